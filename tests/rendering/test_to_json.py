from __future__ import annotations

import json
from dataclasses import replace

import jsonschema

from sinkron_rules.model import FileRecord, RenderOptions, Report
from sinkron_rules.rendering.to_json import render_json
from sinkron_rules.shelves import SCHEMAS


def test_it_fits_the_schema(report: Report, nothing_found: Report) -> None:
    schema = json.loads((SCHEMAS / "laporan.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for each in (report, nothing_found):
        validator.validate(json.loads(render_json(each, RenderOptions())))


def test_numbers_are_exact_and_typed(report: Report) -> None:
    warning, error, review = json.loads(render_json(report, RenderOptions()))["findings"]
    assert error["distance"] == {
        "type": "rupiah", "value": 190000000, "shown": {"id": "Rp190.000.000", "en": "Rp190,000,000"},
    }  # fmt: skip
    assert error["found"]["value"] == "2499/50000"
    assert error["found"]["shown"]["en"] == "4.998%"
    assert error["operands"][2]["factor"] == -1
    assert error["operands"][2]["place"] == {
        "file": "usulan/pupr.yaml", "line": 23, "column": 15,
        "path": "program[0].kegiatan[0].sub_kegiatan[3].pagu", "width": 1,
    }  # fmt: skip
    assert [item["value"] for item in warning["required"]["value"]] == ["12.5", 3, "%"]
    assert warning["found"]["value"] == {"id": "lembaga", "en": "institution"}
    assert (review["distance"]["type"], review["distance"]["value"], review["places"]) == ("date", "2026-11-21", [])


def test_the_lines_around_a_finding_are_there_as_written(report: Report) -> None:
    warning, error, review = (each["around"] for each in json.loads(render_json(report, RenderOptions()))["findings"])
    assert warning == {"first": 5, "lines": ["    indikator:", "", "    satuan: Lembaga"]}
    assert error["first"] == 46
    assert error["lines"][2:] == ["        pagu:  250000000  # awal", "        pagu_n1: 260000000"]
    assert review is None
    alone = json.loads(render_json(replace(report, lines={}), RenderOptions()))["findings"][0]["around"]
    assert alone == {"first": 7, "lines": ["    satuan: Lembaga"]}


def test_summary_agrees_with_the_lists(report: Report) -> None:
    data = json.loads(render_json(report, RenderOptions()))
    assert data["summary"] == {
        "files": 4, "unread": 1, "rules": 6, "set_aside": 8, "excluded": 1, "errors": 1, "warnings": 1, "notes": 0,
        "verdicts": {"conforms": 1236, "needs-fix": 2, "needs-review": 1, "not-applicable": 1, "not-assessable": 4},
        "failures": 1,
    }  # fmt: skip


def test_the_language_does_not_matter_and_letters_stay_letters(report: Report) -> None:
    odd = replace(report, files=(FileRecord("usulan/é\udcff.yaml", "a" * 64, "read"),))
    text = render_json(odd, RenderOptions("id"))
    assert text == render_json(odd, RenderOptions("en"))
    assert "usulan/é\\\\udcff.yaml" in text
    text.encode()

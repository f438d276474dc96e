from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.model import LANGS, Lang, Place, RenderOptions, Report, Text
from sinkron_rules.rendering.to_sarif import MOST_LOCATIONS, MOST_RESULTS, render_sarif

SCHEMA = Path(__file__).parents[2].parent / "shared" / "data" / "conformance" / "sarif-schema-2.1.0.json"


def run_of(report: Report, lang: Lang = "en", *, full: bool = False) -> dict[str, Any]:
    log = json.loads(render_sarif(report, RenderOptions(lang, full=full)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def with_condition(report: Report, text: str) -> str:
    finding = dataclasses.replace(report.findings[0], condition=Text(text, text), remedy=Text("", ""))
    message: str = run_of(dataclasses.replace(report, findings=(finding,)))["results"][0]["message"]["text"]
    return message.rstrip()


def test_a_finding_is_a_result_with_its_place(report: Report) -> None:
    run = run_of(report)
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["kind"], result["level"]) == ("NAS-IND-04", "fail", "warning")
    assert result["message"]["text"] == 'The unit is "Lembaga", the target 12.5. Change it to `satuan: "%"`.'
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "usulan/bappeda.yaml"},
                "region": {"startLine": 7, "startColumn": 13, "endColumn": 20},
            },
            "logicalLocations": [{"fullyQualifiedName": "program[0].indikator[0].satuan"}],
        }
    ]
    assert result["partialFingerprints"] == {"sinkronFingerprint/v1": "f2:1"}


def test_kinds_and_levels_follow_the_verdicts(report: Report) -> None:
    results = run_of(report)["results"]
    assert [(r["kind"], r["level"]) for r in results] == [
        ("fail", "warning"), ("fail", "error"), ("review", "none"), ("open", "none"),
    ]  # fmt: skip


def test_every_result_points_at_its_rule(report: Report) -> None:
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_rule_without_an_outcome_is_described_too(report: Report) -> None:
    run = run_of(dataclasses.replace(report, outcomes=()))
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {"NAS-ANG-01", "NAS-ANG-02", "NAS-DES-01", "NAS-IND-04", "NAS-WIL-01"}
    assert rules["NAS-ANG-02"]["fullDescription"]["text"] == "Support spending is at most 5%."
    assert rules["NAS-ANG-01"]["shortDescription"]["text"] == "NAS-ANG-01"


@pytest.mark.parametrize(("lang", "why", "other"), [
    ("id", "Batas menjaga belanja layanan.", "The limit protects services."),
    ("en", "The limit protects services.", "Batas menjaga belanja layanan."),
])  # fmt: skip
def test_rules_speak_both_languages(report: Report, lang: Lang, why: str, other: str) -> None:
    run = run_of(report, lang)
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["fullDescription"]["text"] == why
    assert rule["help"]["text"].startswith(f"{why}\n")
    assert rule["properties"]["verdicts"]["not-assessable"] == 4
    (translation,) = run["translations"]
    assert {translation["language"], lang} == set(LANGS)
    assert translation["rules"][0]["fullDescription"]["text"] == other
    assert [rule["id"] for rule in translation["rules"]] == [rule["id"] for rule in run["tool"]["driver"]["rules"]]


def test_related_places_come_from_the_calculation_and_the_other_places(report: Report) -> None:
    related = run_of(report)["results"][1]["relatedLocations"]
    assert [place["id"] for place in related] == list(range(1, 13))
    assert related[0]["message"]["text"] == "Sub-activity 1.03.10.2.01.0001: Rp1,000,000"
    assert related[-1]["physicalLocation"]["artifactLocation"]["uri"] == "konteks/62.71.yaml"


def test_what_has_no_place_still_has_a_location_for_github(report: Report) -> None:
    assert run_of(report)["results"][2]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "usulan/pupr.yaml"}}, "message": {"text": "no place"}}
    ]


def test_what_the_run_could_not_do_is_told(report: Report, nothing_found: Report) -> None:
    (invocation,) = run_of(report, full=True)["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    assert [(one["level"], one["descriptor"]["id"]) for one in told] == [
        ("error", "failure"), ("error", "failure"), ("note", "other-file"), *[("note", "left-out")] * 3,
    ]  # fmt: skip
    assert told[0]["message"]["text"].startswith("usulan/rusak.yaml: Line 12 starts with a tab.")
    assert told[1]["properties"]["traceback"].startswith("Traceback")
    assert "Traceback" not in json.dumps(run_of(report))
    assert run_of(nothing_found)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_crashed_rule_is_named(report: Report) -> None:
    crashed = dataclasses.replace(report.failures[0], culprit="NAS-ANG-02")
    told = run_of(dataclasses.replace(report, failures=(crashed,)))["invocations"][0]["toolExecutionNotifications"]
    assert told[1]["associatedRule"] == {"id": "NAS-ANG-02"}


@pytest.mark.parametrize(("text", "written"), [
    ("program[0].pagu", "program[0].pagu"),
    ("type `{tahun: 2025}`", "type `{tahun: 2025}`"),
    ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("\\[x](y)", "\\\\\\[x\\](y)"),
    ("{0} and {a}", "{{0}} and {{a}}"),
])  # fmt: skip
def test_only_what_could_be_a_link_or_a_placeholder_is_escaped(report: Report, text: str, written: str) -> None:
    assert with_condition(report, text) == written


def test_results_beyond_the_limit_are_cut_and_named(report: Report) -> None:
    warning, error, _ = report.findings
    many = dataclasses.replace(report, findings=(*(warning,) * MOST_RESULTS, error), remarks=())
    text = render_sarif(many, RenderOptions("en"))
    assert len(gzip.compress(text.encode())) < 10_000_000
    run = json.loads(text)["runs"][0]
    assert len(run["results"]) == MOST_RESULTS
    assert run["results"][0]["level"] == "error"
    marks = [result["partialFingerprints"]["sinkronFingerprint/v1"] for result in run["results"]]
    assert len(set(marks)) == MOST_RESULTS
    assert run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"] == (
        "This SARIF file holds 25,000 of 25,001 results; GitHub takes no more. Format `json` has all of them."
    )


def test_places_beyond_the_limit_are_cut_and_named(report: Report) -> None:
    places = tuple(Place("x.yaml", line, 1) for line in range(1, MOST_LOCATIONS + 3))
    finding = dataclasses.replace(report.findings[0], places=places)
    result = run_of(dataclasses.replace(report, findings=(finding,)))["results"][0]
    assert len(result["relatedLocations"]) == MOST_LOCATIONS
    assert result["message"]["text"].endswith("(1,000 of 1,001 places are listed.)")


@pytest.mark.corpus
@pytest.mark.skipif(not SCHEMA.is_file(), reason="the SARIF schema does not lie beside the checkout")
@pytest.mark.parametrize("lang", LANGS)
def test_it_fits_the_schema(report: Report, nothing_found: Report, lang: Lang) -> None:
    from jsonschema import Draft7Validator

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = Draft7Validator(schema)
    empty = Report("0", report.as_of, "error", (), (), (), (), (), ())
    for one in (report, nothing_found, empty, dataclasses.replace(report, findings=report.findings * 20)):
        log = json.loads(render_sarif(one, RenderOptions(lang, full=True)))
        assert [error.message for error in validator.iter_errors(log)] == []
    broken = json.loads(render_sarif(report, RenderOptions(lang)).replace('"fail"', '"fails"'))
    assert not validator.is_valid(broken)

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sinkron_rules.model import LANGS, Lang, RenderOptions, Report
from sinkron_rules.rendering.to_junit import render_junit

SCHEMA = Path(__file__).parents[2].parent / "shared" / "data" / "conformance" / "JUnit.xsd"


def root(report: Report, lang: Lang = "en") -> ET.Element:
    return ET.fromstring(render_junit(report, RenderOptions(lang)))


def suite(report: Report, name: str) -> ET.Element:
    return next(element for element in root(report) if element.get("name") == name)


def test_each_suite_counts_its_cases(report: Report) -> None:
    counts = {
        s.attrib["name"]: tuple(s.attrib[key] for key in ("tests", "failures", "errors", "skipped"))
        for s in root(report)
    }
    assert counts == {
        "NAS-ANG-01": ("1", "0", "0", "1"),
        "NAS-ANG-02": ("2", "1", "0", "0"),
        "NAS-DES-01": ("1", "0", "0", "1"),
        "NAS-IND-04": ("1", "0", "0", "1"),
        "NAS-KON-01": ("1", "0", "0", "0"),
        "NAS-WIL-01": ("1", "0", "0", "1"),
        "sinkron-rules": ("2", "0", "2", "0"),
    }
    assert [s.attrib["id"] for s in root(report)] == [str(n) for n in range(7)]
    assert {(s.attrib["hostname"], s.attrib["timestamp"]) for s in root(report)} == {
        ("localhost", "2026-11-21T00:00:00")
    }


def test_a_failure_says_what_where_and_what_to_type(report: Report) -> None:
    case = suite(report, "NAS-ANG-02")[2]
    assert case.attrib["name"] == "usulan/pupr.yaml:48:16: Support spending exceeds the limit"
    failure = case[0]
    assert (failure.tag, failure.attrib["type"]) == ("failure", "error")
    assert failure.attrib["message"] == "[error] The budget is Rp250,000,000, over the limit."
    assert (failure.text or "").endswith("Recommendation: Lower the budget. Type `pagu: 60000000`.")


def test_what_is_below_the_gate_is_skipped_with_its_text(report: Report) -> None:
    skipped = suite(report, "NAS-IND-04")[1][0]
    assert (skipped.tag, skipped.attrib["message"]) == ("skipped", '[warning] The unit is "Lembaga", the target 12.5.')


@pytest.mark.corpus
@pytest.mark.skipif(not SCHEMA.is_file(), reason="the JUnit schema does not lie beside the checkout")
@pytest.mark.parametrize("lang", LANGS)
def test_it_fits_the_schema(report: Report, nothing_found: Report, lang: Lang) -> None:
    from xmlschema import XMLSchema

    schema = XMLSchema(SCHEMA)
    empty = Report("0", report.as_of, "error", (), (), (), (), (), ())
    for one in (report, nothing_found, empty):
        schema.validate(render_junit(one, RenderOptions(lang, full=True)))
    assert not schema.is_valid(render_junit(report, RenderOptions(lang)).replace('hostname="localhost"', ""))

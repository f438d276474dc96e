from __future__ import annotations

import dataclasses
import json
from typing import Any

from sinkron_rules.model import Place, RenderOptions, Report
from sinkron_rules.rendering.to_rdjson import render_rdjson


def diagnostics(report: Report) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(render_rdjson(report, RenderOptions("en")))["diagnostics"]
    return listed


def test_a_finding_is_a_diagnostic_with_its_range(report: Report) -> None:
    assert diagnostics(report)[0] == {
        "message": "Unit `satuan` does not fit the indicator: "
        'The unit is "Lembaga", the target 12.5. Change it to `satuan: "%"`.',
        "location": {
            "path": "usulan/bappeda.yaml",
            "range": {"start": {"line": 7, "column": 13}, "end": {"line": 7, "column": 20}},
        },
        "severity": "WARNING",
        "code": {"value": "NAS-IND-04"},
    }


def test_columns_count_bytes(report: Report) -> None:
    place = Place("x.yaml", 1, 8, "nama", 2, "nama: \u00e9\u20acx")
    only = dataclasses.replace(report, findings=(dataclasses.replace(report.findings[0], places=(place,)),))
    range_ = diagnostics(only)[0]["location"]["range"]
    assert (range_["start"]["column"], range_["end"]["column"]) == (9, 13)


def test_nothing_is_offered_for_automatic_application(report: Report) -> None:
    assert "suggestions" not in render_rdjson(report, RenderOptions("en"))


def test_related_places_and_severities(report: Report) -> None:
    listed = diagnostics(report)
    assert len(listed[1]["relatedLocations"]) == 12
    assert [one["severity"] for one in listed] == ["WARNING", "ERROR", "INFO", "INFO", "ERROR", "ERROR"]
    assert listed[2]["location"] == {"path": "usulan/pupr.yaml"}

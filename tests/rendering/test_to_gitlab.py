from __future__ import annotations

import dataclasses
import json
from typing import Any

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.to_gitlab import render_gitlab


def issues(report: Report) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(render_gitlab(report, RenderOptions("en")))
    return listed


def test_each_issue_has_what_gitlab_demands(report: Report) -> None:
    assert issues(report)[0] == {
        "description": "Unit `satuan` does not fit the indicator: "
        'The unit is "Lembaga", the target 12.5. Change it to `satuan: "%"`.',
        "check_name": "NAS-IND-04",
        "fingerprint": "f2",
        "severity": "minor",
        "location": {"path": "usulan/bappeda.yaml", "lines": {"begin": 7}},
    }


def test_severities_and_the_place_of_what_has_none(report: Report) -> None:
    listed = issues(report)
    assert [issue["severity"] for issue in listed] == ["minor", "major", "info", "info", "blocker", "blocker"]
    assert listed[2]["location"] == {"path": "usulan/pupr.yaml", "lines": {"begin": 1}}
    assert listed[4]["location"] == {"path": "usulan/rusak.yaml", "lines": {"begin": 12}}


def test_fingerprints_are_unique(report: Report) -> None:
    doubled = dataclasses.replace(report, findings=report.findings * 3)
    fingerprints = [issue["fingerprint"] for issue in issues(doubled)]
    assert fingerprints[:9:3] == ["f2", "f2-2", "f2-3"]
    assert len(set(fingerprints)) == len(fingerprints)


def test_nothing_to_tell_is_an_empty_list(nothing_found: Report) -> None:
    assert issues(nothing_found) == []

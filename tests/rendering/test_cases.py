from __future__ import annotations

import dataclasses

from sinkron_rules.model import Report
from sinkron_rules.rendering.cases import suites
from sinkron_rules.rendering.pen import Pen

PEN = Pen("en", colour=False)


def states(report: Report) -> dict[str, list[str]]:
    return {suite.name: [case.state for case in suite.cases] for suite in suites(report, PEN)}


def test_each_rule_is_a_suite_and_each_verdict_a_case(report: Report) -> None:
    assert states(report) == {
        "NAS-ANG-01": ["skipped"],
        "NAS-ANG-02": ["passed", "failed"],
        "NAS-DES-01": ["skipped"],
        "NAS-IND-04": ["noted"],
        "NAS-KON-01": ["passed"],
        "NAS-WIL-01": ["noted"],
        "sinkron-rules": ["broken", "broken"],
    }


def test_what_fails_follows_the_gate(report: Report) -> None:
    gated = {gate: states(dataclasses.replace(report, gate=gate)) for gate in ("error", "warning", "note")}
    assert [gated[gate]["NAS-IND-04"] for gate in gated] == [["noted"], ["failed"], ["failed"]]
    assert [gated[gate]["NAS-WIL-01"] for gate in gated] == [["noted"]] * 3


def test_a_rule_that_no_outcome_names_has_its_suite_too(report: Report) -> None:
    bare = dataclasses.replace(report, outcomes=())
    assert states(bare)["NAS-ANG-02"] == ["failed"]
    assert [suite.title for suite in suites(bare, PEN) if suite.name == "NAS-IND-04"] == [
        "Unit `satuan` does not fit the indicator"
    ]


def test_a_case_says_how_often(report: Report) -> None:
    names = {suite.name: [case.name for case in suite.cases] for suite in suites(report, PEN)}
    assert names["NAS-ANG-01"] == ["not assessable (4 times)"]
    assert names["NAS-ANG-02"][0] == "1,234 conform"

from __future__ import annotations

import dataclasses

import yaml

from sinkron_rules.model import RenderOptions, Report, Text
from sinkron_rules.rendering.to_tap import render_tap


def tap(report: Report) -> str:
    return render_tap(report, RenderOptions("en"))


def test_plan_and_points(report: Report) -> None:
    lines = tap(report).split("\n")
    assert lines[:2] == ["TAP version 14", "1..9"]
    points = [line for line in lines if line.startswith(("ok", "not ok"))]
    assert [int(line.removeprefix("not ").split()[1]) for line in points] == list(range(1, 10))
    assert points[0] == (
        "ok 1 - NAS-ANG-01 not assessable (4 times) # SKIP no context of region 62.71 for 2027 is available"
    )
    assert points[1] == "ok 2 - NAS-ANG-02 1,234 conform"
    assert points[2] == "not ok 3 - NAS-ANG-02 usulan/pupr.yaml:48:16: Support spending exceeds the limit"
    assert points[4].endswith("Unit `satuan` does not fit the indicator # TODO warning")


def test_details_are_yaml(report: Report) -> None:
    block = tap(report).split("  ---\n")[1].split("  ...\n")[0]
    details = yaml.safe_load(block)
    assert details["remedy"] == "Lower the budget. Type `pagu: 60000000`."
    assert details["kind"] == "error"


def test_marks_of_the_protocol_are_escaped(report: Report) -> None:
    title = Text("a # SKIP b\\", "a # SKIP b\\")
    changed = dataclasses.replace(report, findings=(dataclasses.replace(report.findings[1], title=title),))
    assert "usulan/pupr.yaml:48:16: a \\# SKIP b\\\\\n" in tap(changed)


def test_a_run_without_verdicts_says_so(report: Report) -> None:
    empty = Report("0", report.as_of, "error", (), (), (), (), (), ())
    assert tap(empty) == "TAP version 14\n1..0 # SKIP 0 findings\n# Nothing was judged.\n"

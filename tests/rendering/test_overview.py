from __future__ import annotations

from dataclasses import replace

from sinkron_rules.model import Report, RuleOutcome, Severity, Verdict
from sinkron_rules.rendering.overview import by_agency, remarks_by_reason, tally


def test_counts_keep_review_apart_from_fixes(report: Report) -> None:
    counted = tally(report)
    assert counted.counts == {
        "error": 1, "warning": 1, "note": 0, "needs-review": 1,
        "not-assessable": 4, "not-applicable": 1, "conforms": 1236,
    }  # fmt: skip
    assert (counted.judged, counted.met, counted.files, counted.files_with_findings) == (4, 1, 3, 2)
    assert not counted.complete


def test_agencies_keep_the_order_of_the_report_and_none_is_lost(report: Report) -> None:
    groups, reviews = by_agency(report)
    assert [group.name[:4] for group in groups] == ["1.03", "5.01", "2.07", ""]
    assert [[entry.number for entry in group.entries] for group in groups] == [[1], [2], [], []]
    assert [entry.number for entry in reviews] == [3]
    assert groups[3].counts["needs-review"] == 1


def test_within_an_agency_the_heaviest_comes_first(report: Report) -> None:
    note, error = (replace(report.findings[0], severity=severity) for severity in (Severity.NOTE, Severity.ERROR))
    groups, _ = by_agency(replace(report, findings=(note, error), agencies=()))
    assert [entry.finding.severity for entry in groups[0].entries] == [Severity.ERROR, Severity.NOTE]


def test_remarks_with_one_reason_are_taken_together(report: Report) -> None:
    groups = remarks_by_reason(report, Verdict.NOT_ASSESSABLE)
    assert [(group.rule, len(group.remarks)) for group in groups] == [("NAS-ANG-01", 4)]
    assert groups[0].title is not None


def test_readiness_never_calls_an_unjudged_run_ready(report: Report, nothing_found: Report) -> None:
    assert tally(report).readiness == "ready_fix"
    assert tally(nothing_found).readiness == "ready"
    assert tally(replace(nothing_found, outcomes=())).readiness == "ready_complete"
    assert tally(replace(nothing_found, files=report.files)).readiness == "ready_complete"
    unassessed = RuleOutcome(nothing_found.outcomes[0].rule, {Verdict.NOT_ASSESSABLE: 1})
    assert tally(replace(nothing_found, outcomes=(*nothing_found.outcomes, unassessed))).readiness == "ready_complete"
    assert tally(replace(nothing_found, findings=report.findings[:1])).readiness == "ready_small"

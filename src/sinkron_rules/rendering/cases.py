"""The report as test cases, for the formats of test runners: a suite for each rule, a case for each verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sinkron_rules.model import Finding, Report, RuleOutcome, Severity, Verdict
from sinkron_rules.rendering.labels import certainty, count
from sinkron_rules.rendering.notices import TOOL, failures
from sinkron_rules.rendering.overview import kind, remarks_by_reason
from sinkron_rules.rendering.pen import Pen


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a test report; texts are cleaned.

    `state` is `passed`, `failed` (needs a fix, at or above the gate), `noted` (a finding that does not count for the
    gate), `skipped` (could not be judged, or does not apply) or `broken` (the run could not do it). `kind` says why.
    """

    name: str
    state: str
    kind: str = ""
    message: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Suite:
    """The cases of one rule, or of what the run could not do (`name` is then that of the tool)."""

    name: str
    title: str
    cases: tuple[Case, ...]

    def number(self, *states: str) -> int:
        """Return how many cases are in one of these states."""
        return sum(case.state in states for case in self.cases)


def suites(report: Report, pen: Pen) -> list[Suite]:
    """Return a suite for each rule that came to a verdict, in the order of their ids, then one for failures if any."""
    made: dict[str, tuple[str, list[Case]]] = {}
    for outcome in report.outcomes:
        made.setdefault(outcome.rule.id, (pen.say(outcome.rule.title), []))[1].extend(_passed(outcome, pen))
    gate = Severity(report.gate).weight
    for finding in report.findings:
        made.setdefault(finding.rule, (pen.say(finding.title), []))[1].append(_found(finding, gate, pen))
    for verdict in (Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE):
        for group in remarks_by_reason(report, verdict):
            times = count("times", len(group.remarks), pen.lang)
            case = Case(f"{pen.label(verdict)} ({times})", "skipped", verdict.value, pen.say(group.reason))
            made.setdefault(group.rule, (pen.say(group.rule), []))[1].append(case)
    found = [Suite(pen.say(rule), title, tuple(cases)) for rule, (title, cases) in sorted(made.items()) if cases]
    broken = tuple(_broken(report, pen))
    return [*found, Suite(TOOL, pen.label("failures"), broken)] if broken else found


def _passed(outcome: RuleOutcome, pen: Pen) -> Iterator[Case]:
    if conforms := outcome.counts.get(Verdict.CONFORMS, 0):
        yield Case(count("conforms", conforms, pen.lang), "passed")


def _found(finding: Finding, gate: int, pen: Pen) -> Case:
    counts = finding.verdict is Verdict.NEEDS_FIX and finding.severity.weight >= gate
    where = pen.say(str(finding.place)) if finding.place else pen.say(finding.agency) or pen.label("no_place")
    basis = "; ".join(f"{pen.say(basis.cite)} ({certainty(basis.certainty, pen.lang)})" for basis in finding.basis)
    texts = {"subject": finding.subject, "condition": finding.condition, "criterion": finding.criterion}
    return Case(
        name=f"{where}: {pen.say(finding.title)}",
        state="failed" if counts else "noted",
        kind=kind(finding),
        message=f"[{pen.label(kind(finding))}] {pen.say(finding.condition)}",
        details=(
            ("place", where),
            *((key, pen.say(text)) for key, text in texts.items()),
            ("basis", basis),
            ("remedy", pen.say(finding.remedy)),
        ),
    )


def _broken(report: Report, pen: Pen) -> Iterator[Case]:
    for notice in failures(report, pen):
        where = pen.say(str(notice.place or notice.culprit))
        yield Case(f"{where}: {notice.title}", "broken", notice.kind, notice.message, (("place", where),))

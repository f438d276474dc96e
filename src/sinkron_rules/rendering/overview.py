"""What every format says first: counts, groups by agency, remarks with the same reason taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from sinkron_rules.model import Failure, FileRecord, Finding, Remark, Report, Text, Verdict

_JUDGED = (Verdict.CONFORMS, Verdict.NEEDS_FIX, Verdict.NEEDS_REVIEW)
_OPEN = (Verdict.NEEDS_FIX, Verdict.NEEDS_REVIEW)
KINDS = ("error", "warning", "note", "needs-review")


def kind(finding: Finding) -> str:
    """Return under what a finding is counted: its severity, or `needs-review` where only a person can decide."""
    return "needs-review" if finding.verdict is Verdict.NEEDS_REVIEW else finding.severity.value


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one run.

    `counts` has one entry for each kind of finding and for not-assessable, not-applicable and conforms. A rule is
    `judged` when it came to a verdict on at least one subject, and `met` when none of these asks for anything.
    """

    counts: dict[str, int]
    judged: int
    met: int
    files_with_findings: int
    files: int
    complete: bool

    @property
    def readiness(self) -> str:
        """Return the key of the label that says how ready the submissions are for a person's verification."""
        if self.counts["error"]:
            return "ready_fix"
        if not self.complete or not self.judged or self.counts["not-assessable"]:
            return "ready_complete"
        return "ready_small" if any(self.counts[name] for name in KINDS) else "ready"


def tally(report: Report) -> Tally:
    """Count findings by kind, and the other verdicts as the rules came to them."""
    counts = dict.fromkeys((*KINDS, "not-assessable", "not-applicable", "conforms"), 0)
    counts |= Counter(kind(finding) for finding in report.findings)
    for verdict in (Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE, Verdict.CONFORMS):
        counts[verdict.value] = sum(outcome.counts.get(verdict, 0) for outcome in report.outcomes)
    judged = [outcome for outcome in report.outcomes if any(outcome.counts.get(verdict) for verdict in _JUDGED)]
    met = [outcome for outcome in judged if not any(outcome.counts.get(verdict) for verdict in _OPEN)]
    ours = [file for file in report.files if file.status != "other"]
    return Tally(
        counts=counts,
        judged=len(judged),
        met=len(met),
        files_with_findings=len({finding.place.file for finding in report.findings if finding.place}),
        files=len(ours),
        complete=not report.failures and all(file.status == "read" for file in ours),
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its number in this report, from 1."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class AgencyGroup:
    """The findings that need a fix on one agency, heaviest first, and its counts by kind. `name` may be ""."""

    name: str
    entries: tuple[Entry, ...]
    counts: dict[str, int]


def by_agency(report: Report) -> tuple[list[AgencyGroup], list[Entry]]:
    """Group what needs a fix by agency; return beside it what needs review, numbered after it.

    Agencies come in the order of the report (those without findings too), then any other name, last the nameless.
    """
    found: dict[str, list[Finding]] = {name: [] for name in report.agencies}
    for name in sorted({finding.agency for finding in report.findings}, key=lambda name: (not name, name)):
        found.setdefault(name, [])
    for finding in sorted(report.findings, key=lambda finding: -finding.severity.weight):
        found[finding.agency].append(finding)
    numbers = count(1)
    groups = [_agency(name, findings, numbers) for name, findings in found.items()]
    reviews = [finding for findings in found.values() for finding in findings if kind(finding) == "needs-review"]
    return groups, [Entry(next(numbers), finding) for finding in reviews]


def _agency(name: str, findings: list[Finding], numbers: Iterator[int]) -> AgencyGroup:
    fixes = [finding for finding in findings if kind(finding) != "needs-review"]
    counts = dict.fromkeys(KINDS, 0) | Counter(kind(finding) for finding in findings)
    return AgencyGroup(name, tuple(Entry(next(numbers), finding) for finding in fixes), counts)


@dataclass(frozen=True, slots=True)
class RemarkGroup:
    """Remarks of one rule that share their reason."""

    rule: str
    title: Text | None
    reason: Text
    remarks: tuple[Remark, ...]


def remarks_by_reason(report: Report, verdict: Verdict) -> list[RemarkGroup]:
    """Group the remarks with `verdict` by rule and reason, rules in order of their id."""
    titles = {outcome.rule.id: outcome.rule.title for outcome in report.outcomes}
    found: dict[tuple[str, Text], list[Remark]] = {}
    for remark in report.remarks:
        if remark.verdict is verdict:
            found.setdefault((remark.rule, remark.reason), []).append(remark)
    groups = sorted(found.items(), key=lambda item: item[0][0])
    return [RemarkGroup(rule, titles.get(rule), reason, tuple(all_)) for (rule, reason), all_ in groups]


def files_with(report: Report, status: str) -> list[FileRecord]:
    """Return the files of that status: `read`, `unread` or `other`."""
    return [file for file in report.files if file.status == status]


def further_failures(report: Report) -> list[Failure]:
    """Return what the run could not do besides reading the files that are told as unread."""
    unread = {file.path for file in files_with(report, "unread")}
    return [failure for failure in report.failures if failure.culprit not in unread]

"""What stands on which sheet of the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sinkron_rules.model import Finding, Place, Report, Value, Verdict
from sinkron_rules.rendering.labels import certainty
from sinkron_rules.rendering.notices import failures
from sinkron_rules.rendering.overview import kind, tally
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sentences import reservations, verdict_line


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its width in characters."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; the first `frozen` columns stay in view, and one that is `filtered` has a filter in each heading.

    A name has at most 31 characters.
    """

    name: str
    columns: tuple[Column, ...]
    rows: list[list[Value]]
    frozen: int = 0
    filtered: bool = True


_FINDINGS = {
    "number": 6, "rule": 14, "severity": 14, "file": 28, "line": 7, "column": 7, "field": 24, "agency": 26, "year": 7,
    "subject": 32, "heading": 28, "condition": 48, "criterion": 40, "remedy": 44, "found": 20, "required": 20,
    "distance": 18, "total": 18, "basis": 36, "certainty": 28, "fingerprint": 18,
}  # fmt: skip
_REMARKS = {"rule": 14, "heading": 30, "reason": 60, "subject": 40, "file": 28, "line": 7, "column": 7, "field": 24}
_FILES = {"file": 40, "file_state": 16, "reason": 60, "line": 7, "column": 7}
_FILE_STATES = {"read": "file_read", "unread": "file_unread", "other": "file_other"}


def sheets(report: Report, pen: Pen) -> list[Sheet]:
    """Return the sheets in their order; the one for failures only where there are any."""
    made = [
        _summary(report, pen),
        _sheet("findings", _FINDINGS, _findings(report, pen), pen, frozen=2),
        _sheet("not_assessable_section", _REMARKS, _remarks(report), pen, frozen=1),
        _rules(report, pen),
        _sheet("files", _FILES, _files(report, pen), pen),
    ]
    broken: list[list[Value]] = [[notice.culprit, notice.message] for notice in failures(report, pen)]
    return [*made, _sheet("failures", {"item": 32, "reason": 80}, iter(broken), pen)] if broken else made


def _sheet(name: str, widths: dict[str, int], rows: Iterator[list[Value]], pen: Pen, *, frozen: int = 0) -> Sheet:
    columns = tuple(Column(pen.label(key), width) for key, width in widths.items())
    return Sheet(pen.label(name), columns, list(rows), frozen)


def _summary(report: Report, pen: Pen) -> Sheet:
    counted = tally(report)
    rows: list[list[Value]] = [[pen.label("title"), verdict_line(counted, pen.lang)]]
    rows += [[pen.label("incomplete"), sentence] for sentence in reservations(report, pen.lang)]
    rows += [
        [pen.label("readiness"), pen.label(counted.readiness)],
        [pen.label("rules_section"), pen.label("met", m=counted.met, n=counted.judged)],
    ]
    rows += [[pen.label(name), number] for name, number in counted.counts.items()]
    rows += [
        [pen.label("as_of"), report.as_of],
        [pen.label("regions"), "; ".join(report.regions)],
        [pen.label("agencies"), "; ".join(report.agencies)],
        [pen.label("years"), ", ".join(map(str, report.years))],
        [pen.label("packs"), "; ".join(f"{pack.name} {pack.version}" for pack in report.packs)],
        ["sinkron-rules", report.version],
    ]
    return replace(_sheet("summary", {"item": 32, "summary": 80}, iter(rows), pen), filtered=False)


def _findings(report: Report, pen: Pen) -> Iterator[list[Value]]:
    for number, finding in enumerate(report.findings, 1):
        yield [
            number,
            finding.rule,
            pen.label(kind(finding)),
            *_place(finding.place),
            finding.agency,
            "" if finding.year is None else str(finding.year),
            finding.subject,
            finding.title,
            finding.condition,
            finding.criterion,
            finding.remedy,
            *_amounts(finding),
            "; ".join(basis.cite for basis in finding.basis),
            "; ".join(certainty(basis.certainty, pen.lang) for basis in finding.basis),
            finding.fingerprint,
        ]


def _amounts(finding: Finding) -> list[Value]:
    amounts = finding.found, finding.required, finding.distance, finding.total
    return ["" if amount is None else amount for amount in amounts]


def _place(place: Place | None) -> list[Value]:
    return [place.file, place.line, place.column, place.path] if place else ["", "", "", ""]


def _remarks(report: Report) -> Iterator[list[Value]]:
    titles = {outcome.rule.id: outcome.rule.title for outcome in report.outcomes}
    for remark in report.remarks:
        if remark.verdict is Verdict.NOT_ASSESSABLE:
            place = remark.places[0] if remark.places else None
            yield [remark.rule, titles.get(remark.rule, ""), remark.reason, remark.subject, *_place(place)]


def _rules(report: Report, pen: Pen) -> Sheet:
    widths = {"rule": 14, "heading": 44, "severity": 14, "rule_state": 16} | {verdict.value: 16 for verdict in Verdict}
    rows: list[list[Value]] = []
    for outcome in report.outcomes:
        rule = outcome.rule
        counts = [outcome.counts.get(verdict, 0) for verdict in Verdict]
        rows.append([rule.id, rule.title, pen.label(rule.severity), pen.label(rule.status), *counts])
    return _sheet("rules_section", widths, iter(rows), pen, frozen=1)


def _files(report: Report, pen: Pen) -> Iterator[list[Value]]:
    for file in report.files:
        said = " ".join(pen.say(text) for text in (file.error, file.remedy) if text is not None)
        where: list[Value] = [file.place.line, file.place.column] if file.place else ["", ""]
        yield [file.path, pen.label(_FILE_STATES[file.status]), said, *where]

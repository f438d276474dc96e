"""One flat list of all that a reader must hear of, for the formats that are lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sinkron_rules.model import FileRecord, Finding, Place, Report, Verdict
from sinkron_rules.rendering.labels import count
from sinkron_rules.rendering.overview import RemarkGroup, files_with, further_failures, kind, remarks_by_reason
from sinkron_rules.rendering.pen import Pen

TOOL = "sinkron-rules"


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding, a reason why a rule could not judge, or something that the run could not do.

    `kind` is `error`, `warning`, `note`, `needs-review`, `not-assessable` or `failure`. `related` are further places,
    each with what stands there. `title`, `message` and what is said of `related` are cleaned, names are not.
    """

    kind: str
    rule: str
    title: str
    message: str
    place: Place | None
    fingerprint: str
    related: tuple[tuple[Place, str], ...] = ()
    finding: Finding | None = None
    culprit: str = ""
    traceback: str = ""

    @property
    def line(self) -> int:
        """Return the line, 1 without a place."""
        return self.place.line if self.place else 1

    def file(self, fallback: str) -> str:
        """Return the file, `fallback` without a place."""
        return self.place.file if self.place else fallback


def notices(report: Report, pen: Pen) -> list[Notice]:
    """Return everything in the order of the report: findings, what could not be judged (once per reason), failures."""
    groups = remarks_by_reason(report, Verdict.NOT_ASSESSABLE)
    return [
        *(_finding(finding, pen) for finding in report.findings),
        *(_unjudged(group, pen) for group in groups),
        *failures(report, pen),
    ]


def failures(report: Report, pen: Pen) -> Iterator[Notice]:
    """Yield what the run could not do: unread files with their remedy, then everything else that failed."""
    yield from (_unread(file, pen) for file in files_with(report, "unread"))
    for failure in further_failures(report):
        mark = _mark("failure", failure.culprit, failure.text.id)
        said = pen.say(failure.text), None, mark
        yield Notice(
            "failure", TOOL, pen.label("failures"), *said, culprit=failure.culprit, traceback=failure.traceback
        )


def _finding(finding: Finding, pen: Pen) -> Notice:
    return Notice(
        kind=kind(finding),
        rule=finding.rule,
        title=pen.say(finding.title),
        message=f"{pen.say(finding.condition)} {pen.say(finding.remedy)}",
        place=finding.place,
        fingerprint=finding.fingerprint,
        related=tuple(_related(finding, pen)),
        finding=finding,
    )


def _related(finding: Finding, pen: Pen) -> Iterator[tuple[Place, str]]:
    """Yield the numbers of the calculation with their places, then the other places, each place once."""
    told = {finding.place}
    for operand in finding.operands:
        if operand.place and operand.place not in told:
            told.add(operand.place)
            yield operand.place, f"{pen.say(operand.label)}: {pen.say(operand.value)}"
    for place in finding.places:
        if place not in told:
            told.add(place)
            yield place, pen.say(place.path) or pen.label("other_places")


def _unjudged(group: RemarkGroup, pen: Pen) -> Notice:
    found = [(place, pen.say(remark.subject)) for remark in group.remarks for place in remark.places[:1]]
    places = [(place, subject) for place, subject in dict(found).items()]
    times = f" ({count('times', len(group.remarks), pen.lang)})" if len(group.remarks) > 1 else ""
    return Notice(
        kind="not-assessable",
        rule=group.rule,
        title=pen.say(group.title or group.rule),
        message=f"{pen.label('not_assessable_section')}: {pen.say(group.reason)}{times}",
        place=places[0][0] if places else None,
        fingerprint=_mark("not-assessable", group.rule, group.reason.id),
        related=tuple(places[1:]),
    )


def _unread(file: FileRecord, pen: Pen) -> Notice:
    said = " ".join(pen.say(text) for text in (file.error, file.remedy) if text is not None)
    return Notice(
        kind="failure",
        rule=TOOL,
        title=pen.label("unread_files"),
        message=said or pen.say(file.path),
        place=file.place or Place(file.path, 1, 1),
        fingerprint=_mark("unread", file.path),
        culprit=file.path,
    )


def _mark(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode(errors="backslashreplace")).hexdigest()[:16]

"""The report for a terminal: each finding with its line and a mark under the value, then what could not be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sinkron_rules.model import (
    Basis,
    FileRecord,
    Finding,
    Operand,
    Place,
    RenderOptions,
    Report,
    Text,
    Value,
    Verdict,
)
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.excerpt import cells, excerpt
from sinkron_rules.rendering.labels import certainty, count
from sinkron_rules.rendering.overview import RemarkGroup, files_with, further_failures, kind, remarks_by_reason, tally
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sentences import reservations, verdict_line

_SHORT = 8
_INDENT = " " * 4


def render_text(report: Report, options: RenderOptions) -> str:
    """Return the whole report as plain text, coloured only when the options ask for it; it ends with a newline."""
    pen = Pen(options.lang, colour=options.colour)
    shown = None if options.full else _SHORT
    lines: list[str] = []
    for finding in report.findings:
        lines += [*_finding(finding, report, pen, shown), ""]
    lines += _unjudged(report, pen, Verdict.NOT_ASSESSABLE, "not_assessable_section", shown)
    if options.full:
        lines += _unjudged(report, pen, Verdict.NOT_APPLICABLE, "not_applicable_section", shown)
    lines += _files(report, pen, shown)
    lines += _failures(report, pen, full=options.full)
    lines += _summary(report, pen)
    return defuse("\n".join(lines) + "\n")


def _finding(finding: Finding, report: Report, pen: Pen, shown: int | None) -> Iterator[str]:
    where = pen.say(str(finding.place)) if finding.place else pen.say(finding.agency) or pen.label("no_place")
    badge = pen.paint(f"[{pen.label(kind(finding))}]", kind(finding))
    rule, title = pen.paint(pen.say(finding.rule), kind(finding)), pen.bold(pen.say(finding.title))
    yield f"{pen.bold(where)}: {rule} {badge} {title}"
    yield from _excerpt(finding, report, pen)
    yield _note(pen, "subject", finding.subject)
    yield _note(pen, "condition", finding.condition)
    yield from _evidence(finding, pen, shown)
    yield _note(pen, "remedy", finding.remedy)
    if shown is None:
        # `sinkron-rules rule ID` says the same at any time; a screen of findings is read faster without it.
        yield _note(pen, "criterion", finding.criterion)
    yield from (_basis(basis, pen) for basis in finding.basis[:shown])
    if finding.places[1:]:
        yield _note(pen, "other_places", _enough([pen.say(str(place)) for place in finding.places[1:]], pen, shown))


def _excerpt(finding: Finding, report: Report, pen: Pen) -> Iterator[str]:
    part = excerpt(finding.place, report)
    if part is None:
        return
    yield pen.dim(f"{part.blank} |")
    for number, text in part.rows():
        shown = text if number.strip() else pen.paint(text, kind(finding))
        yield f"{pen.dim(f'{number} |')} {shown}".rstrip()


def _note(pen: Pen, label: str, value: Value) -> str:
    return f"  {pen.dim('=')} {pen.bold(pen.label(label))}: {pen.say(value)}"


def _basis(basis: Basis, pen: Pen) -> str:
    return f"{_note(pen, 'basis', basis.cite)} ({certainty(basis.certainty, pen.lang)})"


def _evidence(finding: Finding, pen: Pen, shown: int | None) -> Iterator[str]:
    compared = [("total", finding.total)] if finding.operands else []
    compared += [("found", finding.found), ("required", finding.required), ("distance", finding.distance)]
    results = [(pen.say(value), pen.label(label)) for label, value in compared if value is not None]
    items = [_operand(operand, pen) for operand in islice(finding.operands, shown)]
    if not items and not results:
        return
    yield f"  {pen.dim('=')} {pen.bold(pen.label('calculation'))}:"
    width = max(cells(amount) for amount, _ in [*items, *results])
    for amount, label in items:
        yield f"{_INDENT}{_right(amount, width)}  {label}"
    if len(finding.operands) > len(items):
        yield f"{_INDENT}{' ' * width}  {pen.label('and_more', n=len(finding.operands) - len(items))}"
    if items and results:
        yield _INDENT + pen.dim("-" * width)
    for amount, label in results:
        yield f"{_INDENT}{_right(amount, width)}  {label}"


def _operand(operand: Operand, pen: Pen) -> tuple[str, str]:
    sign = "- " if operand.factor < 0 else ""
    place = f" ({pen.say(str(operand.place))})" if operand.place else ""
    return f"{sign}{pen.say(operand.value)}", f"{pen.say(operand.label)}{pen.dim(place)}"


def _right(amount: str, width: int) -> str:
    return " " * (width - cells(amount)) + amount


def _enough(items: Sequence[str], pen: Pen, shown: int | None) -> str:
    text = ", ".join(islice(items, shown))
    hidden = len(items) - shown if shown is not None else 0
    return f"{text}, {pen.label('and_more', n=hidden)}" if hidden > 0 else text


def _unjudged(report: Report, pen: Pen, verdict: Verdict, heading: str, shown: int | None) -> list[str]:
    groups = remarks_by_reason(report, verdict)
    return (
        [pen.bold(f"{pen.label(heading)}:"), *(_remarks(group, pen, shown) for group in groups), ""] if groups else []
    )


def _remarks(group: RemarkGroup, pen: Pen, shown: int | None) -> str:
    subjects = list(dict.fromkeys(_where(remark.subject, remark.places, pen) for remark in group.remarks))
    some = _enough(subjects, pen, None if shown is None else 2)
    times = count("times", len(group.remarks), pen.lang)
    return f"  {pen.bold(pen.say(group.rule))} ({times}): {pen.say(group.reason)} {pen.dim(f'[{some}]')}"


def _where(subject: Text, places: Sequence[Place], pen: Pen) -> str:
    return " ".join(part for part in (pen.say(subject), *(pen.say(str(place)) for place in places[:1])) if part)


def _files(report: Report, pen: Pen, shown: int | None) -> list[str]:
    unread, other = files_with(report, "unread"), files_with(report, "other")
    lines = [pen.bold(f"{pen.label('unread_files')}:"), *(_unread(file, pen) for file in unread), ""] if unread else []
    if other:
        lines += [pen.bold(f"{pen.label('other_files')} ({pen.say(len(other))}):")]
        lines += [f"  {_enough([pen.say(file.path) for file in other], pen, shown)}", ""]
    return lines


def _unread(file: FileRecord, pen: Pen) -> str:
    texts = [pen.say(text) for text in (file.error, file.remedy) if text is not None]
    return f"  {pen.bold(pen.say(str(file.place or file.path)))}: {' '.join(texts)}"


def _failures(report: Report, pen: Pen, *, full: bool) -> list[str]:
    further = further_failures(report)
    if not further:
        return []
    lines = [pen.bold(f"{pen.label('failures')}:")]
    for failure in further:
        lines.append(f"  {pen.paint(pen.say(failure.culprit), 'error')}: {pen.say(failure.text)}")
        lines += [f"{_INDENT}| {pen.say(line)}" for line in failure.traceback.split("\n") if full and line]
    return [*lines, ""]


def _summary(report: Report, pen: Pen) -> list[str]:
    counted = tally(report)
    kinds = ("conforms", "needs-review", "not-assessable", "not-applicable")
    readiness = f"{pen.label('readiness')}: {pen.label(counted.readiness)}."
    lines = [
        pen.bold(verdict_line(counted, pen.lang)),
        ", ".join(count(name, counted.counts[name], pen.lang) for name in kinds) + ".",
        f"{pen.label('met', m=counted.met, n=counted.judged)} {readiness}",
    ]
    if counted.counts["not-assessable"]:
        lines.append(pen.label("unassessed", t=counted.counts["not-assessable"]))
    lines += [pen.say(sentence) for sentence in reservations(report, pen.lang)]
    if report.findings:
        lines.append(pen.label("rule_help", id=report.findings[0].rule))
    return lines

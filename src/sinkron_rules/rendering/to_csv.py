"""The report as one CSV table: a row for each finding, each thing that could not be judged, each failure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

from sinkron_rules.model import Finding, RenderOptions, Report, Rupiah, Value
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.notices import Notice, notices
from sinkron_rules.rendering.pen import Pen

Cell = str | int
# By this mark Excel knows that the file is UTF-8.
_BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the start of a formula, after blanks of any kind; the second four are full-width.
# Cleaned text has no tab and no line break left. https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_AMOUNTS = ("found", "required", "distance", "total")


def render_csv(report: Report, options: RenderOptions) -> str:
    """Return CSV as RFC 4180 has it but with plain newlines: UTF-8 with byte order mark, commas, all text quoted.

    The column names are the same in every language. An amount of money stands twice: as a text, and as a plain number
    of rupiah in a column of its own. Text that a spreadsheet could take for a formula begins with an apostrophe.
    """
    pen = Pen(options.lang, colour=False)
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(COLUMNS)
    for notice in notices(report, pen):
        writer.writerow([_safe(column(notice, pen)) for column in COLUMNS.values()])
    return _BYTE_ORDER_MARK + stream.getvalue()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, int):
        return cell
    text = defuse(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _of_finding(name: str) -> Callable[[Notice, Pen], Cell]:
    def column(notice: Notice, pen: Pen) -> Cell:
        value = None if notice.finding is None else getattr(notice.finding, name)
        return "" if value is None else value if name == "year" else pen.say(value)

    return column


def _rupiah(name: str) -> Callable[[Notice, Pen], Cell]:
    def column(notice: Notice, pen: Pen) -> Cell:
        del pen
        value: Value | None = getattr(notice.finding, name) if notice.finding else None
        return value.amount if isinstance(value, Rupiah) else ""

    return column


def _basis(finding: Finding | None, pen: Pen) -> str:
    return "; ".join(pen.say(basis.cite) for basis in finding.basis) if finding else ""


def _certainty(finding: Finding | None) -> str:
    return "; ".join(basis.certainty.value for basis in finding.basis) if finding else ""


COLUMNS: dict[str, Callable[[Notice, Pen], Cell]] = {
    "rule": lambda notice, pen: pen.say(notice.rule),
    "kind": lambda notice, pen: notice.kind,
    "severity": lambda notice, pen: notice.finding.severity.value if notice.finding else "",
    "file": lambda notice, pen: pen.say(notice.place.file) if notice.place else "",
    "line": lambda notice, pen: notice.place.line if notice.place else "",
    "column": lambda notice, pen: notice.place.column if notice.place else "",
    "path": lambda notice, pen: pen.say(notice.place.path) if notice.place else "",
    "agency": _of_finding("agency"),
    "year": _of_finding("year"),
    "subject": _of_finding("subject"),
    "title": lambda notice, pen: notice.title,
    "condition": lambda notice, pen: pen.say(notice.finding.condition) if notice.finding else notice.message,
    "criterion": _of_finding("criterion"),
    "remedy": _of_finding("remedy"),
    "basis": lambda notice, pen: _basis(notice.finding, pen),
    "certainty": lambda notice, pen: _certainty(notice.finding),
    **{name: _of_finding(name) for name in _AMOUNTS},
    **{f"{name}_rupiah": _rupiah(name) for name in _AMOUNTS},
    "fingerprint": lambda notice, pen: pen.say(notice.fingerprint),
}

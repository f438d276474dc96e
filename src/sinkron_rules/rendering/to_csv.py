"""The report as one CSV table: a row for each finding, each thing that could not be judged, each failure."""

from __future__ import annotations

import csv
import io
import re

from sinkron_rules.model import Finding, RenderOptions, Report, Rupiah
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
COLUMNS = (
    "rule", "kind", "severity", "file", "line", "column", "path", "agency", "year", "subject", "title", "condition",
    "criterion", "remedy", "basis", "certainty", *_AMOUNTS, *(f"{name}_rupiah" for name in _AMOUNTS), "fingerprint",
)  # fmt: skip


def render_csv(report: Report, options: RenderOptions) -> str:
    """Return CSV as RFC 4180 has it but with plain newlines: UTF-8 with byte order mark, commas, all text quoted.

    The column names are the same in every language. An amount of money stands twice: as a text, and as a plain number
    of rupiah in a column of its own. Text that a spreadsheet could take for a formula begins with an apostrophe.
    """
    pen = Pen(options.lang, colour=False)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, restval="", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writeheader()
    for notice in notices(report, pen):
        row = _where(notice, pen) | (_said(notice.finding, pen) if notice.finding else {"condition": notice.message})
        writer.writerow({name: _safe(cell) for name, cell in row.items()})
    return _BYTE_ORDER_MARK + stream.getvalue()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, int):
        return cell
    text = defuse(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _where(notice: Notice, pen: Pen) -> dict[str, Cell]:
    row: dict[str, Cell] = {"rule": notice.rule, "kind": notice.kind, "title": notice.title}
    row["fingerprint"] = notice.fingerprint
    if place := notice.place:
        row |= {"file": place.file, "line": place.line, "column": place.column, "path": place.path}
    return {name: cell if isinstance(cell, int) else pen.say(cell) for name, cell in row.items()}


def _said(finding: Finding, pen: Pen) -> dict[str, Cell]:
    amounts = {name: value for name in _AMOUNTS if (value := getattr(finding, name)) is not None}
    texts = ("agency", "subject", "condition", "criterion", "remedy")
    return {
        "severity": finding.severity.value,
        "year": "" if finding.year is None else finding.year,
        **{name: pen.say(getattr(finding, name)) for name in texts},
        "basis": "; ".join(pen.say(basis.cite) for basis in finding.basis),
        "certainty": "; ".join(basis.certainty.value for basis in finding.basis),
        **{name: pen.say(value) for name, value in amounts.items()},
        **{f"{name}_rupiah": value.amount for name, value in amounts.items() if isinstance(value, Rupiah)},
    }

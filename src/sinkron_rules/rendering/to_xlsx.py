"""The report as an Excel workbook: what could be filtered, sorted and summed up, each kind on a sheet of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import RenderOptions, Report, Rupiah, Text, Value
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.xlsx_sheets import Sheet, sheets

MOST_ROWS = 1_048_575  # what a sheet of Excel holds below its header
LONGEST_TEXT = 32_000  # Excel takes 32,767 units of UTF-16 in a cell
EXACT = 2**53  # beyond this a number in a workbook loses its last digits
_MISSING = Text("Format `xlsx` memerlukan pustaka XlsxWriter.", "Format `xlsx` needs the library XlsxWriter.")
_INSTALL = Text(
    'Pasang dengan `python -m pip install "sinkron-rules[xlsx]"`, lalu ulangi.',
    'Install it with `python -m pip install "sinkron-rules[xlsx]"`, then run again.',
)


@dataclass(frozen=True, slots=True)
class _Formats:
    """The looks of cells, as XlsxWriter made them."""

    header: Any
    text: Any
    number: Any
    rupiah: Any


def render_xlsx(report: Report, options: RenderOptions) -> bytes:
    """Return a workbook in the chosen language; the same report gives the same bytes.

    Money is a number of rupiah as long as Excel keeps it exact, else a text. Nothing from the data becomes a formula,
    a link or a number by its look. Raises ConfigurationError where XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an extra: only who writes workbooks needs it
    except ImportError as error:
        raise ConfigurationError(_MISSING, remedy=_INSTALL) from error
    pen = Pen(options.lang, colour=False)
    stream = io.BytesIO()
    never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(stream, {"in_memory": True, **never})
    created = datetime.combine(report.as_of, time())
    book.set_properties({"title": pen.label("title"), "author": "sinkron-rules", "created": created})
    formats = _formats(book)
    for sheet in sheets(report, pen):
        _fill(book.add_worksheet(sheet.name), sheet, formats, pen)
    book.close()
    return stream.getvalue()


def _formats(book: Any) -> _Formats:  # noqa: ANN401 - XlsxWriter tells no types
    top = {"valign": "top"}
    return _Formats(
        header=book.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "text_wrap": True, **top}),
        text=book.add_format({"text_wrap": True, **top}),
        number=book.add_format({"num_format": "#,##0", **top}),
        rupiah=book.add_format({"num_format": '"Rp"#,##0;-"Rp"#,##0', **top}),
    )


def _fill(page: Any, sheet: Sheet, formats: _Formats, pen: Pen) -> None:  # noqa: ANN401 - as above
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(0, number, column.heading, formats.header)
    rows = sheet.rows[:MOST_ROWS]
    for number, row in enumerate(_with_notice(rows, len(sheet.rows), pen), 1):
        for column_number, value in enumerate(row):
            _write(page, number, column_number, value, formats, pen)
    page.freeze_panes(1, sheet.frozen)
    if sheet.filtered:
        page.autofilter(0, 0, max(1, len(rows)), len(sheet.columns) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _with_notice(rows: Sequence[Sequence[Value]], number: int, pen: Pen) -> Iterator[Sequence[Value]]:
    """Yield the rows; where not all fit, the last one says so."""
    if number <= len(rows):
        yield from rows
        return
    yield from rows[:-1]
    yield [pen.label("more_rows", most=len(rows) - 1, n=number)]


def _write(page: Any, row: int, column: int, value: Value, formats: _Formats, pen: Pen) -> None:  # noqa: ANN401, PLR0913, PLR0917 - a cell and its looks
    if isinstance(value, Rupiah) and abs(value.amount) < EXACT:
        page.write_number(row, column, value.amount, formats.rupiah)
    elif isinstance(value, int) and abs(value) < EXACT:
        page.write_number(row, column, value, formats.number)
    else:
        text = pen.say(value)
        cut = text if len(text.encode("utf-16-le")) <= 2 * LONGEST_TEXT else f"{text[: LONGEST_TEXT // 2]} …"
        page.write_string(row, column, cut, formats.text)

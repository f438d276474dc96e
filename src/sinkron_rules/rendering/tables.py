"""Tables that checks show: laid out as numbers for a page, and as marks of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sinkron_rules.model import Cell, Heading, Table, Text
from sinkron_rules.rendering.charts import MOST_ROWS, WIDTH, number_of, radius

_LABEL, _COLUMN, _ROW, _TOP = 236, 46, 34, 40
_LARGEST = 15
_BAR, _LINK = 42, 58


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at (`x`, `y`) of a picture: a circle of `radius`, a node of a chain, or the end of a bar."""

    x: str
    y: str
    radius: str
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a picture with its marks; `empty` tells that nothing stands in it."""

    heading: Heading
    y: str
    marks: tuple[Mark, ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A column heading of a picture, and whether its whole column is empty."""

    heading: Heading
    x: str
    empty: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A table ready to be drawn and printed. `grid` has one tuple of cells for each row, None where nothing stands."""

    table: Table
    width: str
    height: str
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    grid: tuple[tuple[Cell | None, ...], ...]
    empty_columns: tuple[Text, ...]
    empty_rows: tuple[Text, ...]
    left_out: int


def drawing(table: Table) -> Drawing:
    """Lay out `table` by its shape; of very many rows only the first are drawn, all are in the grid."""
    at = {(cell.row, cell.column): cell for cell in table.cells}
    columns = range(len(table.columns))
    grid = tuple(tuple(at.get((row, column)) for column in columns) for row in range(len(table.rows)))
    empty = [not any(row[column] for row in grid) for column in columns]
    lines = {"matrix": _matrix, "bars": _bars, "chain": _chain}[table.shape](table, grid[:MOST_ROWS])
    wide = _LABEL + _COLUMN * len(table.columns) if table.shape == "matrix" else WIDTH
    step = {"matrix": _ROW, "bars": _BAR, "chain": _LINK}[table.shape]
    top = 0 if table.shape == "bars" else _TOP
    return Drawing(
        table=table,
        width=str(wide),
        height=str(top + step * len(lines)),
        spots=tuple(
            Spot(heading, str(_x(table, column)), empty[column]) for column, heading in enumerate(table.columns)
        ),
        lines=tuple(lines),
        grid=grid,
        empty_columns=tuple(heading.label for heading, none in zip(table.columns, empty, strict=True) if none),
        empty_rows=tuple(heading.label for heading, row in zip(table.rows, grid, strict=True) if not any(row)),
        left_out=len(table.rows) - len(lines),
    )


def _x(table: Table, column: int) -> int:
    if table.shape == "matrix":
        return _LABEL + _COLUMN * column + _COLUMN // 2
    return 56 + (WIDTH - 112) * column // max(len(table.columns) - 1, 1)


Grid = Sequence[Sequence[Cell | None]]


def _matrix(table: Table, grid: Grid) -> list[Line]:
    most = _most([cell for row in grid for cell in row])
    lines = []
    for number, row in enumerate(grid):
        y = str(_TOP + _ROW * number + _ROW // 2)
        marks = tuple(
            Mark(str(_x(table, column)), y, str(radius(number_in(cell), most, _LARGEST)) if cell else "2", cell)
            for column, cell in enumerate(row)
        )
        lines.append(Line(table.rows[number], y, marks, not any(row)))
    return lines


def _bars(table: Table, grid: Grid) -> list[Line]:
    last = [row[-1] if row else None for row in grid]
    most = _most(last)
    lines = []
    for number, cell in enumerate(last):
        width = int((WIDTH - 4) * number_in(cell) / (most or 1)) if cell else 0
        y = str(_BAR * number)
        lines.append(Line(table.rows[number], y, (Mark("0", y, str(max(width, 2)), cell),), cell is None))
    return lines


def _chain(table: Table, grid: Grid) -> list[Line]:
    lines = []
    for number, row in enumerate(grid):
        y = _TOP + _LINK * number
        marks = tuple(Mark(str(_x(table, column)), str(y + 32), "0", cell) for column, cell in enumerate(row))
        lines.append(Line(table.rows[number], str(y + 12), marks, not any(row)))
    return lines


def _most(cells: Sequence[Cell | None]) -> Fraction:
    return max((number_in(cell) for cell in cells if cell), default=Fraction(0))


def number_in(cell: Cell | None) -> Fraction:
    """Return the number to draw: the value's, else the count; 0 where neither is known."""
    if cell is None:
        return Fraction(0)
    found = number_of(cell.value)
    return Fraction(cell.count or 0) if found is None else max(found, Fraction(0))

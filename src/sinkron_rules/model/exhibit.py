"""What a check may show besides findings: a table that can be drawn, and a measure against its limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sinkron_rules.model.place import Place
from sinkron_rules.model.text import Text, Value

Direction: TypeAlias = Literal["at-least", "at-most"]
Shape: TypeAlias = Literal["matrix", "bars", "chain"]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a row or column: its full `label`, and `short` for a picture where the label finds no room."""

    label: Text
    short: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands at (`row`, `column`), both from 0: a `value`, a number of items, or `gap`, why neither is known.

    A cell that is not listed is empty, and a reader sees that it is.
    """

    row: int
    column: int
    value: Value | None = None
    count: int | None = None
    gap: Text | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Something to look at rather than to read; renderers draw it and print its numbers beside the drawing.

    `shape` says how it is drawn: `matrix` as a field of marks whose size follows the value, `bars` as one bar for
    each row from its last column, `chain` as levels from left to right, where an empty cell is a broken link.
    `name` is short and stable (lower case, hyphens), `counted` names what the cells count. `subject` is whose table
    it is; None stands for the one that was judged.
    """

    name: str
    shape: Shape
    title: Text
    about: Text
    row_title: Text
    column_title: Text
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: tuple[Cell, ...]
    counted: Text | None = None
    subject: Text | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A share or sum held against its limit, kept or not: `found` must be at least, or at most, `required`."""

    rule: str
    title: Text
    subject: Text
    agency: str
    direction: Direction
    found: Value
    required: Value
    kept: bool
    places: tuple[Place, ...] = ()

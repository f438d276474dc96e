"""The text of one file, and places in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sinkron_rules.model import Path, Place, path_text

LONGEST_SOURCE = 200


@dataclass(frozen=True)
class Source:
    """The decoded `text` of `file`: no byte order mark, every line break a single LF."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines, without their breaks; line numbers count from 0 here."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return the line with that number, counted from 0; "" beyond the last."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, line: int, column: int, width: int | None = None, path: Path = ()) -> Place:
        """Return the place of `width` characters at `line` and `column`, both counted from 0 as the parser does.

        Without a width it covers the rest of the line. A place beyond the end of the text moves back onto it.
        """
        line = min(line, len(self.lines) - 1)
        text = self.lines[line]
        column = min(column, len(text))
        rest = len(text.rstrip()) - column
        width = max(1, rest if width is None else min(width, len(text) - column))
        return Place(self.file, line + 1, column + 1, path_text(path), width, text[:LONGEST_SOURCE])

    def between(self, start: Any, end: Any, path: Path) -> Place:  # noqa: ANN401 - a mark of either parser
        """Return the place from one mark of the parser to another: to the end of the line if it ends further down."""
        return self.place(start.line, start.column, end.column - start.column if end.line == start.line else None, path)

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
        lines = self.lines
        if line >= len(lines):
            line = len(lines) - 1
        text = lines[line]
        column = min(column, len(text))
        if width is None:
            width = len(text.rstrip()) - column
        elif width > len(text) - column:
            width = len(text) - column
        return Place(
            self.file,
            line + 1,
            column + 1,
            path_text(path),
            width if width > 0 else 1,
            text[:LONGEST_SOURCE],
        )

    def between(self, start: Any, end: Any, path: Path) -> Place:  # noqa: ANN401 - a mark of either parser
        """Return the place from one mark of the parser to another: to the end of the line if it ends further down."""
        line, column = start.line, start.column
        if line != end.line:
            return self.place(line, column, None, path)
        lines, width = self.lines, end.column - column
        if line < len(lines) and 0 < width <= len(lines[line]) - column:  # as nearly all are
            return Place(self.file, line + 1, column + 1, path_text(path), width, lines[line][:LONGEST_SOURCE])
        return self.place(line, column, width, path)

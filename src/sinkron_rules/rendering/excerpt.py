"""What a finding points at: its line, split into what stands before the value, the value and the rest; lines around."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sinkron_rules.model import Place, Report
from sinkron_rules.rendering.cleaning import one_line

_REACH = 80
_VALUE = 120


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One source line, cleaned: `before`, the `value` itself, and what comes `after`; the lines `above` and `below`."""

    line: int
    before: str
    value: str
    after: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def indent(self) -> int:
        """Return how many terminal cells stand before the value."""
        return cells(self.before)

    @property
    def carets(self) -> int:
        """Return how many terminal cells the value takes, at least one."""
        return max(1, cells(self.value))

    @property
    def number(self) -> str:
        """Return the line number, as wide as the widest one shown."""
        return self._numbered(self.line)

    @property
    def blank(self) -> str:
        """Return what stands where other lines have their number."""
        return " " * len(self.number)

    @property
    def lead(self) -> str:
        """Return the lines above with their numbers, each with a newline."""
        return _block(self._above())

    @property
    def trail(self) -> str:
        """Return the lines below with their numbers, each after a newline."""
        return "\n" + _block(self._below()).rstrip("\n") if self.below else ""

    @property
    def drawing(self) -> str:
        """Return every line with its number, and a row of carets under the value."""
        return _block(self.rows()).rstrip("\n")

    def rows(self) -> Iterator[tuple[str, str]]:
        """Yield number and text of every line, and after its line a row of carets under the value."""
        yield from self._above()
        yield self.number, f"{self.before}{self.value}{self.after}"
        yield self.blank, f"{' ' * self.indent}{'^' * self.carets}"
        yield from self._below()

    def _above(self) -> Iterator[tuple[str, str]]:
        first = self.line - len(self.above)
        return ((self._numbered(first + index), text) for index, text in enumerate(self.above))

    def _below(self) -> Iterator[tuple[str, str]]:
        return ((self._numbered(self.line + index), text) for index, text in enumerate(self.below, 1))

    def _numbered(self, number: int) -> str:
        return str(number).rjust(len(str(self.line + len(self.below))))


def excerpt(place: Place | None, report: Report | None = None, *, dedent: bool = False) -> Excerpt | None:
    """Return the excerpt at `place`, with the lines around it that `report` knows; None without a place or its source.

    Long lines are cut, that of the value around it. `dedent` takes away the indentation that all lines have.
    """
    if place is None or not place.source:
        return None
    around = report.around(place) if report else ((place.line, place.source),)
    cut = min(_common([text for _, text in around]), place.column - 1) if dedent else 0
    place = place._replace(source=place.source[cut:], column=place.column - cut)
    return replace(
        _own_line(place),
        above=tuple(_neighbour(text[cut:]) for number, text in around if number < place.line),
        below=tuple(_neighbour(text[cut:]) for number, text in around if number > place.line),
    )


def _block(rows: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{f'{number} | {text}'.rstrip()}\n" for number, text in rows)


def _own_line(place: Place) -> Excerpt:
    start = min(place.column - 1, len(place.source))
    end = start + max(1, place.width)
    before, value, after = place.source[:start], place.source[start:end], place.source[end:].rstrip()
    if len(before) > _REACH:
        before = "…" + before[-_REACH:]
    if len(value) > _VALUE:
        value, after = value[:_VALUE] + "…", ""
    if len(after) > _REACH:
        after = after[:_REACH] + "…"
    return Excerpt(place.line, one_line(before), one_line(value), one_line(after))


def _neighbour(text: str) -> str:
    text = text.rstrip()
    return one_line(text if len(text) <= _VALUE else text[:_VALUE] + "…")


def _common(texts: Sequence[str]) -> int:
    """Return how many spaces every line that is not blank begins with."""
    return min((len(text) - len(text.lstrip(" ")) for text in texts if text.strip()), default=0)


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

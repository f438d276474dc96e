"""The line a finding points at, split into what stands before the value, the value, and what follows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from sinkron_rules.model import Place
from sinkron_rules.rendering.cleaning import one_line

_REACH = 80
_VALUE = 120


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One source line, cleaned: `before`, the `value` itself, and what comes `after`."""

    line: int
    before: str
    value: str
    after: str

    @property
    def indent(self) -> int:
        """Return how many terminal cells stand before the value."""
        return cells(self.before)

    @property
    def carets(self) -> int:
        """Return how many terminal cells the value takes, at least one."""
        return max(1, cells(self.value))


def excerpt(place: Place | None) -> Excerpt | None:
    """Return the excerpt at `place`; None without a place or its source. Long lines are cut around the value."""
    if place is None or not place.source:
        return None
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


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

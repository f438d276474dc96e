"""What to type instead of a link that does not fit: one priority, or the first ones to choose from."""

from __future__ import annotations

import textwrap

from sinkron_rules.model import Text

from .lists import Entry, Shelf
from .wording import CHOICES, FOR_EXAMPLE, MORE_CHOICES

_SHOWN, _LETTERS = 3, 60


def advice(best: Entry | None, shelf: Shelf) -> Text:
    """Return the words that name `best`, or, where any single one would be arbitrary, the first of the lists."""
    if best is not None:
        return FOR_EXAMPLE.fill(saran=best.link, nama=best.name)
    entries = shelf.entries
    shown = ", ".join(f"`{entry.link}` ({_short(entry.name)})" for entry in entries[:_SHOWN])
    rest = len(entries) - _SHOWN
    return CHOICES.fill(pilihan=MORE_CHOICES.fill(pilihan=shown, lain=rest) if rest > 0 else shown)


def _short(name: str) -> str:
    return textwrap.shorten(name, _LETTERS, placeholder=" ...")

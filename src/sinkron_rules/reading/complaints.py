"""What the reader says, in both languages: for each kind of complaint what is seen and what to type."""

from __future__ import annotations

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.model import Place, Text
from sinkron_rules.reading.wordings import WORDINGS

_LONGEST_QUOTE = 60


def complain(kind: str, place: Place, wording: str = "", **values: str) -> UnreadableDocument:
    """Return the complaint `kind` about `place`, in the words of `wording` (by default those of the kind itself).

    `values` fill the placeholders; those every wording knows are `line` (the number) and `written` (the characters
    of the place).
    """
    written = place.source[place.column - 1 :][: place.width].strip()
    known = {"line": str(place.line), "written": clipped(written), **values}
    condition, remedy = WORDINGS[wording or kind]
    return UnreadableDocument(kind, _filled(condition, known), remedy=_filled(remedy, known), place=place)


def clipped(text: str) -> str:
    """Return `text` short enough to be quoted within a sentence, and without backticks, which enclose quotations."""
    text = text.replace("`", "'")
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 3] + "..."


def _filled(text: Text, values: dict[str, str]) -> Text:
    return text.fill(**values)

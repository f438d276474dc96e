"""What was probably meant, as the end of a sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from sinkron_rules.model import Text

_NEAREST = Text("; yang paling mirip: `{nearest}`", "; the nearest is `{nearest}`")

# Below this a suggestion has nothing to do with what was typed.
_ALIKE = 0.4


def nearest_hint(word: str, known: Iterable[str]) -> Text:
    """Return the clause that names the known word most like `word`; an empty text when none is alike."""
    found = difflib.get_close_matches(word[:64], sorted(known), n=1, cutoff=_ALIKE)
    return _NEAREST.fill(nearest=found[0]) if found else Text("", "")

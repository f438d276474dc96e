"""The significant words of a piece of work: what remains of its texts without words that fit any work."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{3,}")


def significant(texts: Iterable[str], common: frozenset[str]) -> str:
    """Return the words, each once, in order of the alphabet and separated by spaces; "" when none is left.

    Words in `-nya` say that something was done (terbangunnya, tersedianya) and are left out too.
    """
    words = {word for text in texts for word in _WORD.findall(text.casefold())}
    return " ".join(sorted(word for word in words if word not in common and not word.endswith("nya")))

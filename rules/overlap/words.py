"""The significant words of a piece of work: what remains of its texts without words that fit any work."""

from __future__ import annotations

import re
from functools import lru_cache

from sinkron_rules.model import Parameters

# A run of letters, three or more, to its end. Words in `-nya` say that something was done (terbangunnya, tersedianya).
_WORD = re.compile(r"[^\W\d_]{3,}+(?<!nya)")
_KEPT, _LONGEST_KEPT = 4096, 1000


def significant(text: str, common: frozenset[str]) -> str:
    """Return the words of `text`, each once, in order of the alphabet and separated by spaces; "" when none is left.

    Words of `common` and those in `-nya` are left out.
    """
    return _usual(text, common) if len(text) <= _LONGEST_KEPT else _words(text, common)


def _words(text: str, common: frozenset[str]) -> str:
    return " ".join(sorted(set(_WORD.findall(text.casefold())).difference(common)))


# Names and outputs are those of the code book, so that a region's plans say the same again and again.
_usual = lru_cache(maxsize=_KEPT)(_words)


def common_words(parameters: Parameters) -> frozenset[str]:
    """Return the words of a rule that say nothing."""
    return frozenset(parameters["words"]["umum"])

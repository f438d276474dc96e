"""The significant words of a piece of work: what remains of its texts without words that fit any work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

# A run of letters, three or more, to its end. Words in `-nya` say that something was done (terbangunnya, tersedianya).
_WORD = re.compile(r"[^\W\d_]{3,}+(?<!nya)")
_ROOM = 64
_KEPT, _LONGEST_KEPT = 4096, 1000
_COMMON: dict[int, tuple[Mapping[str, Sequence[str]], frozenset[str]]] = {}


def significant(texts: Iterable[str], common: frozenset[str]) -> str:
    """Return the words, each once, in order of the alphabet and separated by spaces; "" when none is left.

    Words of `common` and those in `-nya` are left out.
    """
    text = "\n".join(texts)
    return _usual(text, common) if len(text) <= _LONGEST_KEPT else _words(text, common)


def _words(text: str, common: frozenset[str]) -> str:
    return " ".join(sorted(set(_WORD.findall(text.casefold())).difference(common)))


# Names and outputs are those of the code book, so that a region's plans say the same again and again.
_usual = lru_cache(maxsize=_KEPT)(_words)


def common_words(words: Mapping[str, Any]) -> frozenset[str]:
    """Return the words of a rule that say nothing; made once for its data, which is kept beside them."""
    known = _COMMON.get(id(words))
    if known is None:
        if len(_COMMON) >= _ROOM:
            _COMMON.clear()
        known = _COMMON[id(words)] = (words, frozenset(words["umum"]))
    return known[1]

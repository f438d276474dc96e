"""Texts made comparable: small letters, whole words, nothing between them but one space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 200


@cache
def plain(text: str) -> str:
    """Return the words of a phrase from a rule, each with a space on both sides."""
    return spaced(text)


def spaced(text: str) -> str:
    """Return the words of `text` in small letters, each with a space on both sides."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def nearest(text: str, known: Sequence[str]) -> str:
    """Return the one of `known` that shares most words with `text`; of equals the one that looks most like it."""
    typed = spaced(text[:_LONGEST])

    def likeness(one: str) -> tuple[int, float]:
        words = set(typed.split()) & set(plain(one).split())
        return len(words), SequenceMatcher(None, typed, plain(one)).ratio()

    return max(known, key=likeness)

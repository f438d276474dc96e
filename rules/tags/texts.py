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
    """Return the one of `known` that is most like `text`; of equals the first."""
    typed = spaced(text[:_LONGEST])
    return max(known, key=lambda one: SequenceMatcher(None, typed, plain(one)).ratio())

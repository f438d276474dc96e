"""Texts as people type them: on one line, without placeholders, with a small or a capital first letter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOTHING = frozenset({"", "-", "--", "n/a", "na", "...", "…", "tidak ada", "nihil"})
_BROKEN_LINE = re.compile(r"-\s*\n\s*")
_KEPT = 8192


@lru_cache(maxsize=_KEPT)
def tidy(text: str) -> str:
    """Return `text` on one line with single spaces; a line break after a hyphen joins what it parted."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join((_BROKEN_LINE.sub("-", text) if "\n" in text else text).split())


@lru_cache(maxsize=_KEPT)
def said(text: str) -> str:
    """Return `text` on one line, "" when it is a mere placeholder."""
    line = tidy(text)
    return "" if line.casefold() in _NOTHING else line


def small(text: str) -> str:
    """Return `text` with a small first letter, unless its first word is an abbreviation."""
    return text if len(text) > 1 and text[:2].isupper() else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[:1].upper() + text[1:]

"""Which known code was probably meant: the one of the same name, else the one that looks most like it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

_LONGEST = 120
_SAME = 0.85


def nearest(code: str, name: str, known: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    """Return the nearest of `known` (at least one) by name where one is given and fits, else by code."""
    entries = list(known)
    wanted = folded(name[:_LONGEST])
    if wanted:
        best = max(entries, key=lambda entry: _likeness(wanted, folded(entry["nama"])))
        if _likeness(wanted, folded(best["nama"])) >= _SAME:
            return best
    return max(entries, key=lambda entry: (_shared_groups(code, entry["kode"]), _likeness(code, entry["kode"])))


def folded(text: str) -> str:
    """Return the words of a text without case, signs and repeated spaces."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _shared_groups(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one.split("."), other.split("."), strict=False):
        if left != right:
            break
        count += 1
    return count


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()

"""How exactly a place is named: by the groups of its code, or by a name that points at a spot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sinkron_rules.model import Node

REGION, KECAMATAN, KELURAHAN = 2, 3, 4
LEVELS = {"kecamatan": KECAMATAN, "kelurahan": KELURAHAN}
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)?")


@dataclass(frozen=True, slots=True)
class Located:
    """One place of an item: its code ("" if none), its name in small words, and what was typed."""

    node: Node
    code: str
    words: tuple[str, ...]
    written: str

    @property
    def groups(self) -> int:
        """Return how many groups of digits the code has: 2 region, 3 kecamatan, 4 kelurahan or desa."""
        return groups(self.code)


def groups(code: str) -> int:
    """Return how many groups of digits a code has: 0 for none."""
    return code.count(".") + 1 if code else 0


def located(node: Node, code: Node | None, name: Node | None) -> Located:
    """Return a place as it is written: the code and the name of `node`."""
    said = str(name.value) if name is not None else ""
    digits = str(code.value) if code is not None else ""
    return Located(node, digits, tuple(_WORD.findall(said.casefold())), said or digits)


def is_exact(place: Located, needed: int, words: Mapping[str, Any], region: str) -> bool:
    """Tell whether a place is named down to the `needed` level; `region` is the name of the region.

    `words` has `menyeluruh` (words for everywhere), `wilayah` (words that begin the name of an area) and `titik`
    (words that point at a spot).
    """
    if place.groups >= KELURAHAN:
        return True
    if _everywhere(place.words, words):
        return False
    if place.groups >= needed:
        return True
    return bool(place.words) and not _is_area(place.words, needed, words, region)


def uncovered(places: Sequence[Located], exact: Sequence[Located], words: Mapping[str, Any]) -> list[Located]:
    """Return the places that are not exact and that no exact place lies in: a parent beside its child says enough."""
    inside = tuple(place.code for place in exact)
    return [
        place
        for place in places
        if place not in exact
        and (
            _everywhere(place.words, words)
            or not place.code
            or not any(code.startswith(f"{place.code}.") for code in inside)
        )
    ]


def _everywhere(said: Sequence[str], words: Mapping[str, Any]) -> bool:
    return any(word in words["menyeluruh"] or word.startswith("se-") for word in said)


def _is_area(said: Sequence[str], needed: int, words: Mapping[str, Any], region: str) -> bool:
    """Tell whether a name is that of an area as a whole and not of a spot in it."""
    if any(word in words["titik"] for word in said):
        return False
    known = set(words["wilayah"])
    if [word for word in said if word not in known] == [word for word in _WORD.findall(region) if word not in known]:
        return True
    return said[0] in known and not (needed == KECAMATAN and said[0] in words["kecamatan"])

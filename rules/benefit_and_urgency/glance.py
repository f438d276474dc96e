"""A first glance at the items of a submission as plain data, shared by all rules: most need no closer look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from sinkron_rules.model import Glance, Parameters, Sight

OF_KELURAHAN = ("renja_kecamatan", "usulan_kelurahan")
Work: TypeAlias = Mapping[str, Any]
# Picks the items that an aspect concerns; None where that cannot be told.
Choice: TypeAlias = Callable[[Sight], Sequence[Work] | None]


def counting(choice: Choice, fine: Callable[[Work], bool]) -> Glance:
    """Return the glance that counts the items that `choice` picks where all are `fine`."""

    def count(sight: Sight) -> int:
        works = choice(sight)
        return len(works) if works and all(map(fine, works)) else 0

    return count


def works_of_affairs(sight: Sight) -> Sequence[Work]:
    """Return the items that do not only support the office."""
    return sight.once(_of_affairs)


def physical_works(parameters: Parameters) -> Choice:
    """Return what picks physical work for the public."""
    look = _physical(frozenset(parameters["physical_codes"]))
    return lambda sight: sight.once(look)


def works_of_kelurahan(parameters: Parameters) -> Choice:
    """Return what picks physical work for a kelurahan: by its code, or in the plan of a kecamatan."""
    codes = frozenset(parameters["physical_codes"])
    look = _physical(codes)

    def choice(sight: Sight) -> Sequence[Work] | None:
        if sight.data["jenis"] in OF_KELURAHAN:
            return sight.once(look)
        return [work for work, _ in sight.once(_works) if work["kode"] in codes]

    return choice


def is_filled(value: object) -> bool:
    """Tell whether a field as read says more than a dash."""
    return value.__class__ is str and bool(value.strip(" -"))


def _works(sight: Sight) -> Sequence[tuple[Work, bool]]:
    """Return the items, each with whether its programme only supports the office."""
    return [
        (work, programme["kode"].endswith(".01"))
        for programme in sight.each("program[]")
        for activity in programme["kegiatan"]
        for work in activity["sub_kegiatan"]
    ]


def _of_affairs(sight: Sight) -> Sequence[Work]:
    return [work for work, support in sight.once(_works) if not support and work.get("jenis") != "penunjang"]


@lru_cache(maxsize=64)
def _physical(codes: frozenset[str]) -> Choice:
    """Return the look for physical work with these codes: the same for all rules that bind them."""

    def look(sight: Sight) -> Sequence[Work] | None:
        found = []
        for work, support in sight.once(_works):
            kind = work.get("jenis")
            if work["kode"] in codes or (kind == "sarana_prasarana" and not support):
                found.append(work)
            elif kind is None and not support:
                return None
        return found

    return look

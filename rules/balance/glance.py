"""A first glance at the money of a whole sound submission: both sums, and where the budgets in them stand.

Where something is left out, nothing is seen: a closer look tells what that means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from sinkron_rules.model import Parameters, Path, Sight

from .kinds import KINDS, SUPPORT

_LEFT_OUT = (AttributeError, KeyError, TypeError)


class Sums(NamedTuple):
    """Rupiah of the judged part and of both; `paths` lead to the budgets that are shown, those of the part first."""

    part: int
    total: int
    paths: list[Path]


class Sides(NamedTuple):
    """Empowerment beside infrastructure: the `sums`, the `codes` of the first and what each of the latter `names`."""

    sums: Sums
    codes: set[str]
    names: list[str | None]


Look: TypeAlias = Callable[[Sight], Sides | None]


def support_sums(sight: Sight) -> Sums | None:
    """Return what support programmes and the others cost by their Sub Kegiatan; None also of an exempt agency."""
    part = total = 0
    parts: list[Path] = []
    others: list[Path] = []
    try:
        if sight.data["perangkat_daerah"].get("fungsi_layanan") == "internal":
            return None
        for index, programme in enumerate(sight.data["program"]):
            budgets = [
                item["pagu"] for level in programme.get("kegiatan", ()) for item in level.get("sub_kegiatan", ())
            ]
            if not budgets:
                continue
            if min(budgets) < 0:
                return None
            rupiah = sum(budgets)
            total += rupiah
            if programme["kode"].endswith(SUPPORT):
                part += rupiah
                parts.append(("program", index, "pagu"))
            else:
                others.append(("program", index, "pagu"))
    except _LEFT_OUT:
        return None
    return Sums(part, total, parts + others)


def sides_look(parameters: Parameters) -> Look:
    """Return the look at both sides with the codes of a rule: the same for all rules that bind the same codes."""
    return _look_for(tuple(parameters["empowerment_codes"]), tuple(parameters["physical_codes"]))


@lru_cache(maxsize=64)
def _look_for(empowering: tuple[str, ...], physical: tuple[str, ...]) -> Look:
    known = dict.fromkeys(physical, False) | dict.fromkeys(empowering, True)

    def look(sight: Sight) -> Sides | None:
        try:
            return _sides(sight, known)
        except _LEFT_OUT:
            return None

    return look


def _sides(sight: Sight, known: Mapping[str, bool]) -> Sides | None:
    """Return both sides; raises what comes of it where something is left out. `known` sorts out codes."""
    part = total = 0
    parts: list[Path] = []
    others: list[Path] = []
    codes: set[str] = set()
    names: list[str | None] = []
    for first, programme in enumerate(sight.data["program"]):
        for second, activity in enumerate(programme.get("kegiatan", ())):
            for third, item in enumerate(activity.get("sub_kegiatan", ())):
                code, rupiah = item["kode"], item["pagu"]
                if rupiah < 0:
                    return None
                empowers = known[code] if code in known else _by_kind(programme, item)
                if empowers is None:
                    continue
                path = ("program", first, "kegiatan", second, "sub_kegiatan", third, "pagu")
                total += rupiah
                if empowers:
                    part += rupiah
                    parts.append(path)
                    codes.add(code)
                else:
                    others.append(path)
                    names.append(item.get("pasangan_pemberdayaan"))
    return Sides(Sums(part, total, parts + others), codes, names)


def _by_kind(programme: Mapping[str, Any], item: Mapping[str, Any]) -> bool | None:
    return None if programme["kode"].endswith(SUPPORT) else KINDS[item["jenis"]]

"""Aspect `some`: the submission has at least one item on the theme."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Sight, Text, Unassessable, remember

from .texts import plain, spaced
from .wording import NOT_ALL_READ

_LEVELS = ("program[]", "program[].kegiatan[]", "program[].kegiatan[].sub_kegiatan[]")
# Where an item says what it does and for whom.
_SAYING = (
    "nama",
    "sasaran",
    "tujuan",
    "hasil",
    "keluaran",
    "indikator[].nama",
    "kelompok_sasaran.uraian",
    "manfaat.uraian",
)
_LINKS = ("nasional", "provinsi", "daerah")
_KEPT = 1024  # Plans repeat their texts, so what was said of them is kept.


class _Look(NamedTuple):
    """Where an item may show the theme: the field, the way to texts below it if it has parts, what they must be."""

    field: str
    pattern: str
    shows: Callable[[str], object]


def judge_some(root: Node, parameters: Parameters) -> Sequence[Evidence]:
    """Return that the theme was not found, or nothing; what cannot be read could hold it."""
    wounds: list[Unassessable] = []
    looks = remember(parameters["theme"], _looks)
    for pattern in _LEVELS:
        try:
            for item in root.each(pattern):
                if _shows(item, looks, wounds):
                    return ()
        except Unassessable as wound:
            wounds.append(wound.bare())
    if wounds:
        raise Unassessable(NOT_ALL_READ.fill(reason=wounds[0].reason), wounds[0].place)
    name = parameters["name"]
    none = Evidence(
        message="none",
        values={"theme": Text(name["id"], name["en"]), "suggest": parameters["suggest"]},
        places=(root.place_of("program"),),
        identity="none",
    )
    return (none,)


def glance_some(parameters: Parameters) -> Glance:
    """Return what tells at a glance that an item is on the theme."""
    looks = remember(parameters["theme"], _looks)
    direct = [(field, shows) for field, pattern, shows in looks if not pattern]
    nested = [(f"{level}.{pattern}", shows) for level in _LEVELS for _, pattern, shows in looks if pattern]

    def shown(sight: Sight) -> bool:
        for level in _LEVELS:
            for item in sight.each(level):
                for field, shows in direct:
                    said = item.get(field)
                    if said is not None and shows(said):
                        return True
        return any(shows(said) for pattern, shows in nested for said in sight.each(pattern))

    return shown


def _shows(item: Node, looks: Sequence[_Look], wounds: list[Unassessable]) -> bool:
    fields, doubtful = item.value, bool(item.document.broken)
    for field, pattern, shows in looks:
        # A field that is not there may be marked as broken.
        if field in fields or doubtful:
            try:
                if pattern:
                    for said in item.each(pattern):
                        if shows(str(said.value)):
                            return True
                elif (text := item.get(field)) is not None and shows(str(text.value)):
                    return True
            except Unassessable as wound:
                wounds.append(wound.bare())
    return False


def _looks(theme: Mapping[str, Any]) -> Sequence[_Look]:
    """Return where a theme may show."""
    looks = [
        _Look(field, "urgensi[]" if field == "urgensi" else "", _one_of(values))
        for field, values in theme.get("tags", {}).items()
    ]
    if "links" in theme:
        looks += [_Look("prioritas", f"prioritas.{field}[]", theme["links"].__contains__) for field in _LINKS]
    if "words" in theme:
        search = re.compile("|".join(re.escape(plain(phrase)) for phrase in theme["words"])).search
        found = lru_cache(maxsize=_KEPT)(lambda text: search(spaced(text)) is not None)
        for pattern in _SAYING:
            field = pattern.partition(".")[0].removesuffix("[]")
            looks.append(_Look(field, pattern if "." in pattern else "", found))
    return looks


def _one_of(values: Sequence[str]) -> Callable[[str], bool]:
    wanted = frozenset(map(plain, values))
    return lru_cache(maxsize=_KEPT)(lambda text: spaced(text) in wanted)

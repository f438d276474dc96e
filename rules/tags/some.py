"""Aspect `some`: the submission has at least one item on the theme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sinkron_rules.model import Evidence, Node, Parameters, Text, Unassessable

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


_URGENCY = "urgensi[]"
_ROOM = 64
_KEPT = 1024
_PREPARED: dict[int, tuple[Mapping[str, Any], tuple[_Look, ...]]] = {}


class _Look(NamedTuple):
    """Where an item may show the theme: the field, the way to texts below it if it has parts, what they must be."""

    field: str
    pattern: str
    shows: Callable[[Any], object]


def judge_some(root: Node, parameters: Parameters) -> Sequence[Evidence]:
    """Return that the theme was not found, or nothing; what cannot be read could hold it."""
    wounds: list[Unassessable] = []
    looks = _prepared(parameters["theme"])
    if _plainly_shown(root, looks):
        return ()
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


def _plainly_shown(root: Node, looks: Sequence[_Look]) -> bool:
    """Tell at a glance that a text or tag of an item is on the theme; its groups and their parts are left out."""
    if not root.plain:
        return False
    for level in _LEVELS:
        for item in root.each(level):
            fields = item.plain
            for field, pattern, shows in looks:
                said = fields.get(field)
                if isinstance(said, str):
                    if not pattern and shows(said):
                        return True
                elif pattern == _URGENCY and isinstance(said, list) and any(map(shows, said)):
                    return True
    return False


def _shows(item: Node, looks: Sequence[_Look], wounds: list[Unassessable]) -> bool:
    fields, doubtful = item.value, bool(item.document.broken)
    for field, pattern, shows in looks:
        # A field that is not there may be marked as broken.
        if field in fields or doubtful:
            try:
                if pattern:
                    for said in item.each(pattern):
                        if shows(said.value):
                            return True
                elif (text := item.get(field)) is not None and shows(text.value):
                    return True
            except Unassessable as wound:
                wounds.append(wound.bare())
    return False


def _prepared(theme: Mapping[str, Any]) -> tuple[_Look, ...]:
    """Return where a theme may show, made once for each theme of a rule, which is kept beside it."""
    known = _PREPARED.get(id(theme))
    if known is None:
        if len(_PREPARED) >= _ROOM:
            _PREPARED.clear()
        known = _PREPARED[id(theme)] = (theme, tuple(_looks(theme)))
    return known[1]


def _looks(theme: Mapping[str, Any]) -> Iterator[_Look]:
    for field, values in theme.get("tags", {}).items():
        yield _Look(field, _URGENCY if field == "urgensi" else "", _one_of(values))
    for field in _LINKS if "links" in theme else ():
        yield _Look("prioritas", f"prioritas.{field}[]", theme["links"].__contains__)
    if "words" in theme:
        search = re.compile("|".join(re.escape(plain(phrase)) for phrase in theme["words"])).search
        found = _kept(lambda text: search(spaced(text)) is not None)
        for pattern in _SAYING:
            field = pattern.partition(".")[0].removesuffix("[]")
            nested = pattern if "." in pattern else ""
            yield _Look(field, nested, found)


def _one_of(values: Sequence[str]) -> Callable[[Any], bool]:
    wanted = frozenset(map(plain, values))
    return _kept(lambda text: spaced(text) in wanted)


def _kept(shows: Callable[[str], bool]) -> Callable[[Any], bool]:
    """Return `shows` for a value of any kind; plans repeat their texts, so what it said of them is kept."""
    known = lru_cache(maxsize=_KEPT)(shows)
    return lambda value: known(str(value))

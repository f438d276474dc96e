"""One submission -> Figures: that it was there, which main programmes its items name, at which level, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sinkron_rules.model import Figure, Node, Parameters, Place, Text, Unassessable

from .levels import KECAMATAN, KELURAHAN, in_kelurahan, level_of

PLAN, NAMED, CHILD, GAP = "plan", "named", "child", "gap"
_FIELD = "mendukung_program_utama"
_NAMES = f"{_FIELD}[]"


class _Plan(NamedTuple):
    """A plan: its agency, the level it is carried out at, what all its Figures say, and those Figures."""

    agency: str
    level: str
    common: dict[str, str]
    figures: list[Figure]


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return a Figure for the plan, one for each name as written, and one for each level at which an item is a child.

    `details["figure"]` says which of them it is, `details["plan"]` to which plan it belongs. A Sub Kegiatan without
    names of its own supports what its Program supports.
    """
    figures, wound = root.once(_collected)
    return figures if wound is None else _then_raise(figures, wound)


def _then_raise(figures: Sequence[Figure], wound: Unassessable) -> Iterator[Figure]:
    yield from figures
    raise wound.with_traceback(None)


def _collected(root: Node) -> tuple[Sequence[Figure], Unassessable | None]:
    """Return the Figures, the same for every rule, and what is broken about the list of programmes."""
    kind = root["jenis"].value
    if kind == "rkp_desa":
        return (), None
    office = root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    level = level_of(kind, code)
    common = {"plan": str(root.place), "level": level, "code": code}
    first = Figure(PLAN, level, root.place_of("program"), root.label, agency, None, {**common, "figure": PLAN})
    plan = _Plan(agency, level, common, [first])
    try:
        for programme in root.each("program[]"):
            _add_programme(plan, programme)
    except Unassessable as wound:
        return plan.figures, wound.bare()
    return plan.figures, None


def _add_programme(plan: _Plan, programme: Node) -> None:
    inherited: list[str] = []
    try:
        if _may_name(programme):
            named = {**plan.common, "figure": NAMED, "identity": programme.identity}
            child, label = {**named, "figure": CHILD}, programme.label
            for text, place in _names(programme):
                inherited.append(text)
                _add(plan, label, (text, text, place), named)
                if plan.level:
                    _add(plan, label, (text, plan.level, place), child)
    except Unassessable as wound:
        _add_gap(plan, programme, wound)
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            _add_item(plan, item, inherited)
    except Unassessable as wound:
        _add_gap(plan, programme, wound)


def _add_item(plan: _Plan, item: Node, inherited: Sequence[str]) -> None:
    try:
        supported = list(_names(item)) if _may_name(item) else []
        details, label = plan.common, item.label
        if supported:
            details = {**details, "figure": NAMED, "identity": item.identity}
            for name, place in supported:
                _add(plan, label, (name, name, place), details)
        elif inherited:
            place = item.place_of("kode")
            supported = [(name, place) for name in inherited]
        else:
            return
        child = {**details, "figure": CHILD}
        local = plan.level == KECAMATAN and in_kelurahan(item)
        for name, place in supported:
            if plan.level:
                _add(plan, label, (name, plan.level, place), child)
            if local:
                _add(plan, label, (name, KELURAHAN, place), child)
    except Unassessable as wound:
        _add_gap(plan, item, wound)


def _may_name(item: Node) -> bool:
    """Tell whether looking for names could find any: a field that is not there may be marked as broken."""
    return _FIELD in item.value or bool(item.document.broken)


def _names(item: Node) -> Iterable[tuple[str, Place]]:
    """Return the names that an item states, each with where it stands; sound ones come before Unassessable."""
    named, place = item.plain.get(_FIELD), item.document.positions.place
    if named.__class__ is list and None not in named:
        return [(str(name), place((*item.path, _FIELD, at))) for at, name in enumerate(named)]
    return ((str(name.value), name.place) for name in item.each(_NAMES))


def _add(plan: _Plan, label: Text, said: tuple[str, str, Place], details: dict[str, str]) -> None:
    """Add a Figure for a main programme of what is called `label`: `said` is its name, a value, and where it stands."""
    plan.figures.append(Figure(*said, label, plan.agency, None, details))


def _add_gap(plan: _Plan, item: Node, wound: Unassessable) -> None:
    reason: Text = wound.reason
    details = {**plan.common, "figure": GAP}
    plan.figures.append(Figure("*", "", wound.place or item.place, item.label, plan.agency, reason, details))

"""One submission -> Figures: that it was there, which main programmes its items name, at which level, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sinkron_rules.model import Figure, Node, Parameters, Place, Sight, Text, Unassessable, at_a_glance, label_of_item

from .levels import KECAMATAN, KELURAHAN, all_kelurahan, in_kelurahan, level_of

PLAN, NAMED, CHILD, GAP = "plan", "named", "child", "gap"
_FIELD = "mendukung_program_utama"
_NAMES = f"{_FIELD}[]"
_ITEMS = "program[].kegiatan[].sub_kegiatan[]"
_PROGRAMMES = ("program",)
_VILLAGE = "rkp_desa"


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
    figures = at_a_glance(root, _figures)
    if figures is not None:
        return figures, None
    kind = root["jenis"].value
    if kind == _VILLAGE:
        return (), None
    office = root["perangkat_daerah"]
    plan = _plan(root, kind, str(office["kode"].value), str(office["nama"].value))
    try:
        for programme in root.each("program[]"):
            _add_programme(plan, programme)
    except Unassessable as wound:
        return plan.figures, wound.bare()
    return plan.figures, None


def _plan(root: Node, kind: str, code: str, agency: str) -> _Plan:
    level, place_of = level_of(kind, code), root.document.positions.place
    common = {"plan": str(place_of(())), "level": level, "code": code}
    first = Figure(PLAN, level, place_of(_PROGRAMMES), root.label, agency, None, {**common, "figure": PLAN})
    return _Plan(agency, level, common, [first])


def _figures(root: Node, sight: Sight) -> Sequence[Figure]:
    """Return the Figures of a sound plan where only programmes name main programmes, as in most plans.

    Raises AttributeError, KeyError or TypeError for any other.
    """
    data = sight.data
    kind, office = data["jenis"], data["perangkat_daerah"]
    code, agency = office["kode"], office["nama"]
    if kind == _VILLAGE:
        return ()
    if {kind.__class__, code.__class__, agency.__class__} != {str}:
        raise TypeError
    if True in [_FIELD in item for item in sight.each(_ITEMS)]:
        raise KeyError(_FIELD)
    plan = _plan(root, kind, code, agency)
    for programme in root.each("program[]"):
        names = programme.value.get(_FIELD)
        if names:
            _add_sound_programme(plan, programme, names)
    return plan.figures


def _add_sound_programme(plan: _Plan, programme: Node, names: Sequence[str]) -> None:
    """Add the Figures of a programme that states `names`, and of the Sub Kegiatan below it, which state none."""
    if set(map(type, names)) != {str}:
        raise TypeError
    figures, path, place_of = plan.figures, programme.path, programme.document.positions.place
    agency, level, label = plan.agency, plan.level, programme.label
    named = {**plan.common, "figure": NAMED, "identity": programme.identity}
    child = {**named, "figure": CHILD}
    for index, name in enumerate(names):
        place = place_of((*path, _FIELD, index))
        figures.append(Figure(name, name, place, label, agency, None, named))
        if level:
            figures.append(Figure(name, level, place, label, agency, None, child))
    child = {**plan.common, "figure": CHILD}
    for k, activity in enumerate(programme.value.get("kegiatan") or ()) if level else ():
        for s, item in enumerate(activity.get("sub_kegiatan") or ()):
            at = (*path, "kegiatan", k, "sub_kegiatan", s)
            label, place = label_of_item(item.get("kode"), item.get("nama")), place_of((*at, "kode"))
            local = level == KECAMATAN and all_kelurahan(item.get("lokasi"))
            for name in names:
                figures.append(Figure(name, level, place, label, agency, None, child))
                if local:
                    figures.append(Figure(name, KELURAHAN, place, label, agency, None, child))


def _add_programme(plan: _Plan, programme: Node) -> None:
    inherited: list[str] = []
    try:
        if _may_name(programme):
            named = {**plan.common, "figure": NAMED, "identity": programme.identity}
            child, label = {**named, "figure": CHILD}, programme.label
            for name in programme.each(_NAMES):
                text, place = str(name.value), name.place
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
        supported = [(str(name.value), name.place) for name in item.each(_NAMES)] if _may_name(item) else []
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


def _add(plan: _Plan, label: Text, said: tuple[str, str, Place], details: dict[str, str]) -> None:
    """Add a Figure for a main programme of what is called `label`: `said` is its name, a value, and where it stands."""
    plan.figures.append(Figure(*said, label, plan.agency, None, details))


def _add_gap(plan: _Plan, item: Node, wound: Unassessable) -> None:
    reason: Text = wound.reason
    details = {**plan.common, "figure": GAP}
    plan.figures.append(Figure("*", "", wound.place or item.place, item.label, plan.agency, reason, details))

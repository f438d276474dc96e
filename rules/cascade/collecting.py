"""One submission -> Figures: that it was there, which main programmes its items name, at which level, and the gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:  # noqa: ARG001 - the engine's signature
    """Yield a Figure for the plan, one for each name as written, and one for each level at which an item is a child.

    `details["figure"]` says which of them it is, `details["plan"]` to which plan it belongs. A Sub Kegiatan without
    names of its own supports what its Program supports.
    """
    figures, wound = root.once(_collected)
    yield from figures
    if wound is not None:
        raise wound.with_traceback(None)


def _collected(root: Node) -> tuple[Sequence[Figure], Unassessable | None]:
    """Return the Figures, the same for every rule, and what is broken about the list of programmes."""
    if root["jenis"].value == "rkp_desa":
        return (), None
    level, office = level_of(root), root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    common = {"plan": str(root.place), "level": level, "code": code}
    first = Figure(PLAN, level, root.place_of("program"), root.label, agency, None, {**common, "figure": PLAN})
    plan = _Plan(agency, level, common, [first])
    try:
        for programme in root.each("program[]"):
            _add_programme(plan, programme)
    except Unassessable as wound:
        return plan.figures, wound
    return plan.figures, None


def _add_programme(plan: _Plan, programme: Node) -> None:
    inherited: list[str] = []
    try:
        if _may_name(programme):
            details = {**plan.common, "figure": NAMED, "identity": programme.identity}
            for name in programme.each(_NAMES):
                text, place = str(name.value), name.place
                inherited.append(text)
                _add(plan, programme, [(text, text, place)], details)
                if plan.level:
                    _add(plan, programme, [(text, plan.level, place)], {**details, "figure": CHILD})
    except Unassessable as wound:
        _add_gap(plan, programme, wound)
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            _add_item(plan, item, inherited)
    except Unassessable as wound:
        _add_gap(plan, programme, wound)


def _add_item(plan: _Plan, item: Node, inherited: Sequence[str]) -> None:
    try:
        named = list(item.each(_NAMES)) if _may_name(item) else ()
        if named:
            details = {**plan.common, "figure": NAMED, "identity": item.identity}
            supported = [(str(name.value), name.place) for name in named]
            _add(plan, item, [(name, name, place) for name, place in supported], details)
        elif inherited:
            details, place = plan.common, item.place_of("kode")
            supported = [(name, place) for name in inherited]
        else:
            return
        levels = [plan.level] if plan.level else []
        if plan.level == KECAMATAN and in_kelurahan(item):
            levels.append(KELURAHAN)
        children = [(name, level, place) for name, place in supported for level in levels]
        _add(plan, item, children, {**details, "figure": CHILD})
    except Unassessable as wound:
        _add_gap(plan, item, wound)


def _may_name(item: Node) -> bool:
    """Tell whether looking for names could find any: a field that is not there may be marked as broken."""
    return _FIELD in item.value or bool(item.document.broken)


def _add(plan: _Plan, holder: Node, said: Sequence[tuple[str, str, Place]], details: dict[str, str]) -> None:
    """Add a Figure for each main programme of `holder` with the Figure's value and where its name stands."""
    label, agency = holder.label, plan.agency
    plan.figures.extend([Figure(name, value, place, label, agency, None, details) for name, value, place in said])


def _add_gap(plan: _Plan, item: Node, wound: Unassessable) -> None:
    reason: Text = wound.reason
    details = {**plan.common, "figure": GAP}
    plan.figures.append(Figure("*", "", wound.place or item.place, item.label, plan.agency, reason, details))

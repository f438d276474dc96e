"""One submission -> Figures: that it was there, which main programmes its items name, at which level, and the gaps."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Figure, Node, Parameters, Text, Unassessable

from .levels import KECAMATAN, KELURAHAN, in_kelurahan, level_of

PLAN, NAMED, CHILD, GAP = "plan", "named", "child", "gap"
_FIELD = "mendukung_program_utama"


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:  # noqa: ARG001 - the engine's signature
    """Yield a Figure for the plan, one for each name as written, and one for each level at which an item is a child.

    `details["figure"]` says which of them it is, `details["plan"]` to which plan it belongs. A Sub Kegiatan without
    names of its own supports what its Program supports.
    """
    if root["jenis"].value == "rkp_desa":
        return
    level, office = level_of(root), root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    common = {"plan": str(root.place), "level": level, "code": code}
    yield Figure(PLAN, level, root.place_of("program"), root.label, agency, details={**common, "figure": PLAN})
    for programme in root.each("program[]"):
        yield from _programme(programme, agency, common)


def _programme(programme: Node, agency: str, common: dict[str, str]) -> Iterator[Figure]:
    inherited: list[str] = []
    try:
        for figure in _names(programme, agency, common):
            inherited.append(figure.group)
            yield figure
            yield from _children(figure, common["level"], local=False)
    except Unassessable as wound:
        yield _gap(programme, agency, common, wound)
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            yield from _item(item, inherited, agency, common)
    except Unassessable as wound:
        yield _gap(programme, agency, common, wound)


def _item(item: Node, inherited: list[str], agency: str, common: dict[str, str]) -> Iterator[Figure]:
    try:
        named = list(_names(item, agency, common))
        yield from named
        local = common["level"] == KECAMATAN and bool(named or inherited) and in_kelurahan(item)
        place = item.place_of("kode")
        heirs = [] if named else [Figure(name, "", place, item.label, agency, details=common) for name in inherited]
        for figure in (*named, *heirs):
            yield from _children(figure, common["level"], local=local)
    except Unassessable as wound:
        yield _gap(item, agency, common, wound)


def _names(holder: Node, agency: str, common: dict[str, str]) -> Iterator[Figure]:
    details = {**common, "figure": NAMED, "identity": holder.identity}
    for name in holder.each(f"{_FIELD}[]"):
        yield Figure(str(name.value), str(name.value), name.place, holder.label, agency, details=details)


def _children(named: Figure, level: str, *, local: bool) -> Iterator[Figure]:
    """Yield one Figure for each level at which the item behind `named` is a child of the main programme."""
    for at in ([level] if level else []) + ([KELURAHAN] if local else []):
        details = {**named.details, "figure": CHILD}
        yield Figure(named.group, at, named.place, named.label, named.agency, details=details)


def _gap(item: Node, agency: str, common: dict[str, str], wound: Unassessable) -> Figure:
    reason: Text = wound.reason
    return Figure("*", "", wound.place or item.place, item.label, agency, reason, {**common, "figure": GAP})

"""Where the money of a submission lies: what each Sub Kegiatan puts into which kecamatan, and what cannot be placed.

Support programmes (`X.XX.01`) and items of `jenis: penunjang` run an office; they are left out, because money for
offices is not to be spread evenly over the agencies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sinkron_rules.model import Figure, Node, Parameters, Rupiah, Text, Unassessable

EVERYWHERE, NOWHERE, PRESENT = "*", "-", "usulan"
_PLANS = ("renja_pd", "renja_kecamatan")
_SUPPORT, _KECAMATAN_GROUPS = ".01", 3

_NEGATIVE = Text("pagu {subject} bernilai negatif", "the budget of {subject} is negative")
_TOO_MUCH = Text(
    "jumlah `pagu` pada `lokasi` {subject} sebesar {sum}, melebihi pagunya {pagu}",
    "`pagu` under `lokasi` of {subject} sums to {sum}, more than its budget of {pagu}",
)


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:  # noqa: ARG001 - the engine's signature
    """Yield a Figure for the submission, the gaps, and the rupiah in each kecamatan, in group "-" what lies in none.

    Each sum says in `items` of how many items it is. A sum of 0 rupiah says that items name the kecamatan without
    saying how much lies there. A kelurahan's proposal is part of its kecamatan's plan, and a village has a budget of
    its own: neither counts.
    """
    if root["jenis"].value not in _PLANS:
        return
    agency = root["perangkat_daerah"]
    name, code = str(agency["nama"].value), str(agency["kode"].value)
    yield Figure(PRESENT, 0, root.place, root.label, name, details={"code": code})
    sums: dict[str, list[int]] = {}
    wound = None
    try:
        for programme in root.each("program[]"):
            yield from _gaps(programme, name, sums)
    except Unassessable as broken:
        wound = broken.bare()
    for area, amounts in sums.items():
        yield Figure(area, sum(amounts), root.place, root.label, name, details={"items": str(len(amounts))})
    if wound is not None:
        raise wound


def _gaps(programme: Node, agency: str, sums: dict[str, list[int]]) -> list[Figure]:
    """Add the amounts of one programme to `sums`; return what could not be read."""
    gaps: list[Figure] = []
    try:
        code = programme.plain.get("kode") or str(programme["kode"].value)
        if str(code).endswith(_SUPPORT):
            return gaps
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            _add(item, agency, sums, gaps)
    except Unassessable as reason:
        gaps.append(_gap(programme, agency, reason))
    return gaps


def _add(item: Node, agency: str, sums: dict[str, list[int]], gaps: list[Figure]) -> None:
    stated: Mapping[str, int | None] = {}
    try:
        if _kind(item) == "penunjang":
            return
        stated = _stated(item)
        shares = _shares(item, stated)
    except Unassessable as reason:
        gaps.append(_gap(item, agency, reason))
        shares = dict.fromkeys((area for area in stated if area != NOWHERE), 0)
    for area, rupiah in shares.items():
        sums.setdefault(area, []).append(rupiah)


def _kind(item: Node) -> object:
    kind = item.plain.get("jenis")
    if kind is None:
        found = item.get("jenis")
        kind = None if found is None else found.value
    return kind


def _stated(item: Node) -> dict[str, int | None]:
    """Return the kecamatan an item names (NOWHERE for what is wider) with the rupiah its places state, None if none."""
    alone = _only_place(item.plain)
    if alone:
        return {alone: None}
    stated: dict[str, int | None] = {}
    for place in item.each("lokasi[]"):
        code, money = place.get("kode_wilayah"), place.get("pagu")
        groups = str(code.value).split(".")[:_KECAMATAN_GROUPS] if code is not None else ()
        area = ".".join(groups) if len(groups) == _KECAMATAN_GROUPS else NOWHERE
        known = stated.setdefault(area, None)
        if money is not None:
            if money.value < 0:
                raise Unassessable(_NEGATIVE.fill(subject=item.label), money.place)
            stated[area] = (known or 0) + int(money.value)
    return stated or {NOWHERE: None}


def _only_place(fields: Mapping[str, Any]) -> str:
    """Return the kecamatan of an item that names a single place in one and states no rupiah for it, "" for others."""
    try:
        (place,) = fields["lokasi"]
        groups = place["kode_wilayah"].split(".")
        is_plain = len(groups) >= _KECAMATAN_GROUPS and "pagu" not in place
    except (AttributeError, KeyError, TypeError, ValueError):
        return ""
    return ".".join(groups[:_KECAMATAN_GROUPS]) if is_plain else ""


def _shares(item: Node, stated: Mapping[str, int | None]) -> dict[str, int]:
    """Return how the budget of an item divides; raises Unassessable when its budget cannot be read or divided."""
    stated_money = item.plain.get("pagu")
    if stated_money.__class__ is int and stated_money > 0 and len(stated) == 1 and None in stated.values():
        return dict.fromkeys(stated, stated_money)
    pagu = item["pagu"]
    if pagu.value < 0:
        raise Unassessable(_NEGATIVE.fill(subject=item.label), pagu.place)
    placed = sum([money or 0 for money in stated.values()])
    if placed > pagu.value:
        told = _TOO_MUCH.fill(subject=item.label, sum=Rupiah(placed), pagu=Rupiah(pagu.value))
        raise Unassessable(told, item.place_of("lokasi"))
    if pagu.value == 0:
        return {}
    if len(stated) == 1:
        return dict.fromkeys(stated, int(pagu.value))
    shares = {area: money or 0 for area, money in stated.items()}
    shares[NOWHERE] = shares.get(NOWHERE, 0) + int(pagu.value) - placed
    return shares


def _gap(node: Node, agency: str, reason: Unassessable) -> Figure:
    return Figure(EVERYWHERE, 0, reason.place or node.place, node.label, agency, gap=reason.reason)

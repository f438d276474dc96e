"""Where the money of a submission lies: what each Sub Kegiatan puts into which kecamatan, and what cannot be placed.

Support programmes (`X.XX.01`) and items of `jenis: penunjang` run an office; they are left out, because money for
offices is not to be spread evenly over the agencies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sinkron_rules.model import Figure, Node, Parameters, Rupiah, Sight, Text, Unassessable, at_a_glance

EVERYWHERE, NOWHERE, PRESENT = "*", "-", "usulan"
_PLANS = ("renja_pd", "renja_kecamatan")
_SUPPORT, _OFFICE, _KECAMATAN_GROUPS = ".01", "penunjang", 3
_KEPT = 4096

_NEGATIVE = Text("pagu {subject} bernilai negatif", "the budget of {subject} is negative")
_TOO_MUCH = Text(
    "jumlah `pagu` pada `lokasi` {subject} sebesar {sum}, melebihi pagunya {pagu}",
    "`pagu` under `lokasi` of {subject} sums to {sum}, more than its budget of {pagu}",
)


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return a Figure for the submission, the gaps, and the rupiah in each kecamatan, in group "-" what lies in none.

    Each sum says in `items` of how many items it is. A sum of 0 rupiah says that items name the kecamatan without
    saying how much lies there. A kelurahan's proposal is part of its kecamatan's plan, and a village has a budget of
    its own: neither counts.
    """
    if root["jenis"].value not in _PLANS:
        return ()
    figures = at_a_glance(root, _figures)
    return _with_care(root) if figures is None else figures


def _figures(root: Node, sight: Sight) -> list[Figure]:
    """Return the figures of a sound plan; raises KeyError for one that leaves out what every plan has."""
    data = sight.data
    office = data["perangkat_daerah"]
    name, code = office["nama"], office["kode"]
    if name is None or code is None:
        raise KeyError
    sums: dict[str, list[int]] = {}
    gaps: list[Figure] = []
    for at, programme in enumerate(data["program"]):
        if programme["kode"].endswith(_SUPPORT):
            continue
        for below, activity in enumerate(programme["kegiatan"]):
            for last, item in enumerate(activity["sub_kegiatan"]):
                if item.get("jenis") == _OFFICE:
                    continue
                area = _only_area(item)
                if area is None:
                    node = root["program"][at]["kegiatan"][below]["sub_kegiatan"][last]
                    _add(node, name, sums, gaps)
                else:
                    sums.setdefault(area, []).append(item["pagu"])
    return _told(root, name, code, gaps, sums)


def _only_area(item: Mapping[str, Any]) -> str | None:
    """Return the kecamatan of an item all of whose rupiah lies in a single place, None where that needs a closer look.

    A place that states its rupiah does.
    """
    try:
        (place,) = item["lokasi"]
        area = _area(place["kode_wilayah"])
        return area if item["pagu"] > 0 and "pagu" not in place else None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


@lru_cache(maxsize=_KEPT)
def _area(code: str) -> str:
    """Return the kecamatan that the code of a place lies in, NOWHERE for what is wider."""
    groups = code.split(".")[:_KECAMATAN_GROUPS]
    return ".".join(groups) if len(groups) == _KECAMATAN_GROUPS else NOWHERE


def _told(root: Node, name: str, code: str, gaps: Sequence[Figure], sums: Mapping[str, Sequence[int]]) -> list[Figure]:
    place, label = root.place, root.label
    return [
        Figure(PRESENT, 0, place, label, name, None, {"code": code}),
        *gaps,
        *[
            Figure(area, sum(amounts), place, label, name, None, {"items": str(len(amounts))})
            for area, amounts in sums.items()
        ],
    ]


def _with_care(root: Node) -> Iterator[Figure]:
    """Yield the figures of any plan; raises Unassessable, last of all, where programmes cannot be read."""
    agency = root["perangkat_daerah"]
    name, code = str(agency["nama"].value), str(agency["kode"].value)
    sums: dict[str, list[int]] = {}
    gaps: list[Figure] = []
    wound = None
    try:
        for programme in root.each("program[]"):
            gaps += _gaps(programme, name, sums)
    except Unassessable as broken:
        wound = broken.bare()
    yield from _told(root, name, code, gaps, sums)
    if wound is not None:
        raise wound


def _gaps(programme: Node, agency: str, sums: dict[str, list[int]]) -> list[Figure]:
    """Add the amounts of one programme to `sums`; return what could not be read."""
    gaps: list[Figure] = []
    try:
        if str(programme["kode"].value).endswith(_SUPPORT):
            return gaps
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            _add(item, agency, sums, gaps)
    except Unassessable as reason:
        gaps.append(_gap(programme, agency, reason))
    return gaps


def _add(item: Node, agency: str, sums: dict[str, list[int]], gaps: list[Figure]) -> None:
    stated: Mapping[str, int | None] = {}
    try:
        kind = item.get("jenis")
        if kind is not None and kind.value == _OFFICE:
            return
        stated = _stated(item)
        shares = _shares(item, stated)
    except Unassessable as reason:
        gaps.append(_gap(item, agency, reason))
        shares = dict.fromkeys((area for area in stated if area != NOWHERE), 0)
    for area, rupiah in shares.items():
        sums.setdefault(area, []).append(rupiah)


def _stated(item: Node) -> dict[str, int | None]:
    """Return the kecamatan an item names (NOWHERE for what is wider) with the rupiah its places state, None if none."""
    stated: dict[str, int | None] = {}
    for place in item.each("lokasi[]"):
        code, money = place.get("kode_wilayah"), place.get("pagu")
        area = NOWHERE if code is None else _area(str(code.value))
        known = stated.setdefault(area, None)
        if money is not None:
            if money.value < 0:
                raise Unassessable(_NEGATIVE.fill(subject=item.label), money.place)
            stated[area] = (known or 0) + int(money.value)
    return stated or {NOWHERE: None}


def _shares(item: Node, stated: Mapping[str, int | None]) -> dict[str, int]:
    """Return how the budget of an item divides; raises Unassessable when its budget cannot be read or divided."""
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

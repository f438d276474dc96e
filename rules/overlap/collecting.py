"""What a plan does where: the significant words of each Sub Kegiatan, for every kelurahan or desa it is located in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sinkron_rules.model import (
    Figure,
    Node,
    Parameters,
    Path,
    Sight,
    Unassessable,
    at_a_glance,
    label_of_item,
    remember,
)

from .words import common_words, significant

_SUPPORT, _SUPPORT_PROGRAMME = "penunjang", ["01"]
# Four groups of digits name one kelurahan or desa.
_DOTS = 3


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:
    """Return each Sub Kegiatan once for every kelurahan or desa it is located in; support programmes are left out."""
    common = remember(parameters, common_words)
    figures = at_a_glance(root, _figures, common)
    return _with_care(root, common) if figures is None else figures


def _figures(root: Node, sight: Sight, common: frozenset[str]) -> list[Figure]:
    """Return the figures of a sound plan; raises KeyError for one that leaves out what every plan has."""
    data, place_of = sight.data, root.document.positions.place
    office = data["perangkat_daerah"]
    code, agency = office["kode"], office["nama"]
    if None in {code, agency}:
        raise KeyError
    items: list[tuple[Path, Mapping[str, Any]]] = [
        (("program", at, "kegiatan", below, "sub_kegiatan", last, "kode"), item)
        for at, programme in enumerate(data["program"])
        for below, activity in enumerate(programme["kegiatan"])
        for last, item in enumerate(activity["sub_kegiatan"])
    ]
    figures: list[Figure] = []
    for path, item in items:
        own, get = item["kode"], item.get
        if own.split(".")[2:3] == _SUPPORT_PROGRAMME or get("jenis") == _SUPPORT:
            continue
        name, result, kind = get("nama"), get("keluaran"), get("jenis_rinci")
        areas = _areas(get("lokasi"))
        words = significant(f"{name or ''}\n{result or ''}\n{kind or ''}", common)
        if areas and words:
            details = {"code": code, "partners": _partners(get("koordinasi"), get("pendamping")), **areas}
            place, label = place_of(path), label_of_item(own, name)
            figures += [Figure(area, words, place, label, agency, None, details) for area in areas]
    return figures


def _areas(places: Sequence[Mapping[str, Any] | None] | None) -> dict[str, str]:
    """Return code and name of the places that name one kelurahan or desa."""
    return {
        code: place.get("nama") or ""
        for place in places or ()
        if place and (code := place.get("kode_wilayah") or "").count(".") == _DOTS
    }


def _partners(named: Sequence[str | None] | None, companion: str | None) -> str:
    """Return the agencies that a Sub Kegiatan names as its partners, a line each."""
    return "\n".join([*[name for name in named or () if name is not None], companion or ""])


def _with_care(root: Node, common: frozenset[str]) -> Iterator[Figure]:
    """Yield the figures of any plan, one with a gap for each Sub Kegiatan that cannot be read."""
    office = root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        try:
            yield from _item(item, code, agency, common)
        except Unassessable as reason:
            yield Figure("*", 0, reason.place or item.place, item.label, agency, gap=reason.reason)


def _item(item: Node, code: str, agency: str, common: frozenset[str]) -> Iterator[Figure]:
    kind, groups = _text(item, "jenis"), str(item["kode"].value).split(".")
    if kind == _SUPPORT or groups[2:3] == _SUPPORT_PROGRAMME:
        return
    areas: dict[str, str] = {}
    for place in item.each("lokasi[]"):
        area = _text(place, "kode_wilayah")
        if area.count(".") == _DOTS:
            areas[area] = _text(place, "nama")
    words = significant("\n".join([_text(item, key) for key in ("nama", "keluaran", "jenis_rinci")]), common)
    if not words or not areas:
        return
    partners = _partners([str(partner.value) for partner in item.each("koordinasi[]")], _text(item, "pendamping"))
    details = {"code": code, "partners": partners, **areas}
    for area in areas:
        yield Figure(area, words, item.place_of("kode"), item.label, agency, None, details)


def _text(node: Node, key: str) -> str:
    child = node.get(key)
    return "" if child is None else str(child.value)

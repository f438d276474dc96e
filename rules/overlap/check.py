"""Similar work by different agencies in the same kelurahan or desa, without any of them naming the other.

Work is compared by the significant words of its name, output and detailed kind. Only Sub Kegiatan located in the same
kelurahan or desa are compared, and of those only the ones that share a rare word: the time grows with the number of
Sub Kegiatan, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from sinkron_rules.model import Check, Evidence, Figure, Node, Parameters, Place, Portfolio, Text, Unassessable, Verdict

from .clusters import uncoordinated
from .comparing import similar_groups
from .evidence import evidence_of
from .wording import MESSAGES
from .words import common_words, significant

_SUPPORT, _SUPPORT_PROGRAMME = "penunjang", "01"
_SAYING = ("nama", "keluaran", "jenis_rinci")
_INCOMPLETE = Text("belum semua usulan terbaca: {reason}", "not all submissions could be read: {reason}")


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:
    """Yield each Sub Kegiatan once for every kelurahan or desa it is located in; support programmes are left out."""
    office = root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    common = common_words(parameters["words"])
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        try:
            yield from _item(item, code, agency, common)
        except Unassessable as reason:
            yield Figure("*", 0, reason.place or item.place, item.label, agency, gap=reason.reason)


def _item(item: Node, code: str, agency: str, common: frozenset[str]) -> Iterator[Figure]:
    kind, own = _text(item, "jenis"), item.plain.get("kode")
    groups = (own if own.__class__ is str else str(item["kode"].value)).split(".")
    if kind == _SUPPORT or groups[2:3] == [_SUPPORT_PROGRAMME]:
        return
    areas = dict(_areas(item))
    words = significant([_text(item, key) for key in _SAYING], common)
    if not words or not areas:
        return
    named = item.each("koordinasi[]") if "koordinasi" in item.value or item.document.broken else ()
    partners = [str(partner.value) for partner in named] + [_text(item, "pendamping")]
    details = {"code": code, "partners": "\n".join(partners), **areas}
    place, label = item.place_of("kode"), item.label
    for area in areas:
        yield Figure(area, words, place, label, agency, None, details)


def _areas(item: Node) -> Iterator[tuple[str, str]]:
    """Yield code and name of the locations that name one kelurahan or desa: four groups of digits."""
    if item.plain:
        places = item.value.get("lokasi")
        for written in () if places is None else places:
            code = "" if written is None else str(written.get("kode_wilayah") or "")
            if code.count(".") == 3:
                yield code, str(written.get("nama") or "")
        return
    for place in item.each("lokasi[]"):
        code = _text(place, "kode_wilayah")
        if code.count(".") == 3:
            yield code, _text(place, "nama")


def _text(node: Node, key: str) -> str:
    if node.document.broken:
        child = node.get(key)
        return "" if child is None else str(child.value)
    # Where nothing is broken, the data itself says the same.
    value = node.value.get(key)
    return "" if value is None else str(value)


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001
    """Yield evidence for each group of similar work, once, with all the places where its parts meet."""
    limit = Fraction(parameters["max_similarity_percent"]) / 100
    by_area: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.gap is None:
            by_area[figure.group].append(figure)
    found: dict[tuple[Place, ...], tuple[list[Figure], list[str]]] = {}
    for area in sorted(area for area, located in by_area.items() if len(located) > 1):
        for group in similar_groups(by_area[area], limit):
            alone = uncoordinated(group)
            if alone:
                key = tuple(sorted(figure.place for figure in alone))
                found.setdefault(key, (alone, []))[1].append(area)
    for group, areas in found.values():
        yield evidence_of(group, areas)
    gap = next((figure for figure in figures if figure.gap is not None), None)
    if gap is not None and gap.gap is not None:
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=_INCOMPLETE.fill(reason=gap.gap), places=(gap.place,))


_PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "max_similarity_percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "x-stricter": "lower",
            "description": (
                "Work is similar when more than this percentage of its significant words, taken together, is common to "
                "both. Lower is stricter."
            ),
        },
        "words": {
            "type": "object",
            "description": "`umum`: words that say nothing about what is built or done where.",
            "properties": {"umum": {"type": "array", "items": {"type": "string"}, "description": "The words."}},
            "required": ["umum"],
            "additionalProperties": False,
        },
    },
    "required": ["max_similarity_percent", "words"],
    "additionalProperties": False,
}

CHECK = Check(
    name="overlap",
    parameters=_PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("max_similarity_percent",),
)

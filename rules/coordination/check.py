"""Who else has to be named on a Sub Kegiatan: the technical companion of kelurahan works, the partner regions.

`aspect: companion` looks at physical works that a kecamatan or kelurahan carries out; `aspect: partner` at provincial
work in a kabupaten or kota. Both are presence rules: whether the named party agrees is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters, Sight, Text, Value, Verdict, Wording

_ITEMS = "program[].kegiatan[].sub_kegiatan[]"
_AREA_KINDS = ("renja_kecamatan", "usulan_kelurahan")
_PHYSICAL = "sarana_prasarana"
_REGION_NAME = re.compile(
    r"\b(?:kabupaten|kota|kab|pemkab|pemkot|pemerintah kabupaten|pemerintah kota)\b", re.IGNORECASE
)
_NO_REGION = Text(
    "lokasi tidak menunjuk satu pun kabupaten/kota", "the location names no kabupaten or kota in particular"
)


def judge(item: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence when one Sub Kegiatan should name somebody and does not."""
    return _companion(item, parameters) if parameters["aspect"] == "companion" else _partner(item)


def _companion(item: Node, parameters: Parameters) -> Iterable[Evidence]:
    if item.document.root["jenis"].value not in _AREA_KINDS:
        return ()
    kind, code = item.get("jenis"), item["kode"].value
    if (kind is None or kind.value != _PHYSICAL) and code not in parameters["codes"]:
        return ()
    companion = item.get("pendamping")
    if companion is not None and _is_filled(companion.value):
        return ()
    values = {"subject": item.label, "example": parameters["example"]}
    return (Evidence("companion", values, (item.place_of("pendamping"),)),)


def _partner(item: Node) -> Iterable[Evidence]:
    own = str(item.document.root["pemda"]["kode_wilayah"].value)
    codes = [place.get("kode_wilayah") for place in item.each("lokasi[]")]
    regions = _regions([str(code.value) for code in codes if code is not None], own)
    if not regions:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NO_REGION, places=(item.place_of("lokasi"),)),)
    named = [str(partner.value) for partner in item.each("koordinasi[]")]
    if any(_names_region(name, regions) for name in named):
        return ()
    listed = ", ".join(f"`{code}`" for code in regions)
    values: dict[str, Value] = {"subject": item.label, "count": len(regions), "regions": listed}
    return (Evidence("partner", values | {"example": regions[0]}, (item.place_of("koordinasi"),)),)


def _glance(parameters: Parameters) -> Glance:
    """Return what tells at a glance that every Sub Kegiatan names whom it should."""
    return _companions(frozenset(parameters["codes"])) if parameters["aspect"] == "companion" else _partners


def _companions(codes: frozenset[str]) -> Glance:
    def named(sight: Sight) -> bool:
        if sight.data["jenis"] not in _AREA_KINDS:
            return True
        works = [item for item in sight.each(_ITEMS) if item.get("jenis") == _PHYSICAL or item["kode"] in codes]
        return all([_is_filled(work.get("pendamping")) for work in works])  # noqa: C419 - faster

    return named


def _partners(sight: Sight) -> bool:
    own = sight.data["pemda"]["kode_wilayah"]
    for item in sight.each(_ITEMS):
        regions = _regions([place.get("kode_wilayah") or "" for place in item["lokasi"]], own)
        if not regions or not any(_names_region(name, regions) for name in item.get("koordinasi") or ()):
            return False
    return True


def _is_filled(companion: object) -> bool:
    """Tell whether a companion as read says more than a dash."""
    return companion is not None and bool(str(companion).strip(" -"))


def _regions(codes: Sequence[str], own: str) -> list[str]:
    """Return the kabupaten and kota of the province `own` that area codes lie in."""
    return sorted({code[:5] for code in codes if _inside(code, own)})


def _inside(code: str, own: str) -> bool:
    """Tell whether an area code lies in a kabupaten or kota of the province `own`."""
    return code.startswith(f"{own}.") and len(code) >= 5


def _names_region(name: str, regions: list[str]) -> bool:
    return name.strip()[:5] in regions or _REGION_NAME.search(name) is not None


_PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["companion", "partner"],
            "description": "`companion`: kelurahan works; `partner`: provincial work in a kabupaten or kota.",
        },
        "codes": {
            "type": "array",
            "items": {"type": "string", "pattern": r"^[1-9X][.0-9X]{0,23}$"},
            "description": "For `companion`: Sub Kegiatan that are physical works whatever their `jenis` says.",
        },
        "example": {"type": "string", "description": "For `companion`: an agency to show as an example."},
    },
    "required": ["aspect"],
    "additionalProperties": False,
    "if": {"properties": {"aspect": {"const": "companion"}}},
    "then": {"required": ["codes", "example"]},
}

CHECK = Check(
    name="coordination",
    parameters=_PARAMETERS,
    messages={
        "companion": Wording(
            Text(
                "{subject} belum menyebut perangkat daerah pendamping teknis.",
                "{subject} names no technical companion agency.",
            ),
            Text(
                "Disarankan mencantumkan perangkat daerah yang mendampingi pekerjaannya. Ketik, misalnya, "
                "`pendamping: {example}`.",
                "Consider naming the agency that accompanies the work. Type, for example, `pendamping: {example}`.",
            ),
        ),
        "partner": Wording(
            Text(
                "{subject} berlokasi di {count} kabupaten/kota ({regions}), tetapi belum menyebut daerah mitra.",
                "{subject} lies in {count} kabupaten or kota ({regions}), but names no partner region.",
            ),
            Text(
                'Disarankan mencantumkan daerah mitra. Ketik, misalnya, `koordinasi: ["{example}"]`.',
                'Consider naming the partner region. Type, for example, `koordinasi: ["{example}"]`.',
            ),
        ),
    },
    subjects=_ITEMS,
    judge=judge,
    glance=_glance,
)

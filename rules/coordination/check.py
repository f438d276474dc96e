"""Who else has to be named on a Sub Kegiatan: the technical companion of kelurahan works, the partner regions.

`aspect: companion` looks at physical works that a kecamatan or kelurahan carries out; `aspect: partner` at provincial
work in a kabupaten or kota. Both are presence rules: whether the named party agrees is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sinkron_rules.model import Check, Evidence, Node, Parameters, Text, Value, Verdict, Wording

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
    if companion is not None and str(companion.value).strip(" -"):
        return ()
    values = {"subject": item.label, "example": parameters["example"]}
    return (Evidence("companion", values, (item.place_of("pendamping"),)),)


def _partner(item: Node) -> Iterable[Evidence]:
    own = str(item.document.root["pemda"]["kode_wilayah"].value)
    codes = [place.get("kode_wilayah") for place in item.each("lokasi[]")]
    regions = sorted({str(code.value)[:5] for code in codes if code and _inside(str(code.value), own)})
    if not regions:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NO_REGION, places=(item.place_of("lokasi"),)),)
    named = [str(partner.value) for partner in item.each("koordinasi[]")]
    if any(_names_region(name, regions) for name in named):
        return ()
    listed = ", ".join(f"`{code}`" for code in regions)
    values: dict[str, Value] = {"subject": item.label, "count": len(regions), "regions": listed}
    return (Evidence("partner", values | {"example": regions[0]}, (item.place_of("koordinasi"),)),)


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
    subjects="program[].kegiatan[].sub_kegiatan[]",
    judge=judge,
)

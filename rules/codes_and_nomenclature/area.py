"""Area codes of locations: inside the region that submits the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Sight, Unassessable, Value, Verdict

from .sound import sound

_LOCATIONS = "program[].kegiatan[].sub_kegiatan[].lokasi[]"
_KINDS = ("1", "2", "3")
# Where the kind stands in a code that goes down to the kelurahan or desa.
_KIND = slice(9, 10)
_KNOWN_OR_NONE = ("", *_KINDS)
_REGION = re.compile(r"\b(?:kabupaten|kab\.?|kota|provinsi|prov\.?|pemkab|pemkot|pemprov)\s+\w", re.IGNORECASE)


def is_inside(sight: Sight) -> bool:
    """Tell at a glance that all locations with a code lie in the region, in a kelurahan or desa of a known kind."""
    stem = f"{sight.data['pemda']['kode_wilayah']}."
    for place in sight.each(_LOCATIONS):
        code = place.get("kode_wilayah")
        if code is not None and not (f"{code}.".startswith(stem) and code[_KIND] in _KNOWN_OR_NONE):
            return False
    return True


def judge_area(item: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding for each location outside the region; where a partner region is named, a person has to look.

    The last group of a code begins with 1 (kelurahan), 2 (desa) or 3 (desa adat): anything else is for review too.
    """
    region = item.document.root.once(_region)
    codes, wound = sound(item, "lokasi[]", "kode_wilayah")
    odd = [kode for kode in codes if not _is_known(str(kode.value), region[0])]
    return () if not odd and wound is None else _told(item, odd, region, wound)


def _region(root: Node) -> tuple[str, str]:
    """Return code and name of the region that submits the plan."""
    region = root["pemda"]
    return str(region["kode_wilayah"].value), str(region["nama"].value)


def _is_known(code: str, own: str) -> bool:
    """Tell whether a code lies in the region and, down to the kelurahan or desa, is of a known kind."""
    return _is_inside(code, own) and (code.count(".") != 3 or code.rpartition(".")[2][0] in _KINDS)


def _is_inside(code: str, own: str) -> bool:
    return code == own or code.startswith(f"{own}.")


def _told(item: Node, odd: list[Node], region: tuple[str, str], wound: Unassessable | None) -> Iterator[Evidence]:
    for kode in odd:
        yield _odd(item, kode, region)
    if wound is not None:
        raise wound


def _odd(item: Node, kode: Node, region: tuple[str, str]) -> Evidence:
    code, (own, name) = str(kode.value), region
    values: dict[str, Value] = {"nilai": code, "awalan": own, "pemda": name}
    identity = f"{item.identity}.lokasi[{code}]"
    groups = code.split(".")
    if _is_inside(code, own):
        values["angka"] = groups[3][0]
        return Evidence("area-kind", values, (kode.place,), Verdict.NEEDS_REVIEW, identity=identity)
    partner = _partner(item, ".".join(groups[:2]))
    if not partner:
        return Evidence("area-outside", values, (kode.place,), identity=identity)
    values["mitra"] = partner
    return Evidence("area-partner", values, (kode.place,), Verdict.NEEDS_REVIEW, identity=identity)


def _partner(item: Node, region: str) -> str:
    """Return the text that names another region in `koordinasi` or `catatan`, "" when there is none."""
    texts = []
    try:
        texts += [str(node.value) for node in item.each("koordinasi[]")]
        texts += [str(node.value) for node in item.each("catatan")]
    except Unassessable:
        return ""
    return next((" ".join(text.split()) for text in texts if region in text or _REGION.search(text)), "")

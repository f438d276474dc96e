"""Area codes of locations: inside the region that submits the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Unassessable, Value, Verdict

_KINDS = ("1", "2", "3")
_REGION = re.compile(r"\b(?:kabupaten|kab\.?|kota|provinsi|prov\.?|pemkab|pemkot|pemprov)\s+\w", re.IGNORECASE)


def judge_area(item: Node, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001 - the engine's signature
    """Yield a finding for each location outside the region; where a partner region is named, a person has to look.

    The last group of a code begins with 1 (kelurahan), 2 (desa) or 3 (desa adat): anything else is for review too.
    """
    region = item.document.root["pemda"]
    own, name = str(region["kode_wilayah"].value), str(region["nama"].value)
    wound = None
    try:
        for kode in item.each("lokasi[].kode_wilayah"):
            yield from _judge_code(item, kode, own, name)
    except Unassessable as broken:
        wound = broken
    if wound is not None:
        raise wound


def _judge_code(item: Node, kode: Node, own: str, name: str) -> Iterator[Evidence]:
    code = str(kode.value)
    values: dict[str, Value] = {"nilai": code, "awalan": own, "pemda": name}
    identity = f"{item.identity}.lokasi[{code}]"
    groups = code.split(".")
    if code != own and not code.startswith(f"{own}."):
        partner = _partner(item, ".".join(groups[:2]))
        if partner:
            values["mitra"] = partner
            yield Evidence("area-partner", values, (kode.place,), Verdict.NEEDS_REVIEW, identity=identity)
        else:
            yield Evidence("area-outside", values, (kode.place,), identity=identity)
    elif len(groups) == 4 and groups[3][0] not in _KINDS:
        values["angka"] = groups[3][0]
        yield Evidence("area-kind", values, (kode.place,), Verdict.NEEDS_REVIEW, identity=identity)


def _partner(item: Node, region: str) -> str:
    """Return the text that names another region in `koordinasi` or `catatan`, "" when there is none."""
    texts = []
    try:
        texts += [str(node.value) for node in item.each("koordinasi[]")]
        texts += [str(node.value) for node in item.each("catatan")]
    except Unassessable:
        return ""
    return next((" ".join(text.split()) for text in texts if region in text or _REGION.search(text)), "")

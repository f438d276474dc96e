"""Each physical item of a kecamatan names the empowerment that goes with it, in the same submission."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Sight, Unassessable, Verdict

from .glance import sides_look
from .kinds import is_empowerment
from .unknown import unknown
from .wording import NO_EMPOWERMENT, NO_PHYSICAL

_PAIRED = Evidence("pair-unknown", verdict=Verdict.CONFORMS)


def all_paired(parameters: Parameters) -> Glance:
    """Return the glance that counts the physical items of a submission in which each names its empowerment."""
    look = sides_look(parameters)

    def paired(sight: Sight) -> int:
        sides = sight.once(look)
        return len(sides.names) if sides is not None and sides.codes.issuperset(sides.names) else 0

    return paired


def judge_pairs(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence for each physical item; silent where the submission has no empowerment that could be named."""
    physical: list[Node] = []
    partners: list[Node] = []
    for programme in root.each("program[]"):
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            try:
                kind = is_empowerment(programme, item, parameters)
            except Unassessable as reason:
                yield unknown(reason.reason, reason.place or item.place)
                continue
            if kind is not None:
                (partners if kind else physical).append(item)
    if not physical:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_PHYSICAL)
    elif not partners:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_EMPOWERMENT)
    else:
        codes = [str(partner["kode"].value) for partner in partners]
        for item in physical:
            yield _paired(item, partners, codes)


def _paired(item: Node, partners: list[Node], codes: list[str]) -> Evidence:
    try:
        stated = item.get("pasangan_pemberdayaan")
    except Unassessable as reason:
        return unknown(reason.reason, reason.place or item.place)
    if stated is not None and str(stated.value) in codes:
        return _PAIRED
    return Evidence(
        message="pair-missing" if stated is None else "pair-unknown",
        values={
            "subject": item.label,
            "partner": partners[0].label,
            "typed": codes[0],
            "written": str(stated.value) if stated is not None else "",
        },
        places=(item.place_of("kode") if stated is None else stated.place,),
        subject=item.label,
        identity=item.identity,
    )

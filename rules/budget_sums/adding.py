"""A stated amount against the sum of its parts; whole rupiah, no tolerance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from sinkron_rules.model import Evidence, Node, Operand, Rupiah, Text, Unassessable, Value, Verdict

_BELOW = {"program": "kegiatan", "kegiatan": "sub_kegiatan"}
_YEARS = ("pagu", "pagu_n1")

_NOT_STATED = Text(
    "isian `{field}` tidak diisi, sehingga tidak ada jumlah yang perlu dicocokkan",
    "`{field}` is not filled in, so there is no sum to compare",
)
_NO_PARTS = Text("rincian `{part}` belum diisi", "there are no parts under `{part}`")
_MISSING = Text("isian `{field}` pada {subject} belum diisi", "`{field}` of {subject} is not filled in")
_NO_SOURCES = Text("isian `sumber_dana` tidak diisi", "`sumber_dana` is not filled in")


def judge_parts(node: Node) -> Iterator[Evidence]:
    """Compare `pagu` and `pagu_n1` of a Program or Kegiatan, where stated, with the sum of the level below."""
    part = _BELOW[str(node.path[-2])]
    for field in _YEARS:
        yield from settled(node, partial(_level, node, field, part))


def judge_sources(node: Node) -> Iterator[Evidence]:
    """Compare the budget of a Sub Kegiatan with the sum of its sources of funds, where those are stated."""
    sources = list(node.each("sumber_dana[]"))
    if not sources:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NO_SOURCES)
        return
    operands = [Operand(source.label, Rupiah(source["jumlah"].value), source["jumlah"].place) for source in sources]
    yield compared("sources", node, "pagu", operands)


def settled(node: Node, compare: Callable[[], Evidence]) -> Iterator[Evidence]:
    """Yield what a comparison says; if it cannot be made, say so without hiding the other comparisons of the node."""
    try:
        yield compare()
    except Unassessable as reason:
        places = (reason.place or node.place,)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason.reason, places=places)


def amount(node: Node, field: str) -> Operand:
    """Return what `node` costs: as stated, else the sum of the level below; raises Unassessable when neither is there.

    `field` is `pagu` (plan year) or `pagu_n1` (the year after).
    """
    stated = node.get(field)
    if stated is not None:
        return Operand(node.label, Rupiah(stated.value), stated.place)
    part = _BELOW.get(str(node.path[-2]), "")
    below = list(node.each(f"{part}[]")) if part else []
    if not below:
        raise Unassessable(_MISSING.fill(field=field, subject=node.label), node.place_of(field))
    return Operand(node.label, Rupiah(total([amount(child, field) for child in below])), node.place)


def total(operands: Sequence[Operand]) -> int:
    """Return the sum of operands in rupiah."""
    return sum(operand.value.amount for operand in operands if isinstance(operand.value, Rupiah))


def compared(
    message: str, node: Node, field: str, operands: Sequence[Operand], subject: Text | None = None
) -> Evidence:
    """Return the evidence that the stated `field` of `node` is, or is not, the sum of `operands`."""
    stated, parts = node[field], total(operands)
    subject = subject or node.label
    return Evidence(
        message=message,
        values={
            "subject": subject,
            "field": field,
            "written": Rupiah(stated.value),
            "count": len(operands),
            "sum": Rupiah(parts),
            "difference": Rupiah(abs(stated.value - parts)),
            "typed": str(parts),
        },
        places=(stated.place, *(operand.place for operand in operands if operand.place)),
        verdict=Verdict.CONFORMS if stated.value == parts else Verdict.NEEDS_FIX,
        operands=tuple(operands),
        total=Rupiah(parts),
        found=Rupiah(stated.value),
        required=Rupiah(parts),
        distance=Rupiah(abs(stated.value - parts)),
        subject=subject,
        identity=f"{node.identity}.{field}",
    )


def _level(node: Node, field: str, part: str) -> Evidence:
    if node.get(field) is None:
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NOT_STATED.fill(field=field))
    below = list(node.each(f"{part}[]"))
    if not below:
        raise Unassessable(_NO_PARTS.fill(part=part), node.place)
    evidence = compared("parts", node, field, [amount(child, field) for child in below])
    if evidence.verdict is Verdict.CONFORMS:
        return evidence
    return _blamed(node, field, evidence) if part == "kegiatan" else _carried(node, field, evidence)


def _blamed(programme: Node, field: str, evidence: Evidence) -> Evidence:
    """Return conforming evidence for a Program that is what its Sub Kegiatan sum to: its Kegiatan are wrong."""
    leaves = _leaves(programme, field)
    return compared("parts", programme, field, leaves) if total(leaves) == programme[field].value else evidence


def _carried(activity: Node, field: str, evidence: Evidence) -> Evidence:
    """Add what the Program becomes where it sums up its Kegiatan as written and so carries their mistakes."""
    programme = activity.parent
    try:
        stated = programme.get(field) if programme is not None else None
        if programme is None or stated is None:
            return evidence
        right = total(_leaves(programme, field))
        written = total([amount(one, field) for one in programme.each("kegiatan[]")])
    except Unassessable:
        return evidence
    if right in {0, stated.value} or written != stated.value:
        return evidence
    told: dict[str, Value] = {
        "above": programme.label,
        "carried": Rupiah(written),
        "right": Rupiah(right),
        "typed_above": str(right),
    }
    return replace(
        evidence, message="parts-carried", values={**evidence.values, **told}, places=(*evidence.places, stated.place)
    )


def _leaves(programme: Node, field: str) -> list[Operand]:
    """Return what the Sub Kegiatan of a Program cost, nothing when one of them cannot be read."""
    try:
        return [amount(leaf, field) for leaf in programme.each("kegiatan[].sub_kegiatan[]")]
    except Unassessable:
        return []

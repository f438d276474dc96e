"""A stated amount against the sum of its parts; whole rupiah, no tolerance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from sinkron_rules.model import Evidence, Node, Operand, Rupiah, Text, Unassessable, Value, Verdict

from .glance import YEARS

_BELOW = {"program": "kegiatan", "kegiatan": "sub_kegiatan"}
# Counted like any other, but what a sum that is right consists of is shown nowhere and not worth collecting.
CONFORMS = Evidence(verdict=Verdict.CONFORMS)

_NOT_STATED = Text(
    "isian `{field}` tidak diisi, sehingga tidak ada jumlah yang perlu dicocokkan",
    "`{field}` is not filled in, so there is no sum to compare",
)
_NO_PARTS = Text("rincian `{part}` belum diisi", "there are no parts under `{part}`")
_MISSING = Text("isian `{field}` pada {subject} belum diisi", "`{field}` of {subject} is not filled in")
_NO_SOURCES = Evidence(
    verdict=Verdict.NOT_APPLICABLE,
    reason=Text("isian `sumber_dana` tidak diisi", "`sumber_dana` is not filled in"),
)


def judge_parts(node: Node) -> Iterable[Evidence]:
    """Compare `pagu` and `pagu_n1` of a Program or Kegiatan, where stated, with the sum of the level below."""
    part = _BELOW[str(node.path[-2])]
    return [settled(node, partial(_level, node, field, part)) for field in YEARS]


def judge_sources(node: Node) -> Iterable[Evidence]:
    """Compare the budget of a Sub Kegiatan with the sum of its sources of funds, where those are stated."""
    sources = list(node.each("sumber_dana[]"))
    if not sources:
        return (_NO_SOURCES,)
    amounts = [source["jumlah"] for source in sources]
    if sum([amount.value for amount in amounts]) == node["pagu"].value:
        return ()
    operands = [
        Operand(source.label, Rupiah(amount.value), amount.place)
        for source, amount in zip(sources, amounts, strict=True)
    ]
    return (compared("sources", node, "pagu", operands),)


def settled(node: Node, compare: Callable[[], Evidence]) -> Evidence:
    """Return what a comparison says; if it cannot be made, say so without hiding the other comparisons of the node."""
    try:
        return compare()
    except Unassessable as reason:
        places = (reason.place or node.place,)
        return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason.reason, places=places)


def cost(node: Node, field: str) -> int:
    """Return what `node` costs in rupiah: as stated, else the sum of the level below.

    `field` is `pagu` (plan year) or `pagu_n1` (the year after). Raises Unassessable when neither is there.
    """
    stated = node.get(field)
    if stated is not None:
        rupiah: int = stated.value
        return rupiah
    part = _BELOW.get(str(node.path[-2]), "")
    below = list(node.each(f"{part}[]")) if part else []
    if not below:
        raise Unassessable(_MISSING.fill(field=field, subject=node.label), node.place_of(field))
    return sum([cost(child, field) for child in below])


def operand(node: Node, field: str) -> Operand:
    """Return what `node` costs as one number of a sum; raises Unassessable like `cost`."""
    return Operand(node.label, Rupiah(cost(node, field)), (node.get(field) or node).place)


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
    stated = node.get(field)
    if stated is None:
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NOT_STATED.fill(field=field))
    below = list(node.each(f"{part}[]"))
    if not below:
        raise Unassessable(_NO_PARTS.fill(part=part), node.place)
    if stated.value == sum([cost(child, field) for child in below]):
        return CONFORMS
    evidence = compared("parts", node, field, [operand(child, field) for child in below])
    return _blamed(node, field, evidence) if part == "kegiatan" else _carried(node, field, evidence)


def _blamed(programme: Node, field: str, evidence: Evidence) -> Evidence:
    """Return conforming evidence for a Program that is what its Sub Kegiatan sum to: its Kegiatan are wrong."""
    return CONFORMS if _leaves(programme, field) == programme[field].value else evidence


def _carried(activity: Node, field: str, evidence: Evidence) -> Evidence:
    """Add what the Program becomes where it sums up its Kegiatan as written and so carries their mistakes."""
    programme = activity.parent
    try:
        stated = programme.get(field) if programme is not None else None
        if programme is None or stated is None:
            return evidence
        right = _leaves(programme, field)
        written = sum(cost(one, field) for one in programme.each("kegiatan[]"))
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


def _leaves(programme: Node, field: str) -> int:
    """Return what the Sub Kegiatan of a Program cost in rupiah, 0 when one of them cannot be read."""
    try:
        return sum(cost(leaf, field) for leaf in programme.each("kegiatan[].sub_kegiatan[]"))
    except Unassessable:
        return 0

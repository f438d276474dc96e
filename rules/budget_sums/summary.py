"""The stated totals of a document (`ringkasan`) against its Programs: support, affairs, and all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sinkron_rules.model import Evidence, Node, Operand, Rupiah, Text, Unassessable, Verdict

from .adding import CONFORMS, compared, cost, operand, settled
from .glance import SUPPORT

_LABELS = {
    "penunjang": Text("Jumlah Program penunjang", "Total of support programmes"),
    "urusan": Text("Jumlah Program urusan", "Total of programmes of government affairs"),
    "total": Text("Jumlah seluruh Program", "Total of all programmes"),
}
_EMPTY = Evidence(
    verdict=Verdict.NOT_APPLICABLE, reason=Text("isian `ringkasan` tidak memuat jumlah", "`ringkasan` states no sums")
)


def judge_summary(node: Node) -> Iterable[Evidence]:
    """Compare each total that is stated with the Programs; the code `.01` marks a support Program of any field."""
    stated = [field for field in _LABELS if field in node.value]
    if not stated:
        return (_EMPTY,)
    return [settled(node, partial(_stated, node, field)) for field in stated]


def _stated(node: Node, field: str) -> Evidence:
    try:
        evidence = compared("summary", node, field, _programmes(node, field), _LABELS[field])
        # Then the slip lies between Program and Sub Kegiatan and has its finding; to type it here would spread it.
        return CONFORMS if node[field].value == _from_below(node, field) else evidence
    except Unassessable:
        if field != "total" or _split(node) is None:
            raise
        against_split = compared("split", node, field, _split(node) or [], _LABELS[field])
        if against_split.verdict is Verdict.CONFORMS:
            raise
        return against_split


def _programmes(node: Node, field: str) -> list[Operand]:
    """Return the budgets of the Programs that a total covers; raises Unassessable when one of them is not known."""
    programmes = list(node.document.root.each("program[]"))
    return [operand(programme, "pagu") for programme in programmes if _belongs(programme, field)]


def _from_below(node: Node, field: str) -> int | None:
    """Return what the Programs that a total covers cost by their Sub Kegiatan, None when that is not known."""
    programmes = [one for one in node.document.root.each("program[]") if _belongs(one, field)]
    try:
        return sum(cost(sub, "pagu") for one in programmes for sub in one.each("kegiatan[].sub_kegiatan[]"))
    except Unassessable:
        return None


def _belongs(programme: Node, field: str) -> bool:
    return field == "total" or (field == "penunjang") == _is_support(programme)


def _is_support(programme: Node) -> bool:
    return str(programme["kode"].value).endswith(SUPPORT)


def _split(node: Node) -> list[Operand] | None:
    """Return the two stated parts of the total, None unless both are there."""
    parts = [(field, node.get(field)) for field in ("penunjang", "urusan")]
    operands = [Operand(_LABELS[field], Rupiah(part.value), part.place) for field, part in parts if part is not None]
    return operands if len(operands) == len(parts) else None

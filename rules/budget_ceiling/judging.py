"""One agency against its ceiling; a sum with gaps is a lower bound."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sinkron_rules.model import (
    Evidence,
    Figure,
    Node,
    Operand,
    Parameters,
    Percent,
    Place,
    Rupiah,
    Text,
    Unassessable,
    Value,
    Verdict,
)

from .wording import INCOMPLETE, MORE, NO_CEILING

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Case:
    """An agency's Programs (`parts`), what may be missing (`gaps`), its `ceiling` and where that comes from."""

    code: str
    agency: str
    parts: tuple[Figure, ...]
    gaps: tuple[Figure, ...]
    ceiling: Node
    source: str

    @property
    def total(self) -> int:
        """Return the sum of the Programs in rupiah."""
        return sum(int(part.value) for part in self.parts)


def judge_agency(code: str, figures: Sequence[Figure], context: Node, parameters: Parameters) -> Evidence:
    """Compare what an agency's plans sum to with its ceiling; `figures` are its Programs and all gaps."""
    agency = next((figure.agency for figure in figures if figure.group == code and figure.agency), code)
    try:
        ceiling = _ceiling(code, agency, context)
        source = str(context["plafon"]["sumber"].value)
    except Unassessable as reason:
        return _unknown(agency, reason.reason, (reason.place or context.place,))
    parts = tuple(figure for figure in figures if figure.gap is None)
    gaps = tuple(figure for figure in figures if figure.gap is not None)
    case = _Case(code, agency, parts, gaps, ceiling, source)
    return _under(case, parameters) if parameters["aspect"] == "under" else _over(case)


def _ceiling(code: str, agency: str, context: Node) -> Node:
    """Return the ceiling of an agency; raises Unassessable, saying what to add, when the context has none."""
    for entry in context.each("plafon.per_perangkat_daerah[]"):
        if entry["kode"].value == code:
            return entry["jumlah"]
    raise Unassessable(NO_CEILING.fill(agency=agency, code=code), context.place_of("plafon"))


def _over(case: _Case) -> Evidence:
    excess = case.total - int(case.ceiling.value)
    if excess <= 0 and case.gaps:
        return _incomplete(case)
    values = {"difference": Rupiah(max(excess, 0))}
    return _evidence(case, "over", values, conforms=excess <= 0, required=int(case.ceiling.value))


def _under(case: _Case, parameters: Parameters) -> Evidence:
    ceiling, threshold = int(case.ceiling.value), 1 - Fraction(parameters["under_percent"]) / 100
    required = math.ceil(threshold * ceiling)
    if case.total < required and case.gaps:
        return _incomplete(case)
    values: dict[str, Value] = {
        "difference": Rupiah(max(required - case.total, 0)),
        "share": Percent(Fraction(case.total, ceiling or 1), beside=threshold),
        "threshold": Percent(threshold),
    }
    return _evidence(case, "under", values, conforms=case.total >= required, required=required)


def _evidence(case: _Case, message: str, values: Mapping[str, Value], *, conforms: bool, required: int) -> Evidence:
    total = Rupiah(case.total)
    shared: dict[str, Value] = {
        "agency": case.agency,
        "sum": total,
        "ceiling": Rupiah(case.ceiling.value),
        "source": case.source,
    }
    return Evidence(
        message=message,
        values=shared | dict(values),
        places=(*(part.place for part in case.parts), case.ceiling.place),
        verdict=Verdict.CONFORMS if conforms else Verdict.NEEDS_FIX,
        operands=tuple(Operand(part.label, Rupiah(int(part.value)), part.place) for part in case.parts),
        total=total,
        found=total,
        required=Rupiah(required),
        distance=Rupiah(0 if conforms else abs(case.total - required)),
        subject=Text(case.agency, case.agency),
        identity=case.code,
        agency=case.agency,
        direction="at-most" if message == "over" else None,
    )


def _incomplete(case: _Case) -> Evidence:
    reason = case.gaps[0].gap or Text("", "")
    if len(case.gaps) > 1:
        reason = MORE.fill(reason=reason, more=len(case.gaps) - 1)
    told = INCOMPLETE.fill(sum=Rupiah(case.total), ceiling=Rupiah(case.ceiling.value), reason=reason)
    return _unknown(case.agency, told, tuple(dict.fromkeys(gap.place for gap in case.gaps))[:_SHOWN])


def _unknown(agency: str, reason: Text, places: tuple[Place, ...]) -> Evidence:
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=places, subject=Text(agency, agency))

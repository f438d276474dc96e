"""Who is left out, and how far apart the others are: a spread is judged only on money that can be placed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sinkron_rules.model import (
    Evidence,
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

from .gathering import Gathered
from .measuring import Area, gini, rounded, widest_ratio
from .wording import INCOMPLETE, LABEL, MORE, NO_MONEY, NO_PEOPLE, NOT_DIVIDED, ONE_AREA, UNPLACED, UNPLACED_LABEL

_SHOWN = 20
_DIGITS = 3


def judge_left_out(case: Gathered) -> Evidence:
    """Return the evidence whether every kecamatan is named by some Sub Kegiatan with money."""
    missing = [area for area in case.areas if not area.items]
    if missing and case.gaps:
        return _unknown("left-out", _incomplete(case), _gap_places(case))
    return Evidence(
        message="left-out",
        values={
            "names": [area.name for area in missing],
            "count": len(missing),
            "all": len(case.areas),
            "total": Rupiah(case.total),
            "codes": ", ".join(f'`lokasi: [{{kode_wilayah: "{area.code}"}}]`' for area in missing[:1]),
            **_unplaced(case),
        },
        places=tuple(area.place for area in missing or case.areas)[:_SHOWN],
        verdict=Verdict.NEEDS_FIX if missing else Verdict.CONFORMS,
        operands=_operands(case),
        total=Rupiah(case.total),
        found=len(case.areas) - len(missing),
        required=len(case.areas),
        distance=len(missing),
        identity="left-out",
    )


def judge_spread(case: Gathered, parameters: Parameters) -> Iterator[Evidence]:
    """Yield the evidence how far money per head differs; says why where that cannot be known."""
    if len(case.areas) == 1:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=ONE_AREA)
        return
    try:
        _assess(case, parameters)
    except Unassessable as reason:
        yield _unknown("spread", reason.reason, (reason.place,) if reason.place else _gap_places(case))
        return
    yield _spread(case, parameters)


def _assess(case: Gathered, parameters: Parameters) -> None:
    """Raise Unassessable when something stands in the way of comparing the kecamatan."""
    uncounted = [area for area in case.areas if not area.people]
    if uncounted:
        raise Unassessable(NO_PEOPLE.fill(names=[area.name for area in uncounted]), uncounted[0].place)
    if case.gaps:
        raise Unassessable(_incomplete(case))
    if not case.total:
        raise Unassessable(NO_MONEY, case.areas[0].place)
    limit = Fraction(parameters["max_unplaced_percent"]) / 100
    if case.unplaced_share > limit:
        told = UNPLACED.fill(limit=Percent(limit), **_unplaced(case, limit))
        raise Unassessable(told, case.areas[0].place)
    bare = [area for area in case.areas if not area.rupiah]
    if bare:
        raise Unassessable(NOT_DIVIDED.fill(names=[area.name for area in bare]), bare[0].place)


def _spread(case: Gathered, parameters: Parameters) -> Evidence:
    most, limit = Fraction(parameters["max_ratio"]), Fraction(parameters["max_gini"])
    ratio, coefficient = widest_ratio(case.areas), gini(case.areas)
    message = "ratio" if ratio > most else "gini"
    found, required = (ratio, most) if message == "ratio" else (coefficient, limit)
    low = min(case.areas, key=lambda area: area.per_head)
    high = max(case.areas, key=lambda area: area.per_head)
    digits = 2 if message == "ratio" else _DIGITS
    return Evidence(
        message=message,
        values={
            "high": high.name,
            "high_head": _per_head(high),
            "low": low.name,
            "low_head": _per_head(low),
            "times": rounded(ratio, most),
            "most": rounded(most, most),
            "gini": rounded(coefficient, limit, _DIGITS),
            "limit": rounded(limit, limit, _DIGITS),
            **_unplaced(case),
        },
        places=(low.place, high.place),
        verdict=Verdict.NEEDS_FIX if ratio > most or coefficient > limit else Verdict.CONFORMS,
        operands=_operands(case),
        total=Rupiah(case.total),
        found=rounded(found, required, digits),
        required=rounded(required, required, digits),
        distance=rounded(abs(found - required), Fraction(0), digits),
        identity="spread",
    )


def _per_head(area: Area) -> Rupiah:
    return Rupiah(round(area.per_head))


def _unplaced(case: Gathered, beside: Fraction | None = None) -> dict[str, Value]:
    return {"unplaced": Rupiah(case.unplaced), "unplaced_share": Percent(case.unplaced_share, beside=beside)}


def _operands(case: Gathered) -> tuple[Operand, ...]:
    """Return what lies in each kecamatan, with its inhabitants, and what lies in none that can be named."""
    listed = [
        Operand(area.name if not area.people else LABEL.fill(name=area.name, people=area.people), Rupiah(area.rupiah))
        for area in case.areas
    ]
    return (*listed, Operand(UNPLACED_LABEL, Rupiah(case.unplaced)))


def _incomplete(case: Gathered) -> Text:
    reason = case.gaps[0].gap or Text("", "")
    if len(case.gaps) > 1:
        reason = MORE.fill(reason=reason, more=len(case.gaps) - 1)
    return INCOMPLETE.fill(sum=Rupiah(case.total), reason=reason)


def _gap_places(case: Gathered) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(gap.place for gap in case.gaps))[:_SHOWN]


def _unknown(identity: str, reason: Text, places: tuple[Place, ...]) -> Evidence:
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=places, identity=identity)

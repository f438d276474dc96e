"""Aspect `count`: as many agencies have a plan as the region context lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinkron_rules.model import Evidence, Figure, Portfolio, Unassessable, Verdict

from .wording import NO_LIST, NOT_ALL_READ

_NAMED = 8
_SHOWN = 20


def judge_count(figures: Sequence[Figure], portfolio: Portfolio) -> Iterator[Evidence]:
    """Yield one piece of evidence on the region; a plan that could not be read may be the one that is missing."""
    context = portfolio.needed_context()
    listed = list(context.each("perangkat_daerah[]"))
    if not listed:
        raise Unassessable(NO_LIST, context.place_of("perangkat_daerah"))
    present = {figure.group for figure in figures if figure.gap is None}
    absent = [office for office in listed if str(office["kode"].value) not in present]
    gaps = [figure for figure in figures if figure.gap is not None]
    if absent and gaps:
        reason = NOT_ALL_READ.fill(n=len(absent), reason=gaps[0].gap or NO_LIST)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=tuple(gap.place for gap in gaps)[:_SHOWN])
        return
    names = [str(office["nama"].value) for office in absent[:_NAMED]]
    yield Evidence(
        message="absent",
        values={
            "listed": len(listed),
            "present": len(listed) - len(absent),
            "n": len(absent),
            "names": "; ".join([*names, "..."] if len(absent) > _NAMED else names),
        },
        places=tuple(office.place_of("kode") for office in absent[:_SHOWN]),
        verdict=Verdict.NEEDS_FIX if absent else Verdict.CONFORMS,
        found=len(listed) - len(absent),
        required=len(listed),
        distance=len(absent),
        identity="absent",
    )

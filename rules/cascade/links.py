"""Aspect `links`: does every plan of a kecamatan or kelurahan name a main programme, and is every name known?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinkron_rules.model import Evidence, Figure, Parameters, Portfolio, Text, Verdict

from .collecting import CHILD, GAP, NAMED, PLAN
from .main_programmes import MainProgramme, main_programmes, nearest
from .wording import NOT_ALL_READ

_LISTED = 6


def judge_links(
    figures: Sequence[Figure],
    portfolio: Portfolio,
    parameters: Parameters,  # noqa: ARG001 - the same signature as its twin
) -> Iterator[Evidence]:
    """Yield evidence for every name in every plan, and for every plan of a kecamatan or kelurahan."""
    known = main_programmes(portfolio)
    codes = {one.code for one in known}
    speaking: set[str] = set()
    plans, loose = list[Figure](), list[Figure]()
    gaps: dict[str, list[Figure]] = {}
    for figure in figures:
        kind = figure.details.get("figure")
        if kind == CHILD:
            continue
        if kind == NAMED:
            speaking.add(figure.details["plan"])
            yield _conforming(figure) if figure.group in codes else _unknown(figure, known)
        elif kind == PLAN:
            plans.append(figure)
        elif kind == GAP:
            gaps.setdefault(figure.details["plan"], []).append(figure)
        elif figure.gap is not None:
            loose.append(figure)
    for plan in plans:
        if plan.details["level"] and plan.details["plan"] not in speaking:
            hidden = gaps.get(plan.details["plan"])
            yield _not_read(plan, hidden) if hidden else _nothing(plan, known)
    for figure in loose:
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=figure.gap, places=(figure.place,), subject=figure.label)


def _conforming(figure: Figure) -> Evidence:
    return Evidence(verdict=Verdict.CONFORMS, places=(figure.place,), subject=figure.label, agency=figure.agency)


def _unknown(figure: Figure, known: Sequence[MainProgramme]) -> Evidence:
    near = nearest(figure.group, known)
    return Evidence(
        message="unknown",
        values={"value": figure.group[:200], "near": near.code, "name": near.name, "known": _listed(known)},
        places=(figure.place,),
        subject=figure.label,
        identity=f"{figure.details['code']}|{figure.details['identity']}|{figure.group[:200]}",
        agency=figure.agency,
    )


def _nothing(plan: Figure, known: Sequence[MainProgramme]) -> Evidence:
    return Evidence(
        message="none",
        values={"subject": Text(plan.agency, plan.agency), "near": known[0].code, "known": _listed(known)},
        places=(plan.place,),
        found=0,
        required=1,
        distance=1,
        subject=Text(plan.agency, plan.agency),
        identity=f"{plan.details['code']}|{plan.details['level']}",
        agency=plan.agency,
    )


def _not_read(plan: Figure, gaps: Sequence[Figure]) -> Evidence:
    reason = NOT_ALL_READ.fill(reason=gaps[0].gap or Text("", ""))
    places = tuple(dict.fromkeys(gap.place for gap in gaps))
    subject = Text(plan.agency, plan.agency)
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=places, subject=subject, agency=plan.agency)


def _listed(known: Sequence[MainProgramme]) -> str:
    """Return the main programmes as they read in a sentence, the first few of many."""
    told = [f"`{one.code}` ({one.name})" for one in known[:_LISTED]]
    return ", ".join([*told, "..."] if len(known) > _LISTED else told)

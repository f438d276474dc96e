"""Aspect `coverage`: has every main programme a child at each level that carries it out?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sinkron_rules.model import Evidence, Figure, Parameters, Place, Portfolio, Text, Verdict

from .collecting import CHILD, PLAN
from .levels import KECAMATAN, KELURAHAN, is_kecamatan
from .main_programmes import MainProgramme, main_programmes
from .wording import LEVEL_NAMES, NO_CHILD_KNOWN, NO_PLAN, NO_SUBMISSION, NOT_CARRIED, UNKNOWN_LEVEL

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that could hide a child: why, and where."""

    reason: Text
    place: Place


def judge_coverage(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence for each main programme and each level at which it needs a child."""
    levels: Mapping[str, Sequence[str]] = parameters["levels"]
    doubts = list(_doubts(figures, portfolio))
    children: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        if figure.details.get("figure") == CHILD:
            children.setdefault((figure.group, str(figure.value)), []).append(figure)
    for one in main_programmes(portfolio):
        subject = Text(one.title, one.title)
        if one.level not in levels:
            reason = UNKNOWN_LEVEL.fill(level=one.level, known=", ".join(f"`{level}`" for level in levels if level))
            place = one.node.place_of("tingkat")
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(place,), subject=subject)
        elif not levels[one.level]:
            yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NOT_CARRIED.fill(level=one.level), subject=subject)
        for level in levels.get(one.level, ()):
            yield _evidence(one, level, children.get((one.code, level), ()), doubts)


def _evidence(one: MainProgramme, level: str, children: Sequence[Figure], doubts: Sequence[Doubt]) -> Evidence:
    subject, identity = Text(one.title, one.title), f"{one.code}|{level}"
    if children:
        places = tuple(dict.fromkeys(figure.place for figure in children))[:_SHOWN]
        return Evidence(verdict=Verdict.CONFORMS, places=places, subject=subject, identity=identity)
    if doubts:
        reason = NO_CHILD_KNOWN.fill(code=one.code, level=LEVEL_NAMES[level], reason=doubts[0].reason)
        places = tuple(dict.fromkeys(doubt.place for doubt in doubts))[:_SHOWN]
        return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=places, subject=subject)
    return Evidence(
        message=f"no-{level}",
        values={"code": one.code, "name": one.name},
        places=(one.node.place_of("kode"),),
        found=0,
        required=1,
        distance=1,
        subject=subject,
        identity=identity,
    )


def _doubts(figures: Sequence[Figure], portfolio: Portfolio) -> Iterator[Doubt]:
    """Yield what was not read: gaps in plans, and kecamatan of the context without a plan."""
    for figure in figures:
        if figure.gap is not None and figure.details.get("level", KECAMATAN) in {KECAMATAN, KELURAHAN}:
            yield Doubt(figure.gap, figure.place)
    context = portfolio.needed_context()
    present = {f.details["code"] for f in figures if f.details.get("figure") == PLAN and f.value == KECAMATAN}
    for office in context.each("perangkat_daerah[]"):
        code = str(office["kode"].value)
        if is_kecamatan(code) and code not in present:
            yield Doubt(NO_SUBMISSION.fill(agency=str(office["nama"].value)), office.place_of("kode"))
    if not present:
        yield Doubt(NO_PLAN, context.place)

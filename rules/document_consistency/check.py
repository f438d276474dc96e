"""The same Sub Kegiatan in two stages of one agency's plan: other money, other targets, other indicators.

Stages of one agency are compared in their order, each with the next. An amendment (`perubahan`) is meant to differ, and
so may a Sub Kegiatan whose later version explains itself in `catatan`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Portfolio, Text, Verdict

from .collecting import collect
from .comparing import differences
from .wording import MESSAGES, STAGES

_AMENDMENT = "perubahan"
_ONE_STAGE = Text(
    "tidak ada perangkat daerah dengan dua tahap usulan yang terbaca",
    "no agency has two stages of its plan among those read",
)
_SAME = Text("{agency}: {earlier} dan {later}", "{agency}: {earlier} and {later}")


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001
    """Yield evidence for each agency that has two stages of its plan, in the order of agency codes."""
    by_agency: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        if figure.group != "*":
            by_agency[figure.group][figure.details["stage"]].append(figure)
    compared = False
    for code in sorted(by_agency):
        stages = [stage for stage in STAGES if stage in by_agency[code]]
        for earlier, later in pairwise(stages):
            if later != _AMENDMENT:
                compared = True
                yield from _compare(by_agency[code][earlier], by_agency[code][later])
    if not compared:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_ONE_STAGE)


def _compare(earlier: Sequence[Figure], later: Sequence[Figure]) -> Iterator[Evidence]:
    """Yield what differs between two stages, or that nothing does; what cannot be read is said and left out."""
    before, after = _by_code(earlier), _by_code(later)
    found = False
    for code in sorted(before.keys() & after.keys()):
        gap = next((figure for figure in (*before[code], *after[code]) if figure.gap is not None), None)
        if gap is not None and gap.gap is not None:
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=gap.gap, places=(gap.place,), subject=gap.label)
        elif not any(figure.details["note"] for figure in after[code]):
            for evidence in differences(before[code], after[code]):
                found = True
                yield evidence
    if not found:
        names = {
            side: STAGES[figures[0].details["stage"]] for side, figures in (("earlier", earlier), ("later", later))
        }
        subject = _SAME.fill(agency=later[0].agency, **names)
        yield Evidence(verdict=Verdict.CONFORMS, subject=subject, agency=later[0].agency)


def _by_code(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.details["code"]].append(figure)
    return groups


CHECK = Check(
    name="document-consistency",
    parameters={"type": "object", "properties": {}, "additionalProperties": False},
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    every_stage=True,
)

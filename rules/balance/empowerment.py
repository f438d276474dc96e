"""Empowerment as a share of infrastructure plus empowerment; none at all beside infrastructure is always a finding."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from sinkron_rules.model import Evidence, Node, Parameters, Percent, Place, Rupiah, Verdict

from .amounts import Split, split_of
from .kinds import is_empowerment
from .unknown import incomplete
from .wording import NEITHER


def judge_empowerment(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one piece of evidence for the submission; what is not known counts only if it could change the answer."""
    split = split_of(root, lambda programme, item: is_empowerment(programme, item, parameters), by_programme=False)
    if not split.total and not split.gaps:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NEITHER)
        return
    least = Fraction(parameters["minimum_percent"]) / 100
    if not split.total:
        yield incomplete(split, least)
    elif split.highest == 0:
        yield _evidence(split, root, least, "none", conforms=False)
    elif split.highest < least:
        yield _evidence(split, root, least, "below", conforms=False)
    elif split.lowest >= least and split.part.total:
        yield _evidence(split, root, least, "below", conforms=True)
    else:
        yield incomplete(split, least)


def _evidence(split: Split, root: Node, least: Fraction, message: str, *, conforms: bool) -> Evidence:
    """Return the evidence; how much is missing is told for a sum that stays the same, as a ceiling demands."""
    required = max(math.ceil(least * split.total), 0 if conforms else 1)
    distance = abs(required - split.part.total)
    share = Fraction(split.part.total, split.total or 1)
    return Evidence(
        message=message,
        values={
            "part": Rupiah(split.part.total),
            "rest": Rupiah(split.rest.total),
            "total": Rupiah(split.total),
            "share": Percent(share, beside=least),
            "limit": Percent(least),
            "required": Rupiah(required),
            "distance": Rupiah(distance),
        },
        places=_places(split, root),
        verdict=Verdict.CONFORMS if conforms else Verdict.NEEDS_FIX,
        operands=(*split.part.operands, *split.rest.operands),
        total=Rupiah(split.total),
        found=Percent(share, beside=least),
        required=Percent(least),
        distance=Rupiah(distance),
        identity="empowerment",
        direction="at-least",
    )


def _places(split: Split, root: Node) -> tuple[Place, ...]:
    """Return the places of the empowerment, then of the infrastructure, so that the first is where to type."""
    operands = (*split.part.operands, *split.rest.operands)
    return tuple(operand.place for operand in operands if operand.place) or (root.place_of("program"),)

"""Empowerment as a share of infrastructure plus empowerment; none at all beside infrastructure is always a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from sinkron_rules.model import (
    Document,
    Evidence,
    Node,
    Parameters,
    Percent,
    Place,
    Rupiah,
    Value,
    Verdict,
    remember,
)

from .amounts import Split, limit_of, split_of
from .glance import Look, sides_look
from .kinds import is_empowerment
from .unknown import incomplete
from .wording import NEITHER


def judge_empowerment(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one piece of evidence for the submission; what is not known counts only if it could change the answer."""
    look, least = remember(parameters, _prepared)
    return (_plainly_kept(root.document, look, least) or _looked_at(root, parameters, least),)


def _prepared(parameters: Parameters) -> tuple[Look, Percent]:
    return sides_look(parameters), Percent(limit_of(parameters["minimum_percent"]))


def _plainly_kept(document: Document, look: Look, least: Percent) -> Evidence | None:
    """Return the evidence that a sound submission keeps the limit; None where that is not seen at a glance."""
    sight = document.sight
    sides = None if sight is None else sight.once(look)
    if sides is None:
        return None
    (part, total, paths), limit = sides.sums, least.share
    if not part or part * limit.denominator < total * limit.numerator:
        return None
    place = document.positions.place
    return _measured(part, total, tuple([place(path) for path in paths]), least, Verdict.CONFORMS)


def _looked_at(root: Node, parameters: Parameters, least: Percent) -> Evidence:
    split = split_of(root, lambda programme, item: is_empowerment(programme, item, parameters), by_programme=False)
    if not split.total and not split.gaps:
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NEITHER)
    return _judged(split, root, least)


def _judged(split: Split, root: Node, limit: Percent) -> Evidence:
    least, places = limit.share, split.places or (root.place_of("program"),)
    if split.part.total and split.lowest >= least:
        return _measured(split.part.total, split.total, places, limit, Verdict.CONFORMS)
    if not split.total or (split.highest and split.highest >= least):
        return incomplete(split, least)
    evidence = _measured(split.part.total, split.total, places, limit, Verdict.NEEDS_FIX)
    return replace(
        evidence,
        message="below" if split.highest else "none",
        values=_values(split, least, max(_required(split.total, least), 1)),
        operands=split.operands,
    )


def _required(total: int, least: Fraction) -> int:
    """Return the rupiah empowerment needs of a sum that stays the same, as a ceiling demands."""
    return -(-total * least.numerator // least.denominator)


def _measured(part: int, total: int, places: tuple[Place, ...], least: Percent, verdict: Verdict) -> Evidence:
    """Return what is shown of the share, kept or not; the empowerment comes first, so that its place is where to type.

    What is not kept lacks at least a rupiah, whatever the limit.
    """
    required = _required(total, least.share)
    return Evidence(
        message="below",
        places=places,
        verdict=verdict,
        total=Rupiah(total),
        found=Percent(Fraction(part, total), least.share),
        required=least,
        distance=Rupiah(abs((required if verdict is Verdict.CONFORMS else max(required, 1)) - part)),
        identity="empowerment",
        direction="at-least",
    )


def _values(split: Split, least: Fraction, required: int) -> dict[str, Value]:
    return {
        "part": Rupiah(split.part.total),
        "rest": Rupiah(split.rest.total),
        "total": Rupiah(split.total),
        "share": Percent(split.share, beside=least),
        "limit": Percent(least),
        "required": Rupiah(required),
        "distance": Rupiah(abs(required - split.part.total)),
    }

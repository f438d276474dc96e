"""Empowerment as a share of infrastructure plus empowerment; none at all beside infrastructure is always a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from sinkron_rules.model import Evidence, Node, Parameters, Percent, Rupiah, Value, Verdict

from .amounts import Split, limit_of, split_of
from .kinds import is_empowerment
from .lines import sides
from .unknown import incomplete
from .wording import NEITHER


def judge_empowerment(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one piece of evidence for the submission; what is not known counts only if it could change the answer."""
    split = _plain_split(root, parameters) or split_of(
        root, lambda programme, item: is_empowerment(programme, item, parameters), by_programme=False
    )
    if not split.total and not split.gaps:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NEITHER),)
    return (_judged(split, root, limit_of(parameters["minimum_percent"])),)


def _plain_split(root: Node, parameters: Parameters) -> Split | None:
    """Return both sums from a first glance, None when it sees neither."""
    known = sides(root, parameters)
    if not known:
        return None
    split = Split()
    for line, empowers in known:
        (split.part if empowers else split.rest).add(line.item, line.rupiah)
    return split


def _judged(split: Split, root: Node, least: Fraction) -> Evidence:
    required = -(-split.total * least.numerator // least.denominator)
    if split.part.total and split.lowest >= least:
        return _measured(split, root, least, required, Verdict.CONFORMS)
    if not split.total or (split.highest and split.highest >= least):
        return incomplete(split, least)
    evidence = _measured(split, root, least, max(required, 1), Verdict.NEEDS_FIX)
    return replace(
        evidence,
        message="below" if split.highest else "none",
        values=_values(split, least, max(required, 1)),
        operands=split.operands,
    )


def _measured(split: Split, root: Node, least: Fraction, required: int, verdict: Verdict) -> Evidence:
    """Return what is shown of the share, kept or not; the empowerment comes first, so that its place is where to type.

    `required` is for a sum that stays the same, as a ceiling demands.
    """
    return Evidence(
        message="below",
        places=split.places or (root.place_of("program"),),
        verdict=verdict,
        total=Rupiah(split.total),
        found=Percent(split.share, beside=least),
        required=Percent(least),
        distance=Rupiah(abs(required - split.part.total)),
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

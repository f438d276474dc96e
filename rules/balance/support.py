"""Support programmes as a share of an agency's budget; an agency that serves the administration itself is exempt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from sinkron_rules.model import Evidence, Node, Parameters, Percent, Rupiah, Value, Verdict

from .amounts import Split, limit_of, split_of
from .kinds import is_support
from .lines import lines
from .unknown import incomplete, unknown
from .wording import INTERNAL, NO_FUNCTION, NO_MONEY


def judge_support(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one piece of evidence for the submission of an agency."""
    agency = root["perangkat_daerah"]
    function = agency.get("fungsi_layanan")
    if function is not None and function.value == "internal":
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=INTERNAL),)
    split = _plain_split(root) or split_of(root, lambda programme, _: is_support(programme), by_programme=True)
    if not split.total and not split.gaps:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_MONEY),)
    return (_judged(split, agency, limit_of(parameters["maximum_percent"]), known=function is not None),)


def _plain_split(root: Node) -> Split | None:
    """Return both sums from a first glance, None when it sees neither; one operand stands for a whole Program."""
    known = root.once(lines)
    if not known:
        return None
    split = Split()
    sums: dict[Node, int] = {}
    for line in known:
        sums[line.programme] = sums.get(line.programme, 0) + line.rupiah
    for programme, rupiah in sums.items():
        (split.part if is_support(programme) else split.rest).add(programme, rupiah)
    return split


def _judged(split: Split, agency: Node, most: Fraction, *, known: bool) -> Evidence:
    """Return the evidence; `known` tells that the agency says whom it serves."""
    conforms = split.highest <= most
    if not conforms and split.lowest <= most:
        return incomplete(split, most)
    if not conforms and not known:
        return unknown(NO_FUNCTION, agency.place_of("fungsi_layanan"))
    name = str(agency["nama"].value)
    evidence = _measured(split, most, Verdict.CONFORMS if conforms else Verdict.NEEDS_FIX)
    return evidence if conforms else replace(evidence, values=_values(split, name, most), operands=split.operands)


def _measured(split: Split, most: Fraction, verdict: Verdict) -> Evidence:
    """Return what is shown of the share, kept or not."""
    return Evidence(
        message="support",
        places=split.places,
        verdict=verdict,
        total=Rupiah(split.total),
        found=Percent(split.share, beside=most),
        required=Percent(most),
        distance=Rupiah(abs(split.part.total - _allowed(split, most))),
        identity="support",
        direction="at-most",
    )


def _values(split: Split, agency: str, most: Fraction) -> dict[str, Value]:
    allowed = _allowed(split, most)
    return {
        "agency": agency,
        "part": Rupiah(split.part.total),
        "total": Rupiah(split.total),
        "share": Percent(split.share, beside=most),
        "limit": Percent(most),
        "allowed": Rupiah(allowed),
        "distance": Rupiah(abs(split.part.total - allowed)),
    }


def _allowed(split: Split, most: Fraction) -> int:
    """Return the rupiah support may take of a budget that stays the same, as a ceiling demands."""
    return split.total * most.numerator // most.denominator

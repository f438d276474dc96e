"""Support programmes as a share of an agency's budget; an agency that serves the administration itself is exempt."""

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
from .glance import support_sums
from .kinds import is_support
from .unknown import incomplete, unknown
from .wording import INTERNAL, NO_FUNCTION, NO_MONEY


def judge_support(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one piece of evidence for the submission of an agency."""
    most = remember(parameters, _most)
    return (_plainly_kept(root.document, most) or _looked_at(root, most),)


def _most(parameters: Parameters) -> Percent:
    return Percent(limit_of(parameters["maximum_percent"]))


def _plainly_kept(document: Document, most: Percent) -> Evidence | None:
    """Return the evidence that a sound submission keeps the limit; None where that is not seen at a glance."""
    sight = document.sight
    sums = None if sight is None else support_sums(sight)
    if sums is None:
        return None
    (part, total, paths), limit = sums, most.share
    if not total or part * limit.denominator > total * limit.numerator:
        return None
    place = document.positions.place
    return _measured(part, total, tuple([place(path) for path in paths]), most, Verdict.CONFORMS)


def _looked_at(root: Node, most: Percent) -> Evidence:
    agency = root["perangkat_daerah"]
    function = agency.get("fungsi_layanan")
    if function is not None and function.value == "internal":
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=INTERNAL)
    split = split_of(root, lambda programme, _: is_support(programme), by_programme=True)
    if not split.total and not split.gaps:
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_MONEY)
    return _judged(split, agency, most, known=function is not None)


def _judged(split: Split, agency: Node, limit: Percent, *, known: bool) -> Evidence:
    """Return the evidence; `known` tells that the agency says whom it serves."""
    most = limit.share
    conforms = split.highest <= most
    if not conforms and split.lowest <= most:
        return incomplete(split, most)
    if not conforms and not known:
        return unknown(NO_FUNCTION, agency.place_of("fungsi_layanan"))
    name = str(agency["nama"].value)
    if conforms:
        return _measured(split.part.total, split.total, split.places, limit, Verdict.CONFORMS)
    evidence = _measured(split.part.total, split.total, split.places, limit, Verdict.NEEDS_FIX)
    return replace(evidence, values=_values(split, name, most), operands=split.operands)


def _measured(part: int, total: int, places: tuple[Place, ...], most: Percent, verdict: Verdict) -> Evidence:
    """Return what is shown of the share, kept or not."""
    return Evidence(
        message="support",
        places=places,
        verdict=verdict,
        total=Rupiah(total),
        found=Percent(Fraction(part, total or 1), most.share),
        required=most,
        distance=Rupiah(abs(part - _allowed(total, most.share))),
        identity="support",
        direction="at-most",
    )


def _values(split: Split, agency: str, most: Fraction) -> dict[str, Value]:
    allowed = _allowed(split.total, most)
    return {
        "agency": agency,
        "part": Rupiah(split.part.total),
        "total": Rupiah(split.total),
        "share": Percent(split.share, beside=most),
        "limit": Percent(most),
        "allowed": Rupiah(allowed),
        "distance": Rupiah(abs(split.part.total - allowed)),
    }


def _allowed(total: int, most: Fraction) -> int:
    """Return the rupiah support may take of a budget that stays the same, as a ceiling demands."""
    return total * most.numerator // most.denominator

"""Support programmes as a share of an agency's budget; an agency that serves the administration itself is exempt."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from sinkron_rules.model import Evidence, Node, Parameters, Percent, Rupiah, Verdict

from .amounts import Split, split_of
from .kinds import is_support
from .unknown import incomplete, unknown
from .wording import INTERNAL, NO_FUNCTION, NO_MONEY


def judge_support(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one piece of evidence for the submission of an agency."""
    agency = root["perangkat_daerah"]
    function = agency.get("fungsi_layanan")
    if function is not None and function.value == "internal":
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=INTERNAL)
        return
    split = split_of(root, lambda programme, _: is_support(programme), by_programme=True)
    if not split.total and not split.gaps:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_MONEY)
        return
    most = Fraction(parameters["maximum_percent"]) / 100
    if split.highest <= most:
        yield replace(_evidence(split, agency, most), verdict=Verdict.CONFORMS)
    elif split.lowest <= most:
        yield incomplete(split, most)
    elif function is None:
        yield unknown(NO_FUNCTION, agency.place_of("fungsi_layanan"))
    else:
        yield _evidence(split, agency, most)


def _evidence(split: Split, agency: Node, most: Fraction) -> Evidence:
    """Return the evidence; how much is too much is told for a budget that stays the same, as a ceiling demands."""
    allowed = math.floor(most * split.total)
    share = Fraction(split.part.total, split.total or 1)
    distance = abs(split.part.total - allowed)
    operands = (*split.part.operands, *split.rest.operands)
    return Evidence(
        message="support",
        values={
            "agency": str(agency["nama"].value),
            "part": Rupiah(split.part.total),
            "total": Rupiah(split.total),
            "share": Percent(share, beside=most),
            "limit": Percent(most),
            "allowed": Rupiah(allowed),
            "distance": Rupiah(distance),
        },
        places=tuple(operand.place for operand in operands if operand.place),
        operands=operands,
        total=Rupiah(split.total),
        found=Percent(share, beside=most),
        required=Percent(most),
        distance=Rupiah(distance),
        identity="support",
        direction="at-most",
    )

"""A share with a minimum or a maximum: one sum in another, exact to the rupiah.

The numerator comes from the submissions (Sub Kegiatan by code) or from the region context, the denominator from the
context. What "APBD" and "DAK" mean is a parameter, because the regulations quoted do not settle it, and is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Portfolio

from .counting import collect
from .kelurahan import judge_kelurahan
from .parameters import PARAMETERS
from .whole import judge_whole
from .wording import MESSAGES


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Judge the region as a whole, or each of its kelurahan, from what the submissions contributed."""
    if parameters.get("per") == "kelurahan":
        yield from judge_kelurahan(figures, portfolio, parameters)
    else:
        yield judge_whole(figures, portfolio, parameters)


CHECK = Check(
    name="budget-share",
    parameters=PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("minimum_percent", "maximum_percent"),
)

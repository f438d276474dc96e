"""Money located in each kecamatan, from all agencies together, per inhabitant.

Measured is where the money of all agencies goes, never what the kecamatan offices get: the law forbids allocating by
even shares among agencies, and a kecamatan office is an agency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Portfolio

from .gathering import gather
from .judging import judge_left_out, judge_spread
from .locating import collect
from .picture import picture
from .wording import MESSAGES


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Judge the region twice: whether a kecamatan is left out, and, once none is, how far the others are apart."""
    gathered = gather(figures, portfolio)
    yield replace(judge_left_out(gathered), table=picture(gathered))
    if all(area.items for area in gathered.areas):
        yield from judge_spread(gathered, parameters)


CHECK = Check(
    name="territorial-spread",
    parameters={
        "type": "object",
        "properties": {
            "max_ratio": {
                "type": "number",
                "minimum": 1,
                "x-stricter": "lower",
                "description": (
                    "How many times the lowest amount per inhabitant the highest may be. Lower is stricter. No "
                    "regulation that was read names a number."
                ),
            },
            "max_gini": {
                "type": "number",
                "minimum": 0,
                "maximum": 1,
                "x-stricter": "lower",
                "description": (
                    "Highest Gini coefficient of money per inhabitant (0 is even), kecamatan weighted by inhabitants. "
                    "No regulation that was read names a number."
                ),
            },
            "max_unplaced_percent": {
                "type": "number",
                "minimum": 0,
                "maximum": 100,
                "x-stricter": "fixed",
                "description": (
                    "With a larger part of the money in several kecamatan at once or region-wide, in percent, nothing "
                    "is concluded."
                ),
            },
        },
        "required": ["max_ratio", "max_gini", "max_unplaced_percent"],
        "additionalProperties": False,
    },
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("max_ratio", "max_gini", "max_unplaced_percent"),
)

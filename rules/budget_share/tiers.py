"""The percentage that applies: one for all regions, or one that falls as the denominator grows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sinkron_rules.model import Parameters, Percent, Rupiah, Text

from .comparing import share_of

_AT_LEAST, _AT_MOST = (
    Text("paling sedikit {limit}", "at least {limit}"),
    Text("paling banyak {limit}", "at most {limit}"),
)
_UP_TO = Text("{limit} (penyebut sampai dengan {top})", "{limit} (a denominator up to {top})")
_OVER = Text("{limit} (penyebut di atas {bottom})", "{limit} (a denominator above {bottom})")
_BETWEEN = Text(
    "{limit} (penyebut di atas {bottom} sampai dengan {top})", "{limit} (a denominator above {bottom}, up to {top})"
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit as a ratio: `share`, how it reads, and whether it is a minimum."""

    share: Fraction
    text: Text
    at_least: bool


def bound_for(denominator: int, parameters: Parameters) -> Bound:
    """Return the bound that applies to a denominator in rupiah; the upper end of a tier belongs to that tier."""
    if "tiers" in parameters:
        return _tier(denominator, parameters["tiers"])
    at_least = "minimum_percent" in parameters
    share = share_of(parameters["minimum_percent" if at_least else "maximum_percent"])
    return Bound(share, (_AT_LEAST if at_least else _AT_MOST).fill(limit=Percent(share)), at_least)


def _tier(denominator: int, tiers: Sequence[Mapping[str, Any]]) -> Bound:
    bottom = 0
    for tier in tiers[:-1]:
        top = int(tier.get("up_to", denominator))
        if denominator <= top:
            return _bound(tier, bottom, top)
        bottom = top
    return _bound(tiers[-1], bottom, 0)


def _bound(tier: Mapping[str, Any], bottom: int, top: int) -> Bound:
    share = share_of(tier["minimum_percent"])
    pattern = _OVER if not top else _BETWEEN if bottom else _UP_TO
    limit = _AT_LEAST.fill(limit=Percent(share))
    return Bound(share, pattern.fill(limit=limit, bottom=Rupiah(bottom), top=Rupiah(top)), at_least=True)

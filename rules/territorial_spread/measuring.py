"""Exact measures of a spread: rupiah per head, the widest ratio between two kecamatan, and the Gini coefficient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sinkron_rules.model import Place, Text

_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Area:
    """A kecamatan of the region context: its rupiah and inhabitants, how many items name it, and where it stands."""

    code: str
    name: Text
    rupiah: int
    people: int | None
    items: int
    place: Place

    @property
    def per_head(self) -> Fraction:
        """Return the rupiah located here per inhabitant; needs inhabitants."""
        return Fraction(self.rupiah, self.people or 1)


def widest_ratio(areas: Sequence[Area]) -> Fraction:
    """Return the highest amount per head divided by the lowest, which must not be zero."""
    return max(area.per_head for area in areas) / min(area.per_head for area in areas)


def gini(areas: Sequence[Area]) -> Fraction:
    """Return the Gini coefficient of money per head, each kecamatan weighing as much as it has inhabitants.

    0 is the same for everybody. Source: half the relative mean difference, G = sum |m_i p_j - m_j p_i| / (2 P M).
    """
    pairs = [(area.rupiah, area.people or 0) for area in areas]
    apart = sum(abs(money * other_people - other * people) for money, people in pairs for other, other_people in pairs)
    return Fraction(apart, 2 * sum(people for _, people in pairs) * sum(money for money, _ in pairs))


def rounded(value: Fraction, beside: Fraction, digits: int = 2) -> Decimal:
    """Return `value` to `digits` places, or more where it would round onto the limit `beside` that it does not have."""
    while digits < _MOST_DIGITS and value != beside and round(value, digits) == round(beside, digits):
        digits += 1
    return Decimal(round(value * 10**digits)).scaleb(-digits)

"""A sum held against a limit, exact to the rupiah."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Comparison:
    """`found` rupiah against `required` rupiah (a fraction of a rupiah counts): at least that, or at most."""

    found: int
    required: Fraction
    at_least: bool

    @property
    def conforms(self) -> bool:
        """Tell whether the limit is kept; a sum exactly at the limit keeps it."""
        return self.found >= self.required if self.at_least else self.found <= self.required

    @property
    def nearest(self) -> int:
        """Return the whole rupiah nearest to the limit that keep it."""
        return math.ceil(self.required) if self.at_least else math.floor(self.required)

    @property
    def distance(self) -> int:
        """Return the smallest change of the sum, in rupiah, after which the limit is kept; 0 when it is kept."""
        return 0 if self.conforms else abs(self.nearest - self.found)


def share_of(percent: int | Decimal) -> Fraction:
    """Return a percentage (5 or 0.34) as an exact ratio."""
    return Fraction(percent) / 100


def least_denominator(found: int, share: Fraction) -> int:
    """Return the smallest whole denominator of which `found` is at most `share`."""
    return math.ceil(Fraction(found) / share)

"""A first glance at plain data: most rows are in order, and need no closer look."""

from __future__ import annotations

from decimal import Decimal

_NUMBERS = frozenset({int, Decimal})


def are_numbers(*values: object) -> bool:
    """Tell whether YAML values are numbers (a truth value is none)."""
    return _NUMBERS.issuperset(map(type, values))

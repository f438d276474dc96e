"""`+ - * / %` on exact numbers; `+` also joins two texts or two lists."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

from sinkron_rules.expressions.frame import Frame, Item
from sinkron_rules.expressions.values import (
    STEPS_INEXACT,
    bounded,
    elements,
    joined,
    kind_of,
    pair,
)
from sinkron_rules.expressions.wording import fault


def add(frame: Frame, left: Item, right: Item, column: int) -> Item:
    """Return the sum of two numbers, or two texts or lists joined."""
    if isinstance(left, str) and isinstance(right, str):
        return joined(left, right, frame, column)
    if kind_of(left) == kind_of(right) == "list":
        items = [*elements(left, "+", column), *elements(right, "+", column)]
        frame.spend(len(items), column)
        return items
    one, other = _numbers(frame, "+", left, right, column)
    return bounded(one + other, column)


def subtract(frame: Frame, left: Item, right: Item, column: int) -> Item:
    """Return the difference of two numbers."""
    one, other = _numbers(frame, "-", left, right, column)
    return bounded(one - other, column)


def multiply(frame: Frame, left: Item, right: Item, column: int) -> Item:
    """Return the product of two numbers."""
    one, other = _numbers(frame, "*", left, right, column)
    return bounded(one * other, column)


def divide(frame: Frame, left: Item, right: Item, column: int) -> Item:
    """Return the exact quotient of two numbers: 1 / 3 is a third, not 0."""
    one, other = _numbers(frame, "/", left, right, column)
    if not other:
        raise fault("zero", column)
    return bounded(Fraction(one, other), column)


def remainder(frame: Frame, left: Item, right: Item, column: int) -> Item:
    """Return the remainder of two whole numbers; it has the sign of `left`, as in CEL."""
    one, other = _numbers(frame, "%", left, right, column)
    if not isinstance(one, int) or not isinstance(other, int):
        raise fault("whole", column, operator="%")
    if not other:
        raise fault("zero", column)
    rest = abs(one) % abs(other)
    return -rest if one < 0 else rest


def _numbers(frame: Frame, symbol: str, left: Item, right: Item, column: int) -> tuple[int | Fraction, int | Fraction]:
    kinds = {int, Fraction}
    if left.__class__ not in kinds or right.__class__ not in kinds:
        raise pair(symbol, left, right, column)
    frame.spend(STEPS_INEXACT, column)
    return left, right  # type: ignore[return-value]


# What two ints may do without further ado.
WHOLE: dict[str, Callable[[int, int], int]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}
OPERATIONS: dict[str, Callable[[Frame, Item, Item, int], Item]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "%": remainder,
}

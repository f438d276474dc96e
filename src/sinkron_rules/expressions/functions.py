"""The functions of the language: how many arguments each takes, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeAlias

from sinkron_rules.expressions.frame import Frame, Item
from sinkron_rules.expressions.values import (
    STEPS_INEXACT,
    bounded,
    elements,
    kind_of,
    mismatch,
    number,
    ordered,
)
from sinkron_rules.expressions.wording import fault
from sinkron_rules.model import Node

Function: TypeAlias = Callable[[Frame, list[Item], int], Item]

ANY_NUMBER = 4_096
FUNCTIONS = {"sum": (1, 1), "min": (1, ANY_NUMBER), "max": (1, ANY_NUMBER), "count": (1, 1), "size": (1, 1)}
METHODS = {"size": (1, 1), "startsWith": (2, 2), "endsWith": (2, 2), "contains": (2, 2)}

_CHARACTERS_A_STEP = 64
_STEPS_COMPARED = 10


def _price(items: Item) -> int:
    return 3 if isinstance(items, Node) else 1  # a list of the document is looked through first


def _sum(frame: Frame, arguments: list[Item], column: int) -> Item:
    items = elements(arguments[0], "sum", column)
    frame.spend(_price(arguments[0]) * len(items), column)
    if set(map(type, items)) <= {int}:
        return bounded(sum(items), column)  # type: ignore[arg-type]
    frame.spend(STEPS_INEXACT * len(items), column)
    total: int | Fraction = 0
    for item in items:
        total = bounded(total + number(item, "sum", column), column)
    return total


def _count(frame: Frame, arguments: list[Item], column: int) -> Item:  # noqa: ARG001 - counting is free
    item = arguments[0]
    if isinstance(item, Node):
        item = item.value
    if not isinstance(item, list):
        raise mismatch("count", "list", arguments[0], column)
    return len(item)


def _size(frame: Frame, arguments: list[Item], column: int) -> Item:  # noqa: ARG001 - counting is free
    item = arguments[0]
    if isinstance(item, Node):
        return len(item.value)
    if isinstance(item, str | list):
        return len(item)
    raise mismatch("size", "list", item, column)


def _extreme(name: str, symbol: str, builtin: Callable[[list[Any]], Any]) -> Function:
    # Two ints are compared by Python itself; everything else by `ordered`, which knows what may be compared.
    def extreme(frame: Frame, arguments: list[Item], column: int) -> Item:
        items = elements(arguments[0], name, column) if len(arguments) == 1 else arguments
        if not items:
            raise fault("no-items", column, name=name)
        frame.spend(_price(arguments[0]) * len(items), column)
        if set(map(type, items)) == {int}:
            return int(builtin(items))
        frame.spend(_STEPS_COMPARED * len(items), column)
        best = items[0]
        if kind_of(best) not in {"number", "text"}:
            raise mismatch(name, "number", best, column)
        for item in items[1:]:
            if ordered(frame, symbol, item, best, column):
                best = item
        return best

    return extreme


def _texts(name: str, test: Callable[[str, str], bool]) -> Function:
    def compare(frame: Frame, arguments: list[Item], column: int) -> Item:
        text, part = arguments
        if not isinstance(text, str) or not isinstance(part, str):
            raise mismatch(name, "text", part if isinstance(text, str) else text, column)
        frame.spend((len(text) + len(part)) // _CHARACTERS_A_STEP, column)
        return test(text, part)

    return compare


IMPLEMENTATIONS: dict[str, Function] = {
    "sum": _sum,
    "count": _count,
    "size": _size,
    "min": _extreme("min", "<", min),
    "max": _extreme("max", ">", max),
    "startsWith": _texts("startsWith", str.startswith),
    "endsWith": _texts("endsWith", str.endswith),
    "contains": _texts("contains", str.__contains__),
}

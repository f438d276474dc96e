"""Values while an expression runs: exact numbers, equality, order, and the way from document data to them.

A mapping or list of the document stays a Node, so that its place is not lost; a list made by the expression is a
Python list. Whole numbers are int, all others Fraction.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import count, repeat

from sinkron_rules.expressions.frame import Frame, Held, Item, Raw
from sinkron_rules.expressions.tokens import MAX_DIGITS, simplest
from sinkron_rules.expressions.wording import KINDS, MISSING, UNUSABLE, fault
from sinkron_rules.model import Node, Path, Unassessable, path_text

MAX_BUILT = 1_000_000

LEAST, MOST = -(10**MAX_DIGITS), 10**MAX_DIGITS  # both excluded
STEPS_INEXACT = 30  # what a fraction costs more than a whole number, in steps

_LONG_TEXT = 1_024
ORDERS: dict[str, Callable[[Raw, Raw], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def kind_of(item: Item) -> str:
    """Return the kind of a value: number, text, bool, null, list or group."""
    if isinstance(item, Node):
        return "list" if isinstance(item.value, list) else "group"
    if isinstance(item, bool):
        return "bool"
    if item is None:
        return "null"
    return "text" if isinstance(item, str) else "list" if isinstance(item, list) else "number"


def adopted(holder: Node, key: str | int, raw: Raw) -> Item:
    """Return the document's value `raw`, which stands at `key` of `holder`, as a value of the expression."""
    kind = raw.__class__
    if kind is str or kind is bool or raw is None:
        return raw  # type: ignore[no-any-return]
    if kind is dict or kind is list:
        return Node(holder.document, (*holder.path, key), raw)
    if kind is int and LEAST < raw < MOST:
        return raw  # type: ignore[no-any-return]
    number = _exact(raw)
    if number is None:
        path = (*holder.path, key)
        reason = UNUSABLE.fill(field=path_text(path), limit=MAX_DIGITS)
        raise Unassessable(reason, holder.document.positions.place(path))
    return number


def _exact(raw: Raw) -> int | Fraction | None:
    # The exponent is looked at first: 1e999999999 as a fraction would fill the memory.
    if isinstance(raw, Decimal):
        if not raw.is_finite() or raw.adjusted() >= MAX_DIGITS or int(raw.as_tuple().exponent) < -MAX_DIGITS:
            return None
        raw = Fraction(raw)
    return simplest(raw) if isinstance(raw, Fraction) and _fits(raw) else None


def unwrapped(node: Node) -> Item:
    """Return what `node` holds as a value of the expression: mappings and lists stay a Node."""
    if isinstance(node.value, dict | list):
        return node
    holder = Node(node.document, node.path[:-1], None)
    return adopted(holder, node.path[-1] if node.path else "", node.value)


def child(holder: Node, key: str | int) -> Item | None:
    """Return the value at `key`, None when it is missing or null; raises Unassessable when it is broken."""
    if holder.document.broken:
        node = holder.get(key)
        return None if node is None else adopted(holder, key, node.value)
    try:
        raw = holder.value[key]
    except (KeyError, IndexError, TypeError):
        return None
    return raw if raw.__class__ is str else adopted(holder, key, raw)


def missing(holder: Node, key: str | int) -> Unassessable:
    """Return the reason to give when `key` of `holder` is needed but not there."""
    path: Path = (*holder.path, key)
    return Unassessable(MISSING.fill(field=path_text(path)), holder.document.positions.place(path))


def elements(item: Item, name: str, column: int) -> list[Item]:
    """Return the elements of a list; raises ExpressionError for anything else, Unassessable if one is broken."""
    if isinstance(item, list):
        return item
    return [settled(held) for held in held_elements(item, name, column)]


def held_elements(item: Item, name: str, column: int) -> list[Held]:
    """Return the elements of a list, those that are mappings of the document as Element."""
    if isinstance(item, list):
        return item  # type: ignore[return-value]
    if not isinstance(item, Node) or not isinstance(item.value, list):
        raise mismatch(name, "list", item, column)
    raw = item.value
    if item.document.broken:
        return [child(item, index) for index in range(len(raw))]
    kinds = set(map(type, raw))
    if kinds == {dict}:
        return list(zip(raw, repeat(item), count(), strict=False))
    if kinds == {str} or (kinds == {int} and min(raw) > LEAST and max(raw) < MOST):
        return [*raw]
    return [adopted(item, index, value) for index, value in enumerate(raw)]


def settled(held: Held) -> Item:
    """Return an Element as the Node it stands for, anything else as it is."""
    if not isinstance(held, tuple):
        return held
    raw, source, index = held
    return Node(source.document, (*source.path, index), raw)


def mismatch(name: str, wanted: str, found: Item, column: int) -> Exception:
    """Return the error that operator or function `name` needs the kind `wanted`."""
    return fault("kind", column, operator=name, wanted=KINDS[wanted], found=KINDS[kind_of(found)])


def truth(item: Item, name: str, column: int) -> bool:
    """Return `item`, which must be true or false."""
    if item is True or item is False:
        return item
    raise mismatch(name, "bool", item, column)


def number(item: Item, name: str, column: int) -> int | Fraction:
    """Return `item`, which must be a number."""
    if item.__class__ is int or item.__class__ is Fraction:
        return item
    raise mismatch(name, "number", item, column)


def bounded(result: int | Fraction, column: int) -> int | Fraction:
    """Return a number that was computed, as an int where it is whole; raises ExpressionError beyond 60 digits."""
    top, bottom = result.numerator, result.denominator
    if not LEAST < top < MOST or bottom >= MOST:
        raise fault("digits", column, limit=MAX_DIGITS)
    return top if bottom == 1 else result


def _fits(value: Fraction) -> bool:
    return bool(LEAST < value.numerator < MOST and value.denominator < MOST)


def ordered(frame: Frame, symbol: str, left: Item, right: Item, column: int) -> bool:
    """Compare two numbers or two texts (by code points) with `< <= > >=`."""
    kinds = kind_of(left), kind_of(right)
    if kinds == ("text", "text"):
        frame.spend(min(len(left), len(right)) // _LONG_TEXT, column)  # type: ignore[arg-type]
    elif kinds == ("number", "number"):
        frame.spend(STEPS_INEXACT, column)
    else:
        raise pair(symbol, left, right, column)
    return ORDERS[symbol](left, right)


def pair(symbol: str, left: Item, right: Item, column: int) -> Exception:
    """Return the error that `symbol` does not work between these two kinds."""
    return fault("pair", column, operator=symbol, left=KINDS[kind_of(left)], right=KINDS[kind_of(right)])


def same(frame: Frame, left: Item, right: Item, column: int) -> bool:
    """Tell whether two values are equal; values of different kinds never are, lists and groups compare in depth."""
    if left.__class__ is int and right.__class__ is int:
        return left == right
    kind = kind_of(left)
    if kind != kind_of(right):
        return False
    if kind == "list":
        one, other = elements(left, "==", column), elements(right, "==", column)
        frame.spend(min(len(one), len(other)), column)
        return len(one) == len(other) and all(same(frame, a, b, column) for a, b in zip(one, other, strict=True))
    if kind == "group":
        return _same_groups(frame, left, right, column)  # type: ignore[arg-type]
    if kind == "text":
        frame.spend(len(left) // _LONG_TEXT, column)  # type: ignore[arg-type]
    return left == right


def _same_groups(frame: Frame, left: Node, right: Node, column: int) -> bool:
    frame.spend(len(left.value), column)
    if left.value.keys() != right.value.keys():
        return False
    return all(same(frame, child(left, key), child(right, key), column) for key in left.value)


def joined(left: str, right: str, frame: Frame, column: int) -> str:
    """Return both texts as one; raises ExpressionError when it grows beyond 1,000,000 characters."""
    length = len(left) + len(right)
    if length > MAX_BUILT:
        raise fault("text-length", column, limit=MAX_BUILT)
    frame.spend(length // 8, column)
    return left + right

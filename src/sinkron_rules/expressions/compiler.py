"""Syntax tree -> closures that compute a value from a Frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sinkron_rules.expressions.arithmetic import OPERATIONS, WHOLE
from sinkron_rules.expressions.frame import Frame, Item
from sinkron_rules.expressions.functions import IMPLEMENTATIONS
from sinkron_rules.expressions.lookups import Scope, Step, field_step, has_step, index_step, name_step
from sinkron_rules.expressions.macros import macro_step
from sinkron_rules.expressions.syntax import (
    Call,
    Chain,
    Choice,
    Field,
    Has,
    Index,
    ListOf,
    Literal,
    Logic,
    Macro,
    Name,
    Relation,
    Syntax,
    Unary,
)
from sinkron_rules.expressions.tokens import MAX_DIGITS
from sinkron_rules.expressions.values import (
    LEAST,
    MOST,
    ORDERS,
    bounded,
    child,
    elements,
    kind_of,
    number,
    ordered,
    pair,
    same,
    truth,
)
from sinkron_rules.expressions.wording import fault
from sinkron_rules.model import Node


def build(node: Syntax, scope: Scope) -> Step:
    """Return the closure of `node`; `scope` gives the slot of each macro variable around it."""
    return _BUILDERS[type(node)](node, scope)


def _literal(node: Literal, _: Scope) -> Step:
    value = node.value
    return lambda _: value


def _list(node: ListOf, scope: Scope) -> Step:
    items = [build(item, scope) for item in node.items]
    return lambda frame: [item(frame) for item in items]


def _relation(node: Relation, scope: Scope) -> Step:
    left, right, symbol, column = build(node.left, scope), build(node.right, scope), node.operator, node.column
    if symbol in {"==", "!="}:
        return _equality(node, left, right, scope)
    if symbol == "in":
        return lambda frame: _within(frame, left(frame), right(frame), column)
    return _order(symbol, left, right, column)


def _order(symbol: str, left: Step, right: Step, column: int) -> Step:
    whole = ORDERS[symbol]

    def compare(frame: Frame) -> Item:
        one, other = left(frame), right(frame)
        if one.__class__ is int and other.__class__ is int:
            return whole(one, other)
        return ordered(frame, symbol, one, other, column)

    return compare


def _equality(node: Relation, left: Step, right: Step, scope: Scope) -> Step:
    wanted, column = node.operator == "==", node.column
    if not isinstance(node.right, Literal) or not isinstance(node.right.value, str):
        return lambda frame: same(frame, left(frame), right(frame), column) is wanted
    text = node.right.value
    if isinstance(node.left, Field) and isinstance(node.left.base, Name) and node.left.base.name in scope:
        return _field_equals(scope[node.left.base.name], node.left.key, left, text, wanted=wanted)
    return lambda frame: (left(frame) == text) is wanted


def _field_equals(slot: int, key: str, left: Step, text: str, *, wanted: bool) -> Step:
    """Return the closure of `variable.key == "text"`: the filter that most rules have, so it saves a call."""

    def compare(frame: Frame) -> Item:
        held = frame.slots[slot]
        if held.__class__ is tuple:
            raw = held[0].get(key)
            if raw.__class__ is str:
                return (raw == text) is wanted
        return (left(frame) == text) is wanted

    return compare


def _within(frame: Frame, item: Item, holder: Item, column: int) -> bool:
    if isinstance(holder, Node) and isinstance(holder.value, dict):
        if not isinstance(item, str):
            raise pair("in", item, holder, column)
        return child(holder, item) is not None
    if kind_of(holder) != "list":
        raise pair("in", item, holder, column)
    items = elements(holder, "in", column)
    frame.spend(3 * len(items), column)
    return any(same(frame, item, other, column) for other in items)


def _logic(node: Logic, scope: Scope) -> Step:
    parts = [(build(operand, scope), operand.column) for operand in node.operands]
    symbol, decisive = node.operator, node.operator == "||"

    def decide(frame: Frame) -> Item:
        for part, column in parts:
            value = part(frame)
            if value is decisive:
                return decisive
            truth(value, symbol, column)
        return not decisive

    return decide


def _chain(node: Chain, scope: Scope) -> Step:
    first = build(node.first, scope)
    rest = [
        (WHOLE.get(term.operator), OPERATIONS[term.operator], build(term.operand, scope), term.column)
        for term in node.rest
    ]

    def compute(frame: Frame) -> Item:
        total = first(frame)
        for whole, operation, operand, column in rest:
            value = operand(frame)
            if whole and total.__class__ is int and value.__class__ is int:
                total = whole(total, value)
                if not LEAST < total < MOST:
                    raise fault("digits", column, limit=MAX_DIGITS)
            else:
                total = operation(frame, total, value, column)
        return total

    return compute


def _unary(node: Unary, scope: Scope) -> Step:
    operand, symbol, column = build(node.operand, scope), node.operator, node.column
    if symbol == "!":
        return lambda frame: not truth(operand(frame), symbol, column)
    return lambda frame: bounded(-number(operand(frame), symbol, column), column)


def _choice(node: Choice, scope: Scope) -> Step:
    condition, yes, no = (build(part, scope) for part in (node.condition, node.yes, node.no))
    column = node.column
    return lambda frame: yes(frame) if truth(condition(frame), "?", column) else no(frame)


def _call(node: Call, scope: Scope) -> Step:
    function, column = IMPLEMENTATIONS[node.function], node.column
    arguments = [build(argument, scope) for argument in node.arguments]
    return lambda frame: function(frame, [argument(frame) for argument in arguments], column)


_BUILDERS: dict[type, Callable[[Any, Scope], Step]] = {
    Literal: _literal,
    ListOf: _list,
    Name: name_step,
    Field: lambda node, scope: field_step(node, scope, build),
    Index: lambda node, scope: index_step(node, scope, build),
    Has: lambda node, scope: has_step(node.path, scope, build),
    Macro: lambda node, scope: macro_step(node, scope, build),
    Relation: _relation,
    Logic: _logic,
    Chain: _chain,
    Unary: _unary,
    Choice: _choice,
    Call: _call,
}

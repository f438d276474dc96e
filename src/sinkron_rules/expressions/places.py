"""Closures that yield parts of the document as Nodes, so that what was selected keeps its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sinkron_rules.expressions.compiler import build
from sinkron_rules.expressions.frame import Frame, Item
from sinkron_rules.expressions.lookups import Scope, Step
from sinkron_rules.expressions.macros import next_slot, weight
from sinkron_rules.expressions.parser import MAX_DEPTH
from sinkron_rules.expressions.syntax import Choice, Field, Index, ListOf, Macro, Name, Syntax
from sinkron_rules.expressions.values import (
    mismatch,
    settled,
    truth,
    unwrapped,
)
from sinkron_rules.model import Node


def keep(node: Syntax, scope: Scope) -> Step:
    """Return the closure of `node` that leaves every value of the document a Node, also numbers and texts."""
    builder = _BUILDERS.get(type(node))
    if builder is None or (isinstance(node, Macro) and node.kind not in {"filter", "map"}):
        return build(node, scope)
    return builder(node, scope)


def _kept_choice(node: Choice, scope: Scope) -> Step:
    condition, yes, no = build(node.condition, scope), keep(node.yes, scope), keep(node.no, scope)
    column = node.column
    return lambda frame: yes(frame) if truth(condition(frame), "?", column) else no(frame)


def _kept_list(node: ListOf, scope: Scope) -> Step:
    items = [keep(item, scope) for item in node.items]
    return lambda frame: [item(frame) for item in items]


def _kept_name(node: Name, scope: Scope) -> Step:
    if node.name in scope:
        slot = scope[node.name] + MAX_DEPTH
        return lambda frame: settled(frame.slots[slot])
    value, name = build(node, scope), node.name

    def read(frame: Frame) -> Item:
        found = value(frame)
        return found if name in frame.extras or isinstance(found, Node) else frame.root[name]

    return read


def _kept_field(node: Field, scope: Scope) -> Step:
    key = node.key
    return _kept_child(build(node, scope), build(node.base, scope), lambda _: key)


def _kept_index(node: Index, scope: Scope) -> Step:
    return _kept_child(build(node, scope), build(node.base, scope), build(node.key, scope))


def _kept_child(value: Step, base: Step, key: Step) -> Step:
    def read(frame: Frame) -> Item:
        found, holder = value(frame), base(frame)
        return holder[key(frame)] if isinstance(holder, Node) else found  # type: ignore[index]

    return read


def _kept_macro(node: Macro, scope: Scope) -> Step:
    slot = next_slot(scope)
    inner = {**scope, node.variable: slot}
    filters, column, price = node.kind == "filter", node.column, 10 + 2 * weight(node.body)
    target = keep(node.target, scope)
    body = build(node.body, inner) if filters else keep(node.body, inner)

    def run(frame: Frame) -> Item:
        items, kept = _kept_items(target(frame), node.kind, column), list[Item]()
        frame.spend(len(items) * price, column)
        for item in items:
            frame.slots[slot] = unwrapped(item) if isinstance(item, Node) else item
            frame.slots[slot + MAX_DEPTH] = item
            found = body(frame)
            if not filters:
                kept.append(found)
            elif truth(found, "filter", column):
                kept.append(item)
        return kept

    return run


def _kept_items(found: Item, kind: str, column: int) -> list[Item]:
    if isinstance(found, list):
        return found
    if not isinstance(found, Node) or not isinstance(found.value, list):
        raise mismatch(kind, "list", unwrapped(found) if isinstance(found, Node) else found, column)
    return [found.get(index) for index in range(len(found.value))]


_BUILDERS: dict[type, Callable[[Any, Scope], Step]] = {
    Name: _kept_name,
    Field: _kept_field,
    Index: _kept_index,
    Macro: _kept_macro,
    Choice: _kept_choice,
    ListOf: _kept_list,
}

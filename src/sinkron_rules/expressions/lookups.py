"""Closures for names, fields, indices and `has`: the only way from an expression into a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from sinkron_rules.expressions.frame import Frame, Item
from sinkron_rules.expressions.syntax import Field, Index, Name, Syntax
from sinkron_rules.expressions.values import (
    LEAST,
    MOST,
    STEPS_INEXACT,
    child,
    kind_of,
    mismatch,
    missing,
    settled,
)
from sinkron_rules.expressions.wording import MISSING, fault
from sinkron_rules.model import Node, Unassessable

Step: TypeAlias = Callable[[Frame], Item]
Scope: TypeAlias = Mapping[str, int]
Build: TypeAlias = Callable[[Syntax, Scope], Step]


def name_step(node: Name, scope: Scope) -> Step:
    """Return the closure that reads a macro variable, an extra variable, or a key of the root."""
    if node.name in scope:
        slot = scope[node.name]
        return lambda frame: settled(frame.slots[slot])
    name = node.name

    def read(frame: Frame) -> Item:
        found = _root(frame, name)
        if found is not None:
            return found
        if name in frame.extras:
            raise Unassessable(MISSING.fill(field=name))
        raise missing(frame.root, name)

    return read


def _root(frame: Frame, name: str) -> Item:
    return frame.extras[name] if name in frame.extras else child(frame.root, name)


def field_step(node: Field, scope: Scope, build: Build) -> Step:
    """Return the closure that reads `base.key`."""
    if isinstance(node.base, Name) and node.base.name in scope:
        return _element_step(node, scope[node.base.name])
    base, key, column = build(node.base, scope), node.key, node.column
    return lambda frame: _needed(frame, base(frame), key, column)


def _element_step(node: Field, slot: int) -> Step:
    key, column, least, most = node.key, node.column, LEAST, MOST

    def read(frame: Frame) -> Item:
        held = frame.slots[slot]
        if held.__class__ is tuple:
            raw = held[0].get(key)
            kind = raw.__class__
            if kind is str or (kind is int and least < raw < most):
                return raw
        return _needed(frame, settled(held), key, column)

    return read


def _needed(frame: Frame, holder: Item, key: str, column: int) -> Item:
    found = _field(holder, key, column)
    if found is None:
        raise missing(holder, key)  # type: ignore[arg-type]
    if found.__class__ is Fraction:
        frame.spend(STEPS_INEXACT, column)
    return found


def _field(holder: Item, key: str, column: int) -> Item:
    if not isinstance(holder, Node) or isinstance(holder.value, list):
        raise mismatch(f".{key}", "group", holder, column)
    return child(holder, key)


def index_step(node: Index, scope: Scope, build: Build) -> Step:
    """Return the closure that reads `base[key]`: an item of a list by its number from 0, or a key of a group."""
    base, inner, column = build(node.base, scope), build(node.key, scope), node.column

    def read(frame: Frame) -> Item:
        holder, key = base(frame), inner(frame)
        found = _item(holder, key, column)
        if found is None and isinstance(holder, Node):
            raise missing(holder, key)  # type: ignore[arg-type]
        return found

    return read


def _item(holder: Item, key: Item, column: int) -> Item:
    kind = kind_of(holder)
    if kind == "group" and isinstance(key, str):
        return child(holder, key)  # type: ignore[arg-type]
    if kind != "list":
        raise mismatch("[...]", "list", holder, column) if kind != "group" else mismatch("[...]", "text", key, column)
    if isinstance(key, Fraction):
        raise fault("whole", column, operator="[...]")
    if not isinstance(key, int) or isinstance(key, bool):
        raise mismatch("[...]", "number", key, column)
    count = len(holder.value) if isinstance(holder, Node) else len(holder)  # type: ignore[arg-type]
    if isinstance(holder, Node) and key >= 0:
        return child(holder, key)
    if not 0 <= key < count:
        raise fault("range", column, index=str(key), count=count)
    return holder[key]  # type: ignore[index]


def has_step(node: Syntax, scope: Scope, build: Build) -> Step:
    """Return the closure of `has(node)`: false when the value or anything on the way to it is missing or null."""
    present = _probe(node, scope, build)
    return lambda frame: present(frame) is not None


def _probe(node: Syntax, scope: Scope, build: Build) -> Step:
    if isinstance(node, Name) and node.name not in scope:
        name = node.name
        return lambda frame: _root(frame, name)
    if isinstance(node, Field):
        base, key, column = _probe(node.base, scope, build), node.key, node.column
        return lambda frame: None if (holder := base(frame)) is None else _field(holder, key, column)
    if isinstance(node, Index):
        return _probe_index(node, _probe(node.base, scope, build), build(node.key, scope))
    return build(node, scope)


def _probe_index(node: Index, base: Step, inner: Step) -> Step:
    def probe(frame: Frame) -> Item:
        holder, key = base(frame), inner(frame)
        if holder is None or (isinstance(holder, list) and isinstance(key, int) and key >= len(holder)):
            return None
        return _item(holder, key, node.column)

    return probe

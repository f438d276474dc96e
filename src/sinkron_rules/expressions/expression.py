"""`compile_expression` and the Expression it returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sinkron_rules.expressions.compiler import build
from sinkron_rules.expressions.frame import BUDGET, Frame, Item
from sinkron_rules.expressions.lookups import Step
from sinkron_rules.expressions.macros import weight
from sinkron_rules.expressions.parser import parse
from sinkron_rules.expressions.places import keep
from sinkron_rules.expressions.shapes import examine
from sinkron_rules.expressions.values import (
    kind_of,
    unwrapped,
)
from sinkron_rules.expressions.wording import KINDS, fault
from sinkron_rules.model import Node


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression: pure, re-entrant, picklable (it is compiled again from its text).

    `names` holds every path it touches, with its prefixes: `pemda`, `pemda.jenis`, `program`, `program[].pagu`.
    `budget` is how many steps one evaluation may take.
    """

    text: str
    names: frozenset[str]
    budget: int
    _value: Step = field(repr=False, compare=False)
    _kept: Step = field(repr=False, compare=False)
    _weight: int = field(repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as the text; it was checked against its schema when it was first compiled."""
        return _restored, (self.text, self.budget)

    def evaluate(
        self, node: Node, extras: Mapping[str, Node | None] | None = None, *, budget: int | None = None
    ) -> Item:
        """Return the value over `node`, whose keys are the names; `extras` adds names, None meaning not available.

        Numbers come back exact, as int or Fraction; mappings and lists of the document as Node; lists made by the
        expression as list. Raises ExpressionError (kinds, division by zero, budget) and Unassessable (a value that is
        broken, or missing and not guarded by `has`; a document on which expressions have spent all they may).
        """
        frame = self._frame(node, extras, budget)
        try:
            frame.spend(self._weight, 1)
            return self._value(frame)
        finally:
            frame.charge()

    def holds(self, node: Node, extras: Mapping[str, Node | None] | None = None, *, budget: int | None = None) -> bool:
        """Return the value, which must be true or false; raises ExpressionError otherwise."""
        value = self.evaluate(node, extras, budget=budget)
        if value is True or value is False:
            return value
        raise fault("not-bool", 1, found=KINDS[kind_of(value)])

    def select(
        self, node: Node, extras: Mapping[str, Node | None] | None = None, *, budget: int | None = None
    ) -> list[Node]:
        """Return the parts of the document that the expression yields, each with its place; one part is a list of one.

        A list of the document gives its items. Raises ExpressionError for anything that was computed.
        """
        frame = self._frame(node, extras, budget)
        try:
            frame.spend(self._weight, 1)
            kept = self._kept(frame)
        finally:
            frame.charge()
        if isinstance(kept, Node):
            listed = isinstance(kept.value, list)
            return [item for index in range(len(kept.value)) if (item := kept.get(index))] if listed else [kept]
        if not isinstance(kept, list) or not all(isinstance(item, Node) for item in kept):
            raise fault("not-places", 1)
        return [item for item in kept if isinstance(item, Node)]

    def _frame(self, node: Node, extras: Mapping[str, Node | None] | None, budget: int | None) -> Frame:
        given = {name: None if extra is None else unwrapped(extra) for name, extra in extras.items()} if extras else {}
        return Frame(node, given, self.budget if budget is None else budget)


def compile_expression(
    text: str,
    schema: Mapping[str, Any] | None = None,
    *,
    extras: Mapping[str, Mapping[str, Any]] | None = None,
    budget: int = BUDGET,
    yields: str | None = None,
) -> Expression:
    """Return the compiled `text`; raises ExpressionError with the 1-based column of what is wrong in it.

    With `schema`, a JSON Schema of the node it will be evaluated over, every path and kind is checked against it;
    `extras` gives the schemas of the extra variables. `yields` (`bool`) refuses what can never be of that kind.
    """
    tree = parse(text)
    names = examine(tree, schema, extras or {}, yields)
    return Expression(text, names, budget, build(tree, {}), keep(tree, {}), 1 + weight(tree))


def _restored(text: str, budget: int) -> Expression:
    return compile_expression(text, budget=budget)

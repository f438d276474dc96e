"""What can be known of an expression before it runs: its depth, the paths it touches, and kinds that never fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from sinkron_rules.expressions.choices import demand_choice
from sinkron_rules.expressions.parser import MAX_DEPTH
from sinkron_rules.expressions.schema import SchemaView
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
from sinkron_rules.expressions.values import kind_of
from sinkron_rules.expressions.wording import KINDS, fault, nearest
from sinkron_rules.model import Text

ANYTHING = frozenset(KINDS)
_NUMBER, _TEXT, _BOOL, _LIST, _GROUP = (frozenset({kind}) for kind in ("number", "text", "bool", "list", "group"))


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a value: its possible kinds, its path in the document, its schema, the shape of its elements."""

    kinds: frozenset[str] = ANYTHING
    path: str = ""
    view: SchemaView | None = None
    item: Shape | None = None


Scope: TypeAlias = Mapping[str, Shape]


def examine(
    tree: Syntax,
    schema: Mapping[str, Any] | None,
    extras: Mapping[str, Mapping[str, Any]],
    yields: str | None = None,
) -> frozenset[str]:
    """Return every path that `tree` touches; raises ExpressionError for depth, kinds, and paths not in the schema."""
    known = {name: _viewed(name, SchemaView(extra, extra)) for name, extra in extras.items()}
    examiner = _Examiner(None if schema is None else SchemaView(schema, schema), known)
    result = examiner.shape(tree, {}, 1)
    if yields == "bool" and not result.kinds & _BOOL:
        raise fault("not-bool", 1, found=_named(result.kinds))
    return frozenset(examiner.names)


def _viewed(path: str, view: SchemaView | None) -> Shape:
    return Shape(ANYTHING if view is None else view.kinds, path, view)


class _Examiner:
    def __init__(self, root: SchemaView | None, extras: Mapping[str, Shape]) -> None:
        self.root = root
        self.extras = extras
        self.names: set[str] = set()

    def shape(self, node: Syntax, scope: Scope, depth: int) -> Shape:
        if depth > MAX_DEPTH:
            raise fault("too-deep", node.column, limit=MAX_DEPTH)
        return _EXAMINE[type(node)](self, node, scope, depth + 1)

    def literal(self, node: Literal, _scope: Scope, _depth: int) -> Shape:
        return Shape(frozenset({kind_of(node.value)}))

    def listed(self, node: ListOf, scope: Scope, depth: int) -> Shape:
        return _list_of([self.shape(item, scope, depth) for item in node.items])

    def has(self, node: Has, scope: Scope, depth: int) -> Shape:
        self.shape(node.path, scope, depth)
        return Shape(_BOOL)

    def logic(self, node: Logic, scope: Scope, depth: int) -> Shape:
        for operand in node.operands:
            _demand(node.operator, _BOOL, self.shape(operand, scope, depth), operand.column)
        return Shape(_BOOL)

    def unary(self, node: Unary, scope: Scope, depth: int) -> Shape:
        wanted = _BOOL if node.operator == "!" else _NUMBER
        _demand(node.operator, wanted, self.shape(node.operand, scope, depth), node.column)
        return Shape(wanted)

    def field(self, node: Field, scope: Scope, depth: int) -> Shape:
        return self._child(self.shape(node.base, scope, depth), node.key, f".{node.key}", node.column)

    def name(self, node: Name, scope: Scope, _depth: int) -> Shape:
        if node.name in scope:
            return scope[node.name]
        self.names.add(node.name)
        if node.name in self.extras:
            return self.extras[node.name]
        return self._step(self.root, node.name, node.name, node.column, [*self.extras])

    def _step(self, view: SchemaView | None, key: str, path: str, column: int, also: Sequence[str] = ()) -> Shape:
        if view is None:
            return Shape(path=path)
        found = view.child(key)
        if found is None:
            raise fault("field", column, path=path, hint=nearest(key, [*view.keys(), *also]))
        return _viewed(path, found)

    def _child(self, base: Shape, key: str, name: str, column: int) -> Shape:
        _demand(name, _GROUP, base, column)
        path = f"{base.path}.{key}" if base.path else ""
        if path:
            self.names.add(path)
        return self._step(base.view, key, path, column)

    def index(self, node: Index, scope: Scope, depth: int) -> Shape:
        base, key = self.shape(node.base, scope, depth), self.shape(node.key, scope, depth)
        _demand("[...]", _LIST | _GROUP, base, node.column)
        wanted = (_NUMBER if base.kinds & _LIST else frozenset()) | (_TEXT if base.kinds & _GROUP else frozenset())
        _demand("[...]", wanted, key, node.column)
        if isinstance(node.key, Literal) and isinstance(node.key.value, str):
            return self._child(base, node.key.value, "[...]", node.column)
        return self._element(base) if key.kinds == _NUMBER else Shape()

    def _element(self, base: Shape) -> Shape:
        if base.item is not None:
            return base.item
        path = f"{base.path}[]" if base.path else ""
        if path:
            self.names.add(path)
        return _viewed(path, None if base.view is None else base.view.element())

    def macro(self, node: Macro, scope: Scope, depth: int) -> Shape:
        target = self.shape(node.target, scope, depth)
        _demand(node.kind, _LIST, target, node.column)
        element = self._element(target)
        body = self.shape(node.body, {**scope, node.variable: element}, depth)
        if node.kind == "map":
            return Shape(_LIST, item=body)
        _demand(node.kind, _BOOL, body, node.column)
        return Shape(_LIST, item=element) if node.kind == "filter" else Shape(_BOOL)

    def relation(self, node: Relation, scope: Scope, depth: int) -> Shape:
        left, right = self.shape(node.left, scope, depth), self.shape(node.right, scope, depth)
        if node.operator == "in":
            self._within(left, right, node.column)
        elif node.operator in {"==", "!="}:
            if (left.path and right.kinds == {"null"}) or (right.path and left.kinds == {"null"}):
                raise fault("null-field", node.column)
            if not left.kinds & right.kinds:
                raise _pair("never-equal", node.operator, left, right, node.column)
        else:
            _fitting(node.operator, left, right, _NUMBER | _TEXT, node.column)
        demand_choice(left.path, left.view, node.right)
        return Shape(_BOOL)

    def _within(self, item: Shape, holder: Shape, column: int) -> None:
        _demand("in", _LIST | _GROUP, holder, column)
        among = self._element(holder) if holder.kinds == _LIST else Shape(_TEXT if holder.kinds == _GROUP else ANYTHING)
        if not item.kinds & among.kinds:
            raise _pair("never-equal", "in", item, among, column)

    def chain(self, node: Chain, scope: Scope, depth: int) -> Shape:
        total = self.shape(node.first, scope, depth)
        for term in node.rest:
            operand = self.shape(term.operand, scope, depth)
            able = _NUMBER | _TEXT | _LIST if term.operator == "+" else _NUMBER
            total = Shape(_fitting(term.operator, total, operand, able, term.column))
        return total

    def choice(self, node: Choice, scope: Scope, depth: int) -> Shape:
        condition = self.shape(node.condition, scope, depth)
        _demand("?", _BOOL, condition, node.column)
        yes, no = self.shape(node.yes, scope, depth), self.shape(node.no, scope, depth)
        return yes if yes == no else Shape(yes.kinds | no.kinds)

    def call(self, node: Call, scope: Scope, depth: int) -> Shape:
        arguments = [self.shape(argument, scope, depth) for argument in node.arguments]
        wanted, result = _SIGNATURES[node.function]
        if node.function in {"min", "max"} and len(arguments) == 1:
            wanted = _LIST
        for argument in arguments:
            _demand(node.function, wanted, argument, node.column)
        return Shape(result)


_SIGNATURES = {
    "sum": (_LIST, _NUMBER),
    "min": (_NUMBER | _TEXT, _NUMBER | _TEXT),
    "max": (_NUMBER | _TEXT, _NUMBER | _TEXT),
    "count": (_LIST, _NUMBER),
    "size": (_LIST | _TEXT | _GROUP, _NUMBER),
    "startsWith": (_TEXT, _BOOL),
    "endsWith": (_TEXT, _BOOL),
    "contains": (_TEXT, _BOOL),
}


def _list_of(items: list[Shape]) -> Shape:
    alike = items and all(item == items[0] for item in items)
    kinds = frozenset[str]().union(*(item.kinds for item in items)) if items else ANYTHING
    return Shape(_LIST, item=replace(items[0], path="") if alike else Shape(kinds))


def _demand(name: str, wanted: frozenset[str], found: Shape, column: int) -> None:
    if not found.kinds & wanted:
        raise fault("kind", column, operator=name, wanted=_named(wanted), found=_named(found.kinds))


def _fitting(name: str, left: Shape, right: Shape, able: frozenset[str], column: int) -> frozenset[str]:
    kinds = left.kinds & right.kinds & able
    if not kinds:
        raise _pair("pair", name, left, right, column)
    return kinds


def _pair(key: str, name: str, left: Shape, right: Shape, column: int) -> Exception:
    return fault(key, column, operator=name, left=_named(left.kinds), right=_named(right.kinds))


def _named(kinds: frozenset[str]) -> Text:
    names = [text for kind, text in KINDS.items() if kind in kinds]
    return Text(" atau ".join(text.id for text in names), " or ".join(text.en for text in names))


_EXAMINE: dict[type, Callable[[_Examiner, Any, Scope, int], Shape]] = {
    Literal: _Examiner.literal,
    ListOf: _Examiner.listed,
    Name: _Examiner.name,
    Field: _Examiner.field,
    Index: _Examiner.index,
    Has: _Examiner.has,
    Macro: _Examiner.macro,
    Relation: _Examiner.relation,
    Logic: _Examiner.logic,
    Chain: _Examiner.chain,
    Unary: _Examiner.unary,
    Choice: _Examiner.choice,
    Call: _Examiner.call,
}

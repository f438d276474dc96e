"""A condition on a few plain fields, worked out once for each combination of their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sinkron_rules.expressions import frame
from sinkron_rules.expressions.expression import Expression
from sinkron_rules.expressions.parser import parse
from sinkron_rules.expressions.syntax import Field, Index, Macro, Name, Syntax, children
from sinkron_rules.model import Node

_Facts: TypeAlias = "tuple[str | bool | None, ...]"
_PLAIN = frozenset([str, bool, type(None)])
_ROOM = 256


def recalled(expression: Expression) -> Callable[[Node], bool]:
    """Return `expression.holds`, which remembers its answers if it reads fields of groups only, and no list.

    A document pays for an answer what it has cost, remembered or not: whether it can pay must not depend on others.
    """
    read = _ways(parse(expression.text))
    if read is None:
        return expression.holds
    ways = tuple(sorted(read))
    known: dict[_Facts, tuple[bool, int]] = {}

    def holds(node: Node) -> bool:
        facts, document = _facts(node.plain, ways), node.document
        if facts is None:
            return expression.holds(node)
        answer = known.get(facts)
        if answer is None or document.steps + answer[1] > frame.DOCUMENT_BUDGET:
            before = document.steps
            answer = expression.holds(node), document.steps - before
            if len(known) >= _ROOM:
                known.clear()
            known[facts] = answer
        else:
            document.steps += answer[1]
        return answer[0]

    return holds


def _ways(node: Syntax) -> set[tuple[str, ...]] | None:
    """Return the ways to all that `node` reads; None where it reads more than fields of groups."""
    match node:
        case Name(name=name):
            return {(name,)}
        case Index() | Macro():
            return None
        case Field(base=base, key=key):
            before = _ways(base) if isinstance(base, Name | Field) else None
            return None if before is None else {(*way, key) for way in before}
    ways: set[tuple[str, ...]] = set()
    for part in children(node):
        found = _ways(part)
        if found is None:
            return None
        ways |= found
    return ways


def _facts(fields: Mapping[str, Any], ways: tuple[tuple[str, ...], ...]) -> _Facts | None:
    """Return the values at the ends of `ways`, None where one of them is no plain one (or nothing can be read)."""
    if not fields:
        return None
    facts: list[str | bool | None] = []
    for way in ways:
        value: Any = fields
        for name in way:
            value = value.get(name) if value.__class__ is dict else None
        if value.__class__ not in _PLAIN:
            return None
        facts.append(value)
    return tuple(facts)

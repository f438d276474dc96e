"""Closures for `.filter .map .all .exists`: each element stands in a slot of the Frame while the body runs."""

from __future__ import annotations

from collections.abc import Callable

from sinkron_rules.expressions.frame import Frame, Held
from sinkron_rules.expressions.lookups import Build, Scope, Step
from sinkron_rules.expressions.syntax import (
    Call,
    Chain,
    Choice,
    Field,
    Index,
    ListOf,
    Literal,
    Logic,
    Macro,
    Name,
    Syntax,
    children,
)
from sinkron_rules.expressions.values import (
    held_elements,
    settled,
    truth,
)


def macro_step(node: Macro, scope: Scope, build: Build) -> Step:
    """Return the closure of a macro; its elements are paid for before the loop starts."""
    run = _held_step(node, scope, build)
    if node.kind != "filter":
        return run  # type: ignore[return-value]
    return lambda frame: [settled(held) for held in run(frame)]  # type: ignore[union-attr]


def _held_step(node: Macro, scope: Scope, build: Build) -> Callable[[Frame], list[Held] | bool]:
    slot, target, column, kind = next_slot(scope), node.target, node.column, node.kind
    body, price = build(node.body, {**scope, node.variable: slot}), 2 + weight(node.body)
    run = _RUNS[kind]
    # What one filter hands to the next macro stays as Elements: nobody else sees it.
    chained = isinstance(target, Macro) and target.kind == "filter"
    source = _held_step(target, scope, build) if isinstance(target, Macro) and chained else build(target, scope)

    def step(frame: Frame) -> list[Held] | bool:
        items = held_elements(source(frame), kind, column)  # type: ignore[arg-type]
        frame.spend(len(items) * price, column)
        return run(frame, items, slot, body, column)

    return step


def next_slot(scope: Scope) -> int:
    """Return the first slot that no variable of `scope` occupies."""
    return max(scope.values(), default=-1) + 1


def weight(node: Syntax) -> int:
    """Return how many steps `node` costs, about 0.1 microseconds each; the body of a macro is paid for by its loop."""
    inner = (node.target,) if isinstance(node, Macro) else children(node)
    many = 3 * len(node.rest) if isinstance(node, Chain) else 1 + 2 * len(node.items) if isinstance(node, ListOf) else 0
    return _WEIGHTS.get(type(node), 2) + many + sum(weight(part) for part in inner)


_WEIGHTS: dict[type, int] = {Literal: 0, Name: 0, Chain: 0, Field: 1, Index: 5, Call: 5, Macro: 5, Logic: 1, Choice: 1}


def _filter(frame: Frame, items: list[Held], slot: int, body: Step, column: int) -> list[Held]:
    slots, kept = frame.slots, list[Held]()
    for item in items:
        slots[slot] = item
        verdict = body(frame)
        if verdict is True:
            kept.append(item)
        elif verdict is not False:
            truth(verdict, "filter", column)
    return kept


def _map(frame: Frame, items: list[Held], slot: int, body: Step, _column: int) -> list[Held]:
    slots, made = frame.slots, list[Held]()
    for item in items:
        slots[slot] = item
        made.append(body(frame))
    return made


def _all(frame: Frame, items: list[Held], slot: int, body: Step, column: int) -> bool:
    for item in items:
        frame.slots[slot] = item
        if not truth(body(frame), "all", column):
            return False
    return True


def _exists(frame: Frame, items: list[Held], slot: int, body: Step, column: int) -> bool:
    for item in items:
        frame.slots[slot] = item
        if truth(body(frame), "exists", column):
            return True
    return False


_RUNS: dict[str, Callable[[Frame, list[Held], int, Step, int], list[Held] | bool]] = {
    "filter": _filter,
    "map": _map,
    "all": _all,
    "exists": _exists,
}

"""A requirement written as an expression: what regions use for rules without Python.

`each` says which parts of a submission are judged, `where` which of them count, `require` what must hold for each.
The rule's own `messages: {failed: ...}` say what was seen and what to type; besides `{item}` they may use every name
of `values` and `rupiah`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sinkron_rules.model import Check, Condition, Evidence, Node, Parameters, Place, Text, Value, Verdict

from .parameters import PARAMETERS
from .showing import shown, shown_money
from .wording import LEFT_OUT, MESSAGES


def subjects(parameters: Parameters) -> str:
    """Return the pattern of the parts that are judged."""
    return str(parameters["each"])


def judge(node: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return a finding when `require` does not hold for `node`; a part that `where` leaves out is not applicable."""
    where: Condition | None = parameters.get("where")
    if where is not None and not where.holds(node):
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_left_out(where.text)),)
    require: Condition = parameters["require"]
    if require.holds(node):
        return ()
    values = {"item": node.label, "require": f"`{require.text}`", **_values(node, parameters)}
    return (Evidence("failed", values, tuple(_places(node, parameters))),)


@lru_cache(maxsize=256)
def _left_out(where: str) -> Text:
    return LEFT_OUT.fill(where=f"`{where}`")


def _values(node: Node, parameters: Parameters) -> dict[str, Value]:
    told: dict[str, Value] = {name: shown(wanted, node) for name, wanted in parameters.get("values", {}).items()}
    return told | {name: shown_money(wanted, node) for name, wanted in parameters.get("rupiah", {}).items()}


def _places(node: Node, parameters: Parameters) -> Iterator[Place]:
    """Yield the places that the rule points to; where a field is missing, that of its parent."""
    for pattern in parameters.get("places", ()):
        head, _, last = str(pattern).rpartition(".")
        found = [inner.place for inner in node.each(str(pattern))]
        yield from found or (parent.place_of(last.removesuffix("[]")) for parent in node.each(head))


CHECK = Check(
    name="expression",
    parameters=PARAMETERS,
    messages=MESSAGES,
    subjects=subjects,
    judge=judge,
)

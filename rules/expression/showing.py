"""Values of expressions, as messages print them."""

from __future__ import annotations

from fractions import Fraction

from sinkron_rules.model import Condition, Node, Rupiah, Text, Unassessable, Value

_YES_NO = {True: Text("ya", "yes"), False: Text("tidak", "no")}
_LONGEST = 200
_NOT_SHOWN = Text("`{text}` bukan nilai yang dapat ditampilkan", "`{text}` is no value that can be shown")
_NOT_MONEY = Text("`{text}` bukan bilangan rupiah bulat", "`{text}` is not a whole number of rupiah")


def shown(wanted: Condition, node: Node) -> Value:
    """Return a number, text, or yes/no; the number of items of a list. Raises Unassessable for anything else."""
    value = wanted.evaluate(node)
    if isinstance(value, Node):
        value = value.value
    if isinstance(value, bool):
        return _YES_NO[value]
    if isinstance(value, (int, Fraction)):
        return value
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}..."
    if isinstance(value, list):
        return len(value)
    raise Unassessable(_NOT_SHOWN.fill(text=wanted.text), node.place)


def shown_money(wanted: Condition, node: Node) -> Value:
    """Return an amount in rupiah; raises Unassessable for anything that is no whole number."""
    value = wanted.evaluate(node)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unassessable(_NOT_MONEY.fill(text=wanted.text), node.place)
    return Rupiah(value)

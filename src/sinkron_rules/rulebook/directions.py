"""Which of two values of a parameter is stricter, by the direction that the check's parameter schema names.

A property of `Check.parameters` says `x-stricter: higher`, `lower`, `superset`, `subset` or `fixed`. Without it a
parameter is fixed: nobody can prove that another value is not looser.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sinkron_rules.model import Text

FIXED = "fixed"
DIRECTIONS: Mapping[str, Text] = {
    "higher": Text("nilai yang lebih tinggi lebih ketat", "a higher value is stricter"),
    "lower": Text("nilai yang lebih rendah lebih ketat", "a lower value is stricter"),
    "superset": Text("daftar yang lebih panjang lebih ketat", "a list that holds more is stricter"),
    "subset": Text("daftar yang lebih pendek lebih ketat", "a list that holds less is stricter"),
    FIXED: Text("nilai ini tidak dapat diubah", "this value cannot be changed"),
}


def direction_of(schema: Mapping[str, Any], name: str) -> str:
    """Return the direction in which parameter `name` of a check becomes stricter."""
    mark = schema.get("properties", {}).get(name, {}).get("x-stricter", FIXED)
    return mark if mark in DIRECTIONS else FIXED


def default_of(schema: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - any YAML value
    """Return the value that holds when a rule does not bind parameter `name`; None when the check names none."""
    return schema.get("properties", {}).get(name, {}).get("default")


def is_as_strict(direction: str, new: object, old: object) -> bool:
    """Tell whether `new` is provably at least as strict as `old`."""
    if written(new) == written(old):
        return True
    if direction in {"higher", "lower"}:
        return _is_above(new, old) if direction == "higher" else _is_above(old, new)
    if isinstance(new, list) and isinstance(old, list):
        more, less = {written(item) for item in new}, {written(item) for item in old}
        return (direction == "superset" and more >= less) or (direction == "subset" and more <= less)
    return False


def _is_above(one: object, other: object) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is True and other is False
    return isinstance(one, int | Decimal) and isinstance(other, int | Decimal) and one >= other


def written(value: object) -> str:
    """Write a value on one line, the same for values that are equal (7 and 7.0)."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(item)}' for key, item in sorted(value.items()))}}}"
    return json.dumps(value, ensure_ascii=False, default=str)

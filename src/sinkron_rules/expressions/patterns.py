"""Path patterns such as `program[].kegiatan[]`, followed through a schema: what the nodes they reach may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sinkron_rules.expressions.schema import SchemaView
from sinkron_rules.expressions.wording import fault, nearest
from sinkron_rules.model import Text

_NEAREST = Text(" Yang paling mirip: `{near}`.", " Nearest: `{near}`.")
_LIST = frozenset({"list"})


def pattern_schema(schema: Mapping[str, Any], pattern: str) -> dict[str, Any]:
    """Return the schema of the nodes that `pattern` (as in `Node.each`, several joined by `|`) reaches from `schema`.

    Raises ExpressionError, with the 1-based column in `pattern`, for a path that can never exist.
    """
    found, column = [], 1
    for part in pattern.split("|"):
        found.append(dict(_followed(SchemaView(schema, schema), part, column).schema))
        column += len(part) + 1
    # What the parts refer to stays within reach.
    return {"$defs": schema.get("$defs", {}), "anyOf": found}


def _followed(view: SchemaView, pattern: str, column: int) -> SchemaView:
    walked = ""
    for step in pattern.split(".") if pattern else []:
        name = step.removesuffix("[]")
        if view.kinds == _LIST:
            raise fault("field", column, path=f"{walked}.{name}", hint=_NEAREST.fill(near=f"{walked}[].{name}"))
        walked = f"{walked}.{name}" if walked else name
        child = view.child(name)
        if child is None:
            raise fault("field", column, path=walked, hint=nearest(name, view.keys()))
        if step.endswith("[]") and "list" not in child.kinds:
            raise fault("field", column, path=f"{walked}[]", hint=_NEAREST.fill(near=walked))
        walked, view = (f"{walked}[]", child.element()) if step.endswith("[]") else (walked, child)
        column += len(step) + 1
    return view

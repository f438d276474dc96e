"""Texts that a field can never hold: a comparison with one is a slip of the pen, not a condition."""

from __future__ import annotations

from sinkron_rules.expressions.schema import SchemaView
from sinkron_rules.expressions.syntax import ListOf, Literal, Syntax
from sinkron_rules.expressions.wording import fault, nearest

_MOST_SHOWN = 12


def demand_choice(path: str, view: SchemaView | None, written: Syntax) -> None:
    """Raise ExpressionError for a text in `written` that the field `path`, described by `view`, cannot hold.

    `written` is what the field is compared with; only texts written out, alone or in a list, are looked at.
    """
    texts = written.items if isinstance(written, ListOf) else (written,)
    choices = None if view is None else view.choices()
    for text in texts:
        if choices is None or not isinstance(text, Literal) or not isinstance(text.value, str):
            continue
        if text.value not in choices:
            known = sorted(choices)
            shown = ", ".join(f"`{choice}`" for choice in known[:_MOST_SHOWN])
            shown += ", ..." if len(known) > _MOST_SHOWN else ""
            hint = nearest(text.value, known)
            raise fault("choice", text.column, path=path, found=text.value, known=shown, hint=hint)

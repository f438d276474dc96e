"""Parameters that are expressions or path patterns: proven against the schema of submissions, and compiled.

A check marks them in its parameter schema:

- `x-expression: true`: the text arrives at the check compiled, as a `Condition`.
- `x-yields: bool`: the kind of value an expression must have, where the schema can tell.
- `x-pattern: true`: the text is a pattern of `Node.each`; it stays a text.
- `x-over: NAME`: both speak of the nodes that the pattern in parameter NAME reaches, not of the whole submission;
  or a pattern itself (`program[]`).
- `x-message-names: true`: the keys of this object are placeholders that the rule's own messages may use
  (see `rulebook.messaging`).

Marks are seen in `properties`, `additionalProperties` and `items`, at any depth.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sinkron_rules.errors import ExpressionError, PackError
from sinkron_rules.expressions import compile_expression, pattern_schema
from sinkron_rules.model import Text, path_text
from sinkron_rules.validation.schemas import load_schema

# A rule speaks of what a submission says; a context says the same of its region under the same names.
SUBMISSION_KIND = "usulan/1"

_BAD = Text("`{name}`: {reason}", "`{name}`: {reason}")
_COUNTED_FROM = Text(
    "Kolom {column}: nama dihitung dari bagian `{over}` yang dinilai, bukan dari awal usulan.",
    "Column {column}: names count from the part `{over}` that is judged, not from the top of the submission.",
)


def with_expressions(
    schema: Mapping[str, Any], parameters: Mapping[str, Any], refuse: Callable[..., PackError]
) -> dict[str, Any]:
    """Return `parameters` with every expression compiled; raises what `refuse` makes of the first that does not fit."""

    def visit(mark: Mapping[str, Any], value: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - YAML data
        if isinstance(value, dict):
            other = mark.get("additionalProperties")
            known = mark.get("properties", {})
            return {key: visit(_marks(known.get(key, other)), item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [visit(_marks(mark.get("items")), item, (*path, index)) for index, item in enumerate(value)]
        if not isinstance(value, str):
            return value
        over = str(mark.get("x-over", ""))
        over = over if "[" in over else str(parameters.get(over, ""))
        try:
            return _proven(mark, value, over)
        except ExpressionError as error:
            text = error.text
            if over and _fits(mark, value):
                text = _COUNTED_FROM.fill(column=str(error.column), over=over)
            raise refuse(_BAD.fill(name=path_text(path), reason=text), "with", *path) from error

    if not _marked(schema):
        return dict(parameters)
    marks = {key: _marks(schema.get("properties", {}).get(key)) for key in parameters}
    # Patterns first: a wrong one is to be named itself, not by an expression over it.
    order = sorted(parameters, key=lambda key: not marks[key].get("x-pattern"))
    proven = {key: visit(marks[key], parameters[key], (key,)) for key in order}
    return {key: proven[key] for key in parameters}


def plain(value: Any) -> Any:  # noqa: ANN401 - parameters hold any YAML value
    """Return parameters as a rule writes them: every compiled expression is its text again."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.text if hasattr(value, "holds") else value


def _marked(schema: object) -> bool:
    """Tell whether a schema marks anything at all: most do not, and a lexicon need not be walked for nothing."""
    if isinstance(schema, Mapping):
        return any(key in {"x-expression", "x-pattern"} or _marked(item) for key, item in schema.items())
    return isinstance(schema, list) and any(_marked(item) for item in schema)


def _marks(schema: object) -> Mapping[str, Any]:
    return schema if isinstance(schema, Mapping) else {}


def _fits(mark: Mapping[str, Any], text: str) -> bool:
    """Tell whether `text` would do if it spoke of the whole submission."""
    try:
        _proven(mark, text, "")
    except ExpressionError:
        return False
    return True


def _proven(mark: Mapping[str, Any], text: str, over: str) -> object:
    if not mark.get("x-expression") and not mark.get("x-pattern"):
        return text
    reached = pattern_schema(load_schema(SUBMISSION_KIND), over)
    if mark.get("x-expression"):
        return compile_expression(text, reached, yields=mark.get("x-yields"))
    pattern_schema(reached, text)
    return text

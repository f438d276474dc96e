"""How a field is typed in a file: the `key: value` that a message offers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from sinkron_rules.model import Path
from sinkron_rules.validation.schemas import Field

_CLEAR = re.compile(r"(?:[A-Za-z][A-Za-z0-9_/() -]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|\.\.\.)\Z")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
_LONGEST = 60
_DEEPEST = 3
_MOST_PARTS = 4
_PLAIN = {True: "true", False: "false", None: "null"}


def name_of(path: Path) -> str:
    """Return the last key of `path`, with its index if it is an item: `lokasi[0]`."""
    keys = [index for index, step in enumerate(path) if isinstance(step, str)]
    last = path[keys[-1] :] if keys else path
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in last) or "-"


def clipped(value: object) -> str:
    """Return `value` in one short line that cannot end the backticks around it."""
    text = spelled(value) if isinstance(value, (dict, list)) else str(value)
    text = " ".join(text.replace("`", "'").split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def typed(path: Path, value: object, *, quoted: bool = False) -> str:
    """Return the line that puts `value` at `path`: `kode: "1.10"`, or `- ...` for an item of a list."""
    last = path[-1] if path else ""
    written = json.dumps(value, ensure_ascii=False) if quoted else spelled(value)
    return f"- {written}" if isinstance(last, int) else f"{last}: {written}"


def spelled(value: object, depth: int = 0) -> str:
    """Return `value` as YAML on one line; what is nested too deep becomes `...`."""
    if isinstance(value, str):
        clear = _CLEAR.match(value) and not value.endswith(" ") and value.lower() not in _WORDS
        return value if clear else json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (Mapping, list, tuple)):
        return _PLAIN.get(value, str(value)) if value is None or isinstance(value, bool) else str(value)
    if depth >= _DEEPEST:
        return "..."
    if isinstance(value, Mapping):
        pairs = (f"{key}: {spelled(item, depth + 1)}" for key, item in islice(value.items(), _MOST_PARTS))
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(spelled(item, depth + 1) for item in value[:_MOST_PARTS]) + "]"


def example(field: Field, depth: int = 0) -> Any:  # noqa: ANN401 - an example is any YAML value
    """Return a value that shows how the field is filled in: its own first example, or one made of its parts'."""
    given = field.says.get("examples") or field.says.get("enum") or [field.says.get("const")]
    if given[0] is not None:
        return given[0]
    if depth >= _DEEPEST:
        return "..."
    if "object" in field.types:
        parts = {key: field.child(key) for key in field.says.get("required", ())}
        return {key: example(part, depth + 1) for key, part in parts.items() if part}
    items = field.says.get("items")
    if "array" in field.types and isinstance(items, dict):
        return [example(Field(field.root, items), depth + 1)]
    return {"integer": 1, "number": 1, "boolean": True}.get(next(iter(field.types), ""), "...")

"""Reading a JSON Schema the way an expression walks a document: which keys a group may have, and of which kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Schema: TypeAlias = Mapping[str, Any]

_KINDS = {
    "number": "number",
    "integer": "number",
    "string": "text",
    "boolean": "bool",
    "null": "null",
    "array": "list",
    "object": "group",
}
_ANYTHING = frozenset(_KINDS.values())
_MOST_STEPS = 64  # a `$ref` that leads back to itself says nothing after so many


@dataclass(frozen=True, slots=True)
class SchemaView:
    """The part `schema` of the schema document `root`, which describes one value."""

    root: Schema
    schema: Schema

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds the value may have; every kind where the schema says nothing."""
        return _kinds(self.root, self.schema, 0) or _ANYTHING

    def choices(self) -> frozenset[str] | None:
        """Return the only texts that the value can be, None where the schema leaves it open."""
        return _choices(self.root, self.schema, 0)

    def child(self, key: str) -> SchemaView | None:
        """Return the view of the value at `key`, None when such a key can never exist."""
        found = _child(self.root, self.schema, key, 0)
        return None if found is None else SchemaView(self.root, found)

    def keys(self) -> list[str]:
        """Return the keys that the schema names, sorted."""
        return sorted(_keys(self.root, self.schema, 0))

    def element(self) -> SchemaView:
        """Return the view of the list's elements."""
        return SchemaView(self.root, {"allOf": _elements(self.root, self.schema, 0)})


def _together(root: Schema, schema: Schema, depth: int) -> list[Schema]:
    """Return the schemas that hold beside what `schema` says itself."""
    if depth > _MOST_STEPS:
        return []
    parts = list(schema.get("allOf", ()))
    if "$ref" in schema:
        parts.append(_resolved(root, str(schema["$ref"])))
    return [part for part in parts if isinstance(part, Mapping)]


def _either(schema: Schema, depth: int) -> list[list[Schema]]:
    """Return the groups of schemas of which only one needs to hold."""
    groups = (schema.get(word) for word in ("anyOf", "oneOf")) if depth <= _MOST_STEPS else ()
    return [[part for part in group if isinstance(part, Mapping)] for group in groups if group]


def _resolved(root: Schema, reference: str) -> Schema:
    target: Any = root
    for step in reference.removeprefix("#").split("/")[1:] if reference.startswith("#") else ["elsewhere"]:
        target = target.get(step.replace("~1", "/").replace("~0", "~"), {}) if isinstance(target, Mapping) else {}
    return target if isinstance(target, Mapping) else {}


def _kinds(root: Schema, schema: Schema, depth: int) -> frozenset[str]:
    names = schema.get("type", ())
    kinds = frozenset(_KINDS[name] for name in ([names] if isinstance(names, str) else names)) or _ANYTHING
    values = [schema["const"]] if "const" in schema else schema.get("enum", ())
    kinds &= frozenset(_kind(value) for value in values) or _ANYTHING
    for part in _together(root, schema, depth):
        kinds &= _kinds(root, part, depth + 1)
    for group in _either(schema, depth):
        kinds &= frozenset[str]().union(*(_kinds(root, part, depth + 1) for part in group))
    return kinds


def _choices(root: Schema, schema: Schema, depth: int) -> frozenset[str] | None:
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    found = None if values is None else frozenset(value for value in values if isinstance(value, str))
    limits = [found, *(_choices(root, part, depth + 1) for part in _together(root, schema, depth))]
    for group in _either(schema, depth):
        options = [_choices(root, part, depth + 1) for part in group if "text" in _kinds(root, part, depth)]
        known = [option for option in options if option is not None]
        limits.append(frozenset[str]().union(*known) if options and len(known) == len(options) else None)
    sets = [limit for limit in limits if limit is not None]
    return frozenset.intersection(*sets) if sets else None


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    named = {str: "text", list: "list", dict: "group", type(None): "null"}
    return named.get(type(value), "number")


def _child(root: Schema, schema: Schema, key: str, depth: int) -> Schema | None:
    if "group" not in _kinds(root, schema, depth):
        return None
    own = _own_child(schema, key)
    parts = [own, *(_child(root, part, key, depth + 1) for part in _together(root, schema, depth))]
    for group in _either(schema, depth):
        possible = [found for part in group if (found := _child(root, part, key, depth + 1)) is not None]
        parts.append({"anyOf": possible} if possible else None)
    if None in parts or (schema.get("unevaluatedProperties") is False and key not in _keys(root, schema, depth)):
        return None
    return {"allOf": [part for part in parts if part]}


def _own_child(schema: Schema, key: str) -> Schema | None:
    found = schema.get("properties", {}).get(key)
    if found is not None:
        return found if isinstance(found, Mapping) else {}
    if any(_may_match(pattern, key) for pattern in schema.get("patternProperties", {})):
        return {}
    other = schema.get("additionalProperties", True)
    return None if other is False else other if isinstance(other, Mapping) else {}


def _may_match(pattern: str, key: str) -> bool:
    # Only `^prefix` is understood; any other pattern counts as fitting, for nothing is refused without certainty.
    prefix = pattern.removeprefix("^")
    simple = pattern.startswith("^") and prefix.replace("-", "").replace("_", "").isalnum()
    return key.startswith(prefix) if simple else True


def _keys(root: Schema, schema: Schema, depth: int) -> set[str]:
    parts = [*_together(root, schema, depth), *(part for group in _either(schema, depth) for part in group)]
    return set(schema.get("properties", {})).union(*(_keys(root, part, depth + 1) for part in parts))


def _elements(root: Schema, schema: Schema, depth: int) -> list[Schema]:
    own = schema.get("items")
    found = [own] if isinstance(own, Mapping) else []
    for part in _together(root, schema, depth):
        found += _elements(root, part, depth + 1)
    for group in _either(schema, depth):
        options = [{"allOf": _elements(root, part, depth + 1)} for part in group if "list" in _kinds(root, part, depth)]
        found += [{"anyOf": options}] if options else []
    return found

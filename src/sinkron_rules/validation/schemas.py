"""The schemas on the shelf, and what they say about one field: its title, its kind, an example."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from sinkron_rules.errors import PackError
from sinkron_rules.model import Path, Text
from sinkron_rules.shelves import SCHEMAS
from sinkron_rules.validation.patterns import MOST_WAYS, ways

Schema: TypeAlias = Mapping[str, Any]

KINDS = ("usulan/1", "konteks-daerah/1", "daftar-prioritas/1", "buku-kode/1", "aturan/1", "paket/1", "konfigurasi/1")
_DIALECTS = ("https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema")
_WORDS = ("title", "description", "examples", "x-en", "x-kind", "$defs")
_REFERENCES = ("$ref", "$dynamicRef", "$recursiveRef")


@cache
def load_schema(kind: str) -> Schema:
    """Return the schema of `kind` (`usulan/1`), read once."""
    name = kind.partition("/")[0]
    schema: Schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def flattened(kind: str) -> Schema:
    """Return the schema of `kind` without references and texts: the same verdicts at a third of the cost."""
    schema = load_schema(kind)
    refuse_unsafe(schema)
    return {"$schema": schema["$schema"], **_flat(schema, schema)}


def _flat(root: Schema, node: Any) -> Any:  # noqa: ANN401 - a schema may be a boolean
    if not isinstance(node, Mapping):
        return node
    flat = {key: value for key, value in _merged(root, node).items() if key not in _WORDS}
    for group in ("properties", "patternProperties"):
        if group in flat:
            flat[group] = {name: _flat(root, child) for name, child in flat[group].items()}
    if "items" in flat:
        flat["items"] = _flat(root, flat["items"])
    return flat


def refuse_unsafe(schema: object) -> None:
    """Raise PackError when `schema` points outside itself, or holds a pattern that may search without bound."""
    for key, value in _members(schema):
        if key in _REFERENCES and not value.startswith("#"):
            _refuse("`{key}: {value}` menunjuk ke luar skema", "`{key}: {value}` points outside the schema", key, value)
        if key == "$schema" and value.rstrip("#") not in _DIALECTS:
            _refuse("`{key}: {value}` tidak dikenal", "`{key}: {value}` is not a dialect known here", key, value)
        if key == "pattern":
            _refuse_pattern(value)


def _members(schema: object) -> Iterator[tuple[str, str]]:
    waiting = [schema]
    for node in waiting:
        if isinstance(node, Mapping):
            patterns = node.get("patternProperties")
            yield from ((key, value) for key, value in node.items() if isinstance(value, str))
            yield from (("pattern", str(name)) for name in patterns or () if isinstance(patterns, Mapping))
            waiting.extend(node.values())
        elif isinstance(node, (list, tuple)):
            waiting.extend(node)


def _refuse_pattern(pattern: str) -> None:
    if ways(pattern) > MOST_WAYS:
        _refuse(
            "{key} `{value}` dapat membuat pencarian tanpa batas",
            "{key} `{value}` may search without bound",
            "pattern",
            pattern,
        )
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        _refuse("{key} `{value}` tidak dapat dibaca", "{key} `{value}` cannot be read", "pattern", pattern)


def _refuse(indonesian: str, english: str, key: str, value: str) -> None:
    raise PackError(Text(indonesian, english).fill(key=key, value=value[:200]))


class Field:
    """What the schema says about one place of a document; everything it refers to is merged into `says`."""

    __slots__ = ("root", "says")

    def __init__(self, root: Schema, node: object) -> None:
        """Stand at `node` of the schema `root`."""
        self.root = root
        self.says: dict[str, Any] = _merged(root, node)

    def child(self, step: str | int) -> Field | None:
        """Return the field at key or index `step`, None when the schema knows no such place."""
        if isinstance(step, int):
            items = self.says.get("items")
            return Field(self.root, items) if isinstance(items, dict) else None
        known = self.says.get("properties", {}).get(step)
        if known is None:
            patterns = self.says.get("patternProperties", {}).items()
            known = next((node for pattern, node in patterns if re.search(pattern, step)), None)
        return Field(self.root, known) if isinstance(known, dict) else None

    def knows(self, key: str) -> bool:
        """Tell whether a group of fields may hold `key`."""
        if key in self.keys or any(re.search(pattern, key) for pattern in self.says.get("patternProperties", {})):
            return True
        return self.says.get("additionalProperties", True) is not False

    def at(self, path: Path) -> Field | None:
        """Return the field at `path` below this one, None when the schema knows no such place."""
        field: Field | None = self
        for step in path:
            field = field.child(step) if field else None
        return field

    @property
    def title(self) -> Text | None:
        """Return what the field is called, None when it has no name of its own."""
        return self._text("title")

    @property
    def description(self) -> Text | None:
        """Return the sentence that says what to fill in; empty in Indonesian where a schema speaks English alone."""
        text = self._text("description")
        return Text("", text.en) if text and "x-en" not in self.says else text

    @property
    def kind(self) -> str:
        """Return `code`, `rupiah`, `year`, `count`, `number`, `target`, `boolean`, `date`, or "" for all else."""
        return str(self.says.get("x-kind", ""))

    @property
    def types(self) -> tuple[str, ...]:
        """Return the JSON types the field may have; empty when it may have any."""
        types = self.says.get("type", ())
        return (types,) if isinstance(types, str) else tuple(types)

    @property
    def keys(self) -> Mapping[str, Any]:
        """Return the keys that a group of fields may hold."""
        keys: Mapping[str, Any] = self.says.get("properties", {})
        return keys

    def _text(self, key: str) -> Text | None:
        twin = self.says.get("x-en", {})
        return Text(self.says[key], twin.get(key, self.says[key])) if key in self.says else None


def _merged(root: Schema, node: object, depth: int = 0) -> dict[str, Any]:
    if not isinstance(node, Mapping) or depth > 8:
        return {}
    merged: dict[str, Any] = {}
    if isinstance(node.get("$ref"), str):
        merged |= _merged(root, _target(root, node["$ref"]), depth + 1)
    for part in node.get("allOf", ()):
        merged |= _merged(root, part, depth + 1)
    return merged | {key: value for key, value in node.items() if key not in {"$ref", "allOf"}}


def _target(root: Schema, reference: str) -> object:
    node: Any = root
    for step in reference.removeprefix("#").split("/")[1:]:
        node = node.get(step.replace("~1", "/").replace("~0", "~"), {}) if isinstance(node, Mapping) else {}
    return node


def field_title(skema: str, path: Path) -> Text | None:
    """Return what the field at `path` of a document of kind `skema` is called; None when nobody knows."""
    if skema not in KINDS:
        return None
    field = Field(load_schema(skema), load_schema(skema)).at(path)
    return field.title if field else None

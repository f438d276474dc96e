"""The JSON Schema of what a rule may bind to the check."""

from __future__ import annotations

from typing import Any

_TEXTS: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "uniqueItems": True,
    "items": {"type": "string", "minLength": 1},
}
_THEME: dict[str, Any] = {
    "type": "object",
    "description": "some: what counts as the theme; one of them in one item is enough.",
    "properties": {
        "tags": {
            "type": "object",
            "description": "Fields of an item, each with the values that count; case and punctuation do not matter.",
            "properties": {
                field: {**_TEXTS, "description": f"Values of `{field}` that count."}
                for field in ("urgensi", "kategori")
            },
            "additionalProperties": False,
        },
        "links": {
            **_TEXTS,
            "description": "Links in `prioritas` that count, such as `rpjmn-2025-2029/PN7`.",
        },
        "words": {
            **_TEXTS,
            "description": "Words or phrases that count wherever an item says what it does, as whole words.",
        },
    },
    "minProperties": 1,
    "additionalProperties": False,
}
_NAME: dict[str, Any] = {
    "type": "object",
    "description": "some: what the theme is called in a sentence, in both languages.",
    "properties": {
        "id": {"type": "string", "description": "In Indonesian.", "minLength": 1},
        "en": {"type": "string", "description": "In English.", "minLength": 1},
    },
    "required": ["id", "en"],
    "additionalProperties": False,
}
PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["some", "allowed"],
            "description": "some: at least one item on a theme; allowed: every value of a field is one of a list",
        },
        "name": _NAME,
        "theme": _THEME,
        "suggest": {
            "type": "string",
            "minLength": 1,
            "description": "some: what to type to say that an item is on the theme, such as `urgensi: [SPM]`.",
        },
        "field": {
            "enum": ["kategori", "urgensi"],
            "description": "allowed: the field that is judged, on Programs and Sub Kegiatan.",
        },
        "values": {**_TEXTS, "description": "allowed: the values that the field may have, letter by letter."},
    },
    "required": ["aspect"],
    "oneOf": [
        {
            "properties": {"aspect": {"const": "some"}, "field": False, "values": False},
            "required": ["name", "theme", "suggest"],
        },
        {
            "properties": {"aspect": {"const": "allowed"}, "name": False, "theme": False, "suggest": False},
            "required": ["field", "values"],
        },
    ],
    "additionalProperties": False,
}

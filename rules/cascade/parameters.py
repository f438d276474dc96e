"""The JSON Schema of what a rule may bind to the check."""

from __future__ import annotations

from typing import Any

PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["coverage", "links"],
            "description": (
                "coverage: every main programme has a child at each level; links: every plan of a kecamatan or "
                "kelurahan names a main programme, and every name is known"
            ),
        },
        "levels": {
            "type": "object",
            "description": (
                "coverage: at which levels a main programme needs a child, by its `tingkat` in the region context; "
                "the empty key is for main programmes without `tingkat`"
            ),
            "additionalProperties": {
                "type": "array",
                "uniqueItems": True,
                "items": {"enum": ["kecamatan", "kelurahan"]},
            },
        },
    },
    "required": ["aspect"],
    "oneOf": [
        {"properties": {"aspect": {"const": "coverage"}}, "required": ["levels"]},
        {"properties": {"aspect": {"const": "links"}, "levels": False}},
    ],
    "additionalProperties": False,
}

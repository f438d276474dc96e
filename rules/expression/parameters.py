"""The JSON Schema of what a rule may bind to the check."""

from __future__ import annotations

from typing import Any

_PATTERN: dict[str, Any] = {"type": "string", "maxLength": 400, "x-pattern": True}
_TEXT: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": 4096, "x-expression": True, "x-over": "each"}
_NAMED: dict[str, Any] = {
    "type": "object",
    "maxProperties": 20,
    "propertyNames": {"pattern": "^[a-z][a-z0-9_]{0,39}$", "not": {"enum": ["item", "require"]}},
    "additionalProperties": _TEXT,
    "x-message-names": True,
}
PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "each": {
            **_PATTERN,
            "description": (
                "Which parts of a submission are judged, such as `program[].kegiatan[].sub_kegiatan[]`; an empty text "
                "is the submission itself."
            ),
        },
        "where": {
            **_TEXT,
            "x-yields": "bool",
            "description": "Only parts for which this expression holds are judged; all of them when absent.",
        },
        "require": {
            **_TEXT,
            "x-yields": "bool",
            "description": "What must hold for each part.",
        },
        "places": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "items": {**_PATTERN, "minLength": 1, "x-over": "each"},
            "description": (
                "Where a finding points, most important first: paths below the part, such as `pagu` or "
                "`sumber_dana[].jumlah`; the part itself when absent."
            ),
        },
        "values": {
            **_NAMED,
            "description": "Names for the messages, each with an expression: `{n}` prints the number, text or yes/no.",
        },
        "rupiah": {
            **_NAMED,
            "description": "As `values`, for amounts in whole rupiah: `{pagu}` prints Rp1.234.567.",
        },
    },
    "required": ["each", "require"],
    "additionalProperties": False,
}

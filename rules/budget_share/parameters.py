"""The JSON Schema of what a rule may bind to the check."""

from __future__ import annotations

from typing import Any

_CODE = r"^[1-9X]\.[0-9X]{2}(?:\.[0-9]{1,4}){0,4}$"
_FIGURE = "^(?:[a-z][a-z0-9_]{0,99}|APBD|DAK)$"
_FIGURES: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "uniqueItems": True,
    "items": {"type": "string", "pattern": _FIGURE},
}
_MINUS = {
    **_FIGURES,
    "minItems": 0,
    "description": "Figures under `apbd` of the region context that are taken off.",
}
_PERCENT: dict[str, Any] = {"type": "number", "exclusiveMinimum": 0}
_NAME = {
    "type": "object",
    "description": "What the numerator is called at the start of a sentence, in both languages.",
    "properties": {
        "id": {"type": "string", "description": "In Indonesian.", "minLength": 1},
        "en": {"type": "string", "description": "In English.", "minLength": 1},
    },
    "required": ["id", "en"],
    "additionalProperties": False,
}
_NUMERATOR = {
    "type": "object",
    "description": "The sum that is judged: either `codes` (money in the submissions) or `context` figures.",
    "properties": {
        "codes": {
            "type": "array",
            "description": "Codes of Sub Kegiatan, or codes above them; the budgets of all that match are added.",
            "minItems": 1,
            "items": {"type": "string", "pattern": _CODE},
        },
        "earlier_codes": {
            "type": "array",
            "description": "Codes of the same Sub Kegiatan in earlier code books: counted, but never suggested.",
            "items": {"type": "string", "pattern": _CODE},
        },
        "where": {
            "type": "string",
            "minLength": 1,
            "description": "Only Sub Kegiatan for which this expression holds are added; all that match when absent.",
            "x-expression": True,
            "x-yields": "bool",
            "x-over": "program[].kegiatan[].sub_kegiatan[]",
        },
        "context": {**_FIGURES, "description": "Figures under `apbd` of the region context that are added."},
        "minus": _MINUS,
    },
    "oneOf": [
        {"required": ["codes"], "properties": {"minus": False}},
        {"required": ["context"], "properties": {"earlier_codes": False, "where": False}},
    ],
    "additionalProperties": False,
}
_DENOMINATOR = {
    "type": "object",
    "description": (
        "What the numerator is a share of. `APBD` and `DAK` stand for what `apbd` and `dak` of this rule say."
    ),
    "properties": {
        "context": {**_FIGURES, "description": "Figures under `apbd` of the region context that are added."},
        "minus": _MINUS,
    },
    "required": ["context"],
    "additionalProperties": False,
}
_PLUS = {
    "type": "array",
    "description": "Figures under `apbd` of the region context that are added to the required amount.",
    "items": {
        "type": "object",
        "properties": {
            "figure": {"type": "string", "description": "The field under `apbd`.", "pattern": _FIGURE},
            "optional": {
                "type": "boolean",
                "description": "Count it as 0 where the context does not have it, and say so. Otherwise it is needed.",
            },
            "from": {"type": "integer", "description": "First plan year in which it is added."},
            "until": {"type": "integer", "description": "Last plan year in which it is added."},
        },
        "required": ["figure"],
        "additionalProperties": False,
    },
}
_TIERS = {
    "type": "array",
    "description": (
        "Minimum percentages that depend on the denominator, from the smallest up. A denominator of exactly `up_to` "
        "belongs to that tier; the last tier has no upper end."
    ),
    "minItems": 2,
    "items": {
        "type": "object",
        "properties": {
            "up_to": {"type": "integer", "description": "Largest denominator of the tier in rupiah.", "minimum": 1},
            "minimum_percent": {**_PERCENT, "description": "The numerator is at least this percentage."},
        },
        "required": ["minimum_percent"],
        "additionalProperties": False,
    },
}
PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": _NAME,
        "numerator": _NUMERATOR,
        "denominator": _DENOMINATOR,
        "minimum_percent": {
            **_PERCENT,
            "x-stricter": "higher",
            "description": "The numerator is at least this percentage of the denominator. Higher is stricter.",
        },
        "maximum_percent": {
            **_PERCENT,
            "x-stricter": "lower",
            "description": "The numerator is at most this percentage of the denominator. Lower is stricter.",
        },
        "tiers": _TIERS,
        "only_if_received": {
            "type": "boolean",
            "description": "A denominator of 0 means that the region does not receive this money: not applicable.",
        },
        "minimum_amount": {
            "type": "string",
            "description": "Field of the region context with the rupiah that each kelurahan gets at least.",
            "pattern": "^[a-z][a-z0-9_]{0,99}$",
        },
        "plus": _PLUS,
        "per": {
            "enum": ["whole", "kelurahan"],
            "description": "Judge the region as a whole (used when absent), or each kelurahan by itself.",
        },
        "apbd": {
            "enum": ["total_belanja", "total_pendapatan"],
            "description": "What `APBD` means: total expenditure (used when absent) or total revenue.",
        },
        "dak": {
            "enum": ["fisik", "fisik+nonfisik"],
            "description": "What `DAK` means: the physical part only, or both parts (used when absent).",
        },
    },
    "required": ["name", "numerator"],
    "oneOf": [
        {"required": ["minimum_percent", "denominator"], "properties": {"per": {"const": "whole"}}},
        {"required": ["maximum_percent", "denominator"], "properties": {"per": {"const": "whole"}}},
        {"required": ["tiers", "denominator"], "properties": {"per": {"const": "whole"}}},
        {
            "required": ["minimum_amount", "per"],
            "properties": {"per": {"const": "kelurahan"}, "numerator": {"required": ["codes"]}, "plus": False},
        },
    ],
    "additionalProperties": False,
}

"""The JSON Schema of what a rule may bind to the check."""

from __future__ import annotations

from typing import Any

PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["over", "under"],
            "description": "Find sums above the ceiling (`over`), or sums that leave much of it unused (`under`).",
        },
        "under_percent": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 100,
            "x-stricter": "lower",
            "description": (
                "For `under`: how many percent of the ceiling may stay unused. Lower is stricter. No regulation that "
                "was read names a number."
            ),
        },
    },
    "required": ["aspect"],
    "oneOf": [
        {"properties": {"aspect": {"const": "over"}, "under_percent": False}},
        {"properties": {"aspect": {"const": "under"}}, "required": ["under_percent"]},
    ],
    "additionalProperties": False,
}

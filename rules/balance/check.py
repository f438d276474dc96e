"""The balance inside one submission: empowerment beside infrastructure, public service beside support.

`aspect` says what is judged: `empowerment` (its share of infrastructure plus empowerment), `pairs` (each physical item
names the empowerment that goes with it), `support` (the share of support programmes in an agency's budget).
"""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .empowerment import judge_empowerment
from .pairing import all_paired, judge_pairs
from .support import judge_support
from .wording import MESSAGES

_JUDGES = {"empowerment": judge_empowerment, "pairs": judge_pairs, "support": judge_support}
_PERCENT = {"type": "number", "minimum": 0, "maximum": 100}
_CODES = {"type": "array", "items": {"type": "string"}}


def judge(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one submission in the chosen aspect."""
    return _JUDGES[parameters["aspect"]](root, parameters)


def glance(parameters: Parameters) -> Glance | None:
    """Return the first glance in the chosen aspect; the others show a measure, which a glance cannot."""
    return all_paired(parameters) if parameters["aspect"] == "pairs" else None


CHECK = Check(
    name="balance",
    parameters={
        "type": "object",
        "properties": {
            "aspect": {
                "enum": sorted(_JUDGES),
                "description": (
                    "What is judged: `empowerment` (its share beside infrastructure), `pairs` (each physical item "
                    "names its empowerment), `support` (the share of support programmes)."
                ),
            },
            "minimum_percent": _PERCENT
            | {
                "x-stricter": "higher",
                "description": (
                    "For `empowerment`: its least share of infrastructure plus empowerment, in percent. Higher is "
                    "stricter. No regulation that was read names a number."
                ),
            },
            "maximum_percent": _PERCENT
            | {
                "x-stricter": "lower",
                "description": (
                    "For `support`: the largest share of support programmes in an agency's budget, in percent. Lower "
                    "is stricter. No regulation that was read names a number."
                ),
            },
            "physical_codes": _CODES
            | {"description": "Codes of Sub Kegiatan that are infrastructure whatever their `jenis` says."},
            "empowerment_codes": _CODES
            | {"description": "Codes of Sub Kegiatan that are empowerment whatever their `jenis` says."},
        },
        "required": ["aspect"],
        "oneOf": [
            {
                "properties": {"aspect": {"const": "empowerment"}, "maximum_percent": False},
                "required": ["minimum_percent", "physical_codes", "empowerment_codes"],
            },
            {
                "properties": {"aspect": {"const": "pairs"}, "minimum_percent": False, "maximum_percent": False},
                "required": ["physical_codes", "empowerment_codes"],
            },
            {
                "properties": {
                    "aspect": {"const": "support"},
                    "minimum_percent": False,
                    "physical_codes": False,
                    "empowerment_codes": False,
                },
                "required": ["maximum_percent"],
            },
        ],
        "additionalProperties": False,
    },
    messages=MESSAGES,
    judge=judge,
    glance=glance,
    limits=("minimum_percent", "maximum_percent"),
)

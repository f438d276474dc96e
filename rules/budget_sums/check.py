"""Budgets that have to agree: a stated sum with its parts, and money with the work it pays for.

`aspect` says what is compared: `parts` (a level with the level below), `sources` (a Sub Kegiatan with its sources of
funds), `summary` (the stated totals with the Programs), `target` (the budget of a Sub Kegiatan with its targets).
"""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Check, Evidence, Node, Parameters

from .adding import judge_parts, judge_sources
from .summary import judge_summary
from .targets import judge_target
from .wording import MESSAGES

_SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
_SUBJECTS = {
    "parts": "program[]|program[].kegiatan[]",
    "sources": _SUB_KEGIATAN,
    "summary": "ringkasan",
    "target": _SUB_KEGIATAN,
}
_JUDGES = {"parts": judge_parts, "sources": judge_sources, "summary": judge_summary, "target": judge_target}


def subjects(parameters: Parameters) -> str:
    """Return the pattern of what the chosen aspect looks at."""
    return _SUBJECTS[parameters["aspect"]]


def judge(node: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one subject in the chosen aspect."""
    return _JUDGES[parameters["aspect"]](node)


CHECK = Check(
    name="budget-sums",
    parameters={
        "type": "object",
        "properties": {
            "aspect": {
                "enum": sorted(_JUDGES),
                "description": (
                    "What is compared: `parts` (Program and Kegiatan with the level below), `sources` (Sub Kegiatan "
                    "with its sources of funds), `summary` (`ringkasan` with the Programs), `target` (the budget of a "
                    "Sub Kegiatan with its targets)."
                ),
            },
        },
        "required": ["aspect"],
        "additionalProperties": False,
    },
    messages=MESSAGES,
    subjects=subjects,
    judge=judge,
)

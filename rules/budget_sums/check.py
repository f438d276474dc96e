"""Budgets that have to agree: a stated sum with its parts, and money with the work it pays for.

`aspect` says what is compared: `parts` (a level with the level below), `sources` (a Sub Kegiatan with its sources of
funds), `summary` (the stated totals with the Programs), `target` (the budget of a Sub Kegiatan with its targets).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .adding import judge_parts, judge_sources
from .glance import (
    KEGIATAN,
    PROGRAMMES,
    SUB_KEGIATAN,
    all_at_work,
    all_paid,
    sums_of_parts,
    sums_of_programmes,
)
from .summary import judge_summary
from .targets import judge_target
from .wording import MESSAGES

_SUBJECTS = {
    "parts": f"{PROGRAMMES}|{KEGIATAN}",
    "sources": SUB_KEGIATAN,
    "summary": "ringkasan",
    "target": SUB_KEGIATAN,
}
_JUDGES = {"parts": judge_parts, "sources": judge_sources, "summary": judge_summary, "target": judge_target}
_GLANCES: Mapping[str, Glance] = {
    "parts": sums_of_parts,
    "sources": all_paid,
    "summary": sums_of_programmes,
    "target": all_at_work,
}


def subjects(parameters: Parameters) -> str:
    """Return the pattern of what the chosen aspect looks at."""
    return _SUBJECTS[parameters["aspect"]]


def judge(node: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one subject in the chosen aspect."""
    return _JUDGES[parameters["aspect"]](node)


def glance(parameters: Parameters) -> Glance:
    """Return the first glance in the chosen aspect."""
    return _GLANCES[parameters["aspect"]]


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
    glance=glance,
)

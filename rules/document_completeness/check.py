"""What a plan must say at all: the official columns, the outcome of each programme, the references it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .columns import COLUMNS, LEVELS, glance_columns, judge_columns
from .outcomes import judge_outcome, states_outcomes
from .references import has_numbered_references, judge_references
from .wording import MESSAGES

_SUBMISSION = ""


class _Aspect(NamedTuple):
    """What a rule looks at, and how: with care, and at a first glance."""

    subjects: str
    judge: Callable[[Node, Parameters], Iterable[Evidence]]
    glance: Callable[[Parameters], Glance]


_ASPECTS: Mapping[str, _Aspect] = {
    "columns": _Aspect("|".join(LEVELS.values()), judge_columns, glance_columns),
    "outcome": _Aspect("program[]", judge_outcome, lambda _: states_outcomes),
    "references": _Aspect(_SUBMISSION, judge_references, lambda _: has_numbered_references),
}


def judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one level or submission in the aspect that the rule chose."""
    return _ASPECTS[parameters["aspect"]].judge(subject, parameters)


def subjects(parameters: Parameters) -> str:
    """Return the pattern of what the chosen aspect looks at."""
    return _ASPECTS[parameters["aspect"]].subjects


def glance(parameters: Parameters) -> Glance:
    """Return the first glance of the chosen aspect."""
    return _ASPECTS[parameters["aspect"]].glance(parameters)


CHECK = Check(
    name="document-completeness",
    parameters={
        "type": "object",
        "properties": {
            "aspect": {
                "enum": list(_ASPECTS),
                "description": (
                    "What is looked at: `columns` (official columns of each level), `outcome` (`hasil` or `sasaran` "
                    "of a Program), `references` (`acuan` of the submission)."
                ),
            },
            "columns": COLUMNS,
        },
        "required": ["aspect"],
        "additionalProperties": False,
        "if": {"properties": {"aspect": {"const": "columns"}}},
        "then": {"required": ["columns"]},
        "else": {"not": {"required": ["columns"]}},
    },
    messages=MESSAGES,
    subjects=subjects,
    judge=judge,
    glance=glance,
)

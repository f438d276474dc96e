"""What a plan must say at all: the official columns, the outcome of each programme, the references it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sinkron_rules.model import Check, Evidence, Node, Parameters

from .columns import COLUMNS, judge_columns
from .outcomes import judge_outcome
from .references import judge_references
from .wording import MESSAGES

_SUBMISSION = ""
_LEVELS = "program[]|program[].kegiatan[]|program[].kegiatan[].sub_kegiatan[]"

_ASPECTS: Mapping[str, tuple[str, Callable[[Node, Parameters], Iterable[Evidence]]]] = {
    "columns": (_LEVELS, judge_columns),
    "outcome": ("program[]", judge_outcome),
    "references": (_SUBMISSION, judge_references),
}


def judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one level or submission in the aspect that the rule chose."""
    return _ASPECTS[parameters["aspect"]][1](subject, parameters)


def subjects(parameters: Parameters) -> str:
    """Return the pattern of what the chosen aspect looks at."""
    return _ASPECTS[parameters["aspect"]][0]


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
)

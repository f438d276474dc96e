"""Years and targets that have to carry on: inside one submission, into year n+1, and up to the Renstra.

`aspect` says what is judged: `years` (every year in the submission against the plan year), `forward` (money and targets
of year n+1 go together), `renstra` (the target of the year against the final target of the Renstra).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .forward import fills_forward, judge_forward
from .indicators import PATTERNS
from .renstra import glance_renstra, judge_renstra
from .wording import MESSAGES
from .years import glance_years, judge_years

_SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
_ROOT = ""


class _Aspect(NamedTuple):
    """What a rule looks at, and how: with care, and at a first glance."""

    subjects: str
    judge: Callable[[Node, Parameters], Iterable[Evidence]]
    glance: Callable[[Parameters], Glance]


_ASPECTS: Mapping[str, _Aspect] = {
    "years": _Aspect(f"{_ROOT}|{_SUB_KEGIATAN}", judge_years, glance_years),
    "forward": _Aspect(
        f"{_ROOT}|program[]|program[].kegiatan[]|{_SUB_KEGIATAN}", judge_forward, lambda _: fills_forward
    ),
    "renstra": _Aspect("|".join(PATTERNS), judge_renstra, glance_renstra),
}


def _judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    return _ASPECTS[parameters["aspect"]].judge(subject, parameters)


def _glance(parameters: Parameters) -> Glance:
    return _ASPECTS[parameters["aspect"]].glance(parameters)


def _subjects(parameters: Parameters) -> str:
    return _ASPECTS[parameters["aspect"]].subjects


def _needs(aspect: str, *names: str) -> dict[str, Any]:
    return {"if": {"properties": {"aspect": {"const": aspect}}}, "then": {"required": list(names)}}


_PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": list(_ASPECTS),
            "description": (
                "What is judged: `years` (all years against the plan year), `forward` (money and targets of year n+1), "
                "`renstra` (the target of the year against the final target)."
            ),
        },
        "guides": {
            "type": "object",
            "description": "For `years`: yearly planning guides as written in `pedoman`, and the plan year of each.",
            "patternProperties": {"^[a-z0-9][a-z0-9-]{0,63}$": {"type": "integer"}},
            "additionalProperties": False,
        },
        "final_year": {
            "type": "integer",
            "description": "For `renstra`: the plan year in which the final target has to be reached.",
        },
        "max_ratio": {
            "type": "number",
            "exclusiveMinimum": 1,
            "x-stricter": "lower",
            "description": (
                "For `renstra`: how many times the final target may be the target of the year, or the reverse, before "
                "the two look like different units. Lower is stricter."
            ),
        },
    },
    "required": ["aspect"],
    "additionalProperties": False,
    "allOf": [_needs("years", "guides"), _needs("renstra", "final_year", "max_ratio")],
}

CHECK = Check(
    name="years-and-forward",
    parameters=_PARAMETERS,
    messages=MESSAGES,
    subjects=_subjects,
    judge=_judge,
    glance=_glance,
    limits=("max_ratio",),
)

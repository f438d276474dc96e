"""Check `measurable-targets`: what makes an indicator measurable, one `aspect` for each rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .glance import glance
from .indicator import SUB_KEGIATAN, vocabulary
from .levels import judge_duplicates, judge_kind
from .names import judge_name, judge_tautology
from .targets import judge_baseline, judge_direction, judge_target
from .unit_rules import judge_fit, judge_formula, judge_unit
from .wording_names import LEVELS, NAMES, TAUTOLOGIES
from .wording_units import FITS, FORMULAS, UNITS
from .wording_values import BASELINES, DIRECTIONS, TARGETS

_INDICATORS = f"program[].indikator[]|program[].kegiatan[].indikator[]|{SUB_KEGIATAN}.indikator[]"
_MEASURED_LEVELS = f"program[]|{SUB_KEGIATAN}"
_SUBMISSION = ""


class _Aspect(NamedTuple):
    """What a rule looks at and how; `least` is the number that a first glance must find at least (true counts as 1)."""

    subjects: str
    judge: Callable[[Node, Parameters], Iterable[Evidence]]
    least: Callable[[Parameters], Any] = lambda _: 1


_ASPECTS: Mapping[str, _Aspect] = {
    "target": _Aspect(_INDICATORS, judge_target),
    "unit": _Aspect(_INDICATORS, judge_unit),
    "fit": _Aspect(_INDICATORS, judge_fit, lambda at: -min(at["max_percent"], at["max_baseline_percent"])),
    "baseline": _Aspect(_INDICATORS, judge_baseline, lambda at: at["min_years_before"]),
    "direction": _Aspect(_INDICATORS, judge_direction),
    "name": _Aspect(_INDICATORS, judge_name, lambda at: at["min_words"]),
    "tautology": _Aspect(_INDICATORS, judge_tautology),
    "formula": _Aspect(_INDICATORS, judge_formula),
    "duplicates": _Aspect(_SUBMISSION, judge_duplicates),
    "kind": _Aspect(_MEASURED_LEVELS, judge_kind),
}
_LIMITS: Mapping[str, tuple[str, ...]] = {
    "fit": ("max_percent", "max_baseline_percent"),
    "baseline": ("min_years_before",),
    "name": ("min_words",),
}


def _judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return what the rule's aspect sees in an indicator, level or submission: at most one finding for each mistake."""
    return _ASPECTS[parameters["aspect"]].judge(subject, parameters)


def _glance(parameters: Parameters) -> Glance:
    aspect = parameters["aspect"]
    return glance(aspect, _ASPECTS[aspect].least(parameters), vocabulary(parameters))


def _subjects(parameters: Parameters) -> str:
    return _ASPECTS[parameters["aspect"]].subjects


def _needs(aspect: str, names: tuple[str, ...]) -> dict[str, Any]:
    return {"if": {"properties": {"aspect": {"const": aspect}}}, "then": {"required": list(names)}}


_PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {"enum": list(_ASPECTS)},
        "lexicon": {"type": "object", "required": ["ukuran", "istilah", "frasa_boleh", "kecocokan"]},
        "units": {"type": "object", "required": ["satuan"]},
        "extra_units": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "x-stricter": "subset",
            "description": "Units beyond those of the list. Fewer are stricter.",
        },
        "max_percent": {
            "type": "number",
            "exclusiveMinimum": 0,
            "x-stricter": "lower",
            "description": "For `fit`: the highest target in percent. Lower is stricter.",
        },
        "max_baseline_percent": {
            "type": "number",
            "exclusiveMinimum": 0,
            "x-stricter": "lower",
            "description": "For `fit`: the highest baseline in percent. Lower is stricter.",
        },
        "min_years_before": {
            "type": "integer",
            "minimum": 1,
            "x-stricter": "higher",
            "description": "For `baseline`: least years between baseline and plan year. Higher is stricter.",
        },
        "min_words": {
            "type": "integer",
            "minimum": 1,
            "x-stricter": "higher",
            "description": "For `name`: least words in the name of a counting indicator. Higher is stricter.",
        },
    },
    "required": ["aspect", "lexicon", "units"],
    "additionalProperties": False,
    "allOf": [_needs(aspect, names) for aspect, names in _LIMITS.items()],
}

CHECK = Check(
    name="measurable-targets",
    parameters=_PARAMETERS,
    messages={
        **TARGETS, **UNITS, **FITS, **BASELINES, **DIRECTIONS, **NAMES, **TAUTOLOGIES, **FORMULAS, **LEVELS,
    },
    subjects=_subjects,
    judge=_judge,
    limits=tuple(name for names in _LIMITS.values() for name in names),
    glance=_glance,
)  # fmt: skip

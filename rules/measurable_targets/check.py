"""Check `measurable-targets`: what makes an indicator measurable, one `aspect` for each rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from sinkron_rules.model import Check, Evidence, Node, Parameters

from .glance import Glance, glance, glance_at_level, glance_at_submission, look_of
from .indicator import SUB_KEGIATAN, Vocabulary, vocabulary
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
_Ready: TypeAlias = tuple[
    Parameters, Callable[[Node], Sequence[Any]], int, Any, Callable[[Node, Parameters], Iterable[Evidence]]
]
_READY: dict[int, _Ready] = {}
_ROOM = 64


class _Aspect(NamedTuple):
    """What a rule looks at and how: it is content where `look` sees enough of it (`slot`), else `closely` judges."""

    subjects: str
    closely: Callable[[Node, Parameters], Iterable[Evidence]]
    look: Callable[[Node, Vocabulary], Sequence[Any]] = glance
    slot: int = 0
    least: Callable[[Parameters], Any] = lambda _: True


def _of_indicator(
    name: str,
    closely: Callable[[Node, Parameters], Iterable[Evidence]],
    least: Callable[[Parameters], Any] = lambda _: True,
) -> _Aspect:
    return _Aspect(_INDICATORS, closely, glance, Glance._fields.index(name), least)


_ASPECTS: Mapping[str, _Aspect] = {
    "target": _of_indicator("target", judge_target),
    "unit": _of_indicator("unit", judge_unit),
    "fit": _of_indicator("fit", judge_fit, lambda at: -min(at["max_percent"], at["max_baseline_percent"])),
    "baseline": _of_indicator("baseline", judge_baseline, lambda at: at["min_years_before"]),
    "direction": _of_indicator("direction", judge_direction),
    "name": _of_indicator("name", judge_name, lambda at: at["min_words"]),
    "tautology": _of_indicator("tautology", judge_tautology),
    "formula": _of_indicator("formula", judge_formula),
    "duplicates": _Aspect(_SUBMISSION, judge_duplicates, glance_at_submission),
    "kind": _Aspect(_MEASURED_LEVELS, judge_kind, glance_at_level),
}
_LIMITS: Mapping[str, tuple[str, ...]] = {
    "fit": ("max_percent", "max_baseline_percent"),
    "baseline": ("min_years_before",),
    "name": ("min_words",),
}


def _judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return what the rule's aspect sees in an indicator, level or submission: at most one finding for each mistake."""
    known = _READY.get(id(parameters))
    _, look, slot, least, closely = _prepared(parameters) if known is None else known
    return () if subject.once(look)[slot] >= least else closely(subject, parameters)


def _prepared(parameters: Parameters) -> _Ready:
    """Return what a rule does with a subject, worked out once; its parameters are kept, so that their id stays."""
    if len(_READY) >= _ROOM:
        _READY.clear()
    aspect = _ASPECTS[parameters["aspect"]]
    look = look_of(aspect.look, vocabulary(parameters))
    ready = _READY[id(parameters)] = (parameters, look, aspect.slot, aspect.least(parameters), aspect.closely)
    return ready


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
)  # fmt: skip

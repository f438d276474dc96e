"""Codes as far as they can be judged without a code book: form, chain, edition, authority, funds, area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .area import is_inside, judge_area
from .authority import has_authority, judge_authority
from .chain import is_chained, judge_chain
from .edition import glance_edition, judge_edition
from .form import glance_form, judge_form
from .funds import SOURCES, glance_funds, judge_funds
from .wording import MESSAGES

_SUB_ACTIVITIES = "program[].kegiatan[].sub_kegiatan[]"


class _Aspect(NamedTuple):
    """What a rule looks at, how: with care and at a first glance, and which parameters it needs."""

    subjects: str
    judge: Callable[[Node, Parameters], Iterable[Evidence]]
    glance: Callable[[Parameters], Glance]
    needs: tuple[str, ...] = ()


_ASPECTS: Mapping[str, _Aspect] = {
    "form": _Aspect(f"program[]|{_SUB_ACTIVITIES}", judge_form, glance_form, ("fields",)),
    "chain": _Aspect("program[]|program[].kegiatan[]", judge_chain, lambda _: is_chained),
    "edition": _Aspect(
        "", judge_edition, glance_edition, ("two_digits_until", "four_digits_from", "digits_by_edition")
    ),
    "authority": _Aspect("program[].kegiatan[]", judge_authority, lambda _: has_authority),
    "funds": _Aspect(SOURCES, judge_funds, glance_funds, ("funds",)),
    "area": _Aspect(_SUB_ACTIVITIES, judge_area, lambda _: is_inside),
}


def judge(subject: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge one subject in the aspect that the rule chose."""
    return _ASPECTS[parameters["aspect"]].judge(subject, parameters)


def subjects(parameters: Parameters) -> str:
    """Return the pattern of what the chosen aspect looks at."""
    return _ASPECTS[parameters["aspect"]].subjects


def glance(parameters: Parameters) -> Glance:
    """Return the first glance of the chosen aspect."""
    return _ASPECTS[parameters["aspect"]].glance(parameters)


def _needs(aspect: str, names: tuple[str, ...]) -> dict[str, Any]:
    return {"if": {"properties": {"aspect": {"const": aspect}}}, "then": {"required": list(names)}}


_NAMED = {
    "kode": {"type": "string", "minLength": 1, "description": "The code."},
    "nama": {"type": "string", "minLength": 1, "description": "What the code stands for."},
}
_YEAR = {"type": "integer", "minimum": 2000, "maximum": 2100}

_PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": list(_ASPECTS),
            "description": (
                "What is judged: `form` (beyond the schema's patterns), `chain` (a code starts with its parent's), "
                "`edition` (digits by plan year), `authority` (digit of the level of government), `funds` (source of "
                "funds), `area` (area codes inside the region)."
            ),
        },
        "fields": {
            "type": "array",
            "description": "The fields of government (bidang urusan) that exist.",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": _NAMED,
                "required": ["kode", "nama"],
                "additionalProperties": False,
            },
        },
        "two_digits_until": {
            **_YEAR,
            "x-stricter": "fixed",
            "description": "Last plan year whose sub-activity codes end in two digits.",
        },
        "four_digits_from": {
            **_YEAR,
            "x-stricter": "fixed",
            "description": "First plan year whose sub-activity codes end in four digits.",
        },
        "digits_by_edition": {
            "type": "object",
            "description": "Code-book edition -> digits at the end of its sub-activity codes.",
            "additionalProperties": {"enum": [2, 4]},
            "minProperties": 1,
        },
        "funds": {
            "type": "array",
            "description": "Known sources of funds; the third group of a code is written with two digits here.",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    **_NAMED,
                    "judul": {"type": "boolean", "description": "A heading: not to be used on an item."},
                    "terbuka": {"type": "boolean", "description": "Codes below it exist that this list leaves out."},
                },
                "required": ["kode", "nama"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["aspect"],
    "additionalProperties": False,
    "allOf": [_needs(name, aspect.needs) for name, aspect in _ASPECTS.items() if aspect.needs],
}

CHECK = Check(
    name="codes-and-nomenclature",
    parameters=_PARAMETERS,
    messages=MESSAGES,
    subjects=subjects,
    judge=judge,
    glance=glance,
    limits=("two_digits_until", "four_digits_from"),
)

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.validation import Validator

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "limit": {"type": "number", "minimum": 0, "maximum": 100},
        "codes": {"type": "array", "items": {"type": "string", "pattern": "^[0-9.]+$"}},
        "level": {"enum": ["kelurahan", "kecamatan"]},
    },
    "required": ["limit"],
    "additionalProperties": False,
}


def check(value: object, schema: dict[str, Any] | None = None) -> list[str]:
    return [text.en for text in Validator().check_parameters(schema or SCHEMA, value)]


def test_sound_parameters() -> None:
    assert check({"limit": Decimal(5), "codes": ["7.01"], "level": "kelurahan"}) == []


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ({}, "`limit` (limit) is missing"),
        ({"limt": 5}, "Perhaps `limit` (limit) is meant"),
        ({"limit": 101}, "(at most 100)"),
        ({"limit": "lima"}, "should be a number"),
        ({"limit": 5, "codes": "7.01"}, "should be a list"),
        ({"limit": 5, "codes": ["x"]}, "outside what the field allows"),
        ({"limit": 5, "codes": [7]}, "should be text"),
        ({"limit": 5, "level": "kelurahn"}, "Nearest: type `level: kelurahan`"),
        ([], "should be a group of fields"),
        (None, "empty"),
    ],
)
def test_each_mistake_is_one_sentence(value: object, part: str) -> None:
    [only] = check(value)
    assert part in only


def test_the_parameters_are_never_changed() -> None:
    value = {"limit": "5", "codes": ["7.01"]}
    assert len(check(value)) == 1
    assert value == {"limit": "5", "codes": ["7.01"]}


def test_parameters_may_be_constrained_together() -> None:
    either = {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}
    assert check({"a": 1}, either) == []
    assert len(check({}, either)) == 1
    assert len(check({"a": 1, "b": 1}, {"type": "object", "minProperties": 3})) == 1
    assert len(check({"a": 1}, {"properties": {"a": False}})) == 1


@pytest.mark.parametrize(
    "schema",
    [{"type": "text"}, {"properties": []}, {"pattern": "["}, {"minimum": "x"}, {"$ref": 5}, {"required": "a"}],
)
def test_an_unsound_schema_is_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(PackError):
        check(1, schema)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"$ref": "#"}, 1),
        ({"multipleOf": 0.01}, Decimal("0.07")),
        ({"multipleOf": 0.01}, 10**400),
        ({"$ref": "#/$defs/none"}, 1),
        ({"patternProperties": {"^a$": {}}}, {1: 2}),
    ],
)
def test_what_the_engine_cannot_do_is_said_and_nothing_is_raised(schema: dict[str, Any], value: object) -> None:
    [only] = [reason.en for reason in Validator(fast=False).check_parameters(schema, value)]
    assert "could not be applied" in only

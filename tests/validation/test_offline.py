from __future__ import annotations

import builtins
import io
import os
import socket
import urllib.request
from typing import Any, NoReturn

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import Validator
from sinkron_rules.validation.engines import quick_test, reference
from sinkron_rules.validation.schemas import load_schema

ADDRESSES = [
    "http://127.0.0.1:9/schema.json",
    "https://example.invalid/schema.json",
    "file:///etc/hostname",
    "ftp://example.invalid/schema.json",
    "data:application/json,{}",
    "other.schema.json",
    "../usulan.schema.json",
    "//example.invalid/x",
    "/etc/hostname",
    "urn:example:x",
]


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    # Whatever is imported late, and our own schemas, must be there before the doors are shut.
    load_schema("usulan/1")
    quick_test({"type": "string"})
    next(reference({"type": "string"}).iter_errors("x"), None)
    touched: list[str] = []

    def shut(name: str) -> Any:
        def refuse(*args: object, **_: object) -> NoReturn:
            touched.append(f"{name}{args[:1]}")
            raise AssertionError(name)

        return refuse

    for owner, name in (
        (socket, "socket"), (socket, "create_connection"), (socket, "getaddrinfo"), (urllib.request, "urlopen"),
        (urllib.request.OpenerDirector, "open"), (builtins, "open"), (io, "open"), (os, "open"),
    ):  # fmt: skip
        monkeypatch.setattr(owner, name, shut(name))
    return touched


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("shape", ["{}", "properties", "items", "definitions"])
def test_a_reference_to_anything_outside_is_refused_when_the_schema_is_loaded(
    address: str, shape: str, sealed: list[str]
) -> None:
    inner = {"$ref": address}
    schemas: dict[str, Any] = {
        "{}": inner,
        "properties": {"properties": {"a": inner}},
        "items": {"items": {"anyOf": [{"type": "string"}, inner]}},
        "definitions": {"$defs": {"a": inner}, "$ref": "#/$defs/a"},
    }
    with pytest.raises(PackError, match="points outside"):
        Validator().check_parameters(schemas[shape], {"a": 1})
    assert sealed == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_neither_engine_fetches_anything_even_if_asked(address: str, sealed: list[str]) -> None:
    with pytest.raises(Exception, match=r"(?i)unresolvable|unretrievable|not present|invalid|Retriev"):
        quick_test({"$ref": address})
    with pytest.raises(Exception, match=r"(?i)unresolvable|unretrievable|urn"):
        next(reference({"$ref": address}).iter_errors(1))
    assert sealed == []


@pytest.mark.parametrize("fast", [True, False])
def test_an_unknown_dialect_is_not_looked_up(fast: bool, sealed: list[str]) -> None:
    with pytest.raises(PackError, match="not a dialect known here"):
        Validator(fast).check_parameters({"$schema": "http://127.0.0.1:9/meta"}, 1)
    assert sealed == []


def test_a_base_address_does_not_open_the_way_out(sealed: list[str]) -> None:
    schema = {"$id": "http://127.0.0.1:9/base", "$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}}
    assert Validator().check_parameters(schema, "x") == []
    assert Validator().check_parameters(schema, 1)
    assert sealed == []


@pytest.mark.parametrize("fast", [True, False])
def test_validating_a_broken_plan_touches_nothing(fast: bool, sound: str, sealed: list[str]) -> None:
    [read] = read_bytes(sound.replace("tahun: 2027", "tahun: x").encode(), "usulan.yaml")
    assert len(Validator(fast).validate(read)) == 1
    assert sealed == []

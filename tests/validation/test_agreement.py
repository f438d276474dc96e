from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from sinkron_rules.model import Document, Path
from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import KINDS, Validator
from sinkron_rules.validation.engines import Engine
from sinkron_rules.validation.schemas import Field, flattened, load_schema
from sinkron_rules.validation.spelling import example

VALUES: list[Any] = [
    None, True, False, 0, 1, -1, 17, 27, 2027, 2**63 - 1, 2**63, -(2**63) - 1, 10**30,
    "", " ", "-", "x", "ya", "2027", "250.000", "67,41", "7.01.03", "7.01.03\n", "\u0667.01.03", "62.71", "kota",
    "usulan/1",
    "2026-01-21", "2026-02-30", "\n", "\0", [], {}, [None], [1], ["x"], {"x": 1}, {"x-y": None}, {"kode": "1"},
    Decimal("250.000"), Decimal("2.0"), Decimal("67.41"), Decimal("1E+20"), Decimal("0E-30"), Decimal("-0.0"),
]  # fmt: skip
KEYS = ["x", "x-y", "pagu", "kode", "nama", "tahun", "indikator", "", " ", "jenis", "2027", "\u0660"]


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in children:
        yield from _paths(child, (*path, step))


def _mutate(data: dict[str, Any], dice: random.Random) -> None:
    path = dice.choice([path for path in _paths(data) if path])
    parent: Any = data
    for step in path[:-1]:
        parent = parent[step]
    deed = dice.choice(["set", "set", "set", "drop", "add", "rename"])
    if deed == "set":
        parent[path[-1]] = deepcopy(dice.choice(VALUES))
    elif deed == "drop":
        del parent[path[-1]]
    elif isinstance(parent, dict):
        name = dice.choice(KEYS)
        parent[name] = parent.pop(path[-1]) if deed == "rename" else deepcopy(dice.choice(VALUES))
    else:
        parent.append(deepcopy(dice.choice(VALUES)))


def _verdicts(kind: str, data: object) -> tuple[bool, bool, list[str]]:
    fast, plain = Engine(flattened(kind), fast=True), Engine(load_schema(kind), fast=False)
    errors = [f"{list(error.absolute_path)} {error.validator}" for error in plain.errors(data)]
    return fast.fits(data), not errors, errors


@pytest.mark.parametrize("kind", KINDS)
def test_examples_made_from_a_schema_fit_it(kind: str) -> None:
    schema = load_schema(kind)
    data = {key: example(part) for key in schema["properties"] if (part := Field(schema, schema).child(key))}
    data |= {"skema": kind}
    if kind == "usulan/1":
        del data["program"]
        assert _verdicts(kind, data)[2] == ["[] required"]
    elif kind != "aturan/1":
        assert _verdicts(kind, data) == (True, True, [])


def _compare(seed: int, number: int, sound: str) -> int:
    dice = random.Random(seed)  # noqa: S311 - a reproducible test
    fast, plain = Engine(flattened("usulan/1"), fast=True), Engine(load_schema("usulan/1"), fast=False)
    [read] = read_bytes(sound.encode(), "usulan.yaml")
    failed = 0
    for _ in range(number):
        data = deepcopy(read.data)
        for _ in range(dice.randint(1, 3)):
            _mutate(data, dice)
        whole = any(isinstance(leaf, Decimal) and leaf == int(leaf) for leaf in _leaves(data))
        errors = list(plain.errors(data))
        # Where a whole Decimal stands the fast engine must refrain, so that the reference decides.
        assert fast.fits(data) is (not errors and not whole), (data, errors)
        assert _keys(fast.errors(data)) == _keys(iter(errors))
        failed += bool(errors)
    return failed


@pytest.mark.parametrize("seed", range(6))
def test_both_engines_come_to_the_same_verdict_on_broken_plans(seed: int, sound: str) -> None:
    assert _compare(seed, 100, sound) > 50


@pytest.mark.long
def test_both_engines_agree_on_ten_thousand_plans(sound: str) -> None:
    assert _compare(99, 10_000, sound) > 5000


def _keys(errors: Iterator[Any]) -> list[str]:
    return sorted(f"{list(error.absolute_path)} {error.validator} {error.message}" for error in errors)


def _leaves(value: object) -> Iterator[object]:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if children is None:
        yield value
    for child in children or ():
        yield from _leaves(child)


@pytest.mark.parametrize("seed", range(6))
def test_both_validators_say_the_same_and_never_raise(seed: int, sound: str) -> None:
    dice = random.Random(1000 + seed)  # noqa: S311 - a reproducible test
    validators = [Validator(fast=True), Validator(fast=False), Validator()]
    for _ in range(40):
        [read] = read_bytes(sound.encode(), "usulan.yaml")
        for _ in range(dice.randint(1, 6)):
            _mutate(read.data, dice)
        copies = [Document(read.file, "usulan/1", deepcopy(read.data), read.positions) for _ in validators]
        told = [[problem.evidence for problem in v.validate(copy)] for v, copy in zip(validators, copies, strict=True)]
        assert told[0] == told[1] == told[2]
        assert copies[0].broken == copies[1].broken
        assert copies[0].data == copies[1].data
        assert not any("SKEMA-GAGAL" in problem.rule.id for problem in validators[0].validate(copies[0]))


@pytest.mark.parametrize("seed", range(4))
def test_what_was_repaired_needs_no_second_repair(seed: int, sound: str) -> None:
    dice = random.Random(2000 + seed)  # noqa: S311 - a reproducible test
    validator = Validator()
    for _ in range(40):
        [read] = read_bytes(sound.encode(), "usulan.yaml")
        _mutate(read.data, dice)
        document = Document(read.file, "usulan/1", read.data, read.positions)
        first = validator.validate(document)
        again = validator.validate(document)
        lasting = [
            p
            for p in first
            if not (p.rule.id == "SKEMA-KUTIP" and p.evidence.message in {"repaired", "truth", "digits"})
        ]
        assert [p.rule.id for p in again] == [p.rule.id for p in lasting]


@pytest.mark.parametrize(
    "value", [Decimal("2.0"), Decimal("250.000"), Decimal("1E+3"), Decimal("2.5"), True, "2", 2**63]
)
def test_money_is_an_integer_and_nothing_else_in_both_engines(value: object, sound: str) -> None:
    for fast in (True, False):
        [document] = read_bytes(sound.encode(), "usulan.yaml")
        document.data["program"][0]["pagu"] = value
        document.whole_decimal = None  # no longer what was read
        problems = Validator(fast).validate(document)
        assert [problem.evidence.places[0].path for problem in problems] == ["program[0].pagu"]


def test_a_whole_decimal_is_a_fine_target_in_both_engines(sound: str) -> None:
    for fast in (True, False):
        [document] = read_bytes(sound.replace("target_n1: 6.5", "target_n1: 70.0").encode(), "usulan.yaml")
        assert Validator(fast).validate(document) == []

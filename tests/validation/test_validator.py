from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from importlib.util import find_spec

import pytest

from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import Validator
from sinkron_rules.validation.engines import Engine, fast_module, quick_test

IMPORTS = """
import sys
from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import Validator
validator = Validator()
made = sorted(name for name in ("jsonschema", "jsonschema_rs", "referencing") if name in sys.modules)
[document] = read_bytes(sys.stdin.buffer.read(), "usulan.yaml")
problems = validator.validate(document)
used = sorted(name for name in ("jsonschema", "jsonschema_rs", "referencing") if name in sys.modules)
print(made, used, len(problems))
"""


def run(text: str) -> str:
    path = os.pathsep.join(part for part in sys.path if part)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS],
        input=text.encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    return done.stdout.decode().strip()


@pytest.mark.skipif(find_spec("jsonschema_rs") is None, reason="jsonschema-rs is not installed")
def test_the_slow_engine_is_loaded_for_failures_only(sound: str) -> None:
    assert run(sound) == "[] ['jsonschema_rs'] 0"
    assert run(sound.replace("tahun: 2027", "tahun: x")) == "[] ['jsonschema', 'jsonschema_rs', 'referencing'] 1"


def test_without_the_fast_engine_everything_is_the_same(monkeypatch: pytest.MonkeyPatch, sound: str) -> None:
    text = sound.replace("tahun: 2027", "tahun: x").replace("jenis: kota,", "jenis: kata,")
    [with_it] = read_bytes(text.encode(), "usulan.yaml")
    expected = Validator().validate(with_it)
    monkeypatch.setattr("sinkron_rules.validation.validator.fast_module", lambda: None)
    for fast in (True, None):
        [without] = read_bytes(text.encode(), "usulan.yaml")
        assert Validator(fast).validate(without) == expected
        assert without.broken == with_it.broken


HOSTILE = {
    "unknown keys": "skema: usulan/1\n" + "".join(f"kunci_panjang_{n}: 1\n" for n in range(4000)),
    "unsound items": "skema: usulan/1\nprogram:\n" + "".join(f"  - kode: 1.{n}\n" for n in range(20_000)),
    "numbers for groups": "skema: usulan/1\nacuan: [" + ", ".join(["1"] * 50_000) + "]\n",
    "long texts": f'skema: usulan/1\njenis: "{"a" * 2_000_000}"\ntahun: "{"1" * 2_000_000}"\njudul: "{"." * 900}"\n',
    "deep lists": "skema: usulan/1\nx-a: " + "[" * 60 + "]" * 60 + "\nprogram: " + "[" * 60 + "]" * 60 + "\n",
    "long key": f'skema: usulan/1\n"{"k" * 1000}": 1\n',
    "backtracking": 'skema: usulan/1\npemda: {kode_wilayah: "' + "1." * 200_000 + '"}\n',
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize("fast", [True, False])
def test_a_hostile_document_is_judged_in_bounded_time(name: str, fast: bool) -> None:
    [document] = read_bytes(HOSTILE[name].encode(), "usulan.yaml")
    start = time.perf_counter()
    problems = Validator(fast).validate(document)
    assert time.perf_counter() - start < 10
    assert problems
    for problem in problems:
        assert all(len(value) < 400 for value in problem.evidence.values.values() if isinstance(value, str))


@pytest.mark.parametrize(
    "text", ["skema: usulan/1\n", "skema: paket/1\nname: [\n]\n", "skema: konfigurasi/1\nseverity: {a: error}\n"]
)
def test_small_documents_of_every_kind(text: str) -> None:
    for fast in (True, False):
        [document] = read_bytes(text.encode(), "x.yaml")
        problems = Validator(fast).validate(document)
        assert problems
        assert all(problem.rule.id != "SKEMA-GAGAL" for problem in problems)


def test_a_validator_travels_to_another_process(sound: str) -> None:
    validator = Validator(fast=False)
    [document] = read_bytes(sound.encode(), "usulan.yaml")
    assert validator.validate(document) == []
    copy = pickle.loads(pickle.dumps(validator))  # noqa: S301 - our own bytes
    assert copy.validate(document) == []


def test_where_jsonschema_rs_is_absent_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    fast_module.cache_clear()
    try:
        assert fast_module() is None
        with pytest.raises(ModuleNotFoundError):
            quick_test({})
    finally:
        fast_module.cache_clear()


def test_what_the_fast_engine_cannot_hold_is_left_to_the_other() -> None:
    assert Engine({"type": "object"}, fast=True).fits({1: 2}) is False
    assert Engine({"type": "object"}, fast=True).fits({"1": 2}) is True

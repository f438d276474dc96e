"""The proof by mutants: a quick part of it here, the whole of it by `python benchmarks/mutants.py`."""

import importlib.util
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.running import PackSource, Tools, WorkerRecipe, build_tools

SCRIPT = Path(__file__).resolve().parents[1] / "benchmarks" / "mutants.py"


def load() -> Any:
    spec = importlib.util.spec_from_file_location("proof_by_mutants", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


MUTANTS: Any = load()
WRITTEN, SIDES = MUTANTS.from_file(SCRIPT.with_name("mutants.yaml"))
AT_A_LIMIT = [
    mutant
    for mutant in WRITTEN
    if any(limit["plus"] for edit in mutant.edits.values() for limit in edit.get("limit", {}).values())
]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return build_tools(WorkerRecipe((PackSource(shelves.RULES, "test", trusted=True),)))


def test_every_rule_has_enough_mutants(tools: Tools) -> None:
    counts = Counter(mutant.rule for mutant in (*WRITTEN, *MUTANTS.from_examples(tools.book, SIDES)))
    rules = {bound.rule.id for bound in tools.book.rules}
    assert set(counts) == rules
    assert not {rule: count for rule, count in counts.items() if count < MUTANTS.FEWEST}


def test_one_mutant_of_each_rule_is_found_where_it_is(tools: Tools) -> None:
    results = list(MUTANTS.prove(MUTANTS.quick([*WRITTEN, *MUTANTS.from_examples(tools.book, SIDES)]), tools))
    assert len(results) == len(tools.book.rules)
    assert not [(r.mutant.rule, r.mutant.name, r.mutant.at, r.got) for r in results if not r.found]
    assert not [(r.mutant.rule, r.mutant.name, r.unexplained) for r in results if r.unexplained]


def test_at_the_limit_itself_nothing_is_found(tools: Tools) -> None:
    assert len(AT_A_LIMIT) > 10
    kept = []
    for mutant in AT_A_LIMIT:
        edits = {
            file: {**edit, "limit": {path: {**limit, "plus": 0} for path, limit in edit.get("limit", {}).items()}}
            for file, edit in mutant.edits.items()
        }
        kept.append(replace(mutant, edits=edits))
    assert not [(r.mutant.rule, r.got, r.side) for r in MUTANTS.prove(kept, tools) if r.got or r.side]


SPOILED = next(mutant for mutant in WRITTEN if mutant.rule == "NAS-ANG-02C")


@pytest.mark.parametrize(
    "mutant",
    [
        replace(SPOILED, edits={}),
        replace(SPOILED, at=("dinas/sosial.yaml ringkasan.urusan",)),
        replace(SPOILED, rule="NAS-ANG-02B"),
        replace(SPOILED, verdict="needs-review"),
    ],
    ids=["not spoiled", "another place", "another rule", "another verdict"],
)
def test_a_survivor_fails_the_run(tools: Tools, capsys: pytest.CaptureFixture[str], mutant: Any) -> None:
    results = list(MUTANTS.prove([mutant], tools))
    assert MUTANTS.show(results, [mutant.rule], 1.0) == 1
    assert "SURVIVED: " in capsys.readouterr().out
    assert MUTANTS.show(list(MUTANTS.prove([SPOILED], tools)), [SPOILED.rule], 1.0) == 0


def test_a_base_that_does_not_conform_proves_nothing(tools: Tools) -> None:
    with pytest.raises(ValueError, match="does not conform"):
        list(MUTANTS.prove([replace(SPOILED, base="palangka-raya")], tools))


def test_an_edit_of_a_place_that_is_not_there_proves_nothing(tools: Tools) -> None:
    with pytest.raises(ValueError, match="no such place"):
        list(MUTANTS.prove([replace(SPOILED, edits={"dinas/sosial.yaml": {"add": {"ringkasan.sisa": 1}}})], tools))

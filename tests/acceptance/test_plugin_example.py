"""The example distribution, without installing it: its pack loads on top of the national one and its examples hold."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sinkron_rules.proving import Bench

PLUGIN = Path(__file__).resolve().parents[2] / "examples" / "plugin-kalteng"
PACK = PLUGIN / "src" / "sinkron_rules_kalteng" / "pack"


def test_the_pack_loads_tightens_and_its_examples_hold() -> None:
    bench = Bench(PACK)
    assert {change.name for change in bench.book.changes} == {"under_percent", "severity"}
    results = bench.prove()
    assert {result.example.rule for result in results} == {
        bound.rule.id for bound in bench.book.rules if bound.rule.pack == "kalteng"
    }
    assert [result.complaint for result in results if result.complaint is not None] == []


def test_a_distribution_holds_no_plan_to_check(cli: Callable[..., Any]) -> None:
    outcome = cli("check", PLUGIN, "--lang", "en")
    assert (outcome.code, "nothing to check" in outcome.err) == (2, True)

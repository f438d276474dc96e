"""The direction in which each parameter becomes stricter: named for every limit, and true."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.model import BoundRule
from sinkron_rules.rulebook import build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.rulebook.directions import DIRECTIONS, FIXED, direction_of
from sinkron_rules.validation import Validator

VALIDATOR = Validator()
PACK = load_pack(shelves.RULES, VALIDATOR, origin="test")
BOOK = build_rulebook([PACK], VALIDATOR)
MARKED = [(check.name, name) for check in PACK.checks.values() for name in check.parameters.get("properties", {})]
# What moves a limit past every example that stands within a few rupiah of it, and no further.
HAIR = {"budget-share": Fraction(2, 10**8), "budget-ceiling": Fraction(4, 10**7)}


def properties(check: str) -> dict[str, Any]:
    found: dict[str, Any] = PACK.checks[check].parameters["properties"]
    return found


@pytest.mark.parametrize(("check", "name"), MARKED)
def test_a_mark_is_one_that_the_loader_knows(check: str, name: str) -> None:
    assert properties(check)[name].get("x-stricter", FIXED) in DIRECTIONS


@pytest.mark.parametrize("check", sorted(PACK.checks))
def test_every_limit_names_its_stricter_direction(check: str) -> None:
    for name in PACK.checks[check].limits:
        assert "x-stricter" in properties(check)[name], f"add x-stricter to {check}: {name}"


def moved(bound: BoundRule, name: str, by: int) -> BoundRule:
    exact = Fraction(Decimal(str(bound.parameters[name]))) + by * HAIR.get(bound.check.name, Fraction(1))
    kept = int(exact) if exact.denominator == 1 else Decimal(exact.numerator) / Decimal(exact.denominator)
    return replace(bound, parameters={**bound.parameters, name: kept})


def stricter(bound: BoundRule, name: str) -> BoundRule:
    return moved(bound, name, 1 if direction_of(bound.check.parameters, name) == "higher" else -1)


# A limit of 0, or one that the schema lets nobody tighten, has no stricter neighbour to try.
LIMITS = [
    (bound, name)
    for bound in BOOK.rules
    for name in bound.check.limits
    if bound.parameters.get(name)
    and direction_of(bound.check.parameters, name) != FIXED
    and not VALIDATOR.check_parameters(bound.check.parameters, stricter(bound, name).parameters)
]


@pytest.mark.parametrize(("bound", "name"), LIMITS, ids=[f"{bound.rule.id}-{name}" for bound, name in LIMITS])
def test_a_stricter_limit_never_lets_a_boundary_example_pass_that_needs_a_fix(bound: BoundRule, name: str) -> None:
    examples = examples_of(bound, BOOK.sources[bound.rule.id], shelves.RULES / "samples")
    kept = [example for example in examples if example.boundary and example.kind == "needs-fix"]
    assert kept
    for example in kept:
        loose = replace(example, at=None, message="", amounts={})
        assert try_example(loose, stricter(bound, name), BOOK, VALIDATOR).complaint is None, example.name

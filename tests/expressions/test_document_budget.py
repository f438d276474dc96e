"""All expressions over one document share a budget: no rule that stays below its own can add up to an endless run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import Expression, compile_expression, frame, is_spent
from sinkron_rules.model import Node, Unassessable

Make = Callable[..., Node]
SUM = compile_expression("sum(angka) == 6")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(frame, "DOCUMENT_BUDGET", 1_000)
    return 1_000


def refused(node: Node, text: str = "true") -> Unassessable:
    with pytest.raises(Unassessable) as caught:
        compile_expression(text).evaluate(node)
    return caught.value


def until_refused(expression: Expression, node: Node) -> tuple[int, Unassessable]:
    for done in range(1_000):
        try:
            expression.evaluate(node)
        except Unassessable as wound:
            return done, wound
    raise AssertionError("never refused")


def test_every_evaluation_is_charged_to_its_document(plan: Node) -> None:
    assert plan.document.steps == 0
    SUM.evaluate(plan)
    once = plan.document.steps
    assert once > 0
    SUM.holds(plan)
    assert plan.document.steps == 2 * once
    compile_expression("program").select(plan)
    assert plan.document.steps > 2 * once
    SUM.evaluate(plan, {"konteks": plan["pemda"]}, budget=5_000)
    assert plan.document.steps > 3 * once


def test_what_a_part_costs_counts_for_the_whole(plan: Node) -> None:
    compile_expression('jenis == "kota"').evaluate(plan["pemda"])
    assert plan.document.steps > 0


@pytest.mark.usefixtures("small")
def test_when_it_is_used_up_the_reason_says_what_to_do_and_where(plan: Node) -> None:
    done, wound = until_refused(SUM, plan)
    assert done > 10
    assert is_spent(plan.document)
    reason = wound.reason
    assert "memerlukan lebih dari 1.000 langkah pada dokumen ini" in reason.id
    assert "sebagian demi sebagian dengan `--select`" in reason.id
    assert "take more than 1,000 steps on this document" in reason.en
    assert "use fewer nested loops" in reason.en
    assert str(wound.place) == "usulan.yaml:1:1"
    assert refused(plan["pemda"], "jenis").place == plan["pemda"].place


def test_then_no_expression_goes_on_however_small_until_the_document_is_another(
    small: int, plan: Node, make: Make
) -> None:
    plan.document.steps = small - 1
    refused(plan, "sum(angka) + 1")
    refused(plan)
    refused(plan)
    assert plan.document.steps == small + 1
    with pytest.raises(Unassessable):
        compile_expression("program").select(plan)
    assert compile_expression("true").evaluate(make({})) is True
    plan.document.forget()
    assert compile_expression("true").evaluate(plan.document.root) is True


def test_the_last_step_may_be_used(small: int, plan: Node) -> None:
    SUM.evaluate(plan)
    plan.document.steps = small - plan.document.steps
    assert SUM.evaluate(plan) is True
    assert plan.document.steps == small
    assert not is_spent(plan.document)
    refused(plan)
    assert is_spent(plan.document)


def test_one_endless_expression_takes_its_own_share_and_no_more(make: Make) -> None:
    many = make({"angka": list(range(2_000))})
    endless = compile_expression("angka.all(a, angka.all(b, angka.all(c, c >= 0)))", budget=7_000)
    with pytest.raises(ExpressionError, match="more than 7,000 steps"):
        endless.evaluate(many)
    assert many.document.steps == 7_000
    with pytest.raises(ExpressionError, match="division by zero"):
        compile_expression("1 / 0").evaluate(many)
    assert 7_000 < many.document.steps < 7_100


def test_the_limit_is_ten_million_steps(make: Make) -> None:
    many = make({"angka": list(range(100_000))})
    heavy = compile_expression("angka.all(a, a >= 0)")
    done, wound = until_refused(heavy, many)
    assert "more than 10,000,000 steps" in wound.reason.en
    assert 10 <= done < 100

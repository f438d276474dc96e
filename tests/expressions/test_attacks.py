from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from decimal import Decimal

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression
from sinkron_rules.model import Node, Unassessable

Make = Callable[..., Node]

NEST4 = "x.map(a, x.map(b, x.map(c, x.map(d, {body}))))"
NINES = "9" * 60

ATTACKS = {
    "parentheses": "(" * 2000 + "1" + ")" * 2000,
    "open parentheses": "(" * 4096,
    "brackets": "[" * 2000 + "]" * 2000,
    "open brackets": "[" * 4096,
    "not": "!" * 4095 + "true",
    "minus": "-" * 4095 + "1",
    "ternaries": "true?1:" * 580 + "1",
    "ternaries in the middle": "true?" * 800 + "1",
    "fields": "x" + ".a" * 2000,
    "indices": "x" + "[0]" * 1300,
    "methods": "x" + ".size()" * 500,
    "filters in filters": "x.filter(a," * 300 + "true" + ")" * 300,
    "fields in parentheses": "(" * 30 + "x" + ".a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a)" * 30,
    "calls": "sum(" * 1000 + "x" + ")" * 1000,
    "ten megabytes": "1+" * 5_000_000 + "1",
    "ten megabytes of blanks": " " * 10_000_000,
    "ten megabytes of text": "'" + "a" * 10_000_000 + "'",
    "loops of numbers": NEST4.format(body="1"),
    "loops of sums": NEST4.format(body="a + b + c + d"),
    "loops of products": NEST4.format(body="a * b * c * d + 1"),
    "loops of lists": NEST4.format(body="[a, b, c, d]"),
    "loops of comparisons": "x.all(a, x.all(b, x.all(c, x.all(d, a + b + c + d >= 0))))",
    "loops of equality": "x.exists(a, x.exists(b, x.exists(c, x.exists(d, a == b && c == d && a == -1))))",
    "loops of filters": "x.filter(a, x.filter(b, x.filter(c, x.exists(d, d == -1)).size() > 0).size() > 0)",
    "loops of membership": "x.all(a, x.all(b, x.all(c, !(-1 in x))))",
    "loops of fractions": "x.all(a, x.all(b, x.all(c, a / 7 + b / 11 >= 0)))",
    "loops of sum": "x.map(a, x.map(b, sum(x) + sum(x)))",
    "loops of max": "x.map(a, x.map(b, max(x)))",
    "loops of concatenation": "x.map(a, x.map(b, x + x + x))",
    "loops of text": f"x.map(a, x.map(b, '{'k' * 1500}' + '{'k' * 1500}'))",
    "loops of search": f"x.all(a, x.all(b, x.all(c, !'{'a' * 1800}'.contains('{'a' * 1700}b'))))",
    "loops of large numbers": f"x.all(a, x.all(b, x.all(c, {NINES} - {NINES} == 0)))",
    "giant product": f"{NINES} * {NINES}",
    "powers": " * ".join(["9"] * 1300),
    "tiny quotient": f"1 / {NINES} / {NINES}",
    "giant number": "9" * 4096,
    "giant fraction": "0." + "3" * 4000,
    "exponent": "1e999999999",
    "open text": "'" + "a" * 4000,
    "escapes": "'" + "\\" * 4094,
    "open call": "sum(",
    "commas": "[" + "," * 4000 + "]",
    "dots": "." * 4096,
    "nothing but operators": "&&||==!=<=>=" * 300,
    "zero-width joiner": "a\u200db == 1",
    "right-to-left override": "pemda\u202e == 1",
    "full-width digits": "１ + １",  # noqa: RUF001 - on purpose
    "arabic digits": "\u0661 + \u0662",
    "combining": "e\u0301 == 1",
    "astral": "\U0001f600",
    "lone surrogate": "\ud800 == 1",
    "surrogate in a text": "'\udfff'",
    "byte order mark": "\ufefftahun",
    "line separator": "a\u2028== 1",
    "no-break space": "a\u00a0== 1",
    "dunder": "x.__class__.__mro__",
    "format": "'{0.__class__}' + 1",
    "evil regex": "'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')",
}
LIMIT_SECONDS = 0.2
PLAIN_SECONDS = 0.015  # what `plain_work` takes on the machine on which the limit holds


def plain_work() -> float:
    start, total = time.process_time(), 0
    for number in range(200_000):
        total += number % 7
    return time.process_time() - start


@pytest.fixture(scope="module")
def limit() -> float:
    """Return the limit for this machine; none to speak of while a tracer (coverage) slows everything down."""
    return 60.0 if sys.gettrace() else LIMIT_SECONDS * max(1.0, min(plain_work() for _ in range(3)) / PLAIN_SECONDS)


@pytest.fixture
def numbers(make: Make) -> Node:
    return make({"x": list(range(300))})


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_refused_at_once(name: str, numbers: Node, limit: float) -> None:
    spent = []
    for _ in range(3):
        start = time.process_time()
        with pytest.raises(ExpressionError) as caught:
            compile_expression(ATTACKS[name]).evaluate(numbers)
        spent.append(time.process_time() - start)
        assert 1 <= caught.value.column <= 4097
        assert (caught.value.text.id + caught.value.text.en).isprintable()
        if spent[-1] < limit:
            break
    assert min(spent) < limit


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer such as coverage makes the loops too slow to repeat")
def test_attacks_need_little_memory(numbers: Node) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for text in ATTACKS.values():
        with pytest.raises(ExpressionError):
            compile_expression(text).evaluate(numbers)
        numbers.document.forget()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


def test_giant_numbers_of_the_document_are_not_assessable(make: Make) -> None:
    data = {"a": 10**4000, "b": Decimal("1e999999"), "c": Decimal("NaN"), "d": Decimal("1e-999999"), "e": [10**60]}
    node: Node = make(data)
    for text in ("a", "b + 1", "c == c", "d", "e.map(x, x)", "sum(e)"):
        with pytest.raises(Unassessable) as caught:
            compile_expression(text).evaluate(node)
        assert caught.value.place is not None
        assert caught.value.place.path

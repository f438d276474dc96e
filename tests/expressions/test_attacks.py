from __future__ import annotations

import random
import resource
import time

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression
from sinkron_rules.model import Node, Unassessable

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


@pytest.fixture
def numbers(make: object) -> Node:
    return make({"x": list(range(300))})  # type: ignore[operator, no-any-return]


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_refused_at_once(name: str, numbers: Node) -> None:
    spent = []
    for _ in range(3):
        start = time.process_time()
        with pytest.raises(ExpressionError) as caught:
            compile_expression(ATTACKS[name]).evaluate(numbers)
        spent.append(time.process_time() - start)
        assert 1 <= caught.value.column <= 4097
        assert (caught.value.text.id + caught.value.text.en).isprintable()
        if spent[-1] < LIMIT_SECONDS:
            break
    assert min(spent) < LIMIT_SECONDS


def test_attacks_need_little_memory(numbers: Node) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for text in ATTACKS.values():
        with pytest.raises(ExpressionError):
            compile_expression(text).evaluate(numbers)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


def test_giant_numbers_of_the_document_are_not_assessable(make: object) -> None:
    from decimal import Decimal

    data = {"a": 10**4000, "b": Decimal("1e999999"), "c": Decimal("NaN"), "d": Decimal("1e-999999"), "e": [10**60]}
    node: Node = make(data)  # type: ignore[operator]
    for text in ("a", "b + 1", "c == c", "d", "e.map(x, x)", "sum(e)"):
        with pytest.raises(Unassessable) as caught:
            compile_expression(text).evaluate(node)
        assert caught.value.place is not None
        assert caught.value.place.path


WORDS = [
    *("( ) [ ] . , ? : ! - + * / % && || == != < <= > >= in has sum min max count size filter map all exists").split(),
    *(
        "x y program pemda true false null 1 0 0.5 5% 'a' \"b\" .filter(x, .map(x, .exists( has( sum( x.y [0] ['k']"
    ).split(),
    *(NINES, "'", '"', "\\", "\n", "é", "=", "&", "1.2.3", "\u202e", ".startsWith(", ".contains('a')", "{", "}"),
]


def test_random_tokens_raise_nothing_else(make: object) -> None:
    node: Node = make({"x": [1, {"y": 2}], "y": {"k": "a"}, "program": [{"x": 1}], "pemda": {"y": True}})  # type: ignore[operator]
    chance = random.Random(20260121)  # noqa: S311 - repeatable, not secret
    outcomes = {"value": 0, "error": 0}
    for _ in range(5_000):
        text = chance.choice(["", " "]).join(chance.choices(WORDS, k=chance.randint(1, 12)))
        try:
            compiled = compile_expression(text)
            compiled.evaluate(node)
            compiled.select(node)
            outcomes["value"] += 1
        except ExpressionError as error:
            assert 1 <= error.column <= len(text) + 1
            outcomes["error"] += 1
        except Unassessable:
            outcomes["value"] += 1
    assert min(outcomes.values()) > 50


def _sentence(chance: random.Random, depth: int) -> str:
    if depth == 0:
        return chance.choice(
            ["1", "0", "'a'", "true", "x", "y", "y.k", "program", "x[0]", "null", "5%", "pemda.y", "[]"]
        )
    parts = [_sentence(chance, chance.randint(0, depth - 1)) for _ in range(3)]
    shape = chance.choice(
        [
            "({0} + {1})",
            "({0} * {1})",
            "({0} == {1})",
            "({0} < {1})",
            "({0} && {1})",
            "!{0}",
            "-{0}",
            "({0} ? {1} : {2})",
        ]
        + [
            "[{0}, {1}]",
            "({0} in {1})",
            "{0}.filter(x, {1})",
            "{0}.map(y, {1})",
            "{0}.all(x, {1})",
            "sum({0})",
            "size({0})",
        ]
        + [
            "{0}[{1}]",
            "{0}.k",
            "has(y.{2})",
            "min({0}, {1})",
            "{0}.contains({1})",
            "({0} / {1})",
            "({0} % {1})",
            "{0} - {1}",
        ]
    )
    return shape.format(*parts)


def test_random_sentences_raise_nothing_else(make: object) -> None:
    node: Node = make({"x": [1, {"y": 2}], "y": {"k": "a"}, "program": [{"x": 1}], "pemda": {"y": True}})  # type: ignore[operator]
    chance = random.Random(20260122)  # noqa: S311 - repeatable, not secret
    evaluated = 0
    for _ in range(5_000):
        text = _sentence(chance, 3)
        try:
            compiled = compile_expression(text)
            compiled.evaluate(node)
            evaluated += 1
            compiled.select(node)
        except (ExpressionError, Unassessable):
            continue
    assert evaluated > 200

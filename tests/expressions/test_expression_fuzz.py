from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression
from sinkron_rules.model import Node, Text, Unassessable

Make = Callable[..., Node]

# Written as one text, since a list of a hundred quoted tokens cannot be read.
WORDS = """
( ) [ ] . , ? : ! - + * / % && || == != < <= > >= in has sum min max count size filter map all exists x y program pemda
true false null 1 0 0.5 5% 'a' "b" .filter(x, .map(x, .exists(x, has( sum( x.y [0] ['k'] ' " \\ é = & 1.2.3 { }
.startsWith( .contains('a') rusak 99999999999999999999999999999999999999999999999999999999999
"""
LEAVES = "1 0 'a' true x y y.k program x[0] null 5% pemda.y [] rusak"
SHAPES = """
({0}+{1}) ({0}*{1}) ({0}=={1}) ({0}<{1}) ({0}&&{1}) !{0} -{0} ({0}?{1}:{2}) [{0},{1}] {0}.filter(x,{1}) {0}.map(y,{1})
{0}.all(x,{1}) sum({0}) size({0}) {0}[{1}] {0}.k has(y.{2}) min({0},{1}) {0}.contains({1}) ({0}/{1}) {0}-{1}
"""


@pytest.fixture
def small(make: Make) -> Node:
    data = {"x": [1, {"y": 2}], "y": {"k": "a"}, "program": [{"x": 1}], "pemda": {"y": True}, "rusak": 1}
    return make(data, {("rusak",): Text("rusak", "broken")})


def outcome(text: str, node: Node) -> ExpressionError | None:
    """Compile and run `text`; None means a value, or a field that is not there. Anything else raised fails the test."""
    try:
        compiled = compile_expression(text)
        compiled.evaluate(node)
        compiled.select(node)
    except Unassessable:
        return None
    except ExpressionError as error:
        return error
    return None


def test_random_tokens_raise_nothing_else(small: Node) -> None:
    chance, refusals = random.Random(20260121), 0  # noqa: S311 - repeatable, not secret
    words = [*WORDS.split(), "\n", "\u202e"]
    for _ in range(5_000):
        text = chance.choice(["", " "]).join(chance.choices(words, k=chance.randint(1, 12)))
        if error := outcome(text, small):
            assert 1 <= error.column <= len(text) + 1
            refusals += 1
    assert 1_000 < refusals < 4_990


def sentence(chance: random.Random, depth: int) -> str:
    if depth == 0:
        return chance.choice(LEAVES.split())
    shapes = [*SHAPES.split(), "({0} in {1})", "({0} % {1})"]
    return chance.choice(shapes).format(*(sentence(chance, chance.randint(0, depth - 1)) for _ in range(3)))


def test_random_sentences_raise_nothing_else(small: Node) -> None:
    chance, values = random.Random(20260122), 0  # noqa: S311 - repeatable, not secret
    for _ in range(5_000):
        values += outcome(sentence(chance, 3), small) is None
    assert 100 < values < 4_900

from __future__ import annotations

import re
import time

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.validation import Validator
from sinkron_rules.validation.engines import quick_test
from sinkron_rules.validation.patterns import MOST_WAYS, ways

EVIL = [
    (r"^(a+)+$", "a"), (r"^(a*)*$", "a"), (r"^([a-zA-Z]+)*$", "a"), (r"^(a|aa)+$", "a"), (r"^(a|a?)+$", "a"),
    (r"^(.*a){20}$", "a"), (r"^(a?){25}a{25}$", "a"), (r"^a*a*a*a*a*a*a*a*b$", "a"), (r"^(\d+)*$", "1"),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a"), (r"^((ab)*)*$", "ab"), (r"(x+x+)+y", "x"), (r"^(\w+\s?)*$", "a"),
    (r"^([0-9]+)+x$", "1"), (r"(a+){10}y", "a"), (r"^(a|b|ab)*c$", "ab"), (r"(.*)*x", "a"), (r"^(?:a+)+?$", "a"),
    (r"^(a+)\1*$", "a"), (r"^(?:(?:a{1,3}){1,3}){1,9}b$", "a"), (r"^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b$", "a"),
    (r"^(?P<x>a+)+$", "a"), (r"^([^\"']+)*$", "a"), (r"(?=(a+)+$)b", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "unit"), EVIL)
def test_a_pattern_that_may_search_for_ever_is_fast_or_refused_with_the_reason(pattern: str, unit: str) -> None:
    text = (unit * 40)[:40] + "!"
    start = time.perf_counter()
    try:
        Validator().check_parameters({"type": "string", "pattern": pattern}, text)
    except PackError as refused:
        assert "may search without bound" in refused.text.en  # noqa: PT017 - either outcome is fine
        assert pattern in refused.text.id  # noqa: PT017 - as above
    assert time.perf_counter() - start < 0.5
    assert ways(pattern) > MOST_WAYS or quick_test({"pattern": pattern})(text) in {True, False}


@pytest.mark.parametrize(
    "pattern",
    [
        r"^a+$",
        r"^[a-z][a-z0-9-]{0,63}$",
        r"^(?:a|b)c?$",
        r"^\(x\)$",
        r"[]a]+x",
        r"[^]a]+x",
        r"^(?:[0-9]{2}\.){3}$",
        r"^.*x.*$",
        "",
        "x{",
        "a{,3}",
    ],
)
def test_a_harmless_pattern_is_let_through(pattern: str) -> None:
    assert ways(pattern) <= MOST_WAYS


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("abc", 1),
        ("a|b|c", 3),
        ("a?b?", 4),
        ("a{2,5}", 4),
        ("(?:a|b){3}", 8),
        ("[+*?]x", 1),
        (r"\+\*", 1),
        ("a*", 64),
        ("(?:a?)?", 4),
        ("a*b*", 4096),
    ],
)
def test_the_ways_are_counted(pattern: str, count: int) -> None:
    assert ways(pattern) == count


@pytest.mark.parametrize(
    "pattern", ["(" * 2000 + ")" * 2000, "[", "\\", "(", ")", "a{9999}{9999}{9999}", "(a{60}){60}" * 50]
)
def test_a_strange_pattern_is_refused_or_counted_but_never_crashes(pattern: str) -> None:
    start = time.perf_counter()
    try:
        Validator().check_parameters({"type": "string", "pattern": pattern}, "a" * 50)
    except PackError:
        pass
    else:
        re.compile(pattern)
    assert time.perf_counter() - start < 0.5


def test_keys_of_pattern_properties_are_looked_at_too() -> None:
    with pytest.raises(PackError, match="may search without bound"):
        Validator().check_parameters({"type": "object", "patternProperties": {"^(a+)+$": {}}}, {})

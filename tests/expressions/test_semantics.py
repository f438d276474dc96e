from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinkron_rules.expressions import compile_expression
from sinkron_rules.model import Document, Node, Place

TABLE: list[tuple[str, object]] = [
    # literals
    ("12", 12),
    ("007", 7),
    ("0.05", Fraction(1, 20)),
    ("2.50", Fraction(5, 2)),
    ("4.0", 4),
    ("5%", Fraction(1, 20)),
    ("12.5%", Fraction(1, 8)),
    ("100%", 1),
    ("'a\\'b'", "a'b"),
    ('"a\\"b\\\\\\n\\t\\r"', 'a"b\\\n\t\r'),
    ('"\\u0041\\u00e9"', "Aé"),
    ("true", True),
    ("false", False),
    ("null", None),
    ("[1, 'a', true, null]", [1, "a", True, None]),
    ("[]", []),
    # arithmetic
    ("0.1 + 0.2 == 0.3", True),
    ("1 / 3", Fraction(1, 3)),
    ("6 / 3", 2),
    ("1 / 3 * 3", 1),
    ("9223372036854775807 + 1", 9223372036854775808),
    ("7 % 3", 1),
    ("-7 % 3", -1),
    ("7 % -3", 1),
    ("7%3", 1),
    ("100 * 5% + 1", 6),
    ("5%in [0.05]", True),
    ("10 - 3 - 2", 5),
    ("-(2 + 3)", -5),
    ("--2", 2),
    ("'a' + 'b' + 'c'", "abc"),
    ("[1] + [2, 3]", [1, 2, 3]),
    ("prioritas + ['PN9']", ["PN1", "PN3", "PN9"]),
    # comparison
    ("1 == 1.0", True),
    ("tahun != 2026", True),
    ("2 < 3", True),
    ("3 <= 3", True),
    ("2 > 3", False),
    ("3 >= 4", False),
    ("'a' < 'b'", True),
    ("'B' < 'a'", True),
    ("1/3 < 0.334", True),
    ("[1, [2]] == [1, [2]]", True),
    ("[1] == [1, 2]", False),
    ("prioritas == ['PN1', 'PN3']", True),
    ("pemda == pemda", True),
    ("pemda == apbd", False),
    ("program[0] == program[1]", False),
    ("[true] == [1]", False),
    ("[1, 'x'].exists(i, i == 'x')", True),
    ("[1, null].exists(i, i == null)", True),
    # logic
    ("true && false", False),
    ("false || true", True),
    ("!false", True),
    ("false && missing.field", False),
    ("true || missing.field", True),
    ("true ? 1 : missing", 1),
    ("false ? 1 : true ? 2 : 3", 2),
    # membership
    ("tahun in [2026, 2027]", True),
    ("'PN2' in prioritas", False),
    ("'jenis' in pemda", True),
    ("'catatan' in pemda", False),
    ("angka[1] in [true, '1']", False),
    # access
    ("pemda.jenis", "kota"),
    ("pemda['jenis']", "kota"),
    ("program[1].kode", "7.01.03"),
    ("program[0].kegiatan[1].pagu", 40),
    ("[10, 20][1]", 20),
    ("apbd.bagian", Fraction(1, 20)),
    # functions
    ("sum(angka)", 6),
    ("sum([])", 0),
    ("sum([0.1, 0.2])", Fraction(3, 10)),
    ("min(angka)", 1),
    ("max(angka)", 3),
    ("min(3, 2)", 2),
    ("max('a', 'b')", "b"),
    ("max([1])", 1),
    ("count(program)", 3),
    ("size('kota')", 4),
    ("size(pemda)", 3),
    ("program.size()", 3),
    ("'kota'.size()", 4),
    ("pemda.jenis.startsWith('ko')", True),
    ("pemda.jenis.endsWith('ko')", False),
    ("pemda.jenis.contains('ot')", True),
    # macros
    ("angka.filter(x, x > 1)", [3, 2]),
    ("angka.map(x, x * 2)", [6, 2, 4]),
    ("angka.all(x, x > 0)", True),
    ("angka.all(x, x > 1)", False),
    ("angka.exists(x, x == 2)", True),
    ("angka.exists(x, x == 9)", False),
    ("[].all(x, x)", True),
    ("[].exists(x, x)", False),
    ("program.filter(p, p.level == 'kelurahan').map(p, p.pagu)", [250, 50]),
    ("program.filter(p, p.level != 'kelurahan').map(p, p.pagu)", [100]),
    ("program.filter(p, p.pagu > 60).filter(p, p.pagu < 200).map(p, p.kode)", ["7.01.01"]),
    ("program.all(p, p.kegiatan.all(k, k.pagu <= p.pagu))", True),
    ("program.map(p, sum(p.kegiatan.map(k, k.pagu)) == p.pagu)", [True, True, False]),
    ("program.map(p, angka.map(p, p))[2]", [3, 1, 2]),
    ("angka.map(x, angka.map(x, x + 1).size() + x)", [6, 4, 5]),
    ("sum(program.filter(p, p.level == 'kelurahan').map(p, p.pagu)) * 20 >= apbd.total * 5%", False),
    # has
    ("has(pemda.jenis)", True),
    ("has(pemda.kode)", False),
    ("has(pemda.catatan)", False),
    ("has(plafon)", False),
    ("has(plafon.sumber.nomor)", False),
    ("has(program[0].pagu)", True),
    ("has(program[9].pagu)", False),
    ("has([1][4])", False),
    ("program.filter(p, has(p.hasil)).size()", 0),
]


@pytest.mark.parametrize(("text", "value"), TABLE, ids=[text for text, _ in TABLE])
def test_value(text: str, value: object, plan: Node) -> None:
    found = compile_expression(text).evaluate(plan)
    assert found == value
    assert type(found) is type(value)


PRECEDENCE = [
    ("1 + 2 * 3", "1 + (2 * 3)"),
    ("8 / 4 / 2", "(8 / 4) / 2"),
    ("8 - 4 + 2", "(8 - 4) + 2"),
    ("2 * 3 % 4", "(2 * 3) % 4"),
    ("1 + 2 < 4", "(1 + 2) < 4"),
    ("1 < 2 && 2 < 1 || true", "((1 < 2) && (2 < 1)) || true"),
    ("true || false && false", "true || (false && false)"),
    ("!true || true", "(!true) || true"),
    ("-2 + 3", "(-2) + 3"),
    ("-angka[0]", "-(angka[0])"),
    ("!pemda.punya_desa && true", "(!(pemda.punya_desa)) && true"),
    ("1 in [1] && false", "(1 in [1]) && false"),
    ("false ? 1 : false ? 2 : 3", "false ? 1 : (false ? 2 : 3)"),
    ("true || true ? 1 : 2", "(true || true) ? 1 : 2"),
    ("2 + 5% * 100", "2 + ((5%) * 100)"),
]


@pytest.mark.parametrize(("short", "full"), PRECEDENCE)
def test_precedence(short: str, full: str, plan: Node) -> None:
    assert compile_expression(short).evaluate(plan) == compile_expression(full).evaluate(plan)


class _Nowhere:
    def place(self, _path: object, *, key: bool = False) -> Place:
        return Place("", 1, int(key))

    def written(self, _path: object) -> str | None:
        return None

    def is_plain(self, _path: object) -> bool:
        return True


EMPTY = Document("", None, {}, _Nowhere()).root

_numbers = st.integers(0, 10**15).map(lambda n: (str(n), Fraction(n))) | st.decimals(
    0, 10**9, places=4, allow_nan=False
).map(lambda d: (f"{d:f}", Fraction(d)))
_OPERATORS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}


def _pairs(inner: st.SearchStrategy[tuple[str, Fraction]]) -> st.SearchStrategy[tuple[str, Fraction]]:
    def joined(parts: tuple[tuple[str, Fraction], str, tuple[str, Fraction]]) -> tuple[str, Fraction]:
        (left, one), symbol, (right, other) = parts
        symbol = "-" if symbol == "/" and not other else symbol
        return f"({left} {symbol} {right})", _OPERATORS[symbol](one, other)

    return st.tuples(inner, st.sampled_from("+-*/"), inner).map(joined)


@given(st.recursive(_numbers, _pairs, max_leaves=3))
def test_arithmetic_is_that_of_fractions(case: tuple[str, Fraction]) -> None:
    text, value = case
    assert compile_expression(text).evaluate(EMPTY) == value


@given(st.integers(-(10**18), 10**18), st.integers(0, 10**4))
def test_one_rupiah_decides(amount: int, percent: int) -> None:
    text = f"{abs(amount)} * 100 >= {percent} * {abs(amount)} + 1"
    assert compile_expression(text).evaluate(EMPTY) is (abs(amount) * 100 >= percent * abs(amount) + 1)


@given(st.lists(st.integers(0, 10**20), max_size=8))
def test_sum_min_max(numbers: list[int]) -> None:
    written = str(numbers)
    assert compile_expression(f"sum({written})").evaluate(EMPTY) == sum(numbers)
    if numbers:
        assert compile_expression(f"min({written})").evaluate(EMPTY) == min(numbers)
        assert compile_expression(f"max({written})").evaluate(EMPTY) == max(numbers)

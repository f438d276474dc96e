from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression
from sinkron_rules.expressions.wording import _SAID, MISSING, UNUSABLE
from sinkron_rules.model import Node

Make = Callable[..., Node]

# The expression, the 1-based column, a word of the English and one of the Indonesian message.
WRITTEN: list[tuple[str, int, str, str]] = [
    ("", 1, "is empty", "kosong"),
    ("   ", 1, "is empty", "kosong"),
    ("1" + " " * 4096, 4097, "longer than 4,096", "4.096 karakter"),
    ("(" * 33 + "1" + ")" * 33, 33, "nested more than 32", "lebih dari 32"),
    ("a" + ".b" * 40, 17, "nested more than 32", "lebih dari 32"),
    ("a = 1", 3, "Type `==`", "Ketik `==`"),
    ("a & b", 3, "Type `&&`", "Ketik `&&`"),
    ("a | b", 3, "Type `||`", "Ketik `||`"),
    ("“kota”", 1, 'Type `"`', 'Ketik `"`'),
    ("a ; b", 3, "character `;`", "karakter `;`"),
    ("a \x00 b", 3, "U+0000", "U+0000"),
    ('"a\x07"', 3, "U+0007", "U+0007"),
    ("a == 'kota", 6, "not closed", "belum ditutup"),
    ("'a\nb'", 1, "not closed", "belum ditutup"),
    (r"'a\d'", 3, r"`\d` inside a text", r"`\d` dalam teks"),
    (r"'\ud800'", 2, "inside a text", "dalam teks"),
    (r"'\u12'", 2, "inside a text", "dalam teks"),
    ("1.000.000 > 2", 1, "plain digits", "angka polos"),
    ("2 < 5juta", 5, "plain digits", "angka polos"),
    ("kode == 7.01.03", 9, "quotation marks", "tanda kutip"),
    ("9" * 61, 1, "more than 60 digits", "lebih panjang daripada 60 angka"),
    ("1 +", 4, "found the end of the expression", "tertulis akhir ekspresi"),
    ("1 + * 2", 5, "found `*`", "tertulis `*`"),
    ("(1", 3, "expected `)`", "seharusnya `)`"),
    ("[1, 2", 6, "expected `,`", "seharusnya `,`"),
    ("a ? 1", 6, "expected `:`", "seharusnya `:`"),
    ("a b", 3, "an operator or the end", "operator atau akhir"),
    ("a.1", 3, "the name of a field", "nama isian"),
    ("1 < 2 < 3", 7, "cannot be chained", "berantai"),
    ("a == b == c", 8, "cannot be chained", "berantai"),
    ("a.filter(x)", 3, "name of a variable", "nama peubah"),
    ("a.map(1, 2)", 3, "name of a variable", "nama peubah"),
    ("has(1)", 1, "needs one field", "memerlukan satu isian"),
    ("has(a, b)", 1, "needs one field", "memerlukan satu isian"),
    ("2 > summ([1])", 5, "`summ` is not known. Nearest: `sum`", "Yang paling mirip: `sum`"),
    ("a.startWith('x')", 3, "Nearest: `startsWith`", "Yang paling mirip: `startsWith`"),
    ("a.matches('x')", 3, "`matches` is not known", "`matches` tidak dikenal"),
    ("sum(1, 2)", 1, "of `sum` is 2, expected 1", "`sum` adalah 2, seharusnya 1"),
    ("a.startsWith()", 3, "is 0, expected 1", "adalah 0, seharusnya 1"),
    ("min()", 1, "is 0, expected 1", "adalah 0, seharusnya 1"),
]

STATIC: list[tuple[str, int, str, str]] = [
    ("1 + 'a'", 3, "between a number and text", "antara bilangan dan teks"),
    ("'a' - 'b'", 5, "between text and text", "antara teks dan teks"),
    ("true < false", 6, "does not work between", "tidak berlaku antara"),
    ("1 < 'a'", 3, "does not work between", "tidak berlaku antara"),
    ("1 == '1'", 3, "never equal", "tidak pernah sama"),
    ("[1] != 'x'", 5, "never equal", "tidak pernah sama"),
    ("a.b == null", 5, "Write `has(...)`", "ditulis `has(...)`"),
    ("null != a", 6, "Write `has(...)`", "ditulis `has(...)`"),
    ("1 && true", 1, "`&&` needs `true` or `false`", "`&&` memerlukan nilai `true` atau `false`"),
    ("a || 'x'", 6, "`||` needs", "`||` memerlukan"),
    ("!1", 1, "`!` needs", "`!` memerlukan"),
    ("-'a'", 1, "`-` needs a number", "`-` memerlukan bilangan"),
    ("1 ? 2 : 3", 3, "`?` needs", "`?` memerlukan"),
    ("1 in ['a', true]", 3, "never equal", "tidak pernah sama"),
    ("1 in 2", 3, "`in` needs", "`in` memerlukan"),
    ("(1).b", 5, "`.b` needs a group", "`.b` memerlukan kelompok isian"),
    ("1[0]", 2, "`[...]` needs", "`[...]` memerlukan"),
    ("[1]['a']", 4, "`[...]` needs", "`[...]` memerlukan"),
    ("'a'.filter(x, true)", 5, "`filter` needs a list", "`filter` memerlukan daftar"),
    ("a.filter(x, 1)", 3, "`filter` needs `true`", "`filter` memerlukan nilai"),
    ("sum('a')", 1, "`sum` needs a list", "`sum` memerlukan daftar"),
    ("'a'.contains(1)", 5, "`contains` needs text", "`contains` memerlukan teks"),
    ("[1].map(x, x + 'a')", 14, "between a number and text", "antara bilangan dan teks"),
]

RUN: list[tuple[str, int, str, str]] = [
    ("tahun + pemda.jenis", 7, "between a number and text", "antara bilangan dan teks"),
    ("tahun < pemda", 7, "between a number and a group of fields", "antara bilangan dan kelompok isian"),
    ("tahun && true", 1, "`&&` needs", "`&&` memerlukan"),
    ("true && tahun", 9, "`&&` needs", "`&&` memerlukan"),
    ("!tahun", 1, "`!` needs", "`!` memerlukan"),
    ("-pemda.jenis", 1, "`-` needs a number", "`-` memerlukan bilangan"),
    ("tahun ? 1 : 2", 7, "`?` needs", "`?` memerlukan"),
    ("1 in tahun", 3, "between a number and a number", "antara bilangan dan bilangan"),
    ("1 in pemda", 3, "between a number and a group", "antara bilangan dan kelompok"),
    ("program.kode", 9, "`.kode` needs a group of fields, but this is a list", "sedangkan isinya daftar"),
    ("tahun.kode", 7, "`.kode` needs a group", "`.kode` memerlukan kelompok isian"),
    ("tahun[0]", 6, "`[...]` needs a list", "`[...]` memerlukan daftar"),
    ("pemda[tahun]", 6, "`[...]` needs text", "`[...]` memerlukan teks"),
    ("program[pemda.jenis]", 8, "`[...]` needs a number", "`[...]` memerlukan bilangan"),
    ("program[0.5]", 8, "`[...]` needs whole numbers", "`[...]` memerlukan bilangan bulat"),
    ("program[-1]", 8, "item `[-1]` does not exist", "butir `[-1]` tidak ada"),
    ("[1][3]", 4, "item `[3]` does not exist; this list has 1", "berisi 1 butir"),
    ("tahun.filter(x, true)", 7, "`filter` needs a list", "`filter` memerlukan daftar"),
    ("program.filter(p, p.pagu)", 9, "`filter` needs `true`", "`filter` memerlukan nilai"),
    ("program.all(p, p.pagu)", 9, "`all` needs `true`", "`all` memerlukan nilai"),
    ("program.exists(p, p.pagu)", 9, "`exists` needs `true`", "`exists` memerlukan nilai"),
    ("sum(prioritas)", 1, "`sum` needs a number", "`sum` memerlukan bilangan"),
    ("count(tahun)", 1, "`count` needs a list", "`count` memerlukan daftar"),
    ("size(tahun)", 1, "`size` needs a list", "`size` memerlukan daftar"),
    ("min([])", 1, "empty list", "daftar kosong"),
    ("max(program)", 1, "`max` needs a number", "`max` memerlukan bilangan"),
    ("tahun.contains('a')", 7, "`contains` needs text", "`contains` memerlukan teks"),
    ("1 / (tahun - 2027)", 3, "division by zero", "pembagian dengan nol"),
    ("1 % 0", 3, "division by zero", "pembagian dengan nol"),
    ("1.5 % 2", 5, "whole numbers", "bilangan bulat"),
    ("9" * 60 + " + 1", 62, "more than 60 digits", "lebih panjang daripada 60 angka"),
    ("1 / " + "9" * 60 + " / 7", 66, "more than 60 digits", "lebih panjang daripada 60 angka"),
    (
        "angka.map(a, angka.map(b, angka.map(c, angka.map(d, angka.map(e, angka.map(f, f))))))",
        59,
        "1,000 steps",
        "1.000 langkah",
    ),
]


def refused(text: str) -> ExpressionError:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text)
    return caught.value


def agrees(error: ExpressionError, column: int, english: str, indonesian: str) -> None:
    assert error.column == column
    assert english in error.text.en
    assert indonesian in error.text.id
    assert error.text.en.startswith(f"Column {column}: ")
    assert error.text.id.startswith(f"Kolom {column}: ")


@pytest.mark.parametrize(("text", "column", "english", "indonesian"), WRITTEN)
def test_what_is_written(text: str, column: int, english: str, indonesian: str) -> None:
    agrees(refused(text), column, english, indonesian)


@pytest.mark.parametrize(("text", "column", "english", "indonesian"), STATIC)
def test_kinds_that_never_fit_are_refused_before_running(text: str, column: int, english: str, indonesian: str) -> None:
    agrees(refused(text), column, english, indonesian)


@pytest.mark.parametrize(("text", "column", "english", "indonesian"), RUN)
def test_what_happens(text: str, column: int, english: str, indonesian: str, plan: Node) -> None:
    compiled = compile_expression(text, budget=1_000)
    with pytest.raises(ExpressionError) as caught:
        compiled.evaluate(plan)
    agrees(caught.value, column, english, indonesian)


def test_holds_wants_true_or_false(plan: Node) -> None:
    assert compile_expression("tahun > 1").holds(plan) is True
    assert compile_expression("tahun < 1").holds(plan) is False
    with pytest.raises(ExpressionError) as caught:
        compile_expression("tahun + 1").holds(plan)
    agrees(caught.value, 1, "yields a number", "hasil ekspresi adalah bilangan")


def test_a_built_text_stays_below_a_million_characters(make: Make) -> None:
    node = make({"x": "a" * 600_000})
    with pytest.raises(ExpressionError) as caught:
        compile_expression("x + x").evaluate(node)
    agrees(caught.value, 3, "longer than 1,000,000", "1.000.000 karakter")


def test_the_budget_can_be_given_for_one_evaluation(plan: Node) -> None:
    compiled = compile_expression("angka.map(x, x + 1)")
    assert compiled.evaluate(plan) == [4, 2, 3]
    with pytest.raises(ExpressionError) as caught:
        compiled.evaluate(plan, budget=15)
    agrees(caught.value, 7, "more than 15 steps", "melebihi 15 langkah")


def test_messages_are_formal_indonesian() -> None:
    lint = re.compile(
        r"(?i)\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|resiko|praktek|merubah|dirubah|dimana|"
        r"diatas|dibawah|dikarenakan|upload|download|file|error|default|review|output|outcome)\b"
    )
    for text in [*_SAID.values(), MISSING, UNUSABLE]:
        assert not lint.search(re.sub(r"`[^`]*`", "", text.id))
        assert sorted(re.findall(r"\{\w+\}", text.id)) == sorted(re.findall(r"\{\w+\}", text.en))

"""Path patterns followed through a schema: what can never exist is refused with the nearest."""

from __future__ import annotations

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression, pattern_schema
from sinkron_rules.validation.schemas import load_schema

USULAN = load_schema("usulan/1")


@pytest.mark.parametrize(
    ("pattern", "sound", "broken"),
    [
        ("", "count(program) > 1", "pagu > 1"),
        ("program[]", "has(pagu)", "program == 1"),
        ("program[].kegiatan[].sub_kegiatan[]", "pagu > 1 && lokasi[0].nama == 'a'", "kegiatan == 1"),
        ("pemda", "jenis == 'kota'", "kode == 'x'"),
        ("program[].prioritas", "count(nasional) > 1", "nasionl == 1"),
        ("program[]|program[].kegiatan[]", "count(kegiatan) > 1 || count(sub_kegiatan) > 1", "lokasi == 1"),
    ],
)
def test_expressions_are_checked_against_what_a_pattern_reaches(pattern: str, sound: str, broken: str) -> None:
    schema = pattern_schema(USULAN, pattern)
    compile_expression(sound, schema, yields="bool")
    with pytest.raises(ExpressionError):
        compile_expression(broken, schema)


@pytest.mark.parametrize(
    ("pattern", "column", "said"),
    [
        ("progam[]", 1, "`progam` is not in the schema. Nearest: `program`."),
        ("program[].kegiatn[].x", 11, "`program[].kegiatn` is not in the schema. Nearest: `kegiatan`."),
        ("program.kegiatan", 9, "`program.kegiatan` is not in the schema. Nearest: `program[].kegiatan`."),
        ("pemda[]", 1, "`pemda[]` is not in the schema. Nearest: `pemda`."),
        ("pemda.jenis.x", 13, "`pemda.jenis.x`"),
        ("program[]|pemdaa", 11, "`pemdaa`"),
        (".program", 1, "field"),
        ("program[][]", 1, "field"),
        ("[]", 1, "field"),
        ("program[0]", 1, "field"),
    ],
)
def test_a_path_that_can_never_exist_is_refused(pattern: str, column: int, said: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        pattern_schema(USULAN, pattern)
    assert said in refused.value.text.en
    assert refused.value.column == column


def test_a_pattern_may_be_followed_from_where_another_one_ends() -> None:
    items = pattern_schema(USULAN, "program[].kegiatan[].sub_kegiatan[]")
    compile_expression("jumlah > 1", pattern_schema(items, "sumber_dana[]"))
    with pytest.raises(ExpressionError):
        pattern_schema(items, "sumber_dna[]")


@pytest.mark.parametrize("text", ["pagu", "'x'", "[true]", "pagu + 1", "nama", "lokasi"])
def test_what_must_be_true_or_false_is_refused_when_it_never_is(text: str) -> None:
    with pytest.raises(ExpressionError, match="expected `true` or `false`"):
        compile_expression(text, pattern_schema(USULAN, "program[].kegiatan[].sub_kegiatan[]"), yields="bool")


def test_what_may_be_true_or_false_is_let_through_without_a_schema() -> None:
    assert compile_expression("apa", yields="bool").text == "apa"

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import Expression, compile_expression
from sinkron_rules.model import Node, Text, Unassessable

BROKEN = Text("isi `pagu` bukan bilangan", "the value of `pagu` is not a number")
Make = Callable[..., Node]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("tahun", ["tahun"]),
        ("pemda.jenis", ["pemda.jenis"]),
        ("pemda['jenis']", ["pemda.jenis"]),
        ("program", ["program[0]", "program[1]", "program[2]"]),
        ("prioritas", ["prioritas[0]", "prioritas[1]"]),
        ("program[1]", ["program[1]"]),
        ("program.filter(p, p.level == 'kelurahan')", ["program[1]", "program[2]"]),
        ("program.filter(p, p.pagu > 60).map(p, p.pagu)", ["program[0].pagu", "program[1].pagu"]),
        ("program.map(p, p)", ["program[0]", "program[1]", "program[2]"]),
        ("program.map(p, p.pagu).filter(n, n > 60)", ["program[0].pagu", "program[1].pagu"]),
        ("prioritas.filter(x, x == 'PN3')", ["prioritas[1]"]),
        ("program.filter(p, count(p.kegiatan) == 2).map(p, p.kegiatan[1].pagu)", ["program[0].kegiatan[1].pagu"]),
        ("tahun > 1 ? [pemda.jenis] : []", ["pemda.jenis"]),
        ("[]", []),
    ],
)
def test_selected_values_keep_their_place(text: str, paths: list[str], plan: Node) -> None:
    assert [node.place.path for node in compile_expression(text).select(plan)] == paths


@pytest.mark.parametrize("text", ["1", "tahun + 1", "[1]", "program.map(p, p.pagu * 2)", "sum(angka)", "tahun == 1"])
def test_what_was_computed_has_no_place(text: str, plan: Node) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text).select(plan)
    assert "have no place" in caught.value.text.en
    assert "letaknya tidak diketahui" in caught.value.text.id


def test_selection_checks_like_evaluation(plan: Node) -> None:
    for text in (
        "program.filter(p, p.pagu)",
        "tahun.map(x, x)",
        "program.map(p, p.hasil)",
        "tahun ? program : program",
    ):
        with pytest.raises((ExpressionError, Unassessable)) as evaluated:
            compile_expression(text).evaluate(plan)
        with pytest.raises(type(evaluated.value)) as selected:
            compile_expression(text).select(plan)
        assert str(selected.value) == str(evaluated.value)


def test_mappings_of_the_document_come_back_as_nodes(plan: Node) -> None:
    found = compile_expression("program.filter(p, p.pagu == 50)").evaluate(plan)
    assert isinstance(found, list)
    assert [node.path for node in found if isinstance(node, Node)] == [("program", 2)]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("hasil", "hasil"),
        ("pemda.catatan == 'x'", "pemda.catatan"),
        ("program[7]", "program[7]"),
        ("program.map(p, p.kegiatan[0].pagu)", "program[2].kegiatan[0]"),
        ("program.filter(p, p.hasil == 'x')", "program[0].hasil"),
        ("pemda['kode']", "pemda.kode"),
    ],
)
def test_missing_is_not_assessable(text: str, path: str, plan: Node) -> None:
    with pytest.raises(Unassessable) as caught:
        compile_expression(text).evaluate(plan)
    assert caught.value.place is not None
    assert caught.value.place.path == path
    assert caught.value.reason == Text(f"isian `{path}` belum diisi", f"field `{path}` is not filled in")


@pytest.mark.parametrize("text", ["has(program[0].hasil) && program[0].hasil == 'x'", "!has(hasil) || hasil == 'x'"])
def test_has_guards(text: str, plan: Node) -> None:
    assert compile_expression(text).evaluate(plan) in {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "sum(program.map(p, p.pagu)) > 0",
        "program.exists(p, p.pagu == 250)",
        "program[1].pagu > 0",
        "has(program[1].pagu)",
        "program.filter(p, p.level == 'x').all(p, true) && program.all(p, p.pagu > 0)",
        "'pagu' in program[1]",
        "program[1] == program[1]",
        "program.filter(p, p == program[1]).size() > 0",
    ],
)
def test_broken_is_not_assessable(text: str, plan: Node, make: Make) -> None:
    node = make(plan.value, {("program", 1, "pagu"): BROKEN})
    assert compile_expression(text).evaluate(plan) in {True, False}
    with pytest.raises(Unassessable) as caught:
        compile_expression(text).evaluate(node)
    assert caught.value.reason == BROKEN
    assert caught.value.place is not None
    assert caught.value.place.path == "program[1].pagu"


def test_broken_elsewhere_does_not_matter(plan: Node, make: Make) -> None:
    node = make(plan.value, {("program", 1, "nama"): BROKEN, ("judul",): BROKEN})
    for text in ("sum(program.filter(p, p.level == 'kelurahan').map(p, p.pagu))", "program == program", "max(angka)"):
        assert compile_expression(text).evaluate(node) == compile_expression(text).evaluate(plan)


def test_a_broken_element_stops_the_whole_list(plan: Node, make: Make) -> None:
    node = make(plan.value, {("angka", 2): BROKEN})
    with pytest.raises(Unassessable):
        compile_expression("angka.exists(x, x == 3)").evaluate(node)


def test_extra_variables(plan: Node, make: Make) -> None:
    context = make({"apbd": {"total": 7}})
    expression = compile_expression("konteks.apbd.total + tahun")
    assert expression.evaluate(plan, {"konteks": context}) == 2034
    assert compile_expression("tahun").evaluate(plan, {"tahun": make({"tahun": 9})["tahun"]}) == 9
    guarded = compile_expression("has(konteks.apbd) && konteks.apbd.total > 1")
    assert guarded.holds(plan, {"konteks": context}) is True
    assert guarded.holds(plan, {"konteks": None}) is False
    with pytest.raises(Unassessable) as caught:
        expression.evaluate(plan, {"konteks": None})
    assert caught.value.reason.id == "isian `konteks` belum diisi"
    assert [n.place.path for n in compile_expression("konteks.apbd").select(plan, {"konteks": context})] == ["apbd"]


def test_a_root_without_keys_has_no_names(make: Make) -> None:
    for data in ([1], "teks", 3, None):
        assert compile_expression("has(tahun)").evaluate(make(data)) is False


def test_names() -> None:
    text = (
        "has(pemda.jenis) && sum(program.filter(p, p.level == 'x').map(q, q.kegiatan[0].pagu)) > konteks['apbd'].total"
    )
    assert compile_expression(text).names == {
        "pemda",
        "pemda.jenis",
        "program",
        "program[]",
        "program[].level",
        "program[].kegiatan",
        "program[].kegiatan[]",
        "program[].kegiatan[].pagu",
        "konteks",
        "konteks.apbd",
        "konteks.apbd.total",
    }


def test_pickled_expressions_compute_the_same(plan: Node) -> None:
    expression = compile_expression("sum(angka) == 6", budget=5_000)
    copy = pickle.loads(pickle.dumps(expression))  # noqa: S301 - our own
    assert isinstance(copy, Expression)
    assert copy == expression
    assert copy.budget == 5_000
    assert copy.holds(plan) is True


def test_expressions_are_frozen() -> None:
    with pytest.raises(AttributeError):
        compile_expression("1").text = "2"  # type: ignore[misc]


def test_evaluation_leaves_the_document_alone(plan: Node) -> None:
    before = repr(plan.value)
    compile_expression("program.map(p, p.kegiatan + [1]).size() > 0 && (angka + [9]).size() == 4").evaluate(plan)
    assert repr(plan.value) == before

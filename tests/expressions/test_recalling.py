"""A remembered answer is the answer, costs what it has cost, and is only given where the same was read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import Expression, compile_expression, frame, recalled
from sinkron_rules.model import Node, Text, Unassessable
from sinkron_rules.reading import read_bytes

Holds = Callable[[Node], bool]


@pytest.fixture
def evaluations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the text of every expression that is evaluated."""
    found: list[str] = []
    usual = Expression.evaluate

    def evaluate(self: Expression, node: Node, *further: None, budget: None) -> object:
        found.append(self.text)
        return usual(self, node, *further, budget=budget)

    monkeypatch.setattr(Expression, "evaluate", evaluate)
    return found


def root(text: str) -> Node:
    return read_bytes(text.encode(), "a.yaml")[0].root


def test_the_same_fields_are_worked_out_once_and_paid_for_each_time(evaluations: list[str]) -> None:
    holds = recalled(compile_expression('pemda.jenis == "kota" && !pemda.punya_desa'))
    nodes = [root(f"judul: {title}\npemda: {{jenis: kota, punya_desa: false}}\n") for title in "ab"]
    assert [holds(node) for node in nodes] == [True, True]
    assert len(evaluations) == 1
    assert nodes[0].document.steps == nodes[1].document.steps > 0
    assert not holds(root("pemda: {jenis: kota, punya_desa: true}\n"))
    assert len(evaluations) == 2


@pytest.mark.parametrize(
    ("condition", "texts"),
    [
        ('"kode" in pemda && pemda.jenis == "x"', ["pemda: {jenis: x}\n", "pemda: {jenis: x, kode: 1}\n"]),
        ("has(pemda) && !has(pemda.jenis)", ["pemda: {}\n", "tahun: 1\n", "pemda: {}\n"]),
        ("tahun == 1", ["tahun: 1\n", "tahun: 2\n", "tahun: true\n"]),
        ("size(program) == 1", ["program: [1]\n", "program: [1, 2]\n"]),
        ("program[0].kode == 'a'", ["program: [{kode: a}]\n", "program: [{kode: b}]\n"]),
        ("program.exists(p, p.kode == nama)", ["program: [{kode: a}]\nnama: a\n", "program: [{kode: a}]\nnama: b\n"]),
        ("jenis == 'a'", ["jenis: a\n", "tahun: 1\n", "jenis: 1\n", "jenis: [a]\n", "jenis: b\n"]),
        ("has(jenis) ? jenis == 'a' : tahap == 'b'", ["tahap: b\n", "jenis: a\n", "tahap: c\n", "jenis: c\n"]),
    ],
)
def test_it_never_answers_otherwise_than_the_expression(condition: str, texts: list[str]) -> None:
    expression = compile_expression(condition)
    remembered = recalled(expression)
    for text in [*texts, *reversed(texts)]:
        assert answer(remembered, root(text)) == answer(expression.holds, root(text)), text


def answer(holds: Holds, node: Node) -> object:
    try:
        return holds(node), node.document.steps
    except Unassessable as wound:
        return wound.reason, wound.place
    except ExpressionError as error:
        return error.text


def test_what_cannot_be_told_is_asked_again_with_its_own_place(evaluations: list[str]) -> None:
    holds = recalled(compile_expression('pemda.jenis == "kota"'))
    for line in (1, 2):
        with pytest.raises(Unassessable) as caught:
            holds(root("\n" * (line - 1) + "pemda: {nama: x}\n"))
        assert caught.value.place is not None
        assert caught.value.place.line == line
    assert len(evaluations) == 2


def test_where_anything_is_broken_nothing_is_remembered(evaluations: list[str]) -> None:
    holds, node = recalled(compile_expression('jenis == "a"')), root("jenis: a\ntahun: x\n")
    node.document.broken["tahun",] = Text("rusak", "broken")
    assert holds(node)
    assert holds(node)
    assert len(evaluations) == 2
    node = root("jenis: a\n")
    node.document.broken["jenis",] = Text("rusak", "broken")
    with pytest.raises(Unassessable):
        holds(node)


def test_a_document_that_cannot_pay_is_refused_although_the_answer_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    holds, node = recalled(compile_expression('jenis == "a"')), root("jenis: a\n")
    assert holds(node)
    monkeypatch.setattr(frame, "DOCUMENT_BUDGET", node.document.steps)
    with pytest.raises(Unassessable):
        holds(node)


def test_it_forgets_when_it_knows_too_much(evaluations: list[str]) -> None:
    holds = recalled(compile_expression('jenis == "0"'))
    for number in range(300):
        assert holds(root(f'jenis: "{number}"\n')) is (number == 0)
    assert holds(root('jenis: "0"\n'))
    assert len(evaluations) == 301

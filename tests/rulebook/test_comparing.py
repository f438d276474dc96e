"""What an example may expect: message keys and exact numbers, and what is said when they differ."""

from typing import Any

import pytest

from sinkron_rules.rulebook import build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.validation import Validator

BODY = """    pagu = node["pagu"]
    if pagu.value > 500:
        yield Evidence(
            "bad", {"seen": pagu.value}, (pagu.place,),
            operands=(Operand(node.label, Rupiah(pagu.value), pagu.place), Operand(node.label, 1, pagu.place)),
            total=Rupiah(pagu.value), found=Percent(Fraction(pagu.value, 1000)), required="teks",
            distance=Decimal("0.5"),
        )"""
IMPORTS = """
from decimal import Decimal
from fractions import Fraction
from sinkron_rules.model import Operand, Percent, Rupiah
"""
AT = 'at: ["program[0].kegiatan[0].sub_kegiatan[0].pagu"]'


def complaint(project: Any, more: str) -> str | None:
    project.check(BODY)
    check = project.folder / "aturan" / "uji" / "check.py"
    check.write_text(IMPORTS + check.read_text())
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    rule.write_text(rule.read_text().replace(AT, f"{AT}\n      {more}"))
    validator = Validator()
    pack = load_pack(project.folder / "aturan", validator, origin="test", allowed_code=frozenset({"uji"}))
    book = build_rulebook([pack], validator)
    [bound] = book.rules
    last = list(examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples"))[-1]
    found = try_example(last, bound, book, validator).complaint
    return found.en if found else None


@pytest.mark.parametrize(
    "more",
    [
        "message: bad",
        "amounts: {total: 900}",
        "amounts: {found: 90, distance: 0.5}",
        "amounts: {operands: [900, 1]}",
    ],
)
def test_what_is_as_expected_is_no_complaint(project: Any, more: str) -> None:
    assert complaint(project, more) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("message: worse", "expected `message: worse`, but got: bad"),
        ("amounts: {total: 901}", "expected `total: 901`, but got: 900"),
        ("amounts: {found: 0.9}", "expected `found: 0.9`, but got: 90"),
        ("amounts: {operands: [900]}", "expected `operands: [900]`, but got: 900, 1"),
        ("amounts: {required: 1}", "expected `required: 1`, but got: None"),
    ],
)
def test_what_differs_is_said(project: Any, more: str, said: str) -> None:
    assert complaint(project, more) == said


def story(project: Any, body: str) -> str | None:
    project.check(body)
    validator = Validator()
    pack = load_pack(project.folder / "aturan", validator, origin="test", allowed_code=frozenset({"uji"}))
    book = build_rulebook([pack], validator)
    [bound] = book.rules
    first, *_ = examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    found = try_example(first, bound, book, validator).complaint
    return found.en if found else None


def test_why_nothing_was_judged_is_said(project: Any) -> None:
    assert story(project, '    yield node["alasan"]') == (
        "expected conforms, but got: not-assessable 1; not assessable because field `alasan` is not filled in"
    )


def test_a_missing_field_that_is_required_is_named_with_its_rule(project: Any) -> None:
    plan = project.folder / "aturan" / "samples" / "small.yaml"
    plan.write_text(plan.read_text().replace("            pagu: 100\n", ""))
    said = story(project, '    yield from [node["pagu"]][:0]')
    assert said is not None
    assert said.endswith("; not assessable because the required field `pagu` is missing (SKEMA-WAJIB)")


def test_only_the_first_reasons_are_told(project: Any) -> None:
    plan = project.folder / "aturan" / "samples" / "small.yaml"
    item = plan.read_text().partition("        sub_kegiatan:\n")[2]
    plan.write_text(plan.read_text() + item * 4)
    said = story(project, '    yield node[f"x{node.path[-1]}"]')
    assert said is not None
    assert said.count("is not filled in") == 3
    assert said.endswith("field `x2` is not filled in (+2)")

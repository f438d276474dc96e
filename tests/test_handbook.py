"""The committed handbook and coverage are those of the rules as they are now, and no statement is left out."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.coverage import load_statements, uncovered
from sinkron_rules.rulebook import build_rulebook, load_pack
from sinkron_rules.validation import Validator

ROOT = Path(__file__).resolve().parent.parent
VALIDATOR = Validator()
BOOK = build_rulebook([load_pack(shelves.RULES, VALIDATOR, origin="test")], VALIDATOR)
PAGES = {
    "docs/aturan.md": ("rules", "--format", "markdown", "--lang", "id"),
    "docs/rules.md": ("rules", "--format", "markdown", "--lang", "en"),
    "docs/cakupan.md": ("rules", "--format", "coverage", "--statements", "docs/pernyataan.yaml"),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_current(page: str, cli: Callable[..., Any]) -> None:
    outcome = cli(*PAGES[page], inside=ROOT)
    assert outcome.code == 0, outcome.err
    command = f"sinkron-rules {' '.join(PAGES[page])} > {page}"
    current = (ROOT / page).read_text(encoding="utf-8")
    assert outcome.out.replace(os.linesep, "\n") == current, f"{page} is not current; run: {command}"
    assert command in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["docs/aturan.md", "docs/rules.md"])
def test_every_rule_is_in_the_handbook(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert re.findall(r"(?m)^### (\S+)", text) == [
        bound.rule.id for bound in sorted(BOOK.rules, key=lambda bound: (bound.rule.module, bound.rule.id))
    ]


def test_every_statement_has_a_rule_or_a_reason_why_not() -> None:
    statements = load_statements(ROOT / "docs" / "pernyataan.yaml")
    assert len(statements) == len({said.id for said in statements}) == 38
    assert uncovered(BOOK, "nasional", statements) == []


def test_every_source_of_a_rule_is_a_known_statement() -> None:
    known = {said.id for said in load_statements(ROOT / "docs" / "pernyataan.yaml")}
    for bound in BOOK.rules:
        assert set(bound.rule.source) <= known, bound.rule.id


def test_an_uncheckable_statement_has_no_rule() -> None:
    for said in load_statements(ROOT / "docs" / "pernyataan.yaml"):
        if said.uncheckable is not None:
            assert not [bound.rule.id for bound in BOOK.rules if said.id in bound.rule.source], said.id

from __future__ import annotations

import re
from pathlib import Path

from sinkron_rules.expressions import compile_expression
from sinkron_rules.expressions.functions import FUNCTIONS, METHODS
from sinkron_rules.expressions.parser import MACROS

REFERENCE = Path(__file__).parents[2] / "docs" / "ekspresi.md"


def test_both_languages_have_the_same_tables() -> None:
    indonesian, english = REFERENCE.read_text(encoding="utf-8").split("\n# Expressions\n")
    rows = [[line.count("|") for line in part.splitlines() if line.startswith("|")] for part in (indonesian, english)]
    assert rows[0] == rows[1]
    assert len(rows[0]) > 20


def test_the_examples_compile() -> None:
    block = re.search(r"```\n(.*?)```", REFERENCE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    for line in block[1].splitlines():
        assert compile_expression(line).text == line


def test_every_function_is_explained_in_both_languages() -> None:
    for part in REFERENCE.read_text(encoding="utf-8").split("\n# Expressions\n"):
        for name in [*FUNCTIONS, *METHODS, *MACROS, "has"]:
            assert f"{name}(" in part

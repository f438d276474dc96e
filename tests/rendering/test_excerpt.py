from __future__ import annotations

from dataclasses import replace

import pytest

from sinkron_rules.model import Place, Report
from sinkron_rules.rendering.excerpt import cells, excerpt


def test_value_is_cut_out_by_column_and_width() -> None:
    part = excerpt(Place("a.yaml", 4, 7, "pagu", 6, "pagu: 250000 # awal  "))
    assert part is not None
    assert (part.before, part.value, part.after) == ("pagu: ", "250000", " # awal")
    assert (part.indent, part.carets) == (6, 6)


def test_wide_and_combining_characters_count_as_cells() -> None:
    assert cells("日本e\u0301") == 5
    part = excerpt(Place("a.yaml", 1, 5, "", 1, "日本: x"))
    assert part is not None
    assert part.indent == 6


def test_escapes_before_the_value_move_the_mark_with_it() -> None:
    part = excerpt(Place("a.yaml", 1, 5, "", 1, "a\u200b: x"))
    assert part is not None
    assert part.before == r"a\u200b: "
    assert part.indent == len(r"a\u200b: ")


def test_long_lines_are_cut_around_the_value() -> None:
    part = excerpt(Place("a.yaml", 1, 501, "", 5, "x" * 500 + "VALUE" + "y" * 500))
    assert part is not None
    assert part.value == "VALUE"
    assert part.before.startswith("…")
    assert part.after.endswith("…")
    assert len(part.before) + len(part.after) < 200


def test_a_column_beyond_the_clipped_source_still_has_one_caret() -> None:
    part = excerpt(Place("a.yaml", 1, 900, "", 9, "short"))
    assert part is not None
    assert (part.before, part.value, part.carets) == ("short", "", 1)


def test_the_lines_around_are_numbered_and_the_value_has_carets(report: Report) -> None:
    known = replace(report, lines={"a.yaml": {8: "  satu: 1", 9: "  dua: 2", 11: "  empat: 4 \x1b"}})
    part = excerpt(Place("a.yaml", 10, 9, "tiga", 1, "  tiga: 3"), known)
    assert part is not None
    assert part.drawing.split("\n") == [
        " 8 |   satu: 1",
        " 9 |   dua: 2",
        "10 |   tiga: 3",
        "   |         ^",
        r"11 |   empat: 4 \x1b",
    ]
    assert (part.lead, part.trail) == (" 8 |   satu: 1\n 9 |   dua: 2\n", "\n" + r"11 |   empat: 4 \x1b")


@pytest.mark.parametrize(("column", "cut"), [(9, 4), (3, 2), (1, 0)])
def test_the_indentation_that_all_lines_have_is_taken_away(report: Report, column: int, cut: int) -> None:
    known = replace(report, lines={"a.yaml": {3: "      satu: 1", 4: "", 6: "    empat:"}})
    source = "      tiga: 3"
    part = excerpt(Place("a.yaml", 5, column, "", 1, source), known, dedent=True)
    assert part is not None
    assert part.before + part.value + part.after == source[cut:]
    assert (part.above, part.below) == (("      satu: 1"[cut:], ""), ("    empat:"[cut:],))
    assert part.indent == column - 1 - cut


def test_a_long_line_around_is_cut(report: Report) -> None:
    known = replace(report, lines={"a.yaml": {2: "y" * 200}})
    part = excerpt(Place("a.yaml", 1, 1, "", 1, "x"), known)
    assert part is not None
    assert part.below == ("y" * 120 + "…",)


def test_no_place_or_no_source_is_no_excerpt() -> None:
    assert excerpt(None) is None
    assert excerpt(Place("a.yaml", 1, 1)) is None

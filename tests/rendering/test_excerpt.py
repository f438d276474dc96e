from __future__ import annotations

from sinkron_rules.model import Place
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


def test_no_place_or_no_source_is_no_excerpt() -> None:
    assert excerpt(None) is None
    assert excerpt(Place("a.yaml", 1, 1)) is None

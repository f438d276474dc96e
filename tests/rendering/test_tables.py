from __future__ import annotations

from dataclasses import replace

from sinkron_rules.model import Cell, Heading, Report, Text
from sinkron_rules.rendering.charts import MOST_ROWS
from sinkron_rules.rendering.tables import drawing


def test_empty_columns_and_rows_are_named(report: Report) -> None:
    matrix = drawing(report.tables[0])
    assert matrix.empty_columns == (Text("PN5 Hilirisasi", "PN5 Processing"),)
    assert [spot.empty for spot in matrix.spots] == [False, True]
    assert matrix.empty_rows == ()
    assert matrix.grid[0][1] is None


def test_marks_stand_under_their_column_and_grow_with_the_money(report: Report) -> None:
    matrix = drawing(report.tables[0])
    (much, _), (little, _) = (line.marks for line in matrix.lines)
    assert much.x == little.x == matrix.spots[0].x
    assert int(much.radius) > int(little.radius)
    assert int(matrix.spots[1].x) < int(matrix.width)


def test_bars_follow_the_last_column(report: Report) -> None:
    known, unknown = (line.marks[0] for line in drawing(report.tables[1]).lines)
    assert int(known.radius) > 400
    assert unknown.radius == "2"


def test_a_chain_has_a_place_for_each_level(report: Report) -> None:
    chain = drawing(report.tables[2])
    assert [mark.cell is None for mark in chain.lines[0].marks] == [False, True]
    assert [mark.x for mark in chain.lines[0].marks] == [spot.x for spot in chain.spots]


def test_of_very_many_rows_all_stand_in_the_grid(report: Report) -> None:
    rows = tuple(Heading(Text(f"PD {n}", f"PD {n}")) for n in range(MOST_ROWS + 5))
    many = drawing(replace(report.tables[0], rows=rows, cells=(Cell(MOST_ROWS + 4, 1, 1),)))
    assert (len(many.lines), many.left_out, len(many.grid)) == (MOST_ROWS, 5, MOST_ROWS + 5)
    assert many.empty_columns == (Text("PN1 Ideologi", "PN1 Ideology"),)

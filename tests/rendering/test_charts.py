from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from sinkron_rules.model import Measure, Percent, Report, Rupiah, Text, Value
from sinkron_rules.rendering.charts import MOST_BARS, WIDTH, gauges, number_of, radius, stack
from sinkron_rules.rendering.overview import AgencyGroup, by_agency

_LINE = WIDTH * 3 // 5


def measure(found: Value, required: Value, *, kept: bool = True, rule: str = "A-ANG-01") -> Measure:
    return Measure(rule, Text("t", "t"), Text("s", "s"), "a", "at-least", found, required, kept=kept)


def test_bars_are_in_proportion_and_end_where_the_next_begins(report: Report) -> None:
    groups, _ = by_agency(report)
    pupr = replace(groups[0], counts={"error": 1, "warning": 2, "note": 0, "needs-review": 1})
    drawn = stack([replace(groups[1], counts=dict.fromkeys(pupr.counts, 0)), groups[2], pupr])
    assert [bar.name for bar in drawn.bars] == [groups[0].name]
    assert [(piece.kind, piece.number) for piece in drawn.bars[0].pieces] == [
        ("error", 1), ("warning", 2), ("needs-review", 1),
    ]  # fmt: skip
    edges = [(int(piece.x), int(piece.x) + int(piece.width)) for piece in drawn.bars[0].pieces]
    assert edges[0] == (0, (WIDTH - 50) // 4 - 1)
    assert all(0 <= after[0] - before[1] <= 2 for before, after in pairwise(edges))
    assert edges[-1][1] <= WIDTH


def test_of_many_agencies_those_with_most_findings_are_drawn() -> None:
    groups = [
        AgencyGroup(f"pd {n}", (), {"error": n, "warning": 0, "note": 0, "needs-review": 0}) for n in range(1, 31)
    ]
    drawn = stack(groups)
    assert len(drawn.bars) == MOST_BARS
    assert drawn.bars[0].name == "pd 30"
    assert drawn.left_out == 30 - MOST_BARS


@pytest.mark.parametrize(
    ("found", "required", "length"),
    [
        (Rupiah(5), Rupiah(10), _LINE // 2),
        (Rupiah(10), Rupiah(10), _LINE),
        (Percent(Fraction(1, 10)), Percent(Fraction(1, 20)), WIDTH),
        (0, 7, 0),
    ],
)
def test_a_bar_stands_to_its_limit_as_the_numbers_do(found: Value, required: Value, length: int) -> None:
    (drawn,) = gauges([measure(found, required)])
    assert (int(drawn.gauges[0].width), int(drawn.limit_at)) == (length, _LINE)
    assert drawn.gauges[0].over is (found == Percent(Fraction(1, 10)))


def test_a_bar_that_misses_its_limit_by_a_hair_does_not_touch_the_line() -> None:
    below, above = (gauges([measure(Rupiah(n), Rupiah(10**12))])[0].gauges[0] for n in (10**12 - 1, 10**12 + 1))
    assert int(below.width) < _LINE < int(above.width)


@pytest.mark.parametrize(
    ("found", "required"), [("banyak", Rupiah(1)), (Rupiah(1), Rupiah(0)), (Rupiah(-1), Rupiah(1))]
)
def test_what_has_no_length_stands_in_the_table_only(found: Value, required: Value) -> None:
    (drawn,) = gauges([measure(found, required)])
    assert (drawn.gauges, len(drawn.measures)) == ((), 1)


def test_rules_with_one_measure_share_a_picture_and_what_is_missed_comes_first() -> None:
    kept, missed = measure(2, 1), measure(1, 2, kept=False)
    alone = measure(1, 1, rule="A-ANG-02")
    first, second = gauges([kept, missed, alone])
    assert (first.rule, [m for _, m in first.measures]) == ("", [alone])
    assert (second.rule, [m for _, m in second.measures]) == ("A-ANG-01", [missed, kept])


def test_a_measure_on_a_whole_agency_is_called_by_its_rule_among_others() -> None:
    whole = replace(measure(1, 1), subject=Text("a", "a"))
    assert gauges([whole])[0].measures[0][0] == Text("t", "t")
    assert {label for label, _ in gauges([whole, whole])[0].measures} == {Text("a", "a")}


def test_numbers_are_exact_and_circles_grow_with_the_root() -> None:
    assert number_of(Percent(Fraction(1, 3))) == Fraction(1, 3)
    assert number_of("1") is None
    assert radius(Fraction(100), Fraction(100), 20) == 20
    assert radius(Fraction(25), Fraction(100), 20) == 10
    assert radius(Fraction(0), Fraction(0), 20) == 7

from __future__ import annotations

from datetime import date

import pytest

from sinkron_rules.model import Place, Report

FIRST = ["skema: usulan/1", "tahun: 2027", "", "program:", "  - kode: a", ""]
SECOND = ["skema: konteks-daerah/1", "tahun: 2028"]


def report(lines: list[str]) -> Report:
    known = {"a.yaml": dict(enumerate(lines, 1))}
    return Report("0", date(2026, 11, 21), "error", (), (), (), (), (), (), lines=known)


def around(lines: list[str], line: int, reach: int = 2) -> list[int]:
    found = report(lines).around(Place("a.yaml", line, 1, "", 1, lines[line - 1]), reach)
    assert [text for _, text in found] == [lines[number - 1] for number, _ in found]
    return [number for number, _ in found]


def test_two_lines_before_and_after_unless_another_number_is_asked_for() -> None:
    lines = ["a", "b", "c", "d", "e", "f", "g"]
    assert around(lines, 4) == [2, 3, 4, 5, 6]
    assert around(lines, 4, reach=1) == [3, 4, 5]
    assert around(lines, 4, reach=0) == [4]


@pytest.mark.parametrize(("line", "seen"), [(1, [1, 2]), (2, [1, 2, 3, 4]), (4, [2, 3, 4, 5]), (5, [4, 5])])
def test_blank_lines_stand_between_others_and_never_at_an_end(line: int, seen: list[int]) -> None:
    assert around(FIRST, line) == seen


@pytest.mark.parametrize("border", ["---", "...", "--- # dokumen kedua", "---\t"])
def test_another_document_is_not_around(border: str) -> None:
    lines = [*FIRST, border, *SECOND]
    assert around(lines, 5) == [4, 5]
    assert around(lines, 8) == [8, 9]
    assert around(lines, 9) == [8, 9]


def test_a_line_that_only_looks_like_a_border_is_one_of_the_document() -> None:
    assert around(["a: |", "  ---", "  x", "---x: 1"], 3) == [1, 2, 3, 4]


def test_a_value_on_the_line_of_the_border_has_only_lines_below() -> None:
    assert around(["a: 1", "--- {b: 2}", "c"], 2) == [2, 3]


def test_where_no_line_is_known_the_place_has_its_own() -> None:
    place = Place("b.yaml", 3, 1, "", 1, "tahun: 2027")
    assert report(FIRST).around(place) == ((3, "tahun: 2027"),)


def test_lines_beyond_one_that_is_not_known_are_not_around() -> None:
    known = {"a.yaml": {1: "a", 3: "c", 4: "d"}}
    made = Report("0", date(2026, 11, 21), "error", (), (), (), (), (), (), lines=known)
    assert made.around(Place("a.yaml", 3, 1, "", 1, "c")) == ((3, "c"), (4, "d"))

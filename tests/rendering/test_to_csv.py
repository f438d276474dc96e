from __future__ import annotations

import csv
import dataclasses

import pytest

from sinkron_rules.model import RenderOptions, Report, Rupiah, Text
from sinkron_rules.rendering.to_csv import COLUMNS, render_csv


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(render_csv(report, RenderOptions("id")).removeprefix("\ufeff").split("\n"), strict=True))


def test_it_begins_with_the_mark_by_which_excel_knows_utf8(report: Report) -> None:
    assert render_csv(report, RenderOptions("id")).encode().startswith(b'\xef\xbb\xbf"rule","kind",')


def test_findings_remarks_and_failures_are_rows(report: Report) -> None:
    kinds = [row["kind"] for row in rows(report)]
    assert kinds == ["warning", "error", "needs-review", "not-assessable", "failure", "failure"]
    assert {len(row) for row in rows(report)} == {len(COLUMNS)}


def test_money_is_a_plain_number_in_its_own_column(report: Report) -> None:
    row = rows(report)[1]
    assert (row["distance"], row["distance_rupiah"]) == ("Rp190.000.000", "190000000")
    assert (row["found"], row["found_rupiah"]) == ("4,998 persen", "")
    assert ",190000000," in render_csv(report, RenderOptions("id"))


def test_money_beyond_any_float_stays_exact(report: Report) -> None:
    huge = dataclasses.replace(report.findings[1], distance=Rupiah(2**70 + 1))
    assert rows(dataclasses.replace(report, findings=(huge,)))[0]["distance_rupiah"] == str(2**70 + 1)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\u00a0=1", "\u3000\uff1d1", "\uff0d1", "\uff20x"])
def test_what_could_be_a_formula_begins_with_an_apostrophe(report: Report, text: str) -> None:
    only = dataclasses.replace(report, findings=(dataclasses.replace(report.findings[0], subject=Text(text, text)),))
    assert rows(only)[0]["subject"] == f"'{text}"


def test_other_text_stays_as_it_is(report: Report) -> None:
    only = dataclasses.replace(report.findings[0], subject=Text('5 = 3 - "x", a', ""))
    assert rows(dataclasses.replace(report, findings=(only,)))[0]["subject"] == '5 = 3 - "x", a'


def test_without_findings_the_header_remains(nothing_found: Report) -> None:
    assert rows(nothing_found) == []
    assert render_csv(nothing_found, RenderOptions("id")).count("\n") == 1

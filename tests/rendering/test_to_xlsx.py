from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, RenderOptions, Report, Rupiah, Text
from sinkron_rules.rendering import to_xlsx
from sinkron_rules.rendering.to_xlsx import EXACT, render_xlsx

Opened = Callable[[bytes], Any]


def sheets(report: Report, opened: Opened, lang: Lang = "en") -> dict[str, list[list[Any]]]:
    found: dict[str, list[list[Any]]] = opened(render_xlsx(report, RenderOptions(lang))).sheets
    return found


def table(rows: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_the_sheets_are_named_in_the_chosen_language(report: Report, opened: Opened) -> None:
    assert list(sheets(report, opened)) == [
        "Summary", "Findings", "Not assessable", "Rules used", "Files reviewed", "What could not be run",
    ]  # fmt: skip
    indonesian = sheets(report, opened, "id")
    assert list(indonesian)[1] == "Daftar temuan"
    assert indonesian["Daftar temuan"][0][:4] == ["No", "Aturan", "Tingkat", "Berkas"]
    assert all(len(name) <= 31 for name in indonesian)


def test_findings_with_exact_money_as_numbers(report: Report, opened: Opened) -> None:
    row = table(sheets(report, opened)["Findings"])[1]
    assert (row["No"], row["Rule"], row["File"], row["Line"]) == (2, "NAS-ANG-02", "usulan/pupr.yaml", 48)
    assert (row["Found"], row["Difference"], row["Total"]) == ("4.998%", 190_000_000, 60_000_000)
    assert row["Year"] == "2027"


@pytest.mark.parametrize(("amount", "cell"), [(EXACT - 1, EXACT - 1), (EXACT, "Rp9,007,199,254,740,992")])
def test_money_that_a_workbook_would_round_is_text(report: Report, opened: Opened, amount: int, cell: Any) -> None:
    finding = dataclasses.replace(report.findings[1], distance=Rupiah(amount))
    assert table(sheets(dataclasses.replace(report, findings=(finding,)), opened)["Findings"])[0]["Difference"] == cell


def test_what_could_not_be_judged_or_run_has_its_sheets(report: Report, opened: Opened) -> None:
    found = sheets(report, opened)
    assert [row["Subject"] for row in table(found["Not assessable"])] == [f"Submission {n}" for n in range(1, 5)]
    assert table(found["Rules used"])[1]["conforms"] == 1_234
    assert table(found["Files reviewed"])[2]["Reason"].startswith("Line 12 starts with a tab.")
    assert [row[0] for row in found["What could not be run"][1:]] == ["usulan/rusak.yaml", "NAS-XXX-01"]


def test_a_run_without_findings_has_the_sheets_too(nothing_found: Report, opened: Opened) -> None:
    found = sheets(nothing_found, opened)
    assert list(found) == ["Summary", "Findings", "Not assessable", "Rules used", "Files reviewed"]
    assert found["Summary"][1][1] == "No findings in 2 rules judged."


def test_headings_stay_in_view_and_can_filter(report: Report, opened: Opened) -> None:
    page = opened(render_xlsx(report, RenderOptions())).parts["xl/worksheets/sheet2.xml"]
    assert 'state="frozen"' in page
    assert '<autoFilter ref="A1:U4"/>' in page


def test_the_workbook_carries_the_date_of_the_report(report: Report, opened: Opened) -> None:
    core = opened(render_xlsx(report, RenderOptions())).parts["docProps/core.xml"]
    assert core.count("2026-11-21T00:00:00Z") == 2
    other = dataclasses.replace(report, as_of=date(2027, 1, 2))
    assert "2027-01-02T00:00:00Z" in opened(render_xlsx(other, RenderOptions())).parts["docProps/core.xml"]


def test_text_longer_than_a_cell_is_cut_with_a_mark(report: Report, opened: Opened) -> None:
    finding = dataclasses.replace(report.findings[0], condition=Text("", "\U0001f600" * 40_000))
    cell = table(sheets(dataclasses.replace(report, findings=(finding,)), opened)["Findings"])[0]["Condition"]
    assert cell.endswith("\U0001f600 …")
    assert len(cell.encode("utf-16-le")) < 2 * 32_767


def test_rows_beyond_a_sheet_are_named(report: Report, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_xlsx, "MOST_ROWS", 2)
    rows = sheets(report, opened)["Findings"]
    assert len(rows) == 3
    assert rows[2][0] == "The sheet holds 1 of 3 rows; format `json` has the rest."


def test_without_the_library_the_error_names_the_extra(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ConfigurationError) as caught:
        render_xlsx(report, RenderOptions())
    assert caught.value.remedy is not None
    assert '"sinkron-rules[xlsx]"' in caught.value.remedy.id

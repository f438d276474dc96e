from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sinkron_rules.model import LANGS, RenderOptions, Report
from sinkron_rules.rendering.forms import Item, forms, sections
from sinkron_rules.rendering.to_formulir import render_formulir
from sinkron_rules.running.stages import STAGES
from sinkron_rules.shelves import RULES


class Cells(HTMLParser):
    """Reads the rows of all tables as lists of texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.rows.append([])

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] = " ".join(f"{self.rows[-1][-1]} {data}".split())


def test_there_is_one_form_for_every_stage() -> None:
    assert sorted(stage for form in forms() for stage in form.stages) == sorted(STAGES)
    tops = [[item.number for item in form.items if item.number.isdigit()] for form in forms()]
    assert tops == [[str(n) for n in range(1, 15)], [str(n) for n in range(1, 18)]]


@pytest.mark.parametrize("item", [item for form in forms() for item in form.items], ids=lambda item: item.text.id[:40])
def test_items_have_both_languages_and_rules_that_exist(item: Item) -> None:
    assert all(item.text[lang].strip() for lang in LANGS)
    rules = "\n".join(path.read_text(encoding="utf-8") for path in RULES.glob("*/*.yaml"))
    ids = re.findall(r"^id: (\S+)", rules, re.MULTILINE)
    assert all(any(id_.startswith(start) for id_ in ids) for start in item.rules)


def test_only_what_a_rule_judged_is_filled_in(report: Report) -> None:
    first, second, third, region = sections(report)
    filled = {row.item.number: row for row in first.rows if row.rules}
    assert set(filled) == {"10.d"}
    assert filled["10.d"].counts == {"conforms": 4, "needs-fix": 1}
    assert [finding.rule for finding in filled["10.d"].findings] == ["NAS-ANG-02"]
    assert [row.item.number for row in second.rows if row.rules] == ["9", "13.b", "13.d"]
    assert (third.form, third.rows, region.agency) == (None, (), "")


def test_people_decide_tick_and_sign(report: Report) -> None:
    rows = Cells(render_formulir(report, RenderOptions("id"))).rows
    judged = next(row for row in rows if row[:1] == ["10.d"])
    told = "Dinilai alat ini: 4 sesuai, 1 perlu perbaikan (NAS-ANG-02). Verifikator yang menetapkan."
    assert judged == [
        "10.d",
        f"Pendanaan sesuai dengan pagu indikatif {told}",
        "☐", "☐", "",
        "Agar pagu dikurangi. Ketik pagu: 60000000 . usulan/pupr.yaml:48:16 Permendagri 130/2018 Pasal 10 ayat (2)",
    ]  # fmt: skip
    paper = next(row for row in rows if len(row) == 7 and row[0] == "1")
    assert paper[1] == "Pagu tertulis Rp250.000.000, di atas batas. Kutipan: 250000000"
    assert (paper[3], paper[4], paper[6]) == ("", "", "")


@pytest.mark.parametrize("n", [4, 6, 7])
def test_columns_are_numbered(report: Report, n: int) -> None:
    rows = Cells(render_formulir(report, RenderOptions("id"))).rows
    assert [f"({number})" for number in range(1, n + 1)] in rows


def test_the_page_is_f4_without_script_and_says_what_is_not_complete(report: Report) -> None:
    page = render_formulir(report, RenderOptions("en"))
    assert "size: 215mm 330mm" in page
    assert "<script" not in page
    assert "The job is not complete. These results are partial." in page
    assert page.count("Head of the drafting team") == 4
    assert page.count('<section class="agency">') == 4
    assert "sha256 " + "a" * 64 in page
    assert "sha256 " + "e" * 64 in page

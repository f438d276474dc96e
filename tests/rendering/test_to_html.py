from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering import templates
from sinkron_rules.rendering.templates import render_template
from sinkron_rules.rendering.to_html import render_html
from sinkron_rules.shelves import TEMPLATES

Editions = Callable[[str], tuple[str, str]]

_VOID = {"meta", "br", "img", "link", "input"}


class Page(HTMLParser):
    """Reads a page strictly: every tag closed in order; keeps tags, attributes, ids and visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.text += " " if tag in {"td", "th", "p", "dd", "li"} else ""
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data


def words(page: Page) -> str:
    return " ".join(page.text.split())


def test_the_page_is_one_sound_file_without_network(report: Report) -> None:
    source = render_html(report, RenderOptions("id", full=True))
    page = Page(source)
    assert source.startswith("<!DOCTYPE html>")
    assert not {"link", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import|https?:", source)
    assert all(not name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_only_the_script_of_the_page_itself_may_run(report: Report) -> None:
    source = render_html(report, RenderOptions("id"))
    scripts = re.findall(r"<script>(.*?)</script>", source, re.DOTALL)
    assert scripts == [(TEMPLATES / "report.js").read_text(encoding="utf-8")]
    digest = b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = [a["content"] for tag, a in Page(source).tags if tag == "meta" and "http-equiv" in a]
    assert policy == [f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:"]


def test_without_script_only_the_filters_and_the_other_language_are_missing(report: Report) -> None:
    page = Page(render_html(report, RenderOptions("id")))
    assert [attributes.get("id") for _, attributes in page.tags if "hidden" in attributes] == [
        "bahasa",
        "saring",
        "s-nothing",
    ]


def test_findings_stand_by_rule_and_by_legal_basis_too(report: Report) -> None:
    text = words(Page(render_html(report, RenderOptions("id"))))
    by_rule, by_basis = text.split("Temuan menurut aturan 3 ")[1].split("Temuan menurut dasar hukum 5 ")
    assert by_rule.index("NAS-ANG-02 Belanja") < by_rule.index("NAS-IND-04 Satuan") < by_rule.index("NAS-WIL-01 Seb")
    assert "Ambang 5 persen 1 temuan 1 Sub Kegiatan 1.03.10.2.01.0053 Pembangunan Jalan NAS-ANG-02" in by_basis


def test_every_picture_is_named_and_its_numbers_stand_in_a_table(report: Report) -> None:
    page = Page(render_html(report, RenderOptions("id")))
    pictures = [attributes for tag, attributes in page.tags if tag == "svg"]
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert len(pictures) == 6
    assert all(picture["role"] == "img" for picture in pictures)
    assert all(set((picture["aria-labelledby"] or "").split()) <= ids for picture in pictures)
    text = words(page)
    assert "Kosong pada Prioritas: PN5 Hilirisasi." in text
    assert "Rp7.654.321 Program: 2 kosong" in text
    assert "PU-01 Kampung iklim PU-01 terputus" in text
    assert "Rakumpit kosong konteks daerah 62.71 tahun 2027 belum tersedia" in text
    assert "Alokasi kelurahan NAS-ANG-01 4,99999 persen paling sedikit 5 persen perlu perbaikan" in text


def test_a_page_of_its_own_and_the_way_back(report: Report, editions: Editions) -> None:
    whole, _ = editions(render_html(report, RenderOptions("id", pages={report.agencies[0]: "pd-pu.html"})))
    assert whole.count('href="pd-pu.html"') == 1
    assert 'href="index.html"' in render_html(report, RenderOptions("id", pages={"": "index.html"}))


def test_every_link_leads_to_an_anchor_that_exists_once(report: Report) -> None:
    page = Page(render_html(report, RenderOptions("id")))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    links = [attributes["href"] or "" for tag, attributes in page.tags if tag == "a"]
    links += [f"#{attributes['for']}" for tag, attributes in page.tags if tag == "label"]
    assert len(ids) == len(set(ids))
    assert len(links) >= 6
    assert {link.removeprefix("#") for link in links} <= set(ids)


@pytest.mark.parametrize(
    ("lang", "phrases"),
    [
        ("id", ["Hasil Telaah Otomatis", "1 kesalahan, 1 peringatan, 0 catatan", "Kesiapan: perlu perbaikan",
                "Nilai seharusnya 5 persen", "\N{MINUS SIGN} Rp3.000.000", "naskah peraturan telah dibaca",
                "Tidak berlaku 1",
                "konteks daerah 62.71 tahun 2027 belum tersedia", "Baris 12 diawali tab.", "1.236 sesuai",
                "tidak menggantikan verifikasi Bappeda", "21 November 2026", "Letak usulan/pupr.yaml:48:16"]),
        ("en", ["Automated Review", "1 error, 1 warning, 0 notes", "Readiness: needs fixing", "Required 5%",
                "text of the regulation was read", "1,236 conforms", "does not replace verification"]),
    ],
)  # fmt: skip
def test_all_parts_are_there_in_the_language_asked_for(report: Report, lang: str, phrases: list[str]) -> None:
    page = Page(render_html(report, RenderOptions("id" if lang == "id" else "en")))
    assert page.tags[0] == ("html", {"lang": lang})
    assert [phrase for phrase in phrases if phrase not in words(page)] == []


def test_the_value_is_marked_in_its_line_and_typing_is_code(report: Report) -> None:
    source = render_html(report, RenderOptions("id"))
    assert "<b>48 |   pagu:  <mark>250000000</mark>  # awal</b>\n49 |   pagu_n1: 260000000</pre>" in source
    assert '"0">46 | - kode: &quot;1.03.10.2.01.0053&quot;\n47 |   nama: `Jalan`\n<b>48' in source
    assert '"0">5 | indikator:\n6 |\n<b>7 | satuan: <mark>Lembaga</mark></b></pre>' in source
    assert "Ketik <code>pagu: 60000000</code>." in source


def test_errors_come_first_and_review_has_its_own_section(report: Report) -> None:
    text = words(Page(render_html(report, RenderOptions("id")))).split("Temuan menurut dasar hukum")[1]
    assert text.index("Belanja penunjang melampaui") < text.index("Satuan satuan belum") < text.index("Sebaran pagu")
    assert text.index("Perlu telaah manual 1 temuan") < text.index("Sebaran pagu")


def test_nothing_found_is_said_with_the_number_of_rules(nothing_found: Report) -> None:
    text = words(Page(render_html(nothing_found, RenderOptions("id"))))
    assert "Tidak ada temuan dari 2 aturan yang dinilai." in text
    assert "Kesiapan: siap diverifikasi" in text


def test_details_are_open_only_when_all_is_asked_for(report: Report, editions: Editions) -> None:
    short, full = (editions(render_html(report, RenderOptions("id", full=full)))[0] for full in (False, True))
    assert full.count("<details open>") == short.count("<details open>") + 3
    assert '<details class="section" id="aturan" open>' in full


def test_a_name_that_does_not_exist_stops_the_template(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "TEMPLATES", tmp_path)
    for name, source in (
        ("a", "{{ no_such_name }}"),
        ("b", "{{ report.no_such_field }}"),
        ("c", "{% if nope %}{% endif %}"),
    ):
        (tmp_path / name).write_text(source, encoding="utf-8")
        with pytest.raises(PackError, match=name):
            render_template(name, report, RenderOptions(), escape=str, filters={})


def test_whatever_the_template_prints_is_escaped(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "TEMPLATES", tmp_path)
    (tmp_path / "a").write_text("<{{ report.version }}>", encoding="utf-8")
    assert render_template("a", report, RenderOptions(), escape=lambda text: f"E{text}E", filters={}) == "<E0.1.0E>"

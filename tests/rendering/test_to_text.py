from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sinkron_rules.model import Place, RenderOptions, Report
from sinkron_rules.rendering.to_text import render_text


def test_finding_reads_like_a_compiler_message(report: Report) -> None:
    lines = render_text(report, RenderOptions("id")).split("\n")
    start = lines.index("usulan/pupr.yaml:48:16: NAS-ANG-02 [kesalahan] Belanja penunjang melampaui batas")
    assert lines[start + 1 : start + 7] == [
        "   |",
        '46 |       - kode: "1.03.10.2.01.0053"',
        "47 |         nama: `Jalan`",
        "48 |         pagu:  250000000  # awal",
        "   |                ^^^^^^^^^",
        "49 |         pagu_n1: 260000000",
    ]
    assert lines[start + 8] == "  = Kondisi: Pagu tertulis Rp250.000.000, di atas batas."
    assert "  = Rekomendasi: Agar pagu dikurangi. Ketik `pagu: 60000000`." in lines[start:]
    assert "  = Dasar hukum: Permendagri 130/2018 Pasal 10 ayat (2) (naskah peraturan telah dibaca)" in lines[start:]


def test_without_known_lines_the_finding_shows_its_own(report: Report) -> None:
    lines = render_text(replace(report, lines={}), RenderOptions("id")).split("\n")
    start = lines.index("48 |         pagu:  250000000  # awal")
    assert lines[start - 1] == "   |"
    assert lines[start + 2].startswith("  = ")


@pytest.mark.parametrize("source", ["  pagu: 250", "  日本語: 250", "  e\u0301e: 250", "  a\u200bb: 250"])
def test_carets_stand_under_the_value(report: Report, source: str) -> None:
    finding = replace(report.findings[1], places=(Place("a.yaml", 7, source.index("250") + 1, "pagu", 3, source),))
    lines = render_text(replace(report, findings=(finding,)), RenderOptions()).split("\n")
    shown, carets = lines[2], lines[3]
    before = shown[: shown.index("250")]
    width = sum(2 if char in "日本語" else 0 if char == "\u0301" else 1 for char in before)
    assert carets.index("^") == width
    assert carets.count("^") == 3


def test_calculation_is_aligned_and_capped(report: Report) -> None:
    short, full = (render_text(report, RenderOptions("id", full=full)) for full in (False, True))
    assert "dan 3 lainnya" in short
    assert "ke-9" not in short
    assert "ke-11" in full
    assert "dan 3 lainnya" not in full
    amounts = re.findall(r"^( +(?:- )?Rp[0-9.]+)  (?:Sub|Jumlah|Selisih)", full, re.MULTILINE)
    assert len(amounts) == 13
    assert len({len(amount) for amount in amounts}) == 1
    assert "- Rp3.000.000" in full
    assert "4,998 persen  Nilai tertulis" in full


def test_everything_that_was_not_judged_is_named(report: Report) -> None:
    text = render_text(report, RenderOptions("id"))
    assert "NAS-ANG-01 (4 kali): konteks daerah 62.71 tahun 2027 belum tersedia" in text
    assert "usulan/rusak.yaml:12:1: Baris 12 diawali tab. Hapus jarak itu" in text
    assert "Berkas tanpa isian `skema`, tidak ditelaah (1):\n  .github/ci.yaml" in text
    assert "NAS-XXX-01: Aturan NAS-XXX-01 terhenti" in text
    assert "Telaah belum tuntas. Hasil ini belum lengkap." in text
    assert "boom" not in text
    assert "boom" in render_text(report, RenderOptions("id", full=True))


def test_summary_counts_every_verdict(report: Report) -> None:
    text = render_text(report, RenderOptions("en"))
    assert "1 error, 1 warning, 0 notes, 1 for manual review in 2 of 3 files." in text
    assert "1,236 conform, 1 for manual review, 4 not assessable, 1 not applicable." in text
    assert "1 of 4 rules met." in text


def test_a_run_without_findings_says_out_of_how_many_rules(nothing_found: Report) -> None:
    text = render_text(nothing_found, RenderOptions("id"))
    assert text.startswith("Tidak ada temuan dari 2 aturan yang dinilai.\n4 sesuai, 0 perlu telaah manual, 0 tidak")


def test_colour_only_when_asked_and_nothing_else_changes(report: Report) -> None:
    plain, coloured = (render_text(report, RenderOptions("id", colour=colour)) for colour in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain

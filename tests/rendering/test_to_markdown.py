from __future__ import annotations

import pytest

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.markdown_escaping import code_block, code_cell, code_span, escape_cell, escape_markdown
from sinkron_rules.rendering.to_markdown import render_markdown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Rp1.234 (2) Pasal 10", "Rp1.234 (2) Pasal 10"),
        ("1.03 Dinas", "1.03 Dinas"),
        ("a|b [x](y) <b> *c* _d_ #e", r"a\|b \[x\](y) \<b\> \*c\* \_d\_ \#&#8203;e"),
        ("R&D &lt;", "R&amp;D &amp;lt;"),
        ("ketik `pagu: 1*2`", "ketik `pagu: 1*2`"),
        ("a ` b", r"a \` b"),
        ("@nama !12", "@&#8203;nama !&#8203;12"),
        ("https://x.id www.x.id", "https:&#8203;//x.id www&#8203;.x.id"),
        ("- butir", r"\- butir"),
        ("1. butir", r"1\. butir"),
        ("baris\nkedua", "baris ↵ kedua"),
    ],
)
def test_text_reads_as_itself(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_code_has_a_longer_fence_than_its_own_backticks() -> None:
    assert code_span("a`b``c") == "``` a`b``c ```"
    assert code_span("a|b") == "`a|b`"
    assert code_cell("a|b") == r"`a\|b`"
    assert escape_cell("x|y `a|b`") == r"x\|y `a\|b`"


def test_a_block_of_code_has_a_longer_fence_than_its_own_backticks() -> None:
    assert code_block("a`b\n| c") == "```text\na`b\n| c\n```"
    assert code_block("a\n````` sh\n<b>\x1b") == "``````text\na\n````` sh\n<b>\\x1b\n``````"


def test_verdict_and_counts_come_first(report: Report) -> None:
    lines = render_markdown(report, RenderOptions("id")).split("\n")
    assert lines[0] == "# Hasil Telaah Otomatis"
    assert lines[2].startswith("**1 kesalahan, 1 peringatan, 0 catatan, 1 perlu telaah manual pada 2 dari 3 berkas.**")
    assert lines[6] == "| 1 | 1 | 0 | 1 | 4 | 1 | 1.236 |"


def test_findings_stand_in_a_table_by_agency(report: Report) -> None:
    text = render_markdown(report, RenderOptions("en"))
    heading = "### 1.03 Dinas Pekerjaan Umum dan Penataan Ruang Kota Palangka Raya\n"
    row = "| 1 | error | NAS-ANG-02 | Support spending exceeds the limit | `usulan/pupr.yaml:48:16` |"
    assert text.index(heading) < text.index(row) < text.index("#### 1\\. NAS-ANG-02")


def test_rows_have_as_many_cells_as_their_heading(report: Report) -> None:
    for full in (False, True):
        widths = [
            {line.replace("\\|", "").count("|") for line in block.split("\n") if line.startswith("|")}
            for block in render_markdown(report, RenderOptions("id", full=full)).split("\n\n")
        ]
        assert all(len(each) <= 1 for each in widths)
        assert sum(map(len, widths)) >= 5


def test_evidence_only_when_all_is_asked_for(report: Report) -> None:
    short, full = (render_markdown(report, RenderOptions("id", full=full)) for full in (False, True))
    assert "Rp11.000.000" not in short
    assert "| Rp11.000.000 | `usulan/pupr.yaml:31:15` |" in full
    assert "| \N{MINUS SIGN} Rp3.000.000 |" in full
    assert "- **Kriteria:** Belanja penunjang paling banyak 5 persen." in full
    assert "Kutipan" not in short
    block = """
- **Kutipan:**
  ```text
  46 | - kode: "1.03.10.2.01.0053"
  47 |   nama: `Jalan`
  48 |   pagu:  250000000  # awal
     |          ^^^^^^^^^
  49 |   pagu_n1: 260000000
  ```
"""
    assert block in full
    assert "  - `  boom`" in full


def test_what_was_not_judged_is_there(report: Report) -> None:
    text = render_markdown(report, RenderOptions("id"))
    assert "| NAS-ANG-01 | konteks daerah 62.71 tahun 2027 belum tersedia | 4 | Usulan 1, dan 3 lainnya |" in text
    assert "`usulan/rusak.yaml:12:1`: Baris 12 diawali tab." in text
    assert "- `.github/ci.yaml`" in text


def test_nothing_found_is_said_with_the_number_of_rules(nothing_found: Report) -> None:
    assert (
        render_markdown(nothing_found, RenderOptions("id")).count("Tidak ada temuan dari 2 aturan yang dinilai.") == 2
    )

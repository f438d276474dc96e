from __future__ import annotations

import unicodedata

import pytest

from sinkron_rules.rendering.cleaning import clean, defuse, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pagu Rp1.234 ≥ 5 persen\nbaris", "Pagu Rp1.234 ≥ 5 persen\nbaris"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("\x00\x07\t\r\x7f", r"\x00\x07\x09\x0d\x7f"),
        ("\x9b31m", r"\x9b31m"),
        ("abc\u202edef\u2066", r"abc\u202edef\u2066"),
        ("a\u200bb\ufeff\u200f", r"a\u200bb\ufeff\u200f"),
        ("x\udcff", r"x\udcff"),
        ("\U000e0041", r"\U000e0041"),
        ("a\u2028b", r"a\u2028b"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_nothing_unseen_is_left_of_the_whole_of_unicode() -> None:
    everything = clean("".join(map(chr, range(0x110000))))
    left = {char for char in everything if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    # The rest of Cf is seen: number signs of Arabic, Syriac and Kaithi, joiners of hieroglyphs.
    assert {char for char in left if not "\u0600" <= char <= "\u08e2" and not "\U000110bd" <= char <= "\U0001343f"} == {
        "\n"
    }
    assert not left & set("\u061c\u070e\u200e")


def test_one_line_shows_where_the_newline_was() -> None:
    assert one_line("a\nb\r") == r"a ↵ b\x0d"


@pytest.mark.parametrize("line", ["::error::x", "  ::set-output name=a::b", "ok ##[error]x", "##vso[task.complete]"])
def test_commands_of_ci_logs_are_broken(line: str) -> None:
    broken = defuse(f"first\n{line}\n")
    assert not any(part.lstrip().startswith("::") for part in broken.split("\n"))
    assert "##[" not in broken
    assert "##vso[" not in broken
    assert broken.startswith("first\n")


def test_defuse_leaves_other_lines_alone() -> None:
    text = "a::b\n## Judul\n### [x]\n: satu\n"
    assert defuse(text) == text

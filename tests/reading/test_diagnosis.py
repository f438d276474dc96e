from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import read_bytes
from sinkron_rules.reading.wordings import WORDINGS

Refused = Callable[..., UnreadableDocument]

# Text as a planner types it, kind, line, column, what the Indonesian remedy must hold.
SLIPS = [
    ("a: 1\n\tb: 2\n", "tab", 2, 1, "Hapus tab itu"),
    ("program:\n  - kode: 1\n\tnama: x\n", "tab", 3, 1, "spasi 4 kali"),
    ("program:\n\t- kode: 1\n", "tab", 2, 1, "spasi 2 kali"),
    ("a:\n  b: 1\n \tc: 2\n", "tab", 3, 2, "spasi 2 kali"),
    ("a: 1\n\t\nb: 2\n", "tab", 2, 1, "Hapus tab itu"),
    ("-\ta: 1\n", "tab", 1, 2, "satu spasi"),
    ("a: |\n  x\n\ty\n", "tab", 3, 1, "spasi 2 kali"),
    ("a:\n    b: 1\n  c: 2\n", "indentation", 3, 3, "4 spasi"),
    ("a: 1\n  b: 2\n", "indentation", 2, 3, "0 spasi"),
    ("program:\n  - kode: x\n   nama: y\n", "indentation", 3, 4, "4 spasi"),
    (" a: 1\nb: 2\n", "indentation", 2, 1, "1 spasi"),
    ("a: 1\n- b\n", "mixed-list", 2, 1, "`- `"),
    ("- a\nb: 1\n", "mixed-list", 2, 1, "`- `"),
    ("nama:Jalan\npagu: 1\n", "colon", 1, 1, "`nama: Jalan`"),
    ("a:\n  - nama:Jalan\n    pagu: 1\n", "colon", 2, 3, "`- nama: Jalan`"),
    ("nama Jalan\npagu: 1\n", "no-colon", 1, 1, "`nama: Jalan`"),
    ("a: 1\nb\n", "no-colon", 2, 1, "`b:`"),
    ("nama: Jalan: tahap 1\n", "needs-quotes", 1, 12, '`nama: "Jalan: tahap 1"`'),
    ('- nama: Jalan "A": tahap\n', "needs-quotes", 1, 18, "`- nama: \"Jalan 'A': tahap\"`"),
    ("a: {nama: Jalan: tahap 1, b: 2}\n", "needs-quotes", 1, 16, '`"Jalan: tahap 1"`'),
    ("satuan: %\n", "needs-quotes", 1, 9, '`satuan: "%"`'),
    ("nama: @x\n", "needs-quotes", 1, 7, '`nama: "@x"`'),
    ("nama: > 5 unit\n", "needs-quotes", 1, 7, '`nama: "> 5 unit"`'),
    ("nama: & x\n", "needs-quotes", 1, 7, '`nama: "& x"`'),
    ("a: [b #c]\nd: 1\n", "needs-quotes", 1, 7, '`"b ..."`'),
    ("% persen\n", "needs-quotes", 1, 1, '`"% persen"`'),
    ("a: ]\n", "needs-quotes", 1, 4, '`a: "]"`'),
    ('nama: "Jalan\npagu: 1\n', "open-quote", 1, 7, '`"`'),
    ('nama: "Jalan\nkode: "1.03"\n', "open-quote", 1, 7, '`"`'),
    ("nama: 'Jalan\nkode: 'x'\n", "open-quote", 1, 7, "`'`"),
    ("pagu: -\n", "lone-dash", 1, 7, "Isi `pagu`"),
    ("a:\n  - pagu: - # belum ada\n", "lone-dash", 2, 11, "Isi `pagu`"),
    ("indikator: - nama: x\n", "item-on-line", 1, 12, "`  - nama: x`"),
    ("nama: “Jalan: tahap 1”\n", "curly-quote", 1, 7, '`nama: "Jalan: tahap 1"`'),
    ('nama: "Jalan" baru\n', "after-value", 1, 15, "`nama: \"Jalan' baru\"`"),
    ('a:\n  - nama: "Jalan "A" baru"\n', "after-value", 2, 19, "`- nama: \"Jalan 'A' baru\"`"),
    ('- "Jalan" baru\n', "after-value", 1, 11, 'baru"`'),
    ("a: 1\n--- b\nc: d\n", "syntax", 3, 2, ""),
    ("a: !!str,x\n", "tag", 1, 4, '`a: "!!str,x"`'),
    ("a: [b]]\n", "after-value", 1, 7, ""),
    ("{a: b}: c: d\n", "key-not-text", 1, 1, ""),
    ("x: &\n", "needs-quotes", 1, 4, '`x: "&"`'),
    ("a:\n  - b\n  c: d\n", "mixed-list", 3, 3, "`- `"),
    ("program:\n- kode: a\n  nama: b\n pagu: 1\n", "indentation", 4, 2, "2 spasi"),
    ("program:\n- kode: a\n    nama: b\n", "indentation", 3, 5, "2 spasi"),
    ("a: 'don't'\n", "after-value", 1, 9, ""),
    ("a: [1, 2\nb: 3\n", "bracket", 1, 4, "`]`"),
    ("a: {b: 1\nc: 3\n", "bracket", 1, 4, "`}`"),
    ("a: [[1, 2]", "bracket", 1, 4, "`]`"),
    ("a: [", "bracket", 1, 4, "`]`"),
    ('a: "C:\\path"\n', "escape", 1, 7, r"`\\`"),
    ('a: "\\ud83d\\ude00"\n', "escape", 1, 5, "Ketik hurufnya langsung"),
    ("a: 1\na: 2\n", "duplicate-key", 2, 1, "Hapus salah satu"),
    ("2027: x\n", "key-not-text", 1, 1, '`"2027": ...`'),
    ("nama: {{ nama }}\n", "key-not-text", 1, 8, '`nama: "{{ nama }}"`'),
    ("nama: !penting\n", "tag", 1, 7, '`nama: "!penting"`'),
    ("nama: *catatan\n", "unknown-alias", 1, 7, '`nama: "*catatan"`'),
    ("nip: 19800101200501100123\n", "number-too-big", 1, 6, '`nip: "19800101200501100123"`'),
    ("a: .nan\n", "not-a-number", 1, 4, '`a: ".nan"`'),
    ("--- a\n--- b\n... c\n", "after-value", 3, 5, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "line", "column", "remedy"), SLIPS)
def test_slips_of_planners(text: str, kind: str, line: int, column: int, remedy: str, *, refused: Refused) -> None:
    error = refused(text)
    assert error.place is not None
    assert error.remedy is not None
    assert (error.kind, error.place.line, error.place.column) == (kind, line, column)
    assert remedy in error.remedy.id
    assert_shown_well(error)


HOSTILE = [
    "a" + " " * 300_000 + "\n b: c: d\n",
    "a: " + "- " * 200_000 + "\n",
    "- " * 30 + " " * 300_000 + "'\n",
    "a: b" + " " * 300_000 + ": c\n",
    "a: \u201c" + ", " * 200_000 + ": b\n",
    "a: [" + "{b: " * 20 + "\n" * 200_000 + ": c: d",
    ("a" + " " * 1000 + '"\n') * 300 + "b: c: d\n",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_explaining_costs_no_more_than_the_text(text: str) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableDocument):
        read_bytes(text.encode(), "a.yaml")
    assert time.process_time() - start < 30  # guards against a quadratic run, even under coverage


FOREIGN = re.compile(
    r"(?i)\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|nopember|propinsi|walikota|resiko|obyek|praktek"
    r"|aktifitas|standarisasi|matrik|merubah|dirubah|mempedomani|mensinkronkan|dimana|diatas|dibawah|dikarenakan"
    r"|subkegiatan|upload|download|file|error|default|review|output|outcome|token|scalar|mapping|block|parsing)\b"
)


def assert_shown_well(error: UnreadableDocument) -> None:
    assert error.remedy is not None
    for text in (error.text, error.remedy):
        assert not FOREIGN.search(re.sub(r"`[^`]*`", "", text.id))
        for lang in (text.id, text.en):
            assert lang.count("`") % 2 == 0
            assert not re.search(r"\b(scanning|parsing|token|scalar|mapping|block collection)\b", lang)


@pytest.mark.parametrize("name", WORDINGS)
def test_wordings_are_sound_in_both_languages(name: str) -> None:
    for text in WORDINGS[name]:
        assert not FOREIGN.search(re.sub(r"`[^`]*`", "", text.id))
        holes = [sorted(re.findall(r"\{(\w+)\}", lang)) for lang in (text.id, text.en)]
        assert holes[0] == holes[1]
        assert text.id.endswith(".")
        assert text.en.endswith(".")
        assert "!" not in re.sub(r"`[^`]*`", "", text.id)

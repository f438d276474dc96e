from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import read_bytes, read_lines
from sinkron_rules.reading.parsing import Parse

Refused = Callable[..., UnreadableDocument]

TEXT = 'nama: "Bappéda ✓ 𝄞"\npagu: 5\n'

READ = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with BOM": codecs.BOM_UTF8 + TEXT.encode(),
    "UTF-16 LE with BOM": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "UTF-16 BE with BOM": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "CRLF in UTF-16": codecs.BOM_UTF16_LE + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    "no last line break": TEXT.rstrip().encode(),
    "trailing tabs": TEXT.replace("\n", "\t\n").encode(),
}

REFUSED = {
    "UTF-16 LE without BOM": (TEXT.encode("utf-16-le")[:8], "encoding", 1, 2),
    "UTF-16 LE without BOM, not ASCII": (TEXT.encode("utf-16-le"), "encoding", 1, 23),
    "UTF-16 BE without BOM": ("nama: 1\n".encode("utf-16-be"), "encoding", 1, 1),
    "UTF-32 LE with BOM": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "encoding", 1, 1),
    "UTF-32 BE with BOM": (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "encoding", 1, 1),
    "UTF-32 without BOM": ("nama: 1\n".encode("utf-32-le"), "encoding", 1, 2),
    "latin-1": ("a: 1\nnama: Bappéda\n".encode("latin-1"), "encoding", 2, 11),
    "cp1252 after CRLF": ("a: 1\r\nb: ü\r\nc: “x”\r\n".encode("cp1252"), "encoding", 2, 4),
    "overlong": (b"a: 1\nb: \xc0\x80\n", "encoding", 2, 4),
    "surrogate": (b"a: 1\nb: \xc3\xa9\xed\xa0\x80\n", "encoding", 2, 5),
    "cut short": (b"a: \xf0\x9d\x84", "encoding", 1, 4),
    "odd UTF-16": (codecs.BOM_UTF16_LE + "a: 1\nb".encode("utf-16-le") + b"\x00", "encoding", 2, 2),
    "lone surrogate in UTF-16": (b"\xfe\xff" + "a: 1\nb: ".encode("utf-16-be") + b"\xd8\x00\x00\x20", "encoding", 2, 4),
    "NUL": (b"a: 1\nb: x\x00y and more text\n", "nul", 2, 5),
    "BEL": (b"a: 1\nb: x\x07y\n", "control-character", 2, 5),
    "ESC": ("é: 1\nb: x\x1b[31m\n".encode(), "control-character", 2, 5),
    "DEL": (b"a: \x7f\n", "control-character", 1, 4),
    "C1": ("a: \x9b31m\n".encode(), "control-character", 1, 4),
    "U+FFFE": ("a: \ufffe\n".encode(), "control-character", 1, 4),
    "BOM in the middle": ("a: 1\n\ufeffb: 2\n".encode(), "byte-order-mark", 2, 1),
    "line separator": ("a: é\nb: x\u2028y\n".encode(), "line-separator", 2, 5),
    "paragraph separator": ("a: x\u2029y\n".encode(), "line-separator", 1, 5),
    "next line": ("a: x\x85y\n".encode(), "line-separator", 1, 5),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_encodings_that_are_read(name: str, parse: Parse) -> None:
    (document,) = read_bytes(READ[name], "a.yaml", parse=parse)
    assert document.data == {"nama": "Bappéda ✓ 𝄞", "pagu": 5}
    place = document.positions.place(("nama",))
    assert (place.line, place.column, place.width) == (1, 7, len('"Bappéda ✓ 𝄞"'))
    assert place.source.rstrip() == 'nama: "Bappéda ✓ 𝄞"'
    assert document.positions.place(("pagu",)).line == 2


@pytest.mark.parametrize("name", READ)
def test_lines_read_again_are_those_that_places_quote(name: str) -> None:
    (document,) = read_bytes(READ[name], "a.yaml")
    places = [document.positions.place((key,)) for key in ("nama", "pagu")]
    assert read_lines(READ[name], "a.yaml", [1, 2]) == {place.line: place.source for place in places}


@pytest.mark.parametrize("name", REFUSED)
def test_encodings_that_are_refused(name: str, refused: Refused) -> None:
    data, kind, line, column = REFUSED[name]
    error = refused(data)
    assert error.place is not None
    assert (error.kind, error.place.line, error.place.column) == (kind, line, column)
    if kind == "encoding":
        assert error.remedy is not None
        assert "UTF-8" in error.remedy.id
        assert "UTF-8" in error.remedy.en


def test_carriage_returns_count_as_lines_before_a_bad_byte(refused: Refused) -> None:
    error = refused(b"a: 1\r\nb: 2\rc: \xff\n")
    assert error.place is not None
    assert (error.place.line, error.place.column) == (3, 4)

"""From bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, any line break; nothing else."""

from __future__ import annotations

import codecs
import re

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading.complaints import complain
from sinkron_rules.reading.source import Source

_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOUND_ASCII = bytes([9, 10, 13, *range(32, 127)])
# Beside control characters: U+0085, U+2028 and U+2029, which YAML 1.1 parsers (ours too) take for line breaks and
# YAML 1.2 does not, and the byte order mark anywhere but in front.
_UNSOUND = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile("\r\n?")


def decode(data: bytes, file: str) -> Source:
    """Return the text of `data` with every line break as LF; raises UnreadableDocument with the byte's line."""
    text, codec = _text(data, file)
    if (
        data.translate(None, _SOUND_ASCII)
        if text.isascii() and codec == "utf-8"
        else not text.isascii() or codec != "utf-8"
    ):
        _refuse_unsound(text, file)
    return _source(text, file)


def decode_again(data: bytes, file: str) -> Source:
    """Return what `decode` has returned for `data` before: it need not look for unsound characters again."""
    return _source(_text(data, file)[0], file)


def _source(text: str, file: str) -> Source:
    return Source(file, _LINE_BREAK.sub("\n", text) if "\r" in text else text)


def _text(data: bytes, file: str) -> tuple[str, str]:
    """Return the text of `data`, less a byte order mark, and the encoding it was in."""
    codec = "utf-8"
    if data[:4] in _UTF32:
        raise complain("encoding", Source(file, "").place(0, 0))
    if data[:2] in _UTF16:
        codec = "utf-16-le" if data[:2] == codecs.BOM_UTF16_LE else "utf-16-be"
        data = data[2:]
    elif data[:3] == codecs.BOM_UTF8:
        data = data[3:]
    try:
        return data.decode(codec), codec
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, "replace")
        after = data[error.start : error.start + 200].decode(codec, "replace")
        raise _complaint("encoding", file, before, after) from None


def _refuse_unsound(text: str, file: str) -> None:
    match = _UNSOUND.search(text)
    if match is None:
        return
    kind = {
        "\ufeff": "byte-order-mark",
        "\x85": "line-separator",
        "\u2028": "line-separator",
        "\u2029": "line-separator",
    }
    found = match.group()
    name = kind.get(found, "control-character")
    if found == "\0":
        # Text of two or four bytes a character without a mark in front shows as every other character NUL.
        name = "encoding" if text.count("\0") * 3 >= len(text) else "nul"
    raise _complaint(name, file, text[: match.start()], text[match.start() :][:200], character=f"U+{ord(found):04X}")


def _complaint(kind: str, file: str, before: str, after: str, **values: str) -> UnreadableDocument:
    before = _LINE_BREAK.sub("\n", before)
    line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    end_of_line = re.split("[\r\n]", after, maxsplit=1)[0]
    return complain(kind, Source(file, before + end_of_line).place(line, column, 1), **values)

"""Where something stands, as other programs count: URIs, end columns, columns in bytes."""

from __future__ import annotations

import re
from urllib.parse import quote

from sinkron_rules.model import Place, Report

_DRIVE = re.compile(r"[A-Za-z]:/")


def uri(path: str) -> str:
    """Return `path` as a URI reference: relative where it is relative, `file://` where it is absolute.

    Bytes of a file name that are not UTF-8 come out as they lie on the disk.
    """
    try:
        written = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    except UnicodeEncodeError:
        written = quote(path.encode("utf-8", "surrogatepass"), safe="/")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{written[4:]}"
    return f"file://{written}" if path.startswith("/") else written


def end_column(place: Place) -> int:
    """Return the column (characters, 1-based) right after the value."""
    return place.column + max(1, place.width)


def byte_column(place: Place, column: int) -> int:
    """Return `column` (characters, 1-based) of the line of `place`, counted in bytes of UTF-8."""
    before = place.source[: column - 1]
    return column + len(before.encode("utf-8", "surrogatepass")) - len(before)


def anchor(report: Report) -> str:
    """Return the file that stands in where a format demands one and nothing has a place; "" without any file."""
    paths = [file.path for file in report.files if file.status == "read"] or [file.path for file in report.files]
    return paths[0] if paths else ""

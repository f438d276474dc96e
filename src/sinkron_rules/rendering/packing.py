"""Writes a piece of HTML so that it can lie in a page as inert text: read at once, built only when asked for."""

from __future__ import annotations

import re
from collections import Counter

# What a browser obeys inside a script element, even one that is only data.
_OBEYED = re.compile(r"<(?=!|/?script)", re.IGNORECASE)


def packed(html: str) -> str:
    r"""Return `html` as lines: first the numbers of its pieces in order, then each different piece once.

    Pieces end where one tag follows another; most come again in every finding. In a piece `\\` stands for a backslash,
    `\n` for a newline, and `\l` for a `<` that would end the script element or begin a comment. `report.js` reads it.
    """
    lines = html.replace("\r\n", "\n").replace("\r", "\n")  # as a browser reads them
    pieces = lines.replace("><", ">\0<").split("\0")
    numbers = {piece: str(number) for number, (piece, _) in enumerate(Counter(pieces).most_common())}
    order = " ".join(numbers[piece] for piece in pieces)
    return "\n".join([order, *(_inert(piece) for piece in numbers)])


def _inert(piece: str) -> str:
    return _OBEYED.sub(r"\\l", piece.replace("\\", r"\\").replace("\n", r"\n"))

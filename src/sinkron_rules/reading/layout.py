"""What the lines around a place look like: indentation, the groups they open, and how a value is put in quotes."""

from __future__ import annotations

import re

from sinkron_rules.reading.complaints import clipped
from sinkron_rules.reading.source import Source

# The start of a line up to the value: indentation, hyphens, a plain field name, the colon.
# Every repetition here is possessive: a hostile line costs no more than its length.
KEY = re.compile(r"""(?P<indent> *+)(?:- ++)*+(?P<key>[^\s:#'"\[\]{},&*!|>%@`?-][^:#]*+):(?: ++|$)""")
_DASHES = re.compile(r" *+(?:- ++)++")
_LONGEST_LINE = 2000
_FARTHEST_LINE = 2000


def indent_of(text: str) -> int:
    """Return how many spaces `text` starts with."""
    return len(text) - len(text.lstrip(" "))


def line_above(source: Source, number: int) -> int | None:
    """Return the nearest line above `number` (from 0) that is neither empty nor a comment; None when there is none."""
    for above in range(number - 1, -1, -1):
        text = source.line(above).strip()
        if text and not text.startswith("#"):
            return above
    return None


def groups_above(source: Source, number: int) -> list[tuple[int, int]]:
    """Return the groups that line `number` may continue, innermost first: the line of the last member, its indent.

    Lines count from 0. A list item that starts with a field opens two groups: that of the item and that of the field.
    """
    groups: list[tuple[int, int]] = []
    for above in range(number - 1, max(-1, number - _FARTHEST_LINE), -1):
        text = source.line(above)
        if not text.strip() or text.strip().startswith("#"):
            continue
        least = groups[-1][1] if groups else len(text)
        dashes = _DASHES.match(text[:_LONGEST_LINE])
        starts = [dashes.end()] if dashes else []
        groups += [(above, indent) for indent in [*starts, indent_of(text)] if indent < least or not groups]
        if groups[-1][1] == 0:
            break
    return groups


def wanted_indent(source: Source, number: int) -> int:
    """Return how many spaces line `number` (from 0) would need to follow the line above it."""
    above = line_above(source, number)
    if above is None:
        return 0
    text = source.line(above)
    dashes = _DASHES.match(text[:_LONGEST_LINE])
    inner = dashes.end() if dashes else indent_of(text.expandtabs(2))
    return inner + 2 if text.rstrip().endswith(":") else inner


def quoted(text: str, start: int | None = None, end: int | None = None) -> str:
    """Return what to type instead of the line `text`: its field name, then the value in quotation marks.

    The value is what follows the field name, or what stands from `start` to `end` (columns from 0); the name is
    left out where it does not stand right in front of it.
    """
    found = KEY.match(text[:_LONGEST_LINE]) or _DASHES.match(text[:_LONGEST_LINE])
    at = start if start is not None else found.end() if found else indent_of(text)
    head = text[:at].strip() if found and found.end() == at else ""
    value = text[at:end].strip().strip('"').replace('"', "'").replace("\\", "\\\\")
    return f'{clipped(head)} "{clipped(value)}"'.strip()

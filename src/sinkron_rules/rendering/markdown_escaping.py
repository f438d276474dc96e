"""Writes words into Markdown so that none of them is read as Markdown, as a link, or as a mention of somebody."""

from __future__ import annotations

import re
from functools import lru_cache

from sinkron_rules.rendering.cleaning import CODE, clean, one_line

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$]")
# A forge turns these into links by itself: @name, #12, !12, &12, ~label, %12, $12, http://..., www...., a@b.c
_REFERENCE = re.compile(
    r"(?<=[@#!~%$])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bmailto)(?=:)|(?<=\bxmpp)(?=:)", re.IGNORECASE
)
_LIST_MARK = re.compile(r"^(\s*)(\d*)((?<=\d)[.)](?=\s|$)|(?<!\d)[-+=](?=[-=\s]|$))")
_OPEN_BAR = re.compile(r"(?<!\\)\|")
_BREAK = "&#8203;"


@lru_cache(maxsize=10_000)
def escape_markdown(text: str) -> str:
    """Return `text` as inline Markdown that reads exactly as `text`; what stands in backticks becomes code."""
    parts = CODE.split(one_line(text))
    return "".join(code_span(part) if index % 2 else _escape(part) for index, part in enumerate(parts))


def escape_cell(text: str) -> str:
    """Return `escape_markdown(text)` for a table, which ends a cell at a bar even inside code."""
    return _OPEN_BAR.sub(r"\|", escape_markdown(text))


@lru_cache(maxsize=10_000)
def code_span(text: str) -> str:
    """Return `text` as a code span, fenced with more backticks than it has itself."""
    cleaned = one_line(text)
    longest = _longest_run(cleaned)
    pad = " " if longest or cleaned[:1] == cleaned[-1:] == " " else ""
    return f"{'`' * (longest + 1)}{pad}{cleaned}{pad}{'`' * (longest + 1)}"


def code_block(text: str) -> str:
    """Return `text` as a block of code, line by line, fenced with more backticks than it has itself."""
    cleaned = clean(text)
    fence = "`" * max(3, _longest_run(cleaned) + 1)
    return f"{fence}text\n{cleaned}\n{fence}"


def code_cell(text: str) -> str:
    """Return `code_span(text)` for a table."""
    return code_span(text).replace("|", r"\|")


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _escape(text: str) -> str:
    broken = _REFERENCE.sub("\0", text)
    marked = _MARKS.sub(lambda match: f"\\{match[0]}", broken.replace("&", "&amp;"))
    return _LIST_MARK.sub(r"\1\2\\\3", marked).replace("\0", _BREAK)

"""From the parser's error to what a planner can act on: the cause is read off the source lines, not off its words."""

from __future__ import annotations

import re

from yaml import MarkedYAMLError

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading.complaints import clipped, complain
from sinkron_rules.reading.explanations import EXPLANATIONS, Fault
from sinkron_rules.reading.layout import quoted, wanted_indent
from sinkron_rules.reading.source import Source

_CURLY = "\u201c\u201d\u201e\u2018\u2019"
_CURLY_START = re.compile(rf"(?:^|[:\-,\[{{]) *[{_CURLY}]")


def diagnose(source: Source, error: MarkedYAMLError) -> UnreadableDocument:
    """Return the complaint for what the parser found wrong in `source`."""
    at = error.problem_mark or error.context_mark
    start = error.context_mark or at
    line, column = (at.line, at.column) if at else (0, 0)
    if line >= len(source.lines):
        line, column = len(source.lines) - 1, len(source.lines[-1])
    begin = (start.line, start.column) if start else (line, column)
    problem = f"{error.context or ''}: {error.problem or ''}"
    fault = Fault(source, problem, line, column, *begin)
    return _of_any_line(fault) or _of_problem(fault) or _unnamed(fault)


def _of_any_line(fault: Fault) -> UnreadableDocument | None:
    """Return what explains nearly any error on a line: a tab in front, curly quotes."""
    if fault.text.startswith("%"):
        place = fault.source.place(fault.line, 0)
        return complain("needs-quotes", place, "needs-quotes-start", sign="%", advice=quoted(fault.text))
    blank = fault.text[: len(fault.text) - len(fault.text.lstrip())]
    if "\t" in blank:
        place = fault.source.place(fault.line, blank.index("\t"), 1)
        spaces = wanted_indent(fault.source, fault.line) if fault.text.strip() else 0
        return complain("tab", place, "tab" if spaces else "tab-only", spaces=str(spaces))
    if fault.sign == "\t":
        return complain("tab", fault.source.place(fault.line, fault.column, 1), "tab-inside")
    for number in dict.fromkeys((fault.line, fault.start_line)):
        found = _CURLY_START.search(fault.source.line(number))
        if found:
            straight = re.sub(f"[{_CURLY}]", '"', fault.source.line(number).strip())
            place = fault.source.place(number, found.end() - 1, 1)
            return complain("curly-quote", place, advice=clipped(straight))
    return None


def _of_problem(fault: Fault) -> UnreadableDocument | None:
    for words, explain in EXPLANATIONS:
        if words.search(fault.problem):
            return explain(fault)
    return None


def _unnamed(fault: Fault) -> UnreadableDocument:
    line = fault.line
    while line > 0 and not fault.source.line(line).strip():
        line -= 1
    if line != fault.line:
        return fault.complaint_of_line("syntax", line)
    return fault.complaint("syntax")

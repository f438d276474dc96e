"""What a parser's error means to a planner, by family of errors; each explanation reads the source lines itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading.complaints import clipped, complain
from sinkron_rules.reading.layout import KEY, groups_above, indent_of, line_above, quoted
from sinkron_rules.reading.source import Source

_GLUED = re.compile(r"""(?P<head> *+(?:- ++)*+[\w./-]++):(?P<tail>[^\s:/].*)""")
_OPEN_QUOTE = re.compile(r""" *+(?:- ++)*+(?:[^\s:#'"][^:#'"]*+: ++)?(?P<quote>["'])[^"']*+$""")
_CLOSING = {"[": "]", "{": "}"}
_FARTHEST_QUOTE = 200


class Fault(NamedTuple):
    """A parser's error: `problem` in its own words, `line` and `column` counted from 0, and where it began."""

    source: Source
    problem: str
    line: int
    column: int
    start_line: int
    start_column: int

    @property
    def text(self) -> str:
        """Return the line the parser stopped at."""
        return self.source.line(self.line)

    @property
    def sign(self) -> str:
        """Return the character the parser stopped at; "" at the end of a line."""
        return self.text[self.column : self.column + 1]

    def complaint(self, kind: str, wording: str = "", **values: str) -> UnreadableDocument:
        """Complain about the rest of the line from where the parser stopped."""
        return complain(kind, self.source.place(self.line, self.column), wording, **values)

    def complaint_of_line(self, kind: str, number: int, wording: str = "", **values: str) -> UnreadableDocument:
        """Complain about the whole line `number`, counted from 0."""
        return complain(kind, self.source.place(number, indent_of(self.source.line(number))), wording, **values)


def _dash(fault: Fault) -> UnreadableDocument | None:
    found = KEY.match(fault.text)
    if found is None or found.end() > fault.column:
        return None
    if fault.text[fault.column + 1 :].split("#")[0].strip():
        advice = " " * (len(found["indent"]) + 2) + fault.text[fault.column :].rstrip()
        return fault.complaint("item-on-line", advice=clipped(advice))
    return complain("lone-dash", fault.source.place(fault.line, fault.column, 1), field=clipped(found["key"].rstrip()))


def _second_colon(fault: Fault) -> UnreadableDocument | None:
    before = fault.text[: fault.column]
    found = KEY.match(before + " ")
    if found and found.end() <= fault.column:
        place = fault.source.place(fault.line, fault.column, 1)
        return complain("needs-quotes", place, sign=":", advice=quoted(fault.text))
    above = line_above(fault.source, fault.line)
    if above is None:
        return None
    earlier = fault.source.line(above)
    if KEY.match(earlier) is None:
        return _without_colon(fault, above)
    return _misaligned(fault)


def _without_colon(fault: Fault, number: int) -> UnreadableDocument | None:
    text = fault.source.line(number)
    found = _GLUED.match(text)
    if found:
        advice = f"{found['head']}: {found['tail']}".strip()
        return fault.complaint_of_line("colon", number, advice=clipped(advice))
    name, _, rest = text.strip().removeprefix("- ").partition(" ")
    if not name or name[0] in "\"'[{" or name in {"---", "..."}:
        return None
    return fault.complaint_of_line("no-colon", number, advice=clipped(f"{name}: {rest}".strip()))


def _no_colon(fault: Fault) -> UnreadableDocument | None:
    quote = _open_quote_above(fault, fault.start_line + 1)
    return quote or _without_colon(fault, fault.start_line)


def _misaligned(fault: Fault) -> UnreadableDocument | None:
    """Explain a line that fits none of the groups above it, or fits one of another shape."""
    found = indent_of(fault.text)
    groups = groups_above(fault.source, fault.line)
    if not groups:
        return None
    aligned = [number for number, indent in groups if indent == found]
    if aligned:
        return fault.complaint_of_line("mixed-list", fault.line, other=str(aligned[0] + 1))
    other, required = min(groups, key=lambda group: abs(group[1] - found))
    values = {"found": str(found), "other": str(other + 1), "required": str(required)}
    return fault.complaint_of_line("indentation", fault.line, **values)


def _not_a_key(fault: Fault) -> UnreadableDocument | None:
    quote = _open_quote_above(fault, fault.line + 1)
    if quote:
        return quote
    if fault.column <= indent_of(fault.text):
        return _misaligned(fault)
    return fault.complaint("after-value", advice=quoted(fault.text))


def _open_quote(fault: Fault) -> UnreadableDocument | None:
    place = fault.source.place(fault.start_line, fault.start_column)
    sign = place.source[place.column - 1 :][:1]
    return complain("open-quote", place, sign=sign) if sign in {'"', "'"} else None


def _open_quote_above(fault: Fault, end: int) -> UnreadableDocument | None:
    """Return the complaint about a quotation mark that is opened, not closed on its line, above the line `end`."""
    for number in range(end - 1, max(-1, end - _FARTHEST_QUOTE), -1):
        found = _OPEN_QUOTE.match(fault.source.line(number))
        if found:
            place = fault.source.place(number, found.start("quote"))
            return complain("open-quote", place, sign=found["quote"])
    return None


def _bracket(fault: Fault) -> UnreadableDocument | None:
    sign = fault.source.line(fault.start_line)[fault.start_column : fault.start_column + 1]
    if sign not in _CLOSING:
        return None
    if fault.sign == ":" and fault.line == fault.start_line:
        return _colon_in_brackets(fault)
    text = fault.source.line(fault.start_line)
    if " #" in text[fault.start_column :]:
        place = fault.source.place(fault.start_line, text.index(" #", fault.start_column) + 1, 1)
        words = re.split(r"[\[\]{},]", text[: place.column - 1])[-1].strip()
        return complain("needs-quotes", place, "needs-quotes-comment", advice=f'"{clipped(words)} ..."')
    place = fault.source.place(fault.start_line, fault.start_column)
    return complain("bracket", place, sign=sign, closing=_CLOSING[sign])


def _colon_in_brackets(fault: Fault) -> UnreadableDocument:
    start = max(fault.text.rfind(sign, 0, fault.column) for sign in "[{,") + 1
    named = KEY.match(fault.text[start : fault.column].lstrip())
    start = fault.text.index(":", start) + 1 if named else start
    end = min((at for sign in ",]}" if (at := fault.text.find(sign, fault.column)) >= 0), default=len(fault.text))
    place = fault.source.place(fault.line, fault.column, 1)
    return complain("needs-quotes", place, sign=":", advice=f'"{clipped(fault.text[start:end].strip())}"')


def _bracket_or_sign(fault: Fault) -> UnreadableDocument | None:
    """Explain a value that is missing: a bracket left open at the end, or a sign that closes what nobody opened."""
    if not fault.text[fault.column :].strip():
        return _open_bracket_above(fault)
    return _start_of_text(fault)


def _open_bracket_above(fault: Fault) -> UnreadableDocument | None:
    for number in range(fault.line, max(-1, fault.line - _FARTHEST_QUOTE), -1):
        text = fault.source.line(number)
        opened = max(text.rfind("["), text.rfind("{"))
        if opened >= 0:
            return complain(
                "bracket", fault.source.place(number, opened), sign=text[opened], closing=_CLOSING[text[opened]]
            )
    return None


def _start_of_text(fault: Fault) -> UnreadableDocument | None:
    column = fault.start_column if fault.start_line == fault.line else fault.column
    sign = fault.text[column : column + 1]
    if not sign or sign.isalnum() or sign == " ":
        return None
    place = fault.source.place(fault.line, column)
    return complain("needs-quotes", place, "needs-quotes-start", sign=sign, advice=quoted(fault.text, column))


def _tag(fault: Fault) -> UnreadableDocument:
    place = fault.source.place(fault.start_line, fault.start_column)
    return complain("tag", place, advice=quoted(fault.source.line(fault.start_line), fault.start_column))


def _escape(fault: Fault) -> UnreadableDocument:
    column = max(fault.text.rfind("\\", 0, fault.column + 1), 0)
    is_code = "Unicode" in fault.problem
    place = fault.source.place(fault.line, column, 6 if is_code else 2)
    return complain("escape", place, "escape-code" if is_code else "escape")


# Words of libyaml's and of PyYAML's own messages, which differ in little.
EXPLANATIONS: tuple[tuple[re.Pattern[str], Callable[[Fault], UnreadableDocument | None]], ...] = (
    (re.compile("scanning a tag|parsing a tag|tag handle"), _tag),
    (re.compile("sequence entries are not allowed"), _dash),
    (re.compile("mapping values are not allowed"), _second_colon),
    (re.compile("unexpected ':'"), _colon_in_brackets),
    (re.compile("could not find expected ':'"), _no_colon),
    (re.compile("unexpected (end of stream|document)"), _open_quote),
    (re.compile("escape|hexdecimal"), _escape),
    (re.compile("expected ',' or"), _bracket),
    (re.compile("expected (key|'-' indicator|<block end>|'?<document start>)"), _not_a_key),
    (re.compile("node content"), _bracket_or_sign),
    (re.compile("cannot start any token|comment or line|comment or a line|alphabetic|indicat"), _start_of_text),
)

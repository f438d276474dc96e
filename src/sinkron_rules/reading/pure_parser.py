"""PyYAML's pure Python parser, brought to accept and refuse the same text as libyaml, at the same places."""

from __future__ import annotations

import re
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import DirectiveToken, ScalarToken, TagToken

_TAB_INDENT = "found a tab character where an indentation space is expected"
_DOCUMENT_MARKS = ("---", "...")
_UNBROKEN = re.compile(r'(?:[^"\\\s]|\\\n\s*|\\.)*')
_DIRECTIVE = re.compile(r"%(?:YAML[ \t]+1\.(?P<minor>[12])(?!\d)|TAG[ \t])")
_ADDRESS = r"[A-Za-z0-9_;/?:@&=+$.!~*'()-]|%[0-9A-Fa-f]{2}"
_TAG = re.compile(
    rf"!<(?P<verbatim>(?:{_ADDRESS}|[,\[\]])+)>|(?P<handle>!(?:[A-Za-z0-9_-]*!)?)(?P<suffix>(?:{_ADDRESS})*)"
)
_PLAIN = re.compile(r"(?:[^ \t\n\0:]|:(?![ \t\n\0]))*")
_PLAIN_IN_BRACKETS = re.compile(r"(?:[^ \t\n\0:,\[\]{}]|:(?![ \t\n\0,?\[\]{}]))*")
_BLOCK_HEADER = re.compile(r"[+-][1-9]?|[1-9][+-]?|")
_CODE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)


class PureParser(Reader, Scanner, Parser):
    """PyYAML's pure parser, made to accept and refuse what libyaml 0.2.5 does.

    Each method below replaces one of PyYAML's scanner of the same name.
    """

    def __init__(self, text: str) -> None:
        """Prepare to parse `text`, whose line breaks are all LF."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks, breaks and comments; tabs too, where they cannot be taken for indentation."""
        while True:
            blanks = " \t" if self.flow_level or not self.allow_simple_key else " "
            while self.peek() in blanks:
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\n":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_block_scalar_indentation(self) -> Any:  # noqa: ANN401 - as PyYAML's
        """Measure the indentation of a block scalar, in which a tab has no width."""
        found = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise self._error("while scanning a block scalar", found[2], _TAB_INDENT)
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:  # noqa: ANN401 - as PyYAML's
        """Skip to the next line of a block scalar, whose indentation may not be a tab."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent and self.peek() == "\t":
            raise self._error("while scanning a block scalar", found[1], _TAB_INDENT)
        return found

    def scan_directive(self) -> Any:  # noqa: ANN401 - a token
        """Return a directive; refuse those that nobody knows, and other versions of YAML."""
        start = self.get_mark()
        found = _DIRECTIVE.match(self.buffer, self.pointer)
        if found is None:
            raise self._error("while scanning a directive", start, "found unknown directive name")
        if found["minor"] is None:
            return super().scan_directive()
        self.forward(len(found.group()))
        end = self.get_mark()
        self.scan_block_scalar_ignored_line(start)
        return DirectiveToken("YAML", (1, int(found["minor"])), start, end)

    def scan_tag(self) -> TagToken:
        """Return a tag, which ends at a blank, or at a comma between brackets."""
        start = self.get_mark()
        found = _TAG.match(self.buffer, self.pointer)
        handle, suffix = (found["handle"], found["verbatim"] or found["suffix"]) if found else ("!!", "")
        if found is not None:
            self.forward(len(found.group()))
        if (handle not in (None, "!") and not suffix) or self.peek() not in self._after_tag():
            raise self._error("while scanning a tag", start, "did not find expected whitespace or line break")
        value = (handle, suffix) if handle and suffix else (None, suffix or "!")
        return TagToken(value, start, self.get_mark())

    def _after_tag(self) -> str:
        return "\0 \t\n," if self.flow_level else "\0 \t\n"

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:  # noqa: ANN401, ARG002 - a mark
        """Return whether final breaks are kept, and the indentation given; what follows is judged with the line."""
        found = _BLOCK_HEADER.match(self.buffer, self.pointer)
        header = found.group() if found else ""
        self.forward(len(header))
        digit = header.strip("+-")
        chomp = header.strip("123456789")
        return (chomp == "+" if chomp else None), (int(digit) if digit else None)

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:  # noqa: ANN401 - a mark
        """Skip blanks and a comment behind the sign of a block scalar."""
        while self.peek() in " \t":
            self.forward()
        if self.peek() == "#":
            while self.peek() not in "\0\n":
                self.forward()
        if self.peek() not in "\0\n":
            raise self._error(
                "while scanning a block scalar", start_mark, "did not find expected comment or line break"
            )
        self.scan_line_break()  # type: ignore[no-untyped-call]

    def fetch_stream_end(self) -> None:
        """End the last line even where its break is missing: no key can be completed any more."""
        if self.column:
            self.line, self.column = self.line + 1, 0
        self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def scan_plain(self) -> ScalarToken:
        """Return a plain scalar; a question mark is part of it, a colon at its end between brackets is refused."""
        pattern = _PLAIN_IN_BRACKETS if self.flow_level else _PLAIN
        chunks: list[str] = []
        spaces: list[str] | None = []
        start = end = self.get_mark()
        while spaces is not None and self.peek() != "#":
            found = pattern.match(self.buffer, self.pointer)
            length = len(found.group()) if found else 0
            if length:
                self.allow_simple_key = False
                chunks += [*spaces, self.prefix(length)]
                self.forward(length)
                end = self.get_mark()
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                raise self._error("while scanning a plain scalar", start, "found unexpected ':'")
            if not length:
                break
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not spaces or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:  # noqa: ANN401 - a mark
        """Return what the blanks and breaks within a plain scalar stand for; None where the document ends."""
        blanks, breaks = "", 0
        while self.peek() in " \t\n":
            if self.peek() == "\n":
                self.scan_line_break()  # type: ignore[no-untyped-call]
                self.allow_simple_key = True
                breaks += 1
                if self.prefix(3) in _DOCUMENT_MARKS and self.peek(3) in "\0 \t\n":
                    return None
                continue
            if breaks and self.column < indent and self.peek() == "\t":
                words = "found a tab character that violates indentation"
                raise self._error("while scanning a plain scalar", start_mark, words)
            blanks += self.peek()
            self.forward()
        if breaks:
            return [" " if breaks == 1 else "\n" * (breaks - 1)]
        return [blanks] if blanks else []

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> Any:  # noqa: ANN401 - PyYAML's own
        """Refuse escapes for what is no character before PyYAML turns them into one."""
        unbroken = _UNBROKEN.match(self.buffer, self.pointer) if double else None
        for escape in _CODE.finditer(unbroken.group()) if unbroken else ():
            code = int(escape[1] or escape[2] or "0", 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                self.forward(escape.start())
                raise self._error(
                    "while parsing a quoted scalar", start_mark, "found invalid Unicode character escape code"
                )
        return super().scan_flow_scalar_non_spaces(double, start_mark)

    def _error(self, context: str, start_mark: Any, problem: str) -> ScannerError:  # noqa: ANN401 - a mark
        return ScannerError(context, start_mark, problem, self.get_mark())

"""Makes every character that hides, moves or commands visible, so that no text can act on who reads the report."""

from __future__ import annotations

import re

# C0 but newline, DEL, C1; what has no width (soft hyphen, joiners, fillers, selectors, tags); what turns the direction
# of writing; line separators that only some programs obey; lone surrogates (how Python keeps odd bytes of file names).
_UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# What a CI runner obeys: `::error::` at the start of a line (blanks before it do not help), `##[...]` anywhere.
_COMMAND = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*):(?=:)|##(?=[a-z]*\[)", re.MULTILINE | re.IGNORECASE)

# What the texts put in backticks: names of fields, and what to type.
CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


def clean(text: str) -> str:
    r"""Return `text` with every unseen character written out, such as `\x1b` or `\u202e`; newlines stay."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_written_out, text)


def one_line(text: str) -> str:
    """Return `clean(text)` on one line: a newline becomes a visible sign."""
    return clean(text).replace("\n", " ↵ ")


def defuse(text: str) -> str:
    """Return `text` without anything that the log of a CI system takes for a command."""
    return _COMMAND.sub(lambda match: f"{match[1]}: " if match[0].endswith(":") else "## ", text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"

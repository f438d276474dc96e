"""Text of an expression -> tokens. One pass over the characters, no regular expressions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from string import ascii_letters, digits, hexdigits

from sinkron_rules.expressions.wording import fault
from sinkron_rules.model import Text

MAX_TEXT = 4_096
MAX_DIGITS = 60

_BLANK = " \t\r\n"
_WORD_START = ascii_letters + "_"
_WORD = _WORD_START + digits
_DOUBLE = ("&&", "||", "==", "!=", "<=", ">=")
_SINGLE = "!<>+-*/%?:()[].,"
_ESCAPES = {"\\": "\\", '"': '"', "'": "'", "n": "\n", "r": "\r", "t": "\t"}
_KNOWN_ESCAPES = r"`\\` `\"` `\'` `\n` `\r` `\t` `\u0000`"
_HINTS = {"=": "==", "&": "&&", "|": "||", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "−": "-", "×": "*"}  # noqa: RUF001 - what word processors put in


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is number, text, name, end, or the operator itself; `column` is 1-based."""

    kind: str
    column: int
    text: str
    value: int | Fraction | str = ""


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`, the last one of kind `end`; raises ExpressionError."""
    if len(text) > MAX_TEXT:
        raise fault("too-long", MAX_TEXT + 1, limit=MAX_TEXT)
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def scan(self) -> list[Token]:
        tokens: list[Token] = []
        while self._skip(_BLANK) < len(self.text):
            tokens.append(self._token())
        tokens.append(Token("end", len(self.text) + 1, ""))
        return tokens

    def _skip(self, allowed: str) -> int:
        while self.at < len(self.text) and self.text[self.at] in allowed:
            self.at += 1
        return self.at

    def _token(self) -> Token:
        start = self.text[self.at]
        if start in digits:
            return self._number()
        if start in _WORD_START:
            return self._word()
        if start in "'\"":
            return self._text(start)
        return self._operator(start)

    def _word(self) -> Token:
        start = self.at
        word = self.text[start : self._skip(_WORD)]
        return Token("in" if word == "in" else "name", start + 1, word)

    def _operator(self, start: str) -> Token:
        column, double = self.at + 1, self.text[self.at : self.at + 2]
        symbol = double if double in _DOUBLE else start if start in _SINGLE else ""
        if not symbol:
            hint = _HINTS.get(start)
            advice = Text(f" Ketik `{hint}`.", f" Type `{hint}`.") if hint else Text("", "")
            raise fault("character", column, found=shown(start), hint=advice)
        self.at += len(symbol)
        return Token(symbol, column, symbol)

    def _number(self) -> Token:
        start = self.at
        whole = self.text[start : self._skip(digits)]
        part = self._fraction()
        end = self.at
        if self._skip(_WORD + ".") > end:
            raise fault("number", start + 1, found=self.text[start : min(self.at, start + 24)])
        if len(whole.lstrip("0")) + len(part) > MAX_DIGITS:
            raise fault("digits", start + 1, limit=MAX_DIGITS)
        percent = self._percent()
        value = Fraction(int(whole + part), 10 ** len(part) * (100 if percent else 1))
        return Token("number", start + 1, self.text[start : self.at], simplest(value))

    def _fraction(self) -> str:
        follows = self.text[self.at : self.at + 2]
        if not (len(follows) == 2 and follows[0] == "." and follows[1] in digits):
            return ""
        self.at += 1
        start = self.at
        return self.text[start : self._skip(digits)]

    def _percent(self) -> bool:
        # `5%` is a share, `5 % 3` and `5%3` the remainder: it depends on whether an operand follows.
        if self.text[self.at : self.at + 1] != "%":
            return False
        rest = self.text[self.at + 1 :].lstrip(_BLANK)
        follows = rest[:1]
        is_in = rest[:2] == "in" and (len(rest) == 2 or rest[2] not in _WORD)
        if follows and follows in _WORD + "'\"([" and not is_in:
            return False
        self.at += 1
        return True

    def _text(self, quote: str) -> Token:
        start, built = self.at, list[str]()
        self.at += 1
        while (found := self.text[self.at : self.at + 1]) != quote:
            if found in {"", "\n", "\r"}:
                raise fault("open-text", start + 1, quote=f"`{quote}`")
            if found < " " or found == "\x7f" or "\ud800" <= found <= "\udfff":
                raise fault("character", self.at + 1, found=shown(found), hint=Text("", ""))
            built.append(self._escape() if found == "\\" else found)
            self.at += 1
        self.at += 1
        return Token("text", start + 1, self.text[start : self.at], "".join(built))

    def _escape(self) -> str:
        self.at += 1
        letter = self.text[self.at : self.at + 1]
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        code = self.text[self.at + 1 : self.at + 5]
        if letter != "u" or len(code) < 4 or set(code) - set(hexdigits) or 0xD800 <= int(code, 16) <= 0xDFFF:
            found = "\\" + (letter if letter in _WORD + _SINGLE else "")
            raise fault("escape", self.at, found=found, known=_KNOWN_ESCAPES)
        self.at += 4
        return chr(int(code, 16))


def simplest(number: Fraction) -> int | Fraction:
    """Return the same number, as an int where it is whole."""
    return number.numerator if number.denominator == 1 else number


def shown(character: str) -> str:
    """Write one character so that it can be printed anywhere: itself in backticks, or its code point."""
    printable = character.isascii() and character.isprintable() and character != "`"
    return f"`{character}`" if printable else f"U+{ord(character):04X}"

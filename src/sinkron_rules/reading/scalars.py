"""What a scalar without quotes means: the core schema of YAML 1.2, with exact numbers.

Source: YAML 1.2.2, section 10.3.2. Deviations: floats become Decimal; infinities, NaN and numbers that no budget
needs are refused rather than rounded.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = "str | int | bool | Decimal | None"

# Only a scalar that starts with one of these can be anything but text.
STARTERS = frozenset(["", *"~nNtTfF+-.0123456789"])

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"]),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?\Z")
_ENDLESS = re.compile(r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z")

_BEYOND = 2**63
_MOST_DIGITS = 40
_LARGEST_EXPONENT = 30
_MOST_REMEMBERED = 8192
_LONGEST_REMEMBERED = 80


class BadNumber(ValueError):  # noqa: N818 - a signal for the pass, which knows the place
    """A number that we refuse: `kind` is the kind of the complaint."""

    def __init__(self, kind: str) -> None:
        """Keep the kind."""
        super().__init__(kind)
        self.kind = kind


def plain_value(text: str) -> Scalar:
    """Return what `text`, typed without quotes, means; raises BadNumber."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return _integer(text.lstrip("+-").lstrip("0"), 10, negative=text[0] == "-")
    if _DECIMAL.match(text):
        return _decimal(text)
    if _BASED.match(text):
        return _integer(text[2:].lstrip("0"), 8 if text[1] == "o" else 16)
    if _ENDLESS.match(text):
        raise BadNumber("not-a-number")
    return text


def _integer(digits: str, base: int, *, negative: bool = False) -> int:
    # 64 bits never need more than 22 digits in any base: longer ones are not even converted.
    number = int(digits or "0", base) if len(digits) <= 22 else _BEYOND
    if number >= _BEYOND:
        raise BadNumber("number-too-big")
    return -number if negative else number


def _decimal(text: str) -> Decimal:
    mantissa, _, exponent = text.lower().partition("e")
    if len(mantissa.strip("+-").replace(".", "").lstrip("0")) > _MOST_DIGITS:
        raise BadNumber("number-too-big")
    if len(exponent.lstrip("+-").lstrip("0")) > 2 or len(mantissa) > _MOST_DIGITS * 2:
        raise BadNumber("number-too-big")
    number = Decimal(text)
    scale = number.as_tuple().exponent
    if abs(number) >= _BEYOND or abs(int(exponent or "0")) > _LARGEST_EXPONENT or abs(int(scale)) > _LARGEST_EXPONENT:
        raise BadNumber("number-too-big")
    return number


class Memory(dict[str, Scalar]):
    """What was resolved before; looks up what is new and forgets everything when it is full."""

    def __missing__(self, text: str) -> Scalar:
        """Resolve `text`; raises BadNumber, which is never remembered."""
        value = plain_value(text)
        if len(text) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[text] = value
        return value

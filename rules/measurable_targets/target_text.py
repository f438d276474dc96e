"""What a target written as text means: a number with its unit, a range, a bound, or only words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .texts import tidy
from .units import number_in

_NUMBER = r"-?\d+(?:[.,]\d+)*"
_JOIN = r"\s*(?:-|–|—|s\.?\s?d\.?|s/d|sampai dengan|sampai|hingga)\s*"  # noqa: RUF001 - ranges come with any dash
_BOUND = r"(?:≥|>=|>|≤|<=|<|±|minimal|maksimal|minimum|maksimum|min\.?|maks\.?|paling sedikit|paling banyak|"
_BOUND += r"paling rendah|paling tinggi|kurang lebih|lebih dari|kurang dari|sekitar|kira-kira|±)"
_RANGE = re.compile(rf"^(?P<low>{_NUMBER}){_JOIN}(?P<high>{_NUMBER})\s*(?P<rest>\D*)$", re.IGNORECASE)
_ONE = re.compile(
    rf"^(?P<bound>{_BOUND})?\s*(?P<money>rp\.?)?\s*(?P<number>{_NUMBER})\s*(?P<rest>[^\d:/].*)?$", re.IGNORECASE
)
_GROUPED = re.compile(r"^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_GROUPED_ENGLISH = re.compile(r"^-?\d{1,3}(?:,\d{3})+\.\d+$")
_SIMPLE = re.compile(r"^-?\d+(?:[.,]\d+)?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was understood: `kind` is number, unit, range, bound or words; `rest` what follows the number."""

    kind: str
    number: Decimal | None = None
    rest: str = ""
    low: Decimal | None = None


def read_target(written: str) -> Reading:
    """Return what a target typed as text means; two numbers that are no range ("12 dokumen, 3 rapat") are words."""
    text = tidy(written)
    spread = _RANGE.match(text)
    if spread:
        low, high = number(spread["low"]), number(spread["high"])
        return Reading("words") if low is None or high is None else Reading("range", high, spread["rest"].strip(), low)
    one = _ONE.match(text)
    value = number(one["number"]) if one else None
    if one is None or value is None:
        return Reading("words")
    rest = ("Rupiah" if one["money"] else one["rest"] or "").strip(" .")
    if number_in(rest):
        return Reading("words")
    return Reading("bound" if one["bound"] else "unit" if rest else "number", value, rest)


def number(text: str) -> Decimal | None:
    """Return the number in Indonesian or English writing, None when the signs in it make no sense.

    "67,41" is 67.41, "1.250" is 1250, "1.250,5" and "1,250.5" are 1250.5; a lone comma is always a decimal comma.
    """
    if _GROUPED.match(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_ENGLISH.match(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", ".")) if _SIMPLE.match(text) else None

"""What a target written as text means: a number with its unit, a range, a bound, or only words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .lexicon import tidy

_NUMBER = r"-?\d+(?:[.,]\d+)*"
_JOIN = r"\s*(?:-|–|—|s\.?\s?d\.?|s/d|sampai dengan|sampai|hingga)\s*"  # noqa: RUF001 - ranges come with any dash
_BOUND = r"(?:≥|>=|>|≤|<=|<|±|minimal|maksimal|minimum|maksimum|min\.?|maks\.?|paling sedikit|paling banyak|"
_BOUND += r"paling rendah|paling tinggi|kurang lebih|lebih dari|kurang dari|sekitar|kira-kira|±)"
_RANGE = re.compile(rf"^(?P<low>{_NUMBER}){_JOIN}(?P<high>{_NUMBER})\s*(?P<rest>\D*)$", re.IGNORECASE)
_ONE = re.compile(
    rf"^(?P<bound>{_BOUND})?\s*(?P<money>rp\.?)?\s*(?P<number>{_NUMBER})\s*(?P<rest>[^\d:].*)?$", re.IGNORECASE
)
_THOUSANDS = re.compile(r"^-?\d{1,3}(?:\.\d{3})+$")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was understood: `kind` is number, unit, range, bound or words; `rest` what follows the number."""

    kind: str
    number: Decimal | None = None
    rest: str = ""
    low: Decimal | None = None


def read_target(written: str) -> Reading:
    """Return what a target typed as text means."""
    text = tidy(written)
    spread = _RANGE.match(text)
    if spread:
        return Reading("range", number(spread["high"]), spread["rest"].strip(), number(spread["low"]))
    one = _ONE.match(text)
    if not one:
        return Reading("words")
    rest = ("Rupiah" if one["money"] else one["rest"] or "").strip(" .")
    return Reading("bound" if one["bound"] else "unit" if rest else "number", number(one["number"]), rest)


def number(text: str) -> Decimal:
    """Return the number in Indonesian or English writing: the last sign parts the decimals, unless it groups by three.

    "67,41" is 67.41, "1.250" is 1250, "1.250,5" is 1250.5; a lone comma is always a decimal comma.
    """
    if _THOUSANDS.match(text):
        return Decimal(text.replace(".", ""))
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return Decimal(text)
    whole = re.sub(r"[.,]", "", text[:last])
    return Decimal(f"{whole}.{text[last + 1 :]}")

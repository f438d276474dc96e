"""Both languages: a text in Indonesian and English, and how money, numbers and dates read in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

Lang = Literal["id", "en"]
LANGS: tuple[Lang, Lang] = ("id", "en")

_MONTHS_ID = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
_MONTHS_EN = "January February March April May June July August September October November December"
_MONTHS: dict[Lang, list[str]] = {"id": _MONTHS_ID.split(), "en": _MONTHS_EN.split()}
_LONGEST_FRACTION = 12


@dataclass(frozen=True, slots=True)
class Rupiah:
    """An exact amount of money in rupiah."""

    amount: int


@dataclass(frozen=True, slots=True)
class Percent:
    """An exact share, printed in percent.

    `share` is the ratio itself (1/20 is 5 percent). `beside` is the limit it is compared with: the printed
    number never rounds onto a limit that the share does not have (4.998 percent, not 5.00).
    """

    share: Fraction
    beside: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Indonesian (`id`) and English (`en`), each a `str.format` template or plain."""

    id: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.id if lang == "id" else self.en

    def fill(self, **values: Value) -> Text:
        """Return both texts with their placeholders filled; each value is written as its language writes it.

        Raises KeyError when a placeholder has no value.
        """
        return Text(*(self[lang].format_map({k: show(v, lang) for k, v in values.items()}) for lang in LANGS))


Value: TypeAlias = "str | int | Decimal | Fraction | date | Rupiah | Percent | Text | list[Value] | tuple[Value, ...]"


def show(value: Value, lang: Lang) -> str:  # noqa: PLR0911 - one return per type reads best
    """Write `value` in `lang`: Rp1.234.567 or Rp1,234,567; 12,5 persen or 12.5%; 21 November 2026.

    A `str` stays as it is: codes, years and whatever is to be typed are given as `str`.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, Rupiah):
        sign = "-" if value.amount < 0 else ""
        return f"{sign}Rp{_grouped(str(abs(value.amount)), lang)}"
    if isinstance(value, Percent):
        return _percent(value, lang)
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[lang][value.month - 1]} {value.year}"
    if isinstance(value, (list, tuple)):
        return ", ".join(show(item, lang) for item in value)
    return _number(value, lang)


def _percent(value: Percent, lang: Lang) -> str:
    exact = value.share * 100
    digits = 2
    while digits < _LONGEST_FRACTION and value.beside not in {None, value.share}:
        if round(exact, digits) != round((value.beside or 0) * 100, digits):
            break
        digits += 1
    number = _number(Decimal(round(exact * 10**digits)).scaleb(-digits), lang)
    return f"{number} persen" if lang == "id" else f"{number}%"


def _number(value: int | Decimal | Fraction, lang: Lang) -> str:
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    text = format(Decimal(value), "f")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, part = text.partition(".")
    part = part.rstrip("0")
    mark = "," if lang == "id" else "."
    return f"{sign}{_grouped(whole, lang)}{mark}{part}" if part else f"{sign}{_grouped(whole, lang)}"


def _grouped(digits: str, lang: Lang) -> str:
    grouped = f"{int(digits):,}"
    return grouped.replace(",", ".") if lang == "id" else grouped

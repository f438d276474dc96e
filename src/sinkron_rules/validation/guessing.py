"""What was probably meant: only ever offered as a suggestion to type, never used as a value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import SequenceMatcher

_LONGEST = 64
_NEAR = 0.6
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:([.,_ ])[0-9]{3})(?:\1[0-9]{3})*\Z")
_MONEY_SIGN = re.compile(r"(?:rp|idr)\.?\s*", re.IGNORECASE)
_CENTS = re.compile(r"(?:[.,]0{1,2}|,-)\Z")
_SCALES = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_SCALED = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?)\s*([A-Za-z]+)\Z")
_COMMA = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3})*|-?[0-9]+),([0-9]+)\Z")
_LEADING_NUMBER = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?)\s*(?:%|[A-Za-z].*)\Z")
_MONTHS = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"]
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[A-Za-z]{3,9})[-/. ]([0-9]{4})\Z")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})\Z")
_YES_NO = {
    **dict.fromkeys(["ya", "y", "yes", "on", "benar", "ada", "1"], "true"),
    **dict.fromkeys(["tidak", "t", "no", "n", "off", "bukan", "tdk", "0"], "false"),
    "true": "true",
    "false": "false",
}


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, None when none is near."""
    wanted = _folded(word)
    scored = [(_likeness(wanted, _folded(candidate)), candidate) for candidate in candidates]
    best = max(scored, default=(0.0, None), key=lambda pair: pair[0])
    return best[1] if best[0] >= _NEAR else None


def _folded(word: str) -> str:
    return re.sub(r"[\s\-/.]+", "_", word[:_LONGEST].strip().casefold())


def _likeness(wanted: str, candidate: str) -> float:
    matcher = SequenceMatcher(None, wanted, candidate, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR else 0.0


def whole_number(written: str) -> int | None:
    """Return the whole number that `250.000`, `Rp 1.500.000,00` or `1,5 miliar` probably stand for."""
    if len(written) > _LONGEST:
        return None
    text = _MONEY_SIGN.sub("", written.strip(), count=1)
    scaled = _SCALED.match(text)
    if scaled and scaled[2].casefold() in _SCALES:
        number = Decimal(scaled[1].replace(",", ".")) * _SCALES[scaled[2].casefold()]
        return int(number) if number == int(number) else None
    for attempt in (text, _CENTS.sub("", text)):
        plain = re.sub(r"[.,_ ]", "", attempt) if _GROUPED.match(attempt) else attempt
        if re.fullmatch(r"-?[0-9]+", plain):
            return int(plain)
    return None


def has_thousands(written: str) -> bool:
    """Tell whether `written` is grouped by thousands (`250.000`, `Rp1.500.000,00`, `1,500,000`)."""
    text = _MONEY_SIGN.sub("", written.strip()[:_LONGEST], count=1)
    return bool(_GROUPED.match(text) or _GROUPED.match(_CENTS.sub("", text)))


def decimal_comma(written: str) -> str | None:
    """Return `67.41` for `67,41` and `1234.5` for `1.234,5`; None when it has no decimal comma."""
    match = _COMMA.match(written.strip()) if len(written) <= _LONGEST else None
    return f"{match[1].replace('.', '')}.{match[2]}" if match else None


def bare_number(written: str) -> str | None:
    """Return the number that stands before a unit: `70` for `70 orang`, `67.5` for `67,5%`."""
    match = _LEADING_NUMBER.match(written.strip()) if len(written) <= _LONGEST else None
    return match[1].replace(",", ".") if match else None


def number_text(written: str) -> Decimal | None:
    """Return the number that a quoted text spells exactly as it would be typed without quotes."""
    if len(written) > _LONGEST or not re.fullmatch(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", written):
        return None
    return Decimal(written)


def iso_date(written: str) -> str | None:
    """Return `2026-01-21` for `21-1-2026`, `21 Januari 2026`, `2026/1/21` or `20260121`."""
    text = written.strip()
    if year_first := _YEAR_FIRST.match(text):
        return _dated(year_first[1], year_first[2], year_first[3])
    if day_first := _DAY_FIRST.match(text):
        return _dated(day_first[3], day_first[2], day_first[1])
    return None


def _dated(year: str, month: str, day: str) -> str | None:
    name = month[:3].casefold()
    number = int(month) if month.isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
    return f"{year}-{number:02d}-{int(day):02d}" if 1 <= number <= 12 and 1 <= int(day) <= 31 else None


def yes_or_no(written: str) -> str | None:
    """Return `true` or `false` for the usual words for yes and no."""
    return _YES_NO.get(written.strip().casefold())


def code(written: str, pattern: re.Pattern[str]) -> str | None:
    """Return a code that fits `pattern` and differs from `written` only in signs, case or a padded group."""
    text = written[:_LONGEST]
    tidy = re.sub(r"\.{2,}", ".", re.sub(r"[,:;/_-]", ".", re.sub(r"\s+", "", text))).strip(".").upper()
    unpadded = re.sub(r"(?<=\.)0([1-8])(?=\.[0-9]{2}\.[0-9]{2,4}$|\.[0-9]{2}$)", r"\1", tidy)
    attempts = (text.strip(), tidy, unpadded, text.strip().lower().replace(" ", "-"))
    return next((attempt for attempt in attempts if attempt != written and pattern.search(attempt)), None)

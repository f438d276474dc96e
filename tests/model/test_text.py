from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from sinkron_rules.model import LANGS, Percent, Rupiah, Text, show

LOCALES = {"id": "id_ID", "en": "en_GB"}


@given(st.integers(-(10**24), 10**24))
def test_money_reads_as_babel_writes_it(amount: int) -> None:
    for lang, locale in LOCALES.items():
        expected = format_currency(amount, "IDR", format="¤#,##0", locale=locale, currency_digits=False)
        assert show(Rupiah(amount), lang) == expected.replace("IDR", "Rp").replace("\xa0", "")  # type: ignore[arg-type]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15))
def test_numbers_read_as_babel_writes_them(number: Decimal) -> None:
    for lang, locale in LOCALES.items():
        expected = format_decimal(number, format="#,##0.######", locale=locale)
        assert show(number, lang).removeprefix("-") == expected.removeprefix("-")  # type: ignore[arg-type]


@given(st.dates(min_value=date(1945, 8, 17)))
def test_dates_read_as_babel_writes_them(day: date) -> None:
    assert show(day, "id") == format_date(day, "d MMMM y", locale="id_ID")
    assert show(day, "en") == format_date(day, "d MMMM y", locale="en_GB")


def test_percent_never_rounds_onto_the_limit() -> None:
    limit = Fraction(5, 100)
    assert show(Percent(Fraction(49_999_999, 10**9), beside=limit), "id") == "4,9999999 persen"
    assert show(Percent(limit, beside=limit), "id") == "5 persen"
    assert show(Percent(Fraction(4998, 10**5), beside=limit), "en") == "4.998%"
    assert show(Percent(Fraction(1, 3)), "en") == "33.33%"


@given(st.fractions(0, 2), st.fractions(0, 2))
def test_a_share_beside_a_limit_looks_different_unless_it_is_the_limit(share: Fraction, limit: Fraction) -> None:
    if share != limit and abs(share - limit) > Fraction(1, 10**10):
        assert show(Percent(share, beside=limit), "id") != show(Percent(limit, beside=share), "id")


def test_codes_years_and_what_to_type_stay_as_they_are() -> None:
    assert show("2027", "id") == "2027"
    assert show("pagu: 1234567", "id") == "pagu: 1234567"
    assert show(1234567, "id") == "1.234.567"
    assert show(Fraction(1, 8), "id") == "0,125"


def test_a_text_fills_both_languages_at_once() -> None:
    text = Text("Pagu {amount}, {word}.", "Budget {amount}, {word}.")
    filled = text.fill(amount=Rupiah(-1500), word=Text("turun", "down"))
    assert [filled[lang] for lang in LANGS] == ["Pagu -Rp1.500, turun.", "Budget -Rp1,500, down."]


def test_values_are_never_read_as_templates() -> None:
    assert Text("{x}", "{x}").fill(x="{y}") == Text("{y}", "{y}")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Text("{gone}", "{gone}").fill(here="")


def test_lists_are_joined() -> None:
    assert show(["PN3", Rupiah(5)], "id") == "PN3, Rp5"

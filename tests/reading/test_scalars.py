from __future__ import annotations

from decimal import Decimal

import pytest

from sinkron_rules.reading import read_bytes
from sinkron_rules.reading.parsing import Parse
from sinkron_rules.reading.scalars import BadNumber, Memory, plain_value

SPELLINGS = [
    ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
    ("nULL", "nULL"), ("none", "none"), ("nil", "nil"), ("N/A", "N/A"), ("-", "-"),
    ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
    ("tRUE", "tRUE"), ("yes", "yes"), ("Yes", "Yes"), ("no", "no"), ("NO", "NO"), ("on", "on"), ("off", "off"),
    ("y", "y"), ("n", "n"), ("ya", "ya"), ("tidak", "tidak"),
    ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("0017", 17), ("010", 10), ("09", 9), ("0812345", 812345), ("-0", 0),
    ("9223372036854775807", 2**63 - 1), ("-9223372036854775807", 1 - 2**63),
    ("000000000000000000000000000000000001", 1),
    ("1_000", "1_000"), ("1,000", "1,000"), ("1.000.000", "1.000.000"), ("1.000,50", "1.000,50"),
    ("Rp 1.000.000", "Rp 1.000.000"), ("67,41", "67,41"),
    ("0o17", 15), ("0o8", "0o8"), ("-0o17", "-0o17"), ("0x1F", 31), ("0xff", 255), ("0xZZ", "0xZZ"), ("0b11", "0b11"),
    ("0X1F", "0X1F"), ("-0x1F", "-0x1F"),
    ("1.5", Decimal("1.5")), ("-1.5", Decimal("-1.5")), ("+1.5", Decimal("1.5")), (".5", Decimal("0.5")),
    ("-.5", Decimal("-0.5")), ("5.", Decimal(5)), ("1.10", Decimal("1.10")), ("5.10", Decimal("5.10")),
    ("31.71", Decimal("31.71")), ("62.71", Decimal("62.71")), ("250.000", Decimal("250.000")),
    ("123456789012345678.91", Decimal("123456789012345678.91")), ("00.5", Decimal("0.5")),
    ("1e3", Decimal("1E+3")), ("1E3", Decimal("1E+3")), ("1.0e+3", Decimal("1.0E+3")), ("1e-3", Decimal("0.001")),
    ("-1e3", Decimal("-1E+3")), ("0e30", Decimal("0E+30")), ("1e", "1e"), ("e3", "e3"), ("1e+", "1e+"),
    (".", "."), ("..", ".."), ("+", "+"), (".e3", ".e3"), ("1.2.3", "1.2.3"), ("--1", "--1"), ("1-2", "1-2"),
    ("12:30:45", "12:30:45"), ("12:30", "12:30"), ("1:10", "1:10"), ("1:59:59", "1:59:59"),
    ("2026-01-21", "2026-01-21"), ("2026-02-30", "2026-02-30"), ("2026-01-21 10:00:00", "2026-01-21 10:00:00"),
    ("1.03.10", "1.03.10"), ("62.71.01", "62.71.01"), ("=", "="), ("<<", "<<"), ("inf", "inf"), ("NaN", "NaN"),
    (".Nan", ".Nan"), (".iNF", ".iNF"), ("Infinity", "Infinity"), ("1 000", "1 000"), ("12 unit", "12 unit"),
    ("5%", "5%"), ("\u0661\u0662", "\u0661\u0662"), ("\uff11\uff12", "\uff11\uff12"), ("1\u00a0", "1\u00a0"),
]  # fmt: skip


def test_the_table_is_large_enough() -> None:
    assert len({text for text, _ in SPELLINGS}) == len(SPELLINGS) >= 80


@pytest.mark.parametrize(("text", "value"), SPELLINGS)
def test_plain_scalar(text: str, value: object, parse: Parse) -> None:
    found = plain_value(text)
    assert (type(found), found) == (type(value), value)
    assert str(found) == str(value)  # 1.10 keeps its zero
    if text == "-":
        return  # alone it starts a list item
    (document,) = read_bytes(f"isian: {text}\n".encode(), "a.yaml", parse=parse)
    assert (type(document.data["isian"]), document.data["isian"]) == (type(value), value)
    assert document.positions.written(("isian",)) == text
    assert document.positions.is_plain(("isian",))


@pytest.mark.parametrize(("text", "value"), SPELLINGS)
def test_the_same_text_in_quotes_stays_text(text: str, value: object, parse: Parse) -> None:
    del value
    (document,) = read_bytes(f"isian: '{text}'\n".encode(), "a.yaml", parse=parse)
    assert document.data == {"isian": text}
    assert document.positions.written(("isian",)) == text
    assert not document.positions.is_plain(("isian",))


TOO_BIG = [
    "9223372036854775808", "-9223372036854775808", "9" * 30, "9" * 5000, "0x8000000000000000", "0x" + "f" * 100_000,
    "0o1000000000000000000000", "1e19", "1e31", "1e-31", "1e999999999", "1e" + "9" * 400, "-1e99", "0e31",
    "123456789012345678901234567890.5", "0." + "1" * 41, "0." + "0" * 30 + "1", "1." + "0" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("text", TOO_BIG, ids=lambda text: text[:12])
def test_numbers_past_64_bits_are_refused(text: str) -> None:
    with pytest.raises(BadNumber) as caught:
        plain_value(text)
    assert caught.value.kind == "number-too-big"


@pytest.mark.parametrize("text", [".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN"])
def test_infinity_and_nan_are_refused(text: str) -> None:
    with pytest.raises(BadNumber) as caught:
        plain_value(text)
    assert caught.value.kind == "not-a-number"


def test_memory_is_bounded_and_keeps_no_long_text() -> None:
    memory = Memory()
    for number in range(20_000):
        assert memory[str(number)] == number
    assert len(memory) <= 8192
    assert memory["n" * 1000] == "n" * 1000
    assert "n" * 1000 not in memory

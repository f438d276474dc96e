"""The quick way through a file must give what the careful way gives, or leave the file to it."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from plans import submissions

from sinkron_rules.model import Path
from sinkron_rules.reading import Limits, parsing, read_bytes
from sinkron_rules.reading.building import KNOWN_KEYS, KNOWN_VALUES, Builder
from sinkron_rules.reading.decoding import decode
from sinkron_rules.reading.parsing import Parse
from sinkron_rules.reading.positions import EventPositions
from sinkron_rules.reading.skimming import inner_events, skim

DEPTH = Limits().max_depth
PLANS = list(submissions(12))
SLIPS = (
    "",
    " ",
    "  ",
    "\n",
    ":",
    "- ",
    "'",
    '"',
    "#",
    "{",
    "}",
    "[",
    "]",
    ",",
    "|",
    ">",
    "?",
    "*x",
    "~",
    "1.0",
    "250.000",
    "---\n",
)


def paths_of(value: object, path: Path = ()) -> list[Path]:
    items: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [path, *(found for step, item in items for found in paths_of(item, (*path, step)))]


def slipped(text: str, chance: random.Random) -> str:
    """Return `text` with a slip of the pen: something typed, lost, or a line moved."""
    for _ in range(chance.choice([1, 1, 2])):
        at, lines = chance.randrange(len(text)), text.split("\n")
        match chance.randrange(4):
            case 0:
                text = text[:at] + chance.choice(SLIPS) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.choice([1, 1, 2, 5]) :]
            case 2:
                lines.insert(chance.randrange(len(lines)), lines[chance.randrange(len(lines))])
                text = "\n".join(lines)
            case _:
                line = chance.randrange(len(lines))
                lines[line] = chance.choice(["", " ", "  "]) + lines[line].removeprefix(" ")
                text = "\n".join(lines)
    return text


def assert_the_same_both_ways(text: str, parse: Parse) -> bool:
    """Hold the quick way to the careful one; tell whether the quick way took the file at all."""
    source = decode(text.encode(), "a.yaml")
    if any(sign in source.text for sign in "!&\\"):
        return False
    skimmed = skim(parse(source.text), KNOWN_KEYS, KNOWN_VALUES, DEPTH)
    if skimmed is None:
        return False
    built = Builder(source, Limits(), parse).build()
    assert repr([each.data for each in skimmed]) == repr([each.data for each in built])
    for number, (mine, whole) in enumerate(zip(skimmed, built, strict=True)):
        quick = EventPositions(source, partial(inner_events_of, source.text, parse, number), mine.spot)
        assert_the_same_places(quick, EventPositions(source, partial(list, whole.events)), whole.data)
    return True


def inner_events_of(text: str, parse: Parse, number: int) -> list[Any]:
    return inner_events(parse(text), number)


def assert_the_same_places(quick: EventPositions, careful: EventPositions, data: object) -> None:
    for path in paths_of(data):
        for asked in (path, (*path, "tidak ada"), (*path, 99)):
            assert quick.place(asked) == careful.place(asked)
            assert quick.place(asked, key=True) == careful.place(asked, key=True)
        assert (quick.written(path), quick.is_plain(path)) == (careful.written(path), careful.is_plain(path))


def test_a_usual_plan_is_skimmed(parse: Parse) -> None:
    for plan in PLANS[:3]:
        read_bytes(plan.encode(), "a.yaml", parse=parse)
        assert assert_the_same_both_ways(plan, parse)
    assert assert_the_same_both_ways("---\n".join(["# usulan\n", *PLANS[:3], "- 1\n", "kode: 2.0\n...\n"]), parse)


def test_slips_of_the_pen_are_read_alike() -> None:
    chance, taken = random.Random(20261122), 0  # noqa: S311 - a test that can be repeated
    for plan in PLANS:
        read_bytes(plan.encode(), "a.yaml")
    for _ in range(500):
        taken += assert_the_same_both_ways(slipped(chance.choice(PLANS), chance), parsing.parse)
    assert taken > 100


@pytest.mark.parametrize(
    "text",
    [
        "kode: 1\nkode: 2\n",
        "kode: 1\n---\n~\n",
        "kode: *x\n",
        "{kode: 1}: 2\n",
        "? [1]\n: 2\n",
        "1: 2\n",
        "<<: {kode: 1}\n",
        "kode: .inf\n",
        "kode: 1e400\n",
        "kode: [\n",
        "kode: " + "[" * 70 + "]" * 70 + "\n",
        "~\n",
        "",
        "# catatan\n",
    ],
)
def test_whatever_is_unusual_is_left_to_the_careful_way(text: str, parse: Parse) -> None:
    read_bytes(b"kode: 1\n", "a.yaml")
    assert skim(parse(text), KNOWN_KEYS, KNOWN_VALUES, DEPTH) is None


def test_a_key_never_met_is_left_to_the_careful_way_once(parse: Parse) -> None:
    KNOWN_KEYS.pop("belum pernah", None)
    assert skim(parse("belum pernah: 1\n"), KNOWN_KEYS, KNOWN_VALUES, DEPTH) is None
    (document,) = read_bytes(b"belum pernah: 1\n", "a.yaml", parse=parse)
    assert document.data == {"belum pernah": 1}
    assert skim(parse("belum pernah: 1\n"), KNOWN_KEYS, KNOWN_VALUES, DEPTH) is not None


@pytest.mark.parametrize(
    ("number", "whole"), [("250.000", True), ("2.0", True), ("1e3", True), ("2.5", False), ("250000", False)]
)
def test_a_whole_number_with_a_decimal_mark_is_told(number: str, whole: bool) -> None:
    read_bytes(b"pagu: 1\n", "a.yaml")
    (document,) = read_bytes(f"pagu: [1.5, {number}]\n".encode(), "a.yaml")
    assert document.whole_decimal is whole
    assert document.data["pagu"][1] == Decimal(number)

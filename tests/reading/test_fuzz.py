"""Reading raises UnreadableDocument and nothing else, always with a place inside the text; both parsers agree."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.model import Document
from sinkron_rules.reading import read_bytes
from sinkron_rules.reading.parsing import Parse, parse, parse_pure

TOKENS = [
    "a", "b", "kode", "pagu", "1", "0017", "1.5", "1e9", "-", "- ", "? ", ": ", ":", "\n", "\n", "\n  ", "\n    ",
    "\n ", "  ", "\t", "[", "]", "{", "}", ",", ", ", '"', "'", '"a"', "'b'", "#", " # c", "&a ", "*a", "!", "!!str ",
    "!!int ", "!t ", "|", "|-\n", ">", "> x", "%", "%YAML 1.2\n", "---", "--- ", "\n---\n", "...", "\n...\n", "<<: ",
    "~", "null", "true", ".nan", "\\", "\\u00e9", "\\ud800", '"\\n"', "@", "`", "é", "\u201c", "a: 1\n", "a: b\n",
    "b: [1, 2]\n", "\r\n", "\x00", "\u2028", "-1", "=", "x:y", "a:\n  ", '"\\ud800"', '"\\U00110000"', "!!int x",
    "9" * 25, "1e99", "%TAG ! x\n", "\r", "\ufeff", "𝄞",
]  # fmt: skip


def grown(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    return "".join(chance.choice(TOKENS) for _ in range(chance.randrange(1, 18)))


def outcome(data: bytes, parser: Parse = parse) -> list[Document] | UnreadableDocument:
    try:
        return read_bytes(data, "a.yaml", parse=parser)
    except UnreadableDocument as error:
        return error


def assert_placed(error: UnreadableDocument, text: str) -> None:
    assert error.place is not None
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
    assert error.place.file == "a.yaml"
    assert 1 <= error.place.line <= len(lines)
    line = lines[error.place.line - 1]
    assert 1 <= error.place.column <= len(line) + 1
    assert error.place.width >= 1
    assert error.kind
    assert error.remedy is not None
    for shown in (error.text, error.remedy):
        assert shown.id
        assert shown.en
        assert "\n" not in shown.id + shown.en


def check(numbers: range, parser: Parse = parse) -> tuple[int, int]:
    """Return how many texts were read and how many refused."""
    refused = 0
    for number in numbers:
        text = grown(number)
        found = outcome(text.encode(), parser)
        if isinstance(found, UnreadableDocument):
            assert_placed(found, text)
            refused += 1
    return len(numbers) - refused, refused


def test_twenty_thousand_texts_of_yaml_tokens() -> None:
    accepted, refused = check(range(20_000))
    assert accepted > 2_000
    assert refused > 10_000


@pytest.mark.long
def test_a_hundred_thousand_texts_of_yaml_tokens() -> None:
    accepted, refused = check(range(20_000, 120_000))
    assert accepted > 10_000
    assert refused > 50_000


def seen(found: list[Document] | UnreadableDocument) -> object:
    if isinstance(found, UnreadableDocument):
        assert found.place is not None
        return found.kind, found.place, found.place.width, found.text, found.remedy
    return repr([document.data for document in found])


# Where the two parsers disagree beyond repair: both refuse, at another place or for another reason.
# One in some thousand random texts; never one that only one of them accepts.
MOST_DIFFERENT_REFUSALS = 8


def test_both_parsers_agree_on_four_thousand_texts() -> None:
    different = 0
    for number in range(4_000):
        text = grown(number).encode()
        fast, pure = outcome(text), outcome(text, parse_pure)
        if seen(fast) != seen(pure):
            assert isinstance(fast, UnreadableDocument)
            assert isinstance(pure, UnreadableDocument)
            different += 1
    assert different <= MOST_DIFFERENT_REFUSALS


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    found = outcome(data)
    if isinstance(found, UnreadableDocument):
        assert found.place is not None
        assert found.place.line >= 1
        assert found.place.column >= 1


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = text.encode("utf-8", "surrogatepass")
    for parser in (parse, parse_pure):
        found = outcome(data, parser)
        if isinstance(found, UnreadableDocument):
            assert found.place is not None
            assert found.place.line >= 1

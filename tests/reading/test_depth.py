from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import read_bytes
from sinkron_rules.reading.parsing import Parse

SHAPES = {"[": ("[", "]"), "{a: ": ("{a: ", "}"), "- ": ("- ", ""), "? ": ("? ", "")}
SECONDS = 30.0  # of the processor: guards against an endless or quadratic run; how fast it is, benchmarks say


def outcome(text: str, parse: Parse, *, small_stack: bool) -> object:
    """Return the data, or the UnreadableDocument, read in this thread or in one with a stack of 512 KB."""
    found: list[object] = []

    def read() -> None:
        try:
            found.append(read_bytes(text.encode(), "a.yaml", parse=parse)[0].data)
        except UnreadableDocument as error:
            found.append(error)

    if not small_stack:
        read()
        return found[0]
    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    return found[0]


@pytest.mark.parametrize("small_stack", [False, True], ids=["main", "thread"])
@pytest.mark.parametrize("count", [65, 1_000, 100_000, 1_000_000])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
def test_too_deep_is_refused_at_once(shape: str, count: int, parse: Parse, *, closed: bool, small_stack: bool) -> None:
    opening, closing = SHAPES[shape]
    text = opening * count + ("1" + closing * count if closed else "")
    start = time.process_time()
    error = outcome(text, parse, small_stack=small_stack)
    assert isinstance(error, UnreadableDocument)
    assert error.place is not None
    assert time.process_time() - start < SECONDS
    expected = (2 * 1 + 1, "key-not-text") if shape == "? " else (len(opening) * 64 + 1, "too-deep")
    assert (error.place.column, error.kind) == expected


@pytest.mark.parametrize("small_stack", [False, True], ids=["main", "thread"])
@pytest.mark.parametrize("shape", ["[", "{a: ", "- "])
def test_64_levels_are_read(shape: str, parse: Parse, *, small_stack: bool) -> None:
    opening, closing = SHAPES[shape]
    value = outcome(opening * 64 + "1" + closing * 64, parse, small_stack=small_stack)
    levels = 0
    while isinstance(value, (dict, list)):
        levels, value = levels + 1, value["a"] if isinstance(value, dict) else value[0]
    assert (levels, value) == (64, 1)


def test_depth_counts_what_aliases_unfold(refused: Callable[..., UnreadableDocument], parse: Parse) -> None:
    half = "a: &a " + "[" * 40 + "]" * 40 + "\n"
    assert isinstance(outcome(half + "b: " + "[" * 23 + "*a" + "]" * 23 + "\n", parse, small_stack=False), dict)
    assert refused(half + "b: " + "[" * 24 + "*a" + "]" * 24 + "\n").kind == "too-deep"


def _bomb(levels: int) -> str:
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def _merges(levels: int) -> str:
    return "m0: &m0 {a: 1}\n" + "".join(f"m{n}: &m{n}\n  <<: [*m{n - 1}, *m{n - 1}]\n" for n in range(1, levels))


BOMBS = {
    **{f"aliases {levels}": (_bomb(levels), "too-many-parts") for levels in (7, 9, 30)},
    **{f"merges {levels}": (_merges(levels), "merge-key") for levels in (12, 18, 22, 40)},
    "hexadecimal": ("a: 0x" + "f" * 5_000_000, "number-too-big"),
    "digits": ("a: " + "9" * 4_301, "number-too-big"),
    "zeros behind the point": ("a: 1." + "0" * 5_000_000, "number-too-big"),
    "exponent": ("a: 1e999999999", "number-too-big"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused(name: str) -> None:
    text, kind = BOMBS[name]
    start = time.process_time()
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(text.encode(), "a.yaml")
    assert caught.value.kind == kind
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "text", ["a: 1" + ":59" * 100_000, _bomb(4), "a: '" + "x" * 2_000_000 + "'\n# " + "x" * 2_000_000]
)
def test_long_but_harmless_text_is_read(text: str) -> None:
    start = time.process_time()
    assert read_bytes(text.encode(), "a.yaml")
    assert time.process_time() - start < SECONDS


def test_twenty_thousand_keys(parse: Parse) -> None:
    text = "".join(f'"{number * (2**61 - 1)}": 1\n' for number in range(20_000))
    assert len(read_bytes(text.encode(), "a.yaml", parse=parse)[0].data) == 20_000

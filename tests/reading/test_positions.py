from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sinkron_rules.model import Document, Path
from sinkron_rules.reading import read_bytes
from sinkron_rules.reading.parsing import Parse, parse, parse_pure

USULAN = """\
skema: usulan/1
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya}
program:
  - kode: '7.01.03'
    nama: Pemberdayaan Masyarakat
      Desa dan Kelurahan
    pagu:
    kegiatan:
    - uraian: |
        dua baris
        teks
      target: 0017
    -
      target: "0017"
"""


@pytest.fixture
def document(parse: Parse) -> Document:
    return read_bytes(USULAN.encode(), "usulan.yaml", parse=parse)[0]


@pytest.mark.parametrize(
    ("path", "line", "column", "width"),
    [
        ((), 1, 1, 15),
        (("skema",), 1, 8, 8),
        (("pemda",), 2, 8, 49),
        (("pemda", "kode_wilayah"), 2, 23, 7),
        (("program",), 4, 3, 17),
        (("program", 0), 4, 5, 15),
        (("program", 0, "kode"), 4, 11, 9),
        (("program", 0, "nama"), 5, 11, 23),
        (("program", 0, "pagu"), 7, 10, 1),
        (("program", 0, "kegiatan", 0, "uraian"), 9, 15, 1),
        (("program", 0, "kegiatan", 1, "target"), 14, 15, 6),
        (("program", 0, "kegiatan", 7, "target"), 9, 5, 11),
        (("program", 0, "nama", "x", 3), 5, 11, 23),
        (("tidak ada",), 1, 1, 15),
        (("program", "x"), 4, 3, 17),
        (("pemda", 0), 2, 8, 49),
        (("program", -1), 4, 5, 15),
    ],
)
def test_places(document: Document, path: Path, line: int, column: int, width: int) -> None:
    place = document.positions.place(path)
    assert (place.file, place.line, place.column, place.width) == ("usulan.yaml", line, column, width)
    assert place.source == USULAN.splitlines()[line - 1]


def test_the_path_is_that_of_what_was_found(document: Document) -> None:
    assert document.positions.place(("program", 0, "kode")).path == "program[0].kode"
    assert document.positions.place(("program", 0, "tidak ada", 3)).path == "program[0]"


def test_places_of_keys(document: Document) -> None:
    place = document.positions.place(("program", 0, "kegiatan"), key=True)
    assert (place.line, place.column, place.width, place.path) == (8, 5, 8, "program[0].kegiatan")
    assert document.positions.place(("program", 0), key=True) == document.positions.place(("program", 0))
    assert document.positions.place((), key=True).line == 1


def test_what_was_typed(document: Document) -> None:
    typed = document.positions
    targets = [("program", 0, "kegiatan", index, "target") for index in (0, 1)]
    assert [document.data["program"][0]["kegiatan"][index]["target"] for index in (0, 1)] == [17, "0017"]
    assert [(typed.written(path), typed.is_plain(path)) for path in targets] == [("0017", True), ("0017", False)]
    assert typed.written(("program", 0, "pagu")) == ""
    for path in [(), ("program",), ("program", 0), ("tidak ada",), ("skema", "x"), ("program", 9)]:
        assert typed.written(path) is None
        assert not typed.is_plain(path)


def test_what_came_by_an_alias_of_a_key_stands_where_that_key_does(parse: Parse) -> None:
    (document,) = read_bytes(b"&a kode: 1\nnilai: *a\n", "a.yaml", parse=parse)
    assert document.data == {"kode": 1, "nilai": "kode"}
    assert document.positions.place(("nilai",)).line == 1
    assert document.positions.place(("nilai",), key=True).line == 2
    assert document.positions.written(("nilai",)) == "kode"


def test_a_long_line_is_clipped() -> None:
    (document,) = read_bytes(b"a: '" + b"x" * 1000 + b"'\n", "a.yaml")
    place = document.positions.place(("a",))
    assert (len(place.source), place.width) == (200, 1002)


# Without U+0000, which we refuse, and without what JSON escapes as two surrogates, which libyaml refuses.
KEYS = st.text(st.characters(min_codepoint=1, max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=12)
LEAVES = st.none() | st.booleans() | st.integers(1 - 2**63, 2**63 - 1) | KEYS
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=30
)
ROOTS = st.dictionaries(KEYS, TREES, min_size=1, max_size=4) | st.lists(TREES, min_size=1, max_size=4)


def paths_of(value: object, path: Path = ()) -> list[Path]:
    children: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    return [path, *(found for step, child in children for found in paths_of(child, (*path, step)))]


def assert_places_point_into(document: Document, text: str) -> None:
    lines = text.split("\n")
    for path in paths_of(document.data):
        for key in (False, True):
            place = document.positions.place(path, key=key)
            line = lines[place.line - 1]
            assert 1 <= place.column <= len(line) + 1
            assert place.width == 1 or place.column - 1 + place.width <= len(line)
            assert place.source == line[:200]


@settings(max_examples=300, deadline=None)
@given(ROOTS)
def test_json_is_read_as_json_reads_it_and_every_place_points_into_the_text(tree: object) -> None:
    text = json.dumps(tree, ensure_ascii=True, indent=1)
    (document,) = read_bytes(text.encode(), "a.yaml")
    assert document.data == json.loads(text, parse_float=Decimal)
    assert_places_point_into(document, text)


@settings(max_examples=200, deadline=None)
@given(ROOTS, st.sampled_from([None, False]))
def test_both_parsers_give_the_same_data_and_places(tree: object, flow: bool | None) -> None:
    text = yaml.dump(json.loads(json.dumps(tree)), default_style='"', default_flow_style=flow, Dumper=_TextDumper)
    fast, pure = (read_bytes(text.encode(), "a.yaml", parse=each)[0] for each in (parse, parse_pure))
    assert fast.data == pure.data
    assert_places_point_into(fast, text)
    for path in paths_of(fast.data):
        assert fast.positions.place(path) == pure.positions.place(path)
        assert fast.positions.place(path, key=True) == pure.positions.place(path, key=True)
        assert fast.positions.written(path) == pure.positions.written(path)
        assert fast.positions.is_plain(path) == pure.positions.is_plain(path)


class _TextDumper(yaml.SafeDumper):
    """Writes neither aliases nor tags: what is left is layout."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True

    def process_tag(self) -> None:
        return

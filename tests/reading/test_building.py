from __future__ import annotations

from collections.abc import Callable

import pytest

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import Limits, read_bytes
from sinkron_rules.reading.parsing import Parse

Refused = Callable[..., UnreadableDocument]


def data(text: str, parse: Parse) -> list[object]:
    return [document.data for document in read_bytes(text.encode(), "a.yaml", parse=parse)]


def test_documents(parse: Parse) -> None:
    text = "# usulan\n---\nskema: usulan/1\n---\n# kosong\n---\n[1]\n---\nskema: 3\n---\n~\n...\n"
    documents = read_bytes(text.encode(), "a.yaml", parse=parse)
    assert [(document.data, document.skema) for document in documents] == [
        ({"skema": "usulan/1"}, "usulan/1"), ([1], None), ({"skema": 3}, None), (None, None),
    ]  # fmt: skip
    assert documents[2].positions.place(("skema",)).line == 9


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n---\n# nothing\n", "\ufeff"])
def test_nothing_to_read(text: str, parse: Parse) -> None:
    assert data(text, parse) == []


def test_block_scalars_and_lines_that_fold(parse: Parse) -> None:
    text = "a: |\n  satu\n   dua\nb: >-\n  satu\n  dua\nc: satu\n  dua\n\n  tiga\nd: 'x\n  y'\n"
    assert data(text, parse) == [{"a": "satu\n dua\n", "b": "satu dua", "c": "satu dua\ntiga", "d": "x y"}]


DUPLICATES = [
    ("a: 1\nb: 2\na: 3\n", 1, 3, 1, "a"),
    ('a: 1\n"a": 2\n', 1, 2, 1, "a"),
    ("'a': 1\na: 2\n", 1, 2, 1, "a"),
    ('"\\x61": 1\na: 2\n', 1, 2, 1, "a"),
    ('a: 1\n"\\u0061": 2\n', 1, 2, 1, "a"),
    ("a: {b: 1,\n  c: 2, b: 3}\n", 1, 2, 9, "a.b"),
    ("- x: 1\n- a: 1\n  b: [a, {a: 1}]\n  a: 2\n", 2, 4, 3, "[1].a"),
    ("a:\n  a:\n    a: 1\n    a: 2\n", 3, 4, 5, "a.a.a"),
    ("? a\n: 1\na: 2\n", 1, 3, 1, "a"),
    ("!!str a: 1\na: 2\n", 1, 2, 1, "a"),
    ("k: &k a\nm:\n  a: 1\n  *k : 2\n", 3, 4, 3, "m.a"),
    ('"true": 1\n"true": 2\n', 1, 2, 1, "true"),
    ("é: 1\né: 2\n", 1, 2, 1, "é"),
    ("a:\na:\n", 1, 2, 1, "a"),
    ("--- \na: 1\n---\na: 1\na: 2\n", 4, 5, 1, "a"),
]


@pytest.mark.parametrize(("text", "first", "line", "column", "path"), DUPLICATES)
def test_duplicate_keys_name_both_lines(
    text: str, first: int, line: int, column: int, path: str, *, refused: Refused
) -> None:
    error = refused(text)
    assert error.kind == "duplicate-key"
    assert error.place is not None
    assert (error.place.line, error.place.column) == (line, column)
    if "*k" not in text:
        assert error.place.path == path
    assert f"(baris {first} dan {line})" in error.text.id
    assert f"(lines {first} and {line})" in error.text.en


@pytest.mark.parametrize("depth", range(1, 60, 7))
def test_duplicate_keys_at_any_depth(depth: int, refused: Refused) -> None:
    opening = "".join(f"{'  ' * level}k{level}:\n" for level in range(depth))
    error = refused(f"{opening}{'  ' * depth}a: 1\n{'  ' * depth}'a': 2\n")
    assert (error.kind, error.place.line if error.place else 0) == ("duplicate-key", depth + 2)


REFUSED = [
    ("1: a\n", "key-not-text", 1, 1),
    ("true: a\n", "key-not-text", 1, 1),
    ("~: a\n", "key-not-text", 1, 1),
    (": a\n", "syntax", 1, 1),
    ("? : a\n", "key-not-text", 1, 3),
    ("1.5: a\n", "key-not-text", 1, 1),
    ("a:\n  [b]: c\n", "key-not-text", 2, 3),
    ("? {a: 1}\n: c\n", "key-not-text", 1, 3),
    ("? - a\n", "key-not-text", 1, 3),
    ("a: {{ b }}\n", "key-not-text", 1, 5),
    ("k: &k [1]\n*k : a\n", "key-not-text", 2, 1),
    ("k: &k 1\n*k : a\n", "key-not-text", 2, 1),
    ("a: {b: 1}\n<<: {c: 1}\n", "merge-key", 2, 1),
    ("a: &a {b: 1}\nc:\n  <<: *a\n", "merge-key", 3, 3),
    ("a: !!int 3\n", "tag", 1, 4),
    ("a: !!int x\n", "tag", 1, 4),
    ("a: !!bool x\n", "tag", 1, 4),
    ("a: !x b\n", "tag", 1, 4),
    ("a: !!timestamp x\n", "tag", 1, 4),
    ("a: !!python/object/apply:os.system [ls]\n", "tag", 1, 4),
    ("a: !!str [b]\n", "tag", 1, 4),
    ("a: !!map b\n", "tag", 1, 4),
    ("a: !!set {b}\n", "tag", 1, 4),
    ("!!int 1: b\n", "tag", 1, 1),
    ("a: !x!y b\n", "tag", 1, 4),
    ("a: !<tag:x> b\n", "tag", 1, 4),
    ("a: !!binary aGk=\n", "tag", 1, 4),
    ("a: *b\n", "unknown-alias", 1, 4),
    ("a: &a [*a]\n", "endless-alias", 1, 8),
    ("a: &a {b: {c: *a}}\n", "endless-alias", 1, 15),
    ("a: &a 1\n---\nb: *a\n", "unknown-alias", 3, 4),
    ("a: .nan\n", "not-a-number", 1, 4),
    ("- -.inf\n", "not-a-number", 1, 3),
    ("a: [1, 99999999999999999999]\n", "number-too-big", 1, 8),
    ("a: 1e99\n", "number-too-big", 1, 4),
    ('a: "b\\0c"\n', "nul", 1, 4),
    ('"a\\x00": b\n', "nul", 1, 1),
    ('a: "\\ud800"\n', "escape", 1, 5),
    ('a: "\\uDFFF"\n', "escape", 1, 5),
    ('a: "\\U00110000"\n', "escape", 1, 5),
    ('a: "\\UFFFFFFFF"\n', "escape", 1, 5),
    ('a: "\\xZZ"\n', "escape", 1, 5),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "line", "column"), REFUSED)
def test_what_is_refused(text: str, kind: str, line: int, column: int, refused: Refused) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.kind, error.place.line, error.place.column) == (kind, line, column)
    assert error.place.file == "usulan.yaml"


def test_harmless_tags_and_quoted_keys_are_read(parse: Parse) -> None:
    text = "a: !!str 3\nb: ! 4\nc: !!map {d: 1}\ne: !!seq [1]\n!!str 1: x\n'2': y\n\"<<\": z\nno: n\n1:10: t\n"
    assert data(text, parse) == [
        {"a": "3", "b": "4", "c": {"d": 1}, "e": [1], "1": "x", "2": "y", "<<": "z", "no": "n", "1:10": "t"}
    ]


def test_aliases_become_copies_that_share_nothing(parse: Parse) -> None:
    (found,) = data("a: &a {b: [1, {c: 2}]}\nd: *a\ne: [*a, *a]\nf: &f x\ng: *f\n", parse)
    assert isinstance(found, dict)
    assert found["d"] == found["a"] == found["e"][0] == found["e"][1]
    found["a"]["b"][1]["c"] = "changed"
    assert found["d"]["b"][1]["c"] == found["e"][0]["b"][1]["c"] == found["e"][1]["b"][1]["c"] == 2
    assert found["g"] == "x"


def test_a_value_behind_an_alias_stands_at_its_anchor(parse: Parse) -> None:
    (document,) = read_bytes(b"a: &a\n  b: 0017\nc: *a\n", "a.yaml", parse=parse)
    assert document.positions.place(("c", "b")).line == 2
    assert document.positions.written(("c", "b")) == "0017"
    assert document.positions.place(("c",), key=True).line == 3


def test_a_field_named_by_an_alias_whose_anchor_moves_on(parse: Parse) -> None:
    (document,) = read_bytes(b"a: &k x\n*k : &k y\n", "a.yaml", parse=parse)
    assert document.data == {"a": "x", "x": "y"}
    assert document.positions.place(("x",)).column == 6


def test_an_anchor_can_be_set_anew(parse: Parse) -> None:
    assert data("a: &x 1\nb: *x\nc: &x [2]\nd: *x\n", parse) == [{"a": 1, "b": 1, "c": [2], "d": [2]}]


def test_nodes_are_bounded_with_and_without_aliases(refused: Refused, parse: Parse) -> None:
    small = Limits(max_nodes=50)
    assert refused("[" + "a," * 100 + "]", small).kind == "too-many-parts"
    assert refused("a: &a [1,2,3]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n", small).kind == "too-many-parts"
    assert read_bytes(b"[" + b"a," * 20 + b"]", "a.yaml", limits=small, parse=parse)[0].data == ["a"] * 20


def test_the_limits_are_named(refused: Refused) -> None:
    assert "7" in refused("[[[[[[[[1]]]]]]]]", Limits(max_depth=7)).text.id
    assert "50" in refused("[" + "a," * 100 + "]", Limits(max_nodes=50)).text.en

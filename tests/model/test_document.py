import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinkron_rules.model import Document, Node, Text, Unassessable, parse_path, path_text
from sinkron_rules.reading import read_bytes

YAML = b"""skema: usulan/1
program:
  - kode: "1.01"
    nama: Satu
    kegiatan:
      - {kode: "1.01.2.01", pagu: 5}
      - {kode: "1.01.2.02", pagu: null}
  - kode: "1.02"
    nama: Dua
kosong: null
"""


@pytest.fixture
def document() -> Document:
    return read_bytes(YAML, "a.yaml")[0]


def reasons(document: Document, pattern: str) -> tuple[list[str], Unassessable | None]:
    found: list[str] = []
    try:
        found.extend(path_text(node.path) for node in document.root.each(pattern))
    except Unassessable as wound:
        return found, wound
    return found, None


def test_each_walks_lists_and_skips_what_is_absent(document: Document) -> None:
    assert reasons(document, "program[].kegiatan[]") == (["program[0].kegiatan[0]", "program[0].kegiatan[1]"], None)
    assert reasons(document, "program[].indikator[]") == ([], None)
    assert reasons(document, "")[0] == [""]


def test_each_yields_all_sound_nodes_before_it_tells_of_a_broken_one(document: Document) -> None:
    document.broken[("program", 0, "kegiatan", 0)] = Text("rusak", "broken")
    found, wound = reasons(document, "program[].kegiatan[]")
    assert found == ["program[0].kegiatan[1]"]
    assert wound is not None
    assert wound.reason.en == "broken"
    assert wound.place is not None
    assert wound.place.line == 6


def test_touching_a_broken_or_missing_place_raises_with_its_place(document: Document) -> None:
    document.broken[("program", 0, "nama")] = Text("rusak", "broken")
    program = next(iter(document.root.each("program[]")))
    with pytest.raises(Unassessable, match="broken"):
        program.get("nama")
    with pytest.raises(Unassessable, match="not filled in") as missing:
        _ = program["pagu"]
    assert missing.value.place is not None
    assert missing.value.place.line == 3
    assert document.root.get("kosong") is None


def test_identity_uses_codes_so_that_it_survives_moved_items(document: Document) -> None:
    node = list(document.root.each("program[].kegiatan[]"))[1]
    assert node.identity == "program[1.01].kegiatan[1.01.2.02]"
    assert node["kode"].identity == "program[1.01].kegiatan[1.01.2.02].kode"


def test_parent_is_the_enclosing_mapping(document: Document) -> None:
    node = next(iter(document.root.each("program[].kegiatan[]")))
    parent = node.parent
    assert parent is not None
    assert parent.path == ("program", 0)
    assert parent.parent is not None
    assert parent.parent.path == ()
    assert parent.parent.parent is None


def test_labels_say_level_code_and_name(document: Document) -> None:
    program = next(iter(document.root.each("program[]")))
    assert program.label == Text("Program 1.01 Satu", "Programme 1.01 Satu")
    assert program["kode"].label.id == "program[0].kode"
    assert document.root.label.id == ""


def test_an_item_without_code_and_name_is_counted_from_one() -> None:
    text = b"acuan: [{a: 1}, {b: 2}]\nprogram: [{kode: '1', nama: Satu, lokasi: [{x: 1}]}]\n"
    document = read_bytes(text, "a.yaml")[0]
    assert [item.label.id for item in document.root.each("acuan[]")] == ["`acuan` ke-1", "`acuan` ke-2"]
    (place,) = document.root.each("program[].lokasi[]")
    assert place.label == Text("`lokasi` ke-1 pada Program 1 Satu", "`lokasi` item 1 of Programme 1 Satu")


def test_a_node_of_a_scalar_has_no_children(document: Document) -> None:
    assert Node(document, ("skema",), "usulan/1").get("x") is None


KEYS = st.text("abcdefghij_", min_size=1)


@given(st.lists(st.one_of(KEYS, st.integers(0, 99)), max_size=6).filter(lambda p: not p or isinstance(p[0], str)))
def test_paths_round_trip(path: list[str | int]) -> None:
    assert parse_path(path_text(tuple(path))) == tuple(path)

from __future__ import annotations

from sinkron_rules.model import Document, Path, Place, Sight, Text

DATA = {
    "tahun": 2027,
    "program": [
        {"kode": "A", "kegiatan": [{"kode": "A1"}, None, {"kode": "A2", "catatan": None}]},
        None,
        {"kode": "B", "kegiatan": None},
        {"kode": "C"},
    ],
}


class Nowhere:
    def place(self, path: Path, *, key: bool = False) -> Place:
        del path, key
        return Place("a.yaml", 1, 1)

    def written(self, path: Path) -> str | None:
        del path
        return None

    def is_plain(self, path: Path) -> bool:
        del path
        return False


def test_it_reaches_what_nodes_reach() -> None:
    sight, root = Sight(DATA), Document("a.yaml", None, DATA, Nowhere()).root
    for pattern in ("", "tahun", "program[]", "program[].kode", "program[].kegiatan[]", "program[].kegiatan[].catatan"):
        assert list(sight.each(pattern)) == [node.value for node in root.each(pattern)], pattern
    assert sight.each("program[].kegiatan[].tidak.ada[]") == []
    assert sight.each("tahun[]") == []
    assert sight.each("tahun.x") == []
    assert sight.each("program[]") is sight.each("program[]")


def test_it_counts_what_several_patterns_reach() -> None:
    assert Sight(DATA).number(("program[]", "program[].kegiatan[]")) == 5
    assert Sight(DATA).number(("",)) == 1
    assert Sight(DATA).number(()) == 0


def test_work_is_done_once() -> None:
    done = []

    def work(sight: Sight) -> list[int]:
        done.append(len(sight.data))
        return []

    sight = Sight(DATA)
    assert sight.once(work) is sight.once(work)
    assert done == [2]


def test_a_document_with_anything_broken_gives_none() -> None:
    document = Document("a.yaml", None, DATA, Nowhere())
    assert document.sight is document.sight is not None
    document.broken["tahun",] = Text("rusak", "broken")
    assert document.sight is None
    document.broken.clear()
    first = document.sight
    document.forget()
    assert document.sight is not first
    assert Document("a.yaml", None, ["x"], Nowhere()).sight is None

"""A document without a file: every place is line 1, and says its path."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sinkron_rules.model import Document, Node, Path, Place, Text, path_text


class PathPlaces:
    def place(self, path: Path, *, key: bool = False) -> Place:
        return Place("usulan.yaml", 1, 2 if key else 1, path_text(path))

    def written(self, path: Path) -> str | None:
        return path_text(path)

    def is_plain(self, path: Path) -> bool:
        return bool(path)


Make = Callable[..., Node]

PLAN: dict[str, Any] = {
    "tahun": 2027,
    "pemda": {"jenis": "kota", "punya_desa": False, "catatan": None},
    "apbd": {"total": 1_000_000_000_000, "bagian": Decimal("0.05")},
    "prioritas": ["PN1", "PN3"],
    "angka": [3, 1, 2],
    "program": [
        {"kode": "7.01.01", "level": "kecamatan", "pagu": 100, "kegiatan": [{"pagu": 60}, {"pagu": 40}]},
        {"kode": "7.01.03", "level": "kelurahan", "pagu": 250, "kegiatan": [{"pagu": 250}]},
        {"kode": "7.01.06", "level": "kelurahan", "pagu": 50, "kegiatan": []},
    ],
}


@pytest.fixture
def make() -> Make:
    def make(data: object, broken: dict[Path, Text] | None = None) -> Node:
        return Document("usulan.yaml", "usulan/1", data, PathPlaces(), broken or {}).root

    return make


@pytest.fixture
def plan(make: Make) -> Node:
    return make(PLAN)

"""Companion agencies of kelurahan works, partner regions of provincial work."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from sinkron_rules.model import Check, Document, Evidence, Parameters, Path, Place, Verdict, path_text
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "coordination", folder / "coordination")
    return load_pack(folder, Validator(), origin="test").checks["coordination"]


COMPANION: Parameters = {"aspect": "companion", "codes": ["7.01.03.2.02.0002"], "example": "Dinas PUPR"}
PARTNER: Parameters = {"aspect": "partner"}


def judged(check: Check, parameters: Parameters, kind: str = "renja_kecamatan", **item: Any) -> list[Evidence]:
    assert check.judge is not None
    items = [{"kode": "7.01.03.2.02.0002"} | item]
    data = {"jenis": kind, "pemda": {"kode_wilayah": "62"}, "program": [{"kegiatan": [{"sub_kegiatan": items}]}]}
    root = Document("uji.yaml", "usulan/1", data, Paths()).root
    return [one for node in root.each(check.pattern(parameters)) for one in check.judge(node, parameters)]


@pytest.mark.parametrize(
    ("kind", "item", "found"),
    [
        ("renja_kecamatan", {}, 1),
        ("usulan_kelurahan", {}, 1),
        ("renja_pd", {}, 0),
        ("renja_kecamatan", {"pendamping": "Dinas PUPR"}, 0),
        ("renja_kecamatan", {"pendamping": " - "}, 1),
        ("renja_kecamatan", {"kode": "7.01.03.2.02.0003"}, 0),
        ("renja_kecamatan", {"kode": "7.01.03.2.02.0003", "jenis": "sarana_prasarana"}, 1),
    ],
)
def test_kelurahan_works_name_a_companion(check: Check, kind: str, item: dict[str, Any], found: int) -> None:
    assert [one.message for one in judged(check, COMPANION, kind, **item)] == ["companion"] * found


@pytest.mark.parametrize(
    ("partners", "found"),
    [([], 1), (["62.71"], 0), (["62.72"], 1), (["Kota Palangka Raya"], 0), (["Dinas Perhubungan"], 1), (["Kotak"], 1)],
)
def test_provincial_work_names_the_region_where_it_lies(check: Check, partners: list[str], found: int) -> None:
    places = [{"kode_wilayah": "62.71.01.1001"}, {"nama": "Ruas jalan"}]
    evidence = judged(check, PARTNER, "renja_pd", lokasi=places, koordinasi=partners)
    assert [one.message for one in evidence] == ["partner"] * found


@pytest.mark.parametrize("code", ["62", "63.71.01"])
def test_work_in_the_whole_province_or_elsewhere_does_not_concern_it(check: Check, code: str) -> None:
    (found,) = judged(check, PARTNER, "renja_pd", lokasi=[{"kode_wilayah": code}])
    assert found.verdict is Verdict.NOT_APPLICABLE

"""Two stages of one plan, compared Sub Kegiatan by Sub Kegiatan."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from sinkron_rules.model import Check, Document, Evidence, Figure, Path, Place, Portfolio, Text, Verdict, path_text
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator


class Paths:
    """Positions that know no lines: a place is its file and path."""

    def __init__(self, file: str) -> None:
        self.file = file

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place(self.file, 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "document_consistency", folder / "document_consistency")
    return load_pack(folder, Validator(), origin="test").checks["document-consistency"]


CODE = "7.01.0.00.0.00.01.0000"


def plan(stage: str, *items: dict[str, Any], code: str = CODE) -> Document:
    data = {
        "tahap": stage,
        "perangkat_daerah": {"kode": code, "nama": f"PD {code[-7:-5]}"},
        "program": [{"kegiatan": [{"sub_kegiatan": list(items)}]}],
    }
    return Document(f"{stage}.yaml", "usulan/1", data, Paths(f"{stage}.yaml"))


def item(pagu: Any = 100, target: Any = 5, unit: str = "Unit", name: str = "Jumlah", **more: Any) -> dict[str, Any]:
    return {"kode": "1", "pagu": pagu, "indikator": [{"nama": name, "satuan": unit, "target": target}], **more}


def concluded(check: Check, *plans: Document) -> list[Evidence]:
    assert check.collect is not None
    assert check.conclude is not None
    figures: list[Figure] = [figure for one in plans for figure in check.collect(one.root, {})]
    return list(check.conclude(figures, Portfolio("62.71", 2027, None, {}, len(plans)), {}))


def test_all_stages_are_asked_for(check: Check) -> None:
    assert check.every_stage


@pytest.mark.parametrize(
    ("later", "message"),
    [
        (item(), ""),
        (item(101), "budget"),
        (item(target=6), "target"),
        (item(target="5.0"), ""),
        (item(target="lima"), "target"),
        (item(unit="unit "), ""),
        (item(unit="Meter"), "unit"),
        (item(name="JUMLAH"), ""),
        (item(name="Panjang"), "indicator"),
        (item(101, catatan="Hasil Musrenbang"), ""),
    ],
)
def test_what_differs_is_named(check: Check, later: dict[str, Any], message: str) -> None:
    found = concluded(check, plan("rancangan", item()), plan("penetapan", later))
    assert [evidence.message for evidence in found] == [message]
    assert found[0].verdict is (Verdict.NEEDS_FIX if message else Verdict.CONFORMS)


def test_several_rows_of_one_code_are_one_sum(check: Check) -> None:
    found = concluded(check, plan("rancangan", item(60), item(40)), plan("rancangan_akhir", item(100)))
    assert [evidence.verdict for evidence in found] == [Verdict.CONFORMS]


def test_each_stage_is_compared_with_the_next_and_not_with_an_amendment(check: Check) -> None:
    stages = [plan("perubahan", item(9)), plan("penetapan", item(3)), plan("rancangan", item(1))]
    (found,) = concluded(check, *stages)
    assert found.values["earlier"] == Text("rancangan", "draft")
    assert found.values["later"] == Text("penetapan", "adoption")
    assert [place.file for place in found.places] == ["penetapan.yaml", "rancangan.yaml"]


def test_one_stage_has_nothing_to_be_compared_with(check: Check) -> None:
    other = plan("penetapan", item(9), code="1.03.0.00.0.00.01.0000")
    (found,) = concluded(check, plan("rancangan", item()), other)
    assert found.verdict is Verdict.NOT_APPLICABLE


def test_an_unreadable_budget_hides_no_other_difference(check: Check) -> None:
    later = plan("penetapan", item(), item(7, kode="2"))
    later.broken["program", 0, "kegiatan", 0, "sub_kegiatan", 0, "pagu"] = Text("rusak", "broken")
    found = concluded(check, plan("rancangan", item(), item(8, kode="2")), later)
    assert [evidence.verdict for evidence in found] == [Verdict.NOT_ASSESSABLE, Verdict.NEEDS_FIX]


@pytest.mark.parametrize(
    "one",
    [
        item(nama="Pembangunan Jalan"),
        item(name='  Panjang\n"jalan" ', target=" 5 km "),
        item(catatan="Hasil Musrenbang"),
        item(catatan=None, pagu=None),
        item(target=None),
        item(indikator=[None, {"nama": "Jumlah", "target": 3}, {"nama": "Jumlah", "satuan": None, "target": "3,5"}]),
        item(indikator=[{"nama": None, "target": 3}]),
        {"kode": "1", "pagu": 5},
    ],
)
def test_a_glance_sees_what_care_sees(check: Check, one: dict[str, Any]) -> None:
    quick, slow = plan("rancangan", item(), one), plan("rancangan", item(), one)
    slow.broken["x-lain",] = Text("rusak", "broken")
    assert check.collect is not None
    assert list(check.collect(quick.root, {})) == list(check.collect(slow.root, {}))

"""References against the table of regulations: replaced, ended, or not yet there."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
import yaml

from sinkron_rules.model import Check, Document, Evidence, Path, Place, Sight, Verdict, path_text
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
    shutil.copytree(RULES / "references_in_force", folder / "references_in_force")
    return load_pack(folder, Validator(), origin="test").checks["references-in-force"]


OLD, NEW = {"jenis": "uu", "nomor": 36, "tahun": 2009}, {"jenis": "uu", "nomor": 17, "tahun": 2023}


def judged(check: Check, reference: dict[str, Any], *rows: dict[str, Any], **fields: Any) -> list[Evidence]:
    assert check.judge is not None
    data: dict[str, Any] = {"tahun": 2027, "acuan": [reference], **fields}
    node = next(Document("uji.yaml", "usulan/1", data, Paths()).root.each("acuan[]"))
    parameters = {"kinds": ["uu", "permen*"], "regulations": {"peraturan": list(rows)}}
    found = list(check.judge(node, parameters))
    glance = check.glance and check.glance(parameters)
    assert glance is not None
    # It leaves open only a reference as old as the plan.
    assert glance(Sight(data)) == (not found and reference["tahun"] < data["tahun"])
    return found


def row(**fields: Any) -> dict[str, Any]:
    return OLD | {"diganti_oleh": [NEW], "kepastian": "quoted"} | fields


@pytest.mark.parametrize(("year", "found"), [(2022, 0), (2023, 0), (2024, 1), (2027, 1)])
def test_a_plan_made_in_the_year_of_the_successor_may_still_rest_on_the_old_one(
    check: Check, year: int, found: int
) -> None:
    assert len(judged(check, OLD, row(), tahun=year)) == found


@pytest.mark.parametrize(
    "written",
    [{"jenis": "UU"}, {"jenis": "Undang-Undang"}, {"nomor": "36"}, {"nomor": "036"}, {"nomor": "Nomor 36"}],
)
def test_a_reference_is_recognised_however_it_is_written(check: Check, written: dict[str, Any]) -> None:
    (found,) = judged(check, OLD | written, row())
    assert found.values["right"] == "{jenis: uu, nomor: 17, tahun: 2023}"
    assert (found.found, found.required) == ("UU 36/2009", "UU 17/2023")


@pytest.mark.parametrize(
    ("fields", "verdict", "message"),
    [
        ({"kepastian": "read"}, Verdict.NEEDS_FIX, "replaced"),
        ({"kepastian": "practice"}, Verdict.NEEDS_FIX, "replaced"),
        ({"kepastian": "own"}, Verdict.NEEDS_REVIEW, "replaced"),
        ({"status": "sebagian"}, Verdict.NEEDS_REVIEW, "partly"),
        ({"status": "berakhir", "sejak": 2026}, Verdict.NEEDS_FIX, "ended"),
    ],
)
def test_what_is_not_sure_asks_for_a_look(check: Check, fields: dict[str, Any], verdict: Verdict, message: str) -> None:
    (found,) = judged(check, OLD, row(**fields))
    assert (found.verdict, found.message) == (verdict, message)


@pytest.mark.parametrize(
    ("year", "stage", "found"),
    [(2026, "rancangan", 0), (2027, "rancangan", 1), (2027, "perubahan", 0), (2028, "perubahan", 1)],
)
def test_a_regulation_cannot_be_younger_than_the_plan(check: Check, year: int, stage: str, found: int) -> None:
    evidence = judged(check, {"jenis": "permendagri", "nomor": 3, "tahun": year}, tahap=stage)
    assert [one.message for one in evidence] == ["future"] * found


def test_a_slip_in_the_year_gets_the_regulation_that_is_known(check: Check) -> None:
    known = {"jenis": "permendagri", "nomor": 86, "tahun": 2017}
    (found,) = judged(check, known | {"tahun": 2027}, known)
    assert (found.message, found.values["right_name"]) == ("future-known", "Permendagri 86/2017")


def test_a_planning_document_may_carry_the_plan_year(check: Check) -> None:
    assert judged(check, {"jenis": "rkpd", "nomor": 1, "tahun": 2027}) == []


def test_nothing_in_the_table_is_replaced_by_itself_or_by_what_the_table_calls_replaced(check: Check) -> None:
    del check
    path = RULES / "references_in_force" / "data" / "peraturan.yaml"
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))["peraturan"]
    keys = [(row["jenis"], row["nomor"], row["tahun"]) for row in rows]
    assert len(keys) == len(set(keys))
    replaced = {key for key, row in zip(keys, rows, strict=True) if row.get("diganti_oleh")}
    for key, row in zip(keys, rows, strict=True):
        for other in row.get("diganti_oleh", ()):
            successor = (other["jenis"], other["nomor"], other["tahun"])
            assert successor not in replaced
            assert other["tahun"] >= key[2]
        assert ("kepastian" in row) == ("diganti_oleh" in row)

"""Years of one submission, forward estimates, and targets on the way to the Renstra."""

from __future__ import annotations

import shutil
from decimal import Decimal
from typing import Any

import pytest

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Parameters,
    Path,
    Place,
    Sight,
    Unassessable,
    Verdict,
    path_text,
)
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
    shutil.copytree(RULES / "years_and_forward", folder / "years_and_forward")
    return load_pack(folder, Validator(), origin="test").checks["years-and-forward"]


YEARS: Parameters = {"aspect": "years", "guides": {"permendagri-10-2025": 2026, "permendagri-14-2026": 2027}}
FORWARD: Parameters = {"aspect": "forward"}
RENSTRA: Parameters = {"aspect": "renstra", "final_year": 2029, "max_ratio": 100}


def judged(check: Check, parameters: Parameters, data: dict[str, Any]) -> list[Evidence]:
    assert check.judge is not None
    root = Document("uji.yaml", "usulan/1", data, Paths()).root
    settled = is_settled(check, parameters, data)
    found = [
        evidence
        for pattern in check.pattern(parameters).split("|")
        for node in root.each(pattern)
        for evidence in check.judge(node, parameters)
    ]
    assert not (settled and found)
    return found


def is_settled(check: Check, parameters: Parameters, data: dict[str, Any]) -> bool:
    """Tell whether the first glance is content."""
    glance = check.glance and check.glance(parameters)
    assert glance is not None
    try:
        return bool(glance(Sight(data)))
    except TypeError:  # what it stumbles over is judged with care
        return False


def item(money: int | None, *targets: int | None, now: int = 100, way: str = "naik") -> dict[str, Any]:
    found: dict[str, Any] = {"kode": "1", "pagu": now, "indikator": []}
    for number, target in enumerate(targets):
        indicator: dict[str, Any] = {"nama": f"Jumlah {number}", "target": 5, "arah": way}
        found["indikator"].append(indicator if target is None else indicator | {"target_n1": target})
    return found if money is None else found | {"pagu_n1": money}


def plan(*items: dict[str, Any]) -> dict[str, Any]:
    return {"tahun": 2027, "program": [{"kegiatan": [{"sub_kegiatan": list(items)}]}]}


def indicator(year: int = 2027, **fields: Any) -> dict[str, Any]:
    base = {"nama": "Persentase", "arah": "naik", "baseline": {"tahun": 2025, "nilai": 50}, "target_renstra": 80}
    return {"tahun": year, "program": [{"indikator": [base | fields]}]}


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Renja 2027", False),
        ("Renja", False),
        ("Renstra 2025-2029", False),
        ("Renstra 2025–2029", False),  # noqa: RUF001 - as people write it
        ("Renja 2027 menurut Perda 5/2021", False),
        ("Nomor 120277", False),
        ("Renja 2026", True),
        ("RPJMD 2021-2026", True),
        ("Renja 2028", True),
    ],
)
def test_a_title_names_or_covers_the_plan_year(check: Check, title: str, wrong: bool) -> None:
    found = judged(check, YEARS, {"tahun": 2027, "judul": title})
    assert [evidence.message for evidence in found] == (["title"] if wrong else [])


def test_the_title_to_type_is_the_same_with_the_plan_year(check: Check) -> None:
    (found,) = judged(check, YEARS, {"tahun": 2027, "judul": "Renja Kecamatan Tahun 2025"})
    assert found.values["right"] == "Renja Kecamatan Tahun 2027"


@pytest.mark.parametrize(("edition", "wrong"), [("900.1-861/2026", False), ("90/2027", False), ("90/2028", True)])
def test_a_code_book_is_not_younger_than_the_plan(check: Check, edition: str, wrong: bool) -> None:
    assert bool(judged(check, YEARS, {"tahun": 2027, "edisi_kode": edition})) == wrong


def test_a_guide_is_known_however_it_is_written(check: Check) -> None:
    (found,) = judged(check, YEARS, {"tahun": 2027, "pedoman": "Permendagri 10/2025"})
    assert (found.message, found.values["right"]) == ("guide-known", "permendagri-14-2026")
    assert judged(check, YEARS, {"tahun": 2027, "pedoman": "surat edaran"}) == []


@pytest.mark.parametrize(
    ("row", "messages"),
    [
        (item(110, 6), []),
        (item(0, 0), []),
        (item(None, 6), ["money-missing"]),
        (item(0, 6), ["money-zero"]),
        (item(110, None), ["target-missing"]),
        (item(110, 6, None), ["target-missing"]),
        (item(110, 0), ["target-zero"]),
        (item(110, 0, 3), []),
        (item(110, 0, way="turun"), []),
        (item(110), []),
        (item(100, 5), ["repeated"]),
        (item(100, 6), []),
        (item(0, 5, now=0), ["money-zero"]),
    ],
)
def test_money_and_targets_of_the_next_year_go_together(check: Check, row: dict[str, Any], messages: list[str]) -> None:
    assert [evidence.message for evidence in judged(check, FORWARD, plan(row))] == messages


def test_an_estimate_not_filled_in_at_all_cannot_be_judged(check: Check) -> None:
    (found,) = judged(check, FORWARD, plan(item(None, None)))
    assert found.verdict is Verdict.NOT_ASSESSABLE


def test_repeated_rows_are_noted_once_for_the_submission(check: Check) -> None:
    (found,) = judged(check, FORWARD, plan(item(100, 5), item(100, 5), item(110, 5)))
    assert (found.message, found.values["count"], found.values["every"]) == ("repeated", 2, 3)
    assert len(found.operands) == len(found.places) == 2


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"target": 70}, ""),
        ({"target": 80}, ""),
        ({"target": Decimal("80.01")}, "beyond"),
        ({"target": 81, "baseline": None}, "beyond"),
        ({"target": 60, "target_renstra": 49}, "unreachable"),
        ({"target": 45, "arah": "turun", "target_renstra": 40}, ""),
        ({"target": 39, "arah": "turun", "target_renstra": 40}, "beyond"),
        ({"target": 45, "arah": "turun", "target_renstra": 60}, "unreachable"),
        ({"target": 80, "arah": "tetap"}, ""),
        ({"target": 79, "arah": "tetap"}, "differs"),
        ({"target": 79, "year": 2029}, "short"),
        ({"target": 80, "year": 2029}, ""),
        ({"target": 79, "year": 2029, "sifat": "kumulatif"}, ""),
        ({"target": 81, "sifat": "kumulatif"}, "beyond"),
        ({"target": Decimal("0.8"), "baseline": None}, ""),
        ({"target": Decimal("0.799"), "baseline": None}, "scale"),
        ({"target": 0, "baseline": None}, ""),
        ({"target": 70, "target_renstra": None}, ""),
    ],
)
def test_the_final_target_stays_ahead(check: Check, fields: dict[str, Any], message: str) -> None:
    found = judged(check, RENSTRA, indicator(**fields))
    assert [evidence.message for evidence in found] == ([message] if message else [])


@pytest.mark.parametrize(
    "fields", [{"target": 40}, {"target": "banyak"}, {"target": 60, "arah": None}, {"target": None}]
)
def test_what_another_rule_has_to_settle_first_is_not_judged(check: Check, fields: dict[str, Any]) -> None:
    with pytest.raises(Unassessable):
        judged(check, RENSTRA, indicator(**fields))
    assert not is_settled(check, RENSTRA, indicator(**fields))


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({"target": 70}, True),
        ({"target": 81}, False),
        ({"target": 49}, False),
        ({"target": 45, "arah": "turun", "target_renstra": 40}, True),
        ({"target": 45, "arah": "turun", "target_renstra": 40, "sifat": "kumulatif"}, False),
        ({"target": 51, "arah": "turun", "target_renstra": 40}, False),
        ({"target": 80, "arah": "tetap"}, True),
        ({"target": 79, "arah": "tetap"}, False),
        ({"target": 79, "year": 2029}, False),
        ({"target": 80, "year": 2029}, True),
        ({"target": 50, "target_renstra": 4999}, True),
        ({"target": 50, "target_renstra": Decimal("5000.01")}, False),
        ({"target": 1, "arah": "turun", "target_renstra": Decimal("0.001"), "baseline": {"nilai": 2}}, False),
        ({"target": "banyak", "target_renstra": None}, True),
    ],
)
def test_a_glance_settles_a_target_on_its_way(check: Check, fields: dict[str, Any], settled: bool) -> None:
    assert is_settled(check, RENSTRA, indicator(**fields)) == settled


def test_a_glance_settles_rows_that_carry_on(check: Check) -> None:
    assert is_settled(check, FORWARD, plan(item(110, 6), item(120, 7)))
    assert not is_settled(check, FORWARD, plan(item(110, 6), item(120, 7, None)))
    assert not is_settled(check, FORWARD, plan(item(110, 6), item(100, 7)))
    assert not is_settled(check, FORWARD, plan(item(110, 6), item(None, 7)))
    above = {"indikator": [{"target": 5, "target_n1": 6}], "kegiatan": []}
    assert is_settled(check, FORWARD, {"tahun": 2027, "program": [above | {"pagu_n1": 110}]})
    assert not is_settled(check, FORWARD, {"tahun": 2027, "program": [above]})


@pytest.mark.parametrize(("date", "late"), [("2026-01-20", False), ("2027-12-31", False), ("2028-01-01", True)])
def test_a_meeting_comes_before_the_end_of_the_plan_year(check: Check, date: str, late: bool) -> None:
    data = plan(
        {"usulan": {"asal": "musrenbang"}}, {"usulan": {"tanggal": date}}, {"usulan": {"tanggal": "2026-01-01"}}
    )
    assert [evidence.message for evidence in judged(check, YEARS, data)] == (["meeting"] if late else [])
    assert is_settled(check, YEARS, data) != late


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, True),
        ({"judul": "Renja 2027", "edisi_kode": "900.1-861/2026", "pedoman": "Permendagri 14/2026"}, True),
        ({"judul": "Renja 2026"}, False),
        ({"edisi_kode": "90/2028"}, False),
        ({"pedoman": "permendagri-10-2025"}, False),
    ],
)
def test_a_glance_settles_a_submission_of_its_year(check: Check, fields: dict[str, Any], settled: bool) -> None:
    assert is_settled(check, YEARS, {"tahun": 2027, **fields}) == settled

"""Real plans by others, unmended: their true defects are found to the rupiah, and the findings of every rule counted.

Not covered by any rule yet: `target_n1` 0 beside a filled `pagu_n1` (every line of the Renja), and places that say
"Semua Kecamatan, Semua Kel/Desa" (every sub-activity).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_name("ppu.py")
DATA = Path(__file__).parents[2].parent / "shared" / "data" / "renja"
PROGRAMME = "Rp8.946.892.715"
SUB_ACTIVITIES = "Rp8.646.986.715"
TITLE = "Memperkuat Stabilitas Polhukhankam Dan Transformasi Pelayanan Publik"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DATA.is_dir(), reason="the real plans do not lie beside the checkout"),
]

# Findings of each rule: three budget columns of one Renja, and the programmes of eleven agencies.
COUNTS: dict[str, tuple[int, int, int, int]] = {
    # rule: (pagu_rkpd, pagu_apbd, pagu_rkpd_perubahan, banyuwangi)
    "NAS-ANG-02": (2, 0, 12, 0),
    "NAS-ANG-04": (2, 2, 2, 0),
    "NAS-IND-01": (2, 2, 2, 2),
    "NAS-IND-02": (2, 2, 2, 3),
    "NAS-IND-04": (64, 64, 64, 0),
    "NAS-IND-06": (14, 14, 14, 13),
    "NAS-IND-08": (2, 2, 2, 89),
    "NAS-KAT-02": (1, 1, 1, 11),
    "NAS-KLK-01": (45, 45, 45, 0),
    "NAS-KLK-03": (4, 4, 4, 0),
    "NAS-KLK-04": (1, 1, 1, 11),
    "NAS-KON-02": (64, 64, 64, 0),
    "NAS-MFT-01": (1, 1, 1, 0),
    "NAS-MFT-02": (1, 1, 1, 0),
    "NAS-PRI-01": (2, 2, 2, 54),
    "NAS-PRI-07": (0, 0, 0, 11),
    "NAS-PRI-08": (1, 1, 1, 0),
    "NAS-SDM-01": (1, 1, 1, 8),
    "SKEMA-ANGKA": (0, 0, 0, 2),
    "SKEMA-KOMA": (0, 0, 0, 2),
}
NAMES = ("pagu_rkpd", "pagu_apbd", "pagu_rkpd_perubahan", "banyuwangi")
# Kegiatan whose budget is not the sum of its Sub Kegiatan: (as written, the sum).
WRONG_SUMS: dict[str, dict[str, tuple[int, int]]] = {
    "pagu_rkpd": {"5.01.01.2.02": (6616677800, 6361771800), "5.01.01.2.09": (197000000, 152000000)},
    "pagu_apbd": {},
    "pagu_rkpd_perubahan": {
        "5.01.01.2.01": (29400000, 23330000),
        "5.01.01.2.06": (1658377025, 2420111255),
        "5.01.01.2.08": (1555242257, 1526978166),
        "5.01.01.2.09": (339374722, 357115544),
        "5.01.02.2.01": (3102231163, 3658273013),
        "5.01.02.2.02": (505469530, 552213530),
        "5.01.02.2.03": (703496464, 517129080),
        "5.01.03.2.01": (1016111026, 1369567295),
        "5.01.03.2.02": (156425000, 276425000),
        "5.01.03.2.03": (235025000, 315025000),
        "5.05.02.2.01": (704693442, 655308742),
        "5.05.02.2.04": (1210021455, 1544390459),
    },
}
# Sub Kegiatan that plan something without money: target and unit.
NO_MONEY: dict[str, dict[str, str]] = {
    "pagu_rkpd": {"5.01.01.2.02.0003": "12 Dokumen", "5.01.01.2.09.0010": "31 Unit"},
    "pagu_apbd": {"5.01.01.2.13.0005": "5 Dokumen", "5.05.02.2.03.0011": "3 Dokumen"},
    "pagu_rkpd_perubahan": {"5.01.01.2.13.0005": "5 Dokumen", "5.05.02.2.03.0011": "3 Dokumen"},
}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    subprocess.run([sys.executable, SCRIPT, folder], check=True)
    return folder


@pytest.fixture
def report(cli: Callable[..., Any], plans: Path, tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    def check(name: str) -> dict[str, Any]:
        target = tmp_path / f"{name}.json"
        outcome = cli("check", plans / name, "--output-format", f"json:{target}")
        assert outcome.code == 1, outcome.err
        made: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
        assert made["failures"] == []
        assert {file["status"] for file in made["files"]} == {"read"}
        return made

    return check


def of_rule(report: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [finding for finding in report["findings"] if finding["rule"] == rule]


def code_of(finding: dict[str, Any]) -> str:
    """Return the code in "Kegiatan 5.01.01.2.02 Administrasi ..."."""
    return str(finding["subject"]["id"].removeprefix("Sub ").split()[1])


@pytest.mark.parametrize(("name", "column"), list(zip(NAMES, range(4), strict=True)))
def test_findings_of_every_rule(report: Callable[[str], dict[str, Any]], name: str, column: int) -> None:
    found = Counter(finding["rule"] for finding in report(name)["findings"])
    assert found == {rule: counts[column] for rule, counts in COUNTS.items() if counts[column]}


@pytest.mark.parametrize("column", WRONG_SUMS)
def test_wrong_sums_are_found_to_the_rupiah(report: Callable[[str], dict[str, Any]], column: str) -> None:
    found = of_rule(report(column), "NAS-ANG-02")
    sums = {code_of(one): (one["found"]["value"], one["required"]["value"]) for one in found}
    assert sums == WRONG_SUMS[column]
    assert all(one["places"][0]["path"].endswith("].pagu") for one in found)


def test_the_programme_that_carries_wrong_sums_is_named(report: Callable[[str], dict[str, Any]]) -> None:
    """5.01.01 is what its Kegiatan sum to, and not what its Sub Kegiatan sum to."""
    for finding in of_rule(report("pagu_rkpd"), "NAS-ANG-02"):
        assert PROGRAMME in finding["condition"]["id"]
        assert SUB_ACTIVITIES in finding["condition"]["id"]
        assert "`pagu: 8646986715`" in finding["remedy"]["id"]
        assert finding["places"][-1]["path"] == "program[0].pagu"


def test_a_programme_that_follows_its_sub_activities_is_left_alone(report: Callable[[str], dict[str, Any]]) -> None:
    """In the revision the programmes are right and their Kegiatan stale: nobody may be told to type the stale sum."""
    found = of_rule(report("pagu_rkpd_perubahan"), "NAS-ANG-02")
    assert not [place for one in found for place in one["places"] if place["path"].count("[") == 1]
    assert not [one for one in found if "11096818282" in one["remedy"]["id"]]


@pytest.mark.parametrize("column", NO_MONEY)
def test_targets_without_money_are_found(report: Callable[[str], dict[str, Any]], column: str) -> None:
    found = {code_of(one): one["condition"]["id"] for one in of_rule(report(column), "NAS-ANG-04")}
    assert found.keys() == NO_MONEY[column].keys()
    assert all(f"Rp0, sedangkan target {NO_MONEY[column][code]}." in text for code, text in found.items())


def test_priorities_that_are_no_links(report: Callable[[str], dict[str, Any]]) -> None:
    """Every "-" outside the support programme, and the title of a priority on all other lines, each told once."""
    found = {one["found"]["value"]: one for one in of_rule(report("pagu_rkpd"), "NAS-PRI-01")}
    assert {text: len(one["places"]) for text, one in found.items()} == {"-": 5, TITLE: 52}
    assert all(not place["path"].startswith("program[0]") for place in found["-"]["places"])
    assert "`rpjmn-2020-2024/PN7`" in found[TITLE]["remedy"]["id"]


def test_two_indicators_in_one_cell_are_no_target(report: Callable[[str], dict[str, Any]]) -> None:
    found = [one["places"][0]["path"] for one in of_rule(report("pagu_rkpd"), "NAS-IND-01")]
    assert found == ["program[0].indikator[0].target", "program[1].indikator[0].target"]

"""Dana Desa in an agency's plan, and earmarked money outside its purpose."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from sinkron_rules.model import Check, Document, Evidence, Parameters, Path, Place, Unassessable, Verdict, path_text
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
    shutil.copytree(RULES / "earmarked_funds", folder / "earmarked_funds")
    return load_pack(folder, Validator(), origin="test").checks["earmarked-funds"]


VILLAGE: Parameters = {"aspect": "village", "sources": ["2.2.01.05"], "recording_fields": ["5.02"]}
PURPOSE: Parameters = {
    "aspect": "purpose",
    "purposes": {
        "sumber_dana": [
            {
                "kode": "2.2.01.01.02.0005",
                "nama": "DAU kesehatan",
                "untuk": ["1.02"],
                "peruntukan": {"id": "kesehatan", "en": "health"},
                "dari": 2023,
                "sampai": 2030,
            },
        ],
    },
}


def judged(check: Check, parameters: Parameters, source: dict[str, Any], **fields: Any) -> list[Evidence]:
    assert check.judge is not None
    item = {"kode": fields.pop("kode", "1.01.02.2.01.0001"), "sumber_dana": [source]}
    data: dict[str, Any] = {
        "jenis": "renja_pd",
        "tahun": 2027,
        "perangkat_daerah": {"kode": fields.pop("office", "1.01.0.00.0.00.01.0000")},
        "program": [{"kegiatan": [{"sub_kegiatan": [item]}]}],
    }
    root = Document("uji.yaml", "usulan/1", data | fields, Paths()).root
    return [one for node in root.each(check.pattern(parameters)) for one in check.judge(node, parameters)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ({"kode": "2.2.01.05"}, 1),
        ({"kode": "2.2.01.05.01.0001"}, 1),
        ({"kode": "2.2.01.055"}, 0),
        ({"kode": "2.2.01.06"}, 0),
        ({"nama": "Dana Desa"}, 1),
        ({"nama": "Dana Alokasi Umum"}, 0),
    ],
)
def test_village_money_is_known_by_whole_groups_of_its_code_or_by_name(
    check: Check, source: dict[str, Any], found: int
) -> None:
    evidence = judged(check, VILLAGE, source)
    assert [one.verdict for one in evidence] == [Verdict.NEEDS_REVIEW] * found


def test_the_finance_agency_and_the_desa_may_book_it(check: Check) -> None:
    source = {"kode": "2.2.01.05.01.0001", "jumlah": 1}
    assert judged(check, VILLAGE, source, office="5.02.0.00.0.00.01.0000") == []
    assert judged(check, VILLAGE, source, office="4.01.5.02.0.00.01.0000") == []
    assert judged(check, VILLAGE, source, jenis="rkp_desa") == []


@pytest.mark.parametrize(
    ("code", "office", "found"),
    [
        ("1.02.02.2.01.0001", "1.02.0.00.0.00.01.0000", 0),
        ("1.02.02.2.01.0001", "1.03.0.00.0.00.01.0000", 0),
        ("1.01.02.2.01.0001", "1.02.0.00.0.00.01.0000", 1),
        ("X.XX.01.2.01.0001", "1.02.2.14.0.00.01.0000", 0),
        ("X.XX.01.2.01.0001", "2.08.1.02.0.00.01.0000", 0),
        ("X.XX.01.2.01.0001", "1.03.0.00.0.00.01.0000", 1),
    ],
)
def test_earmarked_money_stays_in_its_field(check: Check, code: str, office: str, found: int) -> None:
    evidence = judged(check, PURPOSE, {"kode": "2.2.01.01.02.0005"}, kode=code, office=office)
    assert [one.message for one in evidence] == ["purpose"] * found


@pytest.mark.parametrize(("year", "found"), [(2022, 0), (2023, 1), (2030, 1), (2031, 0)])
def test_a_purpose_binds_in_its_years_only(check: Check, year: int, found: int) -> None:
    assert len(judged(check, PURPOSE, {"kode": "2.2.01.01.02.0005"}, tahun=year)) == found


def test_a_source_without_code_cannot_be_judged(check: Check) -> None:
    with pytest.raises(Unassessable):
        judged(check, PURPOSE, {"nama": "DAU"})

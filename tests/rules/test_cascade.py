"""Main programmes down to kecamatan and kelurahan: at which level an item counts, and what is never claimed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

import pytest

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Figure,
    Path,
    Place,
    Portfolio,
    Text,
    Unassessable,
    Verdict,
    parse_path,
    path_text,
)
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

BOTH: dict[str, Any] = {
    "aspect": "coverage",
    "levels": {"": ["kecamatan", "kelurahan"], "kota": ["kelurahan"], "pd": []},
}
LINKS: dict[str, Any] = {"aspect": "links"}
KECAMATAN, KELURAHAN, DINAS = "7.01.0.00.0.00.01.0000", "7.01.0.00.0.00.01.0003", "1.02.0.00.0.00.01.0000"
WARD, DISTRICT, VILLAGE = "62.71.01.1001", "62.71.01", "62.71.01.2001"


class Paths:
    """Positions that know no lines: a place is its path."""

    def __init__(self, file: str) -> None:
        self.file = file

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place(self.file, 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def item(*places: str, names: Sequence[str] | None = None) -> dict[str, Any]:
    data: dict[str, Any] = {"kode": "7.01.03.2.02.0002", "nama": "Sub", "lokasi": [{"kode_wilayah": p} for p in places]}
    return data if names is None else {**data, "mendukung_program_utama": list(names)}


def plan(
    *items: dict[str, Any],
    names: Sequence[str] | None = None,
    code: str = KECAMATAN,
    kind: str = "renja_kecamatan",
    file: str = "a.yaml",
) -> Document:
    programme: dict[str, Any] = {"kode": "7.01.03", "nama": "Program", "kegiatan": [{"sub_kegiatan": list(items)}]}
    if names is not None:
        programme["mendukung_program_utama"] = list(names)
    data = {"jenis": kind, "perangkat_daerah": {"kode": code, "nama": f"PD {code[-7:]}"}, "program": [programme]}
    return Document(file, "usulan/1", data, Paths(file))


def region(*programmes: tuple[str, str | None], offices: Sequence[str] = (KECAMATAN,)) -> Portfolio:
    entries = [
        {"kode": code, "nama": f"Utama {code}", **({} if level is None else {"tingkat": level})}
        for code, level in programmes
    ]
    data = {
        "program_utama": entries,
        "perangkat_daerah": [{"kode": code, "nama": f"PD {code[-7:]}"} for code in offices],
    }
    return Portfolio("62.71", 2027, Document("konteks.yaml", None, data, Paths("konteks.yaml")).root, {}, 1)


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "cascade", folder / "cascade")
    return load_pack(folder, Validator(), origin="test").checks["cascade"]


def judge(
    check: Check, rule: dict[str, Any], portfolio: Portfolio, *plans: Document, extra: Sequence[Figure] = ()
) -> list[Evidence]:
    assert check.collect is not None
    assert check.conclude is not None
    figures = [figure for one in plans for figure in check.collect(one.root, rule)]
    return list(check.conclude([*figures, *extra], portfolio, rule))


def told(evidence: Sequence[Evidence]) -> list[tuple[str, str]]:
    return [(one.verdict.value, one.message) for one in evidence]


GOOD, NO_WARD, NO_DISTRICT = ("conforms", ""), ("needs-fix", "no-kelurahan"), ("needs-fix", "no-kecamatan")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (plan(item(WARD), names=["A"]), [GOOD, GOOD]),
        (plan(item(WARD, "62.71.01.1002"), names=["A"]), [GOOD, GOOD]),
        (plan(item(WARD, DISTRICT), names=["A"]), [GOOD, NO_WARD]),
        (plan(item(VILLAGE), names=["A"]), [GOOD, NO_WARD]),
        (plan(item(), names=["A"]), [GOOD, NO_WARD]),
        (plan(item(WARD), names=["B"]), [NO_DISTRICT, NO_WARD]),
        (plan(item(WARD, names=["B"]), names=["A"]), [GOOD, NO_WARD]),
        (plan(item(DISTRICT), item(WARD, names=["A"])), [GOOD, GOOD]),
        (plan(item(WARD, names=[]), names=["A"]), [GOOD, GOOD]),
    ],
)
def test_a_child_counts_where_it_is_carried_out(check: Check, one: Document, expected: list[tuple[str, str]]) -> None:
    assert told(judge(check, BOTH, region(("A", None)), one)) == expected


@pytest.mark.parametrize(
    ("kind", "code", "expected"),
    [
        ("usulan_kelurahan", KELURAHAN, [NO_DISTRICT, GOOD]),
        ("usulan_kelurahan", KECAMATAN, [NO_DISTRICT, GOOD]),
        ("renja_pd", KELURAHAN, [NO_DISTRICT, GOOD]),
        ("renja_pd", DINAS, [NO_DISTRICT, NO_WARD]),
        ("rkp_desa", KELURAHAN, [NO_DISTRICT, NO_WARD]),
        ("renja_pd", KECAMATAN, [GOOD, GOOD]),
    ],
)
def test_the_level_of_a_plan_is_that_of_its_kind_or_unit(
    check: Check, kind: str, code: str, expected: list[tuple[str, str]]
) -> None:
    other = plan(item(DISTRICT), names=["Z"], file="b.yaml")
    found = judge(check, BOTH, region(("A", None)), plan(item(WARD), names=["A"], kind=kind, code=code), other)
    assert told(found) == expected


def test_the_level_of_the_main_programme_says_what_it_needs(check: Check) -> None:
    portfolio = region(("A", "Kota "), ("B", "pd"), ("C", "kampung"))
    one, two, three = judge(check, BOTH, portfolio, plan(item(WARD), names=["A"]))
    assert told([one, two, three]) == [GOOD, ("not-applicable", ""), ("not-assessable", "")]
    assert three.reason is not None
    assert "`kampung`" in three.reason.id
    assert three.places[0].path == "program_utama[2].tingkat"


def test_a_kecamatan_that_sent_nothing_may_hold_the_child(check: Check) -> None:
    offices = [KECAMATAN, "7.01.0.00.0.00.02.0000", DINAS]
    found = judge(check, BOTH, region(("A", None), ("B", None), offices=offices), plan(item(WARD), names=["A"]))
    assert told(found) == [GOOD, GOOD, ("not-assessable", ""), ("not-assessable", "")]
    assert found[2].reason is not None
    assert "PD 02.0000" in found[2].reason.id
    assert found[2].places[0].path == "perangkat_daerah[1].kode"


def test_without_any_kecamatan_nothing_is_claimed(check: Check) -> None:
    portfolio = region(("A", None), offices=[DINAS])
    assert told(judge(check, BOTH, portfolio, plan(item(WARD), code=DINAS, kind="renja_pd"))) == [
        ("not-assessable", ""),
        ("not-assessable", ""),
    ]


@pytest.mark.parametrize("rule", [BOTH, LINKS])
def test_a_region_without_main_programmes_is_told_what_to_add(check: Check, rule: dict[str, Any]) -> None:
    with pytest.raises(Unassessable, match="PU-01"):
        judge(check, rule, region(), plan(item(WARD), names=["A"]))
    with pytest.raises(Unassessable):
        judge(check, rule, Portfolio("62.71", 2027, None, {}, 1), plan(item(WARD), names=["A"]))


BROKEN = [
    "program[0].mendukung_program_utama",
    "program[0].kegiatan",
    "program[0].kegiatan[0].sub_kegiatan[0].lokasi",
    "program[0].kegiatan[0].sub_kegiatan[0].mendukung_program_utama",
]


@pytest.mark.parametrize("path", BROKEN)
def test_what_cannot_be_read_may_be_the_child(check: Check, path: str) -> None:
    one = plan(item(WARD, names=["B"]), names=["B"])
    one.broken[parse_path(path)] = Text("rusak", "broken")
    found = judge(check, BOTH, region(("A", None)), one)
    assert told(found) == [("not-assessable", "")] * 2
    assert found[0].places[0].path == path
    assert found[0].reason is not None
    assert found[0].reason.id.endswith("rusak")


def test_a_gap_in_a_dinas_hides_no_child(check: Check) -> None:
    broken = plan(item(WARD), code=DINAS, kind="renja_pd", file="b.yaml")
    broken.broken[parse_path("program[0].kegiatan")] = Text("rusak", "broken")
    found = judge(check, BOTH, region(("A", None)), plan(item(WARD), names=["B"]), broken)
    assert told(found) == [NO_DISTRICT, NO_WARD]


def test_a_file_that_was_not_read_hides_what_is_not_found(check: Check) -> None:
    gap = Figure("*", 0, Place("rusak.yaml", 3, 1), Text("berkas", "file"), gap=Text("tidak terbaca", "unreadable"))
    found = judge(check, BOTH, region(("A", None)), plan(item(DISTRICT), names=["A"]), extra=[gap])
    assert told(found) == [GOOD, ("not-assessable", "")]
    assert ("not-assessable", "") in told(
        judge(check, LINKS, region(("A", None)), plan(item(), names=["A"]), extra=[gap])
    )


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("PU-02 ", "PU-02"),
        ("pu02", "PU-02"),
        ("PU-20", "PU-02"),
        ("Utama PU-03", "PU-03"),
        ("-", "PU-01"),
        ("", "PU-01"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(check: Check, typed: str, near: str) -> None:
    portfolio = region(("PU-01", None), ("PU-02", None), ("PU-03", None))
    (evidence,) = judge(check, LINKS, portfolio, plan(item(WARD), names=[typed]))
    assert (evidence.message, evidence.values["near"]) == ("unknown", near)
    assert evidence.places[0].path == "program[0].mendukung_program_utama[0]"


def test_ten_megabytes_of_a_name_are_answered_at_once_and_clipped(check: Check) -> None:
    names = ["A" * 10_000_000]
    (evidence,) = judge(check, LINKS, region(("A", None)), plan(item(WARD), names=names))
    assert len(str(evidence.values["value"])) == 200


@pytest.mark.parametrize(
    ("kind", "code", "expected"),
    [
        ("renja_kecamatan", KECAMATAN, [("needs-fix", "none")]),
        ("usulan_kelurahan", KELURAHAN, [("needs-fix", "none")]),
        ("renja_pd", KELURAHAN, [("needs-fix", "none")]),
        ("renja_pd", DINAS, []),
        ("rkp_desa", KELURAHAN, []),
    ],
)
def test_only_kecamatan_and_kelurahan_have_to_name_one(
    check: Check, kind: str, code: str, expected: list[tuple[str, str]]
) -> None:
    assert told(judge(check, LINKS, region(("A", None)), plan(item(WARD), kind=kind, code=code))) == expected


def test_two_plans_of_one_agency_are_judged_apart(check: Check) -> None:
    silent, good = plan(item(WARD)), plan(item(WARD), names=["A"], file="b.yaml")
    assert told(judge(check, LINKS, region(("A", None)), silent, good)) == [GOOD, ("needs-fix", "none")]


@pytest.mark.parametrize("path", BROKEN)
def test_a_plan_that_cannot_be_read_in_full_is_not_blamed_for_silence(check: Check, path: str) -> None:
    one = plan(item(WARD))
    one.data["program"][0].setdefault("mendukung_program_utama", [])
    one.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0].setdefault("mendukung_program_utama", [])
    one.broken[parse_path(path)] = Text("rusak", "broken")
    found = judge(check, LINKS, region(("A", None)), one)
    assert [evidence.verdict for evidence in found] == [
        Verdict.NEEDS_FIX if path.endswith("lokasi") else Verdict.NOT_ASSESSABLE
    ]

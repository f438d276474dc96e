"""What a plan must say at all: each official column on its own, outcomes, references, and the responsible agency."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from sinkron_rules.judging import Judgement, collect_figures, conclude, judge_document
from sinkron_rules.model import BoundRule, Document, Path, Place, Portfolio, Text, parse_path, path_text
from sinkron_rules.rulebook import Rulebook, build_rulebook, load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

COLUMNS, AGENCY, OUTCOME, REFERENCES = "NAS-KLK-01", "NAS-KLK-02", "NAS-KLK-03", "NAS-KLK-04"
SUB = "program[0].kegiatan[0].sub_kegiatan[0]"


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def plan(changes: dict[str, Any] | None = None) -> Document:
    sub = {
        "kode": "7.01.03.2.02.0002",
        "nama": "Pembangunan Sarana",
        "keluaran": "Terbangunnya sarana",
        "pagu": 5,
        "lokasi": [{"nama": "RT 03"}],
        "sumber_dana": [{"nama": "DAU", "jumlah": 5}],
        "kelompok_sasaran": {"uraian": "Warga"},
    }
    activity = {"kode": "7.01.03.2.02", "nama": "Pemberdayaan Kelurahan", "sub_kegiatan": [sub]}
    programme = {"kode": "7.01.03", "nama": "Program Pemberdayaan", "hasil": "Meningkat", "kegiatan": [activity]}
    data: Any = copy.deepcopy(
        {
            "skema": "usulan/1",
            "jenis": "renja_kecamatan",
            "tahun": 2027,
            "acuan": [{"jenis": "pp", "nomor": 17, "tahun": 2018}],
            "pemda": {"kode_wilayah": "62.71", "nama": "Kota Uji", "jenis": "kota"},
            "perangkat_daerah": {"kode": "7.01.0.00.0.00.01.0000", "nama": "Kecamatan Satu"},
            "program": [programme],
        }
    )
    for where, value in (changes or {}).items():
        *steps, last = parse_path(where)
        target = data
        for step in steps:
            target = target[step]
        target[last] = value
    return Document("uji.yaml", "usulan/1", data, Paths())


@pytest.fixture(scope="module")
def book() -> Rulebook:
    validator = Validator()
    return build_rulebook([load_pack(RULES, validator, origin="test")], validator)


def rule(book: Rulebook, id_: str) -> BoundRule:
    found = book.find(id_)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def judge(book: Rulebook) -> Callable[[str, Document], Judgement]:
    def run(id_: str, document: Document) -> Judgement:
        judgement = judge_document(rule(book, id_), document)
        assert not judgement.failures
        return judgement

    return run


Judge = Callable[[str, Document], Judgement]


def places(judgement: Judgement) -> list[str]:
    return [finding.places[0].path for finding in judgement.findings]


def counts(judgement: Judgement) -> dict[str, int]:
    return {verdict.value: number for verdict, number in judgement.counts.items()}


def test_a_full_row_conforms(judge: Judge) -> None:
    assert counts(judge(COLUMNS, plan())) == {"conforms": 3}


PLACEHOLDERS = [
    "",
    "-",
    " - ",
    "\u2013",
    "\u2026",
    "...",
    "n/a",
    "N/A",
    "NA",
    "nihil",
    "Tidak ada",
    "belum diisi",
    "?",
    "xxx",
]


@pytest.mark.parametrize("text", PLACEHOLDERS)
@pytest.mark.parametrize("field", ["nama", "keluaran"])
def test_a_placeholder_is_not_a_filled_column(judge: Judge, field: str, text: str) -> None:
    assert places(judge(COLUMNS, plan({f"{SUB}.{field}": text}))) == [f"{SUB}.{field}"]


@pytest.mark.parametrize("text", ["Nihil residu", "Tidak ada genangan lagi", "N", "Warga RT 03 - RT 05", "X", "0"])
def test_a_text_that_only_begins_like_a_placeholder_is_filled(judge: Judge, text: str) -> None:
    assert not judge(COLUMNS, plan({f"{SUB}.nama": text})).findings


@pytest.mark.parametrize(
    ("field", "value", "at"),
    [
        ("lokasi", [], "lokasi"),
        ("lokasi", [{"nama": "RT 03"}, {"nama": "-"}], "lokasi[1].nama"),
        ("lokasi", [{}], "lokasi[0]"),
        ("sumber_dana", [], "sumber_dana"),
        ("sumber_dana", [{"jumlah": 5}], "sumber_dana[0]"),
        ("kelompok_sasaran", {"jumlah": 3}, "kelompok_sasaran"),
        ("kelompok_sasaran", {"uraian": "..."}, "kelompok_sasaran.uraian"),
        ("kelompok_sasaran", None, "kelompok_sasaran"),
    ],
)
def test_an_empty_group_or_list_is_not_a_filled_column(judge: Judge, field: str, value: object, at: str) -> None:
    assert places(judge(COLUMNS, plan({f"{SUB}.{field}": value}))) == [f"{SUB}.{at}"]


def test_a_place_may_have_a_code_or_a_name(judge: Judge) -> None:
    for place in ({"kode_wilayah": "62.71.01"}, {"nama": "RT 03"}, {"kode_wilayah": "62.71.01", "nama": "-"}):
        assert not judge(COLUMNS, plan({f"{SUB}.lokasi": [place]})).findings


@pytest.mark.parametrize(("pagu", "found"), [(0, 0), (1, 1), (-1, 1)])
def test_no_money_needs_no_source(judge: Judge, pagu: int, found: int) -> None:
    assert len(judge(COLUMNS, plan({f"{SUB}.pagu": pagu, f"{SUB}.sumber_dana": None})).findings) == found


@pytest.mark.parametrize(("year", "found"), [(2024, 0), (2026, 0), (2027, 1), (2028, 1)])
def test_the_output_is_a_column_since_2027(judge: Judge, year: int, found: int) -> None:
    assert len(judge(COLUMNS, plan({"tahun": year, f"{SUB}.keluaran": None})).findings) == found


def test_the_column_is_named_and_each_hole_has_its_own_fingerprint(judge: Judge) -> None:
    judgement = judge(COLUMNS, plan({f"{SUB}.keluaran": "-", f"{SUB}.nama": "-", f"{SUB}.kelompok_sasaran": None}))
    assert len({finding.fingerprint for finding in judgement.findings}) == 3
    group = next(finding for finding in judgement.findings if "kelompok_sasaran" in finding.remedy.id)
    for text in (group.condition.id, group.condition.en):
        assert "(14) KELOMPOK SASARAN" in text
    assert "`kelompok_sasaran: {uraian: Warga RT 03" in group.remedy.en


def test_a_broken_column_hides_only_itself(judge: Judge) -> None:
    document = plan({f"{SUB}.keluaran": "-"})
    document.broken[parse_path(f"{SUB}.lokasi")] = Text("bukan daftar", "no list")
    judgement = judge(COLUMNS, document)
    assert places(judgement) == [f"{SUB}.keluaran"]
    assert [remark.places[0].path for remark in judgement.remarks] == [f"{SUB}.lokasi"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"program[0].hasil": None}, ["program[0].hasil"]),
        ({"program[0].hasil": "-"}, ["program[0].hasil"]),
        ({"program[0].hasil": None, "program[0].sasaran": "Meningkat"}, []),
        ({"program[0].hasil": "-", "program[0].sasaran": "Meningkat"}, []),
        ({"program[0].hasil": "pemberdayaan."}, ["program[0].hasil"]),
        ({"program[0].hasil": "PROGRAM  PEMBERDAYAAN"}, ["program[0].hasil"]),
        ({"program[0].sasaran": "Pemberdayaan"}, ["program[0].sasaran"]),
        ({"program[0].hasil": "Meningkatnya pemberdayaan"}, []),
    ],
)
def test_a_programme_states_an_outcome_of_its_own(judge: Judge, changes: dict[str, Any], found: list[str]) -> None:
    assert places(judge(OUTCOME, plan(changes))) == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"acuan": None}, ["acuan"]),
        ({"acuan": []}, ["acuan"]),
        ({"acuan": None, f"{SUB}.acuan": [{"jenis": "pp", "nomor": "17", "tahun": 2018}]}, []),
        ({"acuan": [{"jenis": "pp", "nomor": "-", "tahun": 2018}]}, ["acuan[0].nomor"]),
        ({"acuan": [{"jenis": "pp", "nomor": "tujuh belas", "tahun": 2018}]}, ["acuan[0].nomor"]),
        ({"acuan": [{"jenis": "perwali", "nomor": "050/12-A", "tahun": 2018}]}, []),
        ({f"{SUB}.acuan": [{"jenis": "pp", "nomor": "…", "tahun": 2018}]}, [f"{SUB}.acuan[0].nomor"]),
    ],
)
def test_a_submission_rests_on_a_reference_with_a_number(
    judge: Judge, changes: dict[str, Any], found: list[str]
) -> None:
    assert places(judge(REFERENCES, plan(changes))) == found


def test_a_broken_reference_is_not_taken_for_a_missing_one(judge: Judge) -> None:
    document = plan({"acuan": ["PP 17"]})
    document.broken[parse_path("acuan[0]")] = Text("bukan kelompok isian", "no mapping")
    assert counts(judge(REFERENCES, document)) == {"not-assessable": 1}


AGENCIES = [
    {"kode": "7.01.0.00.0.00.01.0000", "nama": "Kecamatan Satu"},
    {"kode": "7.01.0.00.0.00.02.0000", "nama": "Kecamatan Dua"},
    {"kode": "1.03.0.00.0.00.01.0000", "nama": "Dinas Pekerjaan Umum"},
]


def agency(book: Rulebook, document: Document, agencies: list[dict[str, str]] | None = AGENCIES) -> Judgement:
    bound = rule(book, AGENCY)
    figures, _ = collect_figures(bound, document)
    context = {"pemda": {"nama": "Kota Uji"}, "perangkat_daerah": agencies}
    root = Document("konteks.yaml", "konteks-daerah/1", context, Paths()).root
    judgement = conclude(bound, figures, Portfolio("62.71", 2027, root, {}, 1), bound_somewhere=True)
    assert not judgement.failures
    return judgement


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("7.01.0.00.0.00.01.0000", "Kecamatan Satu", None),
        ("7.01.0.00.0.00.01.0000", "KEC. SATU", None),
        ("7.01.0.00.0.00.01.0004", "Kelurahan Empat", None),
        ("7.01.0.00.0.00.03.0000", "Kecamatan Tiga", "`7.01.0.00.0.00.0"),
        ("7.01.0.00.0.00.03.0000", "Kecamatan Dua", "`7.01.0.00.0.00.02.0000` (Kecamatan Dua)"),
        ("7.01.0.00.0.00.03.0002", "Kelurahan Tiga", "`7.01.0.00.0.00.0"),
        ("7.01.0.00.0.00.01.0000", "Kecamatan Dua", "`7.01.0.00.0.00.02.0000`"),
        ("7.01.0.00.0.00.01.0000", "-", "`nama: Kecamatan Satu`"),
    ],
)
def test_the_agency_is_one_of_the_region(book: Rulebook, code: str, name: str, said: str | None) -> None:
    judgement = agency(book, plan({"perangkat_daerah": {"kode": code, "nama": name}}))
    assert [finding.places[0].path for finding in judgement.findings] == (["perangkat_daerah.kode"] if said else [])
    for finding in judgement.findings:
        assert said is not None
        assert said in finding.remedy.id
        assert said in finding.remedy.en


def test_without_a_list_of_agencies_nobody_is_blamed(book: Rulebook) -> None:
    assert counts(agency(book, plan(), None)) == {"not-assessable": 1}


def test_a_village_is_no_agency(book: Rulebook) -> None:
    village = plan({"jenis": "rkp_desa", "perangkat_daerah": {"kode": "9.99", "nama": "Desa"}})
    assert not agency(book, village).findings


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"aspect": "columns"},
        {"aspect": "outcome", "columns": []},
        {"aspect": "columns", "columns": [{"jenjang": "program", "isian": "nama", "kolom": 3, "judul": "A"}]},
        {
            "aspect": "columns",
            "columns": [{"jenjang": "desa", "isian": "nama", "kolom": 3, "judul": "A", "contoh": "b"}],
        },
    ],
)
def test_parameters_that_mean_nothing_are_refused(book: Rulebook, bad: dict[str, Any]) -> None:
    assert list(Validator().check_parameters(rule(book, COLUMNS).check.parameters, bad))

"""A theme is found wherever an item shows it, as whole words; and a category is one of the list, letter by letter."""

from __future__ import annotations

import copy
import shutil
from typing import Any

import pytest
import yaml

from sinkron_rules.judging import Judgement, judge_document
from sinkron_rules.model import BoundRule, Verdict
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Rulebook, build_rulebook, load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

PLAN: dict[str, Any] = {
    "skema": "usulan/1",
    "jenis": "renja_pd",
    "tahun": 2027,
    "tahap": "rancangan_awal",
    "pemda": {"kode_wilayah": "62.71", "nama": "Kota Palangka Raya", "jenis": "kota", "punya_desa": False},
    "perangkat_daerah": {"kode": "1.03.0.00.0.00.01.0000", "nama": "Dinas Uji"},
    "program": [
        {
            "kode": "1.03.10",
            "nama": "Program Penyelenggaraan Jalan",
            "kegiatan": [
                {
                    "kode": "1.03.10.2.01",
                    "nama": "Penyelenggaraan Jalan",
                    "sub_kegiatan": [
                        {
                            "kode": "1.03.10.2.01.0055",
                            "nama": "Rehabilitasi Jalan",
                            "indikator": [{"nama": "Panjang jalan", "satuan": "km", "target": 4}],
                            "pagu": 100,
                            "lokasi": [{"kode_wilayah": "62.71.03.1002"}],
                        }
                    ],
                }
            ],
        }
    ],
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "tags", folder / "tags")
    validator = Validator()
    return build_rulebook([load_pack(folder, validator, origin="test")], validator)


def rule(book: Rulebook, id_: str) -> BoundRule:
    bound = book.find(id_)
    assert bound is not None
    return bound


def judged(bound: BoundRule, level: str = "sub", **fields: Any) -> Judgement:
    data = copy.deepcopy(PLAN)
    programme = data["program"][0]
    activity = programme["kegiatan"][0]
    {"program": programme, "kegiatan": activity, "sub": activity["sub_kegiatan"][0]}[level].update(fields)
    (document,) = read_bytes(yaml.safe_dump(data, allow_unicode=True).encode(), "rencana.yaml")
    Validator().validate(document)
    return judge_document(bound, document)


def outcome(judgement: Judgement) -> str:
    assert not judgement.failures
    (verdict,) = judgement.counts
    return verdict.value


@pytest.mark.parametrize("id_", ["NAS-PRI-07", "NAS-SDM-01"])
def test_a_plan_without_the_theme_is_told_so_once(book: Rulebook, id_: str) -> None:
    (finding,) = judged(rule(book, id_)).findings
    assert [place.path for place in finding.places] == ["program"]


@pytest.mark.parametrize(
    ("level", "fields"),
    [
        ("sub", {"nama": "Pelatihan Tukang"}),
        ("sub", {"nama": "PENDIDIKAN DAN PELATIHAN"}),
        ("sub", {"nama": "Bimbingan  Teknis: Pengawas"}),
        ("sub", {"keluaran": "Terlaksananya bimtek"}),
        ("sub", {"kelompok_sasaran": {"uraian": "Peserta diklat"}}),
        ("sub", {"manfaat": {"uraian": "Tukang setempat dilatih."}}),
        ("sub", {"indikator": [{"nama": "Jumlah jalan"}, {"nama": "Jumlah peserta (pelatihan)"}]}),
        ("sub", {"kategori": "Pengembangan SDM"}),
        ("program", {"kategori": "pengembangan SDM"}),
        ("program", {"hasil": "Meningkatnya penguatan kapasitas lurah"}),
        ("kegiatan", {"nama": "Pengembangan Kompetensi ASN"}),
    ],
)
def test_capacity_building_is_found_wherever_an_item_shows_it(
    book: Rulebook, level: str, fields: dict[str, Any]
) -> None:
    assert outcome(judged(rule(book, "NAS-SDM-01"), level, **fields)) == "conforms"


@pytest.mark.parametrize(
    "fields",
    [
        {"nama": "Pelatihannya"},
        {"nama": "Bimbingan kepada Teknis"},
        {"catatan": "pelatihan"},
        {"kategori": "SDM"},
        {"urgensi": ["pelatihan"]},
        {"nama": "Ma\u200bgang"},
    ],
)
def test_what_only_looks_like_it_does_not_count(book: Rulebook, fields: dict[str, Any]) -> None:
    assert outcome(judged(rule(book, "NAS-SDM-01"), **fields)) == "needs-fix"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"urgensi": ["Mandatori", "spm"]}, "conforms"),
        ({"urgensi": ["Reformasi  Birokrasi"]}, "conforms"),
        ({"urgensi": ["Pelayanan-Publik"]}, "conforms"),
        ({"urgensi": ["SPM Bidang Sosial"]}, "needs-fix"),
        ({"prioritas": {"nasional": ["rpjmn-2025-2029/PN7"]}}, "conforms"),
        ({"prioritas": {"daerah": ["rpjmn-2025-2029/PN7"]}}, "conforms"),
        ({"prioritas": {"nasional": ["rpjmn-2025-2029/PN6"]}}, "needs-fix"),
        ({"nama": "Indeks Kepuasan Masyarakat atas jalan"}, "conforms"),
        ({"nama": "Pelayanan"}, "needs-fix"),
    ],
)
def test_reform_and_public_service_are_tags_links_or_words(
    book: Rulebook, fields: dict[str, Any], expected: str
) -> None:
    assert outcome(judged(rule(book, "NAS-PRI-07"), **fields)) == expected


@pytest.mark.parametrize(
    ("id_", "fields"),
    [("NAS-SDM-01", {"nama": [1]}), ("NAS-PRI-07", {"urgensi": "SPM"}), ("NAS-PRI-07", {"prioritas": [1]})],
)
def test_what_cannot_be_read_could_show_the_theme(book: Rulebook, id_: str, fields: dict[str, Any]) -> None:
    assert outcome(judged(rule(book, id_), **fields)) == "not-assessable"


def test_a_broken_field_beside_the_theme_changes_nothing(book: Rulebook) -> None:
    assert outcome(judged(rule(book, "NAS-SDM-01"), nama=[1], keluaran="Pelatihan")) == "conforms"


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("Pembangunan", "pembangunan"),
        ("pembangunan ", "pembangunan"),
        ("infrastruktur", None),
        ("kesehatan", "peningkatan pelayanan kesehatan"),
        ("pengembangan sumber daya manusia", "pengembangan SDM"),
        ("x" * 100_000, None),
    ],
)
@pytest.mark.parametrize("level", ["program", "sub"])
def test_a_category_is_one_of_the_list_letter_by_letter(
    book: Rulebook, level: str, value: str, near: str | None
) -> None:
    (finding,) = judged(rule(book, "NAS-KAT-01"), level, kategori=value).findings
    assert finding.place is not None
    assert finding.place.path.endswith("kategori")
    assert len(finding.condition.id) < 400
    assert near is None or f"ketik `kategori: {near}`" in finding.remedy.id


def test_the_five_categories_conform_and_none_is_required(book: Rulebook) -> None:
    bound = rule(book, "NAS-KAT-01")
    assert len(bound.parameters["values"]) == 5
    for value in bound.parameters["values"]:
        assert outcome(judged(bound, kategori=value)) == "conforms"
    assert outcome(judged(bound)) == "not-applicable"


def test_every_value_is_judged_and_a_broken_one_is_said(book: Rulebook) -> None:
    judgement = judged(rule(book, "NAS-KAT-01"), "program", kategori=["pembangunan"])
    assert judgement.counts == {Verdict.NOT_ASSESSABLE: 1}

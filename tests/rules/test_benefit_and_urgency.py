"""Benefit, urgency, origin and quality of an item: one finding for one cause."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
import yaml

from sinkron_rules.model import Check, Document, Evidence, Text, parse_path
from sinkron_rules.reading import read_bytes, read_file
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

HERE = RULES / "benefit_and_urgency"
BUILD, ROAD, OFFICE = "7.01.03.2.02.0002", "1.03.10.2.01.0055", "7.01.01.2.09.0009"
GOOD: dict[str, Any] = {
    "jenis": "sarana_prasarana",
    "kelompok_sasaran": {"uraian": "Warga RT 03"},
    "manfaat": {"uraian": "Genangan surut dalam dua jam", "jumlah": 412, "satuan": "orang"},
    "urgensi": ["SPM"],
    "usulan": {"asal": "musrenbang_kelurahan", "nomor_ba": "05/BA/I/2026", "tanggal": "2026-01-21"},
    "standar_mutu": "SNI 03-2834-2000",
    "fungsi": "Jalan lingkungan",
}
FIELD = {"benefit": "manfaat", "urgency": "urgensi", "proposal": "usulan", "quality": "standar_mutu"}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(HERE, folder / "benefit_and_urgency")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def rules() -> dict[str, dict[str, Any]]:
    (vague,), (tags,) = read_file(HERE / "data" / "kata-kabur.yaml"), read_file(HERE / "data" / "urgensi.yaml")
    return {
        "benefit": {"aspect": "benefit", "vague": vague.data},
        "urgency": {"aspect": "urgency", "tags": tags.data, "min_words": 5, "extra_tags": ["Kota Cantik"]},
        "proposal": {"aspect": "proposal", "physical_codes": [BUILD], "meetings": ["musyawarah", "musrenbang"]},
        "quality": {"aspect": "quality", "physical_codes": [BUILD]},
    }


def item(code: str = BUILD, *without: str, **more: object) -> dict[str, Any]:
    return {"kode": code, "nama": "Uji", **{k: v for k, v in (GOOD | more).items() if k not in without}}


def plan(*items: dict[str, Any], kind: str = "renja_kecamatan", programme: str = "7.01.03") -> Document:
    data = {"jenis": kind, "program": [{"kode": programme, "kegiatan": [{"kode": "a", "sub_kegiatan": list(items)}]}]}
    (document,) = read_bytes(yaml.safe_dump(data, sort_keys=False).encode(), "uji.yaml")
    return document


def judge(pack: Pack, rule: dict[str, Any], document: Document) -> list[Evidence]:
    check: Check = pack.checks["benefit-and-urgency"]
    assert check.judge is not None
    return list(check.judge(document.root, rule))


def messages(pack: Pack, rule: dict[str, Any], document: Document) -> list[str]:
    return [evidence.message or evidence.verdict.value for evidence in judge(pack, rule, document)]


@pytest.mark.parametrize("aspect", FIELD)
def test_a_good_item_conforms(pack: Pack, rules: dict[str, Any], aspect: str) -> None:
    assert messages(pack, rules[aspect], plan(item(), item())) == ["conforms", "conforms"]


@pytest.mark.parametrize("aspect", FIELD)
def test_nothing_anywhere_is_one_finding_and_one_item_its_own(pack: Pack, rules: dict[str, Any], aspect: str) -> None:
    field = FIELD[aspect]
    bare = item(BUILD, field, "fungsi")
    (evidence,) = judge(pack, rules[aspect], plan(*[bare] * 50))
    assert (evidence.message, evidence.values["count"], evidence.places[0].path) == (f"{field}-none", 50, "program")
    assert messages(pack, rules[aspect], plan(bare)) == [f"{field}-missing"]
    assert messages(pack, rules[aspect], plan(bare, bare, item())) == [f"{field}-missing"] * 2 + ["conforms"]


@pytest.mark.parametrize("aspect", ["benefit", "urgency", "proposal"])
def test_a_field_that_cannot_be_read_was_still_filled_in(pack: Pack, rules: dict[str, Any], aspect: str) -> None:
    field = FIELD[aspect]
    document = plan(item(), item(BUILD, field))
    document.broken[parse_path(f"program[0].kegiatan[0].sub_kegiatan[0].{field}")] = Text("rusak", "broken")
    assert messages(pack, rules[aspect], document) == ["not-assessable", f"{field}-missing"]


@pytest.mark.parametrize("aspect", FIELD)
def test_support_is_left_out_and_a_broken_item_hides_no_other(pack: Pack, rules: dict[str, Any], aspect: str) -> None:
    office = item(OFFICE, FIELD[aspect], jenis="penunjang")
    assert messages(pack, rules[aspect], plan(office, programme="7.01.01")) == ["not-applicable"]
    assert messages(pack, rules[aspect], plan(office)) == ["not-applicable"]
    document = plan(item(), item(), item(BUILD, FIELD[aspect]))
    document.broken[parse_path("program[0].kegiatan[0].sub_kegiatan[0]")] = Text("rusak", "broken")
    assert messages(pack, rules[aspect], document) == ["not-assessable", "conforms", f"{FIELD[aspect]}-missing"]


def benefit(text: str = "Genangan surut", **more: object) -> dict[str, Any]:
    return {"uraian": text, "jumlah": 1, "satuan": "orang"} | more


@pytest.mark.parametrize(
    ("one", "missing"),
    [
        (item(manfaat={"uraian": "Genangan surut"}), "`jumlah` (besarnya manfaat), `satuan` (satuannya)"),
        (item(manfaat=benefit(jumlah=0)), "`jumlah` (besarnya manfaat)"),
        (item(manfaat=benefit(jumlah=-3)), "`jumlah` (besarnya manfaat)"),
        (item(manfaat=benefit(satuan=" ")), "`satuan` (satuannya)"),
        (item(BUILD, "kelompok_sasaran"), "`penerima` (penerimanya)"),
    ],
)
def test_a_benefit_says_how_much_and_for_whom(
    pack: Pack, rules: dict[str, Any], one: dict[str, Any], missing: str
) -> None:
    (evidence,) = judge(pack, rules["benefit"], plan(one))
    assert evidence.message == "manfaat-number"
    told = evidence.values["missing"]
    assert isinstance(told, Text)
    assert told.id == missing


def test_who_benefits_may_stand_in_the_benefit(pack: Pack, rules: dict[str, Any]) -> None:
    one = item(BUILD, "kelompok_sasaran", manfaat=benefit(penerima="Warga RT 03", jumlah=0.5))
    assert messages(pack, rules["benefit"], plan(one)) == ["conforms"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Bermanfaat bagi masyarakat.", "bermanfaat bagi masyarakat"),
        ("Pelayanan yang OPTIMAL", "optimal"),
        ("Jalan\nlebih  baik", "lebih baik"),
        ("Jalan, saluran, dan lain-lain", "dan lain-lain"),
        ("Warga sejahtera", "sejahtera"),
    ],
)
def test_vague_words_are_named(pack: Pack, rules: dict[str, Any], text: str, word: str) -> None:
    (evidence,) = judge(pack, rules["benefit"], plan(item(manfaat=benefit(text))))
    assert (evidence.message, evidence.values["word"]) == ("manfaat-vague", word)


@pytest.mark.parametrize(
    "text", ["Keluarga sejahtera bertambah", "Jalan lebih baik 15 persen", "Kerja optimalisasi selesai", "Dllama surut"]
)
def test_exact_phrases_numbers_and_longer_words_are_left_alone(pack: Pack, rules: dict[str, Any], text: str) -> None:
    assert messages(pack, rules["benefit"], plan(item(manfaat=benefit(text)))) == ["conforms"]


def test_a_benefit_that_repeats_the_name_says_nothing(pack: Pack, rules: dict[str, Any]) -> None:
    one = item(keluaran="Terbangunnya jalan", manfaat=benefit("terbangunnya  Jalan."))
    (evidence,) = judge(pack, rules["benefit"], plan(one))
    assert (evidence.message, evidence.values["field"]) == ("manfaat-repeats", "keluaran")
    assert messages(pack, rules["benefit"], plan(item(manfaat=benefit("uji", jumlah=0)))) == [
        "manfaat-number", "manfaat-repeats",
    ]  # fmt: skip


@pytest.mark.parametrize("tag", ["SPM", "spm", "Standar  Pelayanan Minimal", "PSN", "kota cantik", "Ekonomi Biru"])
def test_known_reasons_are_known_however_written(pack: Pack, rules: dict[str, Any], tag: str) -> None:
    assert messages(pack, rules["urgency"], plan(item(urgensi=[tag]))) == ["conforms"]


def test_unknown_reasons_come_with_the_nearest(pack: Pack, rules: dict[str, Any]) -> None:
    (evidence,) = judge(pack, rules["urgency"], plan(item(urgensi=["SPM", "Kemiskinn", "satu dua tiga empat lima"])))
    assert (evidence.message, evidence.values["typed"]) == ("urgensi-unknown", "Kemiskinan")
    assert evidence.places[0].path.endswith("urgensi[1]")
    assert (evidence.found, evidence.required, evidence.distance) == (1, 5, 4)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"jenis_rinci": "lainnya"}, "conforms"),
        ({"usulan": GOOD["usulan"] | {"asal": "pokir"}}, "conforms"),
        ({"usulan": GOOD["usulan"] | {"asal": "pokir"}, "jenis_rinci": "Lainnya"}, "usulan-origin"),
        ({"usulan": GOOD["usulan"] | {"asal": "Musyawarah Kelurahan"}, "jenis_rinci": "lainnya"}, "conforms"),
        ({"usulan": None, "jenis_rinci": "lainnya"}, "usulan-other"),
        ({"usulan": {"asal": "musrenbang"}}, "usulan-record"),
        ({"usulan": GOOD["usulan"] | {"nomor_ba": " - "}}, "usulan-record"),
    ],
)
def test_where_kelurahan_work_comes_from(
    pack: Pack, rules: dict[str, Any], more: dict[str, Any], expected: str
) -> None:
    assert messages(pack, rules["proposal"], plan(item(**more))) == [expected]


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        (ROAD, "renja_pd", "not-applicable"),
        (ROAD, "renja_kecamatan", "usulan-missing"),
        (ROAD, "usulan_kelurahan", "usulan-missing"),
        (ROAD, "rkp_desa", "not-applicable"),
        (BUILD, "renja_pd", "usulan-missing"),
    ],
)
def test_only_kelurahan_work_needs_a_meeting(
    pack: Pack, rules: dict[str, Any], code: str, kind: str, expected: str
) -> None:
    assert messages(pack, rules["proposal"], plan(item(code, "usulan"), kind=kind)) == [expected]


@pytest.mark.parametrize(
    ("one", "fields"),
    [(item(BUILD, "standar_mutu"), "`standar_mutu`"), (item(fungsi="-"), "`fungsi`"),
     (item(BUILD, "standar_mutu", "fungsi"), "`standar_mutu`, `fungsi`")],
)  # fmt: skip
def test_what_is_built_names_standard_and_function(
    pack: Pack, rules: dict[str, Any], one: dict[str, Any], fields: str
) -> None:
    (evidence,) = judge(pack, rules["quality"], plan(one))
    assert evidence.values["fields"] == fields


def test_work_of_unknown_kind_is_not_taken_for_nonphysical(pack: Pack, rules: dict[str, Any]) -> None:
    assert messages(pack, rules["quality"], plan(item(ROAD, "jenis"))) == ["not-assessable"]
    assert messages(pack, rules["quality"], plan(item(BUILD, "jenis"))) == ["conforms"]
    assert messages(pack, rules["quality"], plan(item(ROAD, jenis="layanan"))) == ["not-applicable"]


def test_findings_are_told_apart_by_codes_not_by_order(pack: Pack, rules: dict[str, Any]) -> None:
    one, two = item(ROAD, "manfaat"), item(BUILD, "manfaat")
    seen = [
        {evidence.identity for evidence in judge(pack, rules["benefit"], plan(*order, item("9.9"))) if evidence.message}
        for order in ((one, two), (two, one))
    ]
    assert seen[0] == seen[1]
    assert len(seen[0]) == 2


@pytest.mark.parametrize(
    "bad", [{}, {"aspect": "benefit"}, {"aspect": "urgency", "tags": {"tanda": []}}, {"aspect": "x"}]
)
def test_parameters_that_mean_nothing_are_refused(pack: Pack, bad: dict[str, Any]) -> None:
    assert list(Validator().check_parameters(pack.checks["benefit-and-urgency"].parameters, bad))


def test_the_rules_prove_themselves(pack: Pack) -> None:
    validator = Validator()
    book = build_rulebook([pack], validator)
    results = [
        try_example(example, bound, book, validator)
        for bound in book.rules
        for example in examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    ]
    assert len(results) > 35
    assert [(one.example.rule, one.example.name, one.complaint) for one in results if one.complaint] == []

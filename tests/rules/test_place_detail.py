"""How exactly a place is named: codes, names, and what kind of work needs which."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
import yaml

from sinkron_rules.model import Check, Document, Evidence, Unassessable
from sinkron_rules.reading import read_bytes, read_file
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

BUILD = "7.01.03.2.02.0002"
Place = dict[str, Any]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "place_detail", folder / "place_detail")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def rule() -> dict[str, Any]:
    (words,) = read_file(RULES / "place_detail" / "data" / "kata-lokasi.yaml")
    levels = {"sarana_prasarana": "kelurahan", "pemberdayaan": "kecamatan"}
    return {"levels": levels, "physical_codes": [BUILD], "words": words.data}


def plan(kind: str | None, *places: Place, programme: str = "1.03.10", code: str = "1.03.10.2.01.0055") -> Document:
    one: dict[str, Any] = {"kode": code, "nama": "Uji", "lokasi": list(places)}
    data = {
        "pemda": {"kode_wilayah": "62.71", "nama": "Kota Palangka Raya"},
        "program": [
            {"kode": programme, "kegiatan": [{"sub_kegiatan": [one | ({} if kind is None else {"jenis": kind})]}]}
        ],
    }
    (document,) = read_bytes(yaml.safe_dump(data, sort_keys=False).encode(), "uji.yaml")
    return document


def judge(pack: Pack, rule: dict[str, Any], document: Document) -> list[Evidence]:
    check: Check = pack.checks["place-detail"]
    assert check.judge is not None
    (item,) = document.root.each("program[].kegiatan[].sub_kegiatan[]")
    return list(check.judge(item, rule))


def places_found(pack: Pack, rule: dict[str, Any], document: Document) -> list[str]:
    return [evidence.places[0].path[-9:] for evidence in judge(pack, rule, document) if evidence.message]


@pytest.mark.parametrize(
    "place",
    [
        {"kode_wilayah": "62.71.01.1001"},
        {"kode_wilayah": "62.71.01.2001", "nama": "Semua RT"},
        {"kode_wilayah": "62.71.01", "nama": "Jl. G. Obos"},
        {"kode_wilayah": "62.71", "nama": "Taman Kota"},
        {"nama": "Kecamatan Pahandut, RT 03"},
        {"nama": "Kel. Langkai"},
        {"nama": "Kecamatan Pahandut (Pasar Besar)"},
    ],
)
def test_a_spot_is_exact_enough_for_physical_work(pack: Pack, rule: dict[str, Any], place: Place) -> None:
    assert judge(pack, rule, plan("sarana_prasarana", place)) == []


@pytest.mark.parametrize(
    "place",
    [
        {"kode_wilayah": "62.71"},
        {"kode_wilayah": "62.71.01"},
        {"kode_wilayah": "62.71.01", "nama": "Kecamatan Pahandut"},
        {"kode_wilayah": "62.71.01", "nama": "seluruh kelurahan"},
        {"nama": "Semua Kel/Desa"},
        {"nama": "Kab. Penajam Paser Utara, Semua Kecamatan, Semua Kel/Desa"},
        {"nama": "se-Kota Palangka Raya"},
        {"nama": "KOTA  PALANGKA RAYA"},
        {"nama": "Palangka Raya"},
        {"nama": "Kec. Sabangau"},
        {"nama": "Tersebar di beberapa jalan"},
        {},
    ],
)
def test_an_area_is_not(pack: Pack, rule: dict[str, Any], place: Place) -> None:
    assert places_found(pack, rule, plan("sarana_prasarana", place)) == ["lokasi[0]"]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ({"kode_wilayah": "62.71.01"}, []),
        ({"nama": "Kecamatan Pahandut"}, []),
        ({"nama": "Kec. Sabangau"}, []),
        ({"nama": "Pahandut"}, []),
        ({"kode_wilayah": "62.71"}, ["lokasi[0]"]),
        ({"kode_wilayah": "62.71", "nama": "Kota Palangka Raya"}, ["lokasi[0]"]),
        ({"kode_wilayah": "62.71.01", "nama": "Semua Kecamatan"}, ["lokasi[0]"]),
    ],
)
def test_empowerment_needs_a_kecamatan(pack: Pack, rule: dict[str, Any], place: Place, found: list[str]) -> None:
    assert places_found(pack, rule, plan("pemberdayaan", place)) == found


def test_a_parent_beside_its_child_is_no_matter_but_a_stranger_is(pack: Pack, rule: dict[str, Any]) -> None:
    child, parent = {"kode_wilayah": "62.71.01.1001"}, {"kode_wilayah": "62.71.01", "nama": "Kecamatan Pahandut"}
    assert judge(pack, rule, plan("sarana_prasarana", parent, child, {"kode_wilayah": "62.71"})) == []
    assert places_found(pack, rule, plan("sarana_prasarana", child, {"kode_wilayah": "62.71.02"})) == ["lokasi[1]"]
    assert places_found(pack, rule, plan("sarana_prasarana", child, {"nama": "Kota Palangka Raya"})) == ["lokasi[1]"]
    assert places_found(pack, rule, plan("sarana_prasarana", child, parent | {"nama": "Semua RT"})) == ["lokasi[1]"]
    sibling = {"kode_wilayah": "62.71.011"}
    assert places_found(pack, rule, plan("sarana_prasarana", child, sibling)) == ["lokasi[1]"]


def test_one_item_has_one_finding_and_a_code_to_type(pack: Pack, rule: dict[str, Any]) -> None:
    (evidence,) = judge(pack, rule, plan("sarana_prasarana", {"kode_wilayah": "62.71.04"}, {"kode_wilayah": "62.71"}))
    assert (evidence.values["written"], evidence.values["typed"]) == ("62.71.04", "62.71.04.1001")
    (evidence,) = judge(pack, rule, plan("pemberdayaan", {"nama": "Semua"}))
    assert (evidence.values["written"], evidence.values["typed"]) == ("Semua", "62.71.01")


@pytest.mark.parametrize(("kind", "programme"), [("layanan", "1.03.10"), ("penunjang", "1.03.10"), (None, "1.03.01")])
def test_other_work_may_be_everywhere(pack: Pack, rule: dict[str, Any], kind: str | None, programme: str) -> None:
    (evidence,) = judge(pack, rule, plan(kind, {"kode_wilayah": "62.71"}, programme=programme))
    assert evidence.verdict.value == "not-applicable"


def test_the_code_of_kelurahan_works_decides_before_the_kind(pack: Pack, rule: dict[str, Any]) -> None:
    assert places_found(pack, rule, plan(None, {"kode_wilayah": "62.71.01"}, code=BUILD)) == ["lokasi[0]"]
    assert places_found(pack, rule, plan("layanan", {"kode_wilayah": "62.71.01"}, code=BUILD)) == ["lokasi[0]"]


def test_what_the_work_is_has_to_be_known_only_where_it_matters(pack: Pack, rule: dict[str, Any]) -> None:
    assert judge(pack, rule, plan(None, {"kode_wilayah": "62.71.01.1001"})) == []
    with pytest.raises(Unassessable, match="`jenis`"):
        judge(pack, rule, plan(None, {"kode_wilayah": "62.71"}))
    with pytest.raises(Unassessable, match="`lokasi`"):
        judge(pack, rule, plan("sarana_prasarana"))


@pytest.mark.parametrize("change", [{"levels": {"jalan": "kelurahan"}}, {"levels": {"layanan": "rt"}}, {"words": {}}])
def test_parameters_that_mean_nothing_are_refused(pack: Pack, rule: dict[str, Any], change: dict[str, Any]) -> None:
    validator, schema = Validator(), pack.checks["place-detail"].parameters
    assert not list(validator.check_parameters(schema, rule))
    assert list(validator.check_parameters(schema, rule | change))


def test_the_rule_proves_itself(pack: Pack) -> None:
    validator = Validator()
    book = build_rulebook([pack], validator)
    results = [
        try_example(example, bound, book, validator)
        for bound in book.rules
        for example in examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    ]
    assert len(results) > 15
    assert [(one.example.name, one.complaint) for one in results if one.complaint] == []

"""Codes without a code book: form, chain, edition, authority, sources of funds, areas."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest

from sinkron_rules.judging import Judgement, judge_document
from sinkron_rules.model import Document, Path, Place, Severity, Text, parse_path, path_text
from sinkron_rules.rulebook import Rulebook, build_rulebook, load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

FORM, CHAIN, EDITION, AUTHORITY, FUNDS, AREA = (f"NAS-KOD-0{number}" for number in range(1, 7))
ACTIVITY = "program[0].kegiatan[0]"
SUB = f"{ACTIVITY}.sub_kegiatan[0]"
SECOND = f"{ACTIVITY}.sub_kegiatan[1]"


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def sub(code: str) -> dict[str, Any]:
    return {
        "kode": code,
        "nama": code,
        "sumber_dana": [{"kode": "1.2.01.01.02", "nama": "Dana Alokasi Umum"}],
        "lokasi": [{"kode_wilayah": "62.71.01.1001"}],
    }


def plan(changes: dict[str, Any] | None = None) -> Document:
    subs = [sub("7.01.03.2.02.0002"), sub("7.01.03.2.02.0003")]
    activities = [
        {"kode": "7.01.03.2.02", "nama": "a", "sub_kegiatan": subs},
        {"kode": "7.01.03.2.01", "nama": "b", "sub_kegiatan": [sub("7.01.03.2.01.0001")]},
    ]
    support = {"kode": "7.01.01.2.01", "nama": "c", "sub_kegiatan": [sub("7.01.01.2.01.0001")]}
    data: Any = copy.deepcopy(
        {
            "tahun": 2027,
            "pemda": {"kode_wilayah": "62.71", "nama": "Kota Uji", "jenis": "kota"},
            "program": [
                {"kode": "7.01.03", "nama": "p", "kegiatan": activities},
                {"kode": "7.01.01", "nama": "q", "kegiatan": [support]},
            ],
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


Judge = Callable[[str, Document], Judgement]


@pytest.fixture(scope="module")
def judge(book: Rulebook) -> Judge:
    def run(id_: str, document: Document) -> Judgement:
        bound = book.find(id_)
        assert bound is not None
        judgement = judge_document(bound, document)
        assert not judgement.failures
        return judgement

    return run


def places(judgement: Judgement) -> list[str]:
    return [finding.places[0].path for finding in judgement.findings]


def counts(judgement: Judgement) -> dict[str, int]:
    return {verdict.value: number for verdict, number in judgement.counts.items()}


@pytest.mark.parametrize("id_", [FORM, CHAIN, EDITION, AUTHORITY, FUNDS, AREA])
def test_a_plan_with_right_codes_conforms(judge: Judge, id_: str) -> None:
    assert set(counts(judge(id_, plan()))) == {"conforms"}


@pytest.mark.parametrize(
    ("field", "near"),
    [("1.07", "2.07"), ("2.06", "1.06"), ("3.33", "3."), ("4.03", "4.0"), ("9.04", "9.0"), ("2.25", "3.25")],
)
def test_a_field_of_government_that_does_not_exist(judge: Judge, field: str, near: str) -> None:
    [finding] = judge(FORM, plan({"program[0].kode": f"{field}.03"})).findings
    assert finding.severity is Severity.ERROR
    assert f"`{field}`" in finding.condition.id
    assert re.search(rf"`{re.escape(near)}[0-9]*` \(", finding.remedy.id)


@pytest.mark.parametrize(
    "field", ["1.01", "1.06", "2.07", "2.24", "3.25", "3.32", "5.07", "7.01", "8.01", "9.03", "X.XX"]
)
def test_a_field_of_government_that_exists(judge: Judge, field: str) -> None:
    assert not judge(FORM, plan({"program[0].kode": f"{field}.01"})).findings


def test_three_digits_are_a_warning_and_nobody_elses_business(judge: Judge) -> None:
    document = plan({f"{SUB}.kode": "7.01.03.2.02.002"})
    [finding] = judge(FORM, document).findings
    assert finding.severity is Severity.WARNING
    assert '`kode: "7.01.03.2.02.0002"`' in finding.remedy.id
    assert not judge(EDITION, document).findings
    assert not judge(CHAIN, document).findings


@pytest.mark.parametrize(
    ("changes", "found", "said"),
    [
        ({f"{SUB}.kode": "7.01.03.2.03.0002"}, [f"{SUB}.kode"], "`7.01.03.2.02.0002`"),
        ({f"{SUB}.kode": "7.01.03.2.01.0002"}, [f"{SUB}.kode"], "dipindahkan ke bawah `7.01.03.2.01`"),
        ({f"{ACTIVITY}.kode": "7.01.03.2.05"}, [f"{ACTIVITY}.kode"], '`kode: "7.01.03.2.02"`'),
        ({"program[0].kode": "7.01.04"}, ["program[0].kode"], '`kode: "7.01.03"`'),
        ({"program[1].kegiatan[0].sub_kegiatan[0].kode": "X.XX.01.2.01.0001"}, [], ""),
        ({"program[1].kode": "X.XX.01"}, [], ""),
        ({f"{SUB}.kode": "X.XX.03.2.02.0002"}, [f"{SUB}.kode"], "`7.01.03.2.02.0002`"),
        ({f"{SUB}.kode": "7.01.03.2.020.0002"}, [f"{SUB}.kode"], ""),
    ],
)
def test_a_code_starts_with_its_parents(judge: Judge, changes: dict[str, Any], found: list[str], said: str) -> None:
    findings = judge(CHAIN, plan(changes)).findings
    assert [finding.places[0].path for finding in findings] == found
    assert all(said in finding.remedy.id for finding in findings)


def test_a_programme_of_one_activity_does_not_outvote_it(judge: Judge) -> None:
    """One child against one parent: neither is known to be right, and the child is the more specific place."""
    assert places(judge(CHAIN, plan({"program[1].kode": "7.01.02"}))) == ["program[1].kegiatan[0].kode"]


def test_children_that_strayed_from_a_parent_that_is_there_are_told_each(judge: Judge) -> None:
    changes = {f"{SUB}.kode": "7.01.03.2.01.0002", f"{SECOND}.kode": "7.01.03.2.01.0003"}
    findings = judge(CHAIN, plan(changes)).findings
    assert [finding.places[0].path for finding in findings] == [f"{SUB}.kode", f"{SECOND}.kode"]
    assert len({finding.fingerprint for finding in findings}) == 2


def test_one_broken_child_does_not_hide_its_siblings(judge: Judge) -> None:
    document = plan({f"{SECOND}.kode": "7.01.03.2.09.0003"})
    document.broken[parse_path(f"{SUB}.kode")] = Text("bukan kode", "no code")
    judgement = judge(CHAIN, document)
    assert places(judgement) == [f"{SECOND}.kode"]
    assert [remark.places[0].path for remark in judgement.remarks] == [f"{SUB}.kode"]


TWO_DIGITS = {
    f"{SUB}.kode": "7.01.03.2.02.02",
    f"{SECOND}.kode": "7.01.03.2.02.03",
    "program[0].kegiatan[1].sub_kegiatan[0].kode": "7.01.03.2.01.01",
    "program[1].kegiatan[0].sub_kegiatan[0].kode": "7.01.01.2.01.01",
}
OLD, NEW = "050-5889/2021", "900.1.15.5-1317/2023"


@pytest.mark.parametrize(
    ("year", "edition", "digits", "found"),
    [
        (2020, None, 2, []),
        (2022, None, 2, []),
        (2022, None, 4, ["kode"]),
        (2023, None, 2, ["review"]),
        (2023, None, 4, ["review"]),
        (2023, OLD, 2, []),
        (2023, OLD, 4, ["kode"]),
        (2023, NEW, 4, []),
        (2023, NEW, 2, ["kode"]),
        (2024, None, 4, []),
        (2024, None, 2, ["kode"]),
        (2027, OLD, 4, ["edisi_kode"]),
        (2027, OLD, 2, ["edisi_kode", "kode"]),
        (2022, NEW, 2, ["edisi_kode"]),
        (2027, "Kepmendagri baru", 4, []),
    ],
)
def test_the_digits_follow_year_and_edition(
    judge: Judge, year: int, edition: str | None, digits: int, found: list[str]
) -> None:
    changes = {"tahun": year, "edisi_kode": edition, **(TWO_DIGITS if digits == 2 else {})}
    findings = judge(EDITION, plan(changes)).findings
    kinds = {"edisi_kode": "edisi_kode", f"{SUB}.kode": "kode"}
    seen = ["review" if one.verdict.value == "needs-review" else kinds[one.places[0].path] for one in findings]
    assert seen == found


def test_all_wrong_codes_are_one_finding_that_counts_them(judge: Judge) -> None:
    [finding] = judge(EDITION, plan(TWO_DIGITS)).findings
    assert "4 dari 4" in finding.condition.id
    assert "4 of 4" in finding.condition.en
    assert len(finding.places) == 4
    assert (finding.found, finding.required) == (2, 4)


@pytest.mark.parametrize(
    ("kind", "digit", "verdict"),
    [
        ("kota", "2", None),
        ("kabupaten", "2", None),
        ("provinsi", "1", None),
        ("kota", "1", "needs-fix"),
        ("kabupaten", "1", "needs-fix"),
        ("provinsi", "2", "needs-fix"),
        ("kota", "3", "needs-review"),
        ("provinsi", "3", "needs-review"),
        ("kota", "8", "needs-review"),
    ],
)
def test_the_level_of_government_fits_the_region(judge: Judge, kind: str, digit: str, verdict: str | None) -> None:
    changes = {"pemda.jenis": kind}
    for place in (ACTIVITY, "program[0].kegiatan[1]", "program[1].kegiatan[0]"):
        changes[f"{place}.kode"] = f"7.01.03.{digit}.02"
    findings = judge(AUTHORITY, plan(changes)).findings
    assert [finding.verdict.value for finding in findings] == ([verdict] * 3 if verdict else [])
    assert all(finding.severity is Severity.NOTE for finding in findings if verdict == "needs-review")


def test_a_stray_sub_activity_is_the_chains_business_alone(judge: Judge) -> None:
    document = plan({f"{SUB}.kode": "7.01.03.1.02.0002"})
    assert places(judge(CHAIN, document)) == [f"{SUB}.kode"]
    assert not judge(AUTHORITY, document).findings


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("1.2.01.01.02", "DAU", None),
        ("1.1.01.15", "PBB", None),
        ("1.1.1.15", "PBB", None),
        ("1.1.02.01.07", "Retribusi", None),
        ("1.4.01", "SiLPA", None),
        ("2.2.01.01.03", "DAK fisik", None),
        ("2.2.01.01.03.0002", "DAK fisik SD", None),
        ("2.2.1.01.04.26", "BOS", None),
        ("2.3.03.02", "Kapitasi", None),
        ("1", "Dana umum", "funds-heading"),
        ("2", "", "funds-heading"),
        ("1.1", "PAD", "funds-heading"),
        ("1.1.1", "Pajak daerah", "funds-heading"),
        ("2.2.01", "Transfer", "funds-heading"),
        ("1.5.01", "Lain", "funds-unknown"),
        ("2.2.01.09", "Lain", "funds-unknown"),
        ("2.4", "Lain", "funds-unknown"),
    ],
)
def test_a_source_of_funds_is_an_item(judge: Judge, code: str, name: str, said: str | None) -> None:
    findings = judge(FUNDS, plan({f"{SUB}.sumber_dana": [{"kode": code, "nama": name}]})).findings
    assert len(findings) == (said is not None)
    for finding in findings:
        assert finding.severity is (Severity.ERROR if said == "funds-heading" else Severity.WARNING)
        near = re.search(r"`([0-9.]+)` \(", finding.remedy.id)
        assert near is not None
        again = plan({f"{SUB}.sumber_dana": [{"kode": near[1], "nama": name}]})
        assert not judge(FUNDS, again).findings, "what is suggested must be usable"


def test_the_name_finds_the_code(judge: Judge) -> None:
    document = plan({f"{SUB}.sumber_dana": [{"kode": "1.9", "nama": "DANA ALOKASI UMUM"}]})
    assert "`1.2.01.01.02`" in judge(FUNDS, document).findings[0].remedy.id


def test_a_source_without_code_is_not_judged(judge: Judge) -> None:
    judgement = judge(FUNDS, plan({f"{SUB}.sumber_dana": [{"nama": "DAU"}]}))
    assert counts(judgement) == {"not-applicable": 1, "conforms": 3}


@pytest.mark.parametrize(
    ("region", "code", "more", "verdict"),
    [
        ("62.71", "62.71", {}, None),
        ("62.71", "62.71.01.1001", {}, None),
        ("62.71", "62.72.01.1001", {}, "needs-fix"),
        ("62.71", "62", {}, "needs-fix"),
        ("62", "62.11.01.2001", {}, None),
        ("62", "63.72", {}, "needs-fix"),
        ("62.7", "62.71", {}, "needs-fix"),
        ("62.71", "62.11.01.2001", {"koordinasi": ["Kabupaten Pulang Pisau"]}, "needs-review"),
        ("62.71", "62.11.01.2001", {"koordinasi": ["Dinas Perhubungan"]}, "needs-fix"),
        ("62.71", "62.11.01.2001", {"catatan": "Bersama 62.11, perjanjian 5/2026"}, "needs-review"),
        ("62.71", "62.71.01.4001", {}, "needs-review"),
        ("91.03", "91.03.01.3007", {}, None),
    ],
)
def test_a_place_lies_in_the_region(
    judge: Judge, region: str, code: str, more: dict[str, Any], verdict: str | None
) -> None:
    changes: dict[str, Any] = {"pemda.kode_wilayah": region}
    for place in (SUB, SECOND, "program[0].kegiatan[1].sub_kegiatan[0]", "program[1].kegiatan[0].sub_kegiatan[0]"):
        changes[f"{place}.lokasi"] = [{"kode_wilayah": region}]
    changes[f"{SUB}.lokasi"] = [{"kode_wilayah": code}]
    changes |= {f"{SUB}.{key}": value for key, value in more.items()}
    findings = judge(AREA, plan(changes)).findings
    assert [finding.verdict.value for finding in findings] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"aspect": "form"},
        {"aspect": "funds", "funds": []},
        {"aspect": "edition", "two_digits_until": 2022},
        {"aspect": "chain", "strict": True},
        {"aspect": "edition", "two_digits_until": 22, "four_digits_from": 2024, "digits_by_edition": {"a": 3}},
    ],
)
def test_parameters_that_mean_nothing_are_refused(book: Rulebook, bad: dict[str, Any]) -> None:
    bound = book.find(CHAIN)
    assert bound is not None
    assert list(Validator().check_parameters(bound.check.parameters, bad))

"""Rows against code books: by edition, kind of region and year; one finding for one mistake."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.judging import Judgement, collect_figures, conclude
from sinkron_rules.model import BoundRule, Document, Node, Place, Portfolio, Text, parse_path, path_text
from sinkron_rules.model import Path as NodePath
from sinkron_rules.rulebook import build_rulebook, load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

RULE = "NAS-KOD-07"
SUB = "program[0].kegiatan[0].sub_kegiatan[0]"
ENTRIES: list[dict[str, Any]] = [
    {"kode": "7.01.03", "nama": "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN"},
    {"kode": "7.01.03.2.02", "nama": "Kegiatan Pemberdayaan Kelurahan"},
    {"kode": "7.01.03.2.02.0002", "nama": "Pembangunan Sarana dan Prasarana Kelurahan (Sarpras)", "satuan": "Unit"},
    {"kode": "7.01.03.2.02.0003", "nama": "Pemberdayaan Masyarakat di Kelurahan", "satuan": "M"},
    {"kode": "X.XX.01", "nama": "PROGRAM PENUNJANG URUSAN"},
    {"kode": "X.XX.01.2.01", "nama": "Perencanaan"},
]


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: NodePath, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: NodePath) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: NodePath) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def document(data: dict[str, Any]) -> Document:
    return Document("uji.yaml", str(data["skema"]), data, Paths())


def book(id_: str = "b27", edition: str = "900.1-861/2026", years: tuple[int, int] = (2027, 2027), **more: Any) -> Node:
    data = {"skema": "buku-kode/1", "id": id_, "edisi": edition, "berlaku": {"dari": years[0], "sampai": years[1]}}
    return document({**data, "entri": ENTRIES, **more}).root


def plan(changes: dict[str, Any] | None = None) -> Document:
    sub = {
        "kode": "7.01.03.2.02.0002",
        "nama": "Pembangunan Sarana dan Prasarana Kelurahan",
        "indikator": [{"nama": "Jumlah", "satuan": "unit"}],
    }
    activity = {"kode": "7.01.03.2.02", "nama": "Pemberdayaan Kelurahan", "sub_kegiatan": [sub]}
    programme = {
        "kode": "7.01.03",
        "nama": "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
        "kegiatan": [activity],
    }
    data: Any = copy.deepcopy(
        {
            "skema": "usulan/1",
            "tahun": 2027,
            "pemda": {"kode_wilayah": "62.71", "jenis": "kota"},
            "perangkat_daerah": {"kode": "7.01.0.00.0.00.01.0000", "nama": "Kecamatan Uji"},
            "program": [programme],
        }
    )
    for where, value in (changes or {}).items():
        *steps, last = parse_path(where)
        target = data
        for step in steps:
            target = target[step]
        target[last] = value
    return document(data)


@pytest.fixture(scope="module")
def bound() -> BoundRule:
    validator = Validator()
    found = build_rulebook([load_pack(RULES, validator, origin="test")], validator).find(RULE)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def judge(bound: BoundRule) -> Callable[..., Judgement]:
    def run(submission: Document, *books: Node) -> Judgement:
        figures, _ = collect_figures(bound, submission)
        portfolio = Portfolio("62.71", 2027, None, {}, 1, {str(one.value["id"]): one for one in books})
        judgement = conclude(bound, figures, portfolio, bound_somewhere=True)
        assert not judgement.failures
        return judgement

    return run


def counts(judgement: Judgement) -> dict[str, int]:
    return {verdict.value: number for verdict, number in judgement.counts.items()}


def test_without_a_book_the_rule_does_not_apply(judge: Callable[..., Judgement]) -> None:
    assert counts(judge(plan())) == {"not-applicable": 1}


def test_a_row_that_is_as_in_the_book_conforms_whatever_case_brackets_and_level(
    judge: Callable[..., Judgement],
) -> None:
    assert counts(judge(plan(), book())) == {"conforms": 3}


@pytest.mark.parametrize(
    ("changes", "at", "said"),
    [
        ({f"{SUB}.kode": "7.01.03.2.02.0007"}, f"{SUB}.kode", "`7.01.03.2.02.0002`"),
        ({f"{SUB}.nama": "Pembangunan Gedung"}, f"{SUB}.kode", "Sarpras"),
        ({f"{SUB}.indikator[0].satuan": "Paket"}, f"{SUB}.kode", "`satuan: Unit`"),
        ({"program[0].kegiatan[0].nama": "Lain"}, "program[0].kegiatan[0].kode", "Kegiatan Pemberdayaan Kelurahan"),
    ],
)
def test_what_differs_is_found_once_with_what_to_type(
    judge: Callable[..., Judgement], changes: dict[str, Any], at: str, said: str
) -> None:
    found = judge(plan(changes), book()).findings
    assert [one.places[0].path for one in found] == [at]
    assert said in found[0].remedy.id
    assert said in found[0].remedy.en
    assert found[0].agency == "Kecamatan Uji"


@pytest.mark.parametrize("row", ["program[0]", "program[0].kegiatan[0]", SUB])
def test_a_finding_calls_a_row_and_points_at_it_as_every_other_rule_does(
    judge: Callable[..., Judgement], row: str
) -> None:
    submission = plan({f"{row}.nama": 'Lain, "tanda" é\tdan\nbaris'})
    node = submission.root
    for step in parse_path(row):
        node = node[step]
    found = judge(submission, book()).findings
    assert [(one.subject, one.places) for one in found] == [(node.label, (node["kode"].place,))]


@pytest.mark.parametrize("unit", ["Unit", " UNIT ", "unit"])
def test_a_unit_may_be_written_in_its_own_way(judge: Callable[..., Judgement], unit: str) -> None:
    assert not judge(plan({f"{SUB}.indikator[0].satuan": unit}), book()).findings


def test_a_short_unit_is_the_long_one(judge: Callable[..., Judgement]) -> None:
    changes = {
        f"{SUB}.kode": "7.01.03.2.02.0003",
        f"{SUB}.nama": "Pemberdayaan Masyarakat di Kelurahan",
        f"{SUB}.indikator[0].satuan": "meter",
    }
    assert not judge(plan(changes), book()).findings


def test_an_unknown_parent_is_named_once(judge: Callable[..., Judgement]) -> None:
    changes = {
        "program[0].kode": "7.01.08",
        "program[0].kegiatan[0].kode": "7.01.08.2.02",
        f"{SUB}.kode": "7.01.08.2.02.0002",
    }
    assert [one.places[0].path for one in judge(plan(changes), book()).findings] == ["program[0].kode"]


@pytest.mark.parametrize(
    "code",
    ["7.01.03.2.01.0002", "7.01.02.2.02.0002", "7.01.03.1.02.0002", "7.01.03.2.02.02", "7.01.03.2.02.002"],
    ids=["other activity", "other programme", "other level of government", "two digits", "three digits"],
)
def test_a_mistake_that_other_rules_own_is_not_told_twice(judge: Callable[..., Judgement], code: str) -> None:
    judgement = judge(plan({f"{SUB}.kode": code}), book())
    assert counts(judgement) == {"conforms": 2, "not-assessable": 1}


def test_support_programmes_are_found_for_every_field_of_government(judge: Callable[..., Judgement]) -> None:
    for code in ("7.01.01", "1.03.01", "X.XX.01"):
        changes: dict[str, Any] = {
            "program[0].kode": code,
            "program[0].nama": "Program Penunjang Urusan",
            "program[0].kegiatan[0].kode": f"{code}.2.01",
            "program[0].kegiatan[0].nama": "Perencanaan",
            "program[0].kegiatan[0].sub_kegiatan": [],
        }
        assert counts(judge(plan(changes), book())) == {"conforms": 2}


def test_a_code_of_an_older_book_is_gone_and_its_successor_has_the_same_name(judge: Callable[..., Judgement]) -> None:
    old = [*ENTRIES, {"kode": "7.01.03.2.02.0005", "nama": "Pemberdayaan Masyarakat di Kelurahan"}]
    changes = {f"{SUB}.kode": "7.01.03.2.02.0005", f"{SUB}.nama": "Pemberdayaan"}
    before = book("b25", "900.1-2850/2025", (2026, 2026), entri=old)
    [finding] = judge(plan(changes), book(), before).findings
    assert "tidak berlaku lagi" in finding.condition.id
    assert "`7.01.03.2.02.0003`" in finding.remedy.id
    elsewhere = book("prov", "900.1-2850/2025", (2026, 2026), entri=old, jenis_pemda=["provinsi"])
    [finding] = judge(plan(changes), book(), elsewhere).findings
    assert "tidak ditemukan" in finding.condition.id


def test_a_withdrawn_code_has_the_successor_that_the_book_names(judge: Callable[..., Judgement]) -> None:
    gone = {"kode": "7.01.03.2.02.0009", "nama": "Lama", "dicabut": True, "pengganti": "7.01.03.2.02.0003"}
    [finding] = judge(plan({f"{SUB}.kode": "7.01.03.2.02.0009"}), book(entri=[*ENTRIES, gone])).findings
    assert "`7.01.03.2.02.0003`" in finding.remedy.en


def test_a_code_listed_twice_may_have_either_name_and_unit(judge: Callable[..., Judgement]) -> None:
    again = {"kode": "7.01.03.2.02.0002", "nama": "Pembangunan Sarana", "satuan": "Paket"}
    for name, unit in (("Pembangunan Sarana", "Unit"), ("Pembangunan Sarana dan Prasarana Kelurahan", "paket")):
        changes = {f"{SUB}.nama": name, f"{SUB}.indikator[0].satuan": unit}
        assert counts(judge(plan(changes), book(entri=[*ENTRIES, again]))) == {"conforms": 3}


def test_the_named_edition_decides_before_the_year(judge: Callable[..., Judgement]) -> None:
    later = book("b26", "900.1-2850/2025", (2026, 2026), entri=[{**ENTRIES[0], "nama": "Nama lain"}, *ENTRIES[1:]])
    assert not judge(plan(), book(), later).findings
    assert len(judge(plan({"edisi_kode": "900.1-2850/2025"}), book(), later).findings) == 1
    assert counts(judge(plan({"edisi_kode": "900.1.15.5-3406/2024"}), book(), later)) == {"not-assessable": 1}


def test_a_book_of_other_regions_or_years_judges_nothing(judge: Callable[..., Judgement]) -> None:
    for one in (book(jenis_pemda=["provinsi"]), book(years=(2020, 2026))):
        assert counts(judge(plan(), one)) == {"not-assessable": 1}


def test_what_the_book_leaves_out_is_not_judged(judge: Callable[..., Judgement]) -> None:
    assert counts(judge(plan(), book(entri=ENTRIES[2:4]))) == {"conforms": 1}
    assert counts(judge(plan(), book(entri=[{"kode": "1.03.10", "nama": "Program Jalan"}]))) == {"not-assessable": 1}


def test_one_broken_code_hides_only_its_own_row(judge: Callable[..., Judgement]) -> None:
    submission = plan()
    submission.broken[parse_path("program[0].kegiatan[0].kode")] = Text("bukan kode", "no code")
    judgement = judge(submission, book())
    assert counts(judgement) == {"conforms": 2, "not-assessable": 1}
    assert judgement.remarks[0].places[0].path == "program[0].kegiatan[0].kode"


def test_a_broken_book_is_told_and_judges_nothing(judge: Callable[..., Judgement]) -> None:
    one = book()
    one.document.broken[parse_path("entri[2].kode")] = Text("bukan kode", "no code")
    assert counts(judge(plan(), one)) == {"not-assessable": 2}


def test_looking_up_does_not_search(judge: Callable[..., Judgement]) -> None:
    """The time of ten thousand rows in a book of ten thousand entries: a search for each would take minutes."""
    many = [{"kode": f"1.03.{i // 900 + 10}.2.{i // 90 % 10 + 10}.{i:04}", "nama": f"Nama {i}"} for i in range(9000)]
    subs = [{"kode": one["kode"], "nama": one["nama"], "indikator": []} for one in many]
    changes: dict[str, Any] = {"program[0].kegiatan[0].sub_kegiatan": subs}
    start = time.perf_counter()
    judgement = judge(plan(changes), book(entri=[*ENTRIES, *many]))
    assert judgement.counts["conforms"] == 9002  # type: ignore[index]
    assert time.perf_counter() - start < 10


BOOK = """skema: buku-kode/1
id: uji
nama: Uji
edisi: "900.1-861/2026"
berlaku: {dari: 2027, sampai: 2027}
sumber: Uji
kepastian: own
entri: [{kode: "1.03.10", nama: Program Lain}]
"""


def test_a_book_among_the_files_is_used_by_the_command_line(project: Any, cli: Any) -> None:
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\n")
    (project.folder / "buku.yaml").write_text(BOOK)
    outcome = cli("check", ".", "--select", "NAS-KOD-07", "--full", inside=project.folder)
    assert 'edisi 900.1-861/2026 "Program Lain"' in outcome.out
    (project.folder / "buku-lagi.yaml").write_text(BOOK)
    outcome = cli("check", ".", "--select", "NAS-KOD-07", inside=project.folder)
    assert outcome.code == 2
    assert "Buku kode uji ada dua" in outcome.out + outcome.err


def test_a_book_that_does_not_fit_its_schema_is_a_finding(project: Any, cli: Any) -> None:
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\n")
    (project.folder / "buku.yaml").write_text(BOOK.replace('"1.03.10"', '"jalan"'))
    outcome = cli("check", ".", "--select", "NAS-KOD-07", inside=project.folder)
    assert "SKEMA-KODE" in outcome.out


def test_books_lie_nowhere_in_the_pack() -> None:
    assert not [
        path for path in Path(RULES).rglob("*/data/*.yaml") if "buku-kode/1" in path.read_text(encoding="utf-8")
    ]

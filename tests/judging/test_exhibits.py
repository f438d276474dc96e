"""What a check shows beside its verdicts, and on whom each verdict was."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from sinkron_rules.judging import Judgement, conclude, judge_document
from sinkron_rules.model import (
    Basis,
    BoundRule,
    Cell,
    Certainty,
    Check,
    Document,
    Evidence,
    Figure,
    Heading,
    Node,
    Parameters,
    Portfolio,
    Rule,
    Rupiah,
    Severity,
    Table,
    Text,
    Verdict,
    Wording,
)
from sinkron_rules.reading import read_bytes

PLAN = b"""skema: usulan/1
tahun: 2027
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya}
perangkat_daerah: {kode: "1.03", nama: Dinas Uji}
program:
  - {kode: "1", nama: Satu, pagu: 5}
  - {kode: "2", nama: Dua, pagu: 7}
"""
RULE = Rule(
    id="UJI-ANG-01",
    pack="uji",
    module="uji",
    title=Text("Judul", "Title"),
    severity=Severity.WARNING,
    status="stable",
    basis=(Basis("Ketentuan uji", Certainty.OWN),),
    why=Text("Alasan.", "Why."),
    remedy=Text("Agar.", "Do."),
)
MESSAGES = {"bad": Wording(Text("Tertulis.", "Written."), Text("Ketik.", "Type."))}
TITLE = Text("Tabel", "Table")
TABLE = Table(
    "uji", "matrix", TITLE, TITLE, TITLE, TITLE, (Heading(TITLE),), (Heading(TITLE),), (Cell(0, 0, Rupiah(1)),)
)
SIX = Rupiah(6)


def limited(node: Node, _: Parameters) -> Iterator[Evidence]:
    pagu = node["pagu"].value
    verdict = Verdict.CONFORMS if pagu <= 6 else Verdict.NEEDS_FIX
    yield Evidence("bad", verdict=verdict, found=Rupiah(pagu), required=SIX, direction="at-most")


def shown(_: Sequence[Figure], __: Portfolio, ___: Parameters) -> Iterator[Evidence]:
    yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=Text("belum", "not yet"), agency="Dinas Uji", table=TABLE)
    yield Evidence(verdict=Verdict.CONFORMS, found=1, required=1)


def bound(**more: object) -> BoundRule:
    check = Check("uji", {}, MESSAGES, "program[]", **more)  # type: ignore[arg-type]
    return BoundRule(RULE, check, {}, MESSAGES)


@pytest.fixture
def plan() -> Document:
    return read_bytes(PLAN, "a.yaml")[0]


def test_a_number_with_a_direction_is_a_measure_kept_or_not(plan: Document) -> None:
    judged = judge_document(bound(judge=limited), plan)
    assert [(m.found, m.required, m.direction, m.kept, m.agency) for m in judged.measures] == [
        (Rupiah(5), SIX, "at-most", True, "Dinas Uji"),
        (Rupiah(7), SIX, "at-most", False, "Dinas Uji"),
    ]
    assert judged.measures[1].subject.id == "Program 2 Dua"
    assert judged.counts == {Verdict.CONFORMS: 1, Verdict.NEEDS_FIX: 1}


def test_a_table_is_shown_whatever_the_verdict_and_named_after_who_was_judged() -> None:
    portfolio = Portfolio("62.71", 2027, None, {}, 1)
    judged = conclude(bound(conclude=shown), (), portfolio, bound_somewhere=True)
    assert [table.name for table in judged.tables] == ["uji"]
    assert judged.tables[0].subject == Text("Portofolio 62.71 tahun 2027", "Portfolio of 62.71, 2027")
    assert judged.measures == []


def test_a_table_that_names_its_subject_keeps_it() -> None:
    judgement = Judgement(RULE)
    judgement.show(Evidence(table=replace(TABLE, subject=TITLE)), "", TITLE, Text("lain", "other"))
    assert judgement.tables[0].subject == TITLE


def test_verdicts_are_counted_by_agency_and_add_up(plan: Document) -> None:
    judged = judge_document(bound(judge=limited), plan)
    judged.add(conclude(bound(conclude=shown), (), Portfolio("62.71", 2027, None, {}, 1), bound_somewhere=True))
    assert judged.agencies == {
        "Dinas Uji": {Verdict.CONFORMS: 1, Verdict.NEEDS_FIX: 1, Verdict.NOT_ASSESSABLE: 1},
        "62.71": {Verdict.CONFORMS: 1},
    }
    assert sum(sum(counts.values()) for counts in judged.agencies.values()) == sum(judged.counts.values())
    assert judged.remarks[0].agency == "Dinas Uji"

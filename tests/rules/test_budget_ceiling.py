"""Each agency against its ceiling: exact to the rupiah, and honest where a plan or a ceiling is not known."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
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
    Rupiah,
    Text,
    Unassessable,
    Verdict,
    parse_path,
    path_text,
)
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

OVER: dict[str, Any] = {"aspect": "over"}
UNDER: dict[str, Any] = {"aspect": "under", "under_percent": 10}
CODE = "7.01.0.00.0.00.01.0000"
GAP = Figure("*", 0, Place("rusak.yaml", 7, 3), Text("berkas", "file"), gap=Text("berkas rusak", "broken file"))


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def plan(*programmes: Sequence[int | None], code: str = CODE, kind: str = "renja_pd") -> Document:
    data = {
        "jenis": kind,
        "perangkat_daerah": {"kode": code, "nama": f"PD {code[-7:-5]}"},
        "program": [
            {"kode": f"7.01.0{n}", "pagu": 1, "kegiatan": [{"sub_kegiatan": [{"pagu": pagu} for pagu in budgets]}]}
            for n, budgets in enumerate(programmes, 1)
        ],
    }
    return Document("uji.yaml", "usulan/1", data, Paths())


def region(*ceilings: int, **more: object) -> Portfolio:
    entries = [{"kode": f"7.01.0.00.0.00.0{n}.0000", "jumlah": jumlah} for n, jumlah in enumerate(ceilings, 1)]
    data = {"plafon": {"sumber": "Surat Edaran 1/2026", "per_perangkat_daerah": entries}, **more}
    return Portfolio("62.71", 2027, Document("konteks.yaml", None, data, Paths()).root, {}, 1)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "budget_ceiling", folder / "budget_ceiling")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["budget-ceiling"]


def collected(check: Check, *plans: Document) -> Iterator[Figure]:
    assert check.collect is not None
    for one in plans:
        yield from check.collect(one.root, OVER)


def judge(
    check: Check, rule: dict[str, Any], portfolio: Portfolio, *plans: Document, extra: Sequence[Figure] = ()
) -> list[Evidence]:
    assert check.conclude is not None
    return list(check.conclude([*collected(check, *plans), *extra], portfolio, rule))


def verdict(check: Check, rule: dict[str, Any], portfolio: Portfolio, *plans: Document) -> str:
    (evidence,) = judge(check, rule, portfolio, *plans)
    return evidence.verdict.value


@pytest.mark.parametrize("ceiling", [100, 2**53 + 1, 2**62 + 1])
def test_one_rupiah_above_the_ceiling_is_found(check: Check, ceiling: int) -> None:
    assert verdict(check, OVER, region(ceiling), plan([1, 2], [ceiling - 3])) == "conforms"
    (evidence,) = judge(check, OVER, region(ceiling), plan([1, 2], [ceiling - 2]))
    assert (evidence.verdict, evidence.distance, evidence.total) == (Verdict.NEEDS_FIX, Rupiah(1), Rupiah(ceiling + 1))
    assert [operand.value for operand in evidence.operands] == [Rupiah(3), Rupiah(ceiling - 2)]
    assert [place.path for place in evidence.places] == [
        "program[0].pagu", "program[1].pagu", "plafon.per_perangkat_daerah[0].jumlah",
    ]  # fmt: skip


def test_the_threshold_below_is_exact(check: Check) -> None:
    chance = random.Random(20271121)  # noqa: S311 - cases, not secrets
    seen = set()
    for _ in range(400):
        ceiling = chance.randint(1, chance.choice([10, 10**9, 2**62]))
        percent = chance.choice([10, 25, Decimal("12.5"), Decimal("0.01")])
        least = ceiling * (1 - Fraction(str(percent)) / 100)
        for money in (least.__floor__() - 1, least.__floor__(), least.__ceil__(), ceiling):
            rule = {"aspect": "under", "under_percent": percent}
            (evidence,) = judge(check, rule, region(ceiling), plan([max(money, 0)]))
            assert (evidence.verdict is Verdict.CONFORMS) == (max(money, 0) >= least)
            seen.add(evidence.verdict)
    assert seen == {Verdict.CONFORMS, Verdict.NEEDS_FIX}


def test_an_agency_is_what_all_its_plans_hold(check: Check) -> None:
    assert verdict(check, OVER, region(10), plan([6]), plan([4])) == "conforms"
    assert verdict(check, OVER, region(10), plan([6]), plan([5])) == "needs-fix"


def test_each_agency_has_its_own_ceiling(check: Check) -> None:
    other = "7.01.0.00.0.00.02.0000"
    evidence = judge(check, OVER, region(10, 5), plan([10]), plan([6], code=other))
    assert [(one.identity, one.verdict.value) for one in evidence] == [(CODE, "conforms"), (other, "needs-fix")]


@pytest.mark.parametrize("kind", ["usulan_kelurahan", "rkp_desa"])
def test_what_is_no_plan_of_an_agency_does_not_count(check: Check, kind: str) -> None:
    assert judge(check, OVER, region(10), plan([99], kind=kind)) == []
    assert verdict(check, OVER, region(10), plan([10]), plan([99], kind=kind)) == "conforms"


def test_an_agency_without_ceiling_is_told_what_to_add(check: Check) -> None:
    (evidence,) = judge(check, OVER, region(10), plan([1], code="1.03.0.00.0.00.01.0000"))
    assert evidence.verdict is Verdict.NOT_ASSESSABLE
    assert evidence.reason is not None
    assert '`{kode: "1.03.0.00.0.00.01.0000", jumlah: ...}`' in evidence.reason.id


def test_a_region_without_ceilings_or_context_is_never_passed(check: Check) -> None:
    bare = Portfolio("62.71", 2027, Document("konteks.yaml", None, {}, Paths()).root, {}, 1)
    assert verdict(check, OVER, bare, plan([1])) == "not-assessable"
    with pytest.raises(Unassessable):
        judge(check, OVER, Portfolio("62.71", 2027, None, {}, 1), plan([1]))


@pytest.mark.parametrize(
    ("rule", "money", "expected"),
    [
        (OVER, 100, Verdict.NOT_ASSESSABLE),
        (OVER, 101, Verdict.NEEDS_FIX),
        (UNDER, 89, Verdict.NOT_ASSESSABLE),
        (UNDER, 90, Verdict.CONFORMS),
    ],
)
@pytest.mark.parametrize("own", [True, False])
def test_a_sum_with_gaps_is_a_lower_bound(
    check: Check, rule: dict[str, Any], money: int, expected: Verdict, *, own: bool
) -> None:
    document = plan([money], [7])
    document.broken[parse_path("program[1].kegiatan[0].sub_kegiatan[0].pagu")] = Text("berkas rusak", "broken file")
    plans, extra = (document, []) if own else (plan([money]), [GAP])
    (evidence,) = judge(check, rule, region(100), plans, extra=extra)
    assert evidence.verdict is expected
    if expected is Verdict.NOT_ASSESSABLE:
        assert evidence.reason is not None
        assert evidence.reason.id.endswith("berkas rusak")


def test_one_unreadable_budget_leaves_its_siblings_in_the_sum(check: Check) -> None:
    document = plan([30, 40, 5])
    document.broken[parse_path("program[0].kegiatan[0].sub_kegiatan[1].pagu")] = Text("bukan angka", "no number")
    (known, gap) = collected(check, document)
    assert (known.value, known.gap) == (35, None)
    assert (gap.place.path, gap.gap) == (
        "program[0].kegiatan[0].sub_kegiatan[1].pagu", Text("bukan angka", "no number"),
    )  # fmt: skip
    (evidence,) = judge(check, OVER, region(100), document)
    assert evidence.reason is not None
    assert "Rp35 dari plafon Rp100" in evidence.reason.id
    (over,) = judge(check, OVER, region(34), document)
    assert (over.verdict, over.distance) == (Verdict.NEEDS_FIX, Rupiah(1))


def test_a_negative_budget_does_not_make_room(check: Check) -> None:
    assert verdict(check, OVER, region(10), plan([10], [-5])) == "not-assessable"


@pytest.mark.parametrize("kind", ["renja_pd", "usulan_kelurahan"])
def test_a_sound_plan_contributes_what_a_closer_look_finds(check: Check, kind: str) -> None:
    for budgets in ([[1, 2], [3]], [[0], []], [[1, -2], [3]], [[1, None], [3]], []):
        sound, marked = plan(*budgets, kind=kind), plan(*budgets, kind=kind)
        marked.broken[("judul",)] = Text("judul rusak", "broken title")
        assert sound.sight is not None
        assert marked.sight is None
        assert list(collected(check, sound)) == list(collected(check, marked))


def test_a_ceiling_of_nothing(check: Check) -> None:
    assert verdict(check, OVER, region(0), plan([0])) == "conforms"
    assert verdict(check, UNDER, region(0), plan([0])) == "conforms"
    assert verdict(check, OVER, region(0), plan([1])) == "needs-fix"


@pytest.mark.parametrize("bad", [{}, {"aspect": "under"}, OVER | {"under_percent": 5}, UNDER | {"under_percent": 0}])
def test_parameters_that_mean_nothing_are_refused(check: Check, bad: dict[str, Any]) -> None:
    assert list(Validator().check_parameters(check.parameters, bad))


def test_the_rules_prove_themselves(pack: Pack) -> None:
    validator = Validator()
    book = build_rulebook([pack], validator)
    results = [
        try_example(example, bound, book, validator)
        for bound in book.rules
        for example in examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    ]
    assert len(results) > 10
    assert [(one.example.rule, one.example.name, one.complaint) for one in results if one.complaint] == []

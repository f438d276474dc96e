"""Money by kecamatan: what can be placed, exact measures, and silence where the sum is not whole."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
import yaml

from sinkron_rules.model import Check, Document, Evidence, Figure, Portfolio, Rupiah, Text, Unassessable, Verdict
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

LIMITS: dict[str, Any] = {"max_ratio": 10, "max_gini": Fraction(2, 5), "max_unplaced_percent": 25}
WIDE: dict[str, Any] = {"max_ratio": 10**9, "max_gini": 1, "max_unplaced_percent": 100}
A, B, C = "62.71.01", "62.71.02", "62.71.03"


def document(data: dict[str, Any]) -> Document:
    (one,) = read_bytes(yaml.safe_dump(data, sort_keys=False).encode(), "uji.yaml")
    return one


def item(pagu: object, *places: object, **more: object) -> dict[str, Any]:
    lokasi = [place if isinstance(place, dict) else {"kode_wilayah": place} for place in places]
    return {"kode": "1.03.10.2.01.0055", "pagu": pagu, "lokasi": lokasi, **more}


def plan(*items: dict[str, Any], programme: str = "1.03.10", kind: str = "renja_pd", number: int = 1) -> Document:
    data = {
        "jenis": kind,
        "perangkat_daerah": {"kode": f"1.03.0.00.0.00.0{number}.0000", "nama": f"Dinas {number}"},
        "program": [{"kode": programme, "kegiatan": [{"sub_kegiatan": list(items)}]}],
    }
    return document(data)


def region(*people: int | None, **more: object) -> Portfolio:
    kecamatan = [
        {"kode_wilayah": f"62.71.0{n}", "nama": f"K{n}"} | ({} if count is None else {"penduduk": count})
        for n, count in enumerate(people, 1)
    ]
    return Portfolio("62.71", 2027, document({"kecamatan": kecamatan, **more}).root, {}, 1)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "territorial_spread", folder / "territorial_spread")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["territorial-spread"]


def figures(check: Check, *plans: Document) -> list[Figure]:
    assert check.collect is not None
    return [figure for one in plans for figure in check.collect(one.root, LIMITS)]


def placed(check: Check, *plans: Document) -> dict[str, int]:
    sums: dict[str, int] = {}
    for figure in figures(check, *plans):
        if figure.group != "usulan":
            sums[figure.group] = sums.get(figure.group, 0) + int(figure.value)
    return sums


def judge(
    check: Check, portfolio: Portfolio, *plans: Document, rule: dict[str, Any] = LIMITS, extra: Sequence[Figure] = ()
) -> list[Evidence]:
    assert check.conclude is not None
    return list(check.conclude([*figures(check, *plans), *extra], portfolio, rule))


def verdicts(check: Check, portfolio: Portfolio, *plans: Document, rule: dict[str, Any] = LIMITS) -> list[str]:
    return [evidence.verdict.value for evidence in judge(check, portfolio, *plans, rule=rule)]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (item(90, f"{A}.1001", f"{A}.1002"), {A: 90}),
        (item(90, A, f"{B}.1001"), {A: 0, B: 0, "-": 90}),
        (item(90, "62.71"), {"-": 90}),
        (item(90, {"nama": "Semua Kecamatan"}), {"-": 90}),
        (item(90), {"-": 90}),
        (item(90, A, "62.71"), {A: 0, "-": 90}),
        (item(90, {"kode_wilayah": A, "pagu": 30}, {"kode_wilayah": B, "pagu": 60}), {A: 30, B: 60, "-": 0}),
        (item(90, {"kode_wilayah": A, "pagu": 30}, B), {A: 30, B: 0, "-": 60}),
        (item(90, {"kode_wilayah": f"{A}.1001", "pagu": 30}, {"kode_wilayah": f"{A}.1002", "pagu": 40}), {A: 90}),
        (item(90, {"kode_wilayah": A, "pagu": 30}, {"kode_wilayah": "62.71", "pagu": 20}), {A: 30, "-": 60}),
        (item(0, A), {}),
        (item(90, A, jenis="penunjang"), {}),
    ],
)
def test_where_the_money_of_an_item_lies(check: Check, one: dict[str, Any], expected: dict[str, int]) -> None:
    assert placed(check, plan(one)) == expected


@pytest.mark.parametrize(
    "one",
    [
        item(90, f"{A}.1001"),
        item(90, A, B),
        item(90, {"kode_wilayah": A, "pagu": 30}),
        item(90, {"kode_wilayah": A, "pagu": None}),
        item(90, {"kode_wilayah": None}),
        item(-90, A),
        item(0, A),
        item(None, A),
        item(90, A, lokasi=None),
        item(90, A, jenis="penunjang"),
        item(90, A, kode=None),
    ],
)
def test_a_glance_sees_what_care_sees(check: Check, one: dict[str, Any]) -> None:
    quick, slow = plan(item(40, B), one), plan(item(40, B), one)
    slow.broken["x-lain",] = Text("rusak", "broken")
    assert figures(check, quick) == figures(check, slow)


def test_no_rupiah_is_lost_or_made(check: Check) -> None:
    chance = random.Random(20271121)  # noqa: S311 - cases, not secrets
    for _ in range(200):
        items = []
        for _ in range(chance.randint(1, 6)):
            codes = chance.sample([A, B, C, f"{A}.1001", "62.71"], chance.randint(1, 4))
            parts = [chance.randint(0, 9) for _ in codes]
            places = [{"kode_wilayah": code, "pagu": part} for code, part in zip(codes, parts, strict=True)]
            items.append(item(sum(parts) + chance.randint(0, 9), *places))
        assert sum(placed(check, plan(*items)).values()) == sum(one["pagu"] for one in items)


@pytest.mark.parametrize("programme", ["7.01.01", "X.XX.01"])
def test_support_programmes_are_left_out(check: Check, programme: str) -> None:
    assert placed(check, plan(item(5, A), programme=programme)) == {}


@pytest.mark.parametrize("kind", ["usulan_kelurahan", "rkp_desa"])
def test_what_is_no_plan_of_an_agency_does_not_count(check: Check, kind: str) -> None:
    assert figures(check, plan(item(5, A), kind=kind)) == []


@pytest.mark.parametrize(
    "one",
    [
        item(-5, A),
        item(90, {"kode_wilayah": A, "pagu": 30}, {"kode_wilayah": B, "pagu": 61}),
        item(90, {"kode_wilayah": A, "pagu": -1}, B),
    ],
)
def test_money_that_contradicts_itself_is_a_gap(check: Check, one: dict[str, Any]) -> None:
    gaps = [figure for figure in figures(check, plan(one, item(7, B))) if figure.gap]
    assert [figure.group for figure in gaps] == ["*"]
    first, second = judge(check, region(1, 1), plan(one, item(7, B), item(7, A)))
    assert (first.verdict, second.verdict) == (Verdict.CONFORMS, Verdict.NOT_ASSESSABLE)


def people_by_people(money: Sequence[int], people: Sequence[int]) -> Fraction:
    """Return the Gini coefficient the slow way: mean difference of all pairs of inhabitants over twice the mean."""
    each = [Fraction(m, p) for m, p in zip(money, people, strict=True) for _ in range(p)]
    apart = sum((abs(x - y) for x, y in itertools.product(each, repeat=2)), Fraction(0))
    return apart / (2 * len(each) * sum(each, Fraction(0)))


def test_both_measures_are_exact(check: Check) -> None:
    chance = random.Random(4)  # noqa: S311 - cases, not secrets
    hair = Fraction(1, 10**30)
    for _ in range(60):
        people = [chance.randint(1, 7) for _ in range(3)]
        money = [chance.randint(1, 10**12) for _ in range(3)]
        plans = [plan(item(m, code)) for m, code in zip(money, (A, B, C), strict=True)]
        heads = [Fraction(m, p) for m, p in zip(money, people, strict=True)]
        ratio, gini = max(heads) / min(heads), people_by_people(money, people)
        at: dict[str, Fraction] = {"max_ratio": ratio, "max_gini": gini, "max_unplaced_percent": Fraction(0)}
        assert verdicts(check, region(*people), *plans, rule=at) == ["conforms", "conforms"]
        for name, message in (("max_ratio", "ratio"), ("max_gini", "gini")):
            tighter = at | {name: at[name] - hair}
            (_, evidence) = judge(check, region(*people), *plans, rule=tighter)
            assert (evidence.verdict, evidence.message) == (Verdict.NEEDS_FIX, message)


def test_the_order_of_files_and_the_unit_of_money_change_nothing(check: Check) -> None:
    plans = [plan(item(7, A)), plan(item(70, B)), plan(item(33, C))]
    ratio = {"max_ratio": 10, "max_gini": 1, "max_unplaced_percent": 0}
    for order in itertools.permutations(plans):
        assert verdicts(check, region(1, 1, 1), *order, rule=ratio) == ["conforms", "conforms"]
    (_, evidence) = judge(check, region(1, 1, 1), plan(item(7, A)), plan(item(71, B), item(33, C)), rule=ratio)
    assert evidence.verdict is Verdict.NEEDS_FIX
    assert [place.path for place in evidence.places] == ["kecamatan[0].kode_wilayah", "kecamatan[1].kode_wilayah"]


def test_a_ratio_never_rounds_onto_its_limit(check: Check) -> None:
    (_, evidence) = judge(check, region(1, 1), plan(item(10**9, A), item(10**10 + 1, B)), rule=LIMITS | {"max_gini": 1})
    assert evidence.verdict is Verdict.NEEDS_FIX
    assert str(evidence.values["times"]) == "10.000000001"


def test_a_kecamatan_nobody_names_is_found_before_any_ratio(check: Check) -> None:
    (evidence,) = judge(check, region(5, 5, 5), plan(item(7, A), item(8, B), item(4, "62.71")))
    assert (evidence.message, evidence.verdict) == ("left-out", Verdict.NEEDS_FIX)
    assert [place.path for place in evidence.places] == ["kecamatan[2].kode_wilayah"]
    assert (evidence.found, evidence.required, evidence.distance) == (2, 3, 1)
    assert evidence.values["unplaced"] == Rupiah(4)
    assert [operand.value for operand in evidence.operands] == [Rupiah(7), Rupiah(8), Rupiah(0), Rupiah(4)]


def test_a_kecamatan_named_only_together_with_others_is_not_left_out(check: Check) -> None:
    left_out, spread = judge(check, region(5, 5), plan(item(70, A), item(8, A, B)))
    assert left_out.verdict is Verdict.CONFORMS
    assert spread.verdict is Verdict.NOT_ASSESSABLE
    assert spread.reason is not None
    assert "Kecamatan K2" in spread.reason.id


@pytest.mark.parametrize(("unplaced", "expected"), [(25, "conforms"), (26, "not-assessable")])
def test_too_much_that_cannot_be_placed_ends_the_comparison(check: Check, unplaced: int, expected: str) -> None:
    money = plan(item(30, A), item(45, B), item(unplaced, "62.71"))
    assert verdicts(check, region(10, 15), money) == ["conforms", expected]


def test_money_outside_the_listed_kecamatan_cannot_be_placed(check: Check) -> None:
    _, spread = judge(check, region(10, 15), plan(item(30, A), item(45, B), item(26, "62.71.09")))
    assert spread.verdict is Verdict.NOT_ASSESSABLE
    assert spread.reason is not None
    assert "Rp26 atau 25,74 persen" in spread.reason.id


@pytest.mark.parametrize("people", [(10, None), (10, 0)])
def test_without_inhabitants_only_who_is_left_out_is_judged(check: Check, people: tuple[int | None, ...]) -> None:
    assert verdicts(check, region(*people), plan(item(3, A), item(4, B))) == ["conforms", "not-assessable"]
    assert verdicts(check, region(*people), plan(item(3, A))) == ["needs-fix"]


def test_one_kecamatan_has_nobody_to_be_compared_with(check: Check) -> None:
    assert verdicts(check, region(10), plan(item(3, A))) == ["conforms", "not-applicable"]


def test_what_could_not_be_read_may_be_anywhere(check: Check) -> None:
    place = document({"a": 1}).root.place
    gap = Figure("*", 0, place, Text("berkas", "file"), gap=Text("berkas rusak", "broken file"))
    (left_out,) = judge(check, region(1, 1), plan(item(3, A)), extra=[gap])
    assert left_out.verdict is Verdict.NOT_ASSESSABLE
    both = judge(check, region(1, 1), plan(item(3, A), item(3, B)), extra=[gap, gap])
    assert [evidence.verdict for evidence in both] == [Verdict.CONFORMS, Verdict.NOT_ASSESSABLE]
    assert both[1].reason is not None
    assert both[1].reason.id.endswith("berkas rusak; dan 1 hal lain")


def test_an_agency_without_plan_makes_the_sum_incomplete_but_its_kelurahan_unit_does_not(check: Check) -> None:
    listed = [{"kode": "1.03.0.00.0.00.01.0000", "nama": "Dinas 1"}, {"kode": "1.03.0.00.0.00.01.0001", "nama": "Unit"}]
    money = plan(item(3, A), item(3, B))
    assert verdicts(check, region(1, 1, perangkat_daerah=listed), money) == ["conforms", "conforms"]
    other = [*listed, {"kode": "1.02.0.00.0.00.01.0000", "nama": "Dinas Kesehatan"}]
    (_, spread) = judge(check, region(1, 1, perangkat_daerah=other), money)
    assert spread.reason is not None
    assert "Dinas Kesehatan (`1.02.0.00.0.00.01.0000`)" in spread.reason.id


def test_nothing_to_go_by_is_never_a_pass(check: Check) -> None:
    with pytest.raises(Unassessable, match="no work plan"):
        judge(check, region(1, 1))
    with pytest.raises(Unassessable, match="`kecamatan` is not filled in"):
        judge(check, region(), plan(item(1, A)))
    with pytest.raises(Unassessable):
        judge(check, Portfolio("62.71", 2027, None, {}, 1), plan(item(1, A)))
    assert verdicts(check, region(1, 1), plan(item(0, A), item(0, B))) == ["needs-fix"]


@pytest.mark.parametrize("bad", [{}, WIDE | {"max_ratio": 0}, WIDE | {"max_gini": 2}, WIDE | {"more": 1}])
def test_parameters_that_mean_nothing_are_refused(check: Check, bad: dict[str, Any]) -> None:
    assert list(Validator().check_parameters(check.parameters, bad))


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

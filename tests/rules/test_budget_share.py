"""Shares with a limit: exact at every threshold, honest about sums that are known in part only."""

from __future__ import annotations

import pickle
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Figure,
    Parameters,
    Path,
    Percent,
    Place,
    Portfolio,
    Rupiah,
    Text,
    Unassessable,
    Verdict,
    path_text,
)
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

SARPRAS, EMPOWER = "7.01.03.2.02.0002", "7.01.03.2.02.0003"
NAME = {"id": "Alokasi", "en": "The allocation"}
FIVE: dict[str, Any] = {
    "name": NAME,
    "numerator": {"codes": [SARPRAS, EMPOWER]},
    "denominator": {"context": ["APBD"], "minus": ["DAK"]},
    "minimum_percent": 5,
}
CAP = {key: value for key, value in FIVE.items() if key != "minimum_percent"} | {"maximum_percent": 5}
EACH: dict[str, Any] = {
    "name": NAME,
    "numerator": {"codes": [SARPRAS, EMPOWER]},
    "per": "kelurahan",
    "minimum_amount": "dana_desa_terendah",
}
BUDGET = {"total_belanja": 10_000, "total_pendapatan": 20_000, "dak_fisik": 600, "dak_nonfisik": 400}
UTARA, SELATAN = "62.69.01.1001", "62.69.01.1002"
KELURAHAN = [{"kode_wilayah": UTARA, "nama": "Utara"}, {"kode_wilayah": SELATAN, "nama": "Kelurahan Selatan"}]
GAP = Figure("*", 0, Place("rusak.yaml", 7, 3), Text("berkas", "file"), gap=Text("berkas rusak", "broken file"))


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def document(data: dict[str, Any]) -> Document:
    return Document("uji.yaml", None, data, Paths())


def item(pagu: int, *areas: str | None, code: str = SARPRAS) -> dict[str, Any]:
    places = [{"kode_wilayah": area} if area else {"nama": "Semua"} for area in areas or (UTARA,)]
    return {"kode": code, "nama": f"Pekerjaan {code}", "pagu": pagu, "lokasi": places}


def plan(*items: dict[str, Any], code: str = "7.01.0.00.0.00.01.0000", kind: str = "renja_kecamatan") -> Document:
    programme = {"kode": "7.01.03", "kegiatan": [{"kode": "7.01.03.2.02", "sub_kegiatan": list(items)}]}
    office = {"kode": code, "nama": f"Kecamatan {code[-7:-5]}"}
    return document({"jenis": kind, "perangkat_daerah": office, "program": [programme]})


@dataclass
class Region:
    """A region to be judged: its budget, other fields of its context, its year."""

    budget: dict[str, int] = field(default_factory=lambda: dict(BUDGET))
    more: dict[str, Any] = field(default_factory=dict)
    year: int = 2027

    @property
    def portfolio(self) -> Portfolio:
        data = {"pemda": {"nama": "Kota Uji"}, "apbd": self.budget, **self.more}
        return Portfolio("62.69", self.year, document(data).root, {}, 1)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "budget_share", folder / "budget_share")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["budget-share"]


def collected(check: Check, parameters: Parameters, plans: Sequence[Document]) -> Iterator[Figure]:
    assert check.collect is not None
    for one in plans:
        try:
            yield from check.collect(one.root, parameters)
        except Unassessable as wound:
            yield Figure("*", 0, wound.place or one.root.place, one.root.label, gap=wound.reason)


def judge(
    check: Check, parameters: Parameters, region: Region, *plans: Document, extra: Sequence[Figure] = ()
) -> list[Evidence]:
    assert check.conclude is not None
    figures = [*collected(check, parameters, plans), *extra]
    return list(check.conclude(figures, region.portfolio, parameters))


def only(evidence: Sequence[Evidence]) -> Evidence:
    assert len(evidence) == 1
    return evidence[0]


def of(evidence: Evidence, key: str) -> int:
    value = evidence.values[key]
    assert isinstance(value, Rupiah)
    return value.amount


# --- exact arithmetic -------------------------------------------------------------------------------------------


def cases(count: int) -> Iterator[tuple[Parameters, Region, int, Fraction, bool]]:
    """Yield rule, region, sum, required amount and direction; sums lie at the threshold, one rupiah off, anywhere."""
    chance = random.Random(20271121)  # noqa: S311 - cases, not secrets
    for _ in range(count):
        size = chance.choice([10**3, 10**12, 2**53, 2**63, 2**80])
        belanja, dak = chance.randint(size, 3 * size), chance.randint(0, size // 2)
        percent = chance.choice([5, 20, 30, 40, Decimal("0.34"), Decimal("12.5"), Decimal("33.333333")])
        extra, at_least = chance.choice([0, 0, chance.randint(1, size)]), chance.random() < 0.5
        budget = {"total_belanja": belanja, "dak_fisik": dak, "dak_nonfisik": 0, "dau_tambahan_kelurahan": extra}
        rule: Parameters = {
            "name": NAME,
            "numerator": {"codes": [SARPRAS]},
            "denominator": {"context": ["APBD"], "minus": ["DAK"]},
            "minimum_percent" if at_least else "maximum_percent": percent,
            "plus": [{"figure": "dau_tambahan_kelurahan"}],
        }
        required = Fraction(str(percent)) * (belanja - dak) / 100 + extra
        whole = required.numerator // required.denominator
        for found in (whole - 1, whole, whole + 1, whole + 2, chance.randint(0, 2 * belanja)):
            yield rule, Region(budget), max(found, 0), required, at_least


def test_ten_thousand_shares_agree_with_exact_fractions(check: Check) -> None:
    seen = {True: 0, False: 0}
    for rule, region, found, required, at_least in cases(2_100):
        evidence = only(judge(check, rule, region, plan(item(found - found // 3), item(found // 3))))
        kept = Fraction(found) >= required if at_least else Fraction(found) <= required
        seen[kept] += 1
        assert (evidence.verdict is Verdict.CONFORMS) == kept
        assert isinstance(evidence.found, Percent)
        denominator = region.budget["total_belanja"] - region.budget["dak_fisik"]
        assert evidence.found.share == Fraction(found, denominator)
        distance, nearest = of(evidence, "distance"), of(evidence, "required")
        assert abs(nearest - required) < 1
        assert nearest >= required if at_least else nearest <= required
        assert distance == (0 if kept else abs(nearest - found))
    assert sum(seen.values()) >= 10_000
    assert min(seen.values()) > 3_000


def test_a_share_of_8_billion_billion_is_exact_to_the_rupiah(check: Check) -> None:
    budget = {"total_belanja": 2**63 - 1, "dak_fisik": 7, "dak_nonfisik": 0}
    least = -(-(2**63 - 8) // 20)
    below, at = (only(judge(check, FIVE, Region(budget), plan(item(found)))) for found in (least - 1, least))
    assert (below.verdict, of(below, "distance")) == (Verdict.NEEDS_FIX, 1)
    assert below.values["typed"] == str(least)
    assert at.verdict is Verdict.CONFORMS


def test_the_denominator_that_would_do_is_the_smallest(check: Check) -> None:
    rule = {
        "name": NAME,
        "numerator": {"context": ["belanja_pegawai"], "minus": ["tunjangan_guru_tkd"]},
        "denominator": {"context": ["total_belanja"]},
        "maximum_percent": Decimal("30.1"),
    }
    budget = {"total_belanja": 10_000, "belanja_pegawai": 4_000, "tunjangan_guru_tkd": 989}
    evidence = only(judge(check, rule, Region(budget)))
    least = of(evidence, "least_denominator")
    assert evidence.message == "above"
    for total, verdict in ((least, Verdict.CONFORMS), (least - 1, Verdict.NEEDS_FIX)):
        assert only(judge(check, rule, Region(budget | {"total_belanja": total}))).verdict is verdict


def test_the_printed_share_never_rounds_onto_the_limit(check: Check) -> None:
    budget = {"total_belanja": 10**13, "dak_fisik": 0, "dak_nonfisik": 0}
    evidence = only(judge(check, FIVE, Region(budget), plan(item(10**13 // 20 - 1))))
    condition = check.messages[evidence.message].condition.fill(**evidence.values)
    assert "yaitu 4,99999999999 persen dari" in condition.id
    assert "that is 4.99999999999% of" in condition.en


# --- what counts -------------------------------------------------------------------------------------------------


def test_only_the_wanted_codes_count(check: Check) -> None:
    rule = FIVE | {"numerator": {"codes": [SARPRAS], "earlier_codes": ["7.01.03.2.02.02"]}}
    items = [item(1), item(10, code=EMPOWER), item(100, code="7.01.03.2.02.02"), item(1_000, code=f"{SARPRAS}9")]
    evidence = only(judge(check, rule, Region(), plan(*items)))
    assert of(evidence, "found") == 101
    assert evidence.values["codes"] == f"`{SARPRAS}`"


def test_a_code_above_counts_all_below(check: Check) -> None:
    rule = FIVE | {"numerator": {"codes": ["7.01.03.2.02"]}}
    evidence = only(judge(check, rule, Region(), plan(item(1), item(10, code=EMPOWER))))
    assert of(evidence, "found") == 11


def test_a_village_budget_is_not_part_of_the_apbd(check: Check) -> None:
    evidence = only(judge(check, FIVE, Region(), plan(item(9_000), kind="rkp_desa")))
    assert (evidence.message, of(evidence, "found")) == ("none", 0)


def test_a_proposal_counts_only_where_its_kecamatan_has_no_plan(check: Check) -> None:
    proposal = plan(item(449), code="7.01.0.00.0.00.01.0007", kind="usulan_kelurahan")
    assert of(only(judge(check, FIVE, Region(), proposal)), "found") == 449
    assert of(only(judge(check, FIVE, Region(), proposal, plan(item(1)))), "found") == 1
    elsewhere = plan(item(1), code="7.01.0.00.0.00.02.0000")
    assert of(only(judge(check, FIVE, Region(), proposal, elsewhere)), "found") == 450


@pytest.mark.parametrize(
    ("choice", "required", "said"),
    [
        ({}, 450, "APBD = total belanja; DAK = DAK fisik dan DAK nonfisik"),
        ({"dak": "fisik"}, 470, "APBD = total belanja; DAK = DAK fisik"),
        ({"apbd": "total_pendapatan"}, 950, "APBD = total pendapatan; DAK = DAK fisik dan DAK nonfisik"),
    ],
)
def test_what_apbd_and_dak_mean_is_chosen_and_printed(
    check: Check, choice: dict[str, str], required: int, said: str
) -> None:
    evidence = only(judge(check, FIVE | choice, Region(), plan(item(10))))
    assert of(evidence, "required") == required
    formula = evidence.values["formula"]
    assert isinstance(formula, Text)
    assert formula.id == f"APBD dikurangi DAK; {said}"


@pytest.mark.parametrize(("year", "required"), [(2018, 450), (2019, 457), (2020, 457), (2021, 450)])
def test_additional_dau_raises_the_limit_in_its_years_only(check: Check, year: int, required: int) -> None:
    rule = FIVE | {"plus": [{"figure": "dau_tambahan_kelurahan", "from": 2019, "until": 2020}]}
    region = Region(BUDGET | {"dau_tambahan_kelurahan": 7}, year=year)
    assert of(only(judge(check, rule, region, plan(item(1)))), "required") == required


def test_an_optional_addition_is_counted_as_zero_and_said_so(check: Check) -> None:
    rule = FIVE | {"plus": [{"figure": "dau_tambahan_kelurahan", "optional": True}]}
    evidence = only(judge(check, rule, Region(), plan(item(449))))
    condition = check.messages[evidence.message].condition.fill(**evidence.values)
    assert of(evidence, "required") == 450
    assert "DAU tambahan untuk kelurahan (tidak diisi dalam konteks daerah, dihitung Rp0)" in condition.id


def test_the_calculation_shows_every_figure_with_its_place(check: Check) -> None:
    evidence = only(judge(check, FIVE, Region(), plan(item(300), item(100, code=EMPOWER))))
    assert [(operand.value, operand.factor) for operand in evidence.operands] == [
        (Rupiah(300), 1), (Rupiah(100), 1), (Rupiah(10_000), 1), (Rupiah(600), -1), (Rupiah(400), -1),
    ]  # fmt: skip
    assert [place.path for place in evidence.places] == [
        "program[0].kegiatan[0].sub_kegiatan[0].pagu", "program[0].kegiatan[0].sub_kegiatan[1].pagu",
        "apbd.total_belanja", "apbd.dak_fisik", "apbd.dak_nonfisik",
    ]  # fmt: skip
    assert evidence.total == Text("Rp400 dari Rp9.000", "Rp400 of Rp9,000")
    assert (of(evidence, "distance"), evidence.values["typed"]) == (50, "350")


TIERS: dict[str, Any] = {
    "name": NAME,
    "numerator": {"context": ["belanja_pengawasan"]},
    "denominator": {"context": ["total_belanja"]},
    "tiers": [
        {"up_to": 1_000, "minimum_percent": 1},
        {"up_to": 2_000, "minimum_percent": Decimal("0.75")},
        {"minimum_percent": Decimal("0.5")},
    ],
}


@pytest.mark.parametrize(
    ("total", "least", "said"),
    [
        (1, 1, "paling sedikit 1 persen (penyebut sampai dengan Rp1.000)"),
        (1_000, 10, "paling sedikit 1 persen (penyebut sampai dengan Rp1.000)"),
        (1_001, 8, "paling sedikit 0,75 persen (penyebut di atas Rp1.000 sampai dengan Rp2.000)"),
        (2_000, 15, "paling sedikit 0,75 persen (penyebut di atas Rp1.000 sampai dengan Rp2.000)"),
        (2_001, 11, "paling sedikit 0,5 persen (penyebut di atas Rp2.000)"),
    ],
)
def test_the_upper_end_of_a_tier_belongs_to_it(check: Check, total: int, least: int, said: str) -> None:
    for found, verdict in ((least, Verdict.CONFORMS), (least - 1, Verdict.NEEDS_FIX)):
        region = Region({"total_belanja": total, "belanja_pengawasan": found})
        evidence = only(judge(check, TIERS, region))
        assert (evidence.verdict, of(evidence, "required")) == (verdict, least)
        limit = evidence.values["limit"]
        assert isinstance(limit, Text)
        assert limit.id == said


def test_money_that_a_region_does_not_receive_is_not_judged(check: Check) -> None:
    rule = TIERS | {"denominator": {"context": ["dbh_cht"]}, "only_if_received": True}
    evidence = only(judge(check, rule, Region({"dbh_cht": 0, "belanja_pengawasan": 0})))
    assert evidence.verdict is Verdict.NOT_APPLICABLE
    assert evidence.reason is not None
    assert evidence.reason.id == "DBH CHT dalam konteks daerah berisi 0"


# --- what is not known -------------------------------------------------------------------------------------------


def test_every_missing_figure_is_named_at_once(check: Check) -> None:
    rule = FIVE | {
        "numerator": {"context": ["belanja_pegawai"], "minus": ["tunjangan_guru_tkd"]},
        "plus": [{"figure": "dau"}, {"figure": "dbh", "optional": True}, {"figure": "dak_fisik", "until": 2020}],
    }
    with pytest.raises(Unassessable) as wound:
        judge(check, rule, Region({"total_belanja": 5, "belanja_pegawai": 1}))
    named = "`apbd.tunjangan_guru_tkd`, `apbd.dak_fisik`, `apbd.dak_nonfisik`, `apbd.dau`"
    assert wound.value.reason.id == f"isian {named} belum diisi dalam konteks daerah"


@pytest.mark.parametrize("belanja", [1_000, 999])
def test_no_share_of_nothing(check: Check, belanja: int) -> None:
    with pytest.raises(Unassessable, match="no share can be computed"):
        judge(check, FIVE, Region(BUDGET | {"total_belanja": belanja}), plan(item(1)))


@pytest.mark.parametrize(
    ("rule", "found", "verdict"),
    [
        (FIVE, 450, Verdict.CONFORMS),
        (FIVE, 449, Verdict.NOT_ASSESSABLE),
        (CAP, 450, Verdict.NOT_ASSESSABLE),
        (CAP, 451, Verdict.NEEDS_FIX),
    ],
)
def test_a_sum_with_gaps_is_a_lower_bound(check: Check, rule: Parameters, found: int, verdict: Verdict) -> None:
    evidence = only(judge(check, rule, Region(), plan(item(found)), extra=[GAP]))
    assert evidence.verdict is verdict
    if verdict is Verdict.NOT_ASSESSABLE:
        assert evidence.reason is not None
        assert evidence.reason.id.endswith("berkas rusak")
        assert evidence.places == (GAP.place,)


def test_a_broken_or_negative_budget_is_a_gap_only_where_it_counts(check: Check) -> None:
    broken = plan(item(449), item(1))
    broken.broken[("program", 0, "kegiatan", 0, "sub_kegiatan", 1, "pagu")] = Text("bukan angka", "no number")
    assert only(judge(check, FIVE, Region(), broken)).verdict is Verdict.NOT_ASSESSABLE
    assert only(judge(check, FIVE, Region(), plan(item(449), item(-1)))).verdict is Verdict.NOT_ASSESSABLE
    other = plan(item(449), item(1, code="7.01.03.2.02.0001"))
    other.broken[("program", 0, "kegiatan", 0, "sub_kegiatan", 1, "pagu")] = Text("bukan angka", "no number")
    assert only(judge(check, FIVE, Region(), other)).verdict is Verdict.NEEDS_FIX


def test_an_agency_whose_plan_was_not_read_may_hold_the_rest(check: Check) -> None:
    offices = [{"kode": f"7.01.0.00.0.00.0{n}.0000", "nama": f"Kecamatan {n}"} for n in (1, 2, 3)]
    offices.append({"kode": "1.03.0.00.0.00.01.0000", "nama": "Dinas"})
    region = Region(more={"perangkat_daerah": offices})
    evidence = only(judge(check, FIVE, region, plan(item(449))))
    assert evidence.verdict is Verdict.NOT_ASSESSABLE
    assert [place.path for place in evidence.places] == ["perangkat_daerah[1]", "perangkat_daerah[2]"]
    assert evidence.reason is not None
    assert "Kecamatan 2" in evidence.reason.id
    assert only(judge(check, FIVE, region, plan(item(450)))).verdict is Verdict.CONFORMS
    others = [plan(item(0), code=str(office["kode"])) for office in offices[1:3]]
    assert only(judge(check, FIVE, region, plan(item(449)), *others)).verdict is Verdict.NEEDS_FIX


def test_without_context_nothing_is_judged(check: Check) -> None:
    assert check.conclude is not None
    with pytest.raises(Unassessable):
        list(check.conclude([], Portfolio("62.69", 2027, None, {}, 0), FIVE))


# --- each kelurahan ----------------------------------------------------------------------------------------------


def kelurahan_region(**more: object) -> Region:
    return Region(more={"kelurahan": KELURAHAN, "dana_desa_terendah": 100, **more})


def by_kelurahan(evidence: Sequence[Evidence]) -> dict[str, str]:
    keys = ("Kelurahan Utara", "Kelurahan Selatan")
    return {one.subject.id: one.verdict.value for one in evidence if one.subject and one.subject.id in keys}


def test_each_kelurahan_is_judged_also_with_no_money(check: Check) -> None:
    evidence = judge(check, EACH, kelurahan_region(), plan(item(60, UTARA), item(40, UTARA, code=EMPOWER)))
    assert by_kelurahan(evidence) == {"Kelurahan Utara": "conforms", "Kelurahan Selatan": "needs-fix"}
    empty = evidence[1]
    assert (empty.message, empty.identity, of(empty, "distance")) == ("kelurahan-none", SELATAN, 100)
    assert empty.places[0].path == "kelurahan[1].kode_wilayah"


@pytest.mark.parametrize(("money", "verdict"), [(99, "needs-fix"), (100, "conforms")])
def test_one_rupiah_decides(check: Check, money: int, verdict: str) -> None:
    evidence = judge(check, EACH, kelurahan_region(), plan(item(money, UTARA), item(100, SELATAN)))
    assert by_kelurahan(evidence) == {"Kelurahan Utara": verdict, "Kelurahan Selatan": "conforms"}


@pytest.mark.parametrize(
    ("areas", "utara", "selatan"),
    [
        ((UTARA, SELATAN), "not-assessable", "not-assessable"),
        ((UTARA, "62.69.02.1001"), "not-assessable", "needs-fix"),
        (("62.69.01",), "not-assessable", "not-assessable"),
        (("62.69.02",), "needs-fix", "needs-fix"),
        (("62.69",), "not-assessable", "not-assessable"),
        ((None,), "not-assessable", "not-assessable"),
        ((UTARA, None), "not-assessable", "not-assessable"),
        (("62.69.01.2001",), "needs-fix", "needs-fix"),
        ((UTARA, UTARA), "conforms", "needs-fix"),
    ],
)
def test_money_without_one_kelurahan_never_makes_a_finding(
    check: Check, areas: tuple[str | None, ...], utara: str, selatan: str
) -> None:
    evidence = judge(check, EACH, kelurahan_region(), plan(item(500, *areas)))
    assert by_kelurahan(evidence) == {"Kelurahan Utara": utara, "Kelurahan Selatan": selatan}


def test_money_that_cannot_be_attributed_does_not_unsettle_what_is_reached(check: Check) -> None:
    evidence = judge(check, EACH, kelurahan_region(), plan(item(100, UTARA), item(5, UTARA, SELATAN)))
    assert by_kelurahan(evidence) == {"Kelurahan Utara": "conforms", "Kelurahan Selatan": "not-assessable"}


def test_nothing_to_attribute_is_no_gap(check: Check) -> None:
    evidence = judge(check, EACH, kelurahan_region(), plan(item(0, UTARA, SELATAN)))
    assert by_kelurahan(evidence) == {"Kelurahan Utara": "needs-fix", "Kelurahan Selatan": "needs-fix"}


def test_the_same_code_in_the_whole_region_is_counted_once(check: Check) -> None:
    evidence = only(judge(check, FIVE, Region(), plan(item(200, UTARA, SELATAN))))
    assert of(evidence, "found") == 200


def test_an_incomplete_list_of_kelurahan_is_said(check: Check) -> None:
    plans = plan(item(100, UTARA), item(100, SELATAN))
    evidence = judge(check, EACH, kelurahan_region(jumlah_kelurahan=3), plans)
    assert [one.verdict.value for one in evidence] == ["conforms", "conforms", "not-assessable"]
    assert [one.verdict.value for one in judge(check, EACH, kelurahan_region(jumlah_kelurahan=2), plans)] == [
        "conforms",
        "conforms",
    ]


@pytest.mark.parametrize("more", [{"kelurahan": [], "jumlah_kelurahan": 0}, {"jumlah_kelurahan": 0}, {"kelurahan": []}])
def test_a_region_without_kelurahan_is_not_bound(check: Check, more: dict[str, Any]) -> None:
    evidence = only(judge(check, EACH, Region(more={"dana_desa_terendah": 1, **more})))
    assert evidence.verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"dana_desa_terendah": 1}, "`kelurahan`"),
        ({"dana_desa_terendah": 1, "kelurahan": [], "jumlah_kelurahan": 4}, "`kelurahan`"),
        ({"kelurahan": KELURAHAN}, "`dana_desa_terendah`"),
    ],
)
def test_what_the_context_lacks_is_named(check: Check, more: dict[str, Any], named: str) -> None:
    with pytest.raises(Unassessable) as wound:
        judge(check, EACH, Region(more=more))
    assert named in wound.value.reason.id
    assert named in wound.value.reason.en


# --- the rules ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad",
    [
        FIVE | {"maximum_percent": 6},
        {key: value for key, value in FIVE.items() if key != "minimum_percent"},
        {key: value for key, value in FIVE.items() if key != "denominator"},
        FIVE | {"minimum_percent": 0},
        FIVE | {"minimum_percent": -5},
        FIVE | {"apbd": "belanja"},
        FIVE | {"dak": "semua"},
        FIVE | {"unknown": 1},
        FIVE | {"numerator": {"codes": [SARPRAS], "context": ["dau"]}},
        FIVE | {"numerator": {"codes": ["kelurahan"]}},
        FIVE | {"plus": [{"optional": True}]},
        {key: value for key, value in EACH.items() if key != "per"},
        EACH | {"numerator": {"context": ["dau"]}},
    ],
)
def test_parameters_that_mean_nothing_are_refused(check: Check, bad: Parameters) -> None:
    assert list(Validator().check_parameters(check.parameters, bad))


@pytest.mark.parametrize("good", [FIVE, CAP, EACH, FIVE | {"minimum_percent": Decimal("0.34"), "per": "whole"}])
def test_sound_parameters_are_taken(check: Check, good: Parameters) -> None:
    assert not list(Validator().check_parameters(check.parameters, good))


def documented(schema: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    for key, value in schema.get("properties", {}).items():
        if isinstance(value, dict) and set(value) != {"const"}:
            yield key, bool(value.get("description"))
            yield from documented(value)
            yield from documented(value.get("items", {}))


def test_every_parameter_is_documented(check: Check) -> None:
    assert [key for key, told in documented(dict(check.parameters)) if not told] == []


def test_the_rules_prove_themselves(pack: Pack) -> None:
    validator = Validator()
    book = build_rulebook([pack], validator)
    results = [
        try_example(example, bound, book, validator)
        for bound in book.rules
        for example in examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    ]
    assert len(results) > 40
    assert [(one.example.rule, one.example.name, one.complaint) for one in results if one.complaint] == []


def test_the_two_limits_of_2022_become_errors_in_2027(pack: Pack) -> None:
    book = build_rulebook([pack], Validator())
    for id_ in ("NAS-ANG-07", "NAS-ANG-08"):
        bound = book.find(id_)
        assert bound is not None
        assert [bound.rule.severity_in(year).value for year in (2022, 2026, 2027)] == ["warning", "warning", "error"]


def test_figures_survive_the_way_to_another_process(check: Check) -> None:
    figures = list(collected(check, FIVE, [plan(item(5), item(-1))]))
    assert pickle.loads(pickle.dumps(figures)) == figures  # noqa: S301 - our own bytes


@pytest.mark.parametrize("rule", [FIVE, EACH, FIVE | {"numerator": {"codes": [SARPRAS], "earlier_codes": [EMPOWER]}}])
@pytest.mark.parametrize("kind", ["renja_pd", "usulan_kelurahan", "rkp_desa"])
def test_a_sound_plan_contributes_what_a_closer_look_finds(check: Check, rule: dict[str, Any], kind: str) -> None:
    without_code, without_budget = item(5), item(5)
    del without_code["kode"], without_budget["pagu"]
    for items in (
        [item(5), item(7, code=EMPOWER), item(9, code="7.01.03.2.03.0004")],
        [item(0), item(-1), item(3)],
        [item(-1, code="7.01.03.2.03.0004"), item(2)],
        [item(1), without_code],
        [item(1), without_budget],
        [],
    ):
        sound, marked = plan(*items, kind=kind), plan(*items, kind=kind)
        marked.broken[("judul",)] = Text("judul rusak", "broken title")
        assert sound.sight is not None
        assert marked.sight is None
        assert list(collected(check, rule, [sound])) == list(collected(check, rule, [marked]))

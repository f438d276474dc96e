"""Two sides of a plan: exact to the rupiah, and no verdict that an unknown amount could overturn."""

from __future__ import annotations

import math
import random
import shutil
from fractions import Fraction
from typing import Any

import pytest
import yaml

from sinkron_rules.model import Check, Document, Evidence, Percent, Rupiah, Text, Unassessable, Verdict, parse_path
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Pack, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

BUILD, EMPOWER, OTHER = "7.01.03.2.02.0002", "7.01.03.2.02.0003", "7.01.03.2.03.0004"
CODES: dict[str, Any] = {"physical_codes": [BUILD], "empowerment_codes": [EMPOWER]}
SHARE: dict[str, Any] = {"aspect": "empowerment", "minimum_percent": 20, **CODES}
PAIRS: dict[str, Any] = {"aspect": "pairs", **CODES}
SUPPORT: dict[str, Any] = {"aspect": "support", "maximum_percent": 50}
BROKEN = Text("pagu rusak", "broken budget")


def item(code: str, pagu: int, **more: object) -> dict[str, Any]:
    return {"kode": code, "nama": "Uji", "pagu": pagu, **more}


def plan(*items: dict[str, Any], support: int | None = None, function: str | None = "publik") -> Document:
    agency = {"kode": "7.01.0.00.0.00.01.0000", "nama": "Kecamatan Uji"}
    programmes = [{"kode": "7.01.03", "pagu": 1, "kegiatan": [{"kode": "a", "sub_kegiatan": list(items)}]}]
    if support is not None:
        office = [item("7.01.01.2.01.0001", support, jenis="penunjang")]
        programmes.insert(0, {"kode": "7.01.01", "pagu": 1, "kegiatan": [{"kode": "b", "sub_kegiatan": office}]})
    data = {
        "jenis": "renja_kecamatan",
        "perangkat_daerah": agency | ({} if function is None else {"fungsi_layanan": function}),
        "program": programmes,
    }
    (document,) = read_bytes(yaml.safe_dump(data, sort_keys=False).encode(), "uji.yaml")
    return document


def without_budget(document: Document, programme: int, number: int) -> Document:
    path = f"program[{programme}].kegiatan[0].sub_kegiatan[{number}].pagu"
    document.broken[parse_path(path)] = BROKEN
    return document


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "balance", folder / "balance")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["balance"]


def judge(check: Check, rule: dict[str, Any], document: Document) -> list[Evidence]:
    assert check.judge is not None
    return list(check.judge(document.root, rule))


def verdict(check: Check, rule: dict[str, Any], document: Document) -> str:
    (evidence,) = judge(check, rule, document)
    return evidence.verdict.value


@pytest.mark.parametrize("whole", [5, 10**9 + 5, 5 * (2**53 + 1)])
def test_one_rupiah_decides_on_empowerment(check: Check, whole: int) -> None:
    least = whole // 5
    (enough,) = judge(check, SHARE, plan(item(BUILD, whole - least), item(EMPOWER, least)))
    assert (enough.verdict, enough.distance) == (Verdict.CONFORMS, Rupiah(0))
    (evidence,) = judge(check, SHARE, plan(item(BUILD, whole - least + 1), item(EMPOWER, least - 1)))
    assert (evidence.verdict, evidence.distance) == (Verdict.NEEDS_FIX, Rupiah(1))
    assert isinstance(evidence.found, Percent)
    assert evidence.found.share == Fraction(least - 1, whole)


def test_what_is_advised_reaches_the_threshold_and_nothing_less_does(check: Check) -> None:
    chance = random.Random(7)  # noqa: S311 - cases, not secrets
    for _ in range(200):
        percent = chance.choice([1, 20, 50, 99, 100])
        build, empower = chance.randint(1, 10**12), chance.randint(1, 10**11)
        rule = SHARE | {"minimum_percent": percent}
        (evidence,) = judge(check, rule, plan(item(BUILD, build), item(EMPOWER, empower)))
        if evidence.verdict is Verdict.CONFORMS:
            assert Fraction(empower, build + empower) >= Fraction(percent, 100)
            continue
        assert isinstance(evidence.distance, Rupiah)
        moved = evidence.distance.amount
        assert moved == math.ceil(Fraction(percent, 100) * (build + empower)) - empower
        for more, expected in ((moved, "conforms"), (moved - 1, "needs-fix")):
            assert verdict(check, rule, plan(item(BUILD, build - more), item(EMPOWER, empower + more))) == expected


def test_none_at_all_is_found_whatever_the_threshold(check: Check) -> None:
    (evidence,) = judge(check, SHARE | {"minimum_percent": 0}, plan(item(BUILD, 1), item(EMPOWER, 0)))
    assert (evidence.verdict, evidence.message) == (Verdict.NEEDS_FIX, "none")
    assert evidence.places[0].path == "program[0].kegiatan[0].sub_kegiatan[1].pagu"
    assert evidence.distance == Rupiah(1)


def test_the_kind_counts_where_the_code_says_nothing(check: Check) -> None:
    money = [item(BUILD, 80), item(OTHER, 20, jenis="pemberdayaan"), item("7.01.05.2.01.0003", 999, jenis="layanan")]
    assert verdict(check, SHARE, plan(*money)) == "conforms"
    assert verdict(check, SHARE, plan(*money, item(OTHER, 1, jenis="sarana_prasarana"))) == "needs-fix"
    assert verdict(check, SHARE, plan(item(BUILD, 81, jenis="pemberdayaan"), item(EMPOWER, 20))) == "needs-fix"


@pytest.mark.parametrize(
    ("build", "empower", "unknown", "expected"),
    [
        (80, 20, 0, "conforms"),
        (80, 20, 1, "not-assessable"),
        (80, 30, 40, "conforms"),
        (80, 30, 41, "not-assessable"),
        (80, 9, 11, "not-assessable"),
        (80, 9, 10, "needs-fix"),
        (80, 0, 20, "not-assessable"),
        (0, 5, 20, "conforms"),
        (0, 4, 20, "not-assessable"),
    ],
)
def test_an_item_of_unknown_kind_matters_only_if_it_could_decide(
    check: Check, build: int, empower: int, unknown: int, expected: str
) -> None:
    assert verdict(check, SHARE, plan(item(BUILD, build), item(EMPOWER, empower), item(OTHER, unknown))) == expected


@pytest.mark.parametrize(
    ("broken", "build", "empower", "expected"),
    [(0, 81, 19, "needs-fix"), (0, 80, 20, "not-assessable"), (1, 80, 20, "conforms"), (1, 81, 19, "not-assessable")],
)
def test_an_unreadable_budget_leaves_a_bound(
    check: Check, broken: int, build: int, empower: int, expected: str
) -> None:
    lost = (item(BUILD, 1), item(EMPOWER, 1))[broken]
    document = without_budget(plan(lost, item(BUILD, build), item(EMPOWER, empower)), 0, 0)
    assert verdict(check, SHARE, document) == expected


def test_without_any_known_amount_nothing_is_concluded(check: Check) -> None:
    assert verdict(check, SHARE, without_budget(plan(item(BUILD, 1)), 0, 0)) == "not-assessable"


def test_a_negative_budget_makes_no_room(check: Check) -> None:
    assert verdict(check, SHARE, plan(item(BUILD, 100), item(EMPOWER, 25), item(BUILD, -60))) == "not-assessable"
    assert verdict(check, SUPPORT, plan(item(OTHER, 9), item(OTHER, -5), support=10)) == "not-assessable"


def test_neither_kind_is_not_applicable(check: Check) -> None:
    assert verdict(check, SHARE, plan(item(OTHER, 5, jenis="layanan"), support=9)) == "not-applicable"


@pytest.mark.parametrize("half", [1, 10**9, 2**60 + 1])
def test_one_rupiah_decides_on_support(check: Check, half: int) -> None:
    assert verdict(check, SUPPORT, plan(item(OTHER, half), support=half)) == "conforms"
    (evidence,) = judge(check, SUPPORT, plan(item(OTHER, half), support=half + 1))
    assert (evidence.verdict, evidence.distance) == (Verdict.NEEDS_FIX, Rupiah(1))
    assert [place.path for place in evidence.places] == ["program[0].pagu", "program[1].pagu"]


def test_headroom_is_told(check: Check) -> None:
    (evidence,) = judge(check, SUPPORT, plan(item(OTHER, 90), support=10))
    assert (evidence.verdict, evidence.distance, evidence.required) == (
        Verdict.CONFORMS, Rupiah(40), Percent(Fraction(1, 2)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("function", "support", "expected"),
    [
        ("internal", 99, "not-applicable"),
        (None, 99, "not-assessable"),
        (None, 1, "conforms"),
        ("publik", 99, "needs-fix"),
    ],
)
def test_whom_an_agency_serves_decides_whether_the_rule_applies(
    check: Check, function: str | None, support: int, expected: str
) -> None:
    assert verdict(check, SUPPORT, plan(item(OTHER, 10), support=support, function=function)) == expected


@pytest.mark.parametrize(
    ("programme", "money", "support", "expected"),
    [
        (0, 10, 99, "not-assessable"),
        (1, 10, 99, "not-assessable"),
        (1, 10, 10, "conforms"),
        (1, 10, 11, "not-assessable"),
    ],
)
def test_support_with_an_unreadable_budget(
    check: Check, programme: int, money: int, support: int, expected: str
) -> None:
    document = plan(item(OTHER, 1), item(OTHER, money), support=support)
    assert verdict(check, SUPPORT, without_budget(document, programme, 0)) == expected


def test_a_plan_without_money_has_no_share(check: Check) -> None:
    assert verdict(check, SUPPORT, plan(item(OTHER, 0), support=0)) == "not-applicable"


def test_every_physical_item_is_paired(check: Check) -> None:
    money = [item(BUILD, 1, pasangan_pemberdayaan=EMPOWER), item(BUILD, 1), item(EMPOWER, 1)]
    found = judge(check, PAIRS, plan(*money, item(OTHER, 1)))
    assert [(one.verdict.value, one.message) for one in found if one.reason is None] == [
        ("conforms", "pair-unknown"), ("needs-fix", "pair-missing"),
    ]  # fmt: skip
    assert [one.verdict.value for one in found if one.reason is not None] == ["not-assessable"]
    assert found[-1].values["typed"] == EMPOWER


def test_pairs_are_silent_where_there_is_nothing_to_pair(check: Check) -> None:
    assert verdict(check, PAIRS, plan(item(BUILD, 1))) == "not-applicable"
    assert verdict(check, PAIRS, plan(item(EMPOWER, 1))) == "not-applicable"


@pytest.mark.parametrize(
    "bad",
    [{}, {"aspect": "support"}, SUPPORT | {"minimum_percent": 5}, SHARE | {"minimum_percent": 101}, {**PAIRS, "x": 1}],
)
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
    assert len(results) > 20
    assert [(one.example.rule, one.example.name, one.complaint) for one in results if one.complaint] == []


@pytest.mark.parametrize("rule", [SHARE, PAIRS, SUPPORT, SUPPORT | {"maximum_percent": 100}])
@pytest.mark.parametrize("support", [None, 0, 7, -7])
@pytest.mark.parametrize("function", ["publik", "internal", None])
def test_a_sound_plan_is_judged_as_a_closer_look_judges(
    check: Check, rule: dict[str, Any], support: int | None, function: str | None
) -> None:
    without_code, without_budget = item(BUILD, 1), item(EMPOWER, 1)
    del without_code["kode"], without_budget["pagu"]
    paired = item(BUILD, 10, pasangan_pemberdayaan=EMPOWER)
    for items in (
        [paired, item(EMPOWER, 5), item(OTHER, 3, jenis="layanan")],
        [paired, item(BUILD, 3), item(EMPOWER, 1)],
        [paired, item(OTHER, 3), item(EMPOWER, 9)],
        [paired, item(OTHER, 3, jenis="pemberdayaan"), item(OTHER, 0, jenis="sarana_prasarana")],
        [paired, item(EMPOWER, -5), item(EMPOWER, 50)],
        [paired, item(EMPOWER, 5), without_code],
        [paired, item(EMPOWER, 5), without_budget],
        [],
    ):
        sound, marked = (plan(*items, support=support, function=function) for _ in range(2))
        marked.broken["judul",] = BROKEN
        assert sound.sight is not None
        assert marked.sight is None
        assert outcome(check, rule, sound) == outcome(check, rule, marked)


def outcome(check: Check, rule: dict[str, Any], document: Document) -> list[Evidence] | Text:
    try:
        return judge(check, rule, document)
    except Unassessable as reason:
        return reason.reason

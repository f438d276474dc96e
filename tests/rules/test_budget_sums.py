"""Stated sums against their parts: no tolerance, and one broken budget hides only what needs it."""

from __future__ import annotations

import copy
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from sinkron_rules.judging import Judgement, judge_document
from sinkron_rules.model import Check, Document, Path, Place, Rupiah, Text, Unassessable, parse_path, path_text
from sinkron_rules.rulebook import Pack, Rulebook, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

PARTS, SOURCES, SUMMARY, TARGET = "NAS-ANG-02", "NAS-ANG-02B", "NAS-ANG-02C", "NAS-ANG-04"
SUB = "program[1].kegiatan[0].sub_kegiatan[0]"

SUBS = {
    "program[0].kegiatan[0].sub_kegiatan[0]": 10,
    SUB: 20,
    "program[1].kegiatan[0].sub_kegiatan[1]": 30,
    "program[1].kegiatan[1].sub_kegiatan[0]": 40,
}


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def sub(pagu: int, n1: int = 0, **more: object) -> dict[str, Any]:
    return {"kode": "s", "nama": "s", "pagu": pagu, "pagu_n1": n1, "indikator": [{"nama": "i", "target": 1}], **more}


def level(part: str, items: list[dict[str, Any]], code: str = "k") -> dict[str, Any]:
    """Return a level whose sums are right."""
    sums = {field: sum(item[field] for item in items) for field in ("pagu", "pagu_n1")}
    return {"kode": code, "nama": code, **sums, part: items}


def plan() -> dict[str, Any]:
    """Return a plan in which all sums agree: support 10, affairs 20 + 30 + 40 = 90, in all 100; next year ten times."""
    support = level("kegiatan", [level("sub_kegiatan", [sub(10, 100)])], "7.01.01")
    parts = [level("sub_kegiatan", [sub(20, 200), sub(30, 300)]), level("sub_kegiatan", [sub(40, 400)])]
    affairs = level("kegiatan", parts, "7.01.03")
    return {"tahun": 2027, "ringkasan": {"penunjang": 10, "urusan": 90, "total": 100}, "program": [support, affairs]}


def changed(changes: dict[str, Any], *removed: str) -> Document:
    data: Any = copy.deepcopy(plan())
    for path, value in [*changes.items(), *((path, None) for path in removed)]:
        *steps, last = parse_path(path)
        target = data
        for step in steps:
            target = target[step]
        target[last] = value
    return Document("uji.yaml", "usulan/1", data, Paths())


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "budget_sums", folder / "budget_sums")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def book(pack: Pack) -> Rulebook:
    return build_rulebook([pack], Validator())


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["budget-sums"]


def judge(book: Rulebook, rule: str, document: Document) -> Judgement:
    bound = book.find(rule)
    assert bound is not None
    judgement = judge_document(bound, document)
    assert not judgement.failures
    return judgement


def found(judgement: Judgement) -> dict[str, object]:
    """Return the first place of each finding and how far off it is."""
    return {f.places[0].path: f.distance.amount if isinstance(f.distance, Rupiah) else None for f in judgement.findings}


def counts(judgement: Judgement) -> dict[str, int]:
    return {verdict.value: count for verdict, count in judgement.counts.items()}


def test_a_plan_that_adds_up_conforms_everywhere(book: Rulebook) -> None:
    assert counts(judge(book, PARTS, changed({}))) == {"conforms": 10}
    assert counts(judge(book, SUMMARY, changed({}))) == {"conforms": 3}
    assert counts(judge(book, TARGET, changed({}))) == {"conforms": 4}


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        (PARTS, {"program[1].pagu": 91}),
        (PARTS, {"program[1].pagu_n1": None}),
        (PARTS, {"program[0].kegiatan": [], "program[0].pagu": 0, "program[0].pagu_n1": 0}),
        (SOURCES, {f"{SUB}.sumber_dana": [], f"{SUB}.pagu": 0}),
        (SOURCES, {f"{SUB}.sumber_dana": [{"jumlah": 19}]}),
        (SUMMARY, {"ringkasan": {}}),
        (SUMMARY, {"ringkasan.total": 101}),
        (SUMMARY, {"program[1].pagu": None}),
        (TARGET, {f"{SUB}.pagu": 0}),
        (TARGET, {f"{SUB}.pagu": -1}),
        (TARGET, {f"{SUB}.indikator": []}),
        (TARGET, {f"{SUB}.indikator": [{"target": 0}, {"target": 1}]}),
        (TARGET, {f"{SUB}.indikator": [{"target": True}]}),
    ],
)
def test_a_glance_leaves_open_what_it_does_not_see_at_once(
    book: Rulebook, rule: str, changes: dict[str, object]
) -> None:
    paid = {f"{node}.sumber_dana": [{"jumlah": amount}] for node, amount in SUBS.items()}
    bound = book.find(rule)
    assert bound is not None
    assert bound.glance is not None
    for more, content in (({}, True), (changes, False)):
        sight = changed({**paid, **more}).sight
        assert sight is not None
        assert bool(bound.glance(sight)) is content


LEVELS = {
    "program[0]": ["program[0].kegiatan[0]"],
    "program[0].kegiatan[0]": ["program[0].kegiatan[0].sub_kegiatan[0]"],
    "program[1]": ["program[1].kegiatan[0]", "program[1].kegiatan[1]"],
    "program[1].kegiatan[0]": [SUB, "program[1].kegiatan[0].sub_kegiatan[1]"],
    "program[1].kegiatan[1]": ["program[1].kegiatan[1].sub_kegiatan[0]"],
}
NODES = sorted(set(LEVELS) | {part for parts in LEVELS.values() for part in parts})


def expected(amounts: dict[str, int], field: str) -> dict[str, object]:
    """Return what has to be found: every level that is not the sum right below it, nor (a Program) of all leaves."""
    off = {node: amounts[node] - sum(amounts[part] for part in parts) for node, parts in LEVELS.items()}
    for programme in ("program[0]", "program[1]"):
        leaves = [node for node in NODES if node.startswith(programme) and node not in LEVELS]
        off[programme] *= amounts[programme] != sum(amounts[leaf] for leaf in leaves)
    return {f"{node}.{field}": abs(gap) for node, gap in off.items() if gap}


def random_amounts(count: int) -> Iterator[tuple[str, dict[str, int]]]:
    chance = random.Random(20271121)  # noqa: S311 - cases, not secrets
    for _ in range(count):
        size = chance.choice([3, 10**9, 2**53, 2**62])
        amounts = {node: chance.randint(0, size) for node in NODES}
        for node in sorted(LEVELS, key=len, reverse=True):
            if chance.random() < 0.7:
                amounts[node] = sum(amounts[part] for part in LEVELS[node]) + chance.choice([0, 0, 0, 1, -1])
        yield chance.choice(["pagu", "pagu_n1"]), amounts


def test_every_wrong_sum_is_found_and_no_other(book: Rulebook) -> None:
    wrong = 0
    for field, amounts in random_amounts(500):
        judgement = judge(book, PARTS, changed({f"{node}.{field}": amount for node, amount in amounts.items()}))
        assert found(judgement) == expected(amounts, field)
        wrong += len(judgement.findings)
    assert wrong > 500


def test_a_sum_above_2_to_53_is_exact(book: Rulebook) -> None:
    changes = {f"{SUB}.pagu": 2**62 - 30, "program[1].kegiatan[0].pagu": 2**62 - 1, "program[1].pagu": 2**62 + 39}
    assert found(judge(book, PARTS, changed(changes))) == {"program[1].kegiatan[0].pagu": 1}


def test_what_to_type_is_raw_and_both_sides_are_shown(book: Rulebook) -> None:
    finding = judge(book, PARTS, changed({"program[1].pagu": 1_000_000})).findings[0]
    assert "`pagu: 90`" in finding.remedy.id
    assert "`pagu: 90`" in finding.remedy.en
    assert "Rp1.000.000" in finding.condition.id
    assert [place.path for place in finding.places] == [
        "program[1].pagu", "program[1].kegiatan[0].pagu", "program[1].kegiatan[1].pagu",
    ]  # fmt: skip
    assert [operand.value for operand in finding.operands] == [Rupiah(50), Rupiah(40)]
    assert (finding.total, finding.found, finding.required) == (Rupiah(90), Rupiah(1_000_000), Rupiah(90))


def test_a_programme_that_follows_its_sub_activities_is_not_blamed(book: Rulebook) -> None:
    """The figures of the Program are right; advising to type the sum of its stale Kegiatan would spoil them."""
    judgement = judge(book, PARTS, changed({f"{SUB}.pagu": 25, "program[1].pagu": 95}))
    assert found(judgement) == {"program[1].kegiatan[0].pagu": 5}
    assert "program[1].pagu" not in [place.path for place in judgement.findings[0].places]


def test_a_programme_that_carries_a_mistake_is_told_beside_it(book: Rulebook) -> None:
    changes = {"program[1].kegiatan[0].pagu": 57, "program[1].kegiatan[1].pagu": 45, "program[1].pagu": 102}
    first, second = judge(book, PARTS, changed(changes)).findings
    for finding in (first, second):
        assert "Rp102" in finding.condition.id
        assert "Rp90" in finding.condition.id
        assert "`pagu: 90`" in finding.remedy.id
        assert finding.places[-1].path == "program[1].pagu"
    assert "`pagu: 50`" in first.remedy.en


def test_a_level_without_budget_counts_what_lies_below(book: Rulebook) -> None:
    silent = changed({"program[1].pagu": 91}, "program[1].kegiatan[0].pagu")
    judgement = judge(book, PARTS, silent)
    assert found(judgement) == {"program[1].pagu": 1}
    assert counts(judgement) == {"conforms": 8, "needs-fix": 1, "not-applicable": 1}


def test_a_budget_that_is_not_stated_is_not_compared(book: Rulebook) -> None:
    judgement = judge(book, PARTS, changed({}, "program[0].pagu", "program[0].pagu_n1"))
    assert counts(judgement) == {"conforms": 8, "not-applicable": 2}


def test_one_broken_budget_hides_only_the_sums_that_need_it(book: Rulebook) -> None:
    document = changed({"program[0].pagu": 11, "program[1].kegiatan[0].pagu_n1": 499, "program[1].pagu": 91})
    document.broken[parse_path(f"{SUB}.pagu")] = Text("bukan angka", "no number")
    judgement = judge(book, PARTS, document)
    assert found(judgement) == {
        "program[0].pagu": 1, "program[1].pagu": 1, "program[1].kegiatan[0].pagu_n1": 1,
    }  # fmt: skip
    assert [remark.places[0].path for remark in judgement.remarks] == [f"{SUB}.pagu"]


def test_half_a_list_is_never_summed_up(book: Rulebook) -> None:
    document = changed({"program[1].kegiatan[0].pagu": 30})
    document.broken[parse_path(SUB)] = Text("bukan kelompok isian", "no mapping")
    judgement = judge(book, PARTS, document)
    assert "program[1].kegiatan[0].pagu" not in found(judgement)
    assert any(remark.places[0].path == SUB for remark in judgement.remarks)


def test_a_level_without_parts_cannot_be_compared(book: Rulebook) -> None:
    judgement = judge(book, PARTS, changed({"program[0].kegiatan[0].sub_kegiatan": []}))
    assert not judgement.findings
    assert counts(judgement)["not-assessable"] == 2


@pytest.mark.parametrize(("second", "distance"), [(9, 1), (10, None), (11, 1)])
def test_sources_sum_to_the_budget(book: Rulebook, second: int, distance: int | None) -> None:
    sources = [{"nama": "DAU", "jumlah": 10}, {"nama": "PAD", "jumlah": second}]
    judgement = judge(book, SOURCES, changed({f"{SUB}.sumber_dana": sources}))
    assert found(judgement) == ({} if distance is None else {f"{SUB}.pagu": distance})
    assert counts(judgement)["not-applicable"] == 3
    for finding in judgement.findings:
        assert f"`pagu: {10 + second}`" in finding.remedy.id
        assert [operand.label.id for operand in finding.operands] == ["DAU", "PAD"]


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        ({"total": 99}, {"ringkasan.total": 1}),
        ({"penunjang": 11}, {"ringkasan.penunjang": 1}),
        ({"urusan": 89, "total": 100}, {"ringkasan.urusan": 1}),
        ({"penunjang": 90, "urusan": 10, "total": 100}, {"ringkasan.penunjang": 80, "ringkasan.urusan": 80}),
        ({"penunjang": 10, "urusan": 90, "total": 99}, {"ringkasan.total": 1}),
    ],
)
def test_the_summary_agrees_with_the_programmes(
    book: Rulebook, summary: dict[str, int], wrong: dict[str, object]
) -> None:
    assert found(judge(book, SUMMARY, changed({"ringkasan": summary}))) == wrong


def test_where_programmes_are_unknown_the_summary_is_held_against_itself(book: Rulebook) -> None:
    broken = parse_path("program[0].pagu")
    real = {"penunjang": 806441230, "urusan": 370077000, "total": 1169190750}
    for summary, wrong in (
        (real, {"ringkasan.total": 7327480}),
        (real | {"total": 1176518230}, {}),
        ({"total": 99, "urusan": 90}, {}),
    ):
        document = changed({"ringkasan": summary})
        document.broken[broken] = Text("bukan angka", "no number")
        judgement = judge(book, SUMMARY, document)
        assert {place: gap for place, gap in found(judgement).items() if place == "ringkasan.total"} == wrong
        assert counts(judgement)["not-assessable"] >= 1


def test_a_plan_without_summary_is_not_compared(book: Rulebook) -> None:
    assert not judge(book, SUMMARY, changed({}, "ringkasan")).counts
    assert counts(judge(book, SUMMARY, changed({"ringkasan": {}}))) == {"not-applicable": 1}


@pytest.mark.parametrize(
    ("pagu", "indicators", "message"),
    [
        (1, [{"target": 1}], None),
        (1, [{"target": Decimal("0.5")}], None),
        (1, [{"target": 0}], "no-target"),
        (1, [{"target": Decimal("0.0")}], "no-target"),
        (1, [{"target": ""}], "no-target"),
        (1, [{}], "no-target"),
        (1, [{"target": 0}, {"target": 3}], None),
        (1, [{"target": 0, "arah": "naik"}], "no-target"),
        (1, [{"target": 0, "arah": "turun"}], None),
        (1, [{"target": 0, "arah": "tetap"}], None),
        (1, [{"target": "banyak"}, {"target": 2}], None),
        (1, [{"target": "banyak"}, {"target": 0}], "not-assessable"),
        (1, [], "not-assessable"),
        (0, [{"target": 1}], "no-money"),
        (0, [{"target": 0}, {"target": 4}], "no-money"),
        (0, [{"target": 0}], None),
        (0, [{"target": 0, "arah": "turun"}], None),
        (0, [{"target": "banyak"}], "not-assessable"),
        (-1, [{"target": 1}], "negative"),
        (-1, [{"target": 0}], "negative"),
    ],
)
def test_money_goes_with_work(check: Check, pagu: int, indicators: list[dict[str, Any]], message: str | None) -> None:
    document = changed({f"{SUB}.pagu": pagu, f"{SUB}.indikator": indicators})
    node = document.root["program"][1]["kegiatan"][0]["sub_kegiatan"][0]
    assert check.judge is not None
    try:
        seen = [evidence.message for evidence in check.judge(node, {"aspect": "target"})]
    except Unassessable:
        seen = ["not-assessable"]
    assert seen == ([message] if message else [])


def test_the_target_is_written_as_each_language_writes_it(book: Rulebook) -> None:
    indicators = [{"nama": "i", "target": Decimal("1250.5"), "satuan": "km"}]
    finding = judge(book, TARGET, changed({f"{SUB}.pagu": 0, f"{SUB}.indikator": indicators})).findings[0]
    assert "target 1.250,5 km." in finding.condition.id
    assert "target is 1,250.5 km." in finding.condition.en
    assert [place.path for place in finding.places] == [f"{SUB}.pagu", f"{SUB}.indikator[0].target"]


@pytest.mark.parametrize("bad", [{}, {"aspect": "all"}, {"aspect": "parts", "tolerance": 1}])
def test_parameters_that_mean_nothing_are_refused(check: Check, bad: dict[str, Any]) -> None:
    assert list(Validator().check_parameters(check.parameters, bad))


def test_the_rules_prove_themselves(pack: Pack, book: Rulebook) -> None:
    validator = Validator()
    results = [
        try_example(example, bound, book, validator)
        for bound in book.rules
        for example in examples_of(bound, book.sources[bound.rule.id], pack.folder / "samples")
    ]
    assert Counter(one.example.rule for one in results).keys() == {PARTS, SOURCES, SUMMARY, TARGET}
    assert [(one.example.rule, one.example.name, one.complaint) for one in results if one.complaint] == []

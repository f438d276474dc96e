"""Ranks that are missing, doubled or leave gaps, said once; and money compared exactly, never from half a list."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from typing import Any

import pytest

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Path,
    Place,
    Rupiah,
    Text,
    Unassessable,
    Verdict,
    parse_path,
    path_text,
)
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

ORDER, MONEY = {"aspect": "order"}, {"aspect": "money"}
ITEM = "program[0].kegiatan[0].sub_kegiatan[{}].{}"


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def plan(ranks: Sequence[int | None], budgets: Sequence[int] = (), support: Sequence[int] = ()) -> Document:
    items: list[dict[str, Any]] = []
    for n, rank in enumerate(ranks):
        items.append({"kode": f"1.03.10.2.01.{n:04}", "nama": f"Sub {n}", "pagu": budgets[n] if budgets else 1})
        if rank is not None:
            items[-1]["urutan_prioritas"] = rank
        if n in support:
            items[-1]["jenis"] = "penunjang"
    return Document(
        "uji.yaml", "usulan/1", {"program": [{"kode": "1.03.10", "kegiatan": [{"sub_kegiatan": items}]}]}, Paths()
    )


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "priority_ranking", folder / "priority_ranking")
    return load_pack(folder, Validator(), origin="test").checks["priority-ranking"]


def judge(check: Check, rule: dict[str, str], document: Document) -> list[Evidence]:
    assert check.judge is not None
    return list(check.judge(document.root, rule))


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ([1, 2, 3], []),
        ([3, 1, 2], []),
        ([1], []),
        ([], []),
        ([None, None, None], [("none", None)]),
        ([None], [("none", None)]),
        ([1, None, 3], [("missing", "2")]),
        ([None, None, 3], [("missing", "1")]),
        ([1, 1, 3], [("doubled", "2")]),
        ([1, 1, 1], [("doubled", "2")]),
        ([1, 1, 2, 2], [("doubled", "3"), ("doubled", "3")]),
        ([1, 2, 4], [("gap", "3")]),
        ([2, 3, 4], [("gap", "1")]),
        ([1, 1, 9], [("doubled", "2"), ("gap", "2, 3")]),
        ([1, None, 9], [("missing", "2"), ("gap", "2, 3")]),
        ([0, 1, 2], [("improper", "3")]),
        ([-5, 1, 1], [("improper", "2"), ("doubled", "2")]),
        ([10**30, 1, 2], [("gap", "3")]),
    ],
)
def test_each_kind_of_mistake_is_said_once(
    check: Check, ranks: Sequence[int | None], expected: list[tuple[str, str | None]]
) -> None:
    found = judge(check, ORDER, plan(ranks))
    assert [(one.message, one.values.get("free")) for one in found] == expected


def test_fifty_without_ranks_are_one_finding(check: Check) -> None:
    (evidence,) = judge(check, ORDER, plan([None] * 50))
    assert (evidence.message, evidence.values["n"]) == ("none", 50)
    (evidence,) = judge(check, ORDER, plan([*([None] * 49), 1]))
    assert (evidence.values["n"], evidence.values["all"], len(evidence.places)) == (49, 50, 20)


def test_all_holders_of_a_rank_are_shown(check: Check) -> None:
    (evidence,) = judge(check, ORDER, plan([2, 1, 2]))
    assert [place.path for place in evidence.places] == [ITEM.format(n, "urutan_prioritas") for n in (0, 2)]
    assert evidence.values["second"] == Text(
        "Sub Kegiatan 1.03.10.2.01.0002 Sub 2", "Sub-activity 1.03.10.2.01.0002 Sub 2"
    )


def test_any_order_of_one_to_n_conforms_and_any_single_slip_is_found(check: Check) -> None:
    chance = random.Random(8)  # noqa: S311 - cases, not secrets
    for _ in range(200):
        n = chance.randint(2, 30)
        ranks = chance.sample(range(1, n + 1), n)
        assert judge(check, ORDER, plan(ranks)) == []
        at = chance.randrange(n)
        slipped = [*ranks[:at], chance.choice([r for r in range(1, n + 5) if r != ranks[at]]), *ranks[at + 1 :]]
        assert len(judge(check, ORDER, plan(slipped))) == 1


def test_an_unreadable_rank_is_no_missing_rank(check: Check) -> None:
    document = plan([1, 2, 3])
    document.broken[parse_path(ITEM.format(1, "urutan_prioritas"))] = Text("rusak", "broken")
    (evidence,) = judge(check, ORDER, document)
    assert evidence.verdict is Verdict.NOT_ASSESSABLE
    document = plan([1, 2, 1])
    document.broken[parse_path(ITEM.format(1, "urutan_prioritas"))] = Text("rusak", "broken")
    assert [one.message for one in judge(check, ORDER, document)] == ["doubled"]


@pytest.mark.parametrize("rule", [ORDER, MONEY])
def test_a_list_that_cannot_be_read_is_not_judged(check: Check, rule: dict[str, str]) -> None:
    document = plan([None, 1, 1])
    document.broken[parse_path("program[0].kegiatan")] = Text("rusak", "broken")
    with pytest.raises(Unassessable):
        judge(check, rule, document)


def verdict(check: Check, document: Document) -> str:
    (evidence,) = judge(check, MONEY, document)
    return evidence.verdict.value


@pytest.mark.parametrize(
    ("ranks", "budgets", "expected"),
    [
        ([1, 2, 3], [5, 9, 5], "conforms"),
        ([1, 2, 3], [5, 9, 6], "needs-fix"),
        ([3, 2, 1], [5, 9, 6], "conforms"),
        ([1, 2, 3, 4, 5], [5, 0, 9, 0, 5], "conforms"),
        ([1, 2, 3, 4, 5, 6], [5, 5, 9, 9, 4, 6], "conforms"),
        ([1, 2, 3, 4, 5, 6], [5, 5, 9, 9, 5, 6], "needs-fix"),
        ([1, 2], [1, 9], "not-applicable"),
        ([None, None, None], [1, 2, 3], "not-assessable"),
        ([1, 1, 2], [1, 2, 3], "not-assessable"),
        ([0, 1, 2], [1, 2, 3], "not-assessable"),
        ([1, 2, 3], [2**62, 0, 2**62 + 1], "needs-fix"),
        ([1, 2, 3], [2**62, 0, 2**62], "conforms"),
    ],
)
def test_the_last_third_may_get_as_much_as_the_first_and_no_rupiah_more(
    check: Check, ranks: Sequence[int | None], budgets: Sequence[int], expected: str
) -> None:
    assert verdict(check, plan(ranks, budgets)) == expected


def test_the_calculation_is_shown(check: Check) -> None:
    (evidence,) = judge(check, MONEY, plan([1, 2, 3], [5, 9, 7]))
    assert [(operand.value, operand.factor) for operand in evidence.operands] == [(Rupiah(7), 1), (Rupiah(5), -1)]
    assert (evidence.total, evidence.distance) == (Rupiah(2), Rupiah(2))
    assert [place.path for place in evidence.places] == [ITEM.format(2, "pagu"), ITEM.format(0, "pagu")]


def test_support_is_left_aside(check: Check) -> None:
    assert verdict(check, plan([1, 2, 3, 4], [5, 9, 4, 99], support=[3])) == "conforms"
    assert verdict(check, plan([1, 2, 3, 4], [5, 9, 4, 99])) == "needs-fix"
    assert verdict(check, plan([1, 2, 3], [5, 9, 99], support=[2])) == "not-applicable"
    document = plan([1, 2, 3], [5, 9, 99])
    document.data["program"][0]["kode"] = "X.XX.01"
    assert verdict(check, document) == "not-applicable"


@pytest.mark.parametrize(
    ("broken", "budgets", "expected"),
    [
        (2, [5, 9, 0], "not-assessable"),
        (0, [0, 9, 5], "not-assessable"),
        (1, [5, 0, 4], "conforms"),
        (1, [5, 0, 6], "needs-fix"),
    ],
)
def test_a_third_with_an_unreadable_budget_is_a_lower_bound(
    check: Check, broken: int, budgets: Sequence[int], expected: str
) -> None:
    document = plan([1, 2, 3], budgets)
    document.broken[parse_path(ITEM.format(broken, "pagu"))] = Text("rusak", "broken")
    assert verdict(check, document) == expected


def test_a_known_excess_stays_a_finding_beside_an_unreadable_budget(check: Check) -> None:
    document = plan([1, 2, 3, 4, 5, 6], [1, 1, 0, 0, 3, 3])
    document.broken[parse_path(ITEM.format(5, "pagu"))] = Text("rusak", "broken")
    assert verdict(check, document) == "needs-fix"
    document = plan([1, 2, 3, 4, 5, 6], [9, 9, 0, 0, 3, 3])
    document.broken[parse_path(ITEM.format(0, "pagu"))] = Text("rusak", "broken")
    assert verdict(check, document) == "conforms"


def test_a_negative_budget_does_not_make_room(check: Check) -> None:
    assert verdict(check, plan([1, 2, 3], [5, 9, -5])) == "not-assessable"
    assert verdict(check, plan([1, 2, 3], [-5, 9, 5])) == "not-assessable"

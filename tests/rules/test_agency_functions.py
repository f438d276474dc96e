"""What agencies are for, as plan and region context say it; and which of them have sent nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

import pytest

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Figure,
    Path,
    Place,
    Portfolio,
    Text,
    Unassessable,
    parse_path,
    path_text,
)
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

FUNCTION, COUNT = {"aspect": "function"}, {"aspect": "count"}
GAP = Figure("*", 0, Place("rusak.yaml", 7, 3), Text("berkas", "file"), gap=Text("berkas rusak", "broken file"))


class Paths:
    """Positions that know no lines: a place is its path."""

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place("uji.yaml", 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


def office(n: int, function: str | None = None) -> dict[str, str]:
    known = {"kode": f"1.03.0.00.0.00.{n:02}.0000", "nama": f"Dinas {n}"}
    return known if function is None else {**known, "fungsi_layanan": function}


def plan(n: int, function: str | None = None, kind: str = "renja_pd") -> Document:
    return Document("uji.yaml", "usulan/1", {"jenis": kind, "perangkat_daerah": office(n, function)}, Paths())


def region(*offices: dict[str, str]) -> Portfolio:
    root = Document("konteks.yaml", None, {"perangkat_daerah": list(offices)}, Paths()).root
    return Portfolio("62.71", 2027, root, {}, 1)


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "agency_functions", folder / "agency_functions")
    return load_pack(folder, Validator(), origin="test").checks["agency-functions"]


def judge(
    check: Check, rule: dict[str, str], portfolio: Portfolio, *plans: Document, extra: Sequence[Figure] = ()
) -> list[Evidence]:
    assert check.collect is not None
    assert check.conclude is not None
    figures = [figure for one in plans for figure in check.collect(one.root, rule)]
    return list(check.conclude([*figures, *extra], portfolio, rule))


def told(evidence: Sequence[Evidence]) -> list[tuple[str, str]]:
    return [(one.verdict.value, one.message) for one in evidence]


@pytest.mark.parametrize(
    ("said", "listed", "expected"),
    [
        ("publik", "publik", ("conforms", "")),
        ("internal", None, ("conforms", "")),
        (None, "publik", ("needs-fix", "missing")),
        (None, None, ("needs-fix", "missing")),
        ("internal", "publik", ("needs-fix", "differs")),
    ],
)
def test_a_plan_says_its_function_as_the_context_does(
    check: Check, said: str | None, listed: str | None, expected: tuple[str, str]
) -> None:
    assert told(judge(check, FUNCTION, region(office(1, listed)), plan(1, said))) == [expected]


def test_what_to_type_comes_from_the_context_where_it_is_known(check: Check) -> None:
    (known,) = judge(check, FUNCTION, region(office(1, "internal")), plan(1))
    (unknown,) = judge(check, FUNCTION, region(office(2, "internal")), plan(1))
    assert known.values["type"] == Text("`fungsi_layanan: internal`", "`fungsi_layanan: internal`")
    assert isinstance(unknown.values["type"], Text)
    assert "publik" in unknown.values["type"].id


def test_a_region_without_context_is_judged_by_the_plans_alone(check: Check) -> None:
    bare = Portfolio("62.71", 2027, None, {}, 1)
    assert told(judge(check, FUNCTION, bare, plan(1, "publik"), plan(2))) == [
        ("conforms", ""),
        ("needs-fix", "missing"),
    ]
    with pytest.raises(Unassessable):
        judge(check, COUNT, bare, plan(1))


def test_a_broken_entry_of_the_context_contradicts_nobody(check: Check) -> None:
    portfolio = region(office(1, "internal"), office(2, "publik"))
    assert portfolio.context is not None
    portfolio.context.document.broken[parse_path("perangkat_daerah[0].fungsi_layanan")] = Text("rusak", "broken")
    assert told(judge(check, FUNCTION, portfolio, plan(1, "publik"))) == [("conforms", "")]


@pytest.mark.parametrize("kind", ["usulan_kelurahan", "rkp_desa"])
def test_only_plans_of_agencies_count(check: Check, kind: str) -> None:
    assert judge(check, FUNCTION, region(office(1)), plan(1, kind=kind)) == []
    assert told(judge(check, COUNT, region(office(1)), plan(1, kind=kind))) == [("needs-fix", "absent")]


@pytest.mark.parametrize(
    ("listed", "present", "absent"),
    [([1, 2], [1, 2], []), ([1, 2], [2], [1]), ([1], [1, 2, 3], []), ([1, 2, 3], [], [1, 2, 3]), ([1], [1, 1], [])],
)
def test_agencies_without_a_plan_are_named_once_for_the_region(
    check: Check, listed: list[int], present: list[int], absent: list[int]
) -> None:
    (evidence,) = judge(check, COUNT, region(*map(office, listed)), *map(plan, present))
    assert evidence.verdict.value == ("needs-fix" if absent else "conforms")
    assert evidence.values["names"] == "; ".join(f"Dinas {n}" for n in absent)
    assert (evidence.found, evidence.required, evidence.distance) == (
        len(listed) - len(absent),
        len(listed),
        len(absent),
    )
    assert [place.path for place in evidence.places] == [f"perangkat_daerah[{listed.index(n)}].kode" for n in absent]


def test_many_absent_agencies_are_not_all_named(check: Check) -> None:
    (evidence,) = judge(check, COUNT, region(*map(office, range(1, 51))), plan(1))
    assert str(evidence.values["names"]).endswith("Dinas 9; ...")
    assert (evidence.values["n"], len(evidence.places)) == (49, 20)


def test_an_unreadable_file_may_be_the_plan_that_is_missing(check: Check) -> None:
    assert told(judge(check, COUNT, region(office(1), office(2)), plan(1), extra=[GAP])) == [("not-assessable", "")]
    assert told(judge(check, COUNT, region(office(1)), plan(1), extra=[GAP])) == [("conforms", "absent")]
    assert told(judge(check, FUNCTION, region(office(1)), plan(1, "publik"), extra=[GAP])) == [
        ("conforms", ""),
        ("not-assessable", ""),
    ]

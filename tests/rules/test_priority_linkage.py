from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
import yaml

from sinkron_rules.model import (
    Check,
    Document,
    Evidence,
    Figure,
    Node,
    Place,
    Portfolio,
    Rupiah,
    Text,
    Unassessable,
    Verdict,
    parse_path,
)
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Pack, load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

LINKS = {"aspect": "links", "lists": "nasional"}
COVERAGE = {"aspect": "coverage", "lists": "nasional"}
FUNDS = {"aspect": "coverage", "lists": "nasional", "require_support": False, "minimum": 0}
MISSIONS = "rpjmd-62.71-2025-2029"


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "priority_linkage", folder / "priority_linkage")
    return load_pack(folder, Validator(), origin="test")


@pytest.fixture(scope="module")
def check(pack: Pack) -> Check:
    return pack.checks["priority-linkage"]


@pytest.fixture
def lists(pack: Pack) -> dict[str, Node]:
    return {document.root["id"].value: document.root for document in pack.lists}


def read(data: Mapping[str, Any], file: str = "usulan.yaml") -> Document:
    text = yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False)
    return read_bytes(text.encode(), file)[0]


def programme(code: str = "1.03.10", **more: object) -> dict[str, Any]:
    return {"kode": code, "nama": f"Program {code}", "kegiatan": [], **more}


def submission(
    *programmes: dict[str, Any], year: int = 2027, office: str = "Dinas A", **more: object
) -> dict[str, Any]:
    return {
        "skema": "usulan/1",
        "jenis": "renja_pd",
        "tahun": year,
        "tahap": "rancangan",
        "perangkat_daerah": {"kode": office, "nama": office, **more},
        "program": list(programmes),
    }


def national(*links: str, **more: object) -> dict[str, Any]:
    return {**programme(prioritas={"nasional": list(links)}), **more}


def priority_list(id_: str, codes: Sequence[str], years: tuple[int, int], kind: str = "daerah") -> Node:
    data = {
        "skema": "daftar-prioritas/1",
        "id": id_,
        "nama": f"Daftar {id_}",
        "jenis": kind,
        "pemda": {"kode_wilayah": "62.71"},
        "berlaku": {"dari": years[0], "sampai": years[1]},
        "prioritas": [{"kode": code, "nama": f"Nama {code}"} for code in codes],
    }
    return read(data, f"{id_}.yaml").root


def context(**parts: object) -> Node:
    return read({"skema": "konteks-daerah/1", **parts}, "konteks.yaml").root


def collected(check: Check, document: Document) -> list[Figure]:
    assert check.collect is not None
    figures: list[Figure] = []
    try:
        figures.extend(check.collect(document.root, {}))
    except Unassessable as wound:
        figures.append(Figure("*", 0, wound.place or document.root.place, Text("x", "x"), gap=wound.reason))
    return figures


def judge(
    check: Check,
    with_: Mapping[str, Any],
    lists: Mapping[str, Node],
    *submissions: Document,
    year: int = 2027,
    context: Node | None = None,
    extra: Sequence[Figure] = (),
) -> list[Evidence]:
    figures = [figure for document in submissions for figure in collected(check, document)]
    return list(concluded(check, [*figures, *extra], Portfolio("62.71", year, context, lists, len(submissions)), with_))


def concluded(
    check: Check, figures: Sequence[Figure], portfolio: Portfolio, with_: Mapping[str, Any]
) -> Iterator[Evidence]:
    assert check.conclude is not None
    yield from check.conclude(figures, portfolio, with_)


def verdicts(evidence: Sequence[Evidence]) -> dict[str, str]:
    """Return the verdict (or message) of each priority."""
    return {one.identity: one.message or one.verdict.value for one in evidence}


@pytest.mark.parametrize(
    ("typed", "message", "suggestion"),
    [
        ("rpjmn-2025-2029/PN6", "", ""),
        ("PN6", "bare", "rpjmn-2025-2029/PN6"),
        ("pn 6", "bare", "rpjmn-2025-2029/PN6"),
        ("Asta Cita 6", "bare", "rpjmn-2025-2029/PN6"),
        ("Memperkokoh ideologi Pancasila, demokrasi dan hak asasi manusia", "bare", "rpjmn-2025-2029/PN1"),
        ("RPJMN-2025-2029/PN6", "unknown-list", "rpjmn-2025-2029/PN6"),
        ("rpjmn2025-2029/pn4", "unknown-list", "rpjmn-2025-2029/PN4"),
        ("rpjmn-2025-2029/PN9", "unknown", None),
        ("rpjmn-2025-2029/PN0", "unknown", None),
        ("rpjmn-2025-2029/6", "unknown", "rpjmn-2025-2029/PN6"),
        ("rpjmn-2025-2029/pn6", "unknown", "rpjmn-2025-2029/PN6"),
        ("rpjmn-2020-2024/PN3", "period", "rpjmn-2025-2029/PN4"),
        ("rpjmn-2020-2024/PN6", "period", "rpjmn-2025-2029/PN8"),
        ("rpjmn-2020-2024/PN77", "unknown", None),
        ("rpjmn-2030-2034/PN2", "unknown-list", "rpjmn-2025-2029/PN2"),
        ("-", "blank", None),
        ("n/a", "blank", None),
        ("...", "blank", None),
        ("*", "unknown-list", None),
        ("x" * 5000, "unknown-list", None),
    ],
)
def test_link_table(check: Check, lists: dict[str, Node], typed: str, message: str, suggestion: str | None) -> None:
    """Without a suggestion that is more than arbitrary the first priorities are shown, with their titles."""
    [found] = judge(check, LINKS, lists, read(submission(national(typed))))
    assert (found.message, found.verdict) == (message, Verdict.NEEDS_FIX if message else Verdict.CONFORMS)
    if message:
        assert found.required == suggestion
        assert found.places[0].path == "program[0].prioritas.nasional[0]"
        wording = check.messages[message]
        for lang in ("id", "en"):
            remedy = wording.remedy.fill(**found.values)[lang]
            shown = [
                f"`rpjmn-2025-2029/PN{n}` (Mem" in remedy or f"`rpjmn-2025-2029/PN{n}` (Mel" in remedy
                for n in (1, 2, 3)
            ]
            assert suggestion in remedy if suggestion else all(shown)
            assert typed in wording.condition.fill(**found.values)[lang]


def test_one_wrong_link_copied_to_many_places_is_one_finding(check: Check, lists: dict[str, Node]) -> None:
    one, other = (read(submission(national("PN6"), national("PN6", "PN3"), office=n), f"{n}.yaml") for n in "AB")
    found = judge(check, LINKS, lists, one, other)
    assert [(o.message, o.found, len(o.places), o.places[0].file) for o in found] == [
        ("bare", "PN6", 2, "A.yaml"), ("bare", "PN3", 1, "A.yaml"),
        ("bare", "PN6", 2, "B.yaml"), ("bare", "PN3", 1, "B.yaml"),
    ]  # fmt: skip


def test_a_support_programme_may_say_that_it_has_no_link(check: Check, lists: dict[str, Node]) -> None:
    plan = submission(programme("1.03.01", prioritas={"nasional": ["-", "rpjmn-2025-2029/PN6"]}))
    assert [one.verdict for one in judge(check, LINKS, lists, read(plan))] == [Verdict.CONFORMS]


@pytest.mark.parametrize("parts", [None, {}, {"prioritas": {"nasional": ["rpjmn-2025-2029"]}}])
def test_nobody_said_which_submissions_there_should_be(
    check: Check, lists: dict[str, Node], parts: dict[str, Any] | None
) -> None:
    said = None if parts is None else context(**parts)
    found = judge(check, COVERAGE, lists, read(submission(national("rpjmn-2025-2029/PN6"))), context=said)
    assert sorted(one.verdict.value for one in found) == ["conforms", *["not-assessable"] * 7]
    assert all("`perangkat_daerah`" in one.reason.id for one in found if one.reason)


@pytest.mark.parametrize("year", range(2019, 2030))
def test_each_plan_year_has_one_national_list(check: Check, lists: dict[str, Node], year: int) -> None:
    right = {2019: "rkp-2019", 2020: "rkp-2020"}.get(year, "rpjmn-2020-2024" if year < 2025 else "rpjmn-2025-2029")
    for id_ in sorted(lists):
        [found] = judge(check, LINKS, lists, read(submission(national(f"{id_}/PN3"), year=year)), year=year)
        assert found.message == ("" if id_ == right else "period")
        assert id_ == right or f"`{right}/PN" in check.messages["period"].remedy.fill(**found.values).id


@pytest.mark.parametrize("year", [2018, 2030])
def test_year_without_a_list_says_which_file_to_add(check: Check, lists: dict[str, Node], year: int) -> None:
    with pytest.raises(Unassessable) as caught:
        judge(check, COVERAGE, lists, read(submission(national("x/PN1"), year=year)), year=year)
    assert "skema: daftar-prioritas/1" in caught.value.reason.id
    assert f"mencakup {year}" in caught.value.reason.id


@pytest.mark.parametrize(
    ("id_", "count"), [("rkp-2019", 5), ("rkp-2020", 5), ("rpjmn-2020-2024", 7), ("rpjmn-2025-2029", 8)]
)
def test_number_of_national_priorities(lists: dict[str, Node], id_: str, count: int) -> None:
    codes = [item["kode"].value for item in lists[id_].each("prioritas[]")]
    assert codes == [f"PN{number}" for number in range(1, count + 1)]


def test_list_of_one_year_stands_above_that_of_five(check: Check, lists: dict[str, Node]) -> None:
    lists["rkp-2027"] = priority_list("rkp-2027", ["PN1", "PN2"], (2027, 2027), "nasional")
    plan = read(submission(national("rpjmn-2025-2029/PN6", "rkp-2027/PN1")))
    both = context(perangkat_daerah=[{"kode": "Dinas A"}], prioritas={"nasional": ["rpjmn-2025-2029", "rkp-2027"]})
    assert verdicts(judge(check, COVERAGE, lists, plan, context=both)) == {
        "rkp-2027/PN1": "conforms",
        "rkp-2027/PN2": "unsupported",
    }
    assert [one.message for one in judge(check, LINKS, lists, plan, context=both)] == [""]
    only = context(prioritas={"nasional": ["rkp-2027"]})
    assert [one.message for one in judge(check, LINKS, lists, plan, context=only)] == ["not-chosen"]


def test_context_names_a_list_that_is_not_there(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(national("rkp-2027/PN1")))
    named = context(prioritas={"nasional": ["rpjmn-2025-2029", "rkp-2027"], "wajib_didukung": ["rpjmn-2025-2029/PN1"]})
    found = judge(check, LINKS, lists, plan, context=named)
    assert {one.verdict for one in found} == {Verdict.NOT_ASSESSABLE}
    assert found[0].places[0].path == "prioritas.nasional[1]"
    with pytest.raises(Unassessable, match="rkp-2027"):
        judge(check, LINKS, lists, plan, context=context(prioritas={"nasional": ["rkp-2027"]}))


def test_broken_list_is_not_passed_over(check: Check, lists: dict[str, Node]) -> None:
    broken = priority_list("rkp-2027", ["PN1"], (2027, 2027), "nasional")
    broken.document.broken["berlaku",] = Text("masa berlaku tidak terbaca", "years unreadable")
    lists["rkp-2027"] = broken
    [found] = judge(check, LINKS, lists, read(submission(national("rkp-2027/PN1"))))
    assert found.verdict is Verdict.NOT_ASSESSABLE


def test_empty_list_is_said(check: Check, lists: dict[str, Node]) -> None:
    lists["rkp-2027"] = priority_list("rkp-2027", [], (2027, 2027), "nasional")
    plan = read(submission(national("rpjmn-2025-2029/PN1")))
    for with_ in (LINKS, COVERAGE):
        with pytest.raises(Unassessable, match="has no priorities"):
            judge(check, with_, lists, plan, context=context(prioritas={"nasional": ["rkp-2027"]}))


@pytest.mark.parametrize("code", ["7.01.01", "1.03.01", "X.XX.01"])
def test_support_programmes_are_not_asked(check: Check, lists: dict[str, Node], code: str) -> None:
    for prioritas in ({}, {"nasional": ["-"]}):
        [found] = judge(check, LINKS, lists, read(submission(programme(code, prioritas=prioritas))))
        assert found.verdict is Verdict.NOT_APPLICABLE
    [found] = judge(check, LINKS, lists, read(submission(programme(code, prioritas={"nasional": ["PN6"]}))))
    assert found.message == "bare"


def test_internal_agency_is_one_remark_however_many_programmes(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(programme("4.01.02"), programme("4.01.03"), office="Setda"))
    own = read(submission(programme("4.01.02"), programme("4.01.03"), office="Setda", fungsi_layanan="internal"))
    said = context(perangkat_daerah=[{"kode": "Setda", "nama": "Setda", "fungsi_layanan": "internal"}])
    for found in (judge(check, LINKS, lists, own), judge(check, LINKS, lists, plan, context=said)):
        assert [one.verdict for one in found] == [Verdict.NOT_APPLICABLE]
    assert [one.message for one in judge(check, LINKS, lists, plan)] == ["missing", "missing"]


def test_an_agency_of_the_context_whose_code_is_broken_stops_the_question_of_coverage(
    check: Check, lists: dict[str, Node]
) -> None:
    said = context(perangkat_daerah=[{"kode": {"a": 1}, "nama": "Setda"}], prioritas={"nasional": ["rpjmn-2025-2029"]})
    said.document.broken[("perangkat_daerah", 0, "kode")] = Text("kode bukan teks", "the code is no text")
    with pytest.raises(Unassessable, match="the code is no text"):
        judge(check, COVERAGE, lists, read(submission(programme())), context=said)


def test_missing_links_can_be_left_out(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(programme(), national("PN1")))
    assert [one.message for one in judge(check, {**LINKS, "require_link": False}, lists, plan)] == ["bare"]


@pytest.mark.parametrize(
    ("links", "with_missions", "without_missions"),
    [
        ([], "policy missing", "theme missing"),
        (["-"], "policy blank", "theme blank"),
        (["M1"], "policy bare", "theme unknown-list"),
        (["T1"], "theme bare", "theme bare"),
        (["B1"], "policy bare", "theme bare"),
        (["apa saja"], "policy unknown-list", "theme unknown-list"),
        (["rkpd-2027/T1"], "policy missing", ""),
        (["rkpd-2027/T9"], "policy missing, theme unknown", "theme unknown"),
        ([f"{MISSIONS}/M1"], "theme missing", "theme unknown-list"),
        ([f"{MISSIONS}/M1", "rkpd-2027/T1"], "", "theme unknown-list"),
    ],
)
def test_one_omission_in_the_regional_field_is_one_finding(
    check: Check, lists: dict[str, Node], links: list[str], with_missions: str, without_missions: str
) -> None:
    lists["rkpd-2027"] = priority_list("rkpd-2027", ["T1", "B1"], (2027, 2027))
    plan = read(submission(programme(prioritas={"daerah": links})))
    for expected in (without_missions, with_missions):
        found = []
        for name, family in (("policy", "kebijakan_kepala_daerah"), ("theme", "daerah")):
            try:
                evidence = judge(check, {"aspect": "links", "lists": family}, lists, plan)
            except Unassessable:
                continue
            found += [f"{name} {one.message}" for one in evidence if one.message]
        assert ", ".join(found) == expected
        lists[MISSIONS] = priority_list(MISSIONS, ["M1", "B1"], (2026, 2030))


def test_provincial_links_use_lists_of_the_province(check: Check, lists: dict[str, Node]) -> None:
    own = priority_list("rkpd-62-2027", ["PP1"], (2027, 2027), "provinsi")
    own.value["pemda"]["kode_wilayah"] = "62"
    lists["rkpd-62-2027"] = own
    other = priority_list("rkpd-63-2027", ["PP1"], (2027, 2027), "provinsi")
    other.value["pemda"]["kode_wilayah"] = "63"
    lists["rkpd-63-2027"] = other
    plan = submission(
        programme(prioritas={"provinsi": ["rkpd-62-2027/PP1"]}),
        programme(prioritas={"provinsi": ["rkpd-63-2027/PP1"]}),
    )
    found = judge(check, {"aspect": "links", "lists": "provinsi"}, lists, read(plan))
    assert [one.message for one in found] == ["", "not-chosen"]


def tree(linked: set[str]) -> dict[str, Any]:
    """Return a programme of 2 activities with 2 sub-activities each; `linked` are the items with the link."""

    def links(name: str) -> dict[str, Any]:
        return {"prioritas": {"nasional": ["rpjmn-2025-2029/PN6"]}} if name in linked else {}

    activities = [
        {
            "kode": f"k{a}",
            "nama": f"k{a}",
            "pagu": 3 * 10**a,
            **links(f"k{a}"),
            "sub_kegiatan": [{"kode": f"s{a}{b}", "nama": "s", "pagu": b * 10**a, **links(f"s{a}{b}")} for b in (1, 2)],
        }
        for a in (1, 2)
    ]
    return programme(**links("p"), pagu=330, kegiatan=activities)


def test_money_is_counted_once_for_every_choice_of_linked_items(check: Check, lists: dict[str, Node]) -> None:
    items = ["p", "k1", "k2", "s11", "s12", "s21", "s22"]
    for size in range(1, len(items) + 1):
        for chosen in itertools.combinations(items, size):
            linked = set(chosen)
            covered = [b * 10**a for a in (1, 2) for b in (1, 2) if linked & {"p", f"k{a}", f"s{a}{b}"}]
            evidence = judge(check, COVERAGE, lists, read(submission(tree(linked))))
            [found] = [one for one in evidence if one.identity == "rpjmn-2025-2029/PN6"]
            assert found.total == Rupiah(sum(covered)), linked
            assert sum(one.value.amount for one in found.operands if isinstance(one.value, Rupiah)) == sum(covered)


@pytest.mark.parametrize("level", ["program[0]", "program[0].kegiatan[0]"])
def test_unstated_money_is_the_sum_below(check: Check, lists: dict[str, Node], level: str) -> None:
    data = submission(tree({"p"}))
    target: Any = data
    for step in parse_path(level):
        target = target[step]
    del target["pagu"]
    [found] = [one for one in judge(check, COVERAGE, lists, read(data)) if one.operands]
    assert found.total == Rupiah(330)


@pytest.mark.parametrize(("minimum", "message"), [(330, ""), (331, "below"), (10**18, "below")])
def test_minimum_is_exact_to_one_rupiah(check: Check, lists: dict[str, Node], minimum: int, message: str) -> None:
    limits = context(
        prioritas={"wajib_didukung": ["rpjmn-2025-2029/PN6"], "pagu_minimum": {"rpjmn-2025-2029/PN6": minimum}}
    )
    [found] = judge(check, FUNDS, lists, read(submission(tree({"p", "s11"}))), context=limits)
    assert found.message == message
    assert (found.found, found.required) == (Rupiah(330), Rupiah(minimum))
    assert found.distance == Rupiah(abs(minimum - 330))


def test_minimum_of_the_context_stands_above_the_list_and_the_rule(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(national("rpjmn-2025-2029/PN6", "rpjmn-2025-2029/PN1", pagu=100)))
    document = lists["rpjmn-2025-2029"].document
    six = next(item.value for item in document.root.each("prioritas[]") if item.value["kode"] == "PN6")
    six["pagu_minimum"] = 200
    document.forget()
    lists = {**lists, "rpjmn-2025-2029": document.root}
    wanted = {"wajib_didukung": ["rpjmn-2025-2029/PN6", "rpjmn-2025-2029/PN1"]}
    by_list = judge(check, {**FUNDS, "minimum": 101}, lists, plan, context=context(prioritas=wanted))
    assert [one.required for one in by_list] == [Rupiah(200), Rupiah(101)]
    stated = context(prioritas={**wanted, "pagu_minimum": {"rpjmn-2025-2029/PN6": 100}})
    assert [one.verdict for one in judge(check, FUNDS, lists, plan, context=stated)] == [Verdict.CONFORMS]
    del six["pagu_minimum"]
    document.forget()


def test_demand_that_names_no_priority_is_said(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(national("rpjmn-2025-2029/PN6", pagu=1)))
    wrong = ["rpjmn-2025-2029/PN66", "rpjmn-2020-2024/PN1", "PN3"]
    for parts in ({"wajib_didukung": wrong}, {"wajib_didukung": [], "pagu_minimum": dict.fromkeys(wrong, 1)}):
        found = judge(check, FUNDS, lists, plan, context=context(prioritas=parts))
        unknown = [one for one in found if one.verdict is Verdict.NOT_ASSESSABLE]
        assert len(unknown) == len(wrong)
        assert unknown[0].reason is not None
        assert "rpjmn-2025-2029/PN6" in unknown[0].reason.id


GAP = Figure("*", 0, Place("rusak.yaml", 3, 1), Text("rusak", "broken"), gap=Text("tidak terbaca", "unreadable"))


def test_unread_file_hides_support_but_not_what_was_found(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(national("rpjmn-2025-2029/PN6", pagu=100)))
    found = judge(check, COVERAGE, lists, plan, extra=[GAP])
    assert verdicts(found) == {
        f"rpjmn-2025-2029/PN{number}": "conforms" if number == 6 else "not-assessable" for number in range(1, 9)
    }
    assert all(GAP.place in one.places for one in found if one.verdict is Verdict.NOT_ASSESSABLE)
    for minimum, verdict in ((100, Verdict.CONFORMS), (101, Verdict.NOT_ASSESSABLE)):
        limits = {"wajib_didukung": [], "pagu_minimum": {"rpjmn-2025-2029/PN6": minimum}}
        [one] = judge(check, FUNDS, lists, plan, extra=[GAP], context=context(prioritas=limits))
        assert one.verdict is verdict


@pytest.mark.parametrize(
    ("path", "unsupported", "money"),
    [
        ("program[0].prioritas.nasional", "not-assessable", "below"),
        ("program[0].prioritas", "not-assessable", "below"),
        ("program[0].prioritas.daerah", "unsupported", "below"),
        ("program[0].kegiatan", "not-assessable", "below"),
        ("program[1].pagu", "unsupported", "not-assessable"),
        ("program", "not-assessable", "not-assessable"),
    ],
)
def test_broken_parts(check: Check, lists: dict[str, Node], path: str, unsupported: str, money: str) -> None:
    data = submission(
        programme(prioritas={"nasional": ["rpjmn-2025-2029/PN1"], "daerah": ["x"]}),
        national("rpjmn-2025-2029/PN6", pagu=5),
    )
    document = read(data)
    document.broken[parse_path(path)] = Text("nilai ini tidak terbaca", "this value cannot be read")
    wanted = {"wajib_didukung": ["rpjmn-2025-2029/PN2", "rpjmn-2025-2029/PN6"]}
    found = verdicts(judge(check, COVERAGE, lists, document, context=context(prioritas=wanted)))
    assert found["rpjmn-2025-2029/PN2"] == unsupported
    if path != "program":
        assert found["rpjmn-2025-2029/PN6"] == "conforms"
    limits = {"wajib_didukung": [], "pagu_minimum": {"rpjmn-2025-2029/PN6": 6}}
    [one] = judge(check, FUNDS, lists, document, context=context(prioritas=limits))
    hidden = "not-assessable" if unsupported == "not-assessable" else money
    assert (one.message or one.verdict.value) == hidden
    links = judge(check, LINKS, lists, document)
    if path in {"program[0].prioritas.nasional", "program[0].prioritas"}:
        assert [one.verdict for one in links] == [Verdict.NOT_ASSESSABLE, Verdict.CONFORMS]


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("PN3", "not-assessable"),
        ("RPJMN 2025-2029/PN3", "not-assessable"),
        ("rpjmn/PN3", "not-assessable"),
        ("rkp-2027/PN3", "unsupported"),
        ("rpjmn-2020-2024/PN3", "unsupported"),
        ("-", "unsupported"),
    ],
)
def test_link_meant_for_a_priority_leaves_it_open(
    check: Check, lists: dict[str, Node], typed: str, verdict: str
) -> None:
    wanted = context(prioritas={"wajib_didukung": ["rpjmn-2025-2029/PN3"]})
    found = judge(check, COVERAGE, lists, read(submission(national(typed))), context=wanted)
    assert verdicts(found) == {"rpjmn-2025-2029/PN3": verdict}


def test_agency_without_submission_leaves_absence_open(check: Check, lists: dict[str, Node]) -> None:
    plan = read(submission(national("rpjmn-2025-2029/PN1")))
    offices = [{"kode": "Dinas A", "nama": "Dinas A"}, {"kode": "Setda", "nama": "Setda", "fungsi_layanan": "internal"}]
    wanted = {"wajib_didukung": ["rpjmn-2025-2029/PN2"]}
    complete = judge(check, COVERAGE, lists, plan, context=context(perangkat_daerah=offices, prioritas=wanted))
    assert [one.message for one in complete] == ["unsupported"]
    offices.append({"kode": "Dinas B", "nama": "Dinas B"})
    [one] = judge(check, COVERAGE, lists, plan, context=context(perangkat_daerah=offices, prioritas=wanted))
    assert one.verdict is Verdict.NOT_ASSESSABLE
    assert one.places[0].path == "perangkat_daerah[2].kode"


def test_no_programme_at_all(check: Check, lists: dict[str, Node]) -> None:
    for with_ in (LINKS, COVERAGE):
        with pytest.raises(Unassessable):
            judge(check, with_, lists, read(submission()))


def test_evidence_does_not_depend_on_the_order_of_figures(check: Check, lists: dict[str, Node]) -> None:
    documents = [
        read(submission(tree({"p", "s12"}), national("PN3"), programme(), office=f"Dinas {n}"), f"{n}.yaml")
        for n in range(4)
    ]
    documents[2].broken[parse_path("program[1].prioritas")] = Text("rusak", "broken")
    figures = [GAP, *(figure for document in documents for figure in collected(check, document))]
    portfolio = Portfolio("62.71", 2027, None, lists, len(documents))
    for with_ in (LINKS, COVERAGE, {**FUNDS, "minimum": 10**9}):
        expected = list(concluded(check, figures, portfolio, with_))
        for seed in range(20):
            shuffled = random.Random(seed).sample(figures, len(figures))  # noqa: S311 - an order, not a secret
            assert list(concluded(check, shuffled, portfolio, with_)) == expected


def test_fingerprint_parts_do_not_change_when_lines_move(check: Check, lists: dict[str, Node]) -> None:
    bad = national("PN3")
    moved = submission(programme("1.03.01", nama="Program lain"), bad)
    one = judge(check, LINKS, lists, read(submission(bad)))
    two = judge(check, LINKS, lists, read(moved))
    assert one[0].identity == two[1].identity
    assert one[0].places != two[1].places


def test_every_place_is_in_the_document_it_names(check: Check, lists: dict[str, Node]) -> None:
    wanted = context(prioritas={"wajib_didukung": ["rpjmn-2025-2029/PN3"]})
    [found] = judge(check, COVERAGE, lists, read(submission(national("rpjmn-2025-2029/PN1"))), context=wanted)
    assert found.places[0].file == "konteks.yaml"
    assert found.places[1].file.endswith("rpjmn-2025-2029.yaml")
    assert found.places[1].path == "prioritas[2].kode"

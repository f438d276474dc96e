"""Verdicts, years, crashes and gaps: what the loop around every check guarantees."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from sinkron_rules.judging import (
    Docket,
    Judgement,
    collect_figures,
    conclude,
    finding_of,
    judge_by_all,
    judge_document,
    problem_finding,
    subject_of,
)
from sinkron_rules.model import (
    Basis,
    BoundRule,
    Certainty,
    Check,
    Document,
    Evidence,
    Figure,
    Node,
    Parameters,
    Portfolio,
    Problem,
    Rule,
    Rupiah,
    Severity,
    Sight,
    Text,
    Unassessable,
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
  - {kode: "3", nama: Tiga, pagu: 9}
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
MESSAGES = {"bad": Wording(Text("Tertulis {n}.", "Written {n}."), Text("Ketik `pagu: {n}`.", "Type `pagu: {n}`."))}


def odd(node: Node, _: Parameters) -> Iterator[Evidence]:
    if node["pagu"].value > 6:
        yield Evidence("bad", {"n": str(node["pagu"].value)}, (node["pagu"].place,), found=Rupiah(node["pagu"].value))


def bound(judge: object = odd, rule: Rule = RULE, applies: object = None, **more: object) -> BoundRule:
    check = Check("uji", {}, MESSAGES, "program[]", judge=judge, **more)  # type: ignore[arg-type]
    return BoundRule(rule, check, {}, MESSAGES, applies)  # type: ignore[arg-type]


@pytest.fixture
def plan() -> Document:
    return read_bytes(PLAN, "a.yaml")[0]


def test_each_node_gets_its_verdict_and_findings_are_complete(plan: Document) -> None:
    judged = judge_document(bound(), plan)
    assert judged.counts == {Verdict.CONFORMS: 1, Verdict.NEEDS_FIX: 2}
    finding = judged.findings[0]
    assert (finding.rule, finding.pack, finding.severity, finding.agency, finding.year) == (
        "UJI-ANG-01", "uji", Severity.WARNING, "Dinas Uji", 2027,
    )  # fmt: skip
    assert finding.subject == Text("Program 2 Dua", "Programme 2 Dua")
    assert finding.condition == Text("Tertulis 7.", "Written 7.")
    assert finding.remedy.en == "Type `pagu: 7`."
    assert finding.place is not None
    assert str(finding.place) == "a.yaml:7:34"


def test_one_broken_field_hides_only_what_needs_it(plan: Document) -> None:
    plan.broken[("program", 1, "pagu")] = Text("rusak", "broken")
    judged = judge_document(bound(), plan)
    assert judged.counts == {Verdict.CONFORMS: 1, Verdict.NOT_ASSESSABLE: 1, Verdict.NEEDS_FIX: 1}
    assert judged.remarks[0].subject.id == "Program 2 Dua"
    assert [str(place) for place in judged.remarks[0].places] == ["a.yaml:7:34"]


def test_a_crash_is_named_and_does_not_leave_the_check(plan: Document) -> None:
    def crash(node: Node, _: Parameters) -> Iterator[Evidence]:
        yield from odd(node, _)
        raise ZeroDivisionError("oops")

    judged = judge_document(bound(crash), plan)
    assert len(judged.failures) == 1
    assert judged.failures[0].culprit == "UJI-ANG-01"
    assert "uji" in judged.failures[0].text.en
    assert "ZeroDivisionError: oops" in judged.failures[0].traceback
    assert judged.counts == {Verdict.NOT_ASSESSABLE: 1}


@pytest.mark.parametrize("how", [SystemExit, RecursionError, MemoryError])
def test_nothing_a_check_raises_ends_the_run(plan: Document, how: type[BaseException]) -> None:
    def crash(_: Node, __: Parameters) -> Iterator[Evidence]:
        raise how
        yield

    assert judge_document(bound(crash), plan).failures


def test_a_message_that_does_not_fit_is_a_crash_not_a_silence(plan: Document) -> None:
    def wrong(_: Node, __: Parameters) -> Iterator[Evidence]:
        yield Evidence("bad", {})

    assert judge_document(bound(wrong), plan).failures


def test_a_rule_not_in_force_says_so(plan: Document) -> None:
    for years, word in (({"last_year": 2023}, "until 2023"), ({"first_year": 2030}, "from 2030"),
                        ({"first_year": 2020, "last_year": 2023}, "2020 to 2023")):  # fmt: skip
        judged = judge_document(bound(rule=replace(RULE, **years)), plan)  # type: ignore[arg-type]
        assert judged.counts == {Verdict.NOT_APPLICABLE: 1}
        assert word in judged.remarks[0].reason.en


def test_the_first_and_last_year_bind(plan: Document) -> None:
    assert judge_document(bound(rule=replace(RULE, first_year=2027, last_year=2027)), plan).findings


def test_a_rule_with_years_cannot_judge_a_plan_without_one(plan: Document) -> None:
    del plan.data["tahun"]
    assert judge_document(bound(rule=replace(RULE, first_year=2020)), plan).counts == {Verdict.NOT_ASSESSABLE: 1}


def test_binds_decides_and_its_own_failure_is_named(plan: Document) -> None:
    assert judge_document(bound(applies=lambda _: False), plan).counts == {Verdict.NOT_APPLICABLE: 1}
    assert judge_document(bound(applies=lambda _: True), plan).findings

    def broken(_: Node) -> bool:
        raise Unassessable(Text("rusak", "broken"))

    assert judge_document(bound(applies=broken), plan).counts == {Verdict.NOT_ASSESSABLE: 1}
    assert judge_document(bound(applies=lambda _: 1 / 0), plan).failures


def test_evidence_may_lower_but_never_raise_the_severity(plan: Document) -> None:
    subject = subject_of(plan)
    low = Evidence("bad", {"n": "1"}, severity=Severity.NOTE)
    high = Evidence("bad", {"n": "1"}, severity=Severity.ERROR)
    assert finding_of(RULE, MESSAGES["bad"], low, subject).severity is Severity.NOTE
    assert finding_of(RULE, MESSAGES["bad"], high, subject).severity is Severity.WARNING


def test_severity_follows_the_plan_year(plan: Document) -> None:
    stricter = replace(RULE, severity_by_year={2027: Severity.ERROR})
    assert judge_document(bound(rule=stricter), plan).findings[0].severity is Severity.ERROR
    plan.data["tahun"] = 2026
    assert judge_document(bound(rule=stricter), plan).findings[0].severity is Severity.WARNING


def test_the_fingerprint_survives_moved_lines_and_items(plan: Document) -> None:
    before = {finding.subject.id: finding.fingerprint for finding in judge_document(bound(), plan).findings}
    head, items = PLAN.split(b"program:\n")
    lines = items.splitlines(keepends=True)
    moved = read_bytes(b"# a new first line\n" + head + b"program:\n" + b"".join(reversed(lines)), "b.yaml")[0]
    after = {finding.subject.id: finding.fingerprint for finding in judge_document(bound(), moved).findings}
    assert before == after
    assert len(set(before.values())) == 2


def test_remarks_and_conforming_evidence_are_counted(plan: Document) -> None:
    def mixed(node: Node, _: Parameters) -> Iterator[Evidence]:
        if node["kode"].value == "1":
            yield Evidence(verdict=Verdict.CONFORMS)
        elif node["kode"].value == "2":
            yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=Text("penunjang", "support"))
        else:
            yield Evidence("bad", {"n": "9"}, verdict=Verdict.NEEDS_REVIEW)

    judged = judge_document(bound(mixed), plan)
    assert judged.counts == {Verdict.CONFORMS: 1, Verdict.NOT_APPLICABLE: 1, Verdict.NEEDS_REVIEW: 1}
    assert judged.findings[0].places[0].path == "program[2]"


def amounts(root: Node, _: Parameters) -> Iterator[Figure]:
    for node in root.each("program[]"):
        yield Figure("x", node["pagu"].value, node["pagu"].place, node.label)


def total(figures: Sequence[Figure], _: Portfolio, __: Parameters) -> Iterator[Evidence]:
    gap = next((figure.gap for figure in figures if figure.gap), None)
    if gap is not None:
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=gap)
    elif sum(int(figure.value) for figure in figures) > 20:
        yield Evidence("bad", {"n": "21"}, tuple(figure.place for figure in figures))


def portfolio(submissions: int = 1, context: Node | None = None) -> Portfolio:
    return Portfolio("62.71", 2027, context, {}, submissions)


def whole(rule: BoundRule, plan: Document) -> Judgement:
    judgement = Judgement(rule.rule)
    figures, takes_part = collect_figures(rule, plan, judgement=judgement)
    judgement.add(conclude(rule, figures, portfolio(), bound_somewhere=takes_part))
    return judgement


def test_a_portfolio_rule_collects_and_concludes(plan: Document) -> None:
    rule = bound(None, collect=amounts, conclude=total)
    judged = whole(rule, plan)
    assert judged.counts == {Verdict.NEEDS_FIX: 1}
    assert judged.findings[0].agency == "62.71"
    shorter = read_bytes(PLAN.replace(b"pagu: 9", b"pagu: 8"), "a.yaml")[0]
    assert whole(rule, shorter).counts == {Verdict.CONFORMS: 1}


def test_what_could_not_be_collected_arrives_as_a_gap(plan: Document) -> None:
    plan.broken[("program", 1, "pagu")] = Text("rusak", "broken")
    figures, _ = collect_figures(bound(None, collect=amounts, conclude=total), plan)
    assert [(figure.group, figure.gap.en if figure.gap else None) for figure in figures] == [
        ("x", None),
        ("*", "broken"),
    ]
    assert whole(bound(None, collect=amounts, conclude=total), plan).counts == {Verdict.NOT_ASSESSABLE: 1}


def test_a_binds_that_cannot_be_judged_is_a_gap_too(plan: Document) -> None:
    def broken(_: Node) -> bool:
        raise Unassessable(Text("rusak", "broken"))

    assert whole(bound(None, applies=broken, collect=amounts, conclude=total), plan).counts == {
        Verdict.NOT_ASSESSABLE: 1
    }


def test_a_crash_while_collecting_is_a_failure_and_a_gap(plan: Document) -> None:
    def crash(*_: object) -> Iterator[Figure]:
        raise ZeroDivisionError

    judged = whole(bound(None, collect=crash, conclude=total), plan)
    assert [failure.culprit for failure in judged.failures] == ["UJI-ANG-01"]
    assert judged.counts == {Verdict.NOT_ASSESSABLE: 1}


def test_a_rule_that_binds_nobody_concludes_nothing(plan: Document) -> None:
    rule = bound(None, applies=lambda _: False, collect=amounts, conclude=total)
    assert whole(rule, plan).counts == {Verdict.NOT_APPLICABLE: 1}


def test_without_submissions_the_context_decides_whether_a_rule_binds(plan: Document) -> None:
    rule = bound(None, applies=lambda root: bool(root["pemda"]), conclude=total)
    assert conclude(rule, [], portfolio(0, plan.root), bound_somewhere=False).counts == {Verdict.CONFORMS: 1}
    rule = bound(None, applies=lambda _: False, conclude=total)
    assert conclude(rule, [], portfolio(0, plan.root), bound_somewhere=False).counts == {Verdict.NOT_APPLICABLE: 1}
    assert not conclude(rule, [], portfolio(0, None), bound_somewhere=False).counts


def test_a_conclusion_that_needs_the_context_says_which_file_is_missing() -> None:
    def needs(_: Sequence[Figure], of: Portfolio, __: Parameters) -> Iterator[Evidence]:
        of.needed_context()
        yield Evidence("bad", {"n": "1"})

    judged = conclude(bound(None, conclude=needs), [], portfolio(), bound_somewhere=True)
    assert judged.counts == {Verdict.NOT_ASSESSABLE: 1}
    assert "konteks-daerah/1" in judged.remarks[0].reason.id


def test_a_problem_of_the_schema_becomes_a_finding_like_all_others(plan: Document) -> None:
    evidence = Evidence("bad", {"n": "5"}, (plan.root["tahun"].place,))
    finding = problem_finding(Problem(RULE, MESSAGES["bad"], evidence), plan)
    assert finding.condition.en == "Written 5."
    assert finding.subject.id == "1.03 Dinas Uji"


def test_a_document_that_is_no_mapping_still_has_a_subject() -> None:
    document = read_bytes(b"- 1\n", "list.yaml")[0]
    assert subject_of(document).agency == "list.yaml"


def test_a_plan_is_not_held_to_a_law_that_came_later(plan: Document) -> None:
    later = (Basis("UU 1/2022", Certainty.READ, first_year=2022), Basis("PP 1/2010", Certainty.READ, last_year=2021))
    subject = subject_of(plan)
    finding = finding_of(replace(RULE, basis=later), MESSAGES["bad"], Evidence("bad", {"n": "1"}), subject)
    assert [basis.cite for basis in finding.basis] == ["UU 1/2022"]
    early = replace(subject, year=2019)
    assert (
        finding_of(replace(RULE, basis=later), MESSAGES["bad"], Evidence("bad", {"n": "1"}), early).basis == later[1:]
    )
    only = finding_of(replace(RULE, basis=later[:1]), MESSAGES["bad"], Evidence("bad", {"n": "1"}), early)
    assert [basis.certainty for basis in only.basis] == [Certainty.OWN]


def glancing(seen: object, **more: Any) -> BoundRule:
    """Return a rule whose careful judgement finds two budgets, and whose glance sees what is given."""

    def look(sight: Sight) -> bool | int:
        assert len(sight.each("program[]")) == 3
        if isinstance(seen, Exception):
            raise seen
        assert isinstance(seen, int)
        return seen

    return bound(glance=lambda _: look, **more)


@pytest.mark.parametrize(
    ("seen", "counts"),
    [
        (True, {Verdict.CONFORMS: 3}),
        (5, {Verdict.CONFORMS: 5}),
        (False, {Verdict.NEEDS_FIX: 2, Verdict.CONFORMS: 1}),
        (KeyError("pagu"), {Verdict.NEEDS_FIX: 2, Verdict.CONFORMS: 1}),
    ],
)
def test_only_what_a_glance_leaves_open_is_judged_with_care(plan: Document, seen: object, counts: object) -> None:
    judged = judge_document(glancing(seen), plan)
    assert judged.counts == counts
    assert not judged.failures
    assert list(judged.agencies) == ["Dinas Uji"]


def test_a_glance_that_cannot_be_made_or_is_not_there_leaves_everything_open(plan: Document) -> None:
    for make in (lambda _: None, lambda _: 1 / 0):
        assert judge_document(bound(glance=make), plan).counts[Verdict.NEEDS_FIX] == 2


def test_nobody_glances_at_a_plan_with_anything_broken_or_that_the_rule_does_not_bind(plan: Document) -> None:
    assert judge_document(glancing(True, applies=lambda _: False), plan).counts == {Verdict.NOT_APPLICABLE: 1}
    plan.broken[("tahun",)] = Text("rusak", "broken")
    assert judge_document(glancing(True), plan).counts == {Verdict.NEEDS_FIX: 2, Verdict.CONFORMS: 1}


def test_a_docket_holds_what_all_rules_said_of_all_plans(plan: Document) -> None:
    other = read_bytes(PLAN.replace(b"pagu: 9", b"pagu: 1"), "b.yaml")[0]
    rules = [
        bound(),
        glancing(True, rule=replace(RULE, id="UJI-ANG-02")),
        bound(None, collect=amounts, conclude=total, rule=replace(RULE, id="UJI-ANG-03")),
    ]
    docket = Docket(rules)
    assert [len(docket.judging), len(docket.collecting)] == [2, 1]
    for document in (plan, other):
        judge_by_all(docket, document, subject_of(document))
    assert {id_: judged.counts for id_, judged in docket.judgements().items()} == {
        "UJI-ANG-01": {Verdict.NEEDS_FIX: 3, Verdict.CONFORMS: 3},
        "UJI-ANG-02": {Verdict.CONFORMS: 6},
        "UJI-ANG-03": {},
    }


def test_a_rule_that_only_concludes_says_nothing_of_a_submission(plan: Document) -> None:
    docket = Docket([bound(None, applies=lambda _: False, conclude=total)])
    judge_by_all(docket, plan, subject_of(plan))
    assert not any(judged.counts or judged.remarks for judged in docket.judgements().values())


def test_a_check_without_a_judge_or_a_collector_says_nothing(plan: Document) -> None:
    assert not judge_document(bound(None), plan).counts
    assert collect_figures(bound(), plan) == ([], False)

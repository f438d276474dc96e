"""One rule x one document (or one portfolio) -> Judgement: findings, remarks and counts. Never raises."""

from __future__ import annotations

import hashlib
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from sinkron_rules.judging.findings import Subject, finding_of, subject_of, subject_of_portfolio
from sinkron_rules.model import (
    BoundRule,
    Document,
    Evidence,
    Failure,
    Figure,
    Finding,
    Node,
    Place,
    Portfolio,
    Remark,
    Rule,
    Text,
    Unassessable,
    Verdict,
)

_T = TypeVar("_T")

_CRASHED = Text(
    "Aturan {rule} terhenti karena kesalahan program pada {subject}. Ini bukan akibat isi berkas. "
    "Sampaikan kode {code} kepada pengelola paket {pack}.",
    "Rule {rule} stopped because of an internal error on {subject}. The file is not to blame. "
    "Send code {code} to the maintainer of pack {pack}.",
)
_CRASH_REASON = Text("pemeriksa terhenti karena kesalahan program", "the check stopped because of an internal error")
_NOT_IN_FORCE = Text(
    "aturan berlaku untuk tahun rencana {span}, sedangkan tahun rencana ini {year}",
    "the rule is in force for plan years {span}, while this plan year is {year}",
)
_NOT_BOUND = Text("aturan hanya mengikat bila {binds}", "the rule binds only where {binds}")
_NO_YEAR = Text("tahun rencana tidak terbaca", "the plan year cannot be read")


@dataclass(slots=True)
class Judgement:
    """What one rule said: findings, remarks (why it could not judge or does not bind), counts, and a crash if any."""

    rule: Rule
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    counts: Counter[Verdict] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: Judgement) -> None:
        """Take in what the same rule said elsewhere."""
        self.findings += other.findings
        self.remarks += other.remarks
        self.counts += other.counts
        self.failures += other.failures


def judge_document(bound: BoundRule, document: Document) -> Judgement:
    """Judge one submission by a rule whose check has `judge`."""
    subject = subject_of(document)
    judgement = _screened(bound, document.root, subject)
    if judgement.counts or bound.check.judge is None:
        return judgement
    judge = bound.check.judge

    def seen(node: Node) -> Iterator[Evidence]:
        for evidence in judge(node, bound.parameters):
            record(bound, judgement, evidence, subject, node)
            yield evidence

    for pattern in bound.check.pattern(bound.parameters).split("|"):
        for node in _guarded(bound, judgement, subject.label, partial(document.root.each, pattern)):
            before = judgement.counts.total()
            deque(_guarded(bound, judgement, _label(node, subject), partial(seen, node)), maxlen=0)
            if judgement.counts.total() == before:
                judgement.counts[Verdict.CONFORMS] += 1
    return judgement


def _label(node: Node, subject: Subject) -> Text:
    return node.label if node.path else subject.label


def collect_figures(bound: BoundRule, document: Document) -> tuple[list[Figure], Judgement]:
    """Return what one submission contributes to a portfolio rule, and remarks where it does not take part.

    Whatever could not be read arrives as a Figure of group "*" with a gap, so that no sum is taken for whole.
    """
    subject = subject_of(document)
    judgement = _screened(bound, document.root, subject)
    if bound.check.collect is None or judgement.counts[Verdict.NOT_APPLICABLE]:
        return [], judgement
    figures: list[Figure] = []
    gaps = [(remark.reason, remark.places) for remark in judgement.remarks]
    if not gaps:
        probe = Judgement(bound.rule)
        collect = bound.check.collect
        figures = list(_guarded(bound, probe, subject.label, partial(collect, document.root, bound.parameters)))
        judgement.failures += probe.failures
        gaps = [(remark.reason, remark.places) for remark in probe.remarks]
    judgement.remarks.clear()
    judgement.counts.clear()
    place = document.positions.place(())
    figures += [
        Figure("*", 0, places[0] if places else place, subject.label, subject.agency, gap=reason)
        for reason, places in gaps
    ]
    return figures, judgement


def conclude(bound: BoundRule, figures: Sequence[Figure], portfolio: Portfolio, *, bound_somewhere: bool) -> Judgement:
    """Judge a portfolio from what was collected.

    `bound_somewhere` tells whether the rule bound at least one submission; without submissions the region's
    context decides whether it binds.
    """
    subject = subject_of_portfolio(portfolio)
    judgement = Judgement(bound.rule)
    if not bound_somewhere:
        if portfolio.submissions or portfolio.context is None:
            return judgement
        judgement = _screened(bound, portfolio.context, subject)
        if judgement.counts:
            return judgement
    if bound.check.conclude is None:
        return judgement
    decide = bound.check.conclude

    def seen() -> Iterator[Evidence]:
        for evidence in decide(figures, portfolio, bound.parameters):
            record(bound, judgement, evidence, subject, None)
            yield evidence

    deque(_guarded(bound, judgement, subject.label, seen), maxlen=0)
    if not judgement.counts:
        judgement.counts[Verdict.CONFORMS] += 1
    return judgement


def _screened(bound: BoundRule, root: Node, subject: Subject) -> Judgement:
    """Return a judgement that is empty when the rule is in force and binds, and says why it does not otherwise."""
    judgement, rule = Judgement(bound.rule), bound.rule
    if subject.year is None and (rule.first_year or rule.last_year):
        _remark(judgement, Verdict.NOT_ASSESSABLE, _NO_YEAR, subject.label)
    elif subject.year is not None and not rule.in_force(subject.year):
        reason = _NOT_IN_FORCE.fill(span=_span(rule), year=str(subject.year))
        _remark(judgement, Verdict.NOT_APPLICABLE, reason, subject.label)
    elif bound.applies is not None:
        applies = bound.applies
        for binds in _guarded(bound, judgement, subject.label, lambda: iter((applies(root),))):
            if not binds:
                _remark(judgement, Verdict.NOT_APPLICABLE, _NOT_BOUND.fill(binds=f"`{rule.binds}`"), subject.label)
    return judgement


def _span(rule: Rule) -> Text:
    first, last = str(rule.first_year), str(rule.last_year)
    if rule.last_year is None:
        return Text("mulai {first}", "from {first}").fill(first=first)
    if rule.first_year is None:
        return Text("sampai dengan {last}", "until {last}").fill(last=last)
    return Text("{first} sampai dengan {last}", "{first} to {last}").fill(first=first, last=last)


def _guarded(bound: BoundRule, judgement: Judgement, subject: Text, start: Callable[[], Iterator[_T]]) -> Iterator[_T]:
    """Yield what the code of a pack yields: Unassessable becomes a remark, any other exception names the rule."""
    try:
        yield from start()
    except Unassessable as reason:
        places = (reason.place,) if reason.place else ()
        _remark(judgement, Verdict.NOT_ASSESSABLE, reason.reason, subject, places)
    except (Exception, SystemExit) as crash:  # noqa: BLE001 - a pack's code may raise anything; other rules go on
        trace = "".join(traceback.format_exception(crash))
        code = hashlib.sha256(f"{bound.rule.id}{type(crash).__name__}{crash}".encode(errors="replace")).hexdigest()[:8]
        text = _CRASHED.fill(rule=bound.rule.id, subject=subject, code=code, pack=bound.rule.pack)
        judgement.failures.append(Failure(text, bound.rule.id, trace))
        _remark(judgement, Verdict.NOT_ASSESSABLE, _CRASH_REASON, subject)


def _remark(
    judgement: Judgement, verdict: Verdict, reason: Text, subject: Text, places: tuple[Place, ...] = ()
) -> None:
    judgement.counts[verdict] += 1
    judgement.remarks.append(Remark(judgement.rule.id, verdict, reason, subject, places))


def record(bound: BoundRule, judgement: Judgement, evidence: Evidence, subject: Subject, node: Node | None) -> None:
    """File one piece of evidence under its verdict: a finding, a remark, or one more that conforms."""
    label = evidence.subject or (subject.label if node is None else _label(node, subject))
    if evidence.verdict is Verdict.CONFORMS:
        judgement.counts[Verdict.CONFORMS] += 1
    elif evidence.verdict in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}:
        reason = evidence.reason or bound.messages[evidence.message].condition.fill(**evidence.values)
        _remark(judgement, evidence.verdict, reason, label, evidence.places)
    else:
        if node is not None:
            evidence = replace(
                evidence,
                subject=label,
                identity=evidence.identity or node.identity,
                places=evidence.places or (node.place,),
            )
        judgement.findings.append(finding_of(bound.rule, bound.messages[evidence.message], evidence, subject))
        judgement.counts[evidence.verdict] += 1

"""One rule x one document (or one portfolio) -> Judgement: findings, remarks and counts. Never raises."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from sinkron_rules.judging.findings import Subject, finding_of, subject_of, subject_of_portfolio
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import (
    BoundRule,
    Document,
    Evidence,
    Failure,
    Figure,
    Node,
    Parameters,
    Place,
    Portfolio,
    Remark,
    Text,
    Unassessable,
    Verdict,
)

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


def judge_document(bound: BoundRule, document: Document, subject: Subject | None = None) -> Judgement:
    """Judge one submission by a rule whose check has `judge`; `subject` saves finding out again who it is about."""
    subject = subject or subject_of(document)
    judgement = _screened(bound, document.root, subject)
    if not judgement.counts and bound.check.judge is not None:
        for pattern in bound.check.pattern(bound.parameters).split("|"):
            _attempt(judgement, subject, None, partial(_judge_nodes, bound, judgement, subject, document, pattern))
    return judgement


def _judge_nodes(bound: BoundRule, judgement: Judgement, subject: Subject, document: Document, pattern: str) -> None:
    for node in document.root.each(pattern):
        before = judgement.counts.total()
        _attempt(judgement, subject, node, partial(_judge_node, bound, judgement, subject, node))
        if judgement.failures:
            return  # a check that crashed once would crash, or spend its whole budget, on every other node too
        if judgement.counts.total() == before:
            judgement.tally(Verdict.CONFORMS, subject.agency)


def _judge_node(bound: BoundRule, judgement: Judgement, subject: Subject, node: Node) -> None:
    if bound.check.judge is not None:
        for evidence in bound.check.judge(node, bound.parameters):
            record(bound, judgement, evidence, subject, node)


def collect_figures(
    bound: BoundRule, document: Document, subject: Subject | None = None
) -> tuple[list[Figure], Judgement]:
    """Return what one submission contributes to a portfolio rule, and remarks where it does not take part.

    Whatever could not be read arrives as a Figure of group "*" with a gap, so that no sum is taken for whole.
    """
    subject = subject or subject_of(document)
    judgement = _screened(bound, document.root, subject)
    if bound.check.collect is None or judgement.counts[Verdict.NOT_APPLICABLE]:
        return [], judgement
    figures: list[Figure] = []
    if not judgement.remarks:
        _attempt(
            judgement, subject, None, partial(_take, figures, bound.check.collect, document.root, bound.parameters)
        )
    place = document.positions.place(()) if judgement.remarks else None
    for remark in judgement.remarks:
        where = remark.places[0] if remark.places else place
        if where is not None:
            figures.append(Figure("*", 0, where, subject.label, subject.agency, gap=remark.reason))
    judgement.forget()
    return figures, judgement


def _take(
    figures: list[Figure], collect: Callable[[Node, Parameters], Iterator[Figure]], root: Node, parameters: Parameters
) -> None:
    figures.extend(collect(root, parameters))


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
    _attempt(judgement, subject, None, partial(_decide, bound, judgement, subject, figures, portfolio))
    if not judgement.counts:
        judgement.tally(Verdict.CONFORMS, subject.agency)
    return judgement


def _decide(
    bound: BoundRule, judgement: Judgement, subject: Subject, figures: Sequence[Figure], portfolio: Portfolio
) -> None:
    if bound.check.conclude is not None:
        for evidence in bound.check.conclude(figures, portfolio, bound.parameters):
            record(bound, judgement, evidence, subject, None)


def _screened(bound: BoundRule, root: Node, subject: Subject) -> Judgement:
    """Return a judgement that is empty when the rule is in force and binds, and says why it does not otherwise."""
    judgement, rule = Judgement(bound.rule), bound.rule
    if subject.year is None and (rule.first_year or rule.last_year):
        _remark(judgement, Verdict.NOT_ASSESSABLE, _NO_YEAR, subject)
    elif subject.year is not None and not rule.in_force(subject.year):
        reason = _not_in_force(rule.first_year, rule.last_year, subject.year)
        _remark(judgement, Verdict.NOT_APPLICABLE, reason, subject)
    elif bound.applies is not None:
        _attempt(judgement, subject, None, partial(_screen, bound.applies, judgement, root, subject))
    return judgement


def _screen(applies: Callable[[Node], bool], judgement: Judgement, root: Node, subject: Subject) -> None:
    if not applies(root):
        _remark(judgement, Verdict.NOT_APPLICABLE, _not_bound(judgement.rule.binds), subject)


@lru_cache(maxsize=256)
def _not_bound(binds: str) -> Text:
    return _NOT_BOUND.fill(binds=f"`{binds}`")


@lru_cache(maxsize=256)
def _not_in_force(first_year: int | None, last_year: int | None, year: int) -> Text:
    span = Text("{first} sampai dengan {last}", "{first} to {last}")
    if last_year is None:
        span = Text("mulai {first}", "from {first}")
    elif first_year is None:
        span = Text("sampai dengan {last}", "until {last}")
    return _NOT_IN_FORCE.fill(span=span.fill(first=str(first_year), last=str(last_year)), year=str(year))


def _attempt(judgement: Judgement, subject: Subject, node: Node | None, work: Callable[[], None]) -> None:
    """Run the code of a pack: Unassessable becomes a remark, any other exception a failure that names the rule."""
    try:
        work()
    except Unassessable as reason:
        places = (reason.place,) if reason.place else ()
        _remark(judgement, Verdict.NOT_ASSESSABLE, reason.reason, subject, _label(node, subject), places)
    except (Exception, SystemExit) as crash:  # noqa: BLE001 - a pack's code may raise anything; other rules go on
        rule, label = judgement.rule, _label(node, subject)
        trace = "".join(traceback.format_exception(crash))
        code = hashlib.sha256(f"{rule.id}{type(crash).__name__}{crash}".encode(errors="replace")).hexdigest()[:8]
        text = _CRASHED.fill(rule=rule.id, subject=label, code=code, pack=rule.pack)
        judgement.failures.append(Failure(text, rule.id, trace))
        _remark(judgement, Verdict.NOT_ASSESSABLE, _CRASH_REASON, subject, label)


def _label(node: Node | None, subject: Subject) -> Text:
    return node.label if node is not None and node.path else subject.label


def _remark(  # noqa: PLR0913, PLR0917 - a remark is made of just these
    judgement: Judgement,
    verdict: Verdict,
    reason: Text,
    subject: Subject,
    label: Text | None = None,
    places: tuple[Place, ...] = (),
    agency: str = "",
) -> None:
    agency = agency or subject.agency
    judgement.tally(verdict, agency)
    judgement.remarks.append(Remark(judgement.rule.id, verdict, reason, label or subject.label, places, agency))


def record(bound: BoundRule, judgement: Judgement, evidence: Evidence, subject: Subject, node: Node | None) -> None:
    """File one piece of evidence under its verdict: a finding, a remark, or one more that conforms."""
    if evidence.verdict is Verdict.CONFORMS and evidence.direction is None and evidence.table is None:
        judgement.tally(Verdict.CONFORMS, evidence.agency or subject.agency)
        return
    label, agency = evidence.subject or _label(node, subject), evidence.agency or subject.agency
    named = label if evidence.subject or (node is not None and node.path) else Text(agency, agency)
    judgement.show(evidence, agency, named, subject.label)
    if evidence.verdict is Verdict.CONFORMS:
        judgement.tally(Verdict.CONFORMS, agency)
        return
    if evidence.verdict in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}:
        reason = evidence.reason or bound.messages[evidence.message].condition.fill(**evidence.values)
        _remark(judgement, evidence.verdict, reason, subject, label, evidence.places, agency)
    else:
        if node is not None:
            evidence = replace(
                evidence,
                subject=label,
                identity=evidence.identity or node.identity,
                places=evidence.places or (node.place,),
            )
        judgement.messages.append(evidence.message)
        judgement.findings.append(finding_of(bound.rule, bound.messages[evidence.message], evidence, subject))
        judgement.tally(evidence.verdict, agency)

"""One rule x one document (or one portfolio) -> Judgement: findings, remarks and counts. Never raises."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from sinkron_rules.errors import ExpressionError
from sinkron_rules.judging.applying import reason_aside
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
    Rule,
    Sight,
    Text,
    Unassessable,
    Verdict,
)

Judge: TypeAlias = Callable[[Node, Parameters], Iterable[Evidence]]

_CRASHED = Text(
    "Aturan {rule} terhenti karena kesalahan program pada {subject}. Ini bukan akibat isi berkas. "
    "Sampaikan kode {code} kepada pengelola paket {pack}.",
    "Rule {rule} stopped because of an internal error on {subject}. The file is not to blame. "
    "Send code {code} to the maintainer of pack {pack}.",
)
_STOPPED = Text(
    "Aturan {rule} terhenti pada {subject}, karena ekspresinya tidak dapat dinilai. {reason}",
    "Rule {rule} stopped on {subject}, because its expression cannot be evaluated. {reason}",
)
_CRASH_REASON = Text("pemeriksa terhenti karena kesalahan program", "the check stopped because of an internal error")
# What the code of a pack may raise; anything else (an interrupt) ends the run.
_CRASHES = (Exception, SystemExit)


def judge_document(
    bound: BoundRule, document: Document, subject: Subject | None = None, judgement: Judgement | None = None
) -> Judgement:
    """Judge one submission by a rule whose check has `judge`, and return what it said.

    `subject` saves finding out again who it is about; with `judgement` what is said is added to that one.
    """
    if subject is None:
        subject = subject_of(document)
    if judgement is None:
        judgement = Judgement(bound.rule)
    judge = bound.check.judge
    if judge is None or not (bound.always or _binds(bound, document.root, subject, judgement)):
        return judgement
    sight = document.sight
    if sight is not None and (conforming := _plainly_conforming(bound, sight)):
        judgement.tally(Verdict.CONFORMS, subject.agency, conforming)
        return judgement
    _judge_nodes(bound, judge, document.root, subject, judgement)
    return judgement


def _plainly_conforming(bound: BoundRule, sight: Sight) -> int:
    """Return how often a document conforms where a glance tells that this is all there is to say; else 0."""
    try:
        seen = bound.glance is not None and bound.glance(sight)
    except _CRASHES:
        return 0  # what it stumbled over, `judge` sees with care
    return sight.number(bound.patterns) if seen is True else seen


def _judge_nodes(bound: BoundRule, judge: Judge, root: Node, subject: Subject, judgement: Judgement) -> None:
    """Judge with care each node that the rule is about."""
    silent, node = 0, None
    for pattern in bound.patterns:
        try:
            for node in root.each(pattern):
                try:
                    said = False
                    for evidence in judge(node, bound.parameters):
                        said = True
                        record(bound, judgement, evidence, subject, node)
                    if not said:
                        silent += 1
                except Unassessable as reason:
                    _unassessable(judgement, reason, subject, node)
        except Unassessable as reason:
            _unassessable(judgement, reason, subject, None)
        except _CRASHES as crash:
            _crashed(judgement, crash, subject, node)
            break  # a check that crashed once would crash, or spend its whole budget, on every other node too
    judgement.tally(Verdict.CONFORMS, subject.agency, silent)


def collect_figures(
    bound: BoundRule, document: Document, subject: Subject | None = None, judgement: Judgement | None = None
) -> tuple[list[Figure], bool]:
    """Return what one submission contributes to a portfolio rule, and whether it takes part.

    Whatever could not be read arrives as a Figure of group "*" with a gap, so that no sum is taken for whole. That the
    rule does not bind, or that it crashed, is added to `judgement`.
    """
    if subject is None:
        subject = subject_of(document)
    figures: list[Figure] = []
    collect = bound.check.collect
    if collect is None:
        return figures, False
    try:
        reason = None if bound.always else reason_aside(bound, document.root, subject)
        if reason is None:
            figures.extend(collect(document.root, bound.parameters))
            return figures, True
    except Unassessable as wound:
        place = wound.bare().place or document.root.place
        figures.append(Figure("*", 0, place, subject.label, subject.agency, gap=wound.reason))
        return figures, True
    except _CRASHES as crash:
        if judgement is not None:
            judgement.failures.append(_failure(bound.rule, crash, subject.label))
        figures.append(Figure("*", 0, document.root.place, subject.label, subject.agency, gap=_CRASH_REASON))
        return figures, True
    if judgement is not None:
        _remark(judgement, Verdict.NOT_APPLICABLE, reason, subject)
    return figures, False


def conclude(bound: BoundRule, figures: Sequence[Figure], portfolio: Portfolio, *, bound_somewhere: bool) -> Judgement:
    """Judge a portfolio from what was collected.

    `bound_somewhere` tells whether the rule bound at least one submission; without submissions the region's
    context decides whether it binds.
    """
    subject = subject_of_portfolio(portfolio)
    judgement = Judgement(bound.rule)
    if not bound_somewhere and (
        portfolio.submissions or portfolio.context is None or not _binds(bound, portfolio.context, subject, judgement)
    ):
        return judgement
    if bound.check.conclude is None:
        return judgement
    try:
        for evidence in bound.check.conclude(figures, portfolio, bound.parameters):
            record(bound, judgement, evidence, subject, None)
    except Unassessable as reason:
        _unassessable(judgement, reason, subject, None)
    except _CRASHES as crash:
        _crashed(judgement, crash, subject, None)
    if not judgement.agencies:
        judgement.tally(Verdict.CONFORMS, subject.agency)
    return judgement


def _binds(bound: BoundRule, root: Node, subject: Subject, judgement: Judgement) -> bool:
    """Tell whether the rule is in force and binds; `judgement` says why when it does not, or cannot be told."""
    try:
        reason = reason_aside(bound, root, subject)
    except Unassessable as wound:
        _unassessable(judgement, wound, subject, None)
    except _CRASHES as crash:
        _crashed(judgement, crash, subject, None)
    else:
        if reason is None:
            return True
        _remark(judgement, Verdict.NOT_APPLICABLE, reason, subject)
    return False


def _unassessable(judgement: Judgement, reason: Unassessable, subject: Subject, node: Node | None) -> None:
    # A check may have kept the exception, and its traceback leads back to there: a circle around the whole plan.
    place = reason.bare().place
    places = () if place is None else (place,)
    _remark(judgement, Verdict.NOT_ASSESSABLE, reason.reason, subject, _label(node, subject), places)


def _crashed(judgement: Judgement, crash: BaseException, subject: Subject, node: Node | None) -> None:
    """Note a failure that names the rule: other rules go on."""
    label = _label(node, subject)
    judgement.failures.append(_failure(judgement.rule, crash, label))
    _remark(judgement, Verdict.NOT_ASSESSABLE, _CRASH_REASON, subject, label)


def _failure(rule: Rule, crash: BaseException, label: Text) -> Failure:
    if isinstance(crash, ExpressionError):
        return Failure(_STOPPED.fill(rule=rule.id, subject=label, reason=crash.text), rule.id)
    trace = "".join(traceback.format_exception(crash))
    code = hashlib.sha256(f"{rule.id}{type(crash).__name__}{crash}".encode(errors="replace")).hexdigest()[:8]
    return Failure(_CRASHED.fill(rule=rule.id, subject=label, code=code, pack=rule.pack), rule.id, trace)


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

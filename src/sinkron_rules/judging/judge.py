"""Rule x document -> Judgement: findings, remarks and counts. Never raises."""

from __future__ import annotations

from sinkron_rules.judging.applying import binds
from sinkron_rules.judging.docket import Docket
from sinkron_rules.judging.filing import CRASHES, crashed, record, unassessable
from sinkron_rules.judging.findings import Subject, subject_of
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import BoundRule, Document, Node, Sight, Unassessable, Verdict


def judge_document(bound: BoundRule, document: Document) -> Judgement:
    """Judge one submission by a rule whose check has `judge`, and return what it said."""
    judgement = Judgement(bound.rule)
    if bound.check.judge is not None:
        _judge(bound, document, document.sight, subject_of(document), judgement)
    return judgement


def judge_by_all(docket: Docket, document: Document, subject: Subject) -> None:
    """Judge one submission, which is about `subject`, by all rules of `docket` that judge submissions."""
    sight = document.sight
    for bound, judgement in docket.judging:
        _judge(bound, document, sight, subject, judgement)


def _judge(bound: BoundRule, document: Document, sight: Sight | None, subject: Subject, judgement: Judgement) -> None:
    """Add to `judgement` what the rule says: that a document conforms, if a glance shows it, else all in detail."""
    if bound.always or binds(bound, document.root, subject, judgement):
        if sight is not None and (conforming := _plainly_conforming(bound, sight)):
            judgement.tally(Verdict.CONFORMS, subject.agency, conforming)
        else:
            _judge_nodes(bound, document.root, subject, judgement)


def _plainly_conforming(bound: BoundRule, sight: Sight) -> int:
    """Return how often a document conforms where a glance tells that this is all there is to say; else 0."""
    try:
        seen = bound.glance is not None and bound.glance(sight)
    except CRASHES:
        return 0  # what it stumbled over, `judge` sees with care
    return sight.number(bound.patterns) if seen is True else seen


def _judge_nodes(bound: BoundRule, root: Node, subject: Subject, judgement: Judgement) -> None:
    """Judge with care each node that the rule is about."""
    judge, silent, node = bound.check.judge, 0, None
    if judge is None:
        return
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
                    unassessable(judgement, reason, subject, node)
        except Unassessable as reason:
            unassessable(judgement, reason, subject, None)
        except CRASHES as crash:
            crashed(judgement, crash, subject, node)
            break  # a check that crashed once would crash, or spend its whole budget, on every other node too
    judgement.tally(Verdict.CONFORMS, subject.agency, silent)

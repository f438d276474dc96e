"""One rule x one portfolio -> Judgement: what each submission contributes, then what that comes to. Never raises."""

from __future__ import annotations

from collections.abc import Sequence

from sinkron_rules.judging.applying import binds, reason_aside
from sinkron_rules.judging.filing import CRASH_REASON, CRASHES, crashed, failure_of, record, remark, unassessable
from sinkron_rules.judging.findings import Subject, subject_of, subject_of_portfolio
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import BoundRule, Document, Figure, Portfolio, Unassessable, Verdict


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
    except CRASHES as crash:
        if judgement is not None:
            judgement.failures.append(failure_of(bound.rule, crash, subject.label))
        figures.append(Figure("*", 0, document.root.place, subject.label, subject.agency, gap=CRASH_REASON))
        return figures, True
    if judgement is not None:
        remark(judgement, Verdict.NOT_APPLICABLE, reason, subject)
    return figures, False


def conclude(bound: BoundRule, figures: Sequence[Figure], portfolio: Portfolio, *, bound_somewhere: bool) -> Judgement:
    """Judge a portfolio from what was collected.

    `bound_somewhere` tells whether the rule bound at least one submission; without submissions the region's
    context decides whether it binds.
    """
    subject = subject_of_portfolio(portfolio)
    judgement = Judgement(bound.rule)
    if not bound_somewhere and (
        portfolio.submissions or portfolio.context is None or not binds(bound, portfolio.context, subject, judgement)
    ):
        return judgement
    if bound.check.conclude is None:
        return judgement
    try:
        for evidence in bound.check.conclude(figures, portfolio, bound.parameters):
            record(bound, judgement, evidence, subject, None)
    except Unassessable as reason:
        unassessable(judgement, reason, subject, None)
    except CRASHES as crash:
        crashed(judgement, crash, subject, None)
    if not judgement.agencies:
        judgement.tally(Verdict.CONFORMS, subject.agency)
    return judgement

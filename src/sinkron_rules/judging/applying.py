"""Whether a rule binds a submission, by plan year and by its `binds`, and why not."""

from __future__ import annotations

from functools import lru_cache

from sinkron_rules.judging.filing import CRASHES, crashed, remark, unassessable
from sinkron_rules.judging.findings import Subject
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import BoundRule, Node, Text, Unassessable, Verdict

_NOT_IN_FORCE = Text(
    "aturan berlaku untuk tahun rencana {span}, sedangkan tahun rencana ini {year}",
    "the rule is in force for plan years {span}, while this plan year is {year}",
)
_NOT_BOUND = Text("aturan hanya mengikat bila {binds}", "the rule binds only where {binds}")
_NO_YEAR = Text("tahun rencana tidak terbaca", "the plan year cannot be read")


def reason_aside(bound: BoundRule, root: Node, subject: Subject) -> Text | None:
    """Return why the rule does not bind here, None when it does; raises Unassessable when that cannot be told."""
    rule, applies, year = bound.rule, bound.applies, subject.year
    if rule.first_year is not None or rule.last_year is not None:
        if year is None:
            raise Unassessable(_NO_YEAR)
        if not rule.in_force(year):
            return _not_in_force(rule.first_year, rule.last_year, year)
    return None if applies is None or root.once(applies) else _not_bound(rule.binds)


def binds(bound: BoundRule, root: Node, subject: Subject, judgement: Judgement) -> bool:
    """Tell whether the rule is in force and binds; `judgement` says why when it does not, or cannot be told."""
    try:
        reason = reason_aside(bound, root, subject)
    except Unassessable as wound:
        unassessable(judgement, wound, subject, None)
    except CRASHES as crash:
        crashed(judgement, crash, subject, None)
    else:
        if reason is None:
            return True
        remark(judgement, Verdict.NOT_APPLICABLE, reason, subject)
    return False


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

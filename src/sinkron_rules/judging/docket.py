"""The rules of a run, each with what it has said of some submissions so far."""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import BoundRule


class Docket:
    """Rules and their judgements: `judging` has those that judge a submission, `collecting` those that collect from it.

    A rule that only concludes, from the region's context alone, has nothing to do with a submission.
    """

    __slots__ = ("collecting", "judging")

    def __init__(self, rules: Iterable[BoundRule]) -> None:
        """Start with nothing said."""
        self.judging: list[tuple[BoundRule, Judgement]] = []
        self.collecting: list[tuple[BoundRule, Judgement]] = []
        for bound in rules:
            if bound.check.collect is not None:
                self.collecting.append((bound, Judgement(bound.rule)))
            elif bound.check.judge is not None:
                self.judging.append((bound, Judgement(bound.rule)))

    def judgements(self) -> dict[str, Judgement]:
        """Return what was said, by rule id."""
        return {bound.rule.id: judgement for bound, judgement in (*self.judging, *self.collecting)}

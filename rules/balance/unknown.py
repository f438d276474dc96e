"""Evidence that nothing can be concluded, with what is missing and where."""

from __future__ import annotations

from fractions import Fraction

from sinkron_rules.model import Evidence, Percent, Place, Text, Verdict

from .amounts import Split
from .wording import INCOMPLETE, MORE

_SHOWN = 20


def incomplete(split: Split, limit: Fraction) -> Evidence:
    """Return the evidence that the share may lie on either side of `limit`, because of the gaps of `split`."""
    reason = split.gaps[0].reason
    if len(split.gaps) > 1:
        reason = MORE.fill(reason=reason, more=len(split.gaps) - 1)
    told = INCOMPLETE.fill(
        lowest=Percent(split.lowest, beside=limit), highest=Percent(split.highest, beside=limit), reason=reason
    )
    places = tuple(dict.fromkeys(gap.place for gap in split.gaps if gap.place))
    return unknown(told, *places[:_SHOWN])


def unknown(reason: Text, *places: Place) -> Evidence:
    """Return the evidence that a submission cannot be judged, for `reason`."""
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=places)

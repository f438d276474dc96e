"""The indicators of a submission, as nodes for the careful judgement and as plain data for a first glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sinkron_rules.model import Sight

PATTERNS = (
    "program[].indikator[]",
    "program[].kegiatan[].indikator[]",
    "program[].kegiatan[].sub_kegiatan[].indikator[]",
)


def indicators_of(sight: Sight) -> Sequence[Any]:
    """Return all indicators of a submission."""
    return [indicator for pattern in PATTERNS for indicator in sight.each(pattern)]

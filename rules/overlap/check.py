"""Similar work by different agencies in the same kelurahan or desa, without any of them naming the other.

Work is compared by the significant words of its name, output and detailed kind. Only Sub Kegiatan located in the same
kelurahan or desa are compared, and of those only the ones that share a rare word: the time grows with the number of
Sub Kegiatan, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Place, Portfolio, Text, Verdict

from .clusters import uncoordinated
from .collecting import collect
from .comparing import similar_groups
from .evidence import evidence_of
from .wording import MESSAGES

_INCOMPLETE = Text("belum semua usulan terbaca: {reason}", "not all submissions could be read: {reason}")


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001
    """Yield evidence for each group of similar work, once, with all the places where its parts meet."""
    limit = Fraction(parameters["max_similarity_percent"]) / 100
    by_area: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.gap is None:
            by_area[figure.group].append(figure)
    found: dict[tuple[Place, ...], tuple[list[Figure], list[str]]] = {}
    for area in sorted(area for area, located in by_area.items() if len(located) > 1):
        for group in similar_groups(by_area[area], limit):
            alone = uncoordinated(group)
            if alone:
                key = tuple(sorted(figure.place for figure in alone))
                found.setdefault(key, (alone, []))[1].append(area)
    for group, areas in found.values():
        yield evidence_of(group, areas)
    gap = next((figure for figure in figures if figure.gap is not None), None)
    if gap is not None and gap.gap is not None:
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=_INCOMPLETE.fill(reason=gap.gap), places=(gap.place,))


_PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "max_similarity_percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "x-stricter": "lower",
            "description": (
                "Work is similar when more than this percentage of its significant words, taken together, is common to "
                "both. Lower is stricter."
            ),
        },
        "words": {
            "type": "object",
            "description": "`umum`: words that say nothing about what is built or done where.",
            "properties": {"umum": {"type": "array", "items": {"type": "string"}, "description": "The words."}},
            "required": ["umum"],
            "additionalProperties": False,
        },
    },
    "required": ["max_similarity_percent", "words"],
    "additionalProperties": False,
}

CHECK = Check(
    name="overlap",
    parameters=_PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("max_similarity_percent",),
)

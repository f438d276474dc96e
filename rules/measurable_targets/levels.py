"""Judging a level as a whole: the kind of its indicators, and the same indicator used on several sub-activities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Unassessable

from .indicator import SUB_KEGIATAN, folded_name, holder_of, name_of, text_at, unit_of, vocabulary, wanted_kind


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of an indicator: the node and the code (or position) of the sub-activity that holds it."""

    indicator: Node
    holder: str


def judge_duplicates(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one finding for each indicator name that several sub-activities of a submission use, or one uses twice.

    A sub-activity planned once for each kelurahan repeats its code, and rightly its indicator. Sound indicators are
    judged even where others are broken; what is broken is told at the end.
    """
    lexicon = vocabulary(parameters).lexicon
    groups: dict[str, list[_Use]] = {}
    wound = None
    try:
        for indicator in root.each(f"{SUB_KEGIATAN}.indikator[]"):
            key = lexicon.key(folded_name(indicator, lexicon))
            if key:
                groups.setdefault(key, []).append(_Use(indicator, _code(holder_of(indicator))))
    except Unassessable as broken:
        wound = broken.bare()
    for key, uses in groups.items():
        yield from _shared(key, uses)
    if wound:
        raise wound


def _code(holder: Node) -> str:
    try:
        return text_at(holder, "kode") or str(holder.path)
    except Unassessable:
        return str(holder.path)


def _shared(key: str, uses: list[_Use]) -> Iterator[Evidence]:
    holders = list(dict.fromkeys(use.holder for use in uses))
    nodes = {use.indicator.path[:-2] for use in uses}
    if len(holders) > 1:
        message = "shared"
    elif len(nodes) < len(uses):
        message = "twice"
    else:
        return
    first = uses[0].indicator
    yield Evidence(
        message,
        {"indicator": name_of(first), "count": len(holders), "list": ", ".join(holders)},
        tuple(use.indicator.place_of("nama") for use in uses),
        found=len(holders),
        identity=f"indikator[{key}]",
        subject=first.label,
    )


def judge_kind(level: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when a programme has no outcome indicator, or a sub-activity no output indicator.

    An indicator without `jenis` is taken to be of its level's usual kind.
    """
    wanted = wanted_kind(level)
    indicators = list(level.each("indikator[]"))
    fitting = [node for node in indicators if (text_at(node, "jenis") or wanted) == wanted]
    if not indicators:
        yield Evidence("kind-none", {"level": level.label, "kind": wanted}, (level.place_of("indikator"),))
    elif not fitting:
        places = tuple(node.place_of("jenis") for node in indicators)
        yield Evidence("kind-other", {"level": level.label, "kind": wanted}, places)
    elif wanted == "hasil" and all(_paperwork(node, parameters) for node in fitting):
        places = tuple(node.place_of("satuan") for node in fitting)
        yield Evidence("kind-paperwork", {"level": level.label}, places, severity=Severity.NOTE)


def _paperwork(indicator: Node, parameters: Parameters) -> bool:
    """Tell whether an indicator counts documents, reports or meetings."""
    try:
        return unit_of(indicator, vocabulary(parameters).units).paperwork
    except Unassessable:
        return False

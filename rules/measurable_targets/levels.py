"""Judging a level as a whole: the kind of its indicators, and the same indicator used on several sub-activities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Unassessable

from .glance import glance, look_up
from .indicator import folded_name, holder_of, name_of, text_at, unit_of, vocabulary
from .lexicon import Lexicon

_OF_SUB_ACTIVITIES = "program[].kegiatan[].sub_kegiatan[].indikator[]"


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of an indicator: the node and the code (or position) of the sub-activity that holds it."""

    indicator: Node
    holder: str


def judge_duplicates(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one finding for each indicator name that several sub-activities of a submission use, or one uses twice.

    A sub-activity planned once for each kelurahan repeats its code, and rightly its indicator. Sound indicators are
    judged even where others are broken; what is broken is told at the end.
    """
    lexicon = vocabulary(parameters).lexicon
    return () if _all_differ(root, lexicon) else _duplicates(root, lexicon)


def _all_differ(root: Node, lexicon: Lexicon) -> bool:
    """Tell at a glance that no two sub-activities use the same indicator."""
    if root.document.broken:
        return False
    keys = set()
    for count, indicator in enumerate(root.each(_OF_SUB_ACTIVITIES), 1):
        seen = indicator.once(glance)
        if seen is None:
            return False
        keys.add(look_up(seen.name, lexicon).key)
        if len(keys) < count:
            return False
    return True


def _duplicates(root: Node, lexicon: Lexicon) -> Iterator[Evidence]:
    groups: dict[str, list[_Use]] = {}
    wound = None
    try:
        for indicator in root.each(_OF_SUB_ACTIVITIES):
            key = lexicon.key(folded_name(indicator, lexicon))
            if key:
                groups.setdefault(key, []).append(_Use(indicator, _code(holder_of(indicator))))
    except Unassessable as broken:
        wound = broken
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


def judge_kind(level: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence when a programme has no outcome indicator, or a sub-activity no output indicator.

    An indicator without `jenis` is taken to be of its level's usual kind.
    """
    wanted = "keluaran" if "sub_kegiatan" in level.path else "hasil"
    return () if _plainly_of_kind(level, wanted, parameters) else _kind(level, wanted, parameters)


def _plainly_of_kind(level: Node, wanted: str, parameters: Parameters) -> bool:
    """Tell at a glance that the first indicator is of the wanted kind and, for an outcome, no paperwork."""
    indicators = level.plain.get("indikator")
    first = indicators[0] if isinstance(indicators, list) and indicators else None
    if not isinstance(first, dict) or first.get("jenis", wanted) != wanted:
        return False
    if wanted == "keluaran":
        return True
    unit = vocabulary(parameters).units.find(first["satuan"]) if isinstance(first.get("satuan"), str) else None
    return unit is not None and not unit.paperwork


def _kind(level: Node, wanted: str, parameters: Parameters) -> Iterator[Evidence]:
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

"""All items of a submission that an aspect concerns: one finding each, or one for all if none says anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Unassessable, Verdict

from .wording import NOTHING_TO_JUDGE

_SHOWN = 20
_FINE = Evidence(verdict=Verdict.CONFORMS)


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked of an item: its `field`, whom it `concerns`, whether it `states` anything, and how to judge it.

    `concerns(programme, item, parameters)` raises Unassessable when what the item is cannot be told.
    """

    field: str
    concerns: Callable[[Node, Node, Parameters], bool]
    states: Callable[[Node], bool]
    judge: Callable[[Node, Parameters], Iterator[Evidence]]
    glance: Callable[[Parameters], Glance]


def judge_items(root: Node, aspect: Aspect, parameters: Parameters) -> Iterator[Evidence]:
    """Yield the evidence for every item; an item that cannot be judged does not hide the others."""
    sorted_out = list(_concerned(root, aspect, parameters))
    gaps = [one for one in sorted_out if isinstance(one, Evidence)]
    items = [one for one in sorted_out if isinstance(one, Node)]
    if not sorted_out:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NOTHING_TO_JUDGE)
    elif len(items) > 1 and not gaps and not any(_states(aspect, item) for item in items):
        yield _none(root, aspect, items)
    else:
        yield from gaps
        for item in items:
            yield from _judged(item, aspect, parameters)


def _concerned(root: Node, aspect: Aspect, parameters: Parameters) -> Iterator[Node | Evidence]:
    """Yield the items an aspect concerns, and evidence where that cannot be told."""
    try:
        for programme in root.each("program[]"):
            yield from _concerned_in(programme, aspect, parameters)
    except Unassessable as reason:
        yield _unknown(root, reason)


def _concerned_in(programme: Node, aspect: Aspect, parameters: Parameters) -> Iterator[Node | Evidence]:
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            try:
                if aspect.concerns(programme, item, parameters):
                    yield item
            except Unassessable as reason:
                yield _unknown(item, reason)
    except Unassessable as reason:
        yield _unknown(programme, reason)


def _states(aspect: Aspect, item: Node) -> bool:
    """Tell whether an item says anything here; what is written but broken was said too."""
    try:
        return aspect.states(item)
    except Unassessable:
        return True


def _judged(item: Node, aspect: Aspect, parameters: Parameters) -> Iterator[Evidence]:
    seen = False
    try:
        for evidence in aspect.judge(item, parameters):
            seen = True
            told = {"subject": item.label} | dict(evidence.values)
            yield replace(evidence, values=told, subject=item.label, identity=item.identity)
    except Unassessable as reason:
        yield _unknown(item, reason)
        return
    if not seen:
        yield _FINE


def _none(root: Node, aspect: Aspect, items: list[Node]) -> Evidence:
    return Evidence(
        message=f"{aspect.field}-none",
        values={"count": len(items)},
        places=(root.place_of("program"), *(item.place_of("kode") for item in items[: _SHOWN - 1])),
        identity=f"program.{aspect.field}",
        found=0,
        required=len(items),
        distance=len(items),
    )


def _unknown(node: Node, reason: Unassessable) -> Evidence:
    places = (reason.place or node.place,)
    label = node.label if node.path else None
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason.reason, places=places, subject=label)

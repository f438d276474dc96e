"""The quick way through a usual file: one plain document, each key met before. The others are left to `building`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from yaml import MarkedYAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from sinkron_rules.reading.positions import Spot
from sinkron_rules.reading.scalars import STARTERS, BadNumber, Memory

_AROUND = frozenset([StreamStartEvent, DocumentStartEvent, DocumentEndEvent, StreamEndEvent])


class _Unusual(Exception):  # noqa: N818 - a signal: the file needs the careful way
    """Something that only the Builder knows what to do with, or how to complain about."""


@dataclass(frozen=True, slots=True)
class Skimmed:
    """The data of a document and the spot of every value; `whole_decimal` as in `Document`."""

    data: Any
    spot: Spot
    whole_decimal: bool


def skim(events: Iterator[Any], keys: dict[str, str], memory: Memory, max_depth: int) -> Skimmed | None:
    """Return the one document that `events` make, None where there may be more to it.

    `keys` are the keys that are known to be sound, `memory` knows what a scalar without quotes means. There must be no
    tag, anchor or escape in the file.
    """
    try:
        return _skimmed(events, keys, memory, max_depth)
    except (_Unusual, BadNumber, MarkedYAMLError):
        return None


def _skimmed(events: Iterator[Any], keys: dict[str, str], memory: Memory, max_depth: int) -> Skimmed:  # noqa: C901, PLR0912 - the hot loop
    stack: list[tuple[Any, bool, str | None, Any, Any]] = []
    roots: list[Any] = []
    root_spots: list[Spot] = []
    node, in_map, key, spots, start = roots, False, None, root_spots, None  # type: Any, bool, str | None, Any, Any
    decimals: list[Decimal] = []
    for event in events:
        kind = event.__class__
        if in_map:
            if kind is ScalarEvent:
                key = keys.get(event.value)
                if key is None or key in node:
                    raise _Unusual
                # The value of a key always comes next: even a missing one is a scalar.
                event = next(events)  # noqa: PLW2901 - see above
                kind = event.__class__
            elif kind is not MappingEndEvent:
                raise _Unusual
        if kind is ScalarEvent:
            value = event.value
            if not event.style and value[:1] in STARTERS:
                value = memory[value]
                if value.__class__ is Decimal:
                    decimals.append(value)
            spot: Spot = (event.start_mark, event.end_mark)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if len(stack) == max_depth:
                raise _Unusual
            stack.append((node, in_map, key, spots, start))
            in_map = kind is MappingStartEvent
            node, spots, start = ({}, {}, event.start_mark) if in_map else ([], [], event.start_mark)
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value, spot = node, (start, event.end_mark, spots)
            node, in_map, key, spots, start = stack.pop()
        elif kind in _AROUND:
            continue
        else:
            raise _Unusual
        if in_map:
            node[key], spots[key] = value, spot
        else:
            node.append(value)
            spots.append(spot)
    if len(roots) != 1 or roots[0] is None:
        raise _Unusual
    return Skimmed(roots[0], root_spots[0], any(number == number.to_integral_value() for number in decimals))


def inner_events(events: Iterator[Any]) -> list[Any]:
    """Return the events of the one document that a file holds."""
    return [event for event in events if event.__class__ not in _AROUND]

"""The quick way through a usual file: plain documents, each key met before. The others are left to `building`."""

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
    """The data of a document and the spot of every value; `whole_decimal` as in `Document`, for all of its file."""

    data: Any
    spot: Spot
    whole_decimal: bool


def skim(events: Iterator[Any], keys: dict[str, str], memory: Memory, max_depth: int) -> list[Skimmed] | None:
    """Return the documents that `events` make, None where there may be more to them.

    `keys` are the keys that are known to be sound, `memory` knows what a scalar without quotes means. There must be no
    tag, anchor or escape in the file.
    """
    try:
        return _skimmed(events, keys, memory, max_depth)
    except (_Unusual, BadNumber, MarkedYAMLError):
        return None


def _skimmed(events: Iterator[Any], keys: dict[str, str], memory: Memory, max_depth: int) -> list[Skimmed]:  # noqa: C901, PLR0912 - the hot loop
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
    if not roots or None in roots:
        raise _Unusual
    whole = any(number == number.to_integral_value() for number in decimals)
    return [Skimmed(data, spot, whole) for data, spot in zip(roots, root_spots, strict=True)]


def inner_events(events: Iterator[Any], document: int) -> list[Any]:
    """Return the events of one of the documents of a file; 0 is the first."""
    found: list[Any] = []
    for event in events:
        if event.__class__ is DocumentEndEvent:
            if not document:
                break
            document -= 1
            found.clear()
        elif event.__class__ not in _AROUND:
            found.append(event)
    return found

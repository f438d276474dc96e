"""Where the values of a document stand, worked out from the parser's events when the first place is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeAlias

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sinkron_rules.model import Path, Place
from sinkron_rules.reading.source import Source

# Where a value stands: the marks where it starts and ends and, of a list or group, the spots of what is in it, by
# position or key. Plain tuples: made for every value of a file.
Spot: TypeAlias = Any
# A spot worked out from all events knows two more: the event of its key (None in a list) and, of a scalar, its own.
_Traced: TypeAlias = Any
_KEY, _OWN = 3, 4
# What looking for a step raises where it does not exist: a missing key, an index too far, a key in a list, a scalar.
_NOWHERE = (KeyError, IndexError, TypeError)


class EventPositions:
    """The positions of one document. A value that came by an alias stands where its anchor does."""

    def __init__(self, source: Source, events: Callable[[], list[Any]], spot: Spot = None) -> None:
        """Keep what is needed to look up places later.

        `events` returns those of the document, first to last; they are asked for only where its `spot` does not tell.
        """
        self._source = source
        self._events = events
        self._known = spot
        self._places: dict[tuple[Path, bool], Place] = {}

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at `path` (or of its key); of the nearest parent if it does not exist."""
        place = self._places.get((path, key))
        if place is not None:
            return place
        spot = self._traced if key or self._known is None else self._known
        try:
            for step in path:
                spot = spot[2][step]
        except _NOWHERE:
            place = self.place(path[:-1])
        else:
            start, end = spot[:2]
            if key and spot[_KEY] is not None:
                start, end = spot[_KEY].start_mark, spot[_KEY].end_mark
            place = self._source.between(start, end, path)
        self._places[path, key] = place
        return place

    def written(self, path: Path) -> str | None:
        """Return the scalar at `path` as typed, without quotes; None for anything else."""
        event = self._scalar(path)
        return None if event is None else event.value

    def is_plain(self, path: Path) -> bool:
        """Tell whether the scalar at `path` was typed without quotes."""
        event = self._scalar(path)
        return event is not None and not event.style and event.tag is None

    def _scalar(self, path: Path) -> Any:  # noqa: ANN401 - a scalar event of either parser, or None
        spot = self._traced
        try:
            for step in path:
                spot = spot[2][step]
        except _NOWHERE:
            return None
        return spot[_OWN]

    @cached_property
    def _traced(self) -> _Traced:
        return _trace(self._events())


def _trace(events: list[Any]) -> _Traced:
    """Return the root's spot from `events`, which must be those of one sound document."""
    anchors: dict[str, _Traced] = {}
    stack: list[Any] = []
    start, children, at, name = None, [], None, ""  # type: Any, Any, Any, str
    for event in events:
        kind = event.__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append((start, children, at, name))
            start, children, at = event, {} if kind is MappingStartEvent else [], None
            continue
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            spot, anchor, own = (start.start_mark, event.end_mark, children), start.anchor, None
            start, children, at, name = stack.pop()
        elif children.__class__ is dict and at is None:
            at, name = event, anchors[event.anchor][_OWN].value if kind is AliasEvent else event.value
            if kind is not AliasEvent and event.anchor is not None:
                anchors[event.anchor] = (event.start_mark, event.end_mark, None, None, event)
            continue
        elif kind is AliasEvent:
            spot, anchor, own = anchors[event.anchor][:3], None, anchors[event.anchor][_OWN]
        else:
            spot, anchor, own = (event.start_mark, event.end_mark, None), event.anchor, event
        traced = (*spot, at, own)
        if anchor is not None:
            anchors[anchor] = traced
        if children.__class__ is list:
            children.append(traced)
        else:
            children[name], at = traced, None
    return children[0]


def path_to_last(events: list[Any]) -> Path:
    """Return the path to the last of `events`, which are the first events of a document."""
    path: list[Any] = []
    expects_key: list[bool] = []
    for event in events:
        kind = event.__class__
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            path.pop()
            expects_key.pop()
            continue
        _step(path, expects_key, event)
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            path.append(None if kind is MappingStartEvent else -1)
            expects_key.append(False)
    return tuple(step for step in path if step is not None and step != -1)


def _step(path: list[Any], expects_value: list[bool], event: Any) -> None:  # noqa: ANN401 - any event
    """Move the last step of `path` on to the node that `event` starts."""
    if not path:
        return
    if isinstance(path[-1], int):
        path[-1] += 1
    elif expects_value[-1]:
        expects_value[-1] = False
    else:
        path[-1] = str(getattr(event, "value", None) or getattr(event, "anchor", None) or "")
        expects_value[-1] = True


def first_key(events: list[Any], text: str) -> Any:  # noqa: ANN401 - the event of a key
    """Return the event of the key `text` in the group that the last of `events` stands in."""
    children: list[Any] = []
    depth = 0
    for event in reversed(events[:-1]):
        kind = event.__class__
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            depth += 1
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            depth -= 1
            if depth < 0:
                break
        if depth == 0:
            children.append(event)
    keys = children[::-1][::2]
    return next((key for key in keys if getattr(key, "value", None) == text), keys[0])

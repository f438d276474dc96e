"""Where the values of a document stand, worked out from the parser's events when the first place is asked for."""

from __future__ import annotations

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

# The shadow of a scalar is its event; that of a list or group its first and last event and its children: a list or a
# dict of pairs, the key's event (None in a list) and the value's shadow. Plain tuples: made for every value of a file.
_Shadow: TypeAlias = Any
# What looking for a step raises where it does not exist: a missing key, an index too far, a key in a list, a scalar.
_NOWHERE = (KeyError, IndexError, TypeError)


class EventPositions:
    """The positions of one document. A value that came by an alias stands where its anchor does."""

    def __init__(self, source: Source, events: list[Any], shadow: _Shadow = None) -> None:
        """Keep what is needed to look up places later; without a `shadow` it is worked out from the events then."""
        self._source = source
        self._events = events
        self._known_shadow = shadow
        self._places: dict[tuple[Path, bool], Place] = {}

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at `path` (or of its key); of the nearest parent if it does not exist."""
        known = self._places.get((path, key))
        if known is not None:
            return known
        shadow, at, depth = self._root, None, len(path)
        for step in range(len(path)):
            try:
                at, shadow = shadow[2][path[step]]
            except _NOWHERE:
                at, depth = None, step
                break
        found = self._place(shadow if at is None or not key else at, path[:depth])
        self._places[path, key] = found
        return found

    def written(self, path: Path) -> str | None:
        """Return the scalar at `path` as typed, without quotes; None for anything else."""
        event = self._scalar(path)
        return None if event is None else event.value

    def is_plain(self, path: Path) -> bool:
        """Tell whether the scalar at `path` was typed without quotes."""
        event = self._scalar(path)
        return event is not None and not event.style and event.tag is None

    def _scalar(self, path: Path) -> Any:  # noqa: ANN401 - a scalar event of either parser, or None
        shadow = self._root
        for step in path:
            try:
                shadow = shadow[2][step][1]
            except _NOWHERE:
                return None
        return None if shadow.__class__ is tuple else shadow

    def _place(self, shadow: _Shadow, path: Path) -> Place:
        start, end = shadow[:2] if shadow.__class__ is tuple else (shadow, shadow)
        first, last = start.start_mark, end.end_mark
        width = last.column - first.column if last.line == first.line else None
        return self._source.place(first.line, first.column, width, path)

    @cached_property
    def _root(self) -> _Shadow:
        return _shadow(self._events) if self._known_shadow is None else self._known_shadow


def _shadow(events: list[Any]) -> _Shadow:
    """Return the shadow of `events`, which must be those of one sound document."""
    anchors: dict[str, _Shadow] = {}
    stack: list[Any] = []
    start, children, at, name = None, [], None, ""  # type: Any, Any, Any, str
    for event in events:
        kind = event.__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append((start, children, at, name))
            start, children, at = event, {} if kind is MappingStartEvent else [], None
            continue
        shadow: Any
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            shadow, anchor = (start, event, children), start.anchor
            start, children, at, name = stack.pop()
        elif kind is AliasEvent:
            shadow, anchor = anchors[event.anchor], None
        else:
            shadow, anchor = event, event.anchor
        if anchor is not None:
            anchors[anchor] = shadow
        if children.__class__ is list:
            children.append((None, shadow))
        elif at is None:
            at, name = event, shadow.value
        else:
            children[name], at = (at, shadow), None
    return children[0][1]


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

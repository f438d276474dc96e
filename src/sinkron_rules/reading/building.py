"""One pass over the parser's events that builds plain data and guards every limit; it never recurses into the file.

It reads what `skimming` leaves to it: files with tags, anchors, escapes or keys never met before, and all that has to
be refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading.complaints import clipped, complain
from sinkron_rules.reading.layout import quoted
from sinkron_rules.reading.limits import Limits
from sinkron_rules.reading.parsing import Parse
from sinkron_rules.reading.positions import first_key, path_to_last
from sinkron_rules.reading.scalars import STARTERS, BadNumber, Memory, Scalar
from sinkron_rules.reading.source import Source

_SOUND_TAGS = {
    ScalarEvent: ("!", "tag:yaml.org,2002:str"),
    MappingStartEvent: ("!", "tag:yaml.org,2002:map"),
    SequenceStartEvent: ("!", "tag:yaml.org,2002:seq"),
}
_MOST_KEYS = 4096
_LONGEST_KEY = 80
_OPEN = object()
_BRANCHES = frozenset([dict, list])

# Shared by all files of a process: the same few thousand keys and values come back in every submission.
KNOWN_VALUES = Memory()
KNOWN_KEYS: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Built:
    """One document: its data and the events it came from, first to last."""

    data: Any
    events: list[Event]


class Builder:
    """Builds the documents of one file; used once."""

    def __init__(self, source: Source, limits: Limits, parse: Parse) -> None:
        """Prepare to read `source` with the parser `parse`."""
        self._source = source
        self._limits = limits
        self._parse = parse
        self._events: list[Any] = []
        self._anchors: dict[str, Any] = {}
        self._open_anchors: dict[int, str] = {}
        self._copied = 0

    def build(self) -> list[Built]:
        """Return the documents of the file; raises UnreadableDocument, or the parser's own MarkedYAMLError."""
        try:
            return list(self._documents())
        except BadNumber as bad:
            raise self._complaint(bad.kind) from None

    def _documents(self) -> Iterator[Built]:  # noqa: C901 - one branch for each kind of event
        kept, max_depth = self._events, self._limits.max_depth
        stack: list[tuple[Any, bool, str | None]] = []
        roots: list[Any] = []
        node, in_map, key, value = roots, False, None, None  # type: Any, bool, str | None, Any
        for event in self._parsed():
            kept.append(event)
            kind = event.__class__
            if kind is ScalarEvent:
                if in_map and key is None:
                    key = self._key(event, node, len(stack))
                    continue
                value = self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) == max_depth or (in_map and key is None):
                    raise self._complaint("too-deep" if len(stack) == max_depth else "key-not-text")
                stack.append((node, in_map, key))
                self._opened(event, len(stack))
                in_map = kind is MappingStartEvent
                node, key = {} if in_map else [], None
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = node
                self._closed(value, len(stack))
                node, in_map, key = stack.pop()
            elif kind is AliasEvent:
                if in_map and key is None:
                    key = self._key(event, node, len(stack))
                    continue
                value = self._alias(event, len(stack))
            else:
                if kind is DocumentEndEvent:
                    yield self._finished(roots)
                kept.clear()
                continue
            if in_map:
                node[key], key = value, None
            else:
                node.append(value)

    def _finished(self, roots: list[Any]) -> Built:
        """Return the document that just ended, and make room for the next."""
        self._anchors.clear()
        return Built(roots.pop(), self._events[:-1])

    def _parsed(self) -> Iterator[Any]:
        events, most = self._parse(self._source.text), self._limits.max_nodes
        return events if len(self._source.text) < most else self._bounded(events, most)

    def _bounded(self, events: Iterator[Any], most: int) -> Iterator[Any]:
        yield from islice(events, most)
        for event in events:
            self._events.append(event)
            raise self._complaint("too-many-parts")

    def _key(self, event: Any, node: dict[str, Any], depth: int) -> str:  # noqa: ANN401 - any event
        """Return the text of a key of `node`; a sound one is known from now on."""
        text = self._alias(event, depth) if event.__class__ is AliasEvent else self._scalar(event)
        if not isinstance(text, str):
            raise self._complaint("key-not-text")
        if event.__class__ is ScalarEvent and not event.style and event.tag is None:
            if text == "<<":
                raise self._complaint("merge-key")
            if len(text) <= _LONGEST_KEY:
                if len(KNOWN_KEYS) >= _MOST_KEYS:
                    KNOWN_KEYS.clear()
                KNOWN_KEYS[text] = text
        if text in node:
            first = first_key(self._events, text)
            place = self._source.place(first.start_mark.line, first.start_mark.column)
            raise self._complaint("duplicate-key", field=text, first=str(place.line))
        return text

    def _scalar(self, event: Any) -> Scalar:  # noqa: ANN401 - a scalar of either parser
        """Return the value of a scalar: escapes, tag and anchor are looked at."""
        value: Scalar = event.value
        if "\0" in event.value:
            raise self._complaint("nul")
        if event.tag is not None:
            self._tag(event)
        elif not event.style and event.value[:1] in STARTERS:
            value = KNOWN_VALUES[event.value]
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        return value

    def _tag(self, event: Any) -> None:  # noqa: ANN401 - any event with a tag
        if event.tag not in _SOUND_TAGS[event.__class__]:
            raise self._complaint("tag")

    def _opened(self, event: Any, depth: int) -> None:  # noqa: ANN401 - the start of a list or group
        if event.tag is not None:
            self._tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = _OPEN
            self._open_anchors[depth] = event.anchor

    def _closed(self, value: Any, depth: int) -> None:  # noqa: ANN401 - YAML data has no narrower type
        name = self._open_anchors.pop(depth, None)
        if name is not None:
            self._anchors[name] = value

    def _alias(self, event: Any, depth: int) -> Any:  # noqa: ANN401 - YAML data has no narrower type
        value = self._anchors.get(event.anchor, self)
        if value is self:
            raise self._complaint("unknown-alias")
        if value is _OPEN:
            raise self._complaint("endless-alias")
        return self._copy(value, depth)

    def _copy(self, value: Any, depth: int) -> Any:  # noqa: ANN401 - YAML data has no narrower type
        """Return a copy that shares nothing with `value`, whose copy will stand at `depth`; bounded by the limits."""
        if value.__class__ not in _BRANCHES:
            return value
        self._copied += 2 + (2 * len(value) if isinstance(value, dict) else len(value))
        if self._copied + len(self._events) > self._limits.max_nodes:
            raise self._complaint("too-many-parts")
        if depth >= self._limits.max_depth:
            raise self._complaint("too-deep")
        copy: Any = value.copy()
        for at, item in value.items() if isinstance(value, dict) else enumerate(value):
            if item.__class__ in _BRANCHES:
                copy[at] = self._copy(item, depth + 1)
        return copy

    def _complaint(self, kind: str, wording: str = "", **values: str) -> UnreadableDocument:
        """Return the complaint about the last event."""
        event = self._events[-1]
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else None
        if kind == "key-not-text" and event.__class__ is not ScalarEvent:
            wording, width = "key-is-group", None
        place = self._source.place(start.line, start.column, width, path_to_last(self._events))
        text = self._source.line(start.line)
        known = {
            "most": str(self._limits.max_depth if kind == "too-deep" else self._limits.max_nodes),
            "advice": quoted(text, start.column, end.column if width else None),
        }
        if kind == "key-not-text":
            known["advice"] = quoted(text) if wording else f'"{clipped(text[start.column : end.column])}": ...'
        return complain(kind, place, wording, **{**known, **values})

"""Two parsers that give the same events: PyYAML over libyaml, and its pure Python one where libyaml is absent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from yaml.events import Event

from sinkron_rules.reading.pure_parser import PureParser

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - as in Pyodide
    CParser = None  # type: ignore[assignment,misc]

Parse: TypeAlias = Callable[[str], Iterator[Event]]


def parse_pure(text: str) -> Iterator[Event]:
    """Yield the events of `text`; raises yaml.MarkedYAMLError."""
    return iter(PureParser(text).get_event, None)


def parse_fast(text: str) -> Iterator[Event]:
    """Yield the events of `text` by libyaml; raises yaml.MarkedYAMLError."""
    return iter(CParser(text).get_event, None)


parse: Parse = parse_pure if CParser is None else parse_fast

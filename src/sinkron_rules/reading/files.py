"""The two ways in: from bytes and from a path."""

from __future__ import annotations

import pathlib
from typing import Any

from yaml import MarkedYAMLError

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.model import Document
from sinkron_rules.reading import parsing
from sinkron_rules.reading.building import Builder
from sinkron_rules.reading.complaints import complain
from sinkron_rules.reading.decoding import decode
from sinkron_rules.reading.diagnosis import diagnose
from sinkron_rules.reading.limits import Limits
from sinkron_rules.reading.positions import EventPositions
from sinkron_rules.reading.source import Source

_USUAL = Limits()


def read_bytes(
    data: bytes, file: str, *, limits: Limits = _USUAL, parse: parsing.Parse | None = None
) -> list[Document]:
    """Return the documents of `data`, in order; empty ones are left out.

    `file` is the name that places show. `parse` is the parser, the fastest there is by default. Raises
    UnreadableDocument, with the place and what to type, and nothing else.
    """
    if len(data) > limits.max_bytes:
        raise _too_big(file, limits)
    source = decode(data, file)
    try:
        built = Builder(source, limits, parse or parsing.parse).build()
    except MarkedYAMLError as error:
        raise diagnose(source, error) from None
    return [
        Document(file, _skema(each.data), each.data, EventPositions(source, each.events, each.shadow))
        for each in built
        if each.data is not None or _is_written(each.events[0])
    ]


def read_file(path: pathlib.Path, file: str | None = None, *, limits: Limits = _USUAL) -> list[Document]:
    """Return the documents of the file at `path`, shown as `file`; raises UnreadableDocument only."""
    name = str(path) if file is None else file
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.max_bytes + 1)
    except (OSError, ValueError) as error:
        raise _unopened(name, error) from None
    return read_bytes(data, name, limits=limits)


def _is_written(event: Any) -> bool:  # noqa: ANN401 - the event of a null
    return bool(event.value)


def _skema(data: object) -> str | None:
    skema = data.get("skema") if isinstance(data, dict) else None
    return skema if isinstance(skema, str) else None


def _too_big(file: str, limits: Limits) -> UnreadableDocument:
    return complain("too-big", Source(file, "").place(0, 0), most=str(limits.max_bytes // 1024))


def _unopened(file: str, error: OSError | ValueError) -> UnreadableDocument:
    kinds: dict[type[Exception], str] = {
        FileNotFoundError: "no-such-file",
        PermissionError: "no-permission",
        IsADirectoryError: "is-folder",
    }
    return complain(kinds.get(type(error), "not-opened"), Source(file, "").place(0, 0))

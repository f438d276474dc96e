"""The two ways in: from bytes and from a path."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable
from functools import partial
from typing import Any

from yaml import MarkedYAMLError

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.model import Document
from sinkron_rules.reading import parsing
from sinkron_rules.reading.building import KNOWN_KEYS, KNOWN_VALUES, Builder
from sinkron_rules.reading.complaints import complain
from sinkron_rules.reading.decoding import decode, decode_again
from sinkron_rules.reading.diagnosis import diagnose
from sinkron_rules.reading.limits import Limits
from sinkron_rules.reading.positions import EventPositions
from sinkron_rules.reading.skimming import Skimmed, inner_events, skim
from sinkron_rules.reading.source import LONGEST_SOURCE, Source

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
    source, parse = decode(data, file), parse or parsing.parse
    skimmed = _skimmed(source, limits, parse)
    if skimmed is not None:
        return skimmed
    try:
        built = Builder(source, limits, parse).build()
    except MarkedYAMLError as error:
        raise diagnose(source, error) from None
    return [
        Document(file, _skema(each.data), each.data, EventPositions(source, partial(list, each.events)))
        for each in built
        if each.data is not None or _is_written(each.events[0])
    ]


def _skimmed(source: Source, limits: Limits, parse: parsing.Parse) -> list[Document] | None:
    """Return the documents of a usual file, None where the file may be another."""
    text = source.text
    if len(text) >= limits.max_nodes or "!" in text or "&" in text or "\\" in text:
        return None
    skimmed = skim(parse(text), KNOWN_KEYS, KNOWN_VALUES, limits.max_depth)
    return None if skimmed is None else [_document(source, each, parse, at) for at, each in enumerate(skimmed)]


def _document(source: Source, skimmed: Skimmed, parse: parsing.Parse, number: int) -> Document:
    positions = EventPositions(source, lambda: inner_events(parse(source.text), number), skimmed.spot)
    skema = _skema(skimmed.data)
    return Document(source.file, skema, skimmed.data, positions, whole_decimal=skimmed.whole_decimal)


def read_file(path: pathlib.Path, file: str | None = None, *, limits: Limits = _USUAL) -> list[Document]:
    """Return the documents of the file at `path`, shown as `file`; raises UnreadableDocument only."""
    name = str(path) if file is None else file
    try:
        data = file_bytes(path, limits)
    except (OSError, ValueError) as error:
        raise _unopened(name, error) from None
    return read_bytes(data, name, limits=limits)


def file_bytes(path: pathlib.Path, limits: Limits = _USUAL) -> bytes:
    """Return what the file at `path` holds, up to one byte more than the limit; raises OSError or ValueError."""
    with path.open("rb") as stream:
        # Room is set aside for as much as is asked for: for the limit that takes longer than reading a usual file.
        size = os.fstat(stream.fileno()).st_size
        data = stream.read(min(size, limits.max_bytes) + 1)
        return data + stream.read(limits.max_bytes - size) if size < min(len(data), limits.max_bytes) else data


def read_lines(data: bytes, file: str, numbers: Iterable[int]) -> dict[int, str]:
    """Return those of the lines `numbers` (1-based) that `data` has, as a Place quotes them.

    `data` must have been read before: what could not be is not looked for again.
    """
    wanted = [number for number in numbers if number > 0]
    lines = decode_again(data, file).text.split("\n", max(wanted, default=0))
    return {number: lines[number - 1][:LONGEST_SOURCE] for number in wanted if number <= len(lines)}


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

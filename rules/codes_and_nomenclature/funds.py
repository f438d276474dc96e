"""Source-of-funds codes: known, and no heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Severity, Sight, Text, Value, Verdict, remember

from .nearest import nearest

SOURCES = "program[].kegiatan[].sub_kegiatan[].sumber_dana[]"
_NO_CODE = Text("sumber dana ini ditulis tanpa kode", "this source of funds has no code")
_KEPT = 4096
_OLD_GROUP = re.compile(r"^([12]\.[0-9]\.)([0-9])(?=\.|$)")


def glance_funds(parameters: Parameters) -> Glance:
    """Return the glance that is content where all sources have codes that may stand on an item."""
    is_usable = remember(parameters["funds"], _usable)

    def content(sight: Sight) -> bool:
        return all(map(is_usable, [source.get("kode") or "" for source in sight.each(SOURCES)]))

    return content


def judge_funds(source: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return a finding for a heading or for a code that lies in no known group; a source without code is not judged."""
    kode = source.get("kode")
    if kode is None:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NO_CODE, places=(source.place,)),)
    written = str(kode.value)
    code = normal(written)
    entry, name = remember(parameters["funds"], _by_code).get(code), source.get("nama")
    if remember(parameters["funds"], _usable)(written):
        return ()
    usable = [one for one in parameters["funds"] if not one.get("judul")]
    named = str(name.value) if name is not None else ""
    if entry is None:
        values = _values(written, nearest(code, named, usable))
        return (Evidence("funds-unknown", values, (kode.place,), severity=Severity.WARNING),)
    below = [one for one in usable if one["kode"].startswith(f"{code}.")] or usable
    values = _values(written, nearest(code, named, below)) | {"judul": entry["nama"]}
    return (Evidence("funds-heading", values, (kode.place,)),)


def _by_code(funds: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {entry["kode"]: entry for entry in funds}


def _usable(funds: Sequence[Mapping[str, Any]]) -> Callable[[str], bool]:
    """Return what tells whether a code as written may stand on an item; a region uses the same few dozen codes."""
    known = _by_code(funds)

    @lru_cache(maxsize=_KEPT)
    def is_usable(written: str) -> bool:
        code = normal(written)
        entry = known.get(code)
        return _in_open_group(code, known) if entry is None else not entry.get("judul", False)

    return is_usable


@lru_cache(maxsize=_KEPT)
def normal(code: str) -> str:
    """Return a code as the present list writes it: older lists give its third group one digit."""
    return _OLD_GROUP.sub(r"\g<1>0\g<2>", code)


def _in_open_group(code: str, known: Mapping[str, Mapping[str, Any]]) -> bool:
    groups = code.split(".")
    above = (".".join(groups[:length]) for length in range(len(groups) - 1, 0, -1))
    return any(known[one].get("terbuka", False) for one in above if one in known)


def _values(written: str, near: Mapping[str, Any]) -> dict[str, Value]:
    return {"nilai": written, "saran": near["kode"], "nama": near["nama"]}

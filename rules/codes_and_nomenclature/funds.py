"""Source-of-funds codes: known, and no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Text, Value, Verdict

from .nearest import nearest

_NO_CODE = Text("sumber dana ini ditulis tanpa kode", "this source of funds has no code")
_OLD_GROUP = re.compile(r"^([12]\.[0-9]\.)([0-9])(?=\.|$)")


def judge_funds(source: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield a finding for a heading or for a code that lies in no known group; a source without code is not judged."""
    kode = source.get("kode")
    if kode is None:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NO_CODE, places=(source.place,))
        return
    written = str(kode.value)
    code = normal(written)
    funds: Sequence[Mapping[str, Any]] = parameters["funds"]
    known = {entry["kode"]: entry for entry in funds}
    entry = known.get(code)
    usable = [one for one in funds if not one.get("judul")]
    name = _name(source)
    if entry is not None and entry.get("judul"):
        below = [one for one in usable if one["kode"].startswith(f"{code}.")] or usable
        values = _values(written, nearest(code, name, below)) | {"judul": entry["nama"]}
        yield Evidence("funds-heading", values, (kode.place,))
    elif entry is None and not _in_open_group(code, known):
        values = _values(written, nearest(code, name, usable))
        yield Evidence("funds-unknown", values, (kode.place,), severity=Severity.WARNING)


def normal(code: str) -> str:
    """Return a code as the present list writes it: older lists give its third group one digit."""
    return _OLD_GROUP.sub(r"\g<1>0\g<2>", code)


def _in_open_group(code: str, known: Mapping[str, Mapping[str, Any]]) -> bool:
    groups = code.split(".")
    above = (".".join(groups[:length]) for length in range(len(groups) - 1, 0, -1))
    return any(known[one].get("terbuka", False) for one in above if one in known)


def _values(written: str, near: Mapping[str, Any]) -> dict[str, Value]:
    return {"nilai": written, "saran": near["kode"], "nama": near["nama"]}


def _name(source: Node) -> str:
    name = source.get("nama")
    return str(name.value) if name is not None else ""

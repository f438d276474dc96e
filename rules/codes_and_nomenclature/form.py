"""The form of a code beyond its pattern: a field of government that exists, two or four digits at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinkron_rules.model import Evidence, Node, Parameters, Severity, remember

from .nearest import nearest

_SUPPORT = "X.XX"
_NUMBERED_ON = ("1", "2", "3")


def judge_form(level: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return a finding for a Program of an unknown field of government, or a Sub Kegiatan that ends in three digits."""
    code = level.plain.get("kode")
    if code.__class__ is not str:
        code = str(level["kode"].value)
    groups = code.split(".")
    if level.path[-2] == "program":
        field = ".".join(groups[:2])
        if field in remember(parameters["fields"], _known):
            return ()
        near = _likely(groups, parameters["fields"])
        values = {"nilai": code, "bidang": field, "saran": near["kode"], "nama": near["nama"]}
        return (Evidence("unknown-field", values, (level["kode"].place,)),)
    if len(groups[-1]) != 3:
        return ()
    values = {"nilai": code, "contoh": ".".join([*groups[:-1], f"0{groups[-1]}"])}
    # The annex of Permendagri 14/2026 itself prints some codes so.
    return (Evidence("three-digits", values, (level["kode"].place,), severity=Severity.WARNING),)


def _known(fields: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset((_SUPPORT, *(entry["kode"] for entry in fields)))


def _likely(groups: Sequence[str], fields: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    """Return the field that was probably meant: numbers run on from 1.01 to 3.32, so the same number decides there."""
    same = [one for one in fields if one["kode"][0] in _NUMBERED_ON and one["kode"].partition(".")[2] == groups[1]]
    if groups[0] in _NUMBERED_ON and same:
        return same[0]
    return nearest(".".join(groups[:2]), "", fields)

"""The form of a code beyond its pattern: a field of government that exists, two or four digits at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Severity, Sight, remember

from .nearest import nearest

_SUB_ACTIVITIES = "program[].kegiatan[].sub_kegiatan[]"
_SUPPORT = "X.XX"
_NUMBERED_ON = ("1", "2", "3")


def glance_form(parameters: Parameters) -> Glance:
    """Return the glance that is content where all fields of government exist and no Sub Kegiatan ends in 3 digits."""
    known = remember(parameters["fields"], _known)

    def content(sight: Sight) -> bool:
        if "." in [item["kode"][-4] for item in sight.each(_SUB_ACTIVITIES)]:
            return False
        # The code of a Program is that of its field and one more group.
        return known.issuperset([programme["kode"].rpartition(".")[0] for programme in sight.each("program[]")])

    return content


def judge_form(level: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return a finding for a Program of an unknown field of government, or a Sub Kegiatan that ends in three digits."""
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

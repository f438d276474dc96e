"""A first glance at the items of a submission as plain data, taken once for all rules: most need no closer look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sinkron_rules.model import Node

OF_KELURAHAN = ("renja_kecamatan", "usulan_kelurahan")


class Work(NamedTuple):
    """An item as read: `support` tells whether its programme only supports the office, `local` whose plan it is."""

    fields: Mapping[str, Any]
    code: str
    kind: str | None
    support: bool
    local: bool


def works(root: Node) -> list[Work]:
    """Return the items of a submission; none where anything in it is broken, or a code or its kind is missing."""
    plan = root.value.get("jenis") if isinstance(root.value, dict) and not root.document.broken else None
    if plan is None:
        return []
    found: list[Work] = []
    local = plan in OF_KELURAHAN
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        fields, programme = item.value, root.value["program"][item.path[1]].get("kode")
        code = fields.get("kode") if isinstance(fields, dict) else None
        if not (isinstance(code, str) and isinstance(programme, str)):
            return []
        found.append(Work(fields, code, fields.get("jenis"), programme.endswith(".01"), local))
    return found


def is_filled(value: object) -> bool:
    """Tell whether a field as read says more than a dash."""
    return isinstance(value, str) and bool(value.strip(" -"))

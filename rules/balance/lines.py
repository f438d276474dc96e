"""The Sub Kegiatan of a submission as plain data, read once for all rules: most submissions need no closer look."""

from __future__ import annotations

from typing import NamedTuple

from sinkron_rules.model import Node, Parameters

from .kinds import KINDS, SUPPORT


class Line(NamedTuple):
    """A Sub Kegiatan as read: `support` tells whether its `programme` only supports the office."""

    item: Node
    programme: Node
    code: str
    kind: str | None
    rupiah: int
    support: bool


def lines(root: Node) -> list[Line]:
    """Return the Sub Kegiatan of a submission; none where anything in it is broken, or a code or budget is missing."""
    if not root.plain:
        return []
    found: list[Line] = []
    programmes = {programme.path[1]: programme for programme in root.each("program[]")}
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        fields, programme = item.plain, programmes[item.path[1]]
        code, above, rupiah = fields.get("kode"), programme.plain.get("kode"), fields.get("pagu")
        if not (isinstance(code, str) and isinstance(above, str) and type(rupiah) is int and rupiah >= 0):
            return []
        found.append(Line(item, programme, code, fields.get("jenis"), rupiah, above.endswith(SUPPORT)))
    return found


def sides(root: Node, parameters: Parameters) -> list[tuple[Line, bool]]:
    """Return each line that is empowerment (True) or infrastructure (False); none when one of them cannot be told."""
    sorted_out: list[tuple[Line, bool]] = []
    empowering, physical = parameters["empowerment_codes"], parameters["physical_codes"]
    for line in root.once(lines):
        if line.code in empowering:
            sorted_out.append((line, True))
        elif line.code in physical:
            sorted_out.append((line, False))
        elif not line.support:
            if line.kind not in KINDS:
                return []
            side = KINDS[line.kind]
            if side is not None:
                sorted_out.append((line, side))
    return sorted_out

"""The rows of a submission, all in one Figure: most portfolios have thousands of rows and no code book to look them up.

Packed is only what the plan says. What people call a row is worked out again when the rows are unpacked, which happens
only where there is a code book.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from sinkron_rules.model import Figure, Node, Place, Sight, Text, Unassessable, at_a_glance

_LEVELS = (
    ("program[]", Text("Program", "Programme")),
    ("kegiatan[]", Text("Kegiatan", "Activity")),
    ("sub_kegiatan[]", Text("Sub Kegiatan", "Sub-activity")),
)
_LOWEST = len(_LEVELS) - 1
_as_json = json.JSONEncoder().encode
# Level, code, name, code above, units; then where the code stands: line, column, path, width, and the line itself.
_Row: TypeAlias = tuple[int, str, str, str, Sequence[str], int, int, str, int, str]


def pack(root: Node) -> Iterable[Figure]:
    """Return one Figure with all rows of a submission; a row that cannot be read is a gap between two such Figures."""
    packed = at_a_glance(root, _packed)
    return _packed_with_care(root) if packed is None else packed


def _packed(root: Node, sight: Sight) -> tuple[Figure]:
    """Return the Figure of a submission that says all it should; raises KeyError or TypeError for any other."""
    data = sight.data
    edition, kind, agency = data.get("edisi_kode", ""), data["pemda"]["jenis"], data["perangkat_daerah"]["nama"]
    rows: list[_Row] = []
    texts = [edition, kind, agency]
    place_of = root.document.positions.place
    for p, programme in enumerate(data["program"]):
        above, name = programme["kode"], programme["nama"]
        rows.append((0, above, name, "", (), *place_of(("program", p, "kode"))[1:]))
        texts += above, name
        for k, activity in enumerate(programme["kegiatan"]):
            code, name = activity["kode"], activity["nama"]
            rows.append((1, code, name, above, (), *place_of(("program", p, "kegiatan", k, "kode"))[1:]))
            texts += code, name
            for s, item in enumerate(activity["sub_kegiatan"]):
                lowest, name = item["kode"], item["nama"]
                units = [indicator["satuan"] for indicator in item["indikator"]]
                place = place_of(("program", p, "kegiatan", k, "sub_kegiatan", s, "kode"))
                rows.append((2, lowest, name, code, units, *place[1:]))
                texts += lowest, name, *units
    if not rows or set(map(type, texts)) != {str}:
        raise TypeError
    return (Figure("", _as_json(rows), root.place, root.label, agency, None, {"edisi": edition, "jenis": kind}),)


def _packed_with_care(root: Node) -> Iterator[Figure]:
    edition = root.get("edisi_kode")
    details = {
        "edisi": str(edition.value) if edition is not None else "",
        "jenis": str(root["pemda"]["jenis"].value),
    }
    agency = str(root["perangkat_daerah"]["nama"].value)
    read: list[_Row | Figure] = []
    _read(root, 0, "", agency, read)
    for is_gap, run in groupby(read, _is_gap):
        if is_gap:
            yield from (gap for gap in run if isinstance(gap, Figure))
        else:
            yield Figure("", _as_json(list(run)), root.place, root.label, agency, None, details)


def unpack(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield a Figure for each packed row: its code as group, its name as value; every gap as it is."""
    for figure in figures:
        if figure.gap is not None:
            yield figure
            continue
        for depth, code, name, above, units, line, column, path, width, source in json.loads(str(figure.value)):
            place = Place(figure.place.file, line, column, path, width, source)
            level, called = _LEVELS[depth][1], " ".join(part for part in (code, name) if part)
            label = Text(f"{level.id} {called}", f"{level.en} {called}")
            said = "\n".join(" ".join(unit.split()) for unit in units)
            details = {**figure.details, "induk": above, "satuan": said}
            yield Figure(code, name, place, label, figure.agency, details=details)


def _read(above: Node, depth: int, code: str, agency: str, read: list[_Row | Figure]) -> None:
    """Add the rows below `above`, whose code is `code`: each before those below it."""
    try:
        for row in above.each(_LEVELS[depth][0]):
            found = _row(row, depth, code, agency)
            read.append(found)
            if depth != _LOWEST:
                _read(row, depth + 1, "" if isinstance(found, Figure) else found[1], agency, read)
    except Unassessable as wound:
        read.append(_gap(above, agency, wound))


def _row(row: Node, depth: int, above: str, agency: str) -> _Row | Figure:
    try:
        kode, name = row["kode"], row["nama"]
    except Unassessable as wound:
        return _gap(row, agency, wound)
    units = _units(row) if depth == _LOWEST else ()
    return depth, str(kode.value), str(name.value), above, units, *kode.place[1:]


def _units(row: Node) -> list[str]:
    """Return the units of a Sub Kegiatan's indicators; none when any cannot be read."""
    try:
        units = [indicator.get("satuan") for indicator in row.each("indikator[]")]
    except Unassessable:
        return []
    return [str(unit.value) for unit in units if unit is not None]


def _gap(node: Node, agency: str, wound: Unassessable) -> Figure:
    return Figure("*", 0, wound.place or node.place, node.label, agency, gap=wound.reason)


def _is_gap(read: _Row | Figure) -> bool:
    return isinstance(read, Figure)

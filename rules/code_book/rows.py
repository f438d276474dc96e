"""The rows of a submission, all in one Figure: most portfolios have thousands of rows and no code book to look them up.

Packed is only what the plan says. What people call a row is worked out again when the rows are unpacked, which happens
only where there is a code book.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from sinkron_rules.model import Figure, Node, Path, Place, Text, Unassessable

_LEVELS = (
    ("program[]", Text("Program", "Programme")),
    ("kegiatan[]", Text("Kegiatan", "Activity")),
    ("sub_kegiatan[]", Text("Sub Kegiatan", "Sub-activity")),
)
_LOWEST = len(_LEVELS) - 1
# Level, code, name, code above, units; then where the code stands: line, column, path, width, and the line itself.
_At: TypeAlias = tuple[int, int, str, int, str]
_Row: TypeAlias = tuple[int, str, str, str, Sequence[str], int, int, str, int, str]


def pack(root: Node) -> Iterator[Figure]:
    """Yield one Figure with all rows of a submission; a row that cannot be read is a gap between two such Figures."""
    edition = root.get("edisi_kode")
    details = {
        "edisi": str(edition.value) if edition is not None else "",
        "jenis": str(root["pemda"]["jenis"].value),
    }
    agency = str(root["perangkat_daerah"]["nama"].value)
    plain = _plain_rows(root)
    if plain:
        yield Figure("", json.dumps(plain), root.place, root.label, agency, details=details)
        return
    read: list[_Row | Figure] = []
    _read(root, 0, "", agency, read)
    for is_gap, run in groupby(read, _is_gap):
        if is_gap:
            yield from (gap for gap in run if isinstance(gap, Figure))
        else:
            yield Figure("", json.dumps(list(run)), root.place, root.label, agency, details=details)


def _plain_rows(root: Node) -> list[_Row]:
    """Return the rows of a submission as read, at a glance; none where anything in it calls for a closer look."""
    rows: list[_Row] = []
    texts: list[Any] = []
    place_of = root.document.positions.place
    try:
        for p, programme in enumerate(root.plain["program"]):
            path: Path = ("program", p)
            above, name = programme["kode"], programme["nama"]
            rows.append((0, above, name, "", (), *_at(place_of((*path, "kode")))))
            texts += above, name
            for k, activity in enumerate(programme["kegiatan"]):
                path = ("program", p, "kegiatan", k)
                code, name = activity["kode"], activity["nama"]
                rows.append((1, code, name, above, (), *_at(place_of((*path, "kode")))))
                texts += code, name
                for s, item in enumerate(activity["sub_kegiatan"]):
                    units = [indicator["satuan"] for indicator in item["indikator"]]
                    at = _at(place_of((*path, "sub_kegiatan", s, "kode")))
                    rows.append((2, item["kode"], item["nama"], code, units, *at))
                    texts += item["kode"], item["nama"], *units
    except (KeyError, TypeError):
        return []
    return rows if set(map(type, texts)) == {str} else []


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
    return depth, str(kode.value), str(name.value), above, units, *_at(kode.place)


def _at(place: Place) -> _At:
    return place[1:]


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

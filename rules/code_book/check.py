"""Codes, names and units against the code books in the repository (`buku-kode/1`), by edition and plan year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinkron_rules.model import Check, Evidence, Figure, Node, Parameters, Portfolio, Unassessable, Verdict

from .books import read_books
from .comparing import compare
from .wording import MESSAGES, NO_BOOKS

_LEVELS = ("program", "kegiatan", "sub_kegiatan")


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:  # noqa: ARG001 - the engine's signature
    """Yield every row of a submission: its code as group, its name as value; units and edition among the details."""
    edition = root.get("edisi_kode")
    common = {
        "edisi": str(edition.value) if edition is not None else "",
        "jenis": str(root["pemda"]["jenis"].value),
        "induk": "",
    }
    agency = str(root["perangkat_daerah"]["nama"].value)
    yield from _rows(root, 0, agency, common)


def _rows(above: Node, depth: int, agency: str, common: dict[str, str]) -> Iterator[Figure]:
    level = _LEVELS[depth]
    try:
        for row in above.each(f"{level}[]"):
            figure = _row(row, level, agency, common)
            yield figure
            if depth + 1 < len(_LEVELS):
                parent = figure.group if figure.gap is None else ""
                yield from _rows(row, depth + 1, agency, {**common, "induk": parent})
    except Unassessable as wound:
        place = wound.place or above.place
        yield Figure("*", 0, place, above.label, agency, gap=wound.reason)


def _row(row: Node, level: str, agency: str, common: dict[str, str]) -> Figure:
    try:
        code, name = row["kode"], row["nama"]
        units = _units(row) if level == "sub_kegiatan" else ""
    except Unassessable as wound:
        return Figure("*", 0, wound.place or row.place, row.label, agency, gap=wound.reason)
    details = {**common, "satuan": units}
    return Figure(str(code.value), str(name.value), code.place, row.label, agency, details=details)


def _units(row: Node) -> str:
    """Return the units of a Sub Kegiatan's indicators, one a line; "" when any cannot be read."""
    units = []
    try:
        for unit in row.each("indikator[].satuan"):
            units.append(" ".join(str(unit.value).split()))  # noqa: PERF401 - a wound may come in between
    except Unassessable:
        return ""
    return "\n".join(units)


def conclude(
    figures: Sequence[Figure],
    portfolio: Portfolio,
    parameters: Parameters,  # noqa: ARG001 - the engine's signature
) -> Iterator[Evidence]:
    """Compare each row with the book of its edition; without any book in the repository the rule does not apply."""
    if not portfolio.codebooks:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_BOOKS)
        return
    yield from compare(figures, read_books(portfolio.codebooks), portfolio.year)


CHECK = Check(
    name="code-book",
    parameters={"type": "object", "properties": {}, "additionalProperties": False},
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
)

"""The cascade of main programmes from the region to kecamatan and kelurahan, to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sinkron_rules.model import Cell, Figure, Heading, Portfolio, Table, Text

from .collecting import CHILD
from .levels import KECAMATAN, KELURAHAN
from .main_programmes import MainProgramme, main_programmes
from .wording import NOT_CARRIED

_TITLE = Text("Penjenjangan program utama", "Cascade of main programmes")
_ABOUT = Text(
    "Banyaknya Program dan Sub Kegiatan pada setiap tingkat yang menyebut program utama. Mata rantai yang kosong "
    "terputus dalam berkas yang dibaca.",
    "How many programmes and sub-activities at each level name the main programme. An empty link is broken in the "
    "files that were read.",
)
_COLUMNS = (
    Heading(Text("Daerah", "Region")),
    Heading(Text("Kecamatan", "Kecamatan")),
    Heading(Text("Kelurahan", "Kelurahan")),
)
_LEVELS = ((KECAMATAN, 1), (KELURAHAN, 2))


def picture(figures: Sequence[Figure], portfolio: Portfolio, levels: Mapping[str, Sequence[str]]) -> Table:
    """Return main programmes by level; raises Unassessable without a list of them.

    A level that a main programme is not carried to says so instead of being empty.
    """
    children: dict[tuple[str, str], set[str]] = {}
    for figure in figures:
        if figure.details.get("figure") == CHILD:
            children.setdefault((figure.group, str(figure.value)), set()).add(str(figure.place))
    listed = main_programmes(portfolio)
    return Table(
        name="penjenjangan",
        shape="chain",
        title=_TITLE,
        about=_ABOUT,
        row_title=Text("Program utama", "Main programme"),
        column_title=Text("Tingkat", "Level"),
        rows=tuple(Heading(Text(one.title, one.title), one.code) for one in listed),
        columns=_COLUMNS,
        cells=tuple(cell for row, one in enumerate(listed) for cell in _cells(row, one, children, levels)),
        counted=Text("turunan", "children"),
    )


def _cells(
    row: int, one: MainProgramme, children: Mapping[tuple[str, str], set[str]], levels: Mapping[str, Sequence[str]]
) -> Iterator[Cell]:
    yield Cell(row, 0, one.code)
    for level, column in _LEVELS:
        number = len(children.get((one.code, level), ()))
        if number:
            yield Cell(row, column, count=number)
        elif level not in levels.get(one.level, ()):
            yield Cell(row, column, gap=NOT_CARRIED.fill(level=one.level))

"""The synchronisation matrix: what each agency plans for each priority, in programmes and in rupiah."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sinkron_rules.model import Cell, Heading, Rupiah, Table, Text

from .coverage import supports
from .gathered import Gathered, Link
from .lists import FAMILY, Entry, Shelf

_TITLE = Text("Matriks sinkronisasi: {family}", "Synchronisation matrix: {family}")
_ABOUT = Text(
    "Pagu dan banyaknya Program setiap perangkat daerah yang menyebut prioritas ({lists}). Pagu yang mendukung "
    "beberapa prioritas terbaca pada setiap prioritas itu, sehingga kolom tidak untuk dijumlahkan.",
    "Money and number of programmes of each agency that name a priority ({lists}). Money that serves several "
    "priorities shows under each, so columns are not to be added up.",
)
_AGENCY = Text("Perangkat daerah", "Agency")
_PRIORITY = Text("Prioritas", "Priority")
_PROGRAMMES = Text("Program", "Programmes")


def matrix(gathered: Gathered, shelf: Shelf) -> Table:
    """Return agencies by priorities; an agency that names none, and a priority that none names, stay visible."""
    entries = [entry for one in shelf.governing for entry in one.entries.values()]
    offices = dict(sorted({programme.office: programme.agency for programme in gathered.programmes}.items()))
    home = {programme.key: programme.office for programme in gathered.programmes}
    links: dict[tuple[str, str], list[Link]] = {}
    for priority, supporting in supports(gathered, shelf).items():
        for link in supporting:
            links.setdefault((home[link.programme], priority), []).append(link)
    cells = tuple(
        _cell(row, column, links[office, entry.link])
        for row, office in enumerate(offices)
        for column, entry in enumerate(entries)
        if (office, entry.link) in links
    )
    return Table(
        name=f"matriks-{shelf.family.replace('_', '-')}",
        shape="matrix",
        title=_TITLE.fill(family=FAMILY[shelf.family]),
        about=_ABOUT.fill(lists=[one.label for one in shelf.governing]),
        row_title=_AGENCY,
        column_title=_PRIORITY,
        rows=_agencies(offices),
        columns=tuple(_priority(entry) for entry in entries),
        cells=cells,
        counted=_PROGRAMMES,
    )


def _agencies(offices: Mapping[str, str]) -> tuple[Heading, ...]:
    return tuple(Heading(Text(name, name), code) for code, name in offices.items())


def _priority(entry: Entry) -> Heading:
    return Heading(Text(f"{entry.code} {entry.name}", f"{entry.code} {entry.name}"), entry.code)


def _cell(row: int, column: int, links: Sequence[Link]) -> Cell:
    gap = next((link.gap for link in links if link.gap is not None), None)
    money = Rupiah(sum(link.amount for link in links))
    return Cell(row, column, money, len({link.programme for link in links}), gap)

"""Money per inhabitant of each kecamatan, to look at."""

from __future__ import annotations

from sinkron_rules.model import Cell, Heading, Rupiah, Table, Text, Value

from .gathering import Gathered
from .measuring import Area
from .wording import NOT_COUNTED

_TITLE = Text("Pagu per penduduk menurut kecamatan", "Money per inhabitant by kecamatan")
_ABOUT = Text(
    "Pagu semua perangkat daerah menurut lokasinya, di luar Program penunjang; {unplaced} tidak dapat dibagi menurut "
    "kecamatan. Perbedaan ditelaah menurut kebutuhan, bukan untuk disamakan.",
    "Money of all agencies by place, outside support programmes; {unplaced} cannot be divided by kecamatan. "
    "Differences are reviewed against need, not to be made equal.",
)
_COLUMNS = (
    Heading(Text("Penduduk", "Inhabitants")),
    Heading(Text("Pagu", "Money")),
    Heading(Text("Pagu per penduduk", "Money per inhabitant")),
)


def picture(case: Gathered) -> Table:
    """Return inhabitants, money and money per inhabitant of every kecamatan; a sum with gaps says why it is one."""
    return Table(
        name="pagu-per-penduduk",
        shape="bars",
        title=_TITLE,
        about=_ABOUT.fill(unplaced=Rupiah(case.unplaced)),
        row_title=Text("Kecamatan", "Kecamatan"),
        column_title=Text("Ukuran", "Measure"),
        rows=tuple(Heading(area.name, area.code) for area in case.areas),
        columns=_COLUMNS,
        cells=tuple(cell for row, area in enumerate(case.areas) for cell in _cells(row, area, case)),
    )


def _cells(row: int, area: Area, case: Gathered) -> list[Cell]:
    gap = case.gaps[0].gap if case.gaps else None
    head: Value | None = Rupiah(round(area.per_head)) if area.people else None
    values: tuple[Value | None, ...] = (area.people or None, Rupiah(area.rupiah), head)
    gaps = (None if area.people else NOT_COUNTED, gap, gap if area.people else NOT_COUNTED)
    return [Cell(row, column, value, gap=gaps[column]) for column, value in enumerate(values)]

"""What all submissions put into each kecamatan of the region, and what is missing from that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sinkron_rules.model import Figure, Node, Portfolio, Text, Unassessable

from .locating import EVERYWHERE, PRESENT
from .measuring import Area

_NO_LIST = Text(
    "isian `kecamatan` belum diisi dalam konteks daerah; ketik, misalnya, "
    '`kecamatan: [{{kode_wilayah: "{region}.01", nama: ..., penduduk: ...}}]`',
    "`kecamatan` is not filled in in the region context; type, for example, "
    '`kecamatan: [{{kode_wilayah: "{region}.01", nama: ..., penduduk: ...}}]`',
)
_NO_PLANS = Text("belum ada Renja yang dibaca", "no work plan has been read")
_ABSENT = Text(
    "usulan {agency} (`{code}`) belum ada di antara usulan yang dibaca",
    "the submission of {agency} (`{code}`) is not among those read",
)
_KINDS = ("Kecamatan ", "Distrik ")
_NAMED = Text("Kecamatan {name}", "Kecamatan {name}")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The kecamatan of a region with their money, rupiah that could not be placed, and what could not be read."""

    areas: tuple[Area, ...]
    unplaced: int
    total: int
    gaps: tuple[Figure, ...]

    @property
    def unplaced_share(self) -> Fraction:
        """Return the part of all rupiah that could not be placed; 0 when there is no money at all."""
        return Fraction(self.unplaced, self.total or 1)


def gather(figures: Sequence[Figure], portfolio: Portfolio) -> Gathered:
    """Sum up by kecamatan; raises Unassessable without a list of kecamatan or without any plan."""
    context = portfolio.needed_context()
    nodes = list(context.each("kecamatan[]"))
    if not nodes:
        raise Unassessable(_NO_LIST.fill(region=portfolio.region), context.place_of("kecamatan"))
    gaps = [figure for figure in figures if figure.gap is not None]
    present = [figure for figure in figures if figure.group == PRESENT]
    if not present and not gaps:
        raise Unassessable(_NO_PLANS, context.place)
    gaps += _absent({_unit(figure.details["code"]) for figure in present}, context)
    areas = tuple(_area(node, figures) for node in nodes)
    total = sum(int(figure.value) for figure in figures)
    return Gathered(areas, total - sum(area.rupiah for area in areas), total, tuple(gaps))


def _area(node: Node, figures: Sequence[Figure]) -> Area:
    code, name, people = str(node["kode_wilayah"].value), str(node["nama"].value), node.get("penduduk")
    mine = [figure for figure in figures if figure.group == code]
    named = Text(name, name) if name.startswith(_KINDS) else _NAMED.fill(name=name)
    inhabitants = None if people is None else int(people.value)
    rupiah, items = sum(int(figure.value) for figure in mine), sum(int(figure.details["items"]) for figure in mine)
    return Area(code, named, rupiah, inhabitants, items, node["kode_wilayah"].place)


def _absent(present: set[str], context: Node) -> Iterator[Figure]:
    """Yield a gap for each agency of the region whose plan was not read; a kelurahan is a unit of its kecamatan."""
    told = set(present)
    for agency in context.each("perangkat_daerah[]"):
        code = str(agency["kode"].value)
        if _unit(code) not in told:
            told.add(_unit(code))
            reason = _ABSENT.fill(agency=str(agency["nama"].value), code=code)
            yield Figure(EVERYWHERE, 0, agency.place, agency.label, gap=reason)


def _unit(code: str) -> str:
    return code.rpartition(".")[0]

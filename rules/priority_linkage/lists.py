"""The priority lists of the portfolio: which there are, which apply to this region and year, and in what rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sinkron_rules.model import Node, Place, Portfolio, Text, Unassessable, Value

NATIONAL, PROVINCIAL, POLICY, THEME = "nasional", "provinsi", "kebijakan_kepala_daerah", "daerah"
FIELD = {NATIONAL: "nasional", PROVINCIAL: "provinsi", POLICY: "daerah", THEME: "daerah"}

FAMILY = {
    NATIONAL: Text("prioritas nasional", "national priorities"),
    PROVINCIAL: Text("prioritas provinsi", "provincial priorities"),
    POLICY: Text("kebijakan kepala daerah atau misi RPJMD", "policies of the regional head or RPJMD missions"),
    THEME: Text("prioritas daerah tahunan", "yearly regional priorities"),
}
_WHAT_TO_ADD: dict[str, Value] = {
    NATIONAL: "`jenis: nasional`",
    PROVINCIAL: "`jenis: provinsi`",
    POLICY: "`jenis: kebijakan_kepala_daerah`",
    THEME: Text("`jenis: daerah` untuk satu tahun saja", "`jenis: daerah` for that one year only"),
}
_NO_LIST = Text(
    "daftar {family} untuk tahun {year} belum tersedia; agar ditambahkan berkas `skema: daftar-prioritas/1` dengan "
    "{kind}, `berlaku` yang mencakup {year}, dan `pemda.kode_wilayah` {region}",
    "no list of {family} for {year} is available; add a file with `skema: daftar-prioritas/1`, {kind}, a `berlaku` "
    "that covers {year}, and `pemda.kode_wilayah` {region}",
)
_NO_NATIONAL_LIST = Text(
    "daftar {family} untuk tahun {year} belum tersedia; agar ditambahkan berkas `skema: daftar-prioritas/1` dengan "
    "{kind} dan `berlaku` yang mencakup {year}",
    "no list of {family} for {year} is available; add a file with `skema: daftar-prioritas/1`, {kind} and a `berlaku` "
    "that covers {year}",
)
_NAMED_BUT_ABSENT = Text(
    "daftar `{id}`, yang disebut konteks daerah, belum tersedia; agar ditambahkan berkas `skema: daftar-prioritas/1` "
    "dengan `id: {id}`",
    "list `{id}`, which the region context names, is not available; add a file with `skema: daftar-prioritas/1` and "
    "`id: {id}`",
)
_EMPTY = Text("daftar `{id}` belum memuat prioritas", "list `{id}` has no priorities")


@dataclass(frozen=True, slots=True)
class Entry:
    """One priority of a list: `link` is what a submission types; `minimum` the least budget in rupiah, if any."""

    link: str
    code: str
    name: str
    aliases: tuple[str, ...]
    place: Place
    must: bool
    minimum: int | None
    minimum_place: Place


@dataclass(frozen=True, slots=True)
class PriorityList:
    """One list; `family` is what it counts as, `first` to `last` the plan years it is for."""

    id: str
    name: str
    family: str
    first: int
    last: int
    region: str
    place: Place
    entries: Mapping[str, Entry]

    def covers(self, year: int) -> bool:
        """Tell whether the list is for plans of `year`."""
        return self.first <= year <= self.last

    def is_of(self, region: str) -> bool:
        """Tell whether the list is for `region`: a national one for all, a provincial one for all below it."""
        if self.family == NATIONAL:
            return True
        return region == self.region or (self.family == PROVINCIAL and region.startswith(f"{self.region}."))

    @property
    def label(self) -> str:
        """Return name and years, as people call the list."""
        years = str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        return self.name if years in self.name else f"{self.name} ({years})"


@dataclass(frozen=True, slots=True)
class Named:
    """A list id that the region context names, and where."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lists as one rule sees them.

    `known` are all sound lists by id, `broken` the others with the reason. `chosen` apply to this family, region and
    year, the narrowest period first: the list of one year stands above that of five. `absent` are named by the context
    and not there; `misnamed` are named and not for this year; `named` tells whether the context names any.
    """

    family: str
    known: Mapping[str, PriorityList]
    broken: Mapping[str, Unassessable]
    chosen: tuple[PriorityList, ...]
    absent: tuple[Unassessable, ...]
    misnamed: tuple[Named, ...]
    named: Mapping[str, Place]

    @property
    def governing(self) -> tuple[PriorityList, ...]:
        """Return the lists whose priorities must be served: of national ones only the narrowest period."""
        if self.family != NATIONAL:
            return self.chosen
        narrowest = self.chosen[0].last - self.chosen[0].first
        return tuple(one for one in self.chosen if one.last - one.first == narrowest)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the priorities of the lists that apply, those of the governing list first."""
        return tuple(entry for one in self.chosen for entry in one.entries.values())

    def find(self, link: str) -> tuple[PriorityList | None, Entry | None]:
        """Return the list and the priority that `link` (`<list id>/<kode>`) names exactly."""
        id_, _, code = link.partition("/")
        found = self.known.get(id_)
        return found, found.entries.get(code) if found else None


def lay_out(portfolio: Portfolio, family: str) -> Shelf:
    """Return the lists as a rule on `family` sees them; `chosen` may be empty."""
    known: dict[str, PriorityList] = {}
    broken: dict[str, Unassessable] = {}
    for id_, root in sorted(portfolio.priorities.items()):
        try:
            known[id_] = root.once(_read)
        except Unassessable as wound:
            broken[id_] = wound.bare()
    named = _named(portfolio.context, FIELD[family])
    own = [one for one in known.values() if one.family == family and one.is_of(portfolio.region)]
    valid = [one for one in own if one.covers(portfolio.year)]
    wanted = [one for one in valid if one.id in named] if named else valid
    misnamed = [Named(one.id, named[one.id]) for one in own if one.id in named and not one.covers(portfolio.year)]
    if misnamed and not wanted:
        wanted = valid
    wanted.sort(key=lambda one: (one.last - one.first, one.id))
    absent = tuple(_absent(id_, place, broken) for id_, place in named.items() if id_ not in known)
    return Shelf(family, known, broken, tuple(wanted), absent, tuple(misnamed), named)


def none_for(family: str, portfolio: Portfolio) -> Unassessable:
    """Return the reason that no list of `family` is there for this region and year: it says which file to add."""
    values: dict[str, Value] = {"family": FAMILY[family], "kind": _WHAT_TO_ADD[family], "year": str(portfolio.year)}
    if family == NATIONAL:
        return Unassessable(_NO_NATIONAL_LIST.fill(**values))
    return Unassessable(_NO_LIST.fill(region=f"`{portfolio.region}`", **values))


def _absent(id_: str, place: Place, broken: Mapping[str, Unassessable]) -> Unassessable:
    return broken[id_] if id_ in broken else Unassessable(_NAMED_BUT_ABSENT.fill(id=id_), place)


def _named(context: Node | None, field: str) -> dict[str, Place]:
    """Return the ids in the context's `prioritas.<field>` with their places; raises Unassessable when broken."""
    items = context.each(f"prioritas.{field}[]") if context is not None else iter(())
    return {str(item.value): item.place for item in items}


def _read(root: Node) -> PriorityList:
    id_ = str(root.value.get("id"))
    first, last = int(root["berlaku"]["dari"].value), int(root["berlaku"]["sampai"].value)
    kind = str(root["jenis"].value)
    region = next((str(code.value) for code in root.each("pemda.kode_wilayah")), "")
    entries = {str(item["kode"].value): _entry(id_, item) for item in root.each("prioritas[]")}
    if not entries:
        raise Unassessable(_EMPTY.fill(id=id_), root.place_of("prioritas"))
    family = POLICY if kind == THEME and first != last else kind
    return PriorityList(id_, str(root["nama"].value), family, first, last, region, root.place_of("id"), entries)


def _entry(id_: str, item: Node) -> Entry:
    code, must, minimum = item["kode"], item.get("wajib_didukung"), item.get("pagu_minimum")
    return Entry(
        link=f"{id_}/{code.value}",
        code=str(code.value),
        name=str(item["nama"].value),
        aliases=tuple(str(alias.value) for alias in item.each("alias[]")),
        place=code.place,
        must=must is None or must.value is not False,
        minimum=None if minimum is None else int(minimum.value),
        minimum_place=item.place_of("pagu_minimum"),
    )

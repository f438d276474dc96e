"""Which priorities must be supported in this region and year, where that stands, and with how much money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sinkron_rules.model import Evidence, Node, Parameters, Place, Portfolio, Verdict

from .lists import NATIONAL, Entry, Shelf
from .nearest import guess
from .wording import DEMAND_UNKNOWN


@dataclass(frozen=True, slots=True)
class Demand:
    """One priority that must be supported. `places` say where that stands, the context's own place first.

    `minimum` is the least budget in rupiah, 0 when there is none; `minimum_places` say where that stands.
    """

    entry: Entry
    places: tuple[Place, ...]
    minimum: int = 0
    minimum_places: tuple[Place, ...] = ()


@dataclass(slots=True)
class Demands:
    """The demands by link, and evidence for what the context demands without naming a priority that applies."""

    shelf: Shelf
    year: int
    known: dict[str, Demand] = field(default_factory=dict)
    unknown: list[Evidence] = field(default_factory=list)

    def take(self, link: str, item: Node, where: str) -> None:
        """Add the demand that the context states at `item` in its `prioritas.<where>`."""
        at, entry = self.shelf.find(link)
        if at is not None and at.family != self.shelf.family:
            return
        if entry is not None and at in self.shelf.chosen:
            self.known.setdefault(entry.link, Demand(entry, (item.place, entry.place)))
        elif at is not None or self.shelf.family == NATIONAL:
            nearest = guess(link, self.shelf.entries).entry.link
            reason = DEMAND_UNKNOWN.fill(nilai=link, isian=where, tahun=str(self.year), saran=nearest)
            self.unknown.append(Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(item.place,)))


def demands_of(portfolio: Portfolio, shelf: Shelf, parameters: Parameters) -> Demands:
    """Return what the context demands (`wajib_didukung`, `pagu_minimum`), or else what the governing lists do.

    Raises Unassessable when that part of the context is broken.
    """
    demands = Demands(shelf, portfolio.year)
    context = portfolio.context.get("prioritas") if portfolio.context is not None else None
    if context is None or context.get("wajib_didukung") is None:
        for entry in _listed(shelf):
            place = shelf.named.get(entry.link.rpartition("/")[0])
            demands.known[entry.link] = Demand(entry, (entry.place,) if place is None else (place, entry.place))
    else:
        for item in context.each("wajib_didukung[]"):
            demands.take(str(item.value), item, "wajib_didukung")
    if "minimum" not in parameters:
        return demands
    stated = dict(_minimums(context))
    for link, item in stated.items():
        demands.take(link, item, "pagu_minimum")
    for link, demand in demands.known.items():
        demands.known[link] = _priced(demand, stated.get(link), int(parameters["minimum"]))
    return demands


def _listed(shelf: Shelf) -> Iterator[Entry]:
    for one in shelf.governing:
        yield from (entry for entry in one.entries.values() if entry.must)


def _minimums(context: Node | None) -> Iterator[tuple[str, Node]]:
    minimums = context.get("pagu_minimum") if context is not None else None
    if minimums is not None:
        for link in minimums.value:
            yield str(link), minimums[link]


def _priced(demand: Demand, stated: Node | None, default: int) -> Demand:
    """Return the demand with its minimum: the context's, else the list's, else the rule's own."""
    entry = demand.entry
    if stated is not None:
        return replace(demand, minimum=int(stated.value), minimum_places=(stated.place, entry.place))
    if entry.minimum is not None:
        return replace(demand, minimum=entry.minimum, minimum_places=(entry.minimum_place, *demand.places[:-1]))
    return replace(demand, minimum=default, minimum_places=demand.places)

"""Figures of all submissions -> programmes with their links, in an order that does not depend on the order of files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from sinkron_rules.model import Figure, Place, Portfolio, Text, Unassessable

from .collecting import ANY_FIELD, LINK, MONEY, PROGRAMME

_ORDER = attrgetter("place.file", "place.line", "place.column", "place.path", "group")
_SUPPORT = re.compile(r"[X0-9]\.(?:XX|[0-9]{2})\.01")
_NOTHING = Text(
    "belum ditemukan Program dalam usulan daerah ini untuk tahun {year}",
    "no programme was found in this region's submissions for {year}",
)


class Link(NamedTuple):
    """One link as typed (`text`) in `prioritas.<field>` of an item; `amount` in rupiah is what the item costs.

    `gap` says why the amount is only a lower bound; `amount_place` is where the money stands.
    """

    text: str
    field: str
    place: Place
    label: Text
    agency: str
    programme: str
    item: str
    identity: str
    amount: int
    amount_place: Place
    gap: Text | None

    @property
    def enclosing(self) -> Iterator[str]:
        """Yield the paths of the items around this one: their money already includes its own."""
        path = self.item
        while "." in path:
            path = path.rpartition(".")[0]
            yield path


@dataclass(slots=True)
class Programme:
    """One programme of one submission: its links at any level, and the gaps found while reading them."""

    key: str
    code: str
    place: Place
    label: Text
    agency: str
    office: str
    service: str
    identity: str
    links: list[Link] = field(default_factory=list)
    gaps: list[Figure] = field(default_factory=list)

    @property
    def is_support(self) -> bool:
        """Tell whether this is the support programme that every agency has (`X.XX.01`)."""
        return _SUPPORT.fullmatch(self.code) is not None

    def gap_in(self, name: str) -> Figure | None:
        """Return the first gap that touches `prioritas.<name>`."""
        return next((gap for gap in self.gaps if gap.details.get("field") in {name, ANY_FIELD}), None)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All programmes, and the gaps that belong to none of them (a file or a list that could not be read)."""

    programmes: tuple[Programme, ...]
    gaps: tuple[Figure, ...]

    @property
    def links(self) -> Iterator[Link]:
        """Yield the links of all programmes."""
        for programme in self.programmes:
            yield from programme.links

    def gaps_in(self, name: str) -> list[Figure]:
        """Return every gap that could hide a link in `prioritas.<name>`."""
        own = [gap for programme in self.programmes if (gap := programme.gap_in(name))]
        return [*self.gaps, *own]


# What was put together last, and of which figures: the rules of this module come one after the other, with the same.
_LAST: list[tuple[list[Figure], Gathered]] = []


def gather(figures: Sequence[Figure], portfolio: Portfolio) -> Gathered:
    """Put together what was collected; raises Unassessable when there is neither a programme nor a gap."""
    wanted = list(figures)
    if not _LAST or _LAST[0][0] != wanted:
        gathered = _gathered(wanted, portfolio)
        _LAST[:] = [(wanted, gathered)]
    return _LAST[0][1]


def _gathered(figures: Sequence[Figure], portfolio: Portfolio) -> Gathered:
    others, loose = list[Figure](), list[Figure]()
    programmes: dict[str, Programme] = {}
    money: dict[tuple[str, str], Place] = {}
    for figure in sorted(figures, key=_ORDER):
        kind = figure.details.get("figure")
        if kind == PROGRAMME:
            programmes[figure.details["programme"]] = _programme(figure)
        elif kind == MONEY:
            money[figure.details["programme"], figure.details["item"]] = figure.place
        else:
            others.append(figure)
    for figure in others:
        owner = programmes.get(figure.details.get("programme", ""))
        if figure.details.get("figure") == LINK and owner is not None:
            owner.links.append(_link(figure, money))
        elif figure.group == "*" and figure.gap is not None:
            (loose if owner is None else owner.gaps).append(figure)
    if not programmes and not loose:
        raise Unassessable(_NOTHING.fill(year=str(portfolio.year)))
    return Gathered(tuple(programmes.values()), tuple(loose))


def _programme(figure: Figure) -> Programme:
    details = figure.details
    return Programme(
        key=details["programme"],
        code=str(figure.value),
        place=figure.place,
        label=figure.label,
        agency=figure.agency,
        office=details["office"],
        service=details["service"],
        identity=details["identity"],
    )


def _link(figure: Figure, money: Mapping[tuple[str, str], Place]) -> Link:
    details = figure.details
    programme, item = details["programme"], details["item"]
    return Link(
        text=figure.group,
        field=details["field"],
        place=figure.place,
        label=figure.label,
        agency=figure.agency,
        programme=programme,
        item=item,
        identity=details["identity"],
        amount=int(figure.value),
        amount_place=money.get((programme, item), figure.place),
        gap=figure.gap,
    )

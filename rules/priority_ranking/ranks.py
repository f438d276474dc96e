"""The Sub Kegiatan of a submission with their ranks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from sinkron_rules.model import Node, Place, Text, Unassessable

ITEMS = "program[].kegiatan[].sub_kegiatan[]"
FIELD = "urutan_prioritas"


@dataclass(slots=True)
class Ranking:
    """The Sub Kegiatan by rank, those without one, and what could not be read. A rank below 1 is among `improper`.

    `count` is how many Sub Kegiatan there are, those with an unreadable rank among them.
    """

    count: int
    ranked: dict[int, list[Node]] = field(default_factory=dict)
    improper: list[Node] = field(default_factory=list)
    missing: list[Node] = field(default_factory=list)
    unread: list[tuple[Text, Place]] = field(default_factory=list)

    @property
    def read(self) -> Iterator[Node]:
        """Yield the Sub Kegiatan of which is known what rank they have, if any."""
        yield from chain(*self.ranked.values(), self.improper, self.missing)

    @property
    def is_whole(self) -> bool:
        """Tell whether every Sub Kegiatan has a rank of its own."""
        return len(self.ranked) == self.count

    @property
    def is_in_order(self) -> bool:
        """Tell whether the ranks are just 1 to the number of Sub Kegiatan."""
        return len(self.ranked) == self.count and max(self.ranked, default=0) == self.count


def ranking_of(root: Node) -> Ranking:
    """Read the ranks of a submission; raises Unassessable when the list of Sub Kegiatan itself cannot be read."""
    items = list(root.each(ITEMS))
    ranking = Ranking(len(items))
    for item in items:
        try:
            rank = item.get(FIELD)
        except Unassessable as wound:
            ranking.unread.append((wound.reason, wound.place or item.place))
            continue
        if rank is None:
            ranking.missing.append(item)
        elif rank.value < 1:
            ranking.improper.append(item)
        else:
            ranking.ranked.setdefault(int(rank.value), []).append(item)
    return ranking

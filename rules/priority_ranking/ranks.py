"""The Sub Kegiatan of a submission with their ranks."""

from __future__ import annotations

from dataclasses import dataclass, field

from sinkron_rules.model import Node, Place, Text, Unassessable

FIELD = "urutan_prioritas"


@dataclass(slots=True)
class Ranking:
    """The Sub Kegiatan by rank, those without one, and what could not be read. A rank below 1 is among `improper`."""

    ranked: dict[int, list[Node]] = field(default_factory=dict)
    improper: list[Node] = field(default_factory=list)
    missing: list[Node] = field(default_factory=list)
    unread: list[tuple[Text, Place]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how many Sub Kegiatan there are, those with an unreadable rank among them."""
        return sum(map(len, self.ranked.values())) + len(self.improper) + len(self.missing) + len(self.unread)

    @property
    def is_whole(self) -> bool:
        """Tell whether every Sub Kegiatan has a rank of its own."""
        alone = all(len(items) == 1 for items in self.ranked.values())
        return alone and not (self.improper or self.missing or self.unread)


def ranking_of(root: Node) -> Ranking:
    """Read the ranks of a submission; raises Unassessable when the list of Sub Kegiatan itself cannot be read."""
    ranking = Ranking()
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
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

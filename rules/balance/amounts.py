"""Two sums of one submission, the part that is judged and the rest, also where some budgets are not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from sinkron_rules.model import Node, Operand, Place, Rupiah, Text, Unassessable

_NEGATIVE = Text("pagu {subject} bernilai negatif", "the budget of {subject} is negative")
NO_KIND = Text("isian `jenis` pada {subject} belum diisi", "`jenis` of {subject} is not filled in")


@dataclass(slots=True)
class Side:
    """One of the two sums: the nodes it is made of, each with its rupiah, and whether an amount in it is not known."""

    parts: list[tuple[Node, int]] = field(default_factory=list)
    total: int = 0
    open: bool = False

    def add(self, node: Node, rupiah: int) -> None:
        """Take in what `node` costs in rupiah."""
        self.parts.append((node, rupiah))
        self.total += rupiah


@dataclass(slots=True)
class Split:
    """Rupiah of the judged part and of the rest; `either` may belong to both; `gaps` say what is not known.

    `part.open` and `rest.open` tell that an amount of unknown size is missing there.
    """

    part: Side = field(default_factory=Side)
    rest: Side = field(default_factory=Side)
    either: int = 0
    gaps: list[Unassessable] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Return all rupiah known."""
        return self.part.total + self.rest.total + self.either

    @property
    def operands(self) -> tuple[Operand, ...]:
        """Return the numbers of both sums, those of the judged part first."""
        return tuple(
            Operand(node.label, Rupiah(rupiah), node.place_of("pagu"))
            for node, rupiah in self.part.parts + self.rest.parts
        )

    @property
    def places(self) -> tuple[Place, ...]:
        """Return where those numbers stand, in the same order."""
        return tuple([node.place_of("pagu") for node, _ in self.part.parts + self.rest.parts])

    @property
    def share(self) -> Fraction:
        """Return the judged part of all rupiah known; 0 of none."""
        return Fraction(self.part.total, self.total or 1)

    @property
    def lowest(self) -> Fraction:
        """Return the least the judged part can be of the whole, whatever is not known."""
        return Fraction(0) if self.rest.open else self.share

    @property
    def highest(self) -> Fraction:
        """Return the most the judged part can be of the whole, whatever is not known."""
        return Fraction(1) if self.part.open else Fraction(self.part.total + self.either, self.total or 1)


def limit_of(percent: int | Decimal) -> Fraction:
    """Return a percentage of a rule (20 or 12.5) as an exact ratio."""
    return Fraction(percent) / 100


def split_of(root: Node, belongs: Callable[[Node, Node], bool | None], *, by_programme: bool) -> Split:
    """Sum up the Sub Kegiatan of a submission; `belongs(programme, item)` says to which side, None for neither.

    `belongs` raises Unassessable for an item that may stand on either side. With `by_programme` one operand stands for
    a whole Program.
    """
    split = Split()
    try:
        for programme in root.each("program[]"):
            _add_programme(split, programme, belongs, by_programme=by_programme)
    except Unassessable as reason:
        _leave_open(split, reason, None)
    return split


def _add_programme(
    split: Split, programme: Node, belongs: Callable[[Node, Node], bool | None], *, by_programme: bool
) -> None:
    sums: dict[bool, int] = {}
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            side: bool | None = None
            try:
                side = belongs(programme, item)
                if side is None:
                    continue
                rupiah = _rupiah(item)
            except Unassessable as reason:
                _keep_unknown(split, item, side, reason)
                continue
            if by_programme:
                sums[side] = sums.get(side, 0) + rupiah
            else:
                (split.part if side else split.rest).add(item, rupiah)
    except Unassessable as reason:
        _leave_open(split, reason, None)
    for side, rupiah in sums.items():
        (split.part if side else split.rest).add(programme, rupiah)


def _keep_unknown(split: Split, item: Node, side: bool | None, reason: Unassessable) -> None:
    """Keep in `split` what is not known of an item: its side, None then, or its amount."""
    if side is None and _readable(item):
        split.either += int(item["pagu"].value)
        split.gaps.append(reason)
    else:
        _leave_open(split, reason, side)


def _readable(item: Node) -> bool:
    try:
        return _rupiah(item) >= 0
    except Unassessable:
        return False


def _rupiah(item: Node) -> int:
    pagu = item["pagu"]
    if pagu.value < 0:
        raise Unassessable(_NEGATIVE.fill(subject=item.label), pagu.place)
    return int(pagu.value)


def _leave_open(split: Split, reason: Unassessable, side: bool | None) -> None:
    split.gaps.append(reason)
    split.part.open = split.part.open or side is not False
    split.rest.open = split.rest.open or side is not True

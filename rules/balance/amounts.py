"""Two sums of one submission, the part that is judged and the rest, also where some budgets are not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from sinkron_rules.model import Node, Operand, Place, Rupiah, Text, Unassessable

_NEGATIVE = Text("pagu {subject} bernilai negatif", "the budget of {subject} is negative")
NO_KIND = Text("isian `jenis` pada {subject} belum diisi", "`jenis` of {subject} is not filled in")


@dataclass(slots=True)
class Side:
    """One of the two sums: its operands, and whether something in it has no known amount."""

    operands: list[Operand] = field(default_factory=list)
    total: int = 0
    open: bool = False

    def add(self, label: Text, rupiah: int, place: Place) -> None:
        """Take in an amount in rupiah."""
        self.operands.append(Operand(label, Rupiah(rupiah), place))
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
    def lowest(self) -> Fraction:
        """Return the least the judged part can be of the whole, whatever is not known."""
        return Fraction(0) if self.rest.open else Fraction(self.part.total, self.total or 1)

    @property
    def highest(self) -> Fraction:
        """Return the most the judged part can be of the whole, whatever is not known."""
        return Fraction(1) if self.part.open else Fraction(self.part.total + self.either, self.total or 1)


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
            for side, label, rupiah, place in _amount(split, programme, item, belongs):
                if by_programme:
                    sums[side] = sums.get(side, 0) + rupiah
                else:
                    (split.part if side else split.rest).add(label, rupiah, place)
    except Unassessable as reason:
        _leave_open(split, reason, None)
    for side, rupiah in sums.items():
        (split.part if side else split.rest).add(programme.label, rupiah, programme.place_of("pagu"))


def _amount(
    split: Split, programme: Node, item: Node, belongs: Callable[[Node, Node], bool | None]
) -> Iterator[tuple[bool, Text, int, Place]]:
    """Yield the amount of an item if its side is known; else keep what is not known in `split`."""
    side: bool | None = None
    try:
        side = belongs(programme, item)
        if side is None:
            return
        rupiah = _rupiah(item)
    except Unassessable as reason:
        if side is None and _readable(item):
            split.either += int(item["pagu"].value)
            split.gaps.append(reason)
        else:
            _leave_open(split, reason, side)
        return
    yield side, item.label, rupiah, item.place_of("pagu")


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

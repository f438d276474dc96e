"""Aspect `money`: the third of the Sub Kegiatan ranked last does not get more than the third ranked first.

Support (`jenis: penunjang`, or a Program whose code ends in .01 as support does in every field) is left aside: salaries
and electricity are paid whatever their rank. Of n Sub Kegiatan a third is n / 3, rounded down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sinkron_rules.model import Evidence, Node, Operand, Path, Place, Rupiah, Text, Unassessable, Verdict

from .ranks import ITEMS, ranking_of
from .wording import NEGATIVE, NOT_READ, NOT_WHOLE, TOO_FEW

_FEWEST = 3
_TOO_FEW = (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=TOO_FEW),)


@dataclass(frozen=True, slots=True)
class Third:
    """The budgets of a third in rupiah, and what could not be read of them."""

    parts: tuple[tuple[Node, int], ...]
    unread: tuple[tuple[Text, Place], ...]

    @property
    def total(self) -> int:
        """Return the sum of what could be read."""
        return sum(amount for _, amount in self.parts)


def judge_money(root: Node) -> Sequence[Evidence]:
    """Return evidence on a submission whose ranks are whole; all others cannot be judged."""
    sight = root.document.sight
    if sight is not None and len(sight.each(ITEMS)) < _FEWEST:  # whatever they are
        return _TOO_FEW
    ranking = root.once(ranking_of)
    support = _support(root)
    if ranking.count - len(support) < _FEWEST:
        return _TOO_FEW
    if not ranking.is_whole:
        if all(item.path in support for item in ranking.read):
            return _TOO_FEW
        return [Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=NOT_WHOLE, places=(root.place_of("program"),))]
    ordered = [items[0] for _, items in sorted(ranking.ranked.items()) if items[0].path not in support]
    size = len(ordered) // 3
    return [_compared(_third(ordered[:size]), _third(ordered[-size:]), size)]


def _support(root: Node) -> set[Path]:
    """Return the paths of the Sub Kegiatan that are left aside."""
    found: set[Path] = set()
    for programme in root.each("program[]"):
        whole = str(programme["kode"].value).endswith(".01")
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            kind = item.get("jenis")
            if whole or (kind is not None and kind.value == "penunjang"):
                found.add(item.path)
    return found


def _third(items: Sequence[Node]) -> Third:
    parts: list[tuple[Node, int]] = []
    unread: list[tuple[Text, Place]] = []
    for item in items:
        try:
            parts.append((item, _budget(item)))
        except Unassessable as wound:
            unread.append((wound.reason, wound.place or item.place))
    return Third(tuple(parts), tuple(unread))


def _budget(item: Node) -> int:
    """Return a budget in rupiah; raises Unassessable when it is negative, which must not make room for others."""
    amount = item["pagu"]
    if amount.value < 0:
        raise Unassessable(NEGATIVE.fill(item=item.label), amount.place)
    return int(amount.value)


def _compared(first: Third, last: Third, size: int) -> Evidence:
    """Compare two thirds; what is not read could only make either larger."""
    excess = last.total - first.total
    hidden = first.unread if excess > 0 else last.unread
    if hidden:
        reason, place = hidden[0]
        return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=NOT_READ.fill(reason=reason), places=(place,))
    operands = [Operand(item.label, Rupiah(amount), item.place_of("pagu")) for item, amount in last.parts]
    operands += [Operand(item.label, Rupiah(amount), item.place_of("pagu"), -1) for item, amount in first.parts]
    return Evidence(
        message="upside-down",
        values={"n": size, "first": Rupiah(first.total), "last": Rupiah(last.total), "difference": Rupiah(excess)},
        places=tuple(item.place_of("pagu") for third in (last, first) for item, _ in third.parts),
        verdict=Verdict.NEEDS_FIX if excess > 0 else Verdict.CONFORMS,
        operands=tuple(operands),
        total=Rupiah(excess),
        found=Rupiah(last.total),
        required=Rupiah(first.total),
        distance=Rupiah(abs(excess)),
        identity="money",
    )

"""Money and work of a Sub Kegiatan: neither without the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sinkron_rules.model import Evidence, Node, Rupiah, Text, Unassessable, Value

_EMPTY = Text("belum diisi", "not filled in")
_NO_INDICATOR = Text("isian `indikator` belum diisi", "`indikator` is not filled in")
_NOT_A_NUMBER = Text("target tertulis bukan angka", "the target as written is not a number")
_WITH_UNIT, _BARE = Text("{target} {unit}", "{target} {unit}"), Text("{target}", "{target}")
_KEPT_AT_ZERO = ("turun", "tetap")


def judge_target(node: Node) -> Iterable[Evidence]:
    """Judge a Sub Kegiatan: a negative budget; no budget but a target; a budget but no target at all.

    A target of 0 is a target where the aim is to bring a number down or to keep it there.
    """
    pagu = node["pagu"]
    if pagu.value < 0:
        return (_finding("negative", node),)
    indicators = list(node.each("indikator[]"))
    if not indicators:
        raise Unassessable(_NO_INDICATOR, node.place_of("indikator"))
    if pagu.value == 0:
        planned = _first_with_work(indicators)
        return () if planned is None else (_finding("no-money", node, planned),)
    if _first_with_work(indicators, zero_counts=True) is None:
        return (_finding("no-target", node, indicators[0]),)
    return ()


def _first_with_work(indicators: Sequence[Node], *, zero_counts: bool = False) -> Node | None:
    """Return the first indicator that plans something; raises Unassessable when only unreadable targets might."""
    unreadable: list[Unassessable] = []
    for indicator in indicators:
        try:
            target = _number(indicator)
        except Unassessable as reason:
            unreadable.append(reason.bare())
            continue
        if target or (target == 0 and zero_counts and indicator.value.get("arah") in _KEPT_AT_ZERO):
            return indicator
    if unreadable:
        raise unreadable[0]
    return None


def _number(indicator: Node) -> int | Decimal | None:
    """Return the target, None when it is empty; raises Unassessable when it is text, which another rule judges."""
    target = indicator.get("target")
    if target is None or target.value == "":
        return None
    if isinstance(target.value, bool) or not isinstance(target.value, (int, Decimal)):
        raise Unassessable(_NOT_A_NUMBER, target.place)
    return target.value


def _written(indicator: Node) -> Text:
    target, unit = _number(indicator), indicator.value.get("satuan")
    if target is None:
        return _EMPTY
    return (_WITH_UNIT if unit else _BARE).fill(target=target, unit=str(unit))


def _finding(message: str, node: Node, indicator: Node | None = None) -> Evidence:
    pagu = node["pagu"]
    values: dict[str, Value] = {"subject": node.label, "pagu": Rupiah(pagu.value)}
    places = [pagu.place]
    if indicator is not None:
        values["target"] = _written(indicator)
        places.insert(0 if message == "no-target" else 1, indicator.place_of("target"))
    return Evidence(
        message=message,
        values=values,
        places=tuple(places),
        found=Rupiah(pagu.value),
        distance=Rupiah(-pagu.value) if pagu.value < 0 else None,
    )

"""Forward estimates: the money and the targets of year n+1 are filled in together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from sinkron_rules.model import (
    Evidence,
    Node,
    Operand,
    Parameters,
    Place,
    Rupiah,
    Severity,
    Sight,
    Text,
    Unassessable,
    Verdict,
)

from .indicators import indicators_of

_SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
_NOT_FILLED = Text("prakiraan maju belum diisi", "the forward estimate is not filled in")


def fills_forward(sight: Sight) -> bool:
    """Tell at a glance that year n+1 has targets other than zero, money beside them, and in items another sum."""
    items = sight.each(_SUB_KEGIATAN)
    above = [*sight.each("program[]"), *sight.each("program[].kegiatan[]")]
    filled = [
        *[indicator.get("target_n1") for indicator in sight.once(indicators_of)],
        *[row.get("pagu_n1") or not row.get("indikator") for row in above],
        *[item.get("pagu_n1") and item["pagu_n1"] != item.get("pagu") for item in items],
    ]
    return all(filled)


def judge_forward(node: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return evidence for one row of the plan whose forward estimate is half filled in.

    The submission as a whole (the root) gets one note when some of its rows repeat year n in both columns.
    """
    return _row(node) if node.path else _repeated(node)


def _row(node: Node) -> Iterator[Evidence]:
    money = node.get("pagu_n1")
    targets = [(indicator, indicator.get("target_n1")) for indicator in node.each("indikator[]")]
    filled = [(indicator, target) for indicator, target in targets if target is not None]
    if money is None and not filled:
        if "sub_kegiatan" in node.path:
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=_NOT_FILLED, places=(node.place,))
        return
    yield from _money(node, money, filled)
    if money is not None:
        yield from _targets(node, money, targets)


def _money(node: Node, money: Node | None, filled: list[tuple[Node, Node]]) -> Iterator[Evidence]:
    """Yield evidence when year n+1 has targets and no money."""
    planned = [target for _, target in filled if target.value]
    if planned and (money is None or money.value == 0):
        places = (node.place_of("pagu_n1"), planned[0].place)
        yield _evidence(node, "money-missing" if money is None else "money-zero", places, target=planned[0].value)


def _targets(node: Node, money: Node, targets: list[tuple[Node, Node | None]]) -> Iterator[Evidence]:
    """Yield evidence when year n+1 has money and a target is missing, or all of them are 0."""
    for indicator, target in targets:
        if target is None:
            places = (indicator.place_of("target_n1"), money.place)
            yield _evidence(node, "target-missing", places, indicator=_name(indicator), money=Rupiah(money.value))
    if money.value and targets and all(target is not None and target.value == 0 for _, target in targets):
        indicator, target = targets[0]
        if target is not None and not any(_falls(indicator) for indicator, _ in targets):
            places = (target.place, money.place)
            yield _evidence(node, "target-zero", places, indicator=_name(indicator), money=Rupiah(money.value))


def _falls(indicator: Node) -> bool:
    direction = indicator.get("arah")
    return direction is not None and direction.value != "naik"


def _name(indicator: Node) -> str:
    name = indicator.get("nama")
    return "" if name is None else " ".join(str(name.value).split())


def _evidence(node: Node, message: str, places: tuple[Place, ...], **values: str | int | Decimal | Rupiah) -> Evidence:
    year = str(node.document.root["tahun"].value + 1)
    mark = f"{node.identity}|{values.get('indicator', '')}"
    return Evidence(message, {"subject": node.label, "next": year, **values}, places, identity=mark)


def _repeated(root: Node) -> Iterator[Evidence]:
    """Yield one note when Sub Kegiatan have the same money and the same targets in year n+1 as in year n."""
    every, same = 0, []
    for item in root.each(_SUB_KEGIATAN):
        try:
            every += 1
            if _repeats(item):
                same.append(item)
        except Unassessable:
            continue
    if same:
        yield Evidence(
            "repeated",
            {"count": len(same), "every": every, "first": same[0].label, "next": str(root["tahun"].value + 1)},
            tuple(item.place_of("pagu_n1") for item in same),
            operands=tuple(
                Operand(item.label, Rupiah(item["pagu_n1"].value), item.place_of("pagu_n1")) for item in same
            ),
            severity=Severity.NOTE,
            identity="repeated",
        )


def _repeats(item: Node) -> bool:
    money, later = item.get("pagu"), item.get("pagu_n1")
    if money is None or later is None or not money.value or money.value != later.value:
        return False
    targets = [(indicator.get("target"), indicator.get("target_n1")) for indicator in item.each("indikator[]")]
    return bool(targets) and all(now and then and now.value == then.value for now, then in targets)

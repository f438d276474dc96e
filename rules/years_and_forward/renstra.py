"""The target of the year against the final target of the Renstra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Text, Unassessable

from .glance import are_numbers

_NO_NUMBER = Text("target belum berupa angka", "the target is not a number yet")
_AGAINST = Text(
    "target bergerak berlawanan dengan `arah`, sehingga kaitannya dengan Renstra belum dapat dinilai",
    "the target moves against `arah`, so how it relates to the Renstra cannot be judged yet",
)
_CUMULATIVE = "kumulatif"
_WAY = {"naik": 1, "turun": -1, "tetap": 0}


def judge_renstra(indicator: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence when the final target lies behind the baseline, was passed, or is missed in the final year."""
    fields = indicator.plain
    if fields and (fields.get("target_renstra") is None or _plainly_on_the_way(indicator, fields, parameters)):
        return ()
    return _against_renstra(indicator, parameters)


def _plainly_on_the_way(indicator: Node, fields: Mapping[str, Any], parameters: Parameters) -> bool:
    """Tell at a glance that baseline, target and final target follow each other, the last of them in a later year."""
    baseline = fields.get("baseline")
    since: Any = baseline.get("nilai") if isinstance(baseline, dict) else None
    target: Any = fields.get("target")
    final: Any = fields["target_renstra"]
    plan, way = indicator.document.data.get("tahun"), fields.get("arah")
    if plan is None or "sifat" in fields or not are_numbers(since, target, final):
        return False
    if not ((way == "naik" and since <= target <= final) or (way == "turun" and since >= target >= final)):
        return False
    on_time = target == final or plan != parameters["final_year"]
    return on_time and not _other_scale(target, final, parameters["max_ratio"])


def _against_renstra(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    final = indicator.get("target_renstra")
    if final is None:
        return
    target = indicator["target"]
    if not are_numbers(target.value):
        raise Unassessable(_NO_NUMBER, target.place)
    if _other_scale(target.value, final.value, parameters["max_ratio"]):
        yield _evidence(indicator, "scale", Severity.NOTE, max_ratio=parameters["max_ratio"])
        return
    message = _cumulative(indicator) if _kind(indicator) == _CUMULATIVE else _yearly(indicator, parameters)
    if message:
        yield _evidence(indicator, message)


def _kind(indicator: Node) -> str:
    kind = indicator.get("sifat")
    return "" if kind is None else str(kind.value)


def _other_scale(target: int | Decimal, final: int | Decimal, max_ratio: int | Decimal) -> bool:
    """Tell whether the greater is more than `max_ratio` times the smaller: exact, by whole numbers in proportion."""
    if type(target) is type(final) is type(max_ratio) is int:
        low, high = sorted((abs(target), abs(final)))
        return low > 0 and high > low * max_ratio
    above, below = target.as_integer_ratio()
    final_above, final_below = final.as_integer_ratio()
    limit_above, limit_below = max_ratio.as_integer_ratio()
    one, other = abs(above * final_below), abs(final_above * below)
    low, high = (one, other) if one <= other else (other, one)
    return low > 0 and high * limit_below > low * limit_above


def _cumulative(indicator: Node) -> str:
    """Return what is wrong where yearly targets add up to the final one: a single year may not exceed the sum."""
    return "beyond" if indicator["target"].value > indicator["target_renstra"].value else ""


def _yearly(indicator: Node, parameters: Parameters) -> str:
    way = _WAY[str(indicator["arah"].value)]
    target, final = indicator["target"].value, indicator["target_renstra"].value
    baseline = _baseline(indicator)
    if way == 0:
        return "differs" if target != final else ""
    if baseline is not None and (target - baseline) * way < 0:
        raise Unassessable(_AGAINST, indicator["target"].place)
    if baseline is not None and (final - baseline) * way < 0:
        return "unreachable"
    if (target - final) * way > 0:
        return "beyond"
    is_final = indicator.document.root["tahun"].value == parameters["final_year"]
    return "short" if is_final and target != final else ""


def _baseline(indicator: Node) -> int | Decimal | None:
    baseline = indicator.get("baseline")
    value = None if baseline is None else baseline["nilai"].value
    return value if are_numbers(value) else None


def _evidence(
    indicator: Node, message: str, severity: Severity | None = None, *, max_ratio: int | Decimal = 0
) -> Evidence:
    target, final = indicator["target"], indicator["target_renstra"]
    baseline = _baseline(indicator)
    way = indicator.get("arah")
    values = {
        "indicator": " ".join(str(indicator["nama"].value).split()),
        "target": target.value,
        "final": final.value,
        "typed": format(target.value, "f") if isinstance(target.value, Decimal) else str(target.value),
        "baseline": 0 if baseline is None else baseline,
        "way": "" if way is None else str(way.value),
        "year": str(indicator.document.root["tahun"].value),
        "ratio": max_ratio,
    }
    places = [final.place, target.place] if message == "unreachable" else [target.place, final.place]
    if message == "unreachable" and baseline is not None:
        places.append(indicator["baseline"].place_of("nilai"))
    distance = abs(target.value - final.value)
    return Evidence(
        message, values, tuple(places), found=target.value, required=final.value, distance=distance, severity=severity
    )

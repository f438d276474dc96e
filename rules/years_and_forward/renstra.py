"""The target of the year against the final target of the Renstra."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Severity, Sight, Text, Unassessable

from .indicators import indicators_of

_NO_NUMBER = Text("target belum berupa angka", "the target is not a number yet")
_AGAINST = Text(
    "target bergerak berlawanan dengan `arah`, sehingga kaitannya dengan Renstra belum dapat dinilai",
    "the target moves against `arah`, so how it relates to the Renstra cannot be judged yet",
)
_NUMBERS = (int, Decimal)
_CUMULATIVE = "kumulatif"
_WAY = {"naik": 1, "turun": -1, "tetap": 0}


def glance_renstra(parameters: Parameters) -> Glance:
    """Return the glance that is content where every target is on the way from its baseline to a final target."""
    final_year, times = parameters["final_year"], int(parameters["max_ratio"])

    def content(sight: Sight) -> bool:
        is_final = sight.data["tahun"] == final_year
        for indicator in sight.once(indicators_of):
            final = indicator.get("target_renstra")
            if final is None:
                continue
            if (is_final and indicator["target"] != final) or not _is_on_the_way(indicator, final, times):
                return False
        return True

    return content


def _is_on_the_way(indicator: Mapping[str, Any], final: int | Decimal, times: int) -> bool:
    """Tell at a glance that a target stands between baseline and final target, within so many times the latter."""
    baseline, target, way = indicator.get("baseline"), indicator["target"], indicator.get("arah")
    if not baseline or target.__class__ is str:
        return False
    since: int | Decimal = baseline["nilai"]
    # Whole numbers are exact; they leave open only what is near the limit.
    if way == "naik":
        return since <= target <= final and int(final) < int(target) * times
    if way == "turun":
        falls = since >= target >= final and int(target) < int(final) * times
        return falls and indicator.get("sifat") != _CUMULATIVE
    return way == "tetap" and target == final


def judge_renstra(indicator: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence when the final target lies behind the baseline, was passed, or is missed in the final year."""
    final = indicator.get("target_renstra")
    if final is None:
        return
    target = indicator["target"]
    if type(target.value) not in _NUMBERS:
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
    return value if type(value) in _NUMBERS else None


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

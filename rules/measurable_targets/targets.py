"""Judging numbers: the target is one number, it has a baseline, and it moves the way it should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Text, Unassessable, Value

from .indicator import (
    Vocabulary,
    folded_name,
    holder_of,
    is_number,
    name_of,
    number_at,
    text_at,
    typed_number,
    typed_text,
    unit_for,
    vocabulary,
)
from .target_text import Reading, read_target
from .units import PERCENT

_NO_NUMBER = Text("target belum berupa angka", "the target is not a number yet")
_MAY_REACH_ZERO = ("turun", "tetap")
_DIRECTIONS = {
    "naik": Text("naik", "up (`naik`)"),
    "turun": Text("turun", "down (`turun`)"),
    "tetap": Text("tetap", "constant (`tetap`)"),
}


def judge_target(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when the target is missing, a text, or not above zero where it should be."""
    target = indicator.get("target")
    if target is None or (isinstance(target.value, str) and not text_at(indicator, "target")):
        if not (_is_empty(target) and _judged_with_money(indicator)):
            yield _evidence(indicator, "target-missing", {"example": _example(indicator)})
    elif isinstance(target.value, str):
        yield from _written(indicator, target.value, vocabulary(parameters))
    elif is_number(target.value):
        yield from _not_positive(indicator, target.value)


def _is_empty(target: Node | None) -> bool:
    return target is None or target.value == ""


def _written(indicator: Node, written: str, words: Vocabulary) -> Iterator[Evidence]:
    measure = words.lexicon.measure_of(folded_name(indicator, words.lexicon))
    meant = read_target(written)
    if meant.number is None and measure in words.lexicon.ranks:
        if not text_at(indicator, "jenis_target"):
            yield _evidence(indicator, "target-rank", {"value": written, "kind": measure})
        return
    values: dict[str, Value] = {"value": " ".join(written.split()), "example": _example(indicator)}
    unit = _unit(indicator, meant, words)
    if meant.number is None or (meant.kind == "unit" and not unit):
        yield _evidence(indicator, "target-words", values)
        return
    falling = text_at(indicator, "arah") == "turun"
    chosen = meant.low if falling and meant.low is not None else meant.number
    values |= {"number": typed_number(chosen), "unit": typed_text(unit)}
    yield _evidence(indicator, f"target-{meant.kind}" if unit or meant.kind == "number" else "target-number", values)


def _unit(indicator: Node, meant: Reading, words: Vocabulary) -> str:
    """Return the unit to type: the one given, else the one behind the number, else the one the name suggests."""
    given = text_at(indicator, "satuan")
    if given:
        return given
    behind = words.units.find(meant.rest) or words.units.nearest(meant.rest) if meant.rest else None
    if behind is not None:
        return behind.name
    return "" if meant.kind == "unit" else unit_for(folded_name(indicator, words.lexicon), words)


def _not_positive(indicator: Node, target: int | Decimal) -> Iterator[Evidence]:
    if target > 0 or text_at(indicator, "arah") in _MAY_REACH_ZERO:
        return
    if target == 0:
        if not _nothing_planned(indicator) and not _judged_with_money(indicator):
            yield _evidence(indicator, "target-zero", {"example": _example(indicator)})
    elif (_baseline_value(indicator) or 0) >= 0:
        yield _evidence(indicator, "target-negative", {"value": target, "example": typed_number(abs(target))})


def _nothing_planned(indicator: Node) -> bool:
    money = holder_of(indicator).get("pagu")
    return money is not None and money.value == 0


def _judged_with_money(indicator: Node) -> bool:
    """Tell whether a sub-activity has a budget and no target at all: that pair is judged with the budget, not here."""
    holder = holder_of(indicator)
    money = holder.get("pagu") if "sub_kegiatan" in holder.path else None
    return money is not None and money.value > 0 and not any(map(_plans, holder.each("indikator[]")))


def _plans(indicator: Node) -> bool:
    target = indicator.get("target")
    if target is None or _is_empty(target):
        return False
    return target.value != 0 or text_at(indicator, "arah") in _MAY_REACH_ZERO


def _baseline_value(indicator: Node) -> int | Decimal | None:
    baseline = indicator.get("baseline")
    return None if baseline is None else number_at(baseline, "nilai")


def _example(indicator: Node) -> str:
    """Return a number to show as an example: one that goes the stated way from a sound baseline, else twelve."""
    try:
        baseline, final = _baseline_value(indicator), number_at(indicator, "target_renstra")
        way, unit = text_at(indicator, "arah"), text_at(indicator, "satuan")
    except Unassessable:
        return "12"
    if not baseline:
        return "12"
    if way == "naik":
        beyond = min(baseline + 1, 100) if unit == PERCENT else baseline + 1
        return typed_number(final if final is not None and baseline < final < beyond else beyond)
    if way == "turun":
        beyond = max(baseline - 1, 0)
        return typed_number(final if final is not None and beyond < final < baseline else beyond)
    return typed_number(baseline)


def judge_baseline(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when there is no baseline, or when it is not older than the plan by `min_years_before`."""
    plan_year = indicator.document.root["tahun"].value
    latest = plan_year - parameters["min_years_before"]
    baseline = indicator.get("baseline")
    if baseline is None:
        known = number_at(indicator, "realisasi_n_2")
        example = f"{{tahun: {plan_year - 2}, nilai: {typed_number(known) if known is not None else 0}}}"
        missing = _evidence(indicator, "baseline-missing", {"example": example}, "baseline")
        yield replace(missing, severity=Severity.NOTE if _counts_output(indicator) else None)
        return
    year = baseline["tahun"].value
    if year > latest:
        yield Evidence(
            "baseline-late",
            {"indicator": name_of(indicator), "year": str(year), "plan": str(plan_year), "latest": str(latest)},
            (baseline.place_of("tahun"), indicator.document.root.place_of("tahun")),
            found=str(year),
            required=str(latest),
            distance=year - latest,
        )


def _counts_output(indicator: Node) -> bool:
    """Tell whether the indicator counts what is made (below a programme): it can be judged without a baseline."""
    return "kegiatan" in indicator.path and text_at(indicator, "jenis") in {"", "keluaran"}


def judge_direction(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when the target moves against `arah`; a note when it stays, or when the direction is unusual."""
    direction = str(indicator["arah"].value)
    baseline, target = indicator["baseline"]["nilai"].value, indicator["target"].value
    if not is_number(target):
        raise Unassessable(_NO_NUMBER, indicator["target"].place)
    moves = "tetap" if target == baseline else "naik" if target > baseline else "turun"
    if moves == "tetap" != direction:
        yield _direction(indicator, "direction-equal", moves, Severity.NOTE)
    elif moves != direction:
        yield _direction(indicator, "direction-lower" if moves == "turun" else "direction-higher", moves)
    elif direction == "naik" and _usually_falls(indicator, parameters):
        yield _direction(indicator, "direction-unusual", "turun", Severity.NOTE)


def _direction(indicator: Node, message: str, other: str, severity: Severity | None = None) -> Evidence:
    baseline, target = indicator["baseline"]["nilai"], indicator["target"]
    direction = indicator["arah"]
    values: dict[str, Value] = {
        "indicator": name_of(indicator),
        "direction": _DIRECTIONS[direction.value],
        "other": other,
        "baseline": baseline.value,
        "target": target.value,
    }
    return Evidence(
        message,
        values,
        (target.place, baseline.place, direction.place),
        found=target.value,
        required=baseline.value,
        distance=abs(target.value - baseline.value),
        severity=severity,
    )


def _usually_falls(indicator: Node, parameters: Parameters) -> bool:
    lexicon = vocabulary(parameters).lexicon
    name = folded_name(indicator, lexicon)
    unwanted = lexicon.falling.match(name)
    return unwanted is not None and lexicon.handled.search(name, unwanted.end()) is None


def _evidence(indicator: Node, message: str, values: Mapping[str, Value], key: str = "target") -> Evidence:
    return Evidence(message, {"indicator": name_of(indicator), **values}, (indicator.place_of(key),))

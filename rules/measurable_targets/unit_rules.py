"""Judging units: there is one, it is known, it fits the name and the numbers, and a share has its formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Unassessable, Value

from .indicator import (
    EXPLANATIONS,
    Vocabulary,
    folded_name,
    name_of,
    number_at,
    text_at,
    typed_number,
    typed_text,
    unit_for,
    unit_of,
    vocabulary,
)
from .target_text import read_target
from .units import PERCENT, misfit, number_in


def judge_unit(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when the unit is missing, holds a number, or is not in the list (a warning)."""
    words = vocabulary(parameters)
    written = text_at(indicator, "satuan")
    if not written:
        if not _unit_inside_target(indicator, words):
            yield _unit_evidence(indicator, "unit-missing", {"unit": _suggested(indicator, words)})
        return
    if words.units.find(written) is not None:
        return
    number = number_in(written)
    if number is not None:
        bare = " ".join(written.replace(number, " ").split())
        known = words.units.find(bare) or words.units.nearest(bare)
        unit = typed_text(known.name) if known else _suggested(indicator, words)
        yield _unit_evidence(indicator, "unit-number", {"value": written, "number": number, "unit": unit})
        return
    yield _unknown(indicator, written, words)


def _unit_inside_target(indicator: Node, words: Vocabulary) -> bool:
    """Tell whether the target carries the unit ("12 dokumen"): the target's own finding then says how to part them."""
    target = indicator.get("target")
    if target is None or not isinstance(target.value, str):
        return False
    rest = read_target(target.value).rest
    return bool(rest) and (words.units.find(rest) or words.units.nearest(rest)) is not None


def _unknown(indicator: Node, written: str, words: Vocabulary) -> Evidence:
    measure = words.lexicon.measure_of(folded_name(indicator, words.lexicon))
    wants_percent = words.lexicon.fits.get(measure, {}).get("harus_persen")
    near = words.units.find(PERCENT) if wants_percent else words.units.nearest(written)
    if near is None:
        return _unit_evidence(indicator, "unit-unfamiliar", {"value": written}, Severity.WARNING)
    unit = typed_text(near.name)
    return _unit_evidence(indicator, "unit-unknown", {"value": written, "unit": unit}, Severity.WARNING)


def _suggested(indicator: Node, words: Vocabulary) -> str:
    return typed_text(unit_for(folded_name(indicator, words.lexicon), words))


def _unit_evidence(
    indicator: Node, message: str, values: Mapping[str, Value], severity: Severity | None = None
) -> Evidence:
    place = indicator.place_of("satuan")
    return Evidence(message, {"indicator": name_of(indicator), **values}, (place,), severity=severity)


def judge_fit(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when the unit contradicts the first word of the name, or a number is impossible in that unit."""
    words = vocabulary(parameters)
    unit = unit_of(indicator, words.units)
    name = folded_name(indicator, words.lexicon)
    measure = words.lexicon.measure_of(name)
    flaw = misfit(words.lexicon.fits.get(measure, {}), unit)
    if flaw:
        values = {
            "word": measure,
            "unit": text_at(indicator, "satuan"),
            "suggestion": typed_text(unit_for(name, words)),
        }
        yield Evidence(flaw, values, (indicator.place_of("satuan"), indicator.place_of("nama")))
    elif unit.name == PERCENT:
        yield from _beyond_percent(indicator, parameters)
    elif unit.kind == "cacah" and measure not in words.lexicon.fractions:
        yield from _parted(indicator, text_at(indicator, "satuan"))


def _beyond_percent(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one finding for a percentage out of range: one wrong unit often spoils target and baseline alike."""
    target, baseline = number_at(indicator, "target"), _baseline_of(indicator)
    beyond = indicator.get("boleh_lebih_100")
    ceiling, absurd = parameters["max_percent"], parameters["max_baseline_percent"]
    if target is not None and target > ceiling and not (beyond is not None and beyond.value is True):
        yield _above(indicator, "fit-over", indicator["target"], ceiling)
    elif baseline is not None and number_at(baseline, "nilai") is not None and baseline["nilai"].value > absurd:
        yield _above(indicator, "fit-baseline", baseline["nilai"], absurd)


def _baseline_of(indicator: Node) -> Node | None:
    """Return the baseline; a broken one must not hide what is wrong with the target."""
    try:
        return indicator.get("baseline")
    except Unassessable:
        return None


def _above(indicator: Node, message: str, number: Node, limit: int | Decimal) -> Evidence:
    value = number.value
    return Evidence(
        message,
        {"indicator": name_of(indicator), "value": value, "limit": limit},
        (number.place, indicator.place_of("satuan")),
        found=value,
        required=limit,
        distance=value - limit,
    )


def _parted(indicator: Node, unit: str) -> Iterator[Evidence]:
    target = number_at(indicator, "target")
    if target is not None and target != int(target):
        whole = Decimal(target).to_integral_value(ROUND_CEILING)
        values = {"indicator": name_of(indicator), "value": target, "unit": unit, "example": typed_number(whole)}
        yield Evidence("fit-whole", values, (indicator.place_of("target"),), found=target)


def judge_formula(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when a share, index or ratio has no formula or no source of data."""
    words = vocabulary(parameters)
    unit = unit_of(indicator, words.units)
    measure = words.lexicon.measure_of(folded_name(indicator, words.lexicon))
    if unit.kind != "nisbah" or misfit(words.lexicon.fits.get(measure, {}), unit):
        return
    missing = [key for key in EXPLANATIONS if not text_at(indicator, key)]
    if missing:
        message = "formula-both" if len(missing) == 2 else f"formula-{missing[0]}"
        values = {"indicator": name_of(indicator), "unit": unit.name}
        example = "kelompok aktif / kelompok terdaftar x 100" if unit.name == PERCENT else "jumlah nilai / jumlah unsur"
        yield Evidence(message, {**values, "formula": example}, tuple(indicator.place_of(key) for key in missing))

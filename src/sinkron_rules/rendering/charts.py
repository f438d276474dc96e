"""Where every bar and line of a picture stands; the template only writes it down. Lengths are in picture units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isqrt

from sinkron_rules.model import Measure, Percent, Rupiah, Text, Value
from sinkron_rules.rendering.overview import KINDS, AgencyGroup

WIDTH = 480
MOST_ROWS = 40
MOST_BARS = 20

_STEP = 42
_LIMIT_AT = Fraction(3, 5)
_CLEAR = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """One coloured stretch of a bar, from `x`, `width` long; `number` is what it stands for."""

    kind: str
    number: int
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class StackedBar:
    """The findings of one agency, one piece for each kind."""

    name: str
    total: int
    y: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """The agencies with most findings; `left_out` have findings too and stand in the table only."""

    bars: tuple[StackedBar, ...]
    height: str
    left_out: int


def stack(groups: Sequence[AgencyGroup]) -> Stack:
    """Draw the findings of each agency, most findings first, to one scale."""
    totals = {group.name: sum(group.counts[kind] for kind in KINDS) for group in groups}
    found = sorted((group for group in groups if totals[group.name]), key=lambda group: -totals[group.name])
    shown = found[:MOST_BARS]
    most = max((totals[group.name] for group in shown), default=1)
    bars = tuple(
        StackedBar(group.name, totals[group.name], str(row * _STEP), _pieces(group, most))
        for row, group in enumerate(shown)
    )
    return Stack(bars, str(len(bars) * _STEP), len(found) - len(shown))


def _pieces(group: AgencyGroup, most: int) -> tuple[Piece, ...]:
    pieces, before = [], 0
    for kind in KINDS:
        number = group.counts[kind]
        start, end = ((WIDTH - 50) * edge // most for edge in (before, before + number))
        before += number
        if number:
            pieces.append(Piece(kind, number, str(start), str(max(end - start - 1, 2))))
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Gauge:
    """One measure drawn against its limit: every limit stands at the same x, whatever its unit. `over`: cut short."""

    measure: Measure
    label: Text
    y: str
    width: str
    over: bool


@dataclass(frozen=True, slots=True)
class Gauges:
    """The measures of one rule; of very many those that are not kept come first and the picture shows the first."""

    rule: str
    gauges: tuple[Gauge, ...]
    measures: tuple[tuple[Text, Measure], ...]
    limit_at: str
    height: str


def gauges(measures: Sequence[Measure]) -> list[Gauges]:
    """Draw the measures: those that stand alone for their rule in one picture, the others in one for each rule."""
    by_rule: dict[str, list[Measure]] = {}
    for measure in measures:
        by_rule.setdefault(measure.rule, []).append(measure)
    alone = [found[0] for found in by_rule.values() if len(found) == 1]
    together = [(rule, found) for rule, found in by_rule.items() if len(found) > 1]
    return [_gauges(rule, found) for rule, found in [("", alone), *together] if found]


def _gauges(rule: str, measures: Sequence[Measure]) -> Gauges:
    ordered = sorted(measures, key=lambda measure: measure.kept)
    drawn = [(measure, ratio) for measure in ordered if (ratio := _ratio(measure)) is not None][:MOST_BARS]
    bars = tuple(_gauge(measure, _label(rule, measure), ratio, row) for row, (measure, ratio) in enumerate(drawn))
    labelled = tuple((_label(rule, measure), measure) for measure in ordered)
    return Gauges(rule, bars, labelled, str(int(WIDTH * _LIMIT_AT)), str(len(bars) * _STEP))


def _label(rule: str, measure: Measure) -> Text:
    """Return what a bar is called: among bars of several rules, one on a whole agency is called by its rule."""
    return measure.subject if rule or measure.subject.id != measure.agency else measure.title


def _gauge(measure: Measure, label: Text, ratio: Fraction, row: int) -> Gauge:
    """Return the bar; one that misses its limit by a hair still ends visibly on the wrong side of the line."""
    line = int(WIDTH * _LIMIT_AT)
    length = int(line * ratio)
    if ratio != 1 and abs(length - line) < _CLEAR:
        length = line + (_CLEAR if ratio > 1 else -_CLEAR)
    return Gauge(measure, label, str(row * _STEP), str(max(0, min(length, WIDTH))), length > WIDTH)


def _ratio(measure: Measure) -> Fraction | None:
    found, required = number_of(measure.found), number_of(measure.required)
    return None if found is None or not required or found < 0 else found / required


def number_of(value: Value | None) -> Fraction | None:
    """Return the exact number in `value`, None for anything that is not one."""
    if isinstance(value, Rupiah):
        return Fraction(value.amount)
    if isinstance(value, Percent):
        return value.share
    return Fraction(value) if isinstance(value, int | Decimal | Fraction) else None


def radius(value: Fraction, most: Fraction, largest: int) -> int:
    """Return the radius whose circle has an area in proportion to `value`, never too small to be seen."""
    return max(7, isqrt(int(value / (most or 1) * largest * largest)))

"""A first glance at all indicators of a submission, taken once for all rules: most need no closer look."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from sinkron_rules.model import Sight

from .indicator import EXPLANATIONS, RESULTS, SUB_KEGIATAN, Vocabulary
from .lexicon import Lexicon
from .texts import said
from .units import PERCENT, Unit, Units, misfit

_NUMBERS = (int, Decimal)
_KEPT = 8192
_NAME_FIELD = "indikator"
# Below the limit of any rule.
_BELOW = -math.inf
# More words than any rule asks for: where none counts them.
_ENOUGH = 1000


class Seen(NamedTuple):
    """What holds of an indicator, by aspect: True where it is in order, or the number that a limit is held against.

    `fit` is the greater of target and baseline of a share, negative (0 of anything else); `baseline` the years from
    baseline to plan; `name` the words of the name. What is not in order is below any limit. `key` is what the name has
    in common with the same name written otherwise, "" when that is not known.
    """

    target: bool = False
    unit: bool = False
    fit: float | Decimal = _BELOW
    baseline: int = 0
    direction: bool = False
    name: int = 0
    tautology: bool = False
    formula: bool = False
    key: str = ""


class Name(NamedTuple):
    """What the lexicon says of a name.

    `words` as in `Glance`; `done` tells that it only says that work was done, `falls` that less of it is usually
    better; `key` and `core` are what it has in common with the same name written otherwise, and with the name of its
    level.
    """

    measure: str
    words: int
    done: bool
    falls: bool
    key: str
    core: str


_UNCLEAR = Seen()
_ASPECTS = ("target", "unit", "fit", "baseline", "direction", "name", "tautology", "formula", "duplicates", "kind")


def glance(aspect: str, least: object, words: Vocabulary) -> Callable[[Sight], bool]:
    """Return the glance that is content where every indicator has at least `least` in that aspect."""
    look, slot = _look_of(words), _ASPECTS.index(aspect)

    def content(sight: Sight) -> bool:
        seen = sight.once(look)
        return bool(seen[slot] >= least)

    return content


@lru_cache(maxsize=64)
def _look_of(words: Vocabulary) -> Callable[[Sight], Sequence[Any]]:
    """Return the look with this vocabulary: the same for all rules that bind it, so that a submission gets one."""
    return lambda sight: _look(sight, words)


def _look(sight: Sight, words: Vocabulary) -> Sequence[Any]:
    """Return by aspect what holds of the indicator that fares worst."""
    year = sight.data.get("tahun")
    programmes, outputs = sight.each("program[]"), sight.each(SUB_KEGIATAN)
    low = _seen_below(outputs, year, words)
    seen = [*_seen_below(programmes, year, words), *_seen_below(sight.each("program[].kegiatan[]"), year, words), *low]
    keys = {each.key for each in low}
    distinct = len(keys) == len(low) and "" not in keys
    fitting = all(_leads_with_outcome(level, words.units) for level in programmes)
    return (
        *map(min, zip(*(each[:-1] for each in seen), strict=True) if seen else ((_ENOUGH,) for _ in _UNCLEAR[:-1])),
        distinct,
        fitting and all(_leads_with(level, "keluaran") for level in outputs),
    )


def _seen_below(levels: Sequence[Any], year: object, words: Vocabulary) -> list[Seen]:
    """Return what holds of each indicator of those levels."""
    return [
        _seen(indicator, level, year, words)
        for level in levels
        for indicator in level.get("indikator") or ()
        if indicator is not None
    ]


def _seen(fields: Mapping[str, Any], level: Mapping[str, Any], year: object, words: Vocabulary) -> Seen:
    """Return what holds of an indicator of a level; nothing does when it says too little."""
    written, base = fields.get("nama"), None
    target: Any = fields.get("target")
    target = target if type(target) in _NUMBERS else None
    name = look_up(written, words.lexicon) if isinstance(written, str) else None
    if name is None or not isinstance(fields.get("satuan"), str):
        return _UNCLEAR
    unit, since = _find(fields["satuan"], words.units), None
    baseline, way = fields.get("baseline"), fields.get("arah")
    if isinstance(baseline, dict):
        base, since = baseline.get("nilai"), baseline.get("tahun")
        base = base if type(base) in _NUMBERS else None
    moves = None not in (base, target) and (target > base if way == "naik" else target < base and way == "turun")
    return Seen(
        target is not None and target > 0,
        unit is not None,
        _BELOW if unit is None or target is None else _fit(name, unit, target, base, words.lexicon),
        year - since if type(since) is type(year) is int else 0,
        moves and not (name.falls and way == "naik"),
        name.words,
        not name.done and target not in words.lexicon.routine_targets and _differs(name, level, words.lexicon),
        unit is not None and (unit.kind != "nisbah" or _explained(fields)),
        name.key,
    )


def _leads_with(level: Mapping[str, Any], wanted: str) -> Mapping[str, Any] | None:
    """Return the first indicator of a level, None where there is none of the wanted kind."""
    indicators = level.get("indikator")
    first = indicators[0] if indicators else None
    return first if isinstance(first, dict) and first.get("jenis", wanted) == wanted else None


def _leads_with_outcome(programme: Mapping[str, Any], units: Units) -> bool:
    """Tell that the first indicator of a programme is an outcome, and no paperwork."""
    first = _leads_with(programme, "hasil")
    unit = units.find(first["satuan"]) if first is not None and isinstance(first.get("satuan"), str) else None
    return unit is not None and not unit.paperwork


@lru_cache(maxsize=_KEPT)
def look_up(written: str, lexicon: Lexicon) -> Name | None:
    """Return what the lexicon says of a name, None of a mere placeholder. Plans repeat their names, so it is kept."""
    name = said(written)
    if not name:
        return None
    folded = lexicon.fold(name)
    measure = lexicon.measure_of(folded)
    flawed = not measure and not lexicon.measures_something(folded)
    if not flawed and lexicon.may_be_vague(folded):
        flawed = bool(lexicon.second.search(folded) or lexicon.vague(folded, _NAME_FIELD))
    counted = len(folded.split()) if measure in lexicon.counts else _ENOUGH
    shared = lexicon.fits.get(measure, {}).get("harus_persen")
    return Name(
        measure,
        words=0 if flawed or lexicon.misspelt(name) is not None else counted,
        done=lexicon.only_says_done(folded),
        falls=lexicon.falling.match(folded) is not None,
        key=lexicon.key(folded),
        core=lexicon.core(folded[len(measure) :] if shared else folded),
    )


@lru_cache(maxsize=_KEPT)
def _find(written: str, units: Units) -> Unit | None:
    unit = said(written)
    return units.find(unit) if unit else None


def _fit(
    name: Name, unit: Unit, target: int | Decimal, base: int | Decimal | None, lexicon: Lexicon
) -> float | Decimal:
    """Return `fit` as in `Glance`: a unit suits its name, what is counted comes whole, and a share stays in bounds."""
    demand = lexicon.fits.get(name.measure)
    if demand is not None and misfit(demand, unit):
        return _BELOW
    if unit.name == PERCENT:
        return -target if base is None or base <= target else -base
    return 0 if unit.kind != "cacah" or type(target) is int else _BELOW


def _differs(name: Name, level: Mapping[str, Any], lexicon: Lexicon) -> bool:
    """Tell that a name says more than the name and the results of its level."""
    title = level.get("nama")
    if isinstance(title, str) and lexicon.core(title) == name.core:
        return False
    for key in RESULTS:
        result = level.get(key)
        if isinstance(result, str) and lexicon.key(result) == name.key:
            return False
    return True


def _explained(fields: Mapping[str, Any]) -> bool:
    return all(isinstance(fields.get(key), str) and said(fields[key]) for key in EXPLANATIONS)

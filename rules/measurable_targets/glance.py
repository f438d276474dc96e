"""A first glance at all indicators of a submission, taken once for all rules: most need no closer look."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from sinkron_rules.model import Sight

from .indicator import EXPLANATIONS, RESULTS, SUB_KEGIATAN, Vocabulary
from .lexicon import Lexicon
from .reading import ENOUGH, Reading, read, unit_named
from .texts import said
from .units import Units

# What holds of an indicator, by aspect: True where it is in order, or the number that a limit is held against. `fit` is
# the greater of target and baseline of a share, negative (0 of anything else); `baseline` the years from baseline to
# plan; `name` the words of the name. What is not in order is below any limit. Last, in place of `duplicates`, comes
# what the name has in common with the same name written otherwise, "" when that is not known.
_Row: TypeAlias = tuple[bool, bool, float | Decimal, int, bool, int, bool, bool, str]
_Claims: TypeAlias = tuple[str | None, tuple[str, ...]]

_ASPECTS = ("target", "unit", "fit", "baseline", "direction", "name", "tautology", "formula", "duplicates", "kind")
# The fields by which a level says what its indicators may repeat, and those that tell about an indicator.
_CLAIMING = ("nama", *RESULTS)
_TELLING = ("nama", "satuan", "target", "baseline", "arah")
_NUMBERS = (int, Decimal)
_KEPT = 8192
# Below the limit of any rule.
_BELOW = -math.inf
_UNCLEAR: _Row = (False, False, _BELOW, 0, False, 0, False, False, "")


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
    low = _rows(outputs, year, words)
    rows = [*_rows(programmes, year, words), *_rows(sight.each("program[].kegiatan[]"), year, words), *low]
    keys = {row[-1] for row in low}
    worst: list[Any] = list(map(min, zip(*rows, strict=True))) if rows else [ENOUGH] * len(_UNCLEAR)
    worst[-1:] = [
        len(keys) == len(low) and "" not in keys,
        False not in [_leads_with_outcome(level, words.units) for level in programmes]
        and None not in [_leading(level, "keluaran") for level in outputs],
    ]
    return worst


def _rows(levels: Sequence[Mapping[str, Any]], year: int | None, words: Vocabulary) -> list[_Row]:
    """Return what holds of each indicator of those levels."""
    rows = []
    for level in levels:
        indicators = level.get("indikator")
        if indicators:
            claims = _claims(words.lexicon, *map(level.get, _CLAIMING))
            rows += [_row(fields, claims, year, words) for fields in indicators if fields is not None]
    return rows


@lru_cache(maxsize=_KEPT)
def _claims(lexicon: Lexicon, title: str | None, *results: str | None) -> _Claims:
    """Return what a level says by its name and its results, as `Reading` has it for the name of an indicator."""
    keys = tuple([lexicon.key(result) for result in results if result is not None])
    return None if title is None else lexicon.core(title), keys


def _row(fields: Mapping[str, Any], claims: _Claims, year: int | None, words: Vocabulary) -> _Row:
    """Return what holds of an indicator of a level that claims this; nothing does when it says too little."""
    told: Iterator[Any] = map(fields.get, _TELLING)
    name, unit, target, baseline, way = told
    found = read(name, unit, words)
    if found is None:
        return _UNCLEAR
    base, since = (None, None) if baseline is None else (baseline.get("nilai"), baseline.get("tahun"))
    counts = target.__class__ in _NUMBERS
    if way == "naik":
        moves = counts and base is not None and target > base and not found.falls
    else:
        moves = counts and base is not None and target < base and way == "turun"
    title, results = claims
    differs = found.core != title and found.key not in results
    return (
        counts and target > 0,
        found.known,
        _fit(found, target, base) if counts else _BELOW,
        0 if since is None or year is None else year - since,
        moves,
        found.words,
        differs and not found.done and target not in words.lexicon.routine_targets,
        found.known and (not found.ratio or _explained(fields)),
        found.key,
    )


def _fit(found: Reading, target: int | Decimal, base: int | Decimal | None) -> float | Decimal:
    """Return `fit` as above: a unit suits its name, what is counted comes whole, and a share stays in bounds."""
    if not found.suits:
        return _BELOW
    if found.share:
        return -target if base is None or base <= target else -base
    return 0 if not found.whole or target.__class__ is int else _BELOW


def _explained(fields: Mapping[str, Any]) -> bool:
    for key in EXPLANATIONS:
        text = fields.get(key)
        if text is None or not said(text):
            return False
    return True


def _leading(level: Mapping[str, Any], wanted: str) -> Mapping[str, Any] | None:
    """Return the first indicator of a level, None where there is none of the wanted kind."""
    indicators = level.get("indikator")
    first = indicators[0] if indicators else None
    return first if first and first.get("jenis", wanted) == wanted else None


def _leads_with_outcome(programme: Mapping[str, Any], units: Units) -> bool:
    """Tell that the first indicator of a programme is an outcome, and no paperwork."""
    first = _leading(programme, "hasil")
    unit = None if first is None else unit_named(first.get("satuan"), units)
    return unit is not None and not unit.paperwork

"""A first glance at an indicator and its name, taken once for all rules: most are in order, and need no closer look.

A rule that is content with the glance says nothing. Whatever the glance leaves open is judged with care.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sinkron_rules.model import Node

from .indicator import EXPLANATIONS, RESULTS, SUB_KEGIATAN, Vocabulary, wanted_kind
from .lexicon import Lexicon
from .texts import said
from .units import PERCENT, Unit, Units, misfit

_T = TypeVar("_T")
_NUMBERS = (int, Decimal)
_KEPT = 8192
_NAME_FIELD = "indikator"
# Below the limit of any rule.
_BELOW = -math.inf
# More words than any rule asks for: where none counts them.
_ENOUGH = 1000


class Glance(NamedTuple):
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


_UNCLEAR = Glance()


def glance(indicator: Node, words: Vocabulary) -> Glance:
    """Return what holds of an indicator; nothing does when it says too little or anything in the document is broken."""
    fields = indicator.plain
    written, base = fields.get("nama"), None
    target: Any = fields.get("target")
    name = look_up(written, words.lexicon) if isinstance(written, str) else None
    if name is None or type(target) not in _NUMBERS or not isinstance(fields.get("satuan"), str):
        return _UNCLEAR
    unit, since = _find(fields["satuan"], words.units), None
    baseline, way, year = fields.get("baseline"), fields.get("arah"), indicator.document.data.get("tahun")
    if isinstance(baseline, dict):
        base, since = baseline.get("nilai"), baseline.get("tahun")
        base = base if type(base) in _NUMBERS else None
    moves = base is not None and (target > base if way == "naik" else target < base and way == "turun")
    return Glance(
        target > 0,
        unit is not None,
        _BELOW if unit is None else _fit(name, unit, target, base, words.lexicon),
        year - since if type(since) is type(year) is int else 0,
        moves and not (name.falls and way == "naik"),
        name.words,
        not name.done and target not in words.lexicon.routine_targets and _differs(name, indicator, words.lexicon),
        unit is not None and (unit.kind != "nisbah" or _explained(fields)),
        name.key,
    )


def glance_at_level(level: Node, words: Vocabulary) -> tuple[bool]:
    """Tell that the first indicator of a level is of the wanted kind and, for an outcome, no paperwork."""
    wanted = wanted_kind(level)
    indicators = level.plain.get("indikator")
    first = indicators[0] if isinstance(indicators, list) and indicators else None
    if not isinstance(first, dict) or first.get("jenis", wanted) != wanted:
        return (False,)
    if wanted == "keluaran":
        return (True,)
    unit = words.units.find(first["satuan"]) if isinstance(first.get("satuan"), str) else None
    return (unit is not None and not unit.paperwork,)


def glance_at_submission(root: Node, words: Vocabulary) -> tuple[bool]:
    """Tell that no two sub-activities of a submission use the same indicator."""
    if root.document.broken:
        return (False,)
    indicators = list(root.each(f"{SUB_KEGIATAN}.indikator[]"))
    keys = {indicator.once(look_of(glance, words)).key for indicator in indicators}
    return (len(keys) == len(indicators) and "" not in keys,)


@lru_cache(maxsize=_KEPT)
def look_of(look: Callable[[Node, Vocabulary], _T], words: Vocabulary) -> Callable[[Node], _T]:
    """Return `look` with its vocabulary: the same for all rules that bind it, so that a node is looked at once."""
    return lambda node: look(node, words)


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


def _differs(name: Name, indicator: Node, lexicon: Lexicon) -> bool:
    """Tell that a name says more than the name and the results of its level."""
    holder = indicator.document.data
    for step in indicator.path[:-2]:
        holder = holder[step]
    title = holder.get("nama")
    if isinstance(title, str) and lexicon.core(title) == name.core:
        return False
    for key in RESULTS:
        result = holder.get(key)
        if isinstance(result, str) and lexicon.key(result) == name.key:
            return False
    return True


def _explained(fields: Mapping[str, Any]) -> bool:
    return all(isinstance(fields.get(key), str) and said(fields[key]) for key in EXPLANATIONS)

"""What the lexicon and the units say of an indicator by its name and its unit alone: plans repeat both."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .indicator import Vocabulary
from .lexicon import Lexicon
from .texts import said
from .units import PERCENT, Unit, Units, misfit

_KEPT = 8192
_NAME_FIELD = "indikator"
# More words than any rule asks for: where none counts them.
ENOUGH = 1000


class Reading(NamedTuple):
    """What is known of an indicator by its name and its unit.

    `words` are those of a counting name, 0 where the name is flawed; `done` tells that it only says that work was done,
    `falls` that less of it is usually better; `key` and `core` are what it has in common with the same name written
    otherwise, and with the name of its level. The unit is `known`, `suits` the name, and is a `share` (percent), counts
    what is `whole`, or makes a `ratio`.
    """

    words: int
    done: bool
    falls: bool
    key: str
    core: str
    known: bool
    suits: bool
    share: bool
    whole: bool
    ratio: bool


@lru_cache(maxsize=_KEPT)
def read(name: str | None, unit: str | None, words: Vocabulary) -> Reading | None:
    """Return what is known of an indicator; None without a name (a mere placeholder is none) or without a unit."""
    lexicon, line = words.lexicon, said(name or "")
    if not line or unit is None:
        return None
    folded = lexicon.fold(line)
    measure = lexicon.measure_of(folded)
    demand = lexicon.fits.get(measure, {})
    found = unit_named(unit, words.units)
    kind = "" if found is None else found.kind
    return Reading(
        words=_words(line, folded, measure, lexicon),
        done=lexicon.only_says_done(folded),
        falls=lexicon.falling.match(folded) is not None,
        key=lexicon.key(folded),
        core=lexicon.core(folded[len(measure) :] if demand.get("harus_persen") else folded),
        known=found is not None,
        suits=found is not None and not misfit(demand, found),
        share=found is not None and found.name == PERCENT,
        whole=kind == "cacah",
        ratio=kind == "nisbah",
    )


def _words(line: str, folded: str, measure: str, lexicon: Lexicon) -> int:
    """Return the number of words of a name, ENOUGH where none counts them, 0 where it is flawed."""
    flawed = not measure and not lexicon.measures_something(folded)
    if not flawed and lexicon.may_be_vague(folded):
        flawed = bool(lexicon.second.search(folded) or lexicon.vague(folded, _NAME_FIELD))
    if flawed or lexicon.misspelt(line) is not None:
        return 0
    return len(folded.split()) if measure in lexicon.counts else ENOUGH


@lru_cache(maxsize=_KEPT)
def unit_named(written: str | None, units: Units) -> Unit | None:
    """Return the known unit that an indicator names, None without one."""
    unit = said(written or "")
    return units.find(unit) if unit else None

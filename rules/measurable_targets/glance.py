"""A first glance at an indicator and its name, taken once for all rules: most are in order, and need no closer look.

A rule that is content with the glance says nothing. Whatever the glance leaves open is judged with care.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from sinkron_rules.model import Node

from .lexicon import Lexicon
from .texts import said

_NUMBERS = (int, Decimal)
_KEPT = 8192
_NAME_FIELD = "indikator"


class Glance(NamedTuple):
    """What a sound indicator says: texts on one line; `since` is the year of the baseline, `year` that of the plan."""

    name: str
    unit: str
    direction: str | None
    target: int | Decimal
    baseline: int | Decimal | None
    since: int | None
    year: int | None


class Name(NamedTuple):
    """What the lexicon says of a name.

    `plain` tells that nothing is vague, misspelt or doubled, `done` that it only says that work was done; `key` and
    `core` are what it has in common with the same name written otherwise, and with the name of its level.
    """

    folded: str
    measure: str
    length: int
    plain: bool
    done: bool
    key: str
    core: str


def glance(indicator: Node) -> Glance | None:
    """Return what an indicator says, None when it says too little or anything in the document is broken."""
    fields = indicator.plain
    name, unit = fields.get("nama"), fields.get("satuan")
    target: Any = fields.get("target")
    baseline, direction = fields.get("baseline"), fields.get("arah")
    value: Any
    value, since = (baseline.get("nilai"), baseline.get("tahun")) if isinstance(baseline, dict) else (None, None)
    year = indicator.document.data.get("tahun")
    if not (isinstance(name, str) and isinstance(unit, str) and type(target) in _NUMBERS and said(name)):
        return None
    return Glance(
        said(name),
        said(unit),
        direction if isinstance(direction, str) else None,
        target,
        value if type(value) in _NUMBERS else None,
        since if type(since) is int else None,
        year if type(year) is int else None,
    )


@lru_cache(maxsize=_KEPT)
def look_up(name: str, lexicon: Lexicon) -> Name:
    """Return what the lexicon says of a name on one line. Plans repeat their names, so it is kept."""
    folded = lexicon.fold(name)
    flawed = lexicon.may_be_vague(folded) and (lexicon.second.search(folded) or lexicon.vague(folded, _NAME_FIELD))
    measure = lexicon.measure_of(folded)
    shared = lexicon.fits.get(measure, {}).get("harus_persen")
    return Name(
        folded,
        measure,
        len(folded.split()),
        plain=not flawed and lexicon.measures_something(folded) and lexicon.misspelt(name) is None,
        done=lexicon.only_says_done(folded),
        key=lexicon.key(folded),
        core=lexicon.core(folded[len(measure) :] if shared else folded),
    )

"""Units of measure: which are known, how spellings fold together, and what kind of unit each is."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sinkron_rules.model import remember

_SHORT_FORM = re.compile(r"\s*\([^)]*\)\s*$")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*(?![\w])")
# Below this, the nearest spelling is another word ("angka" and "angkatan").
_LIKENESS = 0.8
PERCENT = "%"
_KEPT = 1024


@dataclass(frozen=True, slots=True)
class Unit:
    """One known unit: `name` as it should be typed, and its `kind`, such as `cacah` (whole things) or `nisbah`.

    `paperwork` marks units that count documents, reports and meetings.
    """

    name: str
    kind: str
    paperwork: bool = False


@dataclass(frozen=True, eq=False)
class Units:
    """The list of known units by folded spelling. What was once said of a spelling is kept, as in the lexicon."""

    by_spelling: Mapping[str, Unit] = field(default_factory=dict)

    @lru_cache(maxsize=_KEPT)  # noqa: B019 - there are as many lists of units as data files
    def find(self, written: str) -> Unit | None:
        """Return the known unit that `written` names; parts joined by "/" count when every part is known."""
        folded = fold_unit(written)
        known = self.by_spelling.get(folded)
        if known is None and "/" in folded:
            parts = [self.by_spelling.get(part) for part in folded.split("/")]
            if parts and all(parts):
                kinds = {part.kind for part in parts if part}
                return Unit(written, kinds.pop() if len(kinds) == 1 else "laju", any(p.paperwork for p in parts if p))
        return known

    @lru_cache(maxsize=_KEPT)  # noqa: B019 - there are as many lists of units as data files
    def nearest(self, written: str) -> Unit | None:
        """Return the known unit whose spelling is most like `written`, None when nothing is like it."""
        folded = fold_unit(written)
        if folded.split(" ")[0] in self.by_spelling:
            return self.by_spelling[folded.split(" ")[0]]
        likely = difflib.get_close_matches(folded, self.by_spelling, n=1, cutoff=_LIKENESS)
        return self.by_spelling[likely[0]] if likely else None


@lru_cache(maxsize=_KEPT)
def fold_unit(written: str) -> str:
    """Return the spelling by which units are compared: small letters, "m2" for "M²", no final dot, no "(SR)"."""
    text = " ".join(unicodedata.normalize("NFKC", written).casefold().split())
    text = re.sub(r"\s*/\s*", "/", text)
    return _SHORT_FORM.sub("", text).strip(" .;:") or text


def misfit(demand: Mapping[str, Any], unit: Unit) -> str:
    """Return the message of the first demand that the unit breaks, "" when it fits."""
    if demand.get("harus_persen") and unit.name != PERCENT:
        return "fit-percent"
    if demand.get("bukan_persen") and unit.name == PERCENT:
        return "fit-count"
    return "fit-kind" if unit.kind in demand.get("bukan_jenis", ()) else ""


def number_in(written: str) -> str | None:
    """Return the number inside a unit ("12 Dokumen"), None when there is none; "per 1.000 penduduk" has none."""
    if "per" in fold_unit(written).split():
        return None
    found = _NUMBER.search(unicodedata.normalize("NFKC", written))
    return found.group().rstrip(".,") if found else None


def units_of(data: Mapping[str, Any], extra: Sequence[str] = ()) -> Units:
    """Return the units of a parsed data file together with a region's own `extra` ones (of no particular kind)."""
    known: Units = remember(data, _units)
    if not extra:
        return known
    return Units({**known.by_spelling, **{fold_unit(name): Unit(name, "") for name in extra}})


def _units(data: Mapping[str, Any]) -> Units:
    by_spelling: dict[str, Unit] = {}
    for row in data["satuan"]:
        name = str(row["nama"])
        for spelling in (name, *row.get("sebutan", ())):
            folded = fold_unit(str(spelling))
            # A unit that only another spelling leads to is kept under its own name: "km" asked as "kilometer".
            own = name if spelling == name or row["jenis"] != "cacah" else _typed(str(spelling))
            by_spelling[folded] = Unit(own, str(row["jenis"]), bool(row.get("hasil_kerja")))
    return Units(by_spelling)


def _typed(spelling: str) -> str:
    return spelling if spelling != spelling.lower() else spelling.capitalize()

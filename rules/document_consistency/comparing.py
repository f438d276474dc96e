"""One Sub Kegiatan in an earlier and in a later stage: what differs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from sinkron_rules.model import Evidence, Figure, Place, Rupiah, Value

from .wording import STAGES


@dataclass(frozen=True, slots=True)
class _Target:
    """An indicator as written: its name, unit and target, and where the target stands."""

    name: str
    unit: str
    target: str
    place: Place

    @property
    def number(self) -> Decimal | str:
        """Return the target as a number, or its words in small letters when it is none."""
        try:
            return Decimal(self.target)
        except InvalidOperation:
            return " ".join(self.target.casefold().split())


def differences(earlier: Sequence[Figure], later: Sequence[Figure]) -> Iterator[Evidence]:
    """Yield evidence for the money, each target, each unit and each indicator that differ."""
    before, after = sum(int(f.value) for f in earlier), sum(int(f.value) for f in later)
    if before != after:
        values: dict[str, Value] = {"before": Rupiah(before), "after": Rupiah(after)}
        values["difference"] = Rupiah(abs(after - before))
        places = (*(figure.place for figure in later), *(figure.place for figure in earlier))
        yield _evidence("budget", earlier, later, values, places)
    old, new = _targets(earlier), _targets(later)
    for name, target in old.items():
        other = new.get(name)
        if other is None:
            values = {"indicator": target.name}
            yield _evidence("indicator", earlier, later, values, (later[0].place, target.place))
        else:
            yield from _changed(target, other, earlier, later)


def _changed(old: _Target, new: _Target, earlier: Sequence[Figure], later: Sequence[Figure]) -> Iterator[Evidence]:
    places = (new.place, old.place)
    values: dict[str, Value] = {"indicator": new.name}
    if old.unit.casefold().strip() != new.unit.casefold().strip():
        values |= {"before": old.unit or "-", "after": new.unit or "-"}
        yield _evidence("unit", earlier, later, values, places)
    elif old.number != new.number:
        yield _evidence("target", earlier, later, {**values, "before": _shown(old), "after": _shown(new)}, places)


def _shown(target: _Target) -> Value:
    return target.number if isinstance(target.number, Decimal) else target.target


def _targets(figures: Sequence[Figure]) -> dict[str, _Target]:
    """Return the indicators by folded name; one that stands there twice cannot be told apart and is left out."""
    targets = [
        _Target(name, unit, target, Place(figure.place.file, line, column, path))
        for figure in figures
        for name, unit, target, line, column, path in json.loads(figure.details["targets"])
    ]
    times = Counter(target.name.casefold() for target in targets)
    return {target.name.casefold(): target for target in targets if times[target.name.casefold()] == 1}


def _evidence(
    message: str,
    earlier: Sequence[Figure],
    later: Sequence[Figure],
    values: Mapping[str, Value],
    places: tuple[Place, ...],
) -> Evidence:
    before, after = earlier[0], later[0]
    shared: dict[str, Value] = {
        "subject": after.label,
        "earlier": STAGES[before.details["stage"]],
        "later": STAGES[after.details["stage"]],
    }
    stages = f"{before.details['stage']}|{after.details['stage']}"
    return Evidence(
        message,
        shared | dict(values),
        places,
        found=values.get("after"),
        required=values.get("before"),
        distance=values.get("difference"),
        subject=after.label,
        agency=after.agency,
        identity=f"{after.group}|{stages}|{after.details['code']}|{values.get('indicator', '')}",
    )

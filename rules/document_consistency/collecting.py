"""What a plan says about each Sub Kegiatan: its budget, its indicators, and whether it has a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring as quoted

from sinkron_rules.model import (
    Figure,
    Node,
    Parameters,
    Path,
    Place,
    Sight,
    Unassessable,
    at_a_glance,
    label_of_item,
)

_KEPT = 4096


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return each Sub Kegiatan with its budget, and in `details` its stage, code, indicators and whether it has a note.

    The indicators are JSON: a list of [name, unit, target, line, column, path].
    """
    figures = at_a_glance(root, _figures)
    return _with_care(root) if figures is None else figures


def _figures(root: Node, sight: Sight) -> list[Figure]:
    """Return the figures of a sound plan; raises KeyError or TypeError for one that leaves something out."""
    data, place_of = sight.data, root.document.positions.place
    office, stage = data["perangkat_daerah"], data["tahap"]
    code, agency = office["kode"], office["nama"]
    _need(code, agency, stage)
    figures = []
    for at, programme in enumerate(data["program"]):
        for below, activity in enumerate(programme["kegiatan"]):
            for last, item in enumerate(activity["sub_kegiatan"]):
                path: Path = ("program", at, "kegiatan", below, "sub_kegiatan", last)
                targets = []
                for number, indicator in enumerate(item["indikator"]):
                    target, place = indicator["target"], place_of((*path, "indikator", number, "target"))
                    _need(target)
                    targets.append(_written(_named(indicator["nama"], indicator.get("satuan")), target, place))
                own, budget, place = item["kode"], item["pagu"], place_of((*path, "pagu"))
                _need(own, budget)
                details = _details(stage, own, item.get("catatan"), targets)
                figures.append(Figure(code, budget, place, label_of_item(own, item.get("nama")), agency, None, details))
    return figures


def _need(*values: object) -> None:
    """Raise KeyError for a value that is null, as for a field that is not there."""
    if None in values:
        raise KeyError


@lru_cache(maxsize=_KEPT)
def _named(name: str, unit: str | None) -> str:
    """Return name and unit of an indicator as JSON, kept for the same reason."""
    return f"{quoted(' '.join(name.split()))},{quoted(unit or '')}"


def _written(named: str, target: object, place: Place) -> str:
    """Return an indicator as JSON."""
    return f'[{named},{quoted(str(target).strip())},{place.line},{place.column},"{place.path}"]'


def _details(stage: str, code: str, note: object, targets: Sequence[str]) -> Mapping[str, str]:
    return {"stage": stage, "code": code, "note": "" if note is None else "1", "targets": f"[{','.join(targets)}]"}


def _with_care(root: Node) -> Iterator[Figure]:
    """Yield the figures of any plan, one with a gap for each Sub Kegiatan that cannot be read."""
    office = root["perangkat_daerah"]
    code, agency = str(office["kode"].value), str(office["nama"].value)
    stage = str(root["tahap"].value)
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        try:
            yield _figure(item, code, agency, stage)
        except Unassessable as reason:
            details = {"stage": stage, "code": str(item.value.get("kode", ""))}
            place = reason.place or item.place
            yield Figure(code, 0, place, item.label, agency, gap=reason.reason, details=details)


def _figure(item: Node, code: str, agency: str, stage: str) -> Figure:
    note, targets = item.get("catatan"), []
    for indicator in item.each("indikator[]"):
        target, unit = indicator["target"], indicator.get("satuan")
        named = _named(str(indicator["nama"].value), str(unit.value) if unit else None)
        targets.append(_written(named, target.value, target.place))
    details = _details(stage, str(item["kode"].value), note, targets)
    budget = item["pagu"]
    return Figure(code, budget.value, budget.place, item.label, agency, None, details)

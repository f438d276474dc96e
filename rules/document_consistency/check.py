"""The same Sub Kegiatan in two stages of one agency's plan: other money, other targets, other indicators.

Stages of one agency are compared in their order, each with the next. An amendment (`perubahan`) is meant to differ, and
so may a Sub Kegiatan whose later version explains itself in `catatan`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sinkron_rules.model import Check, Evidence, Figure, Node, Parameters, Portfolio, Text, Unassessable, Verdict

from .comparing import differences
from .wording import MESSAGES, STAGES

_AMENDMENT = "perubahan"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ONE_STAGE = Text(
    "tidak ada perangkat daerah dengan dua tahap usulan yang terbaca",
    "no agency has two stages of its plan among those read",
)
_SAME = Text("{agency}: {earlier} dan {later}", "{agency}: {earlier} and {later}")


def collect(root: Node, parameters: Parameters) -> Iterator[Figure]:  # noqa: ARG001 - the engine's signature
    """Yield each Sub Kegiatan with its budget, and in `details` its stage, code, indicators and whether it has a note.

    The indicators are JSON: a list of [name, unit, target, line, column, path].
    """
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
    told = _plainly_told(item, agency, code, stage)
    if told is not None:
        return told
    # A field that is not there may be marked as broken.
    note = item.get("catatan") if "catatan" in item.value or item.document.broken else None
    targets = []
    for indicator in item.each("indikator[]"):
        target, unit = indicator["target"], indicator.get("satuan")
        place = target.place
        name = " ".join(str(indicator["nama"].value).split())
        written = str(target.value).strip()
        targets.append((name, str(unit.value) if unit else "", written, place.line, place.column, place.path))
    details = {
        "stage": stage,
        "code": str(item["kode"].value),
        "note": "" if note is None else "1",
        "targets": _ENCODER.encode(targets),
    }
    budget = item["pagu"]
    return Figure(code, budget.value, budget.place, item.label, agency, None, details)


def _plainly_told(item: Node, agency: str, code: str, stage: str) -> Figure | None:
    """Return the same at a glance; None where something is left out or is not what it usually is."""
    fields, place_of, targets = item.plain, item.document.positions.place, []
    try:
        budget, own = fields["pagu"], fields["kode"]
        for at, indicator in enumerate(fields["indikator"]):
            target, name, unit = indicator["target"], indicator["nama"], indicator["satuan"]
            if target is None or name.__class__ is not str or unit.__class__ is not str:
                return None
            place = place_of((*item.path, "indikator", at, "target"))
            targets.append((" ".join(name.split()), unit, str(target).strip(), place.line, place.column, place.path))
    except (KeyError, TypeError):
        return None
    if budget is None or own.__class__ is not str:
        return None
    details = {
        "stage": stage,
        "code": own,
        "note": "" if fields.get("catatan") is None else "1",
        "targets": _ENCODER.encode(targets),
    }
    return Figure(code, budget, item.place_of("pagu"), item.label, agency, None, details)


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001
    """Yield evidence for each agency that has two stages of its plan, in the order of agency codes."""
    by_agency: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        if figure.group != "*":
            by_agency[figure.group][figure.details["stage"]].append(figure)
    compared = False
    for code in sorted(by_agency):
        stages = [stage for stage in STAGES if stage in by_agency[code]]
        for earlier, later in pairwise(stages):
            if later != _AMENDMENT:
                compared = True
                yield from _compare(by_agency[code][earlier], by_agency[code][later])
    if not compared:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_ONE_STAGE)


def _compare(earlier: Sequence[Figure], later: Sequence[Figure]) -> Iterator[Evidence]:
    """Yield what differs between two stages, or that nothing does; what cannot be read is said and left out."""
    before, after = _by_code(earlier), _by_code(later)
    found = False
    for code in sorted(before.keys() & after.keys()):
        gap = next((figure for figure in (*before[code], *after[code]) if figure.gap is not None), None)
        if gap is not None and gap.gap is not None:
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=gap.gap, places=(gap.place,), subject=gap.label)
        elif not any(figure.details["note"] for figure in after[code]):
            for evidence in differences(before[code], after[code]):
                found = True
                yield evidence
    if not found:
        names = {
            side: STAGES[figures[0].details["stage"]] for side, figures in (("earlier", earlier), ("later", later))
        }
        subject = _SAME.fill(agency=later[0].agency, **names)
        yield Evidence(verdict=Verdict.CONFORMS, subject=subject, agency=later[0].agency)


def _by_code(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.details["code"]].append(figure)
    return groups


CHECK = Check(
    name="document-consistency",
    parameters={"type": "object", "properties": {}, "additionalProperties": False},
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    every_stage=True,
)

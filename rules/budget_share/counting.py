"""What the submissions put in: the budgets of the Sub Kegiatan that count, and whose submissions were there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sinkron_rules.model import (
    Condition,
    Document,
    Figure,
    Node,
    Operand,
    Parameters,
    Path,
    Portfolio,
    Rupiah,
    Sight,
    Text,
    Unassessable,
    at_a_glance,
    label_of,
)

EVERYWHERE, WHOLE = "*", ""
_PRESENT = "usulan"
_PROPOSAL = "usulan_kelurahan"
_COUNTED = ("renja_pd", "renja_kecamatan", _PROPOSAL)
_KEPT = 4096  # The code book has a few thousand codes, and a region's plans use the same ones again and again.

_NEGATIVE = Text("pagu {subject} bernilai negatif", "the budget of {subject} is negative")
_NO_AREA = Text(
    "lokasi {subject} tidak menunjuk satu kelurahan, sehingga pagunya tidak dapat dibagi",
    "the location of {subject} is not one kelurahan, so its money cannot be attributed",
)
_OF_AGENCY = Text("{name} ({agency})", "{name} ({agency})")
_ABSENT = Text(
    "usulan {agency} (`{code}`) belum ada di antara usulan yang dibaca",
    "the submission of {agency} (`{code}`) is not among those read",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A sum in rupiah: its `operands`, the `figures` of the submissions behind them, and the `gaps` beside it."""

    total: int
    operands: tuple[Operand, ...]
    figures: tuple[Figure, ...] = ()
    gaps: tuple[Figure, ...] = ()


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:
    """Return the budget of each Sub Kegiatan that counts, in groups by area code, and one Figure for the submission.

    Budgets of a village (`rkp_desa`) belong to another budget than the APBD and are left out.
    """
    if "codes" not in parameters["numerator"]:
        return ()  # the region context alone is judged: nothing that submissions say, or fail to say, matters
    figures = at_a_glance(root, _plain_budgets, parameters)
    if figures is not None:
        return figures
    kind = str(root["jenis"].value)
    return _budgets(root, kind, parameters) if kind in _COUNTED else ()


def unit_of(code: str) -> str:
    """Return an agency's code without its last group: a kelurahan is a unit of its kecamatan."""
    return code.rpartition(".")[0]


@lru_cache(maxsize=_KEPT)
def counts(code: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether `code` is one of `wanted` or lies below it (whole groups of digits)."""
    return any(code == prefix or code.startswith(f"{prefix}.") for prefix in wanted)


def _plain_budgets(root: Node, sight: Sight, parameters: Parameters) -> list[Figure] | None:
    """Return the figures of a sound submission; None where something that counts calls for a closer look."""
    document, terms = root.document, parameters["numerator"]
    kind = sight.data["jenis"]
    if kind not in _COUNTED:
        return None
    agency, wanted = sight.data["perangkat_daerah"], _wanted(terms)
    found = _plain_items(document, wanted)
    if found and ("per" in parameters or "where" in terms):
        return None
    name, details = agency["nama"], {"unit": unit_of(agency["kode"]), "kind": kind}
    figures = [Figure(_PRESENT, 0, root.place, root.label, name, None, details)]
    for path, money in found:
        if money < 0:
            return None
        place = document.positions.place((*path, "pagu"))
        figures.append(Figure(WHOLE, money, place, label_of(document.data, path), name, None, details))
    return figures


def _plain_items(document: Document, wanted: tuple[str, ...]) -> list[tuple[Path, int]]:
    """Return the path and the budget of each Sub Kegiatan that counts in a sound submission."""
    return [
        (("program", first, "kegiatan", second, "sub_kegiatan", third), item["pagu"])
        for first, programme in enumerate(document.data["program"])
        for second, activity in enumerate(programme.get("kegiatan", ()))
        for third, item in enumerate(activity.get("sub_kegiatan", ()))
        if counts(item["kode"], wanted)
    ]


def _budgets(root: Node, kind: str, parameters: Parameters) -> Iterator[Figure]:
    agency = root["perangkat_daerah"]
    details = {"unit": unit_of(str(agency["kode"].value)), "kind": kind}
    name = str(agency["nama"].value)
    yield Figure(_PRESENT, 0, root.place, root.label, name, details=details)
    wanted = _wanted(parameters["numerator"])
    for item in root.each("program[].kegiatan[].sub_kegiatan[]"):
        yield from _contribution(item, wanted, parameters, name, details)


def _contribution(
    item: Node, wanted: tuple[str, ...], parameters: Parameters, agency: str, details: Mapping[str, str]
) -> Iterable[Figure]:
    try:
        if not counts(item["kode"].value, wanted):
            return ()
        where: Condition | None = parameters["numerator"].get("where")
        if where is not None and not where.holds(item):
            return ()
        pagu, areas = item["pagu"], _areas(item) if parameters.get("per") == "kelurahan" else [WHOLE]
        gap = None
        if pagu.value < 0:
            gap = _NEGATIVE.fill(subject=item.label)
        elif pagu.value and areas != [WHOLE] and (len(areas) > 1 or not _is_kelurahan(areas[0])):
            gap = _NO_AREA.fill(subject=item.label)
        return [Figure(area, pagu.value, pagu.place, item.label, agency, gap=gap, details=details) for area in areas]
    except Unassessable as reason:
        place = reason.place or item.place
        return (Figure(EVERYWHERE, 0, place, item.label, agency, gap=reason.reason, details=details),)


def _areas(item: Node) -> list[str]:
    """Return the codes of all places of a Sub Kegiatan, each once; everywhere when one of them has no code."""
    nodes = [place.get("kode_wilayah") for place in item.each("lokasi[]")]
    codes = {EVERYWHERE if node is None else str(node.value) for node in nodes}
    return [EVERYWHERE] if EVERYWHERE in codes or not codes else sorted(codes)


def _is_kelurahan(area: str) -> bool:
    """Tell whether an area code is that of a kelurahan: its fourth group starts with 1 (2 and 3 are villages)."""
    groups = area.split(".")
    return len(groups) == 4 and groups[3].startswith("1")


def tally(figures: Sequence[Figure], area: str, portfolio: Portfolio, terms: Mapping[str, Any]) -> Counted:
    """Sum up what lies in `area`, with everything that may be missing from that sum; `terms` is the rule's numerator.

    A kelurahan's own proposal is part of its kecamatan's plan: it counts only where that plan was not read.
    """
    planned = {f.details["unit"] for f in figures if f.group == _PRESENT and f.details["kind"] != _PROPOSAL}
    mine = [f for f in figures if f.details.get("kind") != _PROPOSAL or f.details["unit"] not in planned]
    found = tuple(f for f in mine if f.group == area and f.gap is None)
    gaps = [f for f in mine if f.gap is not None and _covers(f.group, area)]
    gaps += _absent(planned, portfolio, _wanted(terms))
    operands = tuple(Operand(labelled(f), Rupiah(int(f.value)), f.place) for f in found)
    return Counted(sum(int(f.value) for f in found), operands, found, tuple(gaps))


def labelled(figure: Figure) -> Text:
    """Return the name of a Sub Kegiatan with that of its agency, because every kecamatan uses the same codes."""
    return _OF_AGENCY.fill(name=figure.label, agency=figure.agency)


def submissions_in(figures: Sequence[Figure]) -> int:
    """Return how many submissions were looked through."""
    return sum(f.group == _PRESENT for f in figures)


def _covers(group: str, area: str) -> bool:
    return group in {EVERYWHERE, area} or area.startswith(f"{group}.")


def _absent(planned: set[str], portfolio: Portfolio, codes: Sequence[str]) -> Iterator[Figure]:
    """Yield a gap for each agency of the context that may hold such Sub Kegiatan but whose plan was not read."""
    told = set(planned)
    fields = {".".join(code.split(".")[:2]) for code in codes}
    for agency in portfolio.needed_context().each("perangkat_daerah[]"):
        code = str(agency["kode"].value)
        if unit_of(code) not in told and fields & _fields_of(code):
            told.add(unit_of(code))
            reason = _ABSENT.fill(agency=str(agency["nama"].value), code=code)
            yield Figure(EVERYWHERE, 0, agency.place, agency.label, gap=reason)


def _wanted(terms: Mapping[str, Any]) -> tuple[str, ...]:
    return (*terms["codes"], *terms.get("earlier_codes", ()))


def _fields_of(code: str) -> set[str]:
    """Return the up to three bidang urusan that an agency's code names."""
    groups = code.split(".")
    return {".".join(groups[start : start + 2]) for start in (0, 2, 4)}

"""The budget of each agency against its ceiling in the region context: over it, or far below it.

`aspect: over` finds sums above the ceiling; `aspect: under` finds those that leave more than `under_percent` of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sinkron_rules.model import (
    Check,
    Evidence,
    Figure,
    Node,
    Parameters,
    Portfolio,
    Rupiah,
    Sight,
    Unassessable,
    at_a_glance,
    label_of,
)

from .judging import judge_agency
from .parameters import PARAMETERS
from .wording import MESSAGES, NEGATIVE

_PLANS = ("renja_pd", "renja_kecamatan")


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return the budget of each Program, in the group of its agency's code: what its Sub Kegiatan sum to.

    A kelurahan's proposal is part of its kecamatan's plan, and a village has a budget of its own: neither counts.
    """
    figures, wound = root.once(_budgets)
    return figures if wound is None else _then_raise(figures, wound)


def _budgets(root: Node) -> tuple[Sequence[Figure], Unassessable | None]:
    """Return the figures, the same for every aspect, and what ended the list of Programs too early, if anything did."""
    plain = at_a_glance(root, _plain_budgets)
    if plain is not None:
        return plain, None
    if root["jenis"].value not in _PLANS:
        return (), None
    agency = root["perangkat_daerah"]
    code, name = str(agency["kode"].value), str(agency["nama"].value)
    figures: list[Figure] = []
    try:
        for programme in root.each("program[]"):
            figures += _programme(programme, code, name)
    except Unassessable as wound:
        return figures, wound.bare()
    return figures, None


def _plain_budgets(root: Node, sight: Sight) -> list[Figure] | None:
    """Return the figures of a sound submission; None where a budget calls for a closer look."""
    data, place_of = sight.data, root.document.positions.place
    if data["jenis"] not in _PLANS:
        return []
    agency, figures = data["perangkat_daerah"], []
    code, name = agency["kode"], agency["nama"]
    for index, programme in enumerate(data["program"]):
        budgets = [
            item["pagu"] for activity in programme.get("kegiatan", ()) for item in activity.get("sub_kegiatan", ())
        ]
        if budgets and min(budgets) < 0:
            return None
        path = "program", index
        place = place_of((*path, "pagu"))
        figures.append(Figure(code, sum(budgets), place, label_of(data, path), name))
    return figures


def _then_raise(figures: Sequence[Figure], wound: Unassessable) -> Iterator[Figure]:
    yield from figures
    raise wound.with_traceback(None)


def _programme(programme: Node, code: str, name: str) -> Iterator[Figure]:
    """Yield what the readable Sub Kegiatan of a Program sum to, and a gap for each that cannot be read."""
    known: list[int] = []
    gaps: list[Unassessable] = []
    try:
        for item in programme.each("kegiatan[].sub_kegiatan[]"):
            try:
                known.append(_budget(item["pagu"]))
            except Unassessable as reason:
                gaps.append(reason.bare())
    except Unassessable as reason:
        gaps.append(reason.bare())
    if known or not gaps:
        yield Figure(code, sum(known), programme.place_of("pagu"), programme.label, name)
    for gap in gaps:
        yield Figure(code, 0, gap.place or programme.place, programme.label, name, gap=gap.reason)


def _budget(pagu: Node) -> int:
    """Return a budget in rupiah; raises Unassessable when it is negative, which must not make room for others."""
    if pagu.value < 0:
        raise Unassessable(NEGATIVE.fill(amount=Rupiah(pagu.value)), pagu.place)
    return int(pagu.value)


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Judge every agency whose plan was read, in the order of their codes."""
    context = portfolio.needed_context()
    for code in sorted({figure.group for figure in figures} - {"*"}):
        yield judge_agency(code, [f for f in figures if f.group in {code, "*"}], context, parameters)


CHECK = Check(
    name="budget-ceiling",
    parameters=PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("under_percent",),
)

"""Aspect `coverage`: is every priority that must be supported supported, and with enough money?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sinkron_rules.model import LANGS, Evidence, Operand, Parameters, Place, Portfolio, Rupiah, Text, Verdict

from .demands import Demand, demands_of
from .gathered import Gathered, Link
from .lists import FIELD, Entry, Shelf
from .nearest import guess, is_blank
from .wording import (
    MAYBE_SUPPORT,
    NO_AGENCIES,
    NO_MINIMUM,
    NO_SUBMISSION,
    NOT_DEMANDED,
    NOT_PROVEN,
    SUM_NOT_KNOWN,
    SUPPORT_FIRST,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that could hide support or money: why, and where."""

    reason: Text
    place: Place


def judge_coverage(
    gathered: Gathered, portfolio: Portfolio, shelf: Shelf, parameters: Parameters
) -> Iterator[Evidence]:
    """Yield evidence for every priority that must be supported."""
    for wound in shelf.absent:
        places = () if wound.place is None else (wound.place,)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=wound.reason, places=places)
    demands = demands_of(portfolio, shelf, parameters)
    yield from demands.unknown
    counts_support = bool(parameters.get("require_support", True))
    if not demands.known and not demands.unknown:
        yield _aside(NOT_DEMANDED.fill(daftar=shelf.chosen[0].label))
    elif not counts_support and not any(demand.minimum for demand in demands.known.values()):
        yield _aside(NO_MINIMUM.fill(daftar=shelf.chosen[0].label))
        return
    found = supports(gathered, shelf)
    away = list(_absent_agencies(gathered, portfolio))
    unread = [Doubt(gap.gap, gap.place) for gap in gathered.gaps_in(FIELD[shelf.family]) if gap.gap is not None]
    meant = _meant(gathered, shelf)
    for demand in demands.known.values():
        links = found.get(demand.entry.link, ())
        doubts = [*unread, *meant.get(demand.entry.link, ()), *away]
        if links and (counts_support or demand.minimum):
            yield _money(demand, links, doubts, shelf)
        elif not links and doubts and (counts_support or demand.minimum):
            yield _doubtful(NOT_PROVEN, demand.entry, doubts)
        elif not links and counts_support:
            yield _unsupported(demand, portfolio, shelf)
        elif not links and demand.minimum:
            yield _aside(SUPPORT_FIRST, demand.entry)


def _unsupported(demand: Demand, portfolio: Portfolio, shelf: Shelf) -> Evidence:
    entry = demand.entry
    return Evidence(
        message="unsupported",
        values={
            "n": portfolio.submissions,
            "tahun": str(portfolio.year),
            "prioritas": entry.link,
            "nama": entry.name,
            "isian": FIELD[shelf.family],
        },
        places=demand.places,
        found=0,
        required=1,
        distance=1,
        subject=_subject(entry),
        identity=entry.link,
    )


def _money(demand: Demand, links: Sequence[Link], doubts: Sequence[Doubt], shelf: Shelf) -> Evidence:
    """Return whether the supporting budget reaches the minimum; a demand without one is met by any support."""
    total = sum(link.amount for link in links)
    if total < demand.minimum:
        unsure = [*doubts, *(Doubt(link.gap, link.amount_place) for link in links if link.gap is not None)]
        return _doubtful(SUM_NOT_KNOWN, demand.entry, unsure) if unsure else _below(demand, links, total, shelf)
    return Evidence(
        verdict=Verdict.CONFORMS,
        places=demand.places,
        operands=_operands(links),
        total=Rupiah(total),
        found=Rupiah(total) if demand.minimum else len(links),
        required=Rupiah(demand.minimum) if demand.minimum else 1,
        distance=Rupiah(total - demand.minimum) if demand.minimum else len(links) - 1,
        subject=_subject(demand.entry),
        identity=demand.entry.link,
    )


def _below(demand: Demand, links: Sequence[Link], total: int, shelf: Shelf) -> Evidence:
    entry, short = demand.entry, Rupiah(demand.minimum - total)
    return Evidence(
        message="below",
        values={
            "prioritas": entry.link,
            "nama": entry.name,
            "isian": FIELD[shelf.family],
            "jumlah": Rupiah(total),
            "minimum": Rupiah(demand.minimum),
            "kurang": short,
        },
        places=demand.minimum_places,
        operands=_operands(links),
        total=Rupiah(total),
        found=Rupiah(total),
        required=Rupiah(demand.minimum),
        distance=short,
        subject=_subject(entry),
        identity=entry.link,
    )


def _operands(links: Sequence[Link]) -> tuple[Operand, ...]:
    return tuple(Operand(_operand_label(link), Rupiah(link.amount), link.amount_place) for link in links)


def _operand_label(link: Link) -> Text:
    return Text(*(f"{link.label[lang]} ({link.agency})" if link.agency else link.label[lang] for lang in LANGS))


def _doubtful(template: Text, entry: Entry, doubts: Sequence[Doubt]) -> Evidence:
    return Evidence(
        verdict=Verdict.NOT_ASSESSABLE,
        reason=template.fill(prioritas=entry.link, alasan=doubts[0].reason),
        places=tuple(doubt.place for doubt in doubts),
        subject=_subject(entry),
        identity=entry.link,
    )


def _aside(reason: Text, entry: Entry | None = None) -> Evidence:
    subject = None if entry is None else _subject(entry)
    return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=reason, subject=subject)


def _subject(entry: Entry) -> Text:
    return Text(f"{entry.link} {entry.name}", f"{entry.link} {entry.name}")


def supports(gathered: Gathered, shelf: Shelf) -> dict[str, list[Link]]:
    """Return the items linked to each priority; of nested items with the same link only the outermost counts."""
    found: dict[str, dict[tuple[str, str], Link]] = {}
    for link in gathered.links:
        _, entry = shelf.find(link.text)
        if entry is not None:
            found.setdefault(entry.link, {}).setdefault((link.programme, link.item), link)
    return {key: _outermost(list(items.values())) for key, items in found.items()}


def _outermost(links: Sequence[Link]) -> list[Link]:
    linked = {(link.programme, link.item) for link in links}
    return [link for link in links if not any((link.programme, item) in linked for item in link.enclosing)]


def _absent_agencies(gathered: Gathered, portfolio: Portfolio) -> Iterator[Doubt]:
    """Yield the agencies of the context without a submission; internal ones are not asked for links anyway."""
    context = portfolio.context
    stated = context.get("prioritas") if context is not None else None
    if context is None or (context.get("perangkat_daerah") is None and not (stated and stated.get("wajib_didukung"))):
        places = [programme.place for programme in gathered.programmes[:1]]
        yield from (Doubt(NO_AGENCIES, place) for place in places)
        return
    present = {programme.office for programme in gathered.programmes}
    for office in context.each("perangkat_daerah[]"):
        code, serves = office.get("kode"), office.get("fungsi_layanan")
        name = str(office.value.get("nama") or office.value.get("kode"))
        if (code and code.value) not in present and (serves is None or serves.value != "internal"):
            yield Doubt(NO_SUBMISSION.fill(pd=name), office.place_of("kode"))


def _meant(gathered: Gathered, shelf: Shelf) -> dict[str, list[Doubt]]:
    """Return the links that could hide support, by the priority that they were evidently meant for."""
    field, found = FIELD[shelf.family], dict[str, list[Doubt]]()
    for link in gathered.links:
        if link.field == field and shelf.find(link.text)[0] is None and not is_blank(link.text):
            meant = guess(link.text, shelf.entries)
            if meant.sure:
                doubt = Doubt(MAYBE_SUPPORT.fill(nilai=link.text), link.place)
                found.setdefault(meant.entry.link, []).append(doubt)
    return found

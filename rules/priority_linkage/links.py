"""Aspect `links`: does each programme name a priority, and does each link name one that applies?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sinkron_rules.model import Evidence, Node, Parameters, Place, Portfolio, Text, Unassessable, Value, Verdict

from .advice import advice
from .gathered import Gathered, Link, Programme
from .lists import FAMILY, FIELD, POLICY, THEME, Entry, PriorityList, Shelf, lay_out
from .nearest import guess, is_blank, same_subject
from .wording import FIELD_EMPTY, INTERNAL_AGENCY, LINK_UNRESOLVED, SUPPORT_PROGRAMME

GOOD, ELSEWHERE, DEFERRED, OPEN = "good", "elsewhere", "deferred", "open"
_NO_MESSAGE = {GOOD, ELSEWHERE, DEFERRED, OPEN}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one link turned out to be: `kind` is a message key, or one of four that give no finding.

    `good` applies; `elsewhere` names a priority of another family; `deferred` cannot be resolved and another rule says
    so; `open` belongs to a list that is not there or not sound.
    """

    link: Link
    kind: str
    at: PriorityList | None = None
    entry: Entry | None = None


def judge_links(gathered: Gathered, portfolio: Portfolio, shelf: Shelf, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence for every programme: its good links, each bad link, or that it has none."""
    yield from _misnamed(shelf, portfolio)
    yield from (_open(wound.reason, None, wound.place) for wound in shelf.absent)
    yield from (_open(gap.gap, gap.label, gap.place) for gap in gathered.gaps)
    sibling = _sibling(shelf, portfolio)
    read = _reader(shelf, sibling, portfolio.year)
    services = _services(portfolio.context)
    offices: set[str] = set()
    bad: list[Reading] = []
    for programme in gathered.programmes:
        internal = (programme.service or services.get(programme.office)) == "internal"
        exempt = internal or programme.is_support
        readings = [read(link) for link in programme.links]
        counted = [one for one in readings if one.kind not in {ELSEWHERE, DEFERRED}]
        # Who is not asked for a link may write "-".
        counted = [one for one in counted if not (exempt and one.kind == "blank")]
        if counted:
            yield from _judged(counted, programme)
            bad += [one for one in counted if one.kind not in _NO_MESSAGE]
        elif internal and programme.office not in offices:
            offices.add(programme.office)
            yield _exempt(INTERNAL_AGENCY, Text(programme.agency, programme.agency), programme)
        elif not exempt:
            yield from _without(readings, programme, shelf, sibling, parameters)
        elif not internal:
            yield _exempt(SUPPORT_PROGRAMME, programme.label, programme)
    for same in _repeated(bad):
        yield _finding(same, shelf, portfolio)


def _repeated(readings: Iterable[Reading]) -> Iterable[Sequence[Reading]]:
    """Return the readings by submission and text: what was copied to fifty places is one mistake."""
    groups: dict[tuple[str, str, str], list[Reading]] = {}
    for reading in readings:
        link = reading.link
        groups.setdefault((link.place.file, link.field, link.text), []).append(reading)
    return groups.values()


def _judged(readings: list[Reading], programme: Programme) -> Iterator[Evidence]:
    for reading in readings:
        if reading.kind == OPEN:
            yield _open(LINK_UNRESOLVED.fill(nilai=reading.link.text), programme.label, reading.link.place)
    if all(reading.kind == GOOD for reading in readings):
        yield Evidence(verdict=Verdict.CONFORMS, subject=programme.label, identity=programme.identity)


def _open(reason: Text | None, subject: Text | None, place: Place | None) -> Evidence:
    places = () if place is None else (place,)
    return Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, subject=subject, places=places)


def _exempt(reason: Text, subject: Text, programme: Programme) -> Evidence:
    return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=reason, subject=subject, places=(programme.place,))


def _without(
    readings: list[Reading], programme: Programme, shelf: Shelf, sibling: Shelf | None, parameters: Parameters
) -> Iterator[Evidence]:
    field = FIELD[shelf.family]
    gap = programme.gap_in(field)
    deferred = next((one.link for one in readings if one.kind == DEFERRED), None)
    in_field = [one for one in readings if one.link.field == field]
    if gap is not None:
        yield _open(gap.gap, programme.label, gap.place)
    elif deferred is not None:
        yield _open(LINK_UNRESOLVED.fill(nilai=deferred.text), programme.label, deferred.place)
    elif sibling is not None and shelf.family == THEME and not in_field:
        yield _open(FIELD_EMPTY.fill(isian=field), programme.label, programme.place)
    elif parameters.get("require_link", True):
        yield _missing(programme, shelf)


def _sibling(shelf: Shelf, portfolio: Portfolio) -> Shelf | None:
    """Return the lists of the other family that shares the field, None when there are none."""
    other = {THEME: POLICY, POLICY: THEME}.get(shelf.family)
    found = lay_out(portfolio, other) if other is not None else None
    return found if found is not None and found.chosen else None


def _is_theirs(text: str, shelf: Shelf, sibling: Shelf) -> bool:
    """Tell whether the rule on `sibling` reports this link: it was meant for them; in doubt policies come first."""
    mine, theirs = guess(text, shelf.entries).sure, guess(text, sibling.entries).sure
    return theirs and not mine if shelf.family == POLICY else theirs or not mine


def _reader(shelf: Shelf, sibling: Shelf | None, year: int) -> Callable[[Link], Reading]:
    """Return what reads one link, so that a link that cannot be resolved is the business of exactly one rule."""
    field = FIELD[shelf.family]

    def read(link: Link) -> Reading:
        at, entry = shelf.find(link.text)
        if at is not None:
            return Reading(link, _kind(link, at, entry, shelf, year), at, entry)
        if link.field != field:
            return Reading(link, ELSEWHERE)
        id_ = link.text.partition("/")[0]
        if id_ in shelf.broken or id_ in shelf.named:
            return Reading(link, OPEN)
        if sibling is not None and _is_theirs(link.text, shelf, sibling):
            return Reading(link, DEFERRED)
        if is_blank(link.text):
            return Reading(link, "blank")
        bare = "/" not in link.text and guess(link.text, shelf.entries).sure
        return Reading(link, "bare" if bare else "unknown-list")

    return read


def _kind(link: Link, at: PriorityList, entry: Entry | None, shelf: Shelf, year: int) -> str:
    if at.family != shelf.family:
        return ELSEWHERE
    if entry is None:
        return "unknown"
    if not at.covers(year):
        return "period"
    if at not in shelf.chosen:
        return "not-chosen"
    return GOOD if link.field == FIELD[shelf.family] else "misplaced"


def _finding(same: Sequence[Reading], shelf: Shelf, portfolio: Portfolio) -> Evidence:
    """Return the finding for a link that was typed wrongly once or, the same way, at several places."""
    reading = same[0]
    link, best = reading.link, _suggestion(reading, shelf)
    values: dict[str, Value] = {
        "nilai": link.text,
        "saran": best.link if best else "",
        "nama_saran": best.name if best else "",
        "anjuran": advice(best, shelf),
        "daftar": shelf.chosen[0].label,
        "tahun": str(portfolio.year),
        "isian": FIELD[shelf.family],
        "isian_tertulis": link.field,
        "periode": reading.at.label if reading.at else "",
        "nama": reading.entry.name if reading.entry else "",
    }
    required = best.link if best else None
    if reading.kind == "misplaced":
        required = f"{FIELD[shelf.family]}: [{link.text}]"
    return Evidence(
        message=reading.kind,
        values=values,
        places=tuple(one.link.place for one in same),
        found=link.text,
        required=required,
        subject=link.label,
        identity=f"{link.identity}|{link.text}",
    )


def _suggestion(reading: Reading, shelf: Shelf) -> Entry | None:
    """Return what was probably meant, None where any suggestion would be arbitrary."""
    entries = shelf.entries
    if reading.entry is not None:
        return same_subject(reading.entry, entries)
    if reading.kind == "blank":
        return None
    nearest = guess(reading.link.text, entries)
    return nearest.entry if nearest.like else None


def _missing(programme: Programme, shelf: Shelf) -> Evidence:
    values: dict[str, Value] = {
        "subjek": programme.label,
        "keluarga": FAMILY[shelf.family],
        "daftar": shelf.chosen[0].label,
        "isian": FIELD[shelf.family],
        "anjuran": advice(None, shelf),
    }
    return Evidence(
        message="missing",
        values=values,
        places=(programme.place,),
        subject=programme.label,
        identity=programme.identity,
    )


def _misnamed(shelf: Shelf, portfolio: Portfolio) -> Iterator[Evidence]:
    for named in shelf.misnamed:
        values: dict[str, Value] = {
            "tahun": str(portfolio.year),
            "periode": shelf.known[named.id].label,
            "saran": shelf.chosen[0].id,
        }
        yield Evidence(
            message="context-period",
            values=values,
            places=(named.place,),
            found=named.id,
            required=shelf.chosen[0].id,
            identity=f"konteks|{named.id}",
        )


def _services(context: Node | None) -> Mapping[str, str]:
    """Return what each agency of the context serves (`publik`, `internal`), by code; broken parts are left out."""
    found: dict[str, str] = {}
    try:
        for office in context.each("perangkat_daerah[]") if context is not None else ():
            found[str(office.value.get("kode"))] = str(office.value.get("fungsi_layanan") or "")
    except Unassessable:
        pass
    return found

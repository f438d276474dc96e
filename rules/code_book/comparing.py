"""Rows of submissions against the book of their edition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sinkron_rules.model import Evidence, Figure, Severity, Unassessable, Value, Verdict

from .books import Book, Entry, choose, field_of, fits_width, has_level
from .wording import JUDGED_BEFORE, NO_BOOK, NO_FIELD

_UNIT_SIGNS = re.compile(r"[\s./-]+")
_SUPPORT = "X.XX"
_SAME_UNITS = {
    "m": "meter", "m1": "meter", "m2": "meter persegi", "m²": "meter persegi", "km": "kilometer", "ha": "hektare",
    "hektar": "hektare", "persen": "%", "persentase": "%", "org": "orang", "dok": "dokumen",
}  # fmt: skip


def compare(figures: Iterable[Figure], found: tuple[list[Book], list[Unassessable]], year: int) -> Iterator[Evidence]:
    """Yield evidence for each row: unknown, withdrawn, another name, another unit, or as in the book."""
    books, wounds = found
    for wound in wounds:
        places = (wound.place,) if wound.place else ()
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=wound.reason, places=places)
    missing: set[tuple[str, str, str]] = set()
    unknown: set[tuple[str, str]] = set()
    for figure in figures:
        if figure.gap is not None:
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=figure.gap, places=(figure.place,))
            continue
        edition, kind = figure.details["edisi"], figure.details["jenis"]
        chosen = choose(books, edition, kind, year)
        if chosen:
            past = [one for one in books if one.edition != chosen[0].edition and one.is_for(kind)]
            yield from _judge(figure, chosen, past, unknown)
        elif (figure.place.file, edition, kind) not in missing:
            missing.add((figure.place.file, edition, kind))
            reason = NO_BOOK.fill(edisi=edition or "-", tahun=str(year), jenis=kind)
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(figure.place,))


def _judge(
    figure: Figure, books: Sequence[Book], past: Sequence[Book], unknown: set[tuple[str, str]]
) -> Iterator[Evidence]:
    code = figure.group
    entry = next((one for one in (book.find(code) for book in books) if one is not None), None)
    if entry is not None and not entry.withdrawn:
        yield _compared(figure, entry, books[0])
        return
    if any((figure.place.file, above) in unknown for above in _above(code)):
        return
    able = [book for book in books if has_level(code, book)]
    if not able:
        return
    if entry is None and not any(field_of(code) in book.fields for book in able):
        reason = NO_FIELD.fill(bidang=field_of(code), edisi=able[0].edition)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(figure.place,), subject=figure.label)
    elif entry is None and (_is_odd(figure) or not any(fits_width(code, book) for book in able)):
        reason = JUDGED_BEFORE.fill(kode=code)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(figure.place,), subject=figure.label)
    else:
        unknown.add((figure.place.file, code))
        yield _not_there(figure, entry, able[0], past)


def _is_odd(figure: Figure) -> bool:
    """Tell whether a code is not its parent's child, or of the other level of government."""
    groups, parent = figure.group.split("."), figure.details["induk"].split(".")
    fields = {".".join(groups[:2]), ".".join(parent[:2])}
    strange = groups[2 : len(parent)] != parent[2:] or (len(fields) > 1 and _SUPPORT not in fields)
    other_level = "2" if figure.details["jenis"] == "provinsi" else "1"
    return (len(parent) > 1 and strange) or (len(groups) > 3 and groups[3] == other_level)


def _not_there(figure: Figure, entry: Entry | None, book: Book, past: Sequence[Book]) -> Evidence:
    code, name = figure.group, str(figure.value)
    old = entry or next((one for one in (other.find(code) for other in past) if one), None)
    near = book.find(entry.successor) if entry is not None and entry.successor else None
    near = near or book.nearest(code, old.name if old is not None else name)
    values: dict[str, Value] = {"subjek": figure.label, "nilai": code, "edisi": book.edition}
    message = "gone" if old is not None else "unknown"
    if near is not None:
        return _finding(figure, message, values | {"saran": near.code, "nama": near.name})
    return _finding(figure, f"{message}-alone", values)


def _compared(figure: Figure, entry: Entry, book: Book) -> Evidence:
    name = " ".join(str(figure.value).split())
    values: dict[str, Value] = {"nilai": figure.group, "edisi": book.edition, "nama": entry.name}
    if not entry.is_named(name):
        return _finding(figure, "name", values | {"tertulis": name})
    units = [unit for unit in figure.details["satuan"].split("\n") if unit]
    if entry.units and units and not {_unit(unit) for unit in units} & {_unit(unit) for unit in entry.units}:
        values |= {"subjek": figure.label, "tertulis": ", ".join(units), "satuan": entry.units[0]}
        return _finding(figure, "unit", values, Severity.NOTE)
    return Evidence(verdict=Verdict.CONFORMS, subject=figure.label)


def _finding(figure: Figure, message: str, values: dict[str, Value], severity: Severity | None = None) -> Evidence:
    return Evidence(
        message,
        values,
        (figure.place,),
        subject=figure.label,
        identity=f"{figure.agency}|{figure.group}",
        agency=figure.agency,
        severity=severity,
    )


def _unit(text: str) -> str:
    plain = _UNIT_SIGNS.sub(" ", text.casefold()).strip()
    return _SAME_UNITS.get(plain, plain)


def _above(code: str) -> Iterator[str]:
    groups = code.split(".")
    yield from (".".join(groups[:length]) for length in range(3, len(groups)))

"""Rows of submissions against the book of their edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sinkron_rules.model import Evidence, Figure, Severity, Unassessable, Value, Verdict

from .books import Book, Entry, choose, field_of, fits_width, folded, has_level
from .wording import NO_BOOK, NO_FIELD, OTHER_WIDTH

_UNIT_SIGNS = re.compile(r"[\s./-]+")


def compare(
    figures: Sequence[Figure], found: tuple[list[Book], list[Unassessable]], year: int
) -> Iterator[Evidence]:
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
            yield from _judge(figure, chosen, books, unknown)
        elif (figure.place.file, edition, kind) not in missing:
            missing.add((figure.place.file, edition, kind))
            reason = NO_BOOK.fill(edisi=edition or "-", tahun=str(year), jenis=kind)
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(figure.place,))


def _judge(
    figure: Figure, books: Sequence[Book], others: Sequence[Book], unknown: set[tuple[str, str]]
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
    elif entry is None and not any(fits_width(code, book) for book in able):
        reason = OTHER_WIDTH.fill(kode=code, edisi=able[0].edition)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(figure.place,), subject=figure.label)
    else:
        unknown.add((figure.place.file, code))
        yield _not_there(figure, entry, able[0], others)


def _not_there(figure: Figure, entry: Entry | None, book: Book, others: Sequence[Book]) -> Evidence:
    code, name = figure.group, str(figure.value)
    old = entry or next((one for one in (other.find(code) for other in others if other is not book) if one), None)
    near = book.find(entry.successor) if entry is not None and entry.successor else None
    near = near or book.nearest(code, old.name if old is not None else name)
    values: dict[str, Value] = {"subjek": figure.label, "nilai": code, "edisi": book.edition}
    message = "gone" if old is not None else "unknown"
    if near is not None:
        return _finding(figure, message, values | {"saran": near.code, "nama": near.name})
    return _finding(figure, f"{message}-alone", values)


def _compared(figure: Figure, entry: Entry, book: Book) -> Evidence:
    name = " ".join(str(figure.value).split())
    values: dict[str, Value] = {"subjek": figure.label, "nilai": entry.code, "edisi": book.edition, "nama": entry.name}
    if folded(name) != folded(entry.name):
        return _finding(figure, "name", values | {"tertulis": name})
    units = [unit for unit in figure.details["satuan"].split("\n") if unit]
    if entry.unit and units and not any(_unit(unit) == _unit(entry.unit) for unit in units):
        values |= {"tertulis": ", ".join(units), "satuan": entry.unit}
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
    return _UNIT_SIGNS.sub(" ", text.casefold()).strip().replace("persentase", "%").replace("persen", "%")


def _above(code: str) -> Iterator[str]:
    groups = code.split(".")
    yield from (".".join(groups[:length]) for length in range(3, len(groups)))

"""The table of regulations, keyed so that `Permendagri 86/2017` is found however it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

_SHORT = {
    "undang-undang": "uu",
    "peraturan pemerintah": "pp",
    "peraturan presiden": "perpres",
    "peraturan menteri dalam negeri": "permendagri",
}
_KEPT = 1024
_IN_FORCE = 9999


class Key(NamedTuple):
    """What names a regulation: its kind (`uu`, `permendagri`), number and year."""

    kind: str
    number: str
    year: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a regulation: what took its place (`by`, empty while in force), since when, and how sure.

    `ended` is the last plan year it serves: a plan made in the year of the successor may still rest on it.
    """

    by: tuple[Key, ...]
    status: str
    ended: int
    certainty: str


def key_of(kind: object, number: object, year: object) -> Key:
    """Return the key of a reference as typed; "Permendagri", "Nomor 086" and 86 all lead to the same one."""
    name = " ".join(str(kind).lower().split())
    text = re.sub(r"^(?:nomor|no\.?)\s+", "", str(number).strip().lower())
    return Key(_SHORT.get(name, name), text.lstrip("0") or text, int(str(year)))


def table_of(data: Mapping[str, Any]) -> Mapping[Key, Entry]:
    """Return the table in a data file."""
    return {_key(row): _entry(row) for row in data["peraturan"]}


def last_years_of(data: Mapping[str, Any]) -> Callable[[object, object, object], int]:
    """Return what tells the last plan year that a reference serves, from kind, number and year as typed."""
    ended = {key: entry.ended for key, entry in table_of(data).items()}

    @lru_cache(maxsize=_KEPT, typed=True)
    def last_year(kind: object, number: object, year: object) -> int:
        return ended.get(key_of(kind, number, year), _IN_FORCE)

    return last_year


def _key(row: Mapping[str, Any]) -> Key:
    return key_of(row["jenis"], row["nomor"], row["tahun"])


def _entry(row: Mapping[str, Any]) -> Entry:
    by = tuple(_key(other) for other in row.get("diganti_oleh", ()))
    ended = row.get("sejak", by[0].year if by else _IN_FORCE)
    return Entry(by, row.get("status", "diganti"), ended, row.get("kepastian", "own"))


def cited(key: Key) -> str:
    """Write a regulation the way it is cited: `PP 17/2018`, `Permendagri 86/2017`."""
    kind = key.kind.upper() if len(key.kind) < 4 else key.kind.capitalize()
    return f"{kind} {key.number}/{key.year}"


def typed(key: Key) -> str:
    """Write a regulation the way it is typed as a reference."""
    number = key.number if key.number.isdigit() else f'"{key.number}"'
    return f"{{jenis: {key.kind}, nomor: {number}, tahun: {key.year}}}"

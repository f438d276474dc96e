"""Code books made ready for look-up: read once, then each code, name or parent is found without searching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from sinkron_rules.model import Node, Unassessable

_SUPPORT = "X.XX"
_SUPPORT_PROGRAMME = "01"
_LONGEST = 200
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_LEVEL_NAME = re.compile(r"^(?:program|kegiatan|sub kegiatan)\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a book; where the book lists a code twice, all its names and units. `successor` may be ""."""

    code: str
    names: tuple[str, ...]
    units: tuple[str, ...]
    withdrawn: bool
    successor: str

    @property
    def name(self) -> str:
        """Return the first name."""
        return self.names[0]

    def is_named(self, name: str) -> bool:
        """Tell whether `name` is one of the names but for case, signs and what stands in brackets."""
        return folded(name) in {folded(one) for one in self.names}


@dataclass(slots=True)
class Book:
    """One edition: which plans it is for, and its entries by code, by folded name and by the code above them."""

    id: str
    edition: str
    first: int
    last: int
    kinds: frozenset[str]
    entries: dict[str, Entry]
    fields: frozenset[str]
    depths: frozenset[int]
    digits: frozenset[int]
    _by_name: dict[str, str] = field(default_factory=dict)
    _below: dict[str, list[Entry]] = field(default_factory=dict)

    def is_for(self, kind: str) -> bool:
        """Tell whether regions of this kind use the book."""
        return not self.kinds or kind in self.kinds

    def find(self, code: str) -> Entry | None:
        """Return the entry of a code; support programmes are found with X.XX and with any field of government."""
        return self.entries.get(code) or self.entries.get(_as_support(code))

    def same_name(self, name: str, depth: int) -> Entry | None:
        """Return the entry of the same level whose name is the same but for case and signs."""
        if not self._by_name:
            for entry in self.entries.values():
                for title in () if entry.withdrawn else entry.names:
                    self._by_name.setdefault(f"{_depth(entry.code)} {folded(title)}", entry.code)
        found = self._by_name.get(f"{depth} {folded(name)}")
        return self.entries[found] if found else None

    def nearest(self, code: str, name: str) -> Entry | None:
        """Return the entry of the same name, else the most similar name under the same parent; None without one."""
        same = self.same_name(name, _depth(code))
        if same is not None:
            return same
        if not self._below:
            for entry in self.entries.values():
                if not entry.withdrawn:
                    self._below.setdefault(_parent(entry.code), []).append(entry)
        siblings = self._below.get(_parent(code)) or self._below.get(_parent(_as_support(code))) or ()
        wanted = folded(name[:_LONGEST])
        return max(siblings, key=lambda entry: likeness(wanted, folded(entry.name[:_LONGEST])), default=None)


def read_books(roots: Mapping[str, Node]) -> tuple[list[Book], list[Unassessable]]:
    """Return the sound books in the order of their ids, and why others cannot be used."""
    books: list[Book] = []
    wounds: list[Unassessable] = []
    for id_, root in sorted(roots.items()):
        try:
            books.append(_read(id_, root))
        except Unassessable as wound:
            wounds.append(wound.bare())
    return books, wounds


def _read(id_: str, root: Node) -> Book:
    entries: dict[str, Entry] = {}
    for entry in map(_entry, root.each("entri[]")):
        entries[entry.code] = _joined(entries.get(entry.code), entry)
    period = root["berlaku"]
    return Book(
        id=id_,
        edition=str(root["edisi"].value),
        first=int(period["dari"].value),
        last=int(period["sampai"].value),
        kinds=frozenset(str(kind.value) for kind in root.each("jenis_pemda[]")),
        entries=entries,
        fields=frozenset(field_of(code) for code in entries),
        depths=frozenset(_depth(code) for code in entries),
        digits=frozenset(_digits(code) for code in entries if _depth(code) == 6),
    )


def _joined(first: Entry | None, second: Entry) -> Entry:
    if first is None:
        return second
    return Entry(
        second.code,
        tuple(dict.fromkeys((*first.names, *second.names))),
        tuple(dict.fromkeys((*first.units, *second.units))),
        first.withdrawn and second.withdrawn,
        first.successor or second.successor,
    )


def _entry(item: Node) -> Entry:
    unit, gone, successor = item.get("satuan"), item.get("dicabut"), item.get("pengganti")
    return Entry(
        str(item["kode"].value),
        (" ".join(str(item["nama"].value).split()),),
        (" ".join(str(unit.value).split()),) if unit is not None else (),
        gone is not None and gone.value is True,
        str(successor.value) if successor is not None else "",
    )


def choose(books: Iterable[Book], edition: str, kind: str, year: int) -> Sequence[Book]:
    """Return the books of the named edition for this kind of region; without one, those in force in `year`."""
    fitting = [book for book in books if book.is_for(kind)]
    named = [book for book in fitting if book.edition == edition]
    return named or [book for book in fitting if not edition and book.first <= year <= book.last]


def folded(text: str) -> str:
    """Return the words of a name without case, signs, brackets and a leading name of its level."""
    return _LEVEL_NAME.sub("", " ".join(re.findall(r"\w+", _BRACKETS.sub(" ", text.casefold()))))


def likeness(one: str, other: str) -> float:
    """Return how alike two folded names are, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def field_of(code: str) -> str:
    """Return the field of government of a code; X.XX for support programmes, which all fields share."""
    return ".".join(_as_support(code).split(".")[:2])


def fits_width(code: str, book: Book) -> bool:
    """Tell whether a Sub Kegiatan code ends in as many digits as those of the book."""
    return _depth(code) != 6 or _digits(code) in book.digits


def has_level(code: str, book: Book) -> bool:
    """Tell whether the book lists codes of this level at all."""
    return _depth(code) in book.depths


def _as_support(code: str) -> str:
    groups = code.split(".")
    if len(groups) > 2 and groups[2] == _SUPPORT_PROGRAMME:
        return ".".join([_SUPPORT, *groups[2:]])
    return code


def _depth(code: str) -> int:
    return code.count(".") + 1


def _digits(code: str) -> int:
    return len(code.rpartition(".")[2])


def _parent(code: str) -> str:
    groups = code.split(".")
    return ".".join(groups[: {6: 5, 5: 3, 3: 2}.get(len(groups), 0)])

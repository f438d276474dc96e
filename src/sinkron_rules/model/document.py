"""One YAML document with the place of every value, and `Node`, the cursor through which checks read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from sinkron_rules.model.text import Text

Path: TypeAlias = tuple[str | int, ...]

_LEVELS = {
    "program": Text("Program", "Programme"),
    "kegiatan": Text("Kegiatan", "Activity"),
    "sub_kegiatan": Text("Sub Kegiatan", "Sub-activity"),
    "indikator": Text("indikator", "indicator"),
}
_MISSING = Text("isian `{field}` belum diisi", "field `{field}` is not filled in")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: `file`, 1-based `line` and `column` (characters), and the `path` of keys that leads to it.

    `width` is how many characters of the line it covers; `source` is that line as written (clipped).
    """

    file: str
    line: int
    column: int
    path: str = ""
    width: int = field(default=1, compare=False)
    source: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return `file:line:column`."""
        return f"{self.file}:{self.line}:{self.column}"


class Unassessable(Exception):  # noqa: N818 - control flow, not an error: it carries a reason for the report
    """A check touched something it cannot judge on: a broken, missing or absent value. `place` may be unknown."""

    def __init__(self, reason: Text, place: Place | None = None) -> None:
        """Keep the reason in both languages and, where known, the place."""
        super().__init__(reason.en)
        self.reason = reason
        self.place = place


class Positions(Protocol):
    """Where the values of one document stand; made by the reader, looked up only when a place is needed."""

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at `path` (or of its key); of the nearest parent if it does not exist."""

    def written(self, path: Path) -> str | None:
        """Return the scalar at `path` as typed, without quotes; None for anything else."""

    def is_plain(self, path: Path) -> bool:
        """Tell whether the scalar at `path` was typed without quotes."""


@dataclass(slots=True, eq=False)
class Document:
    """One YAML document: plain data (dict, list, str, int, Decimal, bool, None) and its positions.

    `file` is the name shown to people; `skema` the kind it claims (`usulan/1`), None when it names none.
    `broken` maps a path to the reason why its value must not be used; the validation fills it. `walked` keeps what
    `nodes` found, so that thirty rules do not walk the same lists thirty times.
    """

    file: str
    skema: str | None
    data: Any
    positions: Positions
    broken: dict[Path, Text] = field(default_factory=dict)
    walked: dict[str, tuple[list[Node], Unassessable | None]] = field(default_factory=dict)

    def nodes(self, pattern: str) -> Iterator[Node]:
        """Yield the nodes that `pattern` reaches from the root, walking only once; the data must not change any more."""
        if pattern not in self.walked:
            found: list[Node] = []
            wound = None
            try:
                found.extend(self.root.walk(pattern))
            except Unassessable as first:
                wound = first
            self.walked[pattern] = found, wound
        nodes, wound = self.walked[pattern]
        yield from nodes
        if wound is not None:
            raise wound

    @property
    def root(self) -> Node:
        """Return the cursor on the whole document."""
        return Node(self, (), self.data)


class Node:
    """A value inside a Document: `value`, `path` and `place`, and the way to its children.

    Every step onto a place that the validation found broken raises Unassessable with that reason, so that a check
    never judges on a value that cannot be trusted.
    """

    __slots__ = ("document", "path", "value")

    def __init__(self, document: Document, path: Path, value: Any) -> None:  # noqa: ANN401 - YAML data has no narrower type
        """Point at `value`, which stands at `path` of `document`."""
        self.document = document
        self.path = path
        self.value = value

    def __getitem__(self, key: str | int) -> Node:
        """Return the child at `key`; raises Unassessable when it is broken, missing or null."""
        child = self.get(key)
        if child is None:
            raise Unassessable(_MISSING.fill(field=str(key)), self.document.positions.place((*self.path, key)))
        return child

    def get(self, key: str | int) -> Node | None:
        """Return the child at `key`, or None when it is missing or null; raises Unassessable when it is broken."""
        path = (*self.path, key)
        if self.document.broken and path in self.document.broken:
            raise Unassessable(self.document.broken[path], self.document.positions.place(path))
        try:
            value = self.value[key]
        except (KeyError, IndexError, TypeError):
            return None
        return None if value is None else Node(self.document, path, value)

    def each(self, pattern: str) -> Iterator[Node]:
        """Yield the nodes that `pattern` reaches, such as `program[].kegiatan[].sub_kegiatan[]`; "" is the node itself.

        A missing key on the way has no nodes. All sound nodes come first; then, if something on the way was
        broken, Unassessable is raised once for the first such place, so that nobody sums up half a list in silence.
        """
        if not self.path:
            yield from self.document.nodes(pattern)
            return
        yield from self.walk(pattern)

    def walk(self, pattern: str) -> Iterator[Node]:
        """Yield what `each` yields, walking anew."""
        wounds: list[Unassessable] = []
        yield from self._walk(pattern.split(".") if pattern else [], wounds)
        if wounds:
            raise wounds[0]

    def _walk(self, steps: list[str], wounds: list[Unassessable]) -> Iterator[Node]:
        if not steps:
            yield self
            return
        name, is_list = steps[0].removesuffix("[]"), steps[0].endswith("[]")
        try:
            child = self.get(name)
        except Unassessable as wound:
            wounds.append(wound)
            return
        if child is None:
            return
        if not is_list:
            yield from child._walk(steps[1:], wounds)  # noqa: SLF001 - the same class
            return
        for index in range(len(child.value)):
            try:
                item = child.get(index)
            except Unassessable as wound:
                wounds.append(wound)
                continue
            if item is not None:
                yield from item._walk(steps[1:], wounds)  # noqa: SLF001 - the same class

    @property
    def place(self) -> Place:
        """Return where the value stands."""
        return self.document.positions.place(self.path)

    def place_of(self, key: str | int) -> Place:
        """Return where the child at `key` stands, or this node's own place if there is none."""
        return self.document.positions.place((*self.path, key))

    @property
    def parent(self) -> Node | None:
        """Return the nearest enclosing mapping; None at the top."""
        path = self.path[:-1]
        while path and isinstance(path[-1], str):
            path = path[:-1]
        return None if not self.path else Node(self.document, path, _reach(self.document.data, path))

    @property
    def identity(self) -> str:
        """Return the path in terms of codes and names instead of list positions: stable when lines or items move."""
        parts, value = [], self.document.data
        for step in self.path:
            value = value[step]
            named = value.get("kode", value.get("nama", step)) if isinstance(value, dict) else step
            parts.append(str(step) if isinstance(step, str) else f"[{named}]")
        return ".".join(parts).replace(".[", "[")

    @property
    def label(self) -> Text:
        """Return what people call it: level, code and name ("Sub Kegiatan 1.03.10.2.01.0053 Pembangunan Jalan")."""
        if not isinstance(self.value, dict):
            return Text(path_text(self.path), path_text(self.path))
        agency = self.value.get("perangkat_daerah") or self.value.get("pemda")
        names = agency if not self.path and isinstance(agency, dict) else self.value
        name = " ".join(str(names[key]) for key in ("kode", "nama") if names.get(key))
        level = _LEVELS.get(str(self.path[-2])) if len(self.path) > 1 else None
        return Text(
            *(f"{level[lang]} {name}".strip() if level else name or path_text(self.path) for lang in ("id", "en"))
        )


def _reach(data: Any, path: Path) -> Any:  # noqa: ANN401 - YAML data has no narrower type
    for step in path:
        data = data[step]
    return data


def path_text(path: Path) -> str:
    """Write a path the way people and rules write it: `program[0].kegiatan[2].pagu`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def parse_path(text: str) -> Path:
    """Read what `path_text` wrote. Keys contain no dots and no brackets."""
    path: list[str | int] = []
    for part in text.split(".") if text else []:
        name, *indices = part.replace("]", "").split("[")
        path += [name] if name else []
        path += [int(index) for index in indices]
    return tuple(path)

"""Where a value stands: Place, the paths of keys that lead there, and why a value there must not be judged on."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Protocol, TypeAlias

from sinkron_rules.model.text import Text

Path: TypeAlias = tuple[str | int, ...]


class Place(NamedTuple):
    """Where a value stands: `file`, 1-based `line` and `column` (characters), and the `path` of keys that leads to it.

    `width` is how many characters of the line it covers; `source` is that line as written (clipped). Places sort in
    reading order.
    """

    file: str
    line: int
    column: int
    path: str = ""
    width: int = 1
    source: str = ""

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

    def bare(self) -> Unassessable:
        """Return itself without the traceback, for whoever keeps it: that would hold on to the whole plan."""
        self.__traceback__ = self.__context__ = None
        return self


class Positions(Protocol):
    """Where the values of one document stand; made by the reader, looked up only when a place is needed."""

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at `path` (or of its key); of the nearest parent if it does not exist."""

    def written(self, path: Path) -> str | None:
        """Return the scalar at `path` as typed, without quotes; None for anything else."""

    def is_plain(self, path: Path) -> bool:
        """Tell whether the scalar at `path` was typed without quotes."""


@lru_cache(maxsize=4096)
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

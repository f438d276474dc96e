"""The main programmes of the region context, and the nearest of them to what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sinkron_rules.model import Node, Portfolio, Unassessable

from .wording import NO_LIST

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class MainProgramme:
    """A main programme: `code`, `name`, the `level` (tingkat) that carries it out ("" when not filled in), its node."""

    code: str
    name: str
    level: str
    node: Node

    @property
    def title(self) -> str:
        """Return code and name."""
        return f"{self.code} {self.name}"


def main_programmes(portfolio: Portfolio) -> tuple[MainProgramme, ...]:
    """Return the main programmes of the region; raises Unassessable, saying what to add, when there are none."""
    context = portfolio.needed_context()
    found = []
    for node in context.each("program_utama[]"):
        level = node.get("tingkat")
        text = "" if level is None else str(level.value).strip().casefold()
        found.append(MainProgramme(str(node["kode"].value), str(node["nama"].value), text, node))
    if not found:
        raise Unassessable(NO_LIST, context.place_of("program_utama"))
    return tuple(found)


def nearest(text: str, known: Sequence[MainProgramme]) -> MainProgramme:
    """Return the one whose code or name is most like `text`; of equals one with the same characters, then the first."""
    typed = _plain(text[:_LONGEST])

    def likeness(one: MainProgramme) -> tuple[float, int]:
        names = [_plain(name) for name in (one.code, one.name, one.title)]
        return max((SequenceMatcher(None, typed, name).ratio(), _shared(typed, name)) for name in names)

    return max(known, key=likeness)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share, wherever they stand: swapped digits are a common slip."""
    return (Counter(one) & Counter(other)).total()


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())

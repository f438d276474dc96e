"""The same numbered findings in another order: by rule, and by legal basis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sinkron_rules.model import Finding, Text
from sinkron_rules.rendering.overview import AgencyGroup, Entry


@dataclass(frozen=True, slots=True)
class Shelf:
    """Findings that share something: its `name` (a rule's id, a legal basis, or "") and a rule's title."""

    name: str
    title: Text | None
    entries: tuple[Entry, ...]


def entries_of(groups: Sequence[AgencyGroup], reviews: Sequence[Entry]) -> list[Entry]:
    """Return all numbered findings of a report, in the order of their numbers."""
    return [*(entry for group in groups for entry in group.entries), *reviews]


def by_rule(entries: Sequence[Entry]) -> list[Shelf]:
    """Group by rule, in order of the rules' ids."""
    titles = {entry.finding.rule: entry.finding.title for entry in entries}
    found = _grouped(entries, lambda finding: [finding.rule])
    return [Shelf(name, titles[name], entries) for name, entries in sorted(found.items())]


def by_basis(entries: Sequence[Entry]) -> list[Shelf]:
    """Group by legal basis, in the alphabet's order; a finding with several stands under each, without any last."""
    found = _grouped(entries, lambda finding: dict.fromkeys(basis.cite for basis in finding.basis) or [""])
    return [Shelf(name, None, found[name]) for name in sorted(found, key=lambda name: (not name, name))]


def _grouped(entries: Sequence[Entry], names: Callable[[Finding], Iterable[str]]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in names(entry.finding):
            found.setdefault(name, []).append(entry)
    return {name: tuple(listed) for name, listed in found.items()}

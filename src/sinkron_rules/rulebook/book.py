"""Packs -> Rulebook: every rule bound to its check, its parameters proven to fit, its `binds` compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from sinkron_rules.errors import PackError
from sinkron_rules.model import BoundRule, Document, PackRecord, Place, SetAside, Text
from sinkron_rules.rulebook.binding import bind
from sinkron_rules.rulebook.lineage import Lineage
from sinkron_rules.rulebook.overriding import SEVERITY, Change, apply_changes
from sinkron_rules.rulebook.packs import Pack
from sinkron_rules.rulebook.permitting import demand_no_looser
from sinkron_rules.rulebook.selecting import Selection, choose, known_or_raise
from sinkron_rules.validation import Validator

_TWICE = Text(
    "{what} `{name}` ada pada dua paket: {first} dan {second}.",
    "{what} `{name}` is in two packs: {first} and {second}.",
)
_PACK, _CHECK, _RULE = Text("Paket", "Pack"), Text("Pemeriksa", "Check"), Text("Aturan", "Rule")
_PREFIX = Text("Awalan", "Prefix")
_RULE_TWICE = Text(
    "Kode aturan `{name}` dipakai dua kali: {first} dan {second}.", "Rule id `{name}` is used twice: {first}, {second}."
)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything one run judges by. `rules` take part, `set_aside` do not; both are sorted by id.

    `reasons` says by what each rule was set aside, by its id.
    `lists` are the priority lists of all packs; `sources` maps a rule's id to the Document it was read from;
    `samples` maps a pack's name to the folder of its example plans. `changes` says what packs of regions tightened;
    `originals` are the changed rules as their own pack states them.
    """

    rules: tuple[BoundRule, ...]
    set_aside: tuple[BoundRule, ...]
    packs: tuple[PackRecord, ...]
    lists: tuple[Document, ...]
    sources: Mapping[str, Document]
    samples: Mapping[str, Path]
    changes: tuple[Change, ...] = ()
    originals: Mapping[str, BoundRule] = field(default_factory=dict)
    reasons: Mapping[str, SetAside] = field(default_factory=dict)

    def find(self, id_: str) -> BoundRule | None:
        """Return the rule with this id, whether it takes part or not."""
        return next((bound for bound in (*self.rules, *self.set_aside) if bound.rule.id == id_), None)

    def original(self, bound: BoundRule) -> BoundRule:
        """Return the rule as its own pack states it: that is what its examples show."""
        return self.originals.get(bound.rule.id, bound)


def build_rulebook(packs: Sequence[Pack], validator: Validator, selection: Selection | None = None) -> Rulebook:
    """Bind every rule of `packs`, tighten what packs of regions tighten, and choose the rules that take part.

    Raises PackError (naming pack, rule and file) for a rule that cannot be bound or is loosened by a pack,
    ConfigurationError for an unknown id and for a rule that is loosened by the configuration.
    """
    _by_name([(pack.name, pack.record.origin, pack) for pack in packs], _PACK)
    # A rule's id must tell who issues it: no region's rule may look national.
    _by_name([(pack.prefix, pack.name, pack) for pack in packs], _PREFIX)
    checks = _by_name([(check.name, pack.name, check) for pack in packs for check in pack.checks.values()], _CHECK)
    bound: list[BoundRule] = []
    sources: dict[str, Document] = {}
    for pack in packs:
        for module, document in pack.files:
            rule = bind(pack, module, document, checks, validator)
            bound.append(rule)
            sources[rule.rule.id] = document
    _by_name([(rule.rule.id, rule.rule.file, rule) for rule in bound], _RULE, _RULE_TWICE)
    bound.sort(key=lambda rule: rule.rule.id)
    lineage = Lineage(packs)
    changed, changes = apply_changes(bound, lineage, sources, validator)
    aside = lineage.set_aside({rule.rule.id: rule for rule in changed})
    selection = selection or Selection()
    known_or_raise(selection.wishes(), sources)
    own = frozenset(pack.name for pack in packs if not pack.installed)
    demand_no_looser(changed, selection, aside, own, partial(_severity_place, sources, changes))
    chosen, set_aside, reasons = choose(changed, selection, aside)
    originals = {old.rule.id: old for old, new in zip(bound, changed, strict=True) if old is not new}
    samples = {pack.name: pack.folder / "samples" for pack in packs}
    lists = tuple(document for pack in packs for document in pack.lists)
    records = tuple(pack.record for pack in packs)
    return Rulebook(
        tuple(chosen), tuple(set_aside), records, lists, sources, samples, tuple(changes), originals, reasons
    )


def _severity_place(sources: Mapping[str, Document], changes: Iterable[Change], bound: BoundRule) -> Place:
    """Return where the severity of a rule is stated: by the pack that raised it, or in the rule's own file."""
    raised = (change.new.place for change in changes if (change.rule, change.name) == (bound.rule.id, SEVERITY))
    return next(raised, sources[bound.rule.id].positions.place((SEVERITY,)))


def _by_name(entries: Iterable[tuple[str, str, _T]], what: Text, twice: Text = _TWICE) -> dict[str, _T]:
    owners: dict[str, str] = {}
    found: dict[str, _T] = {}
    for name, pack, value in entries:
        if name in owners:
            raise PackError(twice.fill(what=what, name=name, first=owners[name], second=pack))
        owners[name], found[name] = pack, value
    return found

"""What the pack of a region changes in the rules of the packs it extends: proven stricter, or refused.

Every change must be at least as strict as each value below it: the rule's own and those of the packs that its pack
extends. Where packs that do not build on each other change the same value, the strictest holds; where neither is the
stricter one, loading is refused. A rule with `may_relax: true` may be changed in any direction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sinkron_rules.errors import PackError
from sinkron_rules.model import Basis, BoundRule, Certainty, Document, Place, Severity, Text
from sinkron_rules.rulebook.directions import DIRECTIONS, FIXED, default_of, direction_of, is_as_strict, written
from sinkron_rules.rulebook.expressing import plain, with_expressions
from sinkron_rules.rulebook.lineage import Lineage
from sinkron_rules.rulebook.nearest import nearest_hint
from sinkron_rules.validation import Validator

SEVERITY = "severity"

_LOOSER = Text(
    "Paket {pack}: `{name}` pada aturan {rule} tidak dapat dibuktikan lebih ketat: {new} ({new_place}), sedangkan "
    "semula {old} ({old_place}); {direction}.",
    "Pack {pack}: `{name}` of rule {rule} is not provably stricter: {new} ({new_place}), while it was "
    "{old} ({old_place}); {direction}.",
)
_MAY_NOT = Text(
    "Agar nilai itu diperketat atau dihapus; hanya aturan dengan `may_relax: true` yang boleh dilonggarkan.",
    "Tighten that value or remove it; only a rule with `may_relax: true` may be loosened.",
)
_UNCLEAR = Text(
    "Paket {pack} dan {other} mengubah `{name}` pada aturan {rule}, dan tidak satu pun lebih ketat: {new} "
    "({new_place}) dan {old} ({old_place}).",
    "Packs {pack} and {other} change `{name}` of rule {rule}, and neither is stricter: {new} ({new_place}) and "
    "{old} ({old_place}).",
)
_BUILD = Text(
    "Agar salah satu paket membangun di atas yang lain (`extends`) atau kedua nilai disamakan.",
    "Let one pack extend the other (`extends`), or make both values the same.",
)
_CANNOT = Text(
    "Agar perubahan itu dihapus; paket lain tidak dapat mengubah nilai ini.",
    "Remove that change; another pack cannot change this value.",
)
_UNKNOWN = Text(
    "Paket {pack}: pemeriksa aturan {rule} tidak mengenal parameter `{name}`{hint}.",
    "Pack {pack}: the check of rule {rule} has no parameter `{name}`{hint}.",
)
_ABSENT = Text(
    "Paket {pack}: aturan {rule} tidak memakai `{name}` ({old_place}), sehingga {new} ({new_place}) tidak dapat "
    "dibuktikan lebih ketat.",
    "Pack {pack}: rule {rule} does not bind `{name}` ({old_place}), so {new} ({new_place}) cannot be proven stricter.",
)
_BAD_VALUE = Text("Paket {pack}: {rule} `{name}`: {reason}", "Pack {pack}: {rule} `{name}`: {reason}")
_RAISED = Text("tingkat hanya dapat dinaikkan", "a severity may only rise")


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of a parameter (or of the severity), who states it, and where."""

    value: Any
    place: Place
    pack: str


@dataclass(frozen=True, slots=True)
class Change:
    """What holds instead of what a rule's own file says: `name` is a parameter, or `severity`."""

    rule: str
    name: str
    old: Claim
    new: Claim


def apply_changes(
    bound: Sequence[BoundRule], lineage: Lineage, sources: Mapping[str, Document], validator: Validator
) -> tuple[list[BoundRule], list[Change]]:
    """Return the rules as the packs of `lineage` tighten them, in the same order, and every change.

    Raises PackError, which names both values with the file and line of each, for what is not provably stricter.
    """
    rules = {rule.rule.id: rule for rule in bound}
    changes: list[Change] = []
    for id_ in lineage.changed_rules(rules):
        rule = rules[id_]
        settled = list(_settled(rule, sources[id_], lineage))
        if settled:
            rules[id_] = _changed(rule, settled, lineage, validator)
            changes += settled
    return [rules[rule.rule.id] for rule in bound], changes


def _settled(bound: BoundRule, source: Document, lineage: Lineage) -> Iterator[Change]:
    """Yield what differs from the rule's own file once all packs have spoken."""
    id_, claims = bound.rule.id, dict[str, list[Claim]]()
    for pack in lineage.order:
        head, positions = pack.manifest.data, pack.manifest.positions
        for name, value in head.get("parameters", {}).get(id_, {}).items():
            place = positions.place(("parameters", id_, name))
            claims.setdefault(name, []).append(Claim(value, place, pack.name))
        if id_ in head.get("severities", {}):
            place = positions.place(("severities", id_))
            claims.setdefault(SEVERITY, []).append(Claim(head["severities"][id_], place, pack.name))
    for name, made in claims.items():
        own = _own(bound, name, source)
        held = _strictest(bound, name, own, made, lineage)
        if written(held.value) != written(own.value):
            yield Change(id_, name, own, held)


def _own(bound: BoundRule, name: str, source: Document) -> Claim:
    if name == SEVERITY:
        return Claim(bound.rule.severity.value, source.positions.place(("severity",)), bound.rule.pack)
    schema = bound.check.parameters
    value = plain(bound.parameters[name]) if name in bound.parameters else default_of(schema, name)
    return Claim(value, source.positions.place(("with", name)), bound.rule.pack)


def _strictest(bound: BoundRule, name: str, own: Claim, made: Sequence[Claim], lineage: Lineage) -> Claim:
    """Prove each claim against those it builds on, and return the one that holds. Raises PackError."""
    seen, held = [own], own
    for claim in made:
        for below in seen:
            if lineage.builds_on(claim.pack, below.pack) and not bound.rule.may_relax:
                _prove(bound, name, claim, below)
        seen.append(claim)
        if lineage.builds_on(claim.pack, held.pack) or _is_stricter(bound, name, claim, held):
            held = claim
        elif not _is_stricter(bound, name, held, claim):
            text = _fill(_UNCLEAR, bound, name, claim, held, other=Text(held.pack, held.pack))
            raise PackError(text, remedy=_BUILD, place=claim.place)
    return held


def _is_stricter(bound: BoundRule, name: str, new: Claim, old: Claim) -> bool:
    if name == SEVERITY:
        return Severity(new.value).weight >= Severity(old.value).weight
    return is_as_strict(direction_of(bound.check.parameters, name), new.value, old.value)


def _prove(bound: BoundRule, name: str, new: Claim, old: Claim) -> None:
    schema = bound.check.parameters
    known = schema.get("properties", {})
    if name != SEVERITY and name not in known and schema.get("additionalProperties") is False:
        text = _UNKNOWN.fill(pack=new.pack, rule=bound.rule.id, name=name, hint=nearest_hint(name, known))
        raise PackError(text, place=new.place)
    if old.value is None:
        raise PackError(_fill(_ABSENT, bound, name, new, old), remedy=_MAY_NOT, place=new.place)
    if not _is_stricter(bound, name, new, old):
        direction = SEVERITY if name == SEVERITY else direction_of(schema, name)
        why = _RAISED if name == SEVERITY else DIRECTIONS[direction]
        remedy = _CANNOT if direction == FIXED else _MAY_NOT
        raise PackError(_fill(_LOOSER, bound, name, new, old, direction=why), remedy=remedy, place=new.place)


def _fill(text: Text, bound: BoundRule, name: str, new: Claim, old: Claim, **more: Text) -> Text:
    values = {
        "pack": new.pack,
        "rule": bound.rule.id,
        "name": name,
        "new": f"`{written(new.value)}`",
        "old": f"`{written(old.value)}`",
        "new_place": str(new.place),
        "old_place": str(old.place),
    }
    return text.fill(**values, **more)


def _changed(bound: BoundRule, changes: Sequence[Change], lineage: Lineage, validator: Validator) -> BoundRule:
    """Return the rule with all changes made, and a basis that names who asks for them."""
    values = {change.name: change.new.value for change in changes if change.name != SEVERITY}
    parameters = bound.parameters
    if values:
        raw = {**plain(bound.parameters), **values}
        first = next(change for change in changes if change.name != SEVERITY)
        refuse = _refusal(bound, first)
        for reason in validator.check_parameters(bound.check.parameters, raw):
            raise refuse(reason)
        parameters = with_expressions(bound.check.parameters, raw, refuse)
    basis = (*bound.rule.basis, *_basis(changes, lineage))
    rule = replace(bound.rule, basis=basis)
    for change in changes:
        if change.name == SEVERITY:
            rule = rule.at_severity(Severity(change.new.value))
    return replace(bound, rule=rule, parameters=parameters)


def _basis(changes: Sequence[Change], lineage: Lineage) -> Iterator[Basis]:
    """Yield who asks for the changes: a finding must not put a region's number into the mouth of the national law."""
    for name in dict.fromkeys(change.new.pack for change in changes):
        mine = [change for change in changes if change.new.pack == name]
        said = ", ".join(
            f"{change.name} {written(change.new.value)} ({change.old.pack}: {written(change.old.value)})"
            for change in mine
        )
        stated = lineage.packs[name].manifest.data.get("basis") or [
            {"cite": f"Paket {name}", "certainty": Certainty.OWN.value}
        ]
        for entry in stated:
            yield Basis(f"{entry['cite']}: {said}".replace('"', ""), Certainty(entry["certainty"]))


def _refusal(bound: BoundRule, change: Change) -> Callable[..., PackError]:
    def refuse(reason: Text, *_: str | int) -> PackError:
        text = _BAD_VALUE.fill(pack=change.new.pack, rule=bound.rule.id, name=change.name, reason=reason)
        return PackError(text, place=change.new.place)

    return refuse

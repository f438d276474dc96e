"""Which rules take part: select and ignore by id or prefix, severities by configuration; nothing unknown passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Basis, BoundRule, Certainty, Place, SetAside, Severity, Text
from sinkron_rules.rulebook.nearest import nearest_hint

_UNKNOWN = Text("Aturan `{id}` tidak ditemukan{hint}.", "No rule `{id}`{hint}.")
_SEVERAL = Text(
    "Beberapa aturan disebut satu per satu, misalnya `--select {first} --select {second}`.",
    "Name several rules one by one, such as `--select {first} --select {second}`.",
)
_NOTHING = Text(
    "Tidak ada aturan yang tersisa setelah `select` dan `ignore`.", "No rule is left after `select` and `ignore`."
)
_BY_PACK = Text("`ignore` pada paket `{pack}`", "`ignore` in pack `{pack}`")
_BY_FILE = Text("`{key}` pada `{file}`", "`{key}` in `{file}`")
_BY_PERSON = Text("`--{key}` pada baris perintah", "`--{key}` on the command line")


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish about a rule, or about a group of them: `NAS-ANG` stands for all whose id begins so.

    `place` is where the configuration states it; None is the command line, where people look at what they like.
    """

    rule: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What the configuration and the command line ask for."""

    select: tuple[Wish, ...] = ()
    ignore: tuple[Wish, ...] = ()
    severity: tuple[tuple[Wish, Severity], ...] = ()

    def wishes(self) -> list[Wish]:
        """Return all wishes, whatever they ask for."""
        return [*self.select, *self.ignore, *(wish for wish, _ in self.severity)]

    def severity_of(self, id_: str) -> tuple[Wish, Severity] | None:
        """Return the wish about the severity of a rule; of several, the one that names it most narrowly."""
        fitting = [(wish, severity) for wish, severity in self.severity if matches(id_, wish.rule)]
        return max(fitting, key=lambda pair: len(pair[0].rule), default=None)


def known_or_raise(wanted: Iterable[Wish], known: Iterable[str]) -> None:
    """Raise ConfigurationError for the first wish that fits no rule, naming the nearest id."""
    ids = sorted(known)
    for wish in wanted:
        if not any(matches(rule, wish.rule) for rule in ids):
            first, comma, rest = (part.strip() for part in wish.rule.partition(","))
            several = _SEVERAL.fill(first=first, second=rest.partition(",")[0]) if comma else None
            text = _UNKNOWN.fill(id=wish.rule, hint=nearest_hint(first, ids))
            raise ConfigurationError(text, remedy=several, place=wish.place)


def matches(rule: str, wanted: str) -> bool:
    """Tell whether `wanted` names the rule itself or a group of whole parts of its id (`NAS`, `NAS-ANG`)."""
    return rule == wanted or rule.startswith(f"{wanted}-")


def choose(
    rules: Sequence[BoundRule], selection: Selection, aside: Mapping[str, str]
) -> tuple[list[BoundRule], list[BoundRule], dict[str, SetAside]]:
    """Return the rules that take part, those that were set aside, and by what; `aside` are those that a pack ignores.

    Raises ConfigurationError when nothing is left.
    """
    chosen: list[BoundRule] = []
    set_aside: list[BoundRule] = []
    reasons: dict[str, SetAside] = {}
    for bound in rules:
        bound = _with_severity(bound, selection)  # noqa: PLW2901 - the same rule, as the configuration wants it
        reason = _set_aside(bound, selection, aside)
        if reason is None:
            chosen.append(bound)
        else:
            set_aside.append(bound)
            reasons[bound.rule.id] = reason
    if not chosen:
        raise ConfigurationError(_NOTHING)
    return chosen, set_aside, reasons


def _set_aside(bound: BoundRule, selection: Selection, aside: Mapping[str, str]) -> SetAside | None:
    """Return by what a rule is set aside; of several the most lasting: pack, then configuration, then command line."""
    id_ = bound.rule.id
    if id_ in aside:
        return SetAside(bound.rule, "pack", _BY_PACK.fill(pack=aside[id_]))
    told = [("ignore", wish) for wish in selection.ignore if matches(id_, wish.rule)]
    if selection.select and not any(matches(id_, wish.rule) for wish in selection.select):
        told.append(("select", selection.select[0]))
    for key, wish in sorted(told, key=lambda entry: entry[1].place is None):
        if wish.place is None:
            return SetAside(bound.rule, "command-line", _BY_PERSON.fill(key=key))
        return SetAside(bound.rule, "configuration", _BY_FILE.fill(key=key, file=file_name(wish.place)))
    return None


def file_name(place: Place) -> str:
    """Return the name of a configuration without its folder: a report must not depend on where a repository lies."""
    return place.file.replace("\\", "/").rpartition("/")[2]


def _with_severity(bound: BoundRule, selection: Selection) -> BoundRule:
    wanted = selection.severity_of(bound.rule.id)
    if wanted is None:
        return bound
    wish, severity = wanted
    rule = bound.rule.at_severity(severity)
    if rule.severity is bound.rule.severity and rule.severity_by_year == bound.rule.severity_by_year:
        return bound
    # A finding must not put the wish of a repository into the mouth of the law that the rule cites.
    source = f"{file_name(wish.place)}: " if wish.place else ""
    said = f"{source}severity {severity.value} ({bound.rule.pack}: {bound.rule.severity.value})"
    return replace(bound, rule=replace(rule, basis=(*rule.basis, Basis(said, Certainty.OWN))))

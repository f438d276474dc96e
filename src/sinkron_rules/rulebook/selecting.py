"""Which rules take part: select and ignore by id or prefix, severities by configuration; nothing unknown passes."""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import BoundRule, Severity, Text

_UNKNOWN = Text(
    "Aturan `{id}` tidak ditemukan; yang paling mirip: `{nearest}`.", "No rule `{id}`; the nearest is `{nearest}`."
)
_NOTHING = Text(
    "Tidak ada aturan yang tersisa setelah `select` dan `ignore`.", "No rule is left after `select` and `ignore`."
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the configuration and the command line ask for. Ids may be prefixes: `NAS-ANG` stands for all of them."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)


def known_or_raise(wanted: Iterable[str], known: Iterable[str]) -> None:
    """Raise ConfigurationError for the first wanted id that is no rule and no prefix of one, naming the nearest."""
    ids = sorted(known)
    for id_ in wanted:
        if not any(matches(rule, id_) for rule in ids):
            nearest = difflib.get_close_matches(id_, ids, n=1, cutoff=0.0)
            raise ConfigurationError(_UNKNOWN.fill(id=id_, nearest=nearest[0] if nearest else "-"))


def matches(rule: str, wanted: str) -> bool:
    """Tell whether `wanted` names the rule itself or a group of whole parts of its id (`NAS`, `NAS-ANG`)."""
    return rule == wanted or rule.startswith(f"{wanted}-")


def choose(
    rules: Sequence[BoundRule], selection: Selection, aside: Container[str] = ()
) -> tuple[list[BoundRule], list[BoundRule]]:
    """Return the rules that take part and those that were set aside; `aside` are the ids that packs ignore.

    Raises ConfigurationError for an unknown id, and when nothing is left.
    """
    ids = [bound.rule.id for bound in rules]
    known_or_raise([*selection.select, *selection.ignore, *selection.severity], ids)
    chosen: list[BoundRule] = []
    set_aside: list[BoundRule] = []
    for bound in rules:
        wanted = not selection.select or any(matches(bound.rule.id, id_) for id_ in selection.select)
        unwanted = bound.rule.id in aside or any(matches(bound.rule.id, id_) for id_ in selection.ignore)
        (chosen if wanted and not unwanted else set_aside).append(_with_severity(bound, selection.severity))
    if not chosen:
        raise ConfigurationError(_NOTHING)
    return chosen, set_aside


def _with_severity(bound: BoundRule, severities: Mapping[str, Severity]) -> BoundRule:
    for id_, severity in severities.items():
        if matches(bound.rule.id, id_):
            return replace(bound, rule=replace(bound.rule, severity=severity, severity_by_year={}))
    return bound

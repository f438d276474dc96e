"""What a check saw (Evidence), what the tool says about it (Finding), and the words for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sinkron_rules.model.exhibit import Direction, Table
from sinkron_rules.model.place import Place
from sinkron_rules.model.text import Text, Value


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """Return 3 for an error, 2 for a warning, 1 for a note."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


class Verdict(StrEnum):
    """What one rule says of one subject."""

    CONFORMS = "conforms"
    NEEDS_FIX = "needs-fix"
    NEEDS_REVIEW = "needs-review"
    NOT_APPLICABLE = "not-applicable"
    NOT_ASSESSABLE = "not-assessable"


class Certainty(StrEnum):
    """How sure we are of a legal basis: its text was read, quoted by an official, told second-hand, or none."""

    READ = "read"
    QUOTED = "quoted"
    SECONDARY = "secondary"
    PRACTICE = "practice"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal basis (`cite`), how sure we are of it, and the plan years for which it may be cited."""

    cite: str
    certainty: Certainty
    first_year: int | None = None
    last_year: int | None = None

    def binds(self, year: int | None) -> bool:
        """Tell whether a finding on a plan for `year` may cite this: no plan is held to a law that came later."""
        if year is None:
            return True
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )


@dataclass(frozen=True, slots=True)
class Operand:
    """One number of a sum: what it is, how much, where it stands; `factor` is -1 for what is taken off."""

    label: Text
    value: Value
    place: Place | None = None
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check saw about one subject.

    `message` is a key of the check's (or the rule's) messages, filled with `values`. `places` come most important
    first. `operands` and `total` show a calculation; `found`, `required` and `distance` the comparison.
    A verdict of not-assessable or not-applicable needs `reason` instead of a message. `severity` may only lower
    the rule's own. `subject`, `identity` and `agency` default to those of the node or portfolio that was judged.
    `direction` says which way `required` is a limit: with it `found` is shown as a measure, kept or not. `table` is
    shown beside the findings, whatever the verdict.
    """

    message: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    verdict: Verdict = Verdict.NEEDS_FIX
    operands: tuple[Operand, ...] = ()
    total: Value | None = None
    found: Value | None = None
    required: Value | None = None
    distance: Value | None = None
    reason: Text | None = None
    severity: Severity | None = None
    subject: Text | None = None
    identity: str = ""
    agency: str = ""
    direction: Direction | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Rule + evidence, ready to be read: every text in both languages, every number exact.

    `condition` says what was seen, `criterion` what is required and on what basis, `remedy` what to type.
    `agency` is the perangkat daerah (or region) it concerns. `fingerprint` stays the same when lines move.
    """

    rule: str
    pack: str
    title: Text
    severity: Severity
    verdict: Verdict
    subject: Text
    agency: str
    year: int | None
    condition: Text
    criterion: Text
    remedy: Text
    basis: tuple[Basis, ...]
    places: tuple[Place, ...]
    fingerprint: str
    operands: tuple[Operand, ...] = ()
    total: Value | None = None
    found: Value | None = None
    required: Value | None = None
    distance: Value | None = None

    @property
    def place(self) -> Place | None:
        """Return the most important place, None when the finding has none."""
        return self.places[0] if self.places else None

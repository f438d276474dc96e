"""A rule (one requirement), a check (code that can judge), and the two bound together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeAlias

from sinkron_rules.model.document import Node
from sinkron_rules.model.judgement import Basis, Evidence, Severity
from sinkron_rules.model.place import Place, Unassessable
from sinkron_rules.model.sight import Sight
from sinkron_rules.model.text import Text

Parameters: TypeAlias = Mapping[str, Any]
Glance: TypeAlias = Callable[[Sight], bool | int]
_NO_DETAILS: Mapping[str, str] = {}


class Condition(Protocol):
    """An expression of a rule, compiled: what a check gets for a parameter that its schema marks `x-expression: true`.

    Both methods raise Unassessable for a value that is broken, or missing and not guarded by `has`.
    """

    @property
    def text(self) -> str:
        """The expression as written."""

    def holds(self, node: Node) -> bool:
        """Tell whether it holds for `node`, whose keys are its names."""

    def evaluate(self, node: Node) -> Any:  # noqa: ANN401 - int, Fraction, str, bool, None, Node, or a list of these
        """Return its value for `node`; numbers are exact."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The two texts of one kind of evidence: `condition` (what was seen) and `remedy` (what to type)."""

    condition: Text
    remedy: Text


class Figure(NamedTuple):
    """What one submission contributes to a question about the whole portfolio: small, picklable.

    `group` is what it counts toward (an agency, a kelurahan, a priority); "*" stands for every group.
    `gap` says why the value is not known: whoever sums up a group with a gap must not pretend to know the sum.
    """

    group: str
    value: int | str
    place: Place
    label: Text
    agency: str = ""
    gap: Text | None = None
    details: Mapping[str, str] = _NO_DETAILS


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All submissions of one region and year, as the reduce stage sees them.

    `context` is the root of the `konteks-daerah/1` document, None when there is none; `priorities` the roots of the
    `daftar-prioritas/1` documents by their `id`, from packs and from the repository; `submissions` is their number.
    `codebooks` are the roots of the `buku-kode/1` documents by their `id`.
    """

    region: str
    year: int
    context: Node | None
    priorities: Mapping[str, Node]
    submissions: int
    codebooks: Mapping[str, Node] = field(default_factory=dict)

    def needed_context(self) -> Node:
        """Return the context; raises Unassessable when there is none."""
        if self.context is None:
            reason = Text(
                "konteks daerah {region} tahun {year} belum tersedia (berkas dengan `skema: konteks-daerah/1`)",
                "no context of region {region} for {year} is available (a file with `skema: konteks-daerah/1`)",
            )
            raise Unassessable(reason.fill(region=self.region, year=str(self.year)))
        return self.context


@dataclass(frozen=True, slots=True)
class Check:
    """Code that can judge, given parameters.

    `parameters` is the JSON Schema of what a rule may bind; `limits` names the parameters that are numeric limits
    (a rule that binds one must show the pair of examples at the limit and one unit beyond it).

    A check of one submission has `judge`: it is called once for each node that `subjects` reaches (a pattern of
    `Node.each`, or a function of the parameters that returns one) and yields Evidence; nothing yielded means conforms.
    A check of the portfolio has `collect`, called once per submission with its root, and `conclude`, called once with
    everything collected. Raising Unassessable anywhere means not-assessable, with that reason.
    `glance` may spare `judge` the many documents that plainly conform. It returns, once for the parameters of a rule, a
    look at a whole sound document: True only where `judge` yields nothing on any of its nodes; a number where it would
    yield so often that something conforms, and nothing else; False to leave the document to `judge`, as does a crash.
    Of an agency's drafts only the latest is collected, unless `every_stage` asks for all of them.
    """

    name: str
    parameters: Mapping[str, Any]
    messages: Mapping[str, Wording]
    subjects: str | Callable[[Parameters], str] = ""
    judge: Callable[[Node, Parameters], Iterable[Evidence]] | None = None
    collect: Callable[[Node, Parameters], Iterable[Figure]] | None = None
    conclude: Callable[[Sequence[Figure], Portfolio, Parameters], Iterable[Evidence]] | None = None
    limits: tuple[str, ...] = ()
    every_stage: bool = False
    glance: Callable[[Parameters], Glance | None] | None = None

    def pattern(self, parameters: Parameters) -> str:
        """Return the pattern of the nodes that `judge` is called for."""
        return self.subjects if isinstance(self.subjects, str) else self.subjects(parameters)


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement, as its YAML file states it. `severity_by_year` maps a first fiscal year to another severity.

    `may_relax` lets the pack of a region loosen it or set it aside.
    """

    id: str
    pack: str
    module: str
    title: Text
    severity: Severity
    status: str
    basis: tuple[Basis, ...]
    why: Text
    remedy: Text
    first_year: int | None = None
    last_year: int | None = None
    severity_by_year: Mapping[int, Severity] = field(default_factory=dict)
    source: tuple[str, ...] = ()
    binds: str = ""
    file: str = ""
    may_relax: bool = False

    @property
    def worst_severity(self) -> Severity:
        """Return the highest severity that the rule has in any year."""
        return max((self.severity, *self.severity_by_year.values()), key=lambda severity: severity.weight)

    def severity_in(self, year: int | None) -> Severity:
        """Return the severity that applies to a plan for fiscal `year`."""
        steps = [first for first in self.severity_by_year if year is not None and first <= year]
        return self.severity_by_year[max(steps)] if steps else self.severity

    def at_severity(self, wanted: Severity) -> Rule:
        """Return the rule with `wanted` as a floor for every year, or, where that is lower, in place of them all."""
        if wanted.weight < self.severity.weight:
            return replace(self, severity=wanted, severity_by_year={})
        steps = self.severity_by_year.items()
        raised = {year: max(step, wanted, key=lambda severity: severity.weight) for year, step in steps}
        return replace(self, severity=wanted, severity_by_year=raised)

    def in_force(self, year: int) -> bool:
        """Tell whether the rule binds plans for fiscal `year`."""
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )


@dataclass(frozen=True)
class BoundRule:
    """A rule, its check, the checked parameters, the wording of each message, and its compiled `binds`."""

    rule: Rule
    check: Check
    parameters: Parameters
    messages: Mapping[str, Wording]
    applies: Callable[[Node], bool] | None = None

    @cached_property
    def always(self) -> bool:
        """Whether the rule binds every submission, of whatever year."""
        return self.applies is None and self.rule.first_year is None and self.rule.last_year is None

    @cached_property
    def glance(self) -> Glance | None:
        """The first glance of the check with these parameters; None where it has none."""
        return None if self.check.glance is None else self.check.glance(self.parameters)

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """The patterns of the nodes that the check's `judge` is called for."""
        return tuple(self.check.pattern(self.parameters).split("|"))


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule of the tool itself (schema, reading) with what was seen: the schema's counterpart of a judged rule."""

    rule: Rule
    wording: Wording
    evidence: Evidence

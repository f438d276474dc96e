"""Who a judgement is about (Subject), and evidence turned into a Finding with its fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sinkron_rules.model import Basis, Certainty, Document, Evidence, Finding, Portfolio, Problem, Rule, Text, Wording

# What a finding cites when every basis of its rule came later than the plan: better said than a law out of its time.
_NO_BASIS = Basis(
    "Dasar hukum untuk tahun rencana ini belum diketahui / no basis known for this plan year", Certainty.OWN
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who and what a judgement is about: printed names, plan year, and the `marks` that tell it from all others."""

    label: Text
    agency: str
    year: int | None
    marks: tuple[object, ...]

    @property
    def identity(self) -> str:
        """What makes its fingerprints its own."""
        return "|".join(str(mark) for mark in self.marks)


def subject_of(document: Document) -> Subject:
    """Return who a document is about, as far as it can be read; a broken part is left out, never guessed."""
    data = document.data if isinstance(document.data, dict) else {}
    region, office = _group(data.get("pemda")), _group(data.get("perangkat_daerah"))
    agency = str(office.get("nama") or office.get("kode") or region.get("nama") or document.file)
    year = data.get("tahun")
    year = year if isinstance(year, int) and not isinstance(year, bool) else None
    written = (data.get("skema"), data.get("jenis"), data.get("tahap"), year)
    return Subject(
        document.root.label, agency, year, (*written, region.get("kode_wilayah"), office.get("kode") or agency)
    )


def _group(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def subject_of_portfolio(portfolio: Portfolio) -> Subject:
    """Return who a portfolio is about: the region and the year."""
    name = f"{portfolio.region}"
    if portfolio.context is not None:
        name = str(portfolio.context.value.get("pemda", {}).get("nama", name))
    label = Text("Portofolio {name} tahun {year}", "Portfolio of {name}, {year}")
    marks = ("portfolio", portfolio.region, portfolio.year)
    return Subject(label.fill(name=name, year=str(portfolio.year)), name, portfolio.year, marks)


def problem_finding(problem: Problem, document: Document) -> Finding:
    """Turn what the validation found into a finding like all others."""
    return finding_of(problem.rule, problem.wording, problem.evidence, subject_of(document))


def finding_of(rule: Rule, wording: Wording, evidence: Evidence, subject: Subject) -> Finding:
    """Make the finding: fill the texts, settle the severity, and take the fingerprint.

    The fingerprint (16 hex digits) is made of the rule, the submission, the codes that lead to the place and the
    kind of message: not of lines, list positions, texts or severity, so that it survives edits elsewhere.
    """
    severity = rule.severity_in(subject.year)
    if evidence.severity is not None and evidence.severity.weight < severity.weight:
        severity = evidence.severity
    identity = evidence.identity or (evidence.places[0].path if evidence.places else "")
    mark = f"{rule.id}|{subject.identity}|{identity}|{evidence.message}"
    return Finding(
        rule=rule.id,
        pack=rule.pack,
        title=rule.title,
        severity=severity,
        verdict=evidence.verdict,
        subject=evidence.subject or subject.label,
        agency=evidence.agency or subject.agency,
        year=subject.year,
        condition=wording.condition.fill(**evidence.values),
        criterion=rule.why,
        remedy=wording.remedy.fill(**evidence.values),
        basis=tuple(basis for basis in rule.basis if basis.binds(subject.year)) or (_NO_BASIS,),
        places=evidence.places,
        fingerprint=hashlib.sha256(mark.encode(errors="backslashreplace")).hexdigest()[:16],
        operands=evidence.operands,
        total=evidence.total,
        found=evidence.found,
        required=evidence.required,
        distance=evidence.distance,
    )

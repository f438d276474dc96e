"""The report for other programs: both languages, every number exact, in the shape of `laporan.schema.json`."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sinkron_rules.model import (
    LANGS,
    Basis,
    FileRecord,
    Finding,
    Operand,
    Percent,
    Place,
    Remark,
    RenderOptions,
    Report,
    Rule,
    RuleOutcome,
    Rupiah,
    Text,
    Value,
    Verdict,
    show,
)
from sinkron_rules.rendering.json_writing import Json, json_text
from sinkron_rules.rendering.overview import files_with, tally

SCHEMA_VERSION = "1.0"


def render_json(report: Report, options: RenderOptions) -> str:
    """Return the report as JSON; it is the same in every language, since it holds both."""
    del options
    return json_text(_report(report))


def _report(report: Report) -> Json:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "sinkron-rules", "version": report.version},
        "as_of": report.as_of.isoformat(),
        "gate": report.gate,
        "summary": _summary(report),
        "agencies": list(report.agencies),
        "regions": list(report.regions),
        "years": list(report.years),
        "files": [_file(file) for file in report.files],
        "packs": [
            {"name": pack.name, "version": pack.version, "origin": pack.origin, "digest": pack.digest}
            for pack in report.packs
        ],
        "findings": [_finding(finding) for finding in report.findings],
        "remarks": [_remark(remark) for remark in report.remarks],
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
        "failures": [
            {"text": _text(failure.text), "culprit": failure.culprit, "traceback": failure.traceback}
            for failure in report.failures
        ],
    }


def _summary(report: Report) -> Json:
    counts = tally(report).counts
    verdicts: Counter[str] = Counter()
    for outcome in report.outcomes:
        verdicts.update({verdict.value: number for verdict, number in outcome.counts.items()})
    return {
        "files": len(report.files),
        "unread": len(files_with(report, "unread")),
        "rules": len(report.outcomes),
        "errors": counts["error"],
        "warnings": counts["warning"],
        "notes": counts["note"],
        "verdicts": {verdict.value: verdicts[verdict.value] for verdict in Verdict},
        "failures": len(report.failures),
    }


def _file(file: FileRecord) -> Json:
    return {
        "path": file.path,
        "sha256": file.sha256,
        "status": file.status,
        "skema": list(file.skema),
        "error": _text(file.error) if file.error else None,
        "remedy": _text(file.remedy) if file.remedy else None,
        "place": _place(file.place),
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "pack": finding.pack,
        "title": _text(finding.title),
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "subject": _text(finding.subject),
        "agency": finding.agency,
        "year": finding.year,
        "condition": _text(finding.condition),
        "criterion": _text(finding.criterion),
        "remedy": _text(finding.remedy),
        "basis": [_basis(basis) for basis in finding.basis],
        "places": [_place(place) for place in finding.places],
        "fingerprint": finding.fingerprint,
        "operands": [_operand(operand) for operand in finding.operands],
        "total": _value(finding.total),
        "found": _value(finding.found),
        "required": _value(finding.required),
        "distance": _value(finding.distance),
    }


def _operand(operand: Operand) -> Json:
    return {
        "label": _text(operand.label),
        "value": _value(operand.value),
        "factor": operand.factor,
        "place": _place(operand.place),
    }


def _remark(remark: Remark) -> Json:
    return {
        "rule": remark.rule,
        "verdict": remark.verdict.value,
        "reason": _text(remark.reason),
        "subject": _text(remark.subject),
        "places": [_place(place) for place in remark.places],
    }


def _outcome(outcome: RuleOutcome) -> Json:
    counts = {verdict.value: outcome.counts.get(verdict, 0) for verdict in Verdict}
    return {"rule": _rule(outcome.rule), "counts": counts}


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "pack": rule.pack,
        "module": rule.module,
        "title": _text(rule.title),
        "severity": rule.severity.value,
        "status": rule.status,
        "basis": [_basis(basis) for basis in rule.basis],
        "why": _text(rule.why),
        "remedy": _text(rule.remedy),
        "first_year": rule.first_year,
        "last_year": rule.last_year,
    }


def _basis(basis: Basis) -> Json:
    return {"cite": basis.cite, "certainty": basis.certainty.value}


def _text(text: Text) -> Json:
    return {lang: text[lang] for lang in LANGS}


def _place(place: Place | None) -> Json | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column, "path": place.path, "width": place.width}


def _value(value: Value | None) -> Json | None:
    if value is None:
        return None
    kind, exact = _typed(value)
    return {"type": kind, "value": exact, "shown": {lang: show(value, lang) for lang in LANGS}}


def _typed(value: Value) -> tuple[str, Any]:
    if isinstance(value, Rupiah):
        return "rupiah", value.amount
    if isinstance(value, Percent):
        return "percent", str(value.share)
    if isinstance(value, int | Decimal | Fraction):
        return "number", value if isinstance(value, int) else str(value)
    if isinstance(value, date):
        return "date", value.isoformat()
    if isinstance(value, list | tuple):
        return "list", [_value(item) for item in value]
    return "text", _text(value) if isinstance(value, Text) else value

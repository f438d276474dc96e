"""The report for other programs: both languages, every number exact, in the shape of `laporan.schema.json`."""

from __future__ import annotations

from collections import Counter

from sinkron_rules.model import (
    Basis,
    FileRecord,
    Finding,
    Operand,
    Remark,
    RenderOptions,
    Report,
    Rule,
    RuleOutcome,
    SetAside,
    Verdict,
)
from sinkron_rules.rendering.json_values import around_json, measure_json, place_json, table_json, text_json, value_json
from sinkron_rules.rendering.json_writing import Json, json_text
from sinkron_rules.rendering.overview import files_with, tally

SCHEMA_VERSION = "1.2"


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
        "findings": [_finding(finding, report) for finding in report.findings],
        "remarks": [_remark(remark) for remark in report.remarks],
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
        "failures": [
            {"text": text_json(failure.text), "culprit": failure.culprit, "traceback": failure.traceback}
            for failure in report.failures
        ],
        "tables": [table_json(table) for table in report.tables],
        "set_aside": [_set_aside(left) for left in report.set_aside],
        "excluded": list(report.excluded),
        "measures": [measure_json(measure) for measure in report.measures],
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
        "set_aside": len(report.set_aside),
        "excluded": len(report.excluded),
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
        "error": text_json(file.error) if file.error else None,
        "remedy": text_json(file.remedy) if file.remedy else None,
        "place": place_json(file.place),
        "plans": [{"agency": plan.agency, "kind": plan.kind, "stage": plan.stage} for plan in file.plans],
    }


def _finding(finding: Finding, report: Report) -> Json:
    return {
        "rule": finding.rule,
        "pack": finding.pack,
        "title": text_json(finding.title),
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "subject": text_json(finding.subject),
        "agency": finding.agency,
        "year": finding.year,
        "condition": text_json(finding.condition),
        "criterion": text_json(finding.criterion),
        "remedy": text_json(finding.remedy),
        "basis": [_basis(basis) for basis in finding.basis],
        "places": [place_json(place) for place in finding.places],
        "around": around_json(finding.place, report),
        "fingerprint": finding.fingerprint,
        "operands": [_operand(operand) for operand in finding.operands],
        "total": value_json(finding.total),
        "found": value_json(finding.found),
        "required": value_json(finding.required),
        "distance": value_json(finding.distance),
    }


def _operand(operand: Operand) -> Json:
    return {
        "label": text_json(operand.label),
        "value": value_json(operand.value),
        "factor": operand.factor,
        "place": place_json(operand.place),
    }


def _remark(remark: Remark) -> Json:
    return {
        "rule": remark.rule,
        "verdict": remark.verdict.value,
        "reason": text_json(remark.reason),
        "subject": text_json(remark.subject),
        "places": [place_json(place) for place in remark.places],
        "agency": remark.agency,
    }


def _outcome(outcome: RuleOutcome) -> Json:
    counts = {verdict.value: outcome.counts.get(verdict, 0) for verdict in Verdict}
    return {"rule": _rule(outcome.rule), "counts": counts}


def _set_aside(left: SetAside) -> Json:
    rule = left.rule
    return {
        "rule": rule.id,
        "pack": rule.pack,
        "title": text_json(rule.title),
        "severity": rule.severity.value,
        "by": left.by,
        "source": text_json(left.source),
    }


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "pack": rule.pack,
        "module": rule.module,
        "title": text_json(rule.title),
        "severity": rule.severity.value,
        "status": rule.status,
        "basis": [_basis(basis) for basis in rule.basis],
        "why": text_json(rule.why),
        "remedy": text_json(rule.remedy),
        "first_year": rule.first_year,
        "last_year": rule.last_year,
    }


def _basis(basis: Basis) -> Json:
    return {"cite": basis.cite, "certainty": basis.certainty.value}

"""The review forms of each agency: which item the rules could judge, and what they found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from sinkron_rules.model import Finding, Report, Text, Verdict
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rendering.overview import Entry
from sinkron_rules.shelves import TEMPLATES

MOST_ADVICE = 3

_JUDGED = (Verdict.CONFORMS, Verdict.NEEDS_FIX, Verdict.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a form; `rules` are the beginnings of the ids of the rules that can judge it."""

    number: str
    text: Text
    rules: tuple[str, ...]
    secondary: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A form for plans of certain stages."""

    id: str
    stages: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a form as filled in: what the rules came to, and what they advise; all empty where none judged."""

    item: Item
    counts: Mapping[str, int]
    rules: tuple[str, ...]
    findings: tuple[Finding, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Section:
    """The forms of one agency, or (`form` None) of what concerns the whole portfolio."""

    agency: str
    stage: Text | None
    form: Form | None
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...]


def sections(report: Report) -> list[Section]:
    """Return one section for each agency with a plan, then one for each other name that findings are about."""
    found: dict[str, list[Finding]] = {name: [] for name in report.agencies}
    for finding in sorted(report.findings, key=lambda finding: -finding.severity.weight):
        found.setdefault(finding.agency, []).append(finding)
    stages = _stages(report)
    return [_section(report, name, findings, stages.get(name)) for name, findings in found.items()]


def _stages(report: Report) -> dict[str, str]:
    """Return the stage of each agency's plan; of several the one that comes last in the alphabet of forms."""
    plans = [plan for file in report.files for plan in file.plans]
    return {plan.agency: plan.stage for plan in sorted(plans, key=lambda plan: _is_final(plan.stage))}


def _is_final(stage: str) -> bool:
    return stage in forms()[-1].stages


def _section(report: Report, agency: str, findings: Sequence[Finding], stage: str | None) -> Section:
    entries = tuple(Entry(number, finding) for number, finding in enumerate(findings, 1))
    if stage is None:
        return Section(agency, None, None, (), entries)
    form = next((form for form in forms() if stage in form.stages), forms()[0])
    rows = tuple(_row(report, agency, item, findings) for item in form.items)
    return Section(agency, LABELS.get(stage, Text(stage, stage)), form, rows, entries)


def _row(report: Report, agency: str, item: Item, findings: Sequence[Finding]) -> Row:
    counts: Counter[str] = Counter()
    judges = []
    for outcome in report.outcomes:
        mine = outcome.agencies.get(agency, {})
        judged = {verdict.value: mine[verdict] for verdict in _JUDGED if mine.get(verdict)}
        if judged and outcome.rule.id.startswith(item.rules):
            counts.update(judged)
            judges.append(outcome.rule.id)
    open_ = [finding for finding in findings if finding.rule in judges]
    shown = tuple(open_[:MOST_ADVICE])
    ordered = {verdict.value: counts[verdict.value] for verdict in _JUDGED if counts[verdict.value]}
    return Row(item, ordered, tuple(judges), shown, len(open_) - len(shown))


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms in `templates/forms`, that of the final draft last."""
    found = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (TEMPLATES / "forms").glob("*.yaml")]
    return tuple(sorted((_form(data) for data in found), key=lambda form: "rancangan_akhir" in form.stages))


def _form(data: Mapping[str, Any]) -> Form:
    items = tuple(
        Item(
            number=item["number"],
            text=Text(item["text"]["id"], item["text"]["en"]),
            rules=tuple(item.get("rules", ())),
            secondary=item.get("certainty") == "secondary",
        )
        for item in data["items"]
    )
    return Form(data["id"], tuple(data["stages"]), items)

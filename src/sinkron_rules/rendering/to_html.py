"""The report as one HTML file that needs nothing else: no network, legible on screen, phone and paper without script.

One language per file: a page is handed over in one language, and two would double what a reviewer opens and prints.
"""

from __future__ import annotations

import hashlib
import html
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from typing import Any

from sinkron_rules.model import RenderOptions, Report, Text
from sinkron_rules.rendering.charts import gauges, stack
from sinkron_rules.rendering.cleaning import CODE, clean, defuse, one_line
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rendering.overview import by_agency
from sinkron_rules.rendering.regrouping import by_basis, by_rule, entries_of
from sinkron_rules.rendering.tables import drawing
from sinkron_rules.rendering.templates import render_template
from sinkron_rules.shelves import TEMPLATES

_SCRIPT = "report.js"


def render_html(report: Report, options: RenderOptions) -> str:
    """Return the whole page in one language."""
    return render_page("report.html.j2", report, options, page_facts(report))


def render_page(template: str, report: Report, options: RenderOptions, facts: dict[str, Any]) -> str:
    """Return an HTML template, filled; everything in it is escaped as HTML."""
    filters = {"prose": _prose, "verbatim": _verbatim}
    return defuse(render_template(template, report, options, escape=_escape, filters=filters, more=facts))


def page_facts(report: Report) -> dict[str, Any]:
    """Return what an HTML template is filled with besides the facts of every format."""
    groups, reviews = by_agency(report)
    entries = entries_of(groups, reviews)
    return {
        "script_hash": script_hash(),
        "stack": stack(groups),
        "gauges": gauges(report.measures),
        "drawings": [drawing(table) for table in report.tables],
        "rule_shelves": by_rule(entries),
        "basis_shelves": by_basis(entries),
        "rule_numbers": _numbers(entry.finding.rule for entry in entries),
        "agency_numbers": _numbers(entry.finding.agency for entry in entries),
        "stages": stages_of(report),
        "titles": {outcome.rule.id: outcome.rule.title for outcome in report.outcomes},
    }


def stages_of(report: Report) -> list[Text]:
    """Return the names of the stages of all plans in a report, each once; one that has no name stands as written."""
    written = sorted({plan.stage for file in report.files for plan in file.plans if plan.stage})
    return [LABELS.get(stage, Text(stage, stage)) for stage in written]


def _numbers(names: Iterable[str]) -> dict[str, str]:
    return {name: str(number) for number, name in enumerate(sorted(set(names)))}


@cache
def script_hash() -> str:
    """Return the hash by which the page's policy lets its own script run, and no other."""
    digest = hashlib.sha256((TEMPLATES / _SCRIPT).read_bytes()).digest()
    return f"sha256-{b64encode(digest).decode()}"


def _escape(text: str) -> str:
    return html.escape(one_line(text))


def _verbatim(text: str) -> str:
    return html.escape(clean(text))


def _prose(text: str) -> str:
    parts = CODE.split(one_line(text))
    return "".join(
        f"<code>{html.escape(part)}</code>" if index % 2 else html.escape(part) for index, part in enumerate(parts)
    )

"""The report as one HTML file that needs nothing else: no network, legible on screen, phone and paper without script.

The page is whole in the language asked for. Its edition in the other language lies in the same file as text that no
browser builds before a reader asks for it: a page with both would take twice as long to open.
"""

from __future__ import annotations

import hashlib
import html
import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from sinkron_rules.model import LANGS, RenderOptions, Report, Text
from sinkron_rules.rendering.charts import gauges, stack
from sinkron_rules.rendering.cleaning import CODE, clean, defuse, one_line
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rendering.overview import by_agency
from sinkron_rules.rendering.packing import packed
from sinkron_rules.rendering.regrouping import by_basis, by_rule, entries_of
from sinkron_rules.rendering.tables import drawing
from sinkron_rules.rendering.templates import render_template
from sinkron_rules.shelves import TEMPLATES

_SCRIPT = "report.js"
_EDITION = "parts/edition.html.j2"
_SLACK = re.compile(r"(<pre\b.*?</pre>)|(?<=>)\n+(?=<)", re.DOTALL)


def render_html(report: Report, options: RenderOptions) -> str:
    """Return the whole page, first in the language of `options`; the other is in it too."""
    return render_page("report.html.j2", report, options, page_facts(report))


def render_page(template: str, report: Report, options: RenderOptions, facts: dict[str, Any]) -> str:
    """Return an HTML template, filled; everything in it is escaped as HTML."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2, which is loaded late

    def other_edition() -> Markup:
        other = replace(options, lang=next(lang for lang in LANGS if lang != options.lang))
        return Markup(packed(_filled(_EDITION, report, other, facts)))  # noqa: S704

    return _filled(template, report, options, facts | {"other_edition": other_edition})


def _filled(template: str, report: Report, options: RenderOptions, facts: dict[str, Any]) -> str:
    filters = {"prose": _prose, "verbatim": _verbatim, "tight": _tight}
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


def _tight(text: str) -> str:
    """Return HTML without the line ends between its tags, which a browser keeps as a quarter of all it has to build."""
    safe = text if hasattr(text, "__html__") else _escape(text)
    return _SLACK.sub(lambda match: match[1] or "", safe)


def _prose(text: str) -> str:
    parts = CODE.split(one_line(text))
    return "".join(
        f"<code>{html.escape(part)}</code>" if index % 2 else html.escape(part) for index, part in enumerate(parts)
    )

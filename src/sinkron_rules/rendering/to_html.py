"""The report as one HTML file that needs nothing else: no network, no script, legible on screen, phone and paper."""

from __future__ import annotations

import html

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.cleaning import CODE, clean, defuse, one_line
from sinkron_rules.rendering.templates import render_template


def render_html(report: Report, options: RenderOptions) -> str:
    """Return the whole page in one language."""
    filters = {"prose": _prose, "verbatim": _verbatim}
    return defuse(render_template("report.html.j2", report, options, escape=_escape, filters=filters))


def _escape(text: str) -> str:
    return html.escape(one_line(text))


def _verbatim(text: str) -> str:
    return html.escape(clean(text))


def _prose(text: str) -> str:
    parts = CODE.split(one_line(text))
    return "".join(
        f"<code>{html.escape(part)}</code>" if index % 2 else html.escape(part) for index, part in enumerate(parts)
    )

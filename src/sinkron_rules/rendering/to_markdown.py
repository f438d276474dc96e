"""The report as Markdown for a forge: a comment on a merge request, a job summary, a file in the repository."""

from __future__ import annotations

import re

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.markdown_escaping import code_block, code_cell, code_span, escape_cell, escape_markdown
from sinkron_rules.rendering.templates import Escape, render_template

_GAPS = re.compile(r"\n{3,}")


def render_markdown(report: Report, options: RenderOptions) -> str:
    """Return the whole report as Markdown; the evidence of each finding only with `options.full`."""
    return render_text("report.md.j2", report, options)


def render_text(template: str, report: Report, options: RenderOptions) -> str:
    """Return a Markdown template, filled; everything in it is escaped as Markdown."""
    filters: dict[str, Escape] = {"code": code_span, "block": code_block, "cell": escape_cell, "code_cell": code_cell}
    text = render_template(template, report, options, escape=escape_markdown, filters=filters)
    return _GAPS.sub("\n\n", defuse(text)).strip("\n") + "\n"

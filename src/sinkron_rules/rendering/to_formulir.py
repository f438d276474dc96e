"""The review forms on F4 paper (215 x 330 mm), one section for each agency: filled in as far as rules can judge.

Ticks, causes, consequences and signatures stay blank: reviewers decide and sign, the tool quotes and cites.
"""

from __future__ import annotations

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.forms import sections
from sinkron_rules.rendering.to_html import render_page


def render_formulir(report: Report, options: RenderOptions) -> str:
    """Return the forms as one HTML page in one language."""
    return render_page("formulir.html.j2", report, options, {"sections": sections(report)})

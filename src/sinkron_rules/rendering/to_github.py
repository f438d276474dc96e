"""The report as commands for the log of GitHub Actions: an annotation on the line of each finding."""

from __future__ import annotations

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.locating import end_column
from sinkron_rules.rendering.notices import Notice, notices
from sinkron_rules.rendering.overview import tally
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sentences import reservations, verdict_line

_COMMAND = {"failure": "error", "error": "error", "warning": "warning"}
# GitHub shows only the first ten of each command in a step: what weighs most comes first.
_ORDER = ("failure", "error", "warning", "needs-review", "note", "not-assessable")
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(report: Report, options: RenderOptions) -> str:
    """Return one workflow command for each notice, heaviest first, and the summing-up as plain lines."""
    pen = Pen(options.lang, colour=False)
    found = sorted(notices(report, pen), key=lambda notice: _ORDER.index(notice.kind))
    plain = [verdict_line(tally(report), options.lang), *reservations(report, options.lang)]
    return "\n".join([*(_command(notice, pen) for notice in found), *(defuse(pen.say(line)) for line in plain)]) + "\n"


def _command(notice: Notice, pen: Pen) -> str:
    properties: dict[str, str] = {}
    if place := notice.place:
        properties = {"file": pen.say(place.file), "line": str(place.line), "endLine": str(place.line)}
        properties |= {"col": str(place.column), "endColumn": str(end_column(place))}
    label = "" if notice.kind == "failure" else f" [{pen.label(notice.kind)}]"
    properties["title"] = f"{pen.say(notice.rule)}{label} {notice.title}"
    listed = ",".join(f"{key}={defuse(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    return f"::{_COMMAND.get(notice.kind, 'notice')} {listed}::{defuse(notice.message).translate(_IN_MESSAGE)}"

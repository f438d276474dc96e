"""The report in the format of reviewdog, which comments on the lines that a change touched."""

from __future__ import annotations

from sinkron_rules.model import Place, RenderOptions, Report
from sinkron_rules.rendering.json_writing import Json, json_text
from sinkron_rules.rendering.locating import anchor, byte_column, end_column
from sinkron_rules.rendering.notices import TOOL, Notice, notices
from sinkron_rules.rendering.pen import Pen

_SEVERITY = {"failure": "ERROR", "error": "ERROR", "warning": "WARNING"}


def render_rdjson(report: Report, options: RenderOptions) -> str:
    """Return a DiagnosticResult of reviewdog; columns count bytes of UTF-8, as that format wants.

    What to type stands in the message: a suggestion there would be applied as it is, and no text of ours is meant so.
    """
    fallback = anchor(report)
    found = notices(report, Pen(options.lang, colour=False))
    return json_text({"source": {"name": TOOL}, "diagnostics": [_diagnostic(notice, fallback) for notice in found]})


def _diagnostic(notice: Notice, fallback: str) -> Json:
    related = [{"message": said, "location": _location(place)} for place, said in notice.related]
    return {
        "message": f"{notice.title}: {notice.message}",
        "location": _location(notice.place) if notice.place else {"path": fallback},
        "severity": _SEVERITY.get(notice.kind, "INFO"),
        "code": {"value": notice.rule},
    } | ({"relatedLocations": related} if related else {})


def _location(place: Place) -> Json:
    start, end = byte_column(place, place.column), byte_column(place, end_column(place))
    return {
        "path": place.file,
        "range": {"start": {"line": place.line, "column": start}, "end": {"line": place.line, "column": end}},
    }

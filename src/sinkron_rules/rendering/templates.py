"""Runs the templates of the written formats. jinja2 is imported when the first of them is rendered, not before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from traceback import extract_tb
from typing import Any

from sinkron_rules.errors import PackError
from sinkron_rules.model import Lang, RenderOptions, Report, Text, Value, Verdict, show
from sinkron_rules.rendering import labels
from sinkron_rules.rendering.excerpt import excerpt
from sinkron_rules.rendering.overview import (
    KINDS,
    by_agency,
    files_with,
    further_failures,
    kind,
    remarks_by_reason,
    tally,
)
from sinkron_rules.rendering.sentences import reservations, verdict_line
from sinkron_rules.shelves import TEMPLATES

Escape = Callable[[str], str]

_BROKEN = Text("Templat {name} tidak dapat dipakai: {reason}", "Template {name} cannot be used: {reason}")


def render_template(  # noqa: PLR0913 - what a template is filled with, and how it is escaped
    name: str,
    report: Report,
    options: RenderOptions,
    *,
    escape: Escape,
    filters: Mapping[str, Escape],
    more: Mapping[str, Any] | None = None,
) -> str:
    """Return the template `name`, filled with `report` and `more`.

    Whatever a template prints goes through `escape`, without exception; `filters` are the other ways into the format,
    each of which must escape on its own. A template of a pack stands above ours of the same name. Raises PackError,
    naming the template and its line, for one that uses a name that does not exist or what the sandbox forbids.
    """
    from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, Undefined  # noqa: PLC0415 - see above
    from markupsafe import Markup  # noqa: PLC0415

    from sinkron_rules.rendering.sandbox import Sandbox  # noqa: PLC0415

    def written(value: Value) -> str:
        return value if isinstance(value, Markup | Undefined) else Markup(escape(show(value, options.lang)))  # noqa: S704

    def through(filter_: Escape, value: Value) -> Markup:
        return Markup(filter_(show(value, options.lang)))  # noqa: S704

    environment = Sandbox(
        loader=FileSystemLoader([*reversed(options.templates), TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=written,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {key: partial(through, filter_) for key, filter_ in filters.items()}
    environment.globals = _words(report, options.lang)
    try:
        return environment.get_template(name).render(_facts(report, options) | dict(more or {}))
    except TemplateError as error:
        raise PackError(_BROKEN.fill(name=_culprit(error, name), reason=str(error.message or error))) from error


def _culprit(error: Exception, name: str) -> str:
    """Return the template and the line where an error arose; the innermost template counts."""
    where = [(f.filename, f.lineno) for f in extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    named = [(getattr(error, "filename", None), getattr(error, "lineno", None))]
    file, line = (where or named)[-1]
    return f"{file or name}:{line or 1}"


def _words(report: Report, lang: Lang) -> dict[str, Any]:
    return {
        "lang": lang,
        "say": lambda key, **values: labels.say(key, lang, **values),
        "count": lambda key, number: labels.count(key, number, lang),
        "certainty": lambda level: labels.certainty(level, lang),
        "kind": kind,
        "excerpt": lambda place: excerpt(place, report, dedent=True),
        "brief": lambda value, most: _brief(show(value, lang), most),
    }


def _brief(text: str, most: int) -> str:
    """Cut what has no room in a picture; the whole text stands in the table beside it."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _facts(report: Report, options: RenderOptions) -> dict[str, Any]:
    counted = tally(report)
    groups, reviews = by_agency(report)
    return {
        "report": report,
        "full": options.full,
        "pages": options.pages,
        "tally": counted,
        "kinds": KINDS,
        "outcomes": [verdict.value for verdict in Verdict],
        "groups": groups,
        "anchors": {group.name: number for number, group in enumerate((g for g in groups if g.entries), 1)},
        "reviews": reviews,
        "verdict_line": verdict_line(counted, options.lang),
        "reservations": reservations(report, options.lang),
        "not_assessable": remarks_by_reason(report, Verdict.NOT_ASSESSABLE),
        "not_applicable": remarks_by_reason(report, Verdict.NOT_APPLICABLE),
        "unread": files_with(report, "unread"),
        "failures": further_failures(report),
        "other": files_with(report, "other"),
    }

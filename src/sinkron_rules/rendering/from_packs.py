"""Formats that a pack brings as a template, without Python: `templates/formats/<name>.html.j2` or `<name>.md.j2`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from sinkron_rules.model import Renderer, RenderOptions, Report, Text

FORMATS = "formats"
_ABOUT = Text("dari paket aturan: {name}", "from a rule pack: {name}")


def pack_renderers(folders: Iterable[str]) -> list[Renderer]:
    """Return a Renderer for each template below `formats/` of the template folders of packs, in the order of names."""
    found = []
    for folder in folders:
        for kind, render in ((".html.j2", _html), (".md.j2", _markdown)):
            for path in sorted((Path(folder) / FORMATS).glob(f"*{kind}")):
                name = path.name.removesuffix(kind)
                found.append(Renderer(name, partial(render, f"{FORMATS}/{path.name}"), _ABOUT.fill(name=name)))
    return found


def _html(template: str, report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_html import page_facts, render_page  # noqa: PLC0415 - loads jinja2

    return render_page(template, report, options, page_facts(report))


def _markdown(template: str, report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_markdown import render_text  # noqa: PLC0415 - loads jinja2

    return render_text(template, report, options)

"""Turns one Report into each output format; every format is a file of its own, `to_<name>.py`."""

from __future__ import annotations

from sinkron_rules.model import Renderer, RenderOptions, Report, Text


def renderers() -> tuple[Renderer, ...]:
    """Return the built-in formats, the one for a terminal first. A format is imported when it is first used."""
    return (
        Renderer(
            "text",
            _text,
            Text("untuk layar: temuan beserta baris berkasnya", "for a terminal: findings with their lines"),
        ),
        Renderer(
            "json",
            _json,
            Text("untuk program lain, menurut skema laporan/1", "for other programs, by schema laporan/1"),
        ),
        Renderer("markdown", _markdown, Text("untuk repositori dan komentarnya", "for a repository and its comments")),
        Renderer("html", _html, Text("satu halaman untuk dibaca dan dicetak", "one page to read and to print")),
    )


def _text(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_text import render_text  # noqa: PLC0415 - see `renderers`

    return render_text(report, options)


def _json(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_json import render_json  # noqa: PLC0415

    return render_json(report, options)


def _markdown(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_markdown import render_markdown  # noqa: PLC0415

    return render_markdown(report, options)


def _html(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_html import render_html  # noqa: PLC0415

    return render_html(report, options)

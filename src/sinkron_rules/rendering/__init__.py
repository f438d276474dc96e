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
        Renderer(
            "formulir",
            _formulir,
            Text("formulir telaah siap cetak pada kertas F4 (HTML)", "review forms to print on F4 paper (HTML)"),
        ),
        Renderer(
            "xlsx",
            _xlsx,
            Text("buku kerja Excel, untuk disaring dan dijumlahkan", "an Excel workbook, to filter and to sum up"),
            binary=True,
        ),
        Renderer("csv", _csv, Text("satu tabel untuk program lain", "one table for other programs")),
        Renderer("sarif", _sarif, Text("untuk pemindaian kode, SARIF 2.1.0", "for code scanning, SARIF 2.1.0")),
        Renderer(
            "github",
            _github,
            Text("catatan pada baris berkas di GitHub Actions", "annotations on the lines, in GitHub Actions"),
        ),
        Renderer("gitlab", _gitlab, Text("untuk Code Quality pada GitLab", "for Code Quality in GitLab")),
        Renderer("rdjson", _rdjson, Text("untuk reviewdog", "for reviewdog")),
        Renderer("junit", _junit, Text("hasil uji sebagai JUnit XML", "test results as JUnit XML")),
        Renderer("tap", _tap, Text("hasil uji sebagai TAP 14", "test results as TAP 14")),
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


def _formulir(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_formulir import render_formulir  # noqa: PLC0415

    return render_formulir(report, options)


def _xlsx(report: Report, options: RenderOptions) -> bytes:
    from sinkron_rules.rendering.to_xlsx import render_xlsx  # noqa: PLC0415

    return render_xlsx(report, options)


def _csv(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_csv import render_csv  # noqa: PLC0415

    return render_csv(report, options)


def _sarif(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_sarif import render_sarif  # noqa: PLC0415

    return render_sarif(report, options)


def _github(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_github import render_github  # noqa: PLC0415

    return render_github(report, options)


def _gitlab(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_gitlab import render_gitlab  # noqa: PLC0415

    return render_gitlab(report, options)


def _rdjson(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_rdjson import render_rdjson  # noqa: PLC0415

    return render_rdjson(report, options)


def _junit(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_junit import render_junit  # noqa: PLC0415

    return render_junit(report, options)


def _tap(report: Report, options: RenderOptions) -> str:
    from sinkron_rules.rendering.to_tap import render_tap  # noqa: PLC0415

    return render_tap(report, options)

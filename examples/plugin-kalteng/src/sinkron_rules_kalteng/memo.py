"""The report format `nota`: a short memo, one line for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Finding, Lang, RenderOptions, Report, Text

_HEAD = Text(
    "Nota telaah per {date}: {n} temuan dari {files} berkas.",
    "Review memo as of {date}: {n} findings in {files} files.",
)
_NONE = Text("Tidak ada temuan.", "No findings.")


def render_memo(report: Report, options: RenderOptions) -> str:
    """Return the memo in the language of `options`."""
    return "\n".join(_lines(report, options.lang)) + "\n"


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    yield _HEAD.fill(date=report.as_of, n=len(report.findings), files=len(report.files))[lang]
    yield from (_line(finding, lang) for finding in report.findings)
    yield from (f"! {failure.text[lang]}" for failure in report.failures)
    if not report.findings and not report.failures:
        yield _NONE[lang]


def _line(finding: Finding, lang: Lang) -> str:
    place = f"{finding.place.file}:{finding.place.line}" if finding.place else "-"
    return f"- {finding.rule} ({finding.agency}, {place}): {finding.condition[lang]}"

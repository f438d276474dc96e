"""The sentences that sum up a run, the same in every format."""

from __future__ import annotations

from collections.abc import Mapping

from sinkron_rules.model import Lang, Report
from sinkron_rules.rendering.labels import count, say
from sinkron_rules.rendering.overview import KINDS, Tally, files_with


def verdict_line(tally: Tally, lang: Lang) -> str:
    """Return what was found, or that nothing was found in how many rules; never a bare "no findings"."""
    if not any(tally.counts[kind] for kind in KINDS):
        return say("clean_run", lang, n=tally.judged)
    return say("found_in", lang, counts=found(tally.counts, lang), m=tally.files_with_findings, n=tally.files)


def found(counts: Mapping[str, int], lang: Lang) -> str:
    """Return the findings by severity, and those for manual review where there are any."""
    shown = [kind for kind in KINDS if kind != "needs-review" or counts[kind]]
    return ", ".join(count(kind, counts[kind], lang) for kind in shown)


def reservations(report: Report, lang: Lang) -> list[str]:
    """Return one sentence for each thing that this run did not cover."""
    unread, other = len(files_with(report, "unread")), len(files_with(report, "other"))
    sentences = [f"{count('unread', unread, lang)}."] if unread else []
    if other:
        sentences.append(f"{count('other', other, lang)}.")
    if unread or report.failures:
        sentences.append(f"{say('incomplete', lang)}. {say('partial', lang)}")
    return sentences

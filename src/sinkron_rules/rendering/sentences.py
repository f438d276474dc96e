"""The sentences that sum up a run, the same in every format."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from sinkron_rules.model import Lang, Report, Text
from sinkron_rules.rendering.labels import count, say
from sinkron_rules.rendering.overview import KINDS, Tally, files_with

_MOST_NAMED = 5


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
    sentences = _set_aside(report, lang)
    if unread:
        sentences.append(f"{count('unread', unread, lang)}.")
    if other:
        sentences.append(f"{count('other', other, lang)}.")
    if unread or report.failures:
        sentences.append(f"{say('incomplete', lang)}. {say('partial', lang)}")
    return sentences


def _set_aside(report: Report, lang: Lang) -> list[str]:
    """Return one sentence for each source that set rules aside: how many, and the first of them by name."""
    by_source: dict[Text, list[str]] = {}
    for left in report.set_aside:
        by_source.setdefault(left.source, []).append(left.rule.id)
    sentences = []
    for source, ids in by_source.items():
        named = list(islice(ids, _MOST_NAMED))
        if len(ids) > len(named):
            named.append(say("and_more", lang, n=len(ids) - len(named)))
        key = "set_aside_one" if len(ids) == 1 else "set_aside_many"
        sentences.append(say(key, lang, n=len(ids), source=source, rules=", ".join(named)))
    return sentences

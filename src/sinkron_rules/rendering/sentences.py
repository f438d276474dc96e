"""The sentences that sum up a run, the same in every format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from sinkron_rules.model import Lang, Report, Text
from sinkron_rules.rendering.labels import count, say
from sinkron_rules.rendering.overview import KINDS, Tally, files_with

_MOST_NAMED = 5


def verdict_line(tally: Tally, lang: Lang) -> str:
    """Return what was found, or that nothing was found in how many rules; never a bare "no findings"."""
    if not any(tally.counts[kind] for kind in KINDS):
        return say("clean_run", lang, n=tally.judged) if tally.judged else say("nothing_judged", lang)
    return say("found_in", lang, counts=found(tally.counts, lang), m=tally.files_with_findings, n=tally.files)


def found(counts: Mapping[str, int], lang: Lang) -> str:
    """Return the findings by severity, and those for manual review where there are any."""
    shown = [kind for kind in KINDS if kind != "needs-review" or counts[kind]]
    return ", ".join(count(kind, counts[kind], lang) for kind in shown)


def reservations(report: Report, lang: Lang) -> list[str]:
    """Return one sentence for each thing that this run did not cover."""
    unread, other = len(files_with(report, "unread")), len(files_with(report, "other"))
    sentences = left_out(report, lang)
    if unread:
        sentences.append(f"{count('unread', unread, lang)}.")
    if other:
        sentences.append(f"{count('other', other, lang)}.")
    if unread or report.failures:
        sentences.append(f"{say('incomplete', lang)}. {say('partial', lang)}")
    return sentences


def left_out(report: Report, lang: Lang) -> list[str]:
    """Return one sentence for each source that set rules aside, and one for the files that are excluded."""
    by_source: dict[Text, list[str]] = {}
    for left in report.set_aside:
        by_source.setdefault(left.source, []).append(left.rule.id)
    sentences = []
    for source, ids in by_source.items():
        key = "set_aside_one" if len(ids) == 1 else "set_aside_many"
        sentences.append(say(key, lang, n=len(ids), source=source, rules=_first(ids, lang)))
    if report.excluded:
        key = "excluded_one" if len(report.excluded) == 1 else "excluded_many"
        sentences.append(say(key, lang, n=len(report.excluded), files=_first(report.excluded, lang)))
    return sentences


def _first(names: Sequence[str], lang: Lang) -> str:
    named = list(islice(names, _MOST_NAMED))
    if len(names) > len(named):
        named.append(say("and_more", lang, n=len(names) - len(named)))
    return ", ".join(named)

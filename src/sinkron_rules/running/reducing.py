"""The reduce stage: outcomes of files -> portfolios judged, everything gathered and sorted into one Report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sinkron_rules.expressions import is_spent
from sinkron_rules.judging import Judgement, conclude
from sinkron_rules.model import (
    Document,
    Failure,
    Figure,
    Finding,
    Measure,
    Node,
    Portfolio,
    Remark,
    Report,
    RuleOutcome,
    Text,
    Verdict,
)
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook.portfolios import CODES, CONTEXT, PRIORITIES, REFERENCES, portfolio_key
from sinkron_rules.running.mapping import FileOutcome, SubmissionRecord, Tools
from sinkron_rules.running.quoting import lines_around
from sinkron_rules.running.settings import RunSettings
from sinkron_rules.running.stages import latest_only

_UNREAD = Text("berkas {file} tidak dapat dibaca", "cannot read {file}")
_SPENT = Text(
    "ekspresi aturan melampaui batas langkah untuk satu dokumen pada {file}",
    "the expressions of the rules go beyond what one document may cost in {file}",
)
_UNPLACED = Text("daerah atau tahun pada {file} tidak terbaca", "the region or year of {file} cannot be read")
_TWO_CONTEXTS = Text(
    "Konteks daerah {key} ada dua: {first} dan {second}.", "Context {key} is twice: {first} and {second}."
)
_TWO_LISTS = Text(
    "Daftar prioritas {key} ada dua: {first} dan {second}.", "Priority list {key} is twice: {first} and {second}."
)
_TWO_BOOKS = Text("Buku kode {key} ada dua: {first} dan {second}.", "Code book {key} is twice: {first} and {second}.")
_NOTHING = Text(
    "Tidak ada usulan maupun konteks daerah yang dapat ditelaah.", "There is no submission and no context to check."
)
_SET_ASIDE = Text("aturan dikesampingkan oleh {source}", "the rule is set aside by {source}")
_NO_SUBJECT = Text("tidak ada yang dinilai dalam berkas ini", "these files hold nothing it judges")


def reduce_outcomes(
    outcomes: Sequence[FileOutcome], paths: Mapping[str, Path], tools: Tools, settings: RunSettings
) -> Report:
    """Judge the portfolios and make the Report. `paths` leads from a file's printed name to the file."""
    for document in tools.book.lists:
        document.forget()  # the tools may have served other runs, and what those found out is not to count in this one
    judgements = {bound.rule.id: Judgement(bound.rule) for bound in tools.book.rules}
    for outcome in outcomes:
        for id_, judgement in outcome.judgements.items():
            judgements[id_].add(judgement)
    failures = [_unread(outcome) for outcome in outcomes if outcome.record.status == "unread"]
    references = _references(outcomes, paths, tools)
    contexts, lists, books, doubled = _sorted_references([*tools.book.lists, *references])
    failures += doubled
    submissions: dict[tuple[str, int] | None, list[SubmissionRecord]] = defaultdict(list)
    for outcome in outcomes:
        for submission in outcome.submissions:
            submissions[submission.key].append(submission)
    keys = sorted({key for key in submissions if key} | set(contexts))
    gaps, remarks = _gaps(outcomes), list[Remark]()
    for key in keys:
        drafts = submissions.get(key, [])
        mine, superseded = latest_only(drafts)
        remarks += superseded
        portfolio = Portfolio(*key, contexts.get(key), lists, len(mine), books)
        for bound in tools.book.rules:
            if bound.check.conclude is None:
                continue
            id_ = bound.rule.id
            read = drafts if bound.check.every_stage else mine
            figures = [figure for submission in read for figure in submission.figures.get(id_, ())]
            somewhere = any(id_ in submission.takes_part for submission in read)
            judgements[id_].add(conclude(bound, [*figures, *gaps], portfolio, bound_somewhere=somewhere))
    failures += [Failure(_SPENT.fill(file=file), file) for file in _spent(outcomes, contexts.values())]
    if not keys and not submissions and not failures:
        failures.append(Failure(_NOTHING, "check"))
    report = _report(outcomes, judgements, failures, remarks, tools, settings, keys)
    return replace(report, lines=lines_around(report, paths, tools.settings.limits))


def _report(  # noqa: PLR0913, PLR0917 - everything a report is made of
    outcomes: Sequence[FileOutcome],
    judgements: Mapping[str, Judgement],
    failures: Sequence[Failure],
    more_remarks: Sequence[Remark],
    tools: Tools,
    settings: RunSettings,
    keys: Sequence[tuple[str, int]],
) -> Report:
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    findings += [finding for judgement in judgements.values() for finding in judgement.findings]
    remarks = [*more_remarks, *(remark for judgement in judgements.values() for remark in judgement.remarks)]
    set_aside = tuple(tools.book.reasons[bound.rule.id] for bound in tools.book.set_aside)
    remarks += [
        Remark(left.rule.id, Verdict.NOT_APPLICABLE, _SET_ASIDE.fill(source=left.source), left.rule.title)
        for left in set_aside
    ]
    crashes = {(f.culprit, f.traceback): f for judgement in judgements.values() for f in judgement.failures}
    return Report(
        version=settings.version,
        as_of=settings.as_of,
        gate=settings.gate,
        files=tuple(outcome.record for outcome in outcomes),
        packs=tools.book.packs,
        findings=tuple(sorted(findings, key=_order)),
        remarks=tuple(sorted(remarks, key=lambda r: (r.rule, r.verdict, [str(p) for p in r.places], r.reason.en))),
        outcomes=tuple(RuleOutcome(j.rule, dict(sorted(j.counts.items())), j.agencies) for j in judgements.values()),
        failures=(*failures, *crashes.values()),
        agencies=tuple(sorted({s.agency for outcome in outcomes for s in outcome.submissions})),
        regions=_regions(outcomes, keys),
        years=tuple(sorted({year for _, year in keys})),
        tables=tuple(table for judgement in judgements.values() for table in judgement.tables),
        measures=tuple(sorted((m for j in judgements.values() for m in j.measures), key=_measure_order)),
        set_aside=set_aside,
        excluded=settings.excluded,
    )


def _measure_order(measure: Measure) -> tuple[str, str, str, list[str]]:
    return measure.rule, measure.agency, measure.subject.id, [str(place) for place in measure.places]


def _regions(outcomes: Iterable[FileOutcome], keys: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for outcome in outcomes:
        for submission in outcome.submissions:
            if submission.key and submission.region:
                names.setdefault(submission.key[0], submission.region)
    return tuple(sorted({f"{names[code]} ({code})" if code in names else code for code, _ in keys}))


def _order(finding: Finding) -> tuple[bool, str, int, int, str, str, str]:
    place = finding.place
    where = (place.file, place.line, place.column) if place else ("", 0, 0)
    return place is None, *where, finding.rule, finding.fingerprint, finding.condition.id


def _unread(outcome: FileOutcome) -> Failure:
    return Failure(_UNREAD.fill(file=outcome.record.path), outcome.record.path)


def _spent(outcomes: Iterable[FileOutcome], contexts: Iterable[Node]) -> list[str]:
    files = [outcome.record.path for outcome in outcomes if outcome.spent]
    return sorted({*files, *(context.document.file for context in contexts if is_spent(context.document))})


def _gaps(outcomes: Iterable[FileOutcome]) -> list[Figure]:
    """Return what may be missing from every portfolio: unread files and submissions of unknown region or year."""
    gaps = []
    for outcome in outcomes:
        name = outcome.record.path
        if outcome.record.status == "unread" and outcome.record.place is not None:
            reason = _UNREAD.fill(file=name)
            gaps.append(Figure("*", 0, outcome.record.place, Text(name, name), gap=reason))
        for submission in outcome.submissions:
            if submission.key is None:
                reason = _UNPLACED.fill(file=name)
                gaps.append(Figure("*", 0, submission.place, Text(name, name), submission.agency, gap=reason))
    return gaps


def _references(outcomes: Iterable[FileOutcome], paths: Mapping[str, Path], tools: Tools) -> list[Document]:
    """Read contexts and lists again: few files, and cheaper than carrying their documents out of a worker."""
    documents = []
    for outcome in outcomes:
        if outcome.references:
            name = outcome.record.path
            documents += [
                document
                for document in read_file(paths[name], name, limits=tools.settings.limits)
                if document.skema in REFERENCES
            ]
    for document in documents:
        tools.validator.validate(document)
    return documents


def _sorted_references(
    documents: Iterable[Document],
) -> tuple[dict[tuple[str, int], Node], dict[str, Node], dict[str, Node], list[Failure]]:
    contexts: dict[tuple[str, int], Node] = {}
    lists: dict[str, Node] = {}
    books: dict[str, Node] = {}
    failures: list[Failure] = []
    for document in documents:
        key = portfolio_key(document)
        if document.skema == CONTEXT and key is not None:
            if key in contexts:
                failures.append(_doubled(_TWO_CONTEXTS, f"{key[0]} {key[1]}", contexts[key], document))
            contexts.setdefault(key, document.root)
        id_ = document.data.get("id") if isinstance(document.data, dict) else None
        for kind, found, twice in ((PRIORITIES, lists, _TWO_LISTS), (CODES, books, _TWO_BOOKS)):
            if document.skema == kind and isinstance(id_, str):
                if id_ in found:
                    failures.append(_doubled(twice, id_, found[id_], document))
                found.setdefault(id_, document.root)
    return contexts, lists, books, failures


def _doubled(text: Text, key: str, first: Node, second: Document) -> Failure:
    return Failure(text.fill(key=key, first=first.document.file, second=second.file), second.file)

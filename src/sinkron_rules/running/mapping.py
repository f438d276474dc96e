"""The map stage: one file -> read, validated, judged by the rules of one submission, figures collected. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.expressions import is_spent
from sinkron_rules.judging import Docket, Judgement, collect_figures, judge_by_all, problem_finding, subject_of
from sinkron_rules.model import Document, Figure, FileRecord, Finding, Place, PlanRecord, Text
from sinkron_rules.reading import Limits, file_bytes, read_bytes
from sinkron_rules.rulebook import Rulebook
from sinkron_rules.rulebook.portfolios import REFERENCES, SUBMISSION, portfolio_key, region_name
from sinkron_rules.running.stages import STAGES, office_of, stage_of
from sinkron_rules.validation import Validator

_NO_SKEMA = Text("Jenis berkas belum disebut.", "The kind of file is not given.")
_TYPE_SKEMA = Text("Ketik pada baris pertama: `skema: usulan/1`.", "Type on the first line: `skema: usulan/1`.")
_NO_ACCESS = Text("Berkas tidak dapat dibuka: {reason}.", "The file cannot be opened: {reason}.")
_ASK_ACCESS = Text("Agar izin baca berkas itu diperiksa kembali.", "Check the permission to read that file.")


@dataclass(frozen=True, slots=True)
class MapSettings:
    """What the map stage needs to know besides the rules. `require_skema` makes a file without `skema:` unread."""

    limits: Limits = field(default_factory=Limits)
    require_skema: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What every worker holds: the rules, the schemas, the settings."""

    book: Rulebook
    validator: Validator
    settings: MapSettings


@dataclass(slots=True)
class SubmissionRecord:
    """What the reduce stage keeps of one submission: where it belongs, whom it is of, figures by rule id.

    `key` is (kode wilayah, tahun), None when that cannot be read: such a submission may belong to any portfolio.
    `region` is the region's name as the submission writes it. `office` is what tells its stages apart from other
    submissions (kind and agency code), `stage` how far along it is (0 for the first, -1 when it cannot be read).
    `takes_part` holds the ids of portfolio rules that bind it.
    """

    key: tuple[str, int] | None
    agency: str
    region: str
    office: tuple[str, str]
    stage: int
    place: Place
    figures: dict[str, list[Figure]] = field(default_factory=dict)
    takes_part: frozenset[str] = frozenset()


@dataclass(slots=True)
class FileOutcome:
    """All that came of one file; small and picklable. `references` counts contexts, priority lists and code books.

    It is `spent` when expressions cost more on one of its documents than they may.
    """

    record: FileRecord
    findings: list[Finding] = field(default_factory=list)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    submissions: list[SubmissionRecord] = field(default_factory=list)
    references: int = 0
    spent: bool = False


def map_file(path: Path, name: str, tools: Tools, docket: Docket | None = None) -> FileOutcome:
    """Return what came of the file at `path`, called `name` in the report. Never raises for what a file holds.

    What the rules say is added to `docket` where that is given, and kept with the file otherwise.
    """
    place = Place(name, 1, 1)
    try:
        data = file_bytes(path, tools.settings.limits)
    except OSError as error:
        text = _NO_ACCESS.fill(reason=str(error.strerror or error))
        return FileOutcome(FileRecord(name, "", "unread", error=text, remedy=_ASK_ACCESS, place=place))
    digest = hashlib.sha256(data).hexdigest()
    try:
        documents = read_bytes(data, name, limits=tools.settings.limits)
    except UnreadableDocument as error:
        return FileOutcome(
            FileRecord(name, digest, "unread", error=error.text, remedy=error.remedy, place=error.place or place)
        )
    kinds = tuple(document.skema for document in documents if document.skema is not None)
    if not kinds:
        if tools.settings.require_skema:
            record = FileRecord(name, digest, "unread", error=_NO_SKEMA, remedy=_TYPE_SKEMA, place=place)
            return FileOutcome(record)
        return FileOutcome(FileRecord(name, digest, "other"))
    outcome = FileOutcome(FileRecord(name, digest, "other"))
    own = Docket(tools.book.rules) if docket is None else docket
    for document in documents:
        _map_document(document, outcome, own, tools)
    plans = tuple([_plan(submission) for submission in outcome.submissions])
    outcome.record = FileRecord(name, digest, "read", skema=kinds, plans=plans)
    if docket is None:
        outcome.judgements = own.judgements()
    return outcome


def _plan(submission: SubmissionRecord) -> PlanRecord:
    return PlanRecord(
        submission.agency, submission.office[0], STAGES[submission.stage] if submission.stage >= 0 else ""
    )


def _map_document(document: Document, outcome: FileOutcome, docket: Docket, tools: Tools) -> None:
    outcome.findings += [problem_finding(problem, document) for problem in tools.validator.validate(document)]
    if document.skema in REFERENCES:
        outcome.references += 1
    elif document.skema == SUBMISSION and isinstance(document.data, dict):
        outcome.submissions.append(_judged(document, docket))
    outcome.spent |= is_spent(document)
    # The kept nodes point back at their document: without this only the garbage collector could free either.
    document.forget()


def _judged(document: Document, docket: Docket) -> SubmissionRecord:
    """Judge one submission by every rule, add what they say to `docket`, and return what the portfolio needs."""
    subject = subject_of(document)
    submission = SubmissionRecord(
        key=portfolio_key(document),
        agency=subject.agency,
        region=region_name(document.data),
        office=office_of(document.data),
        stage=stage_of(document.data),
        place=document.positions.place(()),
    )
    judge_by_all(docket, document, subject)
    binding: list[str] = []
    for bound, judgement in docket.collecting:
        figures, takes_part = collect_figures(bound, document, subject, judgement)
        if figures:
            submission.figures[bound.rule.id] = figures
        if takes_part:
            binding.append(bound.rule.id)
    submission.takes_part = _shared(frozenset(binding))
    return submission


@lru_cache(maxsize=64)
def _shared(ids: frozenset[str]) -> frozenset[str]:
    """Nearly all submissions are bound by the same rules: one set serves them all."""
    return ids

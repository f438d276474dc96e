"""Stages of one plan: of an agency's drafts in one portfolio only the latest counts, and the others are named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from sinkron_rules.model import Place, Remark, Text, Verdict

STAGES = ("rancangan_awal", "rancangan", "rancangan_akhir", "penetapan", "perubahan")

_SUPERSEDED = Text(
    "usulan tahap `{stage}` tidak dihitung dalam portofolio karena tahap `{latest}` dari PD yang sama tersedia",
    "the submission of stage `{stage}` does not count in the portfolio: the same agency has one of stage `{latest}`",
)


class Staged(Protocol):
    """What must be known of a submission to tell its stages apart."""

    office: tuple[str, str]
    stage: int
    agency: str
    place: Place


_S = TypeVar("_S", bound=Staged)


def office_of(data: dict[str, Any]) -> tuple[str, str]:
    """Return kind and agency code of a submission; an unreadable code stands for itself alone."""
    office = data.get("perangkat_daerah")
    code = office.get("kode") if isinstance(office, dict) else None
    return str(data.get("jenis")), code if isinstance(code, str) else ""


def stage_of(data: dict[str, Any]) -> int:
    """Return how far along a submission is: an index of STAGES, -1 when it cannot be read."""
    stage = data.get("tahap")
    return STAGES.index(stage) if stage in STAGES else -1


def latest_only(submissions: Sequence[_S]) -> tuple[list[_S], list[Remark]]:
    """Return the submissions that count, and a remark for each that a later stage supersedes."""
    latest: dict[tuple[str, str], int] = {}
    for submission in submissions:
        latest[submission.office] = max(latest.get(submission.office, -1), submission.stage)
    kept, remarks = [], []
    for submission in submissions:
        newest = latest[submission.office]
        if not submission.office[1] or submission.stage in {-1, newest}:
            kept.append(submission)
            continue
        reason = _SUPERSEDED.fill(stage=STAGES[submission.stage], latest=STAGES[newest])
        agency = Text(submission.agency, submission.agency)
        remarks.append(
            Remark("PORTOFOLIO", Verdict.NOT_APPLICABLE, reason, agency, (submission.place,), submission.agency)
        )
    return kept, remarks

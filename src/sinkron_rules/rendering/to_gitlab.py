"""The report for GitLab's Code Quality widget: a list of issues with fingerprints, each at one line of one file."""

from __future__ import annotations

from collections import Counter

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.json_writing import Json, json_text
from sinkron_rules.rendering.locating import anchor
from sinkron_rules.rendering.notices import Notice, notices
from sinkron_rules.rendering.pen import Pen

_SEVERITY = {"failure": "blocker", "error": "major", "warning": "minor"}


def render_gitlab(report: Report, options: RenderOptions) -> str:
    """Return the JSON array that GitLab takes as artifact `codequality`; what has no place goes to the first file."""
    fallback, seen = anchor(report), Counter[str]()
    return json_text([_issue(notice, fallback, seen) for notice in notices(report, Pen(options.lang, colour=False))])


def _issue(notice: Notice, fallback: str, seen: Counter[str]) -> Json:
    return {
        "description": f"{notice.title}: {notice.message}",
        "check_name": notice.rule,
        "fingerprint": _unique(notice.fingerprint, seen),
        "severity": _SEVERITY.get(notice.kind, "info"),
        "location": {"path": notice.file(fallback), "lines": {"begin": notice.line}},
    }


def _unique(fingerprint: str, seen: Counter[str]) -> str:
    """Number a fingerprint that came before: GitLab shows only one issue for each."""
    seen[fingerprint] += 1
    return fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint]}"

"""The report as SARIF 2.1.0, as code scanning reads it; within the limits that GitHub sets to an upload."""

from __future__ import annotations

import re
from collections import Counter

from sinkron_rules.model import FileRecord, Place, RenderOptions, Report, Text
from sinkron_rules.rendering.json_writing import Json, json_text
from sinkron_rules.rendering.locating import anchor, end_column, uri
from sinkron_rules.rendering.notices import TOOL, Notice, failures, notices
from sinkron_rules.rendering.overview import files_with, tally
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sarif_rules import Described, described, descriptor, translation
from sinkron_rules.rendering.sentences import left_out

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
MOST_RESULTS = 25_000
MOST_LOCATIONS = 1_000

_KIND = {"needs-review": "review", "not-assessable": "open"}
_ORDER = ("error", "warning", "needs-review", "note", "not-assessable")
_LINK, _PLACEHOLDER = re.compile(r"\]\("), re.compile(r"\{\d+\}")
_CUT_RESULTS = Text(
    "Berkas SARIF ini memuat {most} dari {n} hasil; GitHub tidak menerima lebih. Hasil lengkap ada pada format `json`.",
    "This SARIF file holds {most} of {n} results; GitHub takes no more. Format `json` has all of them.",
)
_CUT_LOCATIONS = Text(
    "(Dimuat {most} dari {n} letak.)",
    "({most} of {n} places are listed.)",
)


def render_sarif(report: Report, options: RenderOptions) -> str:
    """Return a SARIF log of one run.

    A finding that needs a fix is a `fail` with its level; one for manual review is a `review`, and a reason why rules
    could not judge is an `open` result, both of level `none` as the standard wants. Places are relative to where the
    command ran; columns count characters. Messages are in the first language, rules in both.
    """
    pen = Pen(options.lang, colour=False)
    rules = described(report)
    results, cut = _results(report, rules, pen)
    known = {rule.id for rule in rules}
    told = [_failure(notice, known, full=options.full) for notice in failures(report, pen)]
    told += [*_others(report, pen), *_left_out(report, pen), *cut]
    run = {
        "tool": {"driver": _driver(report, rules, pen)},
        "language": options.lang,
        "translations": [translation(rules, options.lang)],
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": tally(report).complete, "toolExecutionNotifications": told}],
        "artifacts": [_artifact(file) for file in {file.path: file for file in report.files}.values()],
        "results": results,
        "properties": _properties(report),
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(report: Report, rules: list[Described], pen: Pen) -> Json:
    return {
        "name": TOOL,
        "version": report.version,
        "language": pen.lang,
        "rules": [descriptor(rule, pen.lang) for rule in rules],
        "notifications": [{"id": id_} for id_ in ("failure", "other-file", "left-out", "cut")],
        "properties": {
            "packs": [{"name": pack.name, "version": pack.version, "digest": pack.digest} for pack in report.packs]
        },
    }


def _properties(report: Report) -> Json:
    return {
        "asOf": report.as_of.isoformat(),
        "gate": report.gate,
        "regions": list(report.regions),
        "years": list(report.years),
        "counts": tally(report).counts,
    }


def _results(report: Report, rules: list[Described], pen: Pen) -> tuple[list[Json], list[Json]]:
    """Return the results and the notification that says what was cut off: the lightest go first."""
    found = [notice for notice in notices(report, pen) if notice.kind != "failure"]
    cut: list[Json] = []
    if len(found) > MOST_RESULTS:
        text = pen.say(_CUT_RESULTS.fill(most=MOST_RESULTS, n=len(found)))
        cut = [{"level": "warning", "message": {"text": text}, "descriptor": {"id": "cut"}}]
        found = sorted(found, key=lambda notice: _ORDER.index(notice.kind))[:MOST_RESULTS]
    index = {rule.id: number for number, rule in enumerate(rules)}
    fallback, seen = anchor(report), Counter[str]()
    return [_result(notice, index[notice.rule], fallback, seen, pen) for notice in found], cut


def _result(notice: Notice, index: int, fallback: str, seen: Counter[str], pen: Pen) -> Json:
    message = notice.message
    if len(notice.related) > MOST_LOCATIONS:
        message += " " + pen.say(_CUT_LOCATIONS.fill(most=MOST_LOCATIONS, n=len(notice.related)))
    related = [
        _location(place) | {"id": number, "message": {"text": _literal(said)}}
        for number, (place, said) in enumerate(notice.related[:MOST_LOCATIONS], 1)
    ]
    seen[notice.fingerprint] += 1
    return {
        "ruleId": notice.rule,
        "ruleIndex": index,
        "kind": _KIND.get(notice.kind, "fail"),
        "level": "none" if notice.kind in _KIND else notice.kind,
        "message": {"text": _literal(message)},
        "locations": [_location(notice.place)] if notice.place else _somewhere(fallback, pen),
        "partialFingerprints": {"sinkronFingerprint/v1": f"{notice.fingerprint}:{seen[notice.fingerprint]}"},
        "properties": _about(notice, pen),
    } | ({"relatedLocations": related} if related else {})


def _about(notice: Notice, pen: Pen) -> Json:
    finding = notice.finding
    if finding is None:
        return {"verdict": notice.kind}
    about = {"verdict": finding.verdict.value, "severity": finding.severity.value, "subject": pen.say(finding.subject)}
    return about | {"agency": finding.agency, "year": finding.year}


def _location(place: Place) -> Json:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": end_column(place)}
    location: Json = {"physicalLocation": {"artifactLocation": {"uri": uri(place.file)}, "region": region}}
    return location | ({"logicalLocations": [{"fullyQualifiedName": place.path}]} if place.path else {})


def _somewhere(fallback: str, pen: Pen) -> list[Json]:
    """Return a location for what has none: GitHub refuses a result without any."""
    if not fallback:
        return []
    artifact = {"artifactLocation": {"uri": uri(fallback)}}
    return [{"physicalLocation": artifact, "message": {"text": pen.label("no_place")}}]


def _artifact(file: FileRecord) -> Json:
    return {
        "location": {"uri": uri(file.path)},
        "hashes": {"sha-256": file.sha256},
        "properties": {"status": file.status, "skema": list(file.skema)},
    }


def _failure(notice: Notice, known: set[str], *, full: bool) -> Json:
    told: Json = {
        "level": "error",
        "message": {"text": _literal(f"{notice.culprit}: {notice.message}")},
        "descriptor": {"id": "failure"},
    }
    if notice.place:
        told["locations"] = [_location(notice.place)]
    if notice.culprit in known:
        told["associatedRule"] = {"id": notice.culprit}
    return told | ({"properties": {"traceback": notice.traceback}} if full and notice.traceback else {})


def _others(report: Report, pen: Pen) -> list[Json]:
    """Return a notification for each file that is not ours and so was not judged."""
    text = pen.label("other_files")
    return [
        {
            "level": "note",
            "message": {"text": _literal(f"{text}: {file.path}")},
            "descriptor": {"id": "other-file"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(file.path)}}}],
        }
        for file in files_with(report, "other")
    ]


def _left_out(report: Report, pen: Pen) -> list[Json]:
    """Return a notification for each source that set rules aside, and one for the files that are excluded."""
    return [
        {
            "level": "note",
            "message": {"text": _literal(pen.say(sentence))},
            "descriptor": {"id": "left-out"},
        }
        for sentence in left_out(report, pen.lang)
    ]


def _literal(text: str) -> str:
    r"""Return `text` so that no viewer takes a part of it for a link (`[x](y)`) or a placeholder (`{0}`).

    The standard escapes the first by a backslash (§3.11.6) and the second by doubling (§3.11.5). Where neither could be
    meant, brackets and braces stay as they are: viewers that know no escapes would show what to type wrongly.
    """
    if _LINK.search(text):
        text = re.sub(r"[\\\[\]]", r"\\\g<0>", text)
    return text.replace("{", "{{").replace("}", "}}") if _PLACEHOLDER.search(text) else text

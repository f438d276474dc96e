"""The lines near each finding, read again once all findings are known: few files have any."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sinkron_rules.model import REACH, Report
from sinkron_rules.reading import Limits, file_bytes, read_lines


def lines_around(report: Report, paths: Mapping[str, Path], limits: Limits) -> dict[str, dict[int, str]]:
    """Return, by file and 1-based number, the lines near the first place of each finding.

    `paths` leads from a file's printed name to the file. A file that is gone, or not the one that was judged, has none.
    """
    wanted: dict[str, set[int]] = {}
    for finding in report.findings:
        if finding.place is not None:
            line = finding.place.line
            wanted.setdefault(finding.place.file, set()).update(range(line - REACH, line + REACH + 1))
    found = {}
    for file in report.files:
        if file.path in wanted and file.path in paths:
            data = _unchanged(paths[file.path], file.sha256, limits)
            if data is not None:
                found[file.path] = read_lines(data, file.path, sorted(wanted[file.path]))
    return found


def _unchanged(path: Path, digest: str, limits: Limits) -> bytes | None:
    """Return what the file at `path` holds if its sha256 is `digest`."""
    try:
        data = file_bytes(path, limits)
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == digest else None

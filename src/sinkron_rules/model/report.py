"""The result of one run, and what a renderer of it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sinkron_rules.model.exhibit import Measure, Table
from sinkron_rules.model.judgement import Finding, Verdict
from sinkron_rules.model.place import Place
from sinkron_rules.model.rule import Rule
from sinkron_rules.model.text import Lang, Text

REACH = 2
# Where one document of a file ends and the next begins; neither mark can stand inside a text.
_BORDER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One submission in a file: whose it is, and its `jenis` and `tahap` as written ("" when they cannot be read)."""

    agency: str
    kind: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file of the run. `status` is `read`, `unread` (with `error`), or `other` (names no skema: not ours)."""

    path: str
    sha256: str
    status: str
    skema: tuple[str, ...] = ()
    error: Text | None = None
    remedy: Text | None = None
    place: Place | None = None
    plans: tuple[PlanRecord, ...] = ()


class Remark(NamedTuple):
    """Why a rule could not judge, or does not bind: one line under "not assessable" or "not applicable"."""

    rule: str
    verdict: Verdict
    reason: Text
    subject: Text
    places: tuple[Place, ...] = ()
    agency: str = ""


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """How often a rule came to each verdict in this run, and how often of that on each agency (or region)."""

    rule: Rule
    counts: Mapping[Verdict, int]
    agencies: Mapping[str, Mapping[Verdict, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that takes no part in a run. `by` is `pack`, `configuration` or `command-line`; `source` names it."""

    rule: Rule
    by: str
    source: Text


@dataclass(frozen=True, slots=True)
class PackRecord:
    """A pack that took part: `origin` says where it came from, `digest` (sha256) what it held."""

    name: str
    version: str
    origin: str
    digest: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Something the run could not do (a crashed rule, an unread file): it makes the exit code 2."""

    text: Text
    culprit: str
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run found out. Renderers turn it into text, JSON, Markdown, HTML; it prints nothing itself.

    `findings` are sorted by place and rule, `set_aside` by rule. `gate` is the lowest severity that makes the exit
    code 1. `excluded` names the files that the configuration leaves out. `lines` holds, by file and 1-based number, the
    lines near the first place of each finding (clipped); a file that changed since it was judged has none.
    """

    version: str
    as_of: date
    gate: str
    files: tuple[FileRecord, ...]
    packs: tuple[PackRecord, ...]
    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...]
    outcomes: tuple[RuleOutcome, ...]
    failures: tuple[Failure, ...]
    agencies: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    measures: tuple[Measure, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    excluded: tuple[str, ...] = ()
    lines: Mapping[str, Mapping[int, str]] = field(default_factory=dict)

    def around(self, place: Place, reach: int = REACH) -> tuple[tuple[int, str], ...]:
        """Return the line of `place` and up to `reach` lines on either side of it, each with its 1-based number.

        They are of the same document and neither start nor end with blank ones. Where no lines are known, that of
        `place` stands alone.
        """
        lines = self.lines.get(place.file, {})
        own = place.source or lines.get(place.line, "")
        near = range(1, reach + 1)
        above = [] if _BORDER.match(own) else _until_border(lines, (place.line - step for step in near))
        below = _until_border(lines, (place.line + step for step in near))
        return *reversed(above), (place.line, own), *below


def _until_border(lines: Mapping[int, str], numbers: Iterable[int]) -> list[tuple[int, str]]:
    """Return the known lines up to the next border of a document, without the blank ones at the far end."""
    found = []
    for number in numbers:
        text = lines.get(number)
        if text is None or _BORDER.match(text):
            break
        found.append((number, text))
    while found and not found[-1][1].strip():
        found.pop()
    return found


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to render: the first language, colour for a terminal, and whether to print all there is.

    `pages` leads from an agency to the file, beside this one, that holds its own report (`--split`). `templates` are
    the template folders of packs, the one that stands above the others last.
    """

    lang: Lang = "id"
    colour: bool = False
    full: bool = False
    pages: Mapping[str, str] = field(default_factory=dict)
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: its `name` on the command line and the function that makes the text.

    A format that is `binary` makes bytes instead, and so needs the name of a file to write them to.
    """

    name: str
    render: Callable[[Report, RenderOptions], str | bytes]
    about: Text = field(default=Text("", ""))
    binary: bool = False

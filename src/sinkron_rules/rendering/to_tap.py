"""The report in the Test Anything Protocol, version 14."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.cases import Case, Suite, suites
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.labels import count
from sinkron_rules.rendering.overview import tally
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sentences import reservations, verdict_line

_OBEYED = re.compile(r"[\\#]")


def render_tap(report: Report, options: RenderOptions) -> str:
    """Return TAP 14: a test point for each verdict of a rule, with its details as a YAML block.

    A finding that does not count for the gate is `not ok ... # TODO`, which a harness shows but does not count either.
    """
    pen = Pen(options.lang, colour=False)
    points = [(suite, case) for suite in suites(report, pen) for case in suite.cases]
    lines = ["TAP version 14", f"1..{len(points)}" + ("" if points else f" # SKIP {count('finding', 0, options.lang)}")]
    for number, (suite, case) in enumerate(points, 1):
        lines += _point(number, suite, case)
    summary = [verdict_line(tally(report), options.lang), *reservations(report, options.lang)]
    return defuse("\n".join([*lines, *(f"# {pen.say(line)}" for line in summary)]) + "\n")


def _point(number: int, suite: Suite, case: Case) -> Iterator[str]:
    verdict = "not ok" if case.state in {"failed", "noted", "broken"} else "ok"
    directive = {"noted": f" # TODO {_plain(case.kind)}", "skipped": f" # SKIP {_plain(case.message)}"}
    yield f"{verdict} {number} - {_plain(suite.name)} {_plain(case.name)}{directive.get(case.state, '')}"
    if case.state in {"failed", "noted", "broken"}:
        yield "  ---"
        for key, text in (("kind", case.kind), ("message", case.message), *case.details):
            yield f"  {key}: {json.dumps(text, ensure_ascii=False)}"
        yield "  ..."


def _plain(text: str) -> str:
    return _OBEYED.sub(r"\\\g<0>", text)

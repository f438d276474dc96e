"""The lines around findings are those of the very bytes that were judged, whichever stage found them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.model import Report
from sinkron_rules.reading import Limits
from sinkron_rules.running import PackSource, RunSettings, WorkerRecipe, build_tools, run
from sinkron_rules.running.quoting import lines_around

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "palangka-raya"
SETTINGS = RunSettings("0", date(2026, 11, 21), "error")
FILES = [(path, path.name) for path in sorted(EXAMPLE.rglob("*.yaml")) if path.name != "sinkron.yaml"]


@pytest.fixture(scope="module")
def judged() -> tuple[Report, set[str]]:
    """Return the report on the example, and the rules that judge whole portfolios."""
    recipe = WorkerRecipe((PackSource(shelves.RULES, "test", trusted=True),))
    tools = build_tools(recipe)
    whole = {bound.rule.id for bound in tools.book.rules if bound.check.conclude is not None}
    return run(FILES, recipe, SETTINGS, tools=tools), whole


def test_every_finding_has_its_neighbours_whether_of_a_file_or_of_a_portfolio(judged: tuple[Report, set[str]]) -> None:
    report, whole = judged
    written = {name: path.read_text(encoding="utf-8").split("\n") for path, name in FILES}
    placed = [finding for finding in report.findings if finding.place]
    assert {finding.rule for finding in placed} & whole
    for finding in placed:
        assert finding.place is not None
        around = report.around(finding.place)
        assert len(around) > 1
        assert (finding.place.line, finding.place.source) in around
        assert all(text == written[finding.place.file][line - 1][:200] for line, text in around)


def test_no_lines_but_those_near_the_first_place_of_a_finding(judged: tuple[Report, set[str]]) -> None:
    report, _ = judged
    near = {
        (finding.place.file, finding.place.line + step)
        for finding in report.findings
        for step in range(-2, 3)
        if finding.place
    }
    assert {(file, line) for file, lines in report.lines.items() for line in lines} <= near


def test_a_file_that_changed_or_went_since_it_was_judged_has_no_lines(
    judged: tuple[Report, set[str]], tmp_path: Path
) -> None:
    report, _ = judged
    paths = {name: path for path, name in FILES}
    changed, gone = list(report.lines)[:2]
    assert lines_around(report, paths, Limits()) == report.lines
    copy = tmp_path / changed
    copy.write_bytes(paths[changed].read_bytes() + b"#")
    found = lines_around(report, paths | {changed: copy, gone: tmp_path / gone}, Limits())
    assert found == {name: lines for name, lines in report.lines.items() if name not in {changed, gone}}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_numbers_hold_with_any_line_break_at_the_first_and_the_last_line(
    project: Any, cli: Any, line_break: str, mark: str
) -> None:
    pagu = "            pagu: "
    text = "asing: 1\n" + project.plan.read_text().replace(f"{pagu}100\n", "") + f"{pagu}900"
    project.plan.write_bytes((mark + text.replace("\n", line_break)).encode())
    out = project.folder / "laporan.json"
    cli("check", ".", "--allow-code", "uji", "--output-format", f"json:{out}", inside=project.folder)
    found = {each["places"][0]["line"]: each["around"] for each in json.loads(out.read_text())["findings"]}
    lines = text.split("\n")
    assert found[1] == {"first": 1, "lines": lines[:3]}
    assert found[len(lines)] == {"first": len(lines) - 2, "lines": lines[-3:]}

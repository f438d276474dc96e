"""The pytest plugin for rule authors, run as they run it: pytest in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.proving import Bench
from sinkron_rules.testing import RuleUnderTest, compare_findings, loader

ROOT = Path(__file__).resolve().parent.parent
PASSING = """
from pathlib import Path

HERE = Path(__file__).parent
PLAN = (HERE / "aturan" / "samples" / "small.yaml").read_text()


def test_rule(check_rule, assert_findings):
    rule = check_rule(HERE / "aturan", "UJI-ANG-01")
    rule.assert_examples()
    assert_findings(rule, PLAN)
    at = ["program[0].kegiatan[0].sub_kegiatan[0].pagu"]
    assert_findings(rule, PLAN.replace("pagu: 100", "pagu: 900"), at, message="bad")
    assert rule.findings(PLAN) == []
    assert rule.bound.rule.severity.value == "error"
"""


def pytest_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "sinkron_rules.testing",
        "-p",
        "no:cacheprovider",
        *arguments,
    ]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_fixtures_are_there_and_hold(project: Any) -> None:
    (project.folder / "test_rule.py").write_text(PASSING)
    done = pytest_in(project.folder)
    assert (done.returncode, "1 passed" in done.stdout) == (0, True), done.stdout


def test_nothing_is_collected_by_itself(project: Any) -> None:
    assert pytest_in(project.folder).returncode == 5
    listed = pytest_in(project.folder, "--fixtures").stdout
    assert "check_rule [session scope]" in listed
    assert "assert_findings [session scope]" in listed


@pytest.fixture
def rule(project: Any) -> RuleUnderTest:
    return RuleUnderTest(Bench(project.folder / "aturan"), "UJI-ANG-01")


@pytest.mark.parametrize(
    ("pagu", "at", "message", "said"),
    [
        ("900", [], "", "expected findings at [], got ['program[0]"),
        ("100", ["program"], "", "expected findings at ['program'], got []"),
        ("seratus", [], "", "not-assessable 1"),
        ("900", ["program[0].kegiatan[0].sub_kegiatan[0].pagu"], "worse", "expected message worse"),
    ],
)
def test_what_is_not_as_expected_fails(  # noqa: PLR0917 - fixtures and parameters
    project: Any,
    rule: RuleUnderTest,
    pagu: str,
    at: list[str],
    message: str,
    said: str,
) -> None:
    text = project.plan.read_text().replace("pagu: 100", f"pagu: {pagu}")
    with pytest.raises(pytest.fail.Exception) as failed:
        compare_findings(rule, text, at, message=message)
    assert said in str(failed.value)


def test_an_example_that_does_not_hold_fails_by_name(project: Any) -> None:
    project.check("    return\n    yield")
    with pytest.raises(pytest.fail.Exception, match="needs-fix - terlalu besar: expected needs-fix"):
        RuleUnderTest(Bench(project.folder / "aturan"), "UJI-ANG-01").assert_examples()


def test_a_crash_fails_with_its_traceback(project: Any) -> None:
    project.check("    raise ZeroDivisionError\n    yield")
    crashing = RuleUnderTest(Bench(project.folder / "aturan"), "UJI-ANG-01")
    for use in (crashing.findings, lambda text: compare_findings(crashing, text)):
        with pytest.raises(pytest.fail.Exception, match="ZeroDivisionError"):
            use(project.plan.read_text())


def test_a_rule_that_the_pack_does_not_have_is_named(project: Any) -> None:
    load = loader()
    assert load(project.folder / "aturan", "UJI-ANG-01").bench is load(project.folder / "aturan", "UJI-ANG-01").bench
    with pytest.raises(PackError, match="Pack uji has no rule `NAS-ANG-01`"):
        load(project.folder / "aturan", "NAS-ANG-01")

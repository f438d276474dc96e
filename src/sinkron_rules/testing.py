"""A pytest plugin for those who write rules: the fixtures `check_rule` and `assert_findings`.

It collects nothing by itself, and imports the engine only when a test asks for a fixture: every pytest run of an
environment that has this package loads this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from sinkron_rules.model import Verdict

if TYPE_CHECKING:
    from sinkron_rules.judging import Judgement
    from sinkron_rules.model import BoundRule, Finding
    from sinkron_rules.proving import Bench


@dataclass(frozen=True)
class RuleUnderTest:
    """One rule of a pack's folder, alone."""

    bench: Bench
    id: str

    @property
    def bound(self) -> BoundRule:
        """Return the rule with its check and parameters."""
        return self.bench.find(self.id)

    def judge(self, text: str) -> Judgement:
        """Judge YAML text (one or more documents): findings, remarks, counts of each verdict, failures.

        Raises UnreadableDocument when the text cannot be read.
        """
        return self.bench.judge(self.id, text)

    def findings(self, text: str) -> list[Finding]:
        """Return the findings in YAML text; fails the test when the check crashes."""
        judgement = self.judge(text)
        if judgement.failures:
            pytest.fail(f"{self.id} crashed:\n{judgement.failures[0].traceback}")
        return judgement.findings

    def assert_examples(self) -> None:
        """Run the rule's own examples; fails the test with what each unexpected one gave."""
        wrong = [(result.example, result.complaint) for result in self.bench.prove(self.id) if result.complaint]
        if wrong:
            story = "\n".join(f"{example.kind} - {example.name}: {complaint.en}" for example, complaint in wrong)
            pytest.fail(f"{self.id}: {len(wrong)} examples are not as expected\n{story}")


CheckRule: TypeAlias = "Callable[[Path | str, str], RuleUnderTest]"
AssertFindings: TypeAlias = "Callable[..., None]"


def loader() -> CheckRule:
    """Return a function of (folder of a pack, rule id) that gives the RuleUnderTest; each folder is loaded once.

    That function raises PackError for a pack that does not load or has no such rule.
    """
    from sinkron_rules.proving import Bench  # noqa: PLC0415 - see above

    benches: dict[Path, Bench] = {}

    def load(folder: Path | str, id: str) -> RuleUnderTest:
        home = Path(folder).resolve()
        if home not in benches:
            benches[home] = Bench(home)
        benches[home].find(id)
        return RuleUnderTest(benches[home], id)

    return load


def compare_findings(rule: RuleUnderTest, text: str, at: Iterable[str] = (), *, message: str = "") -> None:
    """Fail the test unless exactly these findings come of YAML text.

    `at` are the paths of the findings' first places, in any order and none for no findings; `message` the key that all
    of them have, if given. A text that could not be judged is no text without findings: that fails too.
    """
    judgement, wanted = rule.judge(text), sorted(at)
    got = sorted(finding.place.path if finding.place else "" for finding in judgement.findings)
    story = ", ".join(f"{verdict.value} {count}" for verdict, count in sorted(judgement.counts.items()))
    reasons = [failure.traceback for failure in judgement.failures]
    reasons += [remark.reason.en for remark in judgement.remarks]
    if got != wanted or judgement.failures or (not wanted and not judgement.counts[Verdict.CONFORMS]):
        pytest.fail("\n".join([f"{rule.id}: expected findings at {wanted}, got {got} ({story})", *reasons]))
    if message and set(judgement.messages) != {message}:
        pytest.fail(f"{rule.id}: expected message {message}, got {sorted(set(judgement.messages))}")


@pytest.fixture(scope="session")
def check_rule() -> CheckRule:
    """Return a function of (folder of a pack, rule id) that gives the rule, to be run alone; see `loader`."""
    return loader()


@pytest.fixture(scope="session")
def assert_findings() -> AssertFindings:
    """Return a function of (rule, YAML text, at, message) that fails unless these findings come: `compare_findings`."""
    return compare_findings

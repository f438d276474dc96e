"""What the README promises at its top is what a newcomer sees."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_output_that_is_shown_is_the_output_that_comes(cli: Callable[..., Any]) -> None:
    shown = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    outcome = cli("check", "examples/palangka-raya", "--lang", "id", inside=ROOT)
    assert outcome.code == 1
    lines = [line for line in shown[1].splitlines() if line.strip() != "..."]
    assert len(lines) > 3
    for line in lines:
        assert line in outcome.out.splitlines(), line


def test_ci_runs_the_readmes_own_commands() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("sinkron-rules check examples/palangka-raya", "python -m pytest\n", "pip install --quiet"):
        assert command in script
    assert "python -m pytest " in README
    assert 'python -m pip install -e ".[dev]"' in README


def test_every_file_that_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target

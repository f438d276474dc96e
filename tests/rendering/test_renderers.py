from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import sinkron_rules
from sinkron_rules.rendering import renderers

_PROGRAM = """
import sys
from datetime import date
from sinkron_rules.model import Report, RenderOptions
from sinkron_rules.rendering import renderers
report = Report("0", date(2026, 11, 21), "error", (), (), (), (), (), ())
for renderer in renderers():
    assert renderer.render(report, RenderOptions())
    print(renderer.name, "jinja2" in sys.modules)
"""


def test_names_are_those_of_the_command_line() -> None:
    assert [renderer.name for renderer in renderers()] == ["text", "json", "markdown", "html"]


def test_jinja_is_loaded_only_for_what_has_templates() -> None:
    source = str(Path(sinkron_rules.__file__).parent.parent)
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM], env={"PYTHONPATH": source}, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["text", "False", "json", "False", "markdown", "True", "html", "True"]

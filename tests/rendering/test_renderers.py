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
renderer = next(renderer for renderer in renderers() if renderer.name == sys.argv[1])
assert renderer.render(report, RenderOptions())
print(*[name for name in sys.argv[2:] if name in sys.modules])
"""


WRITTEN = ["text", "json", "markdown", "html"]
LISTED = ["xlsx", "csv", "sarif", "github", "gitlab", "rdjson", "junit", "tap"]
LOADED_LATE = ("jinja2", "xlsxwriter", "xml.etree.ElementTree", "csv")


def test_names_are_those_of_the_command_line() -> None:
    names = [renderer.name for renderer in renderers()]
    assert names[0] == "text"
    assert {*WRITTEN, *LISTED} <= set(names)
    assert len(set(names)) == len(names)
    assert [renderer.name for renderer in renderers() if renderer.binary] == ["xlsx"]


def test_a_library_is_loaded_only_for_the_formats_that_need_it() -> None:
    source = str(Path(sinkron_rules.__file__).parent.parent)
    loaded = {}
    for name in (*WRITTEN, *LISTED):
        run = subprocess.run(
            [sys.executable, "-c", _PROGRAM, name, *LOADED_LATE],
            env={"PYTHONPATH": source}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        loaded[name] = set(run.stdout.split())
    assert {name for name in loaded if "jinja2" in loaded[name]} == {"markdown", "html"}
    assert {name for name in loaded if "xlsxwriter" in loaded[name]} == {"xlsx"}
    assert {name for name in loaded if "xml.etree.ElementTree" in loaded[name]} <= {"junit", "xlsx"}
    assert {name for name in loaded if "csv" in loaded[name]} <= {"csv", "xlsx"}

"""A Chromium without network, and a report large enough to be slow."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.to_html import render_html

LARGE = Path(__file__).resolve().parents[2] / "benchmarks" / "findings.py"


@pytest.fixture(scope="session")
def large_report() -> Report:
    spec = importlib.util.spec_from_file_location("large_report", LARGE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    report = module.large_report()
    assert isinstance(report, Report)
    return report


@pytest.fixture(scope="session")
def large_page(large_report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("browser") / "report.html"
    path.write_text(render_html(large_report, RenderOptions("id")), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    executable = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    if executable is None:
        pytest.skip("no Chromium on this machine")
    try:
        playwright = importlib.import_module("playwright.sync_api")
    except ImportError:
        pytest.skip("playwright is not installed")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()

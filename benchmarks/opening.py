"""How long 5,000 findings take to open in Chromium: `python benchmarks/opening.py [ROUNDS] [PAGE]`.

Writes the HTML report of `findings.py` to a temporary folder (or takes PAGE as it is) and loads it ROUNDS (5) times in
a window of its own. Prints medians in seconds: first paint, the end of the load event, the page ready after it, one
stroke of a key in a filter until it is painted (the wait of 0.12 s for the next stroke included) and the switch to the
other language and back. Needs playwright and Chromium.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from findings import large_report

from sinkron_rules.model import RenderOptions
from sinkron_rules.rendering.to_html import render_html

PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
LOADED = """() => ({
  "first paint": performance.getEntriesByName("first-contentful-paint")[0].startTime / 1000,
  "load event": performance.getEntriesByType("navigation")[0].loadEventEnd / 1000,
})"""
STROKE = """([id, value]) => new Promise((done) => {
  const field = document.getElementById(id);
  const start = performance.now();
  const painted = () => setTimeout(() => done((performance.now() - start) / 1000));
  new MutationObserver(() => requestAnimationFrame(painted))
    .observe(document.getElementById("s-number"), { childList: true });
  field.value = value;
  field.dispatchEvent(new Event(id === "s-text" ? "input" : "change", { bubbles: true }));
})"""
TURN = """(lang) => new Promise((done) => {
  const start = performance.now();
  document.querySelector(`#bahasa [lang=${lang}]`).click();
  requestAnimationFrame(() => setTimeout(() => done((performance.now() - start) / 1000)));
})"""


def opened(browser: Any, path: Path) -> dict[str, float]:  # noqa: ANN401 - of playwright, which may be absent
    """Load the page once and return the seconds of each step."""
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.evaluate(PAINTED)
    ready = time.perf_counter() - start
    found = {**page.evaluate(LOADED), "ready": ready}
    for name, field, value in (("first filter", "severity", "error"), ("search", "text", "0053")):
        found[name] = page.evaluate(STROKE, [f"s-{field}", value])
    found["search again"] = page.evaluate(STROKE, ["s-text", "005"])
    first = page.evaluate("document.documentElement.lang")
    found["other language"] = page.evaluate(TURN, "en" if first == "id" else "id")
    found["and back"] = page.evaluate(TURN, first)
    context.close()
    return found


def main(rounds: int = 5, given: str = "") -> None:
    """Make the page, load it again and again, print the table."""
    executable = next(
        found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))
    )
    with tempfile.TemporaryDirectory() as folder, import_module("playwright.sync_api").sync_playwright() as running:
        path = Path(given).resolve() if given else Path(folder) / "report.html"
        if not given:
            start = time.perf_counter()
            path.write_text(render_html(large_report(), RenderOptions("id")), encoding="utf-8")
            print(f"written in {time.perf_counter() - start:.2f} s")
        print(f"{path.stat().st_size / 1e6:.1f} MB, {rounds} rounds")
        browser = running.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        taken = [opened(browser, path) for _ in range(rounds)]
        browser.close()
    for name in taken[0]:
        print(f"{name:16} {statistics.median(each[name] for each in taken):10.2f}")


if __name__ == "__main__":
    main(*(int(sys.argv[1]),) if len(sys.argv) > 1 else (), *sys.argv[2:3])

"""The whole check against PyYAML's C loader alone: `python benchmarks/checking.py [FILES] [ROUNDS] [JOBS]`.

Writes FILES (2,000) seeded submissions of 2-3 KB to a temporary folder and times, taking turns: `yaml.load` with
`CSafeLoader` of those files alone, and the whole run (read, schema, every rule of the national pack, report) on one
process and, with JOBS above 1, on that many. Prints medians in seconds and ratios to the first.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import yaml
from plans import submissions

from sinkron_rules import shelves
from sinkron_rules.running import PackSource, RunSettings, Tools, WorkerRecipe, build_tools, run

RECIPE = WorkerRecipe((PackSource(shelves.RULES, "benchmark", trusted=True),))
SETTINGS = RunSettings("benchmark", date(2026, 11, 21), "error")


def loaded(files: list[Path]) -> None:
    """Load every file with PyYAML over libyaml: the yardstick."""
    for path in files:
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def checked(files: list[Path], jobs: int, tools: Tools) -> None:
    """Check every file with the national pack."""
    named = [(path, path.name) for path in files]
    if jobs == 1:
        run(named, RECIPE, SETTINGS, tools=tools)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        run(named, RECIPE, SETTINGS, tools=tools, executor=pool)


def main(count: int = 2_000, rounds: int = 3, jobs: int = 1) -> None:
    """Write the files, let the ways take turns, print the table."""
    tools = build_tools(RECIPE)
    ways: dict[str, Callable[[list[Path]], None]] = {
        "yaml.load CSafeLoader": loaded,
        "check, one process": lambda files: checked(files, 1, tools),
    }
    if jobs > 1:
        ways[f"check, {jobs} processes"] = lambda files: checked(files, jobs, tools)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"usulan-{index:05d}.yaml" for index in range(count)]
        for path, text in zip(files, submissions(count), strict=True):
            path.write_text(text, encoding="utf-8")
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                start = time.perf_counter()
                way(files)
                taken[name].append(time.perf_counter() - start)
    yardstick = statistics.median(taken["yaml.load CSafeLoader"])
    rules = len(tools.book.rules)
    print(f"{count} files, {rules} rules, {rounds} rounds, CPython {sys.version.split()[0]}")
    for name, times in taken.items():
        print(f"{name:24} {statistics.median(times):8.2f} s {statistics.median(times) / yardstick:6.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:4]))

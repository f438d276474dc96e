"""The whole check against PyYAML's C loader alone: `python benchmarks/checking.py [FILES] [ROUNDS] [JOBS]`.

Writes FILES (2,000) seeded submissions of about 4 KB to a temporary folder and times, taking turns: `yaml.load` with
`CSafeLoader` of those files alone, and the whole run (read, schema, every rule of the national pack, report) on one
process and, with JOBS above 1, on that many. Every time is taken in a fresh process, after its imports, so that no
round profits from what an earlier one remembered. Prints medians in seconds and ratios to the first.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import yaml
from plans import submissions

from sinkron_rules import shelves
from sinkron_rules.running import PackSource, RunSettings, WorkerRecipe, build_tools, run

RECIPE = WorkerRecipe((PackSource(shelves.RULES, "benchmark", trusted=True),))
SETTINGS = RunSettings("benchmark", date(2026, 11, 21), "error")


def loaded(files: Sequence[Path], _: int) -> float:
    """Return the seconds that PyYAML over libyaml takes to load every file: the yardstick."""
    start = time.perf_counter()
    for path in files:
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    return time.perf_counter() - start


def checked(files: Sequence[Path], jobs: int) -> float:
    """Return the seconds that it takes to check every file with the national pack, once the rules are loaded."""
    tools = build_tools(RECIPE)
    named = [(path, path.name) for path in files]
    start = time.perf_counter()
    if jobs == 1:
        run(named, RECIPE, SETTINGS, tools=tools)
    else:
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            run(named, RECIPE, SETTINGS, tools=tools, executor=pool)
    return time.perf_counter() - start


def afresh(way: Callable[[Sequence[Path], int], float], files: Sequence[Path], jobs: int) -> float:
    """Return what `way` returns in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(way, files, jobs).result()


def main(count: int = 2_000, rounds: int = 3, jobs: int = 1) -> None:
    """Write the files, let the ways take turns, print the table."""
    ways = {"yaml.load CSafeLoader": (loaded, 1), "check, one process": (checked, 1)}
    if jobs > 1:
        ways[f"check, {jobs} processes"] = (checked, jobs)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"usulan-{index:05d}.yaml" for index in range(count)]
        for path, text in zip(files, submissions(count), strict=True):
            path.write_text(text, encoding="utf-8")
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, (way, number) in ways.items():
                taken[name].append(afresh(way, files, number))
    yardstick = statistics.median(taken["yaml.load CSafeLoader"])
    rules = len(build_tools(RECIPE).book.rules)
    print(f"{count} files, {rules} rules, {rounds} rounds, CPython {sys.version.split()[0]}")
    for name, times in taken.items():
        print(f"{name:24} {statistics.median(times):8.2f} s {statistics.median(times) / yardstick:6.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:4]))

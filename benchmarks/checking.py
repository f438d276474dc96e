"""The whole check against PyYAML's C loader alone: `python benchmarks/checking.py [FILES] [ROUNDS] [JOBS]`.

Writes FILES (2,000) seeded submissions of about 4 KB to a temporary folder and times the whole run (read, schema,
every rule of the national pack, report) against `yaml.load` with `CSafeLoader` of the same files alone. After each
hundred files that were checked the yardstick loads the same hundred, with the garbage collector as Python has it, and
its time is taken off the run's: a machine whose speed drifts is equally unkind to both. Every round has a fresh
process, after its imports, and profits from nothing that an earlier one remembered. With JOBS above 1 the run is timed
on that many processes, too. Prints the medians of ROUNDS (3) in seconds and of their ratios.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import yaml
from plans import submissions

from sinkron_rules import shelves
from sinkron_rules.running import PackSource, RunSettings, WorkerRecipe, build_tools, run
from sinkron_rules.validation.engines import fast_module

RECIPE = WorkerRecipe((PackSource(shelves.RULES, "benchmark", trusted=True),))
SETTINGS = RunSettings("benchmark", date(2026, 11, 21), "error")
USUAL = gc.get_threshold()


def side_by_side(files: Sequence[Path]) -> tuple[float, float]:
    """Return the seconds of the yardstick and those of the whole run on one process."""
    tools = build_tools(RECIPE)
    loading, done = 0.0, 0

    def load_as_many(checked: int) -> None:
        nonlocal loading, done
        patient = gc.get_threshold()
        gc.set_threshold(*USUAL)
        start = time.perf_counter()
        for path in files[done:checked]:
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        loading, done = loading + time.perf_counter() - start, checked
        gc.set_threshold(*patient)

    start = time.perf_counter()
    run([(path, path.name) for path in files], RECIPE, SETTINGS, tools=tools, on_progress=load_as_many)
    return loading, time.perf_counter() - start - loading


def on_processes(files: Sequence[Path], jobs: int) -> float:
    """Return the seconds of the whole run on `jobs` processes, their start included."""
    tools = build_tools(RECIPE)
    start = time.perf_counter()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        run([(path, path.name) for path in files], RECIPE, SETTINGS, tools=tools, executor=pool)
    return time.perf_counter() - start


def main(count: int = 2_000, rounds: int = 3, jobs: int = 1) -> None:
    """Write the files, let the ways take turns, print the table."""
    times: dict[str, list[float]] = {"yaml.load CSafeLoader": [], "check, one process": []}
    if jobs > 1:
        times[f"check, {jobs} processes"] = []
    ways = list(times.values())
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"usulan-{index:05d}.yaml" for index in range(count)]
        for path, text in zip(files, submissions(count), strict=True):
            path.write_text(text, encoding="utf-8")
        for _ in range(rounds):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                taken = [*pool.submit(side_by_side, files).result()]
            if jobs > 1:
                taken.append(on_processes(files, jobs))
            for way, seconds in zip(ways, taken, strict=True):
                way.append(seconds)
    rules = len(build_tools(RECIPE).book.rules)
    engine = "jsonschema" if fast_module() is None else "jsonschema-rs"
    print(f"{count} files, {rules} rules, {rounds} rounds, CPython {sys.version.split()[0]}, schema engine {engine}")
    for name, way in times.items():
        ratio = statistics.median(seconds / yardstick for seconds, yardstick in zip(way, ways[0], strict=True))
        print(f"{name:24} {statistics.median(way):8.2f} s {ratio:6.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:4]))

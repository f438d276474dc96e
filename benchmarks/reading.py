"""Reading against PyYAML's C loader, side by side in one run: `python benchmarks/reading.py [FILES] [ROUNDS]`.

Writes FILES (2,000) seeded submissions of 2-3 KB to a temporary folder and prints the median milliseconds a file of
each way to read them and its ratio to `yaml.load(..., Loader=yaml.CSafeLoader)`. The ways take turns, so that a busy
machine is equally unkind to all.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from plans import submissions

from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import Validator


def pyyaml(data: bytes, file: str) -> object:
    """Read with PyYAML over libyaml: the yardstick."""
    del file
    return yaml.load(data, Loader=yaml.CSafeLoader)


def reading(data: bytes, file: str) -> object:
    """Read with our reader."""
    return read_bytes(data, file)


def reading_with_a_place(data: bytes, file: str) -> object:
    """Read with our reader and look up one place, as a file with findings needs it."""
    return [document.positions.place(("program", 0, "nama")) for document in read_bytes(data, file)]


def with_schema() -> Callable[[bytes, str], object]:
    """Return reading plus the schema gate; every generated submission fits, so this is the usual way through it."""
    validator = Validator()

    def read_and_validate(data: bytes, file: str) -> object:
        for document in read_bytes(data, file):
            if validator.validate(document):
                raise AssertionError(file)
        return None

    return read_and_validate


def rounds(ways: dict[str, Callable[[bytes, str], object]], files: list[Path], number: int) -> dict[str, list[float]]:
    """Return for each way the milliseconds a file took in each round."""
    contents = [(path.read_bytes(), path.name) for path in files]
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(number):
        for name, way in ways.items():
            start = time.perf_counter()
            for data, file in contents:
                way(data, file)
            taken[name].append((time.perf_counter() - start) * 1000 / len(contents))
    return taken


def table(taken: dict[str, list[float]]) -> Iterator[str]:
    """Yield the lines of the result."""
    yardstick = statistics.median(next(iter(taken.values())))
    yield f"{'way':28} {'ms/file':>8} {'ratio':>6}"
    for name, times in taken.items():
        median = statistics.median(times)
        yield f"{name:28} {median:8.3f} {median / yardstick:6.2f}"


def main(count: int = 2_000, number: int = 5) -> None:
    """Write the files, let the ways take turns, print the table."""
    ways: dict[str, Callable[[bytes, str], object]] = {
        "yaml.load CSafeLoader": pyyaml,
        "read_bytes": reading,
        "read_bytes and one place": reading_with_a_place,
        "read_bytes and schema": with_schema(),
    }
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"usulan-{index:05d}.yaml" for index in range(count)]
        for path, text in zip(files, submissions(count), strict=True):
            path.write_text(text, encoding="utf-8")
        size = sum(path.stat().st_size for path in files) / count
        print(f"{count} files of {size:.0f} bytes, {number} rounds, CPython {sys.version.split()[0]}")
        print("\n".join(table(rounds(ways, files, number))))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))

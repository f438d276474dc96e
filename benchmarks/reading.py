"""Reading against PyYAML's C loader, side by side in one run: `python benchmarks/reading.py [FILES] [ROUNDS]`.

Writes FILES (2,000) seeded submissions of 2-3 KB to a temporary folder and prints the median milliseconds a file of
each way to read them and its ratio to `yaml.load(..., Loader=yaml.CSafeLoader)`. The ways take turns, so that a busy
machine is equally unkind to all.
"""

from __future__ import annotations

import importlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from sinkron_rules.reading import read_bytes

_TEXT = (
    "pembangunan jalan lingkungan kelurahan peningkatan kapasitas masyarakat sarana prasarana pendidikan layanan "
    "kesehatan drainase pemberdayaan usaha mikro penyelenggaraan pelatihan kelompok tani penyediaan air bersih"
)
WORDS = _TEXT.split()


def phrase(chance: random.Random, words: int) -> str:
    """Return some words of plan language."""
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize()


def activity(chance: random.Random, number: int) -> str:
    """Return one Sub Kegiatan as YAML."""
    budget = chance.randrange(10, 5000) * 100_000
    return f"""\
          - kode: "7.01.03.2.01.{number:04d}"
            nama: {phrase(chance, 6)}
            jenis: {chance.choice(["sarana_prasarana", "pemberdayaan", "layanan"])}
            keluaran: {phrase(chance, 4)}
            indikator:
              - nama: {phrase(chance, 4)}
                jenis: keluaran
                satuan: {chance.choice(["unit", "meter", "orang", "dokumen"])}
                baseline: {{tahun: 2025, nilai: {chance.randrange(90)}}}
                target: {chance.randrange(1, 200)}
            pagu: {budget}
            sumber_dana:
              - {{nama: DAU, jumlah: {budget}}}
            lokasi:
              - kode_wilayah: "62.71.01.{1001 + number}"
                nama: {phrase(chance, 1)}
            kelompok_sasaran: {{uraian: {phrase(chance, 2)}, jumlah: {chance.randrange(10, 5000)}, satuan: jiwa}}
            prioritas:
              nasional: [rpjmn-2025-2029/PN{chance.randrange(1, 9)}]
              daerah: [rpjmd-62.71-2025-2029/P{chance.randrange(1, 6)}]
"""


def submission(chance: random.Random) -> str:
    """Return one submission of 2-3 KB as YAML."""
    head = f"""\
skema: usulan/1
jenis: usulan_kelurahan
tahun: 2027
tahap: rancangan
pemda: {{kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}}
perangkat_daerah: {{kode: "7.01.0.00.0.00.01.0000", nama: Kecamatan Pahandut}}
program:
  - kode: "7.01.03"
    nama: {phrase(chance, 5)}
    hasil: {phrase(chance, 4)}
    kegiatan:
      - kode: "7.01.03.2.01"
        nama: {phrase(chance, 5)}
        sub_kegiatan:
"""
    return head + "".join(activity(chance, number) for number in range(1, chance.randrange(3, 5)))


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


def with_schema() -> Callable[[bytes, str], object] | None:
    """Return reading plus the schema gate, None while there is no validation to import.

    TO FINISH with the validation: nothing else in this file depends on it.
    """
    try:
        validation: Any = importlib.import_module("sinkron_rules.validation")
    except ImportError:
        return None
    validator = validation.Validator()
    return lambda data, file: [validator.validate(document) for document in read_bytes(data, file)]


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
    }
    gate = with_schema()
    if gate is not None:
        ways["read_bytes and schema"] = gate
    chance = random.Random(20261121)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"usulan-{index:05d}.yaml" for index in range(count)]
        for path in files:
            path.write_text(submission(chance), encoding="utf-8")
        size = sum(path.stat().st_size for path in files) / count
        print(f"{count} files of {size:.0f} bytes, {number} rounds, CPython {sys.version.split()[0]}")
        print("\n".join(table(rounds(ways, files, number))))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:3]))

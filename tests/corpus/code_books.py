"""Real code books as `buku-kode/1`: the edition in force for RKPD 2027, and that of 2023 (kabupaten/kota).

`python tests/corpus/code_books.py FOLDER` writes FOLDER/buku-<year>-<region>.yaml. Nothing is mended but blanks.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "nomenklatur"
_REGIONS = {"KABKOT": ["kabupaten", "kota"], "PROV": ["provinsi"]}
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def book_2027(region: str) -> dict[str, Any]:
    """Return the edition for RKPD 2027 as `region` (KABKOT or PROV) has it."""
    # The tables of programmes and activities hold one name where the kinds of region have two: these rows have both.
    names: dict[str, dict[str, str]] = {}
    for row in _rows("sipd_pemutakhiran_2027_sub_kegiatan.csv"):
        if row["jenis_pemda"] == region:
            names.setdefault(row["kode_program"], _entry(row["kode_program"], row["nama_program"]))
            names.setdefault(row["kode_kegiatan"], _entry(row["kode_kegiatan"], row["nama_kegiatan"]))
            code = row["kode_sub_kegiatan"]
            names.setdefault(code, _entry(code, row["nama_sub_kegiatan"], row["satuan"]))
    entries = list(names.values())
    return _book("2027", region, "900.1-861/2026", (2027, 2027), entries)


def book_2023() -> dict[str, Any]:
    """Return the edition of 2023, kabupaten/kota."""
    entries = [
        _entry(row["kode"], row["nomenklatur"], row["satuan"])
        for row in _rows("kepmendagri_900_1317_2023_kabkota.csv")
        if row["level"] in {"program", "kegiatan", "sub_kegiatan"}
    ]
    return _book("2023", "KABKOT", "900.1.15.5-1317/2023", (2024, 2025), entries)


def _book(
    year: str, region: str, edition: str, period: tuple[int, int], entries: list[dict[str, str]]
) -> dict[str, Any]:
    return {
        "skema": "buku-kode/1",
        "id": f"buku-{year}-{region.lower()}",
        "nama": f"Nomenklatur {edition}, {region}",
        "edisi": edition,
        "jenis_pemda": _REGIONS[region],
        "berlaku": {"dari": period[0], "sampai": period[1]},
        "sumber": "Salinan publik",
        "kepastian": "secondary",
        "entri": entries,
    }


def _entry(code: str, name: str, unit: str = "") -> dict[str, str]:
    entry = {"kode": code, "nama": " ".join(name.split())}
    return entry | {"satuan": " ".join(unit.split())} if unit.strip() else entry


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def write_all(folder: Path) -> list[Path]:
    """Write all three books into `folder` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for book in (book_2027("KABKOT"), book_2027("PROV"), book_2023()):
        path = folder / f"{book['id']}.yaml"
        path.write_text(yaml.dump(book, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=200), "utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))

"""Real plans as submissions: the Renja 2024 of one Bapelitbang, and the programmes of a kabupaten for 2026.

`python tests/corpus/ppu.py FOLDER` writes FOLDER/<name>/{usulan,konteks-daerah}.yaml for each budget column of the
Renja, and FOLDER/banyuwangi/*.yaml. Nothing is mended: a text stays the text it was, "-" and 0 stay "-" and 0. Only
what a cell plainly parts is parted ("14 Dokumen" is a number and its unit).
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Row: TypeAlias = Mapping[str, str]

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "renja"
# Column of the budget -> stage of the document, and which of the two target columns goes with it.
COLUMNS = {
    "pagu_rkpd": ("rancangan_akhir", "target_sebelum"),
    "pagu_apbd": ("penetapan", "target_sebelum"),
    "pagu_rkpd_perubahan": ("perubahan", "target_sesudah"),
}
BANYUWANGI = "banyuwangi"
_LEVELS = ("program", "kegiatan", "sub_kegiatan")
_WITH_UNIT = re.compile(r"(?P<number>[0-9]+)\s*(?P<unit>[^\d\s][^\d\n]*)")
_PPU = {"kode_wilayah": "64.09", "nama": "Kabupaten Penajam Paser Utara", "jenis": "kabupaten", "punya_desa": True}
_BWI = {"kode_wilayah": "35.10", "nama": "Kabupaten Banyuwangi", "jenis": "kabupaten", "punya_desa": True}
# The dump names the agency by a row number; the two fields of its programmes are known, its serial number is not.
_BAPELITBANG = {"kode": "5.01.5.05.0.00.00.0000", "nama": "Badan Perencanaan, Penelitian dan Pengembangan"}


def ppu_submission(column: str) -> dict[str, Any]:
    """Return the Renja with the budgets of `column` (a key of COLUMNS) as a `usulan/1`."""
    tables = {level: _rows(f"ppu_renja_{level}.csv") for level in _LEVELS}
    return {
        "skema": "usulan/1",
        "jenis": "renja_pd",
        "tahun": 2024,
        "tahap": COLUMNS[column][0],
        "judul": f"Renja Bapelitbang Tahun 2024, {column}",
        "pemda": _PPU,
        "perangkat_daerah": _BAPELITBANG,
        "program": [_level(row, 0, tables, column) for row in tables["program"]],
    }


def _level(row: Row, depth: int, tables: Mapping[str, list[Row]], column: str) -> dict[str, Any]:
    level = _LEVELS[depth]
    code = row[f"kode_{level}"]
    made: dict[str, Any] = {
        "kode": code,
        "nama": row[f"nama_{level}"],
        "indikator": [_indicator(row, level, COLUMNS[column][1])],
        "pagu": int(row[column]),
        "pagu_n1": int(row["pagu_n1"]),
    }
    if "prioritas_nasional" in row:
        made["prioritas"] = {"nasional": [row["prioritas_nasional"]], "daerah": [row["prioritas_daerah"]]}
    if level == "sub_kegiatan":
        # One source is named for each, without an amount: it can only pay for all of it.
        made["sumber_dana"] = [{"nama": row["sumber_dana"], "jumlah": int(row[column])}]
        made["lokasi"] = [{"nama": row["lokasi"]}]
    else:
        below = _LEVELS[depth + 1]
        made[below] = [_level(one, depth + 1, tables, column) for one in tables[below] if one[f"kode_{level}"] == code]
    return made


def _indicator(row: Row, level: str, column: str) -> dict[str, Any]:
    return {
        "nama": row[f"indikator_{level}"],
        **_target(row[column]),
        "target_n1": int(row["target_n1"]),
    }


def _target(cell: str) -> dict[str, Any]:
    """Return target and unit of a cell such as "14 Dokumen"; the whole cell as a text where it holds anything else."""
    parts = _WITH_UNIT.fullmatch(cell.strip())
    return {"target": cell} if parts is None else {"satuan": parts["unit"].strip(), "target": int(parts["number"])}


def banyuwangi_submissions() -> dict[str, dict[str, Any]]:
    """Return one `usulan/1` for each agency: programmes with indicators for 2026, nothing below a programme."""
    agencies: dict[str, list[Row]] = {}
    for row in _rows("banyuwangi_program_2026_2030.csv"):
        agencies.setdefault(row["opd"], []).append(row)
    return {name: _agency(name, rows) for name, rows in agencies.items()}


def _agency(name: str, rows: list[Row]) -> dict[str, Any]:
    programmes: dict[str, dict[str, Any]] = {}
    for row in rows:
        # The budget of a programme stands on its first row; its further indicators carry 0.
        programme = programmes.setdefault(
            row["kode_program"],
            {
                "kode": row["kode_program"],
                "nama": row["nama_program"],
                "hasil": row["outcome"],
                "indikator": [],
                "pagu": int(row["pagu_2026"]),
                "pagu_n1": int(row["pagu_2027"]),
                "kegiatan": [],
            },
        )
        programme["indikator"].append(_with_baseline(row))
    return {
        "skema": "usulan/1",
        "jenis": "renja_pd",
        "tahun": 2026,
        "tahap": "rancangan_awal",
        "judul": f"Program {name} Tahun 2026",
        "pemda": _BWI,
        # Neither code nor serial number of the agency is given; the field of its first programme is.
        "perangkat_daerah": {"kode": f"{rows[0]['kode_bidang']}.0.00.0.00.00.0000", "nama": name},
        "program": list(programmes.values()),
    }


def _with_baseline(row: Row) -> dict[str, Any]:
    # The year of `kondisi_awal` is not given; for a plan that begins in 2026 it is the last full year before.
    return {
        "nama": row["indikator"],
        "satuan": row["satuan"],
        "baseline": {"tahun": 2024, "nilai": _number(row["kondisi_awal"])},
        "target": _number(row["target_2026"]),
        "target_n1": _number(row["target_2027"]),
    }


def _number(cell: str) -> int | float | str:
    """Return the number of a cell, the cell itself where it is none."""
    if re.fullmatch(r"[0-9]+", cell):
        return int(cell)
    return float(Decimal(cell)) if re.fullmatch(r"[0-9]+\.[0-9]+", cell) else cell


def _context(region: Mapping[str, Any], year: int, source: str) -> dict[str, Any]:
    """Return a region context with nothing but what is known: who and when."""
    return {"skema": "konteks-daerah/1", "tahun": year, "pemda": region, "sumber": source}


def _rows(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write_all(folder: Path) -> None:
    """Write every submission with its context below `folder`."""
    for column in COLUMNS:
        _write(folder / column / "usulan.yaml", [ppu_submission(column)])
        _write(folder / column / "konteks-daerah.yaml", [_context(_PPU, 2024, "Renja Bapelitbang Tahun 2024")])
    for number, submission in enumerate(banyuwangi_submissions().values(), 1):
        _write(folder / BANYUWANGI / f"usulan-{number:02}.yaml", [submission])
    _write(folder / BANYUWANGI / "konteks-daerah.yaml", [_context(_BWI, 2026, "Program Tahun 2026 sampai 2030")])


def _write(path: Path, documents: Iterable[Mapping[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump_all(documents, Dumper=_NoAliases, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - what the base class says
        return True


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))

"""The rules on codes over what people really use: three code books, a list of sources of funds, real plans."""

from __future__ import annotations

import csv
import importlib.util
import json
import shutil
import time
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from sinkron_rules import shelves

HERE = Path(__file__).parent
DATA = HERE.parents[1].parent / "shared" / "data" / "nomenklatur"
EXAMPLE = HERE.parents[1] / "examples" / "palangka-raya-sesuai"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DATA.is_dir(), reason="the code books do not lie beside the checkout"),
]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    written: list[Path] = load("code_books").write_all(tmp_path_factory.mktemp("books"))
    return {path.stem: path for path in written}


def found(cli: Any, folder: Path, *select: str) -> list[dict[str, Any]]:
    more = [part for rule in select for part in ("--select", rule)]
    outcome = cli("check", ".", "--output-format", "json", "--fail-on", "error", *more, inside=folder)
    assert outcome.code in {0, 1}, outcome.err
    report = json.loads(outcome.out)
    assert not report["failures"]
    findings: list[dict[str, Any]] = report["findings"]
    return findings


def test_the_mended_example_agrees_with_the_code_book_in_force(
    cli: Any, tmp_path: Path, books: dict[str, Path]
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "plan")
    for path in books.values():
        shutil.copy(path, tmp_path / "plan")
    start = time.perf_counter()
    assert found(cli, tmp_path / "plan") == []
    assert time.perf_counter() - start < 60


def test_a_real_plan_agrees_with_the_code_book_of_its_year(cli: Any, tmp_path: Path, books: dict[str, Path]) -> None:
    load("ppu").write_all(tmp_path)
    folder = tmp_path / "pagu_apbd"
    shutil.copy(books["buku-2023-kabkot"], folder)
    assert found(cli, folder, "NAS-KOD") == []


def test_a_code_that_left_is_told_with_a_successor(cli: Any, tmp_path: Path, books: dict[str, Path]) -> None:
    old = {one["kode"]: one["nama"] for one in yaml.safe_load(books["buku-2023-kabkot"].read_text())["entri"]}
    new = {one["kode"] for one in yaml.safe_load(books["buku-2027-kabkot"].read_text())["entri"]}
    gone = [code for code in old if code.count(".") == 5 and code not in new and code.rpartition(".")[0] in new][:40]
    assert len(gone) == 40
    subs = [
        {"kode": code, "nama": old[code], "indikator": [], "pagu": 1, "lokasi": [{"nama": "Kelurahan A"}]}
        for code in gone
    ]
    activities: dict[str, list[dict[str, Any]]] = {}
    for sub in subs:
        activities.setdefault(str(sub["kode"]).rpartition(".")[0], []).append(sub)
    programmes: dict[str, list[dict[str, Any]]] = {}
    for code, below in activities.items():
        row = {"kode": code, "nama": old.get(code, code), "sub_kegiatan": below}
        programmes.setdefault(".".join(code.split(".")[:3]), []).append(row)
    plan = {
        "skema": "usulan/1",
        "jenis": "renja_pd",
        "tahun": 2027,
        "tahap": "rancangan_awal",
        "pemda": {"kode_wilayah": "62.71", "nama": "Kota Uji", "jenis": "kota", "punya_desa": False},
        "perangkat_daerah": {"kode": "1.03.0.00.0.00.01.0000", "nama": "Dinas Uji"},
        "program": [{"kode": code, "nama": old.get(code, code), "kegiatan": rows} for code, rows in programmes.items()],
    }
    (tmp_path / "plan.yaml").write_text(yaml.safe_dump(plan, sort_keys=False), "utf-8")
    for path in books.values():
        shutil.copy(path, tmp_path)
    findings = [one for one in found(cli, tmp_path, "NAS-KOD-07") if ".sub_kegiatan" in one["places"][0]["path"]]
    said = Counter("tidak berlaku lagi" in one["condition"]["id"] for one in findings)
    assert said == {True: 40}
    assert sum("Penggantinya atau yang paling mirip" in one["remedy"]["id"] for one in findings) >= 30


def test_every_real_source_of_funds_is_a_heading_or_usable() -> None:
    known = yaml.safe_load((shelves.RULES / "codes_and_nomenclature" / "data" / "sumber-dana.yaml").read_text("utf-8"))
    headings = {one["kode"] for one in known if one.get("judul")}
    usable = {one["kode"] for one in known if not one.get("judul")}
    groups = {one["kode"] for one in known if one.get("terbuka")}
    strange, used = [], []
    with (DATA / "sumber_dana.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            parts = row["kode"].split(".")
            code = ".".join([*parts[:2], *(f"{int(part):02}" for part in parts[2:3] if part.isdigit()), *parts[3:]])
            above = {".".join(code.split(".")[:length]) for length in range(1, code.count(".") + 1)}
            if code in headings:
                used += [row["kode"]] if row["keterangan"].startswith("Digunakan") else []
            elif code not in usable and not above & groups:
                strange.append(code)
    assert strange == []
    assert used == [], "a code that people book on is no heading"

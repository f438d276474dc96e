from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sinkron_rules.validation.schemas import load_schema

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DATA.is_dir(), reason="the real code lists are not beside the checkout"),
]

LISTS = [
    ("kode_sub_kegiatan", "nomenklatur/sipd_pemutakhiran_2027_sub_kegiatan.csv", "kode_sub_kegiatan"),
    ("kode_kegiatan", "nomenklatur/sipd_pemutakhiran_2027_kegiatan.csv", "kode"),
    ("kode_program", "nomenklatur/sipd_pemutakhiran_2027_program.csv", "kode"),
    ("kode_sumber_dana", "nomenklatur/sumber_dana.csv", "kode"),
    ("kode_wilayah", "wilayah/wilayah_2025.csv", "kode"),
    ("kode_sub_kegiatan", "renja/ppu_renja_sub_kegiatan.csv", "kode_sub_kegiatan"),
]


@pytest.mark.parametrize(("name", "file", "heading"), LISTS, ids=lambda value: str(value).rpartition("/")[2])
def test_every_code_of_the_official_lists_passes(name: str, file: str, heading: str) -> None:
    with (DATA / file).open(encoding="utf-8-sig", newline="") as stream:
        codes = [row[heading] for row in csv.DictReader(stream)]
    pattern = re.compile(load_schema("usulan/1")["$defs"][name]["pattern"])
    assert len(codes) > 40
    # One row of the fund sources is damaged in the list itself.
    assert [code for code in codes if not pattern.search(code) and code != "1.....1.1.05"] == []

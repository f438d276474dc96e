from __future__ import annotations

import re

import pytest

from sinkron_rules.validation.engines import quick_test
from sinkron_rules.validation.schemas import load_schema

# Codes seen in official lists and public plans, and forms of them that must not pass.
CODES: dict[str, tuple[list[str], list[str]]] = {
    "kode_daerah": (
        ["62", "62.71", "35.10", "91.03"],
        ["6", "62.7", "62.71.01", "02.71", "6271", "62.71.", "", "62,71"],
    ),
    "kode_wilayah": (
        ["62", "62.71", "63.72", "62.71.01", "62.71.01.1001", "31.74.06.1003", "32.01.01.2001", "91.03.01.3007"],
        ["6271", "62.71.1", "62.71.01.101", "62.71.01.0001", "62.71.01.10011", "62-71", " 62.71", "62.71 ", "1:10"],
    ),
    "kode_perangkat_daerah": (
        ["1.03.0.00.0.00.01.0000", "5.03.5.04.0.00.01.0000", "6.01.0.00.0.00.01.0000", "4.01.0.00.0.00.01.0004",
         "7.01.0.00.0.00.02.0000", "7.01.0.00.0.00.02.0007", "7.01.0.00.0.00.05.0000"],
        ["7.01.0.00.0.00.01.00", "2.16.2.20.2.21.04.000", "5.02.4.01.0.00.23", "7.01.0.00.0.00.1..0000"],
    ),
    "kode_program": (
        ["1.03.10", "X.XX.01", "7.01.03"],
        ["1.03", "1.3.10", "x.xx.01", "0.03.10", "1.03.10.2.01", "1.03.1"],
    ),
    "kode_kegiatan": (
        ["7.01.03.2.02", "1.01.01.1.01", "X.XX.01.2.07", "2.13.03.3.01"],
        ["7.01.03.02.02", "7.01.03.9.02", "7.01.03.2", "7.01.03.0.02", "7.01.03.2.02.0002"],
    ),
    "kode_sub_kegiatan": (
        ["1.03.10.2.01.0053", "7.01.03.2.02.0002", "X.XX.01.2.07.0002", "4.01.05.1.01.01", "1.01.01.1.01.0009",
         "2.17.03.1.01.003", "2.08.02.1.02.013", "2.13.03.3.01.0004", "1.02.07.3.01.0001",
         "1.01.07.7.01.0001", "1.03.13.5.01.0003"],
        ["1.01.01.02.01.0001", "7.01.03.2.02", "7.01.03.2.02.1", "7.01.03.2.02.00021", "7.01.03.9.02.0002",
         "X.01.01.2.01.0001"],
    ),
    "kode_sumber_dana": (
        ["1", "1.1", "1.1.01", "1.1.01.15", "1.2.01.01.02", "2.2.01.01.02.0001", "2.2.01.05.01.0001",
         "2.3.03.02", "2", "1.1.1.01", "1.2.1.03.01.01"],
        ["01:01", "3", "1.10", "1.2.001", "1.2.01.01.02.1", "2.2.01.01.02.0001.1", "Dana Alokasi Umum", ""],
    ),
}  # fmt: skip
DATES = (
    ["2026-01-21", "2028-02-29", "2000-02-29", "2400-02-29", "2026-12-31", "2026-11-30"],
    ["2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-11-31", "2026-13-01", "2026-00-10", "2026-1-21",
     "21-01-2026", "2026-01-21T00:00", "20260121"],
)  # fmt: skip


@pytest.mark.parametrize("name", [*sorted(CODES), "tanggal"])
def test_real_codes_pass_and_broken_ones_do_not(name: str) -> None:
    schemas = (load_schema("usulan/1"), load_schema("konteks-daerah/1"))
    pattern = next(schema["$defs"][name]["pattern"] for schema in schemas if name in schema["$defs"])
    fits = quick_test({"type": "string", "pattern": pattern})
    good, bad = DATES if name == "tanggal" else CODES[name]
    arabic = [text.translate({ord("0") + n: 0x660 + n for n in range(10)}) for text in good]
    for text in good:
        assert re.search(pattern, text), text
        assert fits(text), text
    for text in [
        *bad,
        *arabic,
        *(f"{text}\n" for text in good),
        *(f"\n{text}" for text in good),
        *(f"{text}\r" for text in good),
    ]:
        assert not re.search(pattern, text), text
        assert not fits(text), text

"""Ten realistic defects, each planted alone in a sound plan: each gives its findings at their places, the plan none."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from sinkron_rules.model import parse_path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = (ROOT / "rules" / "samples" / "sample.yaml").read_text(encoding="utf-8")
P1, K1 = "program[1]", "program[1].kegiatan[0]"
S0, S1 = f"{K1}.sub_kegiatan[0]", f"{K1}.sub_kegiatan[1]"
I0, I1 = f"{S0}.indikator[0]", f"{S1}.indikator[0]"
LATE = [{"jenis": "pp", "nomor": 6, "tahun": 2008}, {"jenis": "permendagri", "nomor": 86, "tahun": 2027}]

DEFECTS: dict[str, tuple[dict[str, Any], set[tuple[str, str]]]] = {
    "1 baseline in rupiah under a percentage": (
        {f"{P1}.indikator[0].baseline.nilai": 2134875960},
        {("NAS-IND-03", f"{P1}.indikator[0].baseline.nilai")},
    ),
    "2 percentage with a counting unit": (
        {f"{P1}.indikator[0].satuan": "Lembaga Kemasyarakatan"},
        {("NAS-IND-03", f"{P1}.indikator[0].satuan")},
    ),
    "3 empowerment on paper only": (
        {f"{S1}.pagu": 0, f"{S1}.pagu_n1": 0},
        {("NAS-ANG-04", f"{S1}.pagu")},
    ),
    "5 totals that do not add up": (
        {"ringkasan.total": 1169190750},
        {("NAS-ANG-02C", "ringkasan.total")},
    ),
    "6 one indicator for two sub-activities": (
        {f"{I0}.nama": "Jumlah lembaga  kemasyarakatan\nyang mengikuti pelatihan usaha"},
        {("NAS-IND-09", f"{I0}.nama")},
    ),
    "7 half a forward estimate, no priority, no target group, everywhere": (
        {
            f"{I0}.target_n1": 0,
            f"{P1}.prioritas.nasional": ["-"],
            f"{S0}.kelompok_sasaran": {"uraian": "-"},
            f"{S0}.lokasi": [{"nama": "Kota Palangka Raya, Semua Kecamatan, Semua Kelurahan"}],
        },
        {
            ("NAS-KON-02", f"{I0}.target_n1"),
            ("NAS-PRI-01", f"{P1}.prioritas.nasional[0]"),
            ("NAS-KLK-01", f"{S0}.kelompok_sasaran.uraian"),
            ("NAS-WIL-02", f"{S0}.lokasi[0]"),
        },
    ),
    "8 right number, wrong period and wrong power": (
        {
            f"{P1}.prioritas.nasional": ["rpjmn-2020-2024/PN3"],
            f"{K1}.kode": "7.01.03.1.02",
            f"{S0}.kode": "7.01.03.1.02.0002",
            f"{S1}.kode": "7.01.03.1.02.0003",
        },
        {("NAS-PRI-01", f"{P1}.prioritas.nasional[0]"), ("NAS-KOD-04", f"{K1}.kode")},
    ),
    "9 vague, without unit, and only done": (
        {
            f"{P1}.indikator[0].nama": "Meningkatnya kualitas pelayanan kecamatan",
            f"{I0}.target": "sesuai kebutuhan",
            f"{I1}.nama": "Persentase kegiatan yang terlaksana",
            f"{I1}.satuan": "%",
        },
        {
            ("NAS-IND-06", f"{P1}.indikator[0].nama"),
            ("NAS-IND-01", f"{I0}.target"),
            ("NAS-IND-07", f"{I1}.nama"),
        },
    ),
    "10 last year's file and dead law": (
        {"judul": "Rencana Kerja Kecamatan Tahun 2025", f"{S0}.acuan": LATE},
        {("NAS-KON-01", "judul"), ("NAS-KON-03", f"{S0}.acuan[0]"), ("NAS-KON-03", f"{S0}.acuan[1].tahun")},
    ),
}


def findings(cli: Any, folder: Path, text: str) -> set[tuple[str, str]]:
    (folder / "rencana.yaml").write_text(text, encoding="utf-8")
    outcome = cli("check", ".", "--output-format", "json", inside=folder)
    return {(one["rule"], one["places"][0]["path"]) for one in json.loads(outcome.out)["findings"]}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_gives_its_findings(cli: Any, tmp_path: Path, name: str) -> None:
    edits, expected = DEFECTS[name]
    first, *rest = yaml.safe_load_all(SAMPLE)
    for path, value in edits.items():
        *steps, last = parse_path(path)
        target = first
        for step in steps:
            target = target[step]
        target[last] = value
    found = findings(cli, tmp_path, yaml.safe_dump_all([first, *rest], allow_unicode=True, sort_keys=False))
    assert expected <= found, found


def test_thousand_dots_and_unquoted_codes(cli: Any, tmp_path: Path) -> None:
    """Defect 4 is one of writing, not of data: it can only be planted in the text."""
    text = SAMPLE.replace("pagu: 300000000", "pagu: 300.000.000", 1).replace(
        'kode_wilayah: "62.71", nama: Kota', "kode_wilayah: 62.71, nama: Kota", 1
    )
    assert {("SKEMA-TITIK-RIBUAN", f"{S0}.pagu"), ("SKEMA-KUTIP", "pemda.kode_wilayah")} <= findings(
        cli, tmp_path, text
    )


def test_the_sound_plan_has_no_finding(cli: Any, tmp_path: Path) -> None:
    assert findings(cli, tmp_path, SAMPLE) == set()

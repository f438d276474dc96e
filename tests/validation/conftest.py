from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from sinkron_rules.model import Document, Problem
from sinkron_rules.reading import read_bytes
from sinkron_rules.validation import Validator

SOUND = """\
skema: usulan/1
jenis: renja_kecamatan
tahun: 2027
tahap: rancangan
edisi_kode: 900.1-861/2026
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}
perangkat_daerah: {kode: "7.01.0.00.0.00.02.0000", nama: Kecamatan Pahandut, fungsi_layanan: publik}
program:
  - kode: "7.01.03"
    nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan
    pagu: 450000000
    kegiatan:
      - kode: "7.01.03.2.02"
        nama: Pemberdayaan Kelurahan
        sub_kegiatan:
          - kode: "7.01.03.2.02.0002"
            nama: Pembangunan Sarana dan Prasarana Kelurahan
            pagu: 450000000
            lokasi:
              - kode_wilayah: "62.71.01.1001"
            sumber_dana:
              - kode: "1.2.01.01.02"
                jumlah: 450000000
            usulan: {asal: musrenbang_kelurahan, nomor_ba: 05/BA/I/2026, tanggal: 2026-01-21}
            urutan_prioritas: 1
            indikator:
              - nama: Jumlah sarana
                satuan: unit
                target: 5
                target_n1: 6.5
                boleh_lebih_100: false
"""


def said(problem: Problem) -> SimpleNamespace:
    evidence = problem.evidence
    condition = problem.wording.condition.fill(**evidence.values)
    remedy = problem.wording.remedy.fill(**evidence.values)
    place = evidence.places[0]
    return SimpleNamespace(
        rule=problem.rule.id,
        severity=evidence.severity or problem.rule.severity,
        at=(place.line, place.column),
        condition=condition,
        remedy=remedy,
        identity=evidence.identity,
        subject=evidence.subject,
    )


def document(text: str) -> Document:
    [only] = read_bytes(text.encode(), "usulan.yaml")
    return only


@pytest.fixture
def sound() -> str:
    return SOUND


@pytest.fixture(params=[True, False], ids=["fast", "plain"])
def judge(request: pytest.FixtureRequest) -> Callable[[str], tuple[list[SimpleNamespace], Document]]:
    validator = Validator(fast=request.param)

    def run(text: str) -> tuple[list[SimpleNamespace], Document]:
        read = document(text)
        return [said(problem) for problem in validator.validate(read)], read

    return run

"""Seeded submissions of 2-3 KB, the same for every benchmark; one in ten has a defect."""

from __future__ import annotations

import random
from collections.abc import Iterator

SEED = 20261121
SHARE_OF_DEFECTS = 10
_TEXT = (
    "jalan lingkungan kelurahan kelompok masyarakat sarana prasarana pendidikan layanan kesehatan drainase usaha mikro "
    "pelatihan tani air bersih taman baca posyandu pasar warga"
)
WORDS = _TEXT.split()


def phrase(chance: random.Random, words: int) -> str:
    """Return some words of plan language."""
    return " ".join(chance.choice(WORDS) for _ in range(words))


def activity(chance: random.Random, number: int, budget: int, target: str) -> str:
    """Return one Sub Kegiatan as YAML."""
    return f"""\
          - kode: "7.01.03.2.02.{number + 1:04d}"
            nama: Penyelenggaraan {phrase(chance, 4)}
            jenis: {"sarana_prasarana" if number == 1 else "pemberdayaan"}
            keluaran: Terselenggaranya {phrase(chance, 3)}
            indikator:
              - nama: Jumlah {phrase(chance, 4)} yang dilayani
                jenis: keluaran
                satuan: {chance.choice(["Unit", "Orang", "Dokumen", "Kelompok"])}
                arah: naik
                baseline: {{tahun: 2025, nilai: {chance.randrange(90)}}}
                target: {target}
                target_n1: {chance.randrange(201, 300)}
            pagu: {budget}
            pagu_n1: {budget + 1_000_000}
            sumber_dana:
              - {{kode: "1.2.01.01.02", nama: Dana Alokasi Umum, jumlah: {budget}}}
            lokasi:
              - kode_wilayah: "62.71.01.{1000 + number}"
            kelompok_sasaran: {{uraian: Warga {phrase(chance, 2)}, jumlah: {chance.randrange(10, 5000)}, satuan: orang}}
"""


def submission(chance: random.Random, index: int) -> str:
    """Return the submission with this number as YAML."""
    budgets = [chance.randrange(10, 5000) * 100_000 for _ in range(chance.randrange(2, 4))]
    target = "sesuai kebutuhan" if index % SHARE_OF_DEFECTS == 0 else str(chance.randrange(100, 200))
    head = f"""\
skema: usulan/1
jenis: renja_kecamatan
tahun: 2027
tahap: rancangan
pemda: {{kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}}
perangkat_daerah: {{kode: "7.01.0.00.0.00.01.{index:04d}", nama: Kecamatan {index}, fungsi_layanan: publik}}
program:
  - kode: "7.01.03"
    nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan
    hasil: Meningkatnya {phrase(chance, 4)}
    indikator:
      - {{nama: Persentase {phrase(chance, 3)}, jenis: hasil, satuan: "%", arah: naik,
         baseline: {{tahun: 2025, nilai: 61.5}}, target: 70, target_n1: 74, rumus: a / b x 100, sumber_data: Profil}}
    prioritas: {{nasional: [rpjmn-2025-2029/PN6], daerah: [rpjmd-62.71-2025-2029/M1]}}
    pagu: {sum(budgets)}
    kegiatan:
      - kode: "7.01.03.2.02"
        nama: Kegiatan Pemberdayaan Kelurahan
        pagu: {sum(budgets)}
        sub_kegiatan:
"""
    return head + "".join(activity(chance, n, budget, target) for n, budget in enumerate(budgets, 1))


def submissions(count: int) -> Iterator[str]:
    """Yield `count` submissions, always the same ones."""
    chance = random.Random(SEED)
    for index in range(count):
        yield submission(chance, index)

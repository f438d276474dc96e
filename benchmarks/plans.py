"""Seeded submissions of 2-3 KB, the same for every benchmark."""

from __future__ import annotations

import random
from collections.abc import Iterator

SEED = 20261121
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


def submissions(count: int) -> Iterator[str]:
    """Yield `count` submissions, always the same ones."""
    chance = random.Random(SEED)
    for _ in range(count):
        yield submission(chance)

"""Seeded submissions of about 4 KB, the same for every benchmark: complete plans that conform; one in ten has a defect.

Forty submissions share a region (kode wilayah), as the offices of one city do. Sub Kegiatan, their outputs and their
indicators are named as the national code book names them, as every plan must; whatever a planner words is made of
words drawn by chance, and hardly ever comes twice.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

SEED = 20261121
SHARE_OF_DEFECTS = 10
OFFICES = 40
_TEXT = (
    "jalan lingkungan kelurahan kelompok masyarakat sarana prasarana pendidikan layanan kesehatan drainase usaha mikro "
    "pelatihan tani air bersih taman baca posyandu pasar warga"
)
WORDS = _TEXT.split()
# Kind, name, output, indicator and unit.
BUILDS = (
    "sarana_prasarana",
    "Pembangunan Sarana dan Prasarana Kelurahan",
    "Terbangunnya Sarana dan Prasarana Kelurahan",
    "Jumlah Sarana dan Prasarana Kelurahan yang Terbangun",
    "Unit",
)
EMPOWERS = (
    "pemberdayaan",
    "Pemberdayaan Masyarakat di Kelurahan",
    "Terlaksananya Pemberdayaan Masyarakat di Kelurahan",
    "Jumlah Pokmas dan Ormas yang Melaksanakan Pemberdayaan Masyarakat di Kelurahan",
    "Pokmas/Ormas",
)


def phrase(chance: random.Random, words: int) -> str:
    """Return some words of plan language."""
    return " ".join(chance.choice(WORDS) for _ in range(words))


def region(index: int) -> str:
    """Return the kode wilayah of the city of that submission."""
    city = index // OFFICES
    return f"{11 + city // 29 % 80}.{71 + city % 29}"


def activity(chance: random.Random, number: int, budget: int, target: str, area: str) -> str:
    """Return one Sub Kegiatan as YAML: the first builds, the others empower."""
    people = chance.randrange(10, 5000)
    kind, name, output, indicator, unit = BUILDS if number == 1 else EMPOWERS
    more = (
        """\
            standar_mutu: Lebar badan jalan 3 meter, beton mutu K-225
            fungsi: Jalan lingkungan permukiman
            pasangan_pemberdayaan: "7.01.03.2.02.0003"
            pendamping: Dinas Pekerjaan Umum dan Penataan Ruang
"""
        if number == 1
        else ""
    )
    return f"""\
          - kode: "7.01.03.2.02.{number + 1:04d}"
            nama: {name}
            jenis: {kind}
            urutan_prioritas: {number}
            keluaran: {output}
            indikator:
              - nama: {indicator}
                jenis: keluaran
                satuan: {unit}
                arah: naik
                baseline: {{tahun: 2025, nilai: {chance.randrange(90)}}}
                target: {target}
                target_n1: {chance.randrange(201, 300)}
                target_renstra: {chance.randrange(301, 400)}
                sumber_data: Laporan {phrase(chance, 2)}
            pagu: {budget}
            pagu_n1: {budget + 1_000_000}
            sumber_dana:
              - {{kode: "1.2.01.01.02", nama: Dana Alokasi Umum, jumlah: {budget}}}
            lokasi:
              - {{kode_wilayah: "{area}.{1000 + number}", nama: Kelurahan {chance.choice(WORDS).title()}}}
            kelompok_sasaran: {{uraian: Warga {phrase(chance, 2)}, jumlah: {people}, satuan: orang}}
            manfaat: {{uraian: Warga {phrase(chance, 3)} terlayani setiap hari, jumlah: {people}, satuan: orang}}
            urgensi: [{chance.choice(["Mandatori", "SPM", "Kemiskinan"])}]
            usulan: {{asal: musrenbang_kelurahan, nomor_ba: "0{number}/BA-MUSKEL/I/2026", tanggal: "2026-01-20"}}
            acuan: [{{jenis: permendagri, nomor: 130, tahun: 2018, pasal: "10"}}]
{more}"""


def submission(chance: random.Random, index: int) -> str:
    """Return the submission with this number as YAML."""
    budgets = [chance.randrange(900, 1100) * 100_000 for _ in range(2)]
    flawed = index % SHARE_OF_DEFECTS == 0
    targets = ["sesuai kebutuhan" if flawed else str(chance.randrange(100, 200)), str(chance.randrange(100, 200))]
    office = index % OFFICES + 1
    area = f"{region(index)}.{office:02d}"
    head = f"""\
skema: usulan/1
jenis: renja_kecamatan
judul: Rencana Kerja Kecamatan {office} Tahun 2027
tahun: 2027
tahap: rancangan
edisi_kode: "900.1-861/2026"
pedoman: permendagri-14-2026
pemda: {{kode_wilayah: "{region(index)}", nama: Kota {region(index)}, jenis: kota, punya_desa: false}}
perangkat_daerah: {{kode: "7.01.0.00.0.00.{office:02d}.0000", nama: Kecamatan {office}, fungsi_layanan: publik}}
ringkasan: {{penunjang: 0, urusan: {sum(budgets)}, total: {sum(budgets)}}}
acuan:
  - {{jenis: pp, nomor: 17, tahun: 2018, pasal: "30", judul: Kecamatan}}
program:
  - kode: "7.01.03"
    nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan
    sasaran: Meningkatnya ketangguhan kelurahan
    hasil: Terwujudnya peningkatan kapasitas {phrase(chance, 3)}
    indikator:
      - {{nama: Persentase {phrase(chance, 3)}, jenis: hasil, satuan: "%", arah: naik,
         baseline: {{tahun: 2025, nilai: 61.5}}, target: 70, target_n1: 74, target_renstra: 90,
         rumus: kelurahan terlayani / seluruh kelurahan x 100, sumber_data: Profil kelurahan}}
    prioritas: {{nasional: [rpjmn-2025-2029/PN6], daerah: [rpjmd-{region(index)}-2025-2029/M1]}}
    mendukung_program_utama: [PU-01]
    kategori: pemberdayaan masyarakat
    pagu: {sum(budgets)}
    pagu_n1: {sum(budgets) + 2_000_000}
    kegiatan:
      - kode: "7.01.03.2.02"
        nama: Kegiatan Pemberdayaan Kelurahan
        pagu: {sum(budgets)}
        pagu_n1: {sum(budgets) + 2_000_000}
        sub_kegiatan:
"""
    parts = zip(budgets, targets, strict=True)
    return head + "".join(activity(chance, n, budget, target, area) for n, (budget, target) in enumerate(parts, 1))


def submissions(count: int) -> Iterator[str]:
    """Yield `count` submissions, always the same ones."""
    chance = random.Random(SEED)
    for index in range(count):
        yield submission(chance, index)

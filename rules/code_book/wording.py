"""The messages of the check in both languages, and the reasons why a row is not judged."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NO_BOOKS = Text(
    "belum ada buku kode di antara berkas (`skema: buku-kode/1`), sehingga kode tidak dicocokkan",
    "there is no code book among the files (`skema: buku-kode/1`), so codes were not looked up",
)
NO_BOOK = Text(
    "buku kode untuk edisi {edisi}, tahun {tahun}, {jenis} belum tersedia",
    "no code book for edition {edisi}, {tahun}, {jenis} is available",
)
NO_FIELD = Text(
    "buku kode edisi {edisi} tidak memuat bidang urusan {bidang}",
    "the code book of edition {edisi} does not hold field {bidang}",
)
JUDGED_BEFORE = Text(
    "induk, kewenangan, atau banyaknya angka pada kode {kode} belum sesuai; itu dinilai oleh aturan lain lebih dahulu",
    "parent, authority or number of digits of code {kode} does not fit; other rules judge that first",
)

MESSAGES = {
    "unknown": Wording(
        Text(
            "Kode `{nilai}` pada {subjek} tidak ditemukan dalam buku kode edisi {edisi}.",
            "Code `{nilai}` of {subjek} is not in the code book of edition {edisi}.",
        ),
        Text(
            "Agar kode dicocokkan dengan edisi itu. Yang paling mirip: `{saran}` ({nama}).",
            "Look the code up in that edition. Nearest: `{saran}` ({nama}).",
        ),
    ),
    "unknown-alone": Wording(
        Text(
            "Kode `{nilai}` pada {subjek} tidak ditemukan dalam buku kode edisi {edisi}.",
            "Code `{nilai}` of {subjek} is not in the code book of edition {edisi}.",
        ),
        Text(
            "Agar kode dicocokkan dengan edisi itu; induknya pun tidak memuat kode yang mirip.",
            "Look the code up in that edition; its parent holds no similar code either.",
        ),
    ),
    "gone": Wording(
        Text(
            "Kode `{nilai}` pada {subjek} tidak berlaku lagi dalam edisi {edisi}.",
            "Code `{nilai}` of {subjek} is no longer in force in edition {edisi}.",
        ),
        Text(
            "Agar diganti dengan kode yang berlaku. Penggantinya atau yang paling mirip: `{saran}` ({nama}).",
            "Replace it by a code in force. Its successor, or the nearest: `{saran}` ({nama}).",
        ),
    ),
    "gone-alone": Wording(
        Text(
            "Kode `{nilai}` pada {subjek} tidak berlaku lagi dalam edisi {edisi}.",
            "Code `{nilai}` of {subjek} is no longer in force in edition {edisi}.",
        ),
        Text(
            "Agar diganti dengan kode yang berlaku; pengganti yang mirip tidak ditemukan dalam edisi itu.",
            "Replace it by a code in force; no similar successor was found in that edition.",
        ),
    ),
    "name": Wording(
        Text(
            'Nama pada kode `{nilai}` tertulis "{tertulis}", sedangkan menurut edisi {edisi} "{nama}".',
            'The name of code `{nilai}` is written "{tertulis}", but edition {edisi} says "{nama}".',
        ),
        Text(
            "Agar kode atau namanya disesuaikan. Jika kodenya tepat, ketik `nama: {nama}`.",
            "Correct the code or the name. If the code is right, type `nama: {nama}`.",
        ),
    ),
    "unit": Wording(
        Text(
            'Satuan pada {subjek} tertulis "{tertulis}", sedangkan kode `{nilai}` ({nama}) dalam edisi {edisi} memakai '
            '"{satuan}".',
            'The unit of {subjek} is written "{tertulis}", but code `{nilai}` ({nama}) has "{satuan}" in edition '
            "{edisi}.",
        ),
        Text(
            "Disarankan menyamakan satuan: `satuan: {satuan}`.",
            "Consider the official unit: `satuan: {satuan}`.",
        ),
    ),
}

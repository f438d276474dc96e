"""What is said of each kind of mistake, in both languages: what is seen, and what to type.

The values are: `isian` the key, `judul` the field's name, `nilai` what is written, `contoh` and `saran` what to type,
`keterangan` what the field is for, `pilihan` the choices, `mirip` the nearest name, `induk` the parent.
"""

from __future__ import annotations

from collections.abc import Mapping

from sinkron_rules.model import Text, Wording


def _say(condition_id: str, condition_en: str, remedy_id: str, remedy_en: str) -> Wording:
    return Wording(Text(condition_id, condition_en), Text(remedy_id, remedy_en))


_TYPE = ("Ketik `{contoh}`.", "Type `{contoh}`.")
_SHAPE = ("Tulis seperti contoh: `{contoh}`.", "Write it like this: `{contoh}`.")

WORDINGS: Mapping[str, Mapping[str, Wording]] = {
    "SKEMA-JENIS": {
        "unknown": _say(
            "Jenis berkas `{nilai}` belum dikenal.",
            "The kind of file `{nilai}` is not known.",
            "Jenis yang dikenal: {pilihan}. Ketik pada baris pertama: `skema: {saran}`.",
            "Known kinds: {pilihan}. Type on the first line: `skema: {saran}`.",
        ),
    },
    "SKEMA-WAJIB": {
        "below": _say(
            "Isian wajib `{isian}` ({judul}) belum ada pada `{induk}`.",
            "The required field `{isian}` ({judul}) is missing from `{induk}`.",
            "Tambahkan satu baris sejajar dengan `{tetangga}`: `{contoh}`.",
            "Add a line aligned with `{tetangga}`: `{contoh}`.",
        ),
        "top": _say(
            "Isian wajib `{isian}` ({judul}) belum ada.",
            "The required field `{isian}` ({judul}) is missing.",
            "Tambahkan satu baris sejajar dengan `{tetangga}`: `{contoh}`.",
            "Add a line aligned with `{tetangga}`: `{contoh}`.",
        ),
        "only": _say(
            "Kelompok isian `{induk}` masih kosong; isian wajib `{isian}` ({judul}) belum ada.",
            "The group `{induk}` is empty; its required field `{isian}` ({judul}) is missing.",
            "Tambahkan di bawah `{induk}`: `{contoh}`.",
            "Add under `{induk}`: `{contoh}`.",
        ),
    },
    "SKEMA-KOSONG": {
        "required": _say(
            "Isian wajib `{isian}` ({judul}) belum diisi.", "The required field `{isian}` ({judul}) is empty.", *_TYPE
        ),
        "optional": _say(
            "Isian `{isian}` ({judul}) belum diisi.",
            "The field `{isian}` ({judul}) is empty.",
            "Ketik `{contoh}`, atau hapus barisnya jika tidak diperlukan.",
            "Type `{contoh}`, or delete the line if it is not needed.",
        ),
        "item": _say(
            "Butir `{isian}` ({judul}) belum berisi.",
            "The item `{isian}` ({judul}) is empty.",
            "Isi butir itu, atau hapus barisnya.",
            "Fill in the item, or delete its line.",
        ),
    },
    "SKEMA-TIDAK-DIKENAL": {
        "near": _say(
            "Isian `{isian}` tidak dikenal. Mungkin maksudnya `{mirip}` ({judul}).",
            "The field `{isian}` is not known. Perhaps `{mirip}` ({judul}) is meant.",
            "Ganti namanya menjadi `{mirip}`, atau hapus jika tidak diperlukan.",
            "Rename it to `{mirip}`, or delete it if it is not needed.",
        ),
        "far": _say(
            "Isian `{isian}` tidak dikenal pada `{induk}`.",
            "The field `{isian}` is not known in `{induk}`.",
            "Hapus isian itu, atau beri awalan `x-` jika hanya untuk catatan sendiri: `x-{isian}`.",
            "Delete it, or start its name with `x-` if it is for your own notes only: `x-{isian}`.",
        ),
    },
    "SKEMA-PILIHAN": {
        "near": _say(
            "Pilihan `{nilai}` tidak tersedia untuk `{isian}` ({judul}). Pilihannya: {pilihan}.",
            "`{nilai}` is not a choice for `{isian}` ({judul}). Choices: {pilihan}.",
            "Yang paling mirip: ketik `{contoh}`.",
            "Nearest: type `{contoh}`.",
        ),
        "far": _say(
            "Pilihan `{nilai}` tidak tersedia untuk `{isian}` ({judul}).",
            "`{nilai}` is not a choice for `{isian}` ({judul}).",
            "Ketik salah satu pilihan: {pilihan}.",
            "Type one of the choices: {pilihan}.",
        ),
    },
    "SKEMA-BENTUK": {
        "array": _say(
            "Isian `{isian}` ({judul}) seharusnya daftar; setiap butir diawali `- `.",
            "The field `{isian}` ({judul}) should be a list; every item starts with `- `.",
            *_SHAPE,
        ),
        "object": _say(
            "Isian `{isian}` ({judul}) seharusnya kelompok isian.",
            "The field `{isian}` ({judul}) should be a group of fields.",
            *_SHAPE,
        ),
        "scalar": _say(
            "Isian `{isian}` ({judul}) seharusnya satu nilai, bukan daftar atau kelompok isian.",
            "The field `{isian}` ({judul}) should be one value, not a list or a group of fields.",
            *_SHAPE,
        ),
    },
    "SKEMA-KODE": {
        "near": _say(
            "Kode `{nilai}` pada `{isian}` ({judul}) belum sesuai susunannya.",
            "The code `{nilai}` in `{isian}` ({judul}) does not have the right form.",
            "Mungkin maksudnya `{saran}`. Periksa, lalu ketik `{contoh}`.",
            "Perhaps `{saran}` is meant. Check it, then type `{contoh}`.",
        ),
        "far": _say(
            "Kode `{nilai}` pada `{isian}` ({judul}) belum sesuai susunannya.",
            "The code `{nilai}` in `{isian}` ({judul}) does not have the right form.",
            "{keterangan} Susunannya seperti contoh: `{contoh}`.",
            "{keterangan} Its form is as in this example: `{contoh}`.",
        ),
    },
    "SKEMA-KUTIP": {
        "repaired": _say(
            "Isian `{isian}` ({judul}) tertulis tanpa tanda kutip. `{nilai}` dapat terbaca sebagai bilangan dan angka "
            "nolnya hilang; alat ini memakai tulisan aslinya.",
            "The field `{isian}` ({judul}) is written without quotation marks. `{nilai}` may be read as a number and "
            "lose its zero; the tool used it as written.", *_TYPE,
        ),
        "truth": _say(
            "Isian `{isian}` ({judul}) adalah teks; `{nilai}` tanpa tanda kutip terbaca sebagai ya atau tidak.",
            "The field `{isian}` ({judul}) is text; `{nilai}` without quotation marks is read as yes or no.", *_TYPE,
        ),
        "unknown": _say(
            "Isian `{isian}` ({judul}) seharusnya teks; tertulis nilai lain, yaitu `{nilai}`.",
            "The field `{isian}` ({judul}) should be text; it holds another value, `{nilai}`.",
            "Apit nilainya dengan tanda kutip, misalnya `{contoh}`.",
            "Put the value in quotation marks, for example `{contoh}`.",
        ),
        "digits": _say(
            "Bilangan pada `{isian}` ({judul}) diapit tanda kutip sehingga terbaca sebagai teks; alat ini memakai "
            "bilangan yang tertulis.",
            "The number in `{isian}` ({judul}) stands in quotation marks and was read as text; the tool used the "
            "number as written.",
            *_TYPE,
        ),
    },
    "SKEMA-TITIK-RIBUAN": {
        "fraction": _say(
            "Pada `{isian}` ({judul}) tertulis `{nilai}`; titiknya terbaca sebagai tanda pecahan sehingga nilainya "
            "menjadi {terbaca}.",
            "The field `{isian}` ({judul}) says `{nilai}`; its dot is read as a decimal point, making it {terbaca}.",
            "Bilangan ditulis tanpa titik. Jika maksudnya {maksud}, ketik `{contoh}`.",
            "Write numbers without dots. If {maksud} is meant, type `{contoh}`.",
        ),
        "text": _say(
            "Pada `{isian}` ({judul}) tertulis `{nilai}`, yang tidak terbaca sebagai bilangan.",
            "The field `{isian}` ({judul}) says `{nilai}`, which cannot be read as a number.",
            "Bilangan ditulis dengan angka polos. Jika maksudnya {maksud}, ketik `{contoh}`.",
            "Write numbers with plain digits. If {maksud} is meant, type `{contoh}`.",
        ),
    },
    "SKEMA-KOMA": {
        "comma": _say(
            "Pecahan di dalam berkas memakai titik; pada `{isian}` ({judul}) tertulis `{nilai}`.",
            "Decimals in the file use a point; the field `{isian}` ({judul}) says `{nilai}`.",
            "Ketik `{contoh}`; di laporan tetap tampil dengan koma.",
            "Type `{contoh}`.",
        ),
    },
    "SKEMA-ANGKA-MIRIP": {
        "clock": _say(
            "Nilai `{nilai}` pada `{isian}` ({judul}) mirip jam atau bilangan sehingga dapat terbaca lain.",
            "The value `{nilai}` in `{isian}` ({judul}) looks like a time or a number and can be misread.",
            "Periksa nilai aslinya, lalu ketik seperti contoh: `{contoh}`.",
            "Check the original value, then type it like this: `{contoh}`.",
        ),
    },
    "SKEMA-ANGKA": {
        "whole": _say(
            "Isian `{isian}` ({judul}) seharusnya bilangan bulat; tertulis `{nilai}`.",
            "The field `{isian}` ({judul}) should be a whole number; it says `{nilai}`.",
            "Ketik angka polos tanpa titik, koma, atau satuan, misalnya `{contoh}`.",
            "Type plain digits without dots, commas or units, for example `{contoh}`.",
        ),
        "number": _say(
            "Isian `{isian}` ({judul}) seharusnya bilangan; tertulis `{nilai}`.",
            "The field `{isian}` ({judul}) should be a number; it says `{nilai}`.",
            "Ketik bilangan saja; pecahan memakai titik, misalnya `{contoh}`.",
            "Type the number alone; decimals use a point, for example `{contoh}`.",
        ),
        "unit": _say(
            "Isian `{isian}` ({judul}) memuat bilangan dan teks sekaligus: `{nilai}`.",
            "The field `{isian}` ({judul}) holds a number and text together: `{nilai}`.",
            "Tulis bilangannya saja: ketik `{contoh}`.",
            "Write the number alone: type `{contoh}`.",
        ),
    },
    "SKEMA-YA-TIDAK": {
        "near": _say(
            "Isian `{isian}` ({judul}) hanya menerima `true` (ya) atau `false` (tidak); tertulis `{nilai}`.",
            "The field `{isian}` ({judul}) takes only `true` or `false`; it says `{nilai}`.",
            *_TYPE,
        ),
        "far": _say(
            "Isian `{isian}` ({judul}) hanya menerima `true` (ya) atau `false` (tidak); tertulis `{nilai}`.",
            "The field `{isian}` ({judul}) takes only `true` or `false`; it says `{nilai}`.",
            "Ketik `{isian}: true` atau `{isian}: false`.",
            "Type `{isian}: true` or `{isian}: false`.",
        ),
    },
    "SKEMA-TANGGAL": {
        "near": _say(
            "Tanggal ditulis tahun-bulan-hari; pada `{isian}` ({judul}) tertulis `{nilai}`.",
            "Dates are written year-month-day; the field `{isian}` ({judul}) says `{nilai}`.",
            *_TYPE,
        ),
        "far": _say(
            "Tanggal `{nilai}` pada `{isian}` ({judul}) tidak dikenal.",
            "The date `{nilai}` in `{isian}` ({judul}) is not known.",
            "Tanggal ditulis tahun-bulan-hari, misalnya `{contoh}`.",
            "Dates are written year-month-day, for example `{contoh}`.",
        ),
    },
    "SKEMA-RENTANG": {
        "bound": _say(
            "Nilai `{nilai}` pada `{isian}` ({judul}) di luar ketentuan isian itu ({batas}).",
            "The value `{nilai}` in `{isian}` ({judul}) is outside what the field allows ({batas}).",
            "{keterangan} Contoh: `{contoh}`.",
            "{keterangan} Example: `{contoh}`.",
        ),
    },
    "SKEMA-GAGAL": {
        "crashed": _say(
            "Skema belum dapat memeriksa dokumen ini sampai selesai ({sebab}); ini bukan akibat isi berkas.",
            "The schema could not be applied to this document in full ({sebab}); the document is not to blame.",
            "Sampaikan berkas dan pesan ini kepada pengelola alat ini.",
            "Send the file and this message to the maintainers of this tool.",
        ),
        "many": _say(
            "Dokumen ini memuat lebih dari {jumlah} ketidaksesuaian dengan skema; selebihnya tidak ditampilkan.",
            "This document departs from its schema in more than {jumlah} places; the rest is not shown.",
            "Perbaiki yang sudah tampil, lalu jalankan kembali.",
            "Fix those that are shown, then run again.",
        ),
    },
}  # fmt: skip

"""What is said of keys and values that YAML allows and this tool does not."""

from __future__ import annotations

from sinkron_rules.model import Text

_QUOTE = Text(
    "Apit seluruh teks dengan tanda kutip: `{advice}`.", "Enclose the whole text in quotation marks: `{advice}`."
)
_ONE_SPACE = Text("Beri satu spasi: `{advice}`.", "Add one space: `{advice}`.")

WORDINGS = {
    "duplicate-key": (
        Text(
            "Isian `{field}` tertulis dua kali (baris {first} dan {line}). Alat ini tidak menebak mana yang benar.",
            "Field `{field}` appears twice (lines {first} and {line}). The tool does not guess which is right.",
        ),
        Text("Hapus salah satu.", "Delete one."),
    ),
    "key-not-text": (
        Text(
            "Nama isian pada baris {line} bukan teks. Tertulis `{written}`.",
            "The field name on line {line} is not text. Written `{written}`.",
        ),
        Text(
            "Ketik nama isian sebelum titik dua. Jika `{written}` memang namanya, apit: `{advice}`.",
            "Type a field name before the colon. If `{written}` is meant as the name, enclose it: `{advice}`.",
        ),
    ),
    "key-is-group": (
        Text(
            "Nama isian pada baris {line} berupa daftar atau kelompok isian, bukan teks.",
            "The field name on line {line} is a list or a group of fields, not text.",
        ),
        Text(
            "Ketik nama isian sebelum titik dua. Jika kurungnya bagian dari teks, apit: `{advice}`.",
            "Type a field name before the colon. If the brackets belong to a text, enclose it: `{advice}`.",
        ),
    ),
    "merge-key": (
        Text(
            "Tanda `<<` menyalin isian dari tempat lain; di sini tidak didukung.",
            "The sign `<<` copies fields from elsewhere; it is not supported here.",
        ),
        Text(
            "Hapus baris {line}, lalu tulis isiannya satu per satu.", "Delete line {line}, then write out the fields."
        ),
    ),
    "tag": (
        Text(
            "Tanda seru di awal `{written}` terbaca sebagai penanda tipe, yang tidak didukung.",
            "The exclamation mark in front of `{written}` is read as a type tag, which is not supported.",
        ),
        _QUOTE,
    ),
    "unknown-alias": (
        Text(
            "Tanda bintang di awal `{written}` terbaca sebagai rujukan, tetapi rujukan itu tidak ditemukan sebelumnya.",
            "The asterisk in front of `{written}` is read as a reference, but nothing of that name comes before it.",
        ),
        _QUOTE,
    ),
    "endless-alias": (
        Text(
            "Rujukan `{written}` memuat dirinya sendiri sehingga tidak ada akhirnya.",
            "The reference `{written}` contains itself and would never end.",
        ),
        Text("Ganti `{written}` dengan isinya.", "Replace `{written}` with what is meant."),
    ),
    "too-deep": (
        Text(
            "Susunan isian pada baris {line} bertingkat lebih dari {most}.",
            "The fields on line {line} are nested more than {most} levels deep.",
        ),
        Text(
            "Kurangi tingkatannya; hapus kurung atau jarak yang berlebih.",
            "Use fewer levels; delete brackets or indentation that are not needed.",
        ),
    ),
    "too-many-parts": (
        Text(
            "Isi berkas melebihi batas {most} bagian pada baris {line}, termasuk salinan melalui rujukan.",
            "The file exceeds the limit of {most} parts on line {line}, copies by reference included.",
        ),
        Text("Bagi isinya menjadi beberapa berkas.", "Split it into several files."),
    ),
    "number-too-big": (
        Text(
            "Bilangan `{written}` terlalu panjang untuk dihitung dengan tepat.",
            "The number `{written}` is too long to be calculated exactly.",
        ),
        Text(
            "Periksa kembali banyaknya angka. Jika itu kode atau nomor, apit: `{advice}`.",
            "Check the number of digits. If it is a code or a reference number, enclose it: `{advice}`.",
        ),
    ),
    "not-a-number": (
        Text(
            "`{written}` terbaca sebagai bilangan tak terhingga atau bukan bilangan.",
            "`{written}` is read as infinity or as no number at all.",
        ),
        Text(
            "Ketik angka polos, misalnya `0`. Jika itu teks, apit: `{advice}`.",
            "Type plain digits, for instance `0`. If it is text, enclose it: `{advice}`.",
        ),
    ),
}

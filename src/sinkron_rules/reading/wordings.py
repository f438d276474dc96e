"""The sentences of the reader: for each wording the condition and the remedy.

Placeholders hold text that is ready to be shown. Style: what is seen, why it matters, what to type; no jargon.
"""

from __future__ import annotations

from sinkron_rules.model import Text

_QUOTE = Text(
    "Apit seluruh teks dengan tanda kutip: `{advice}`.", "Enclose the whole text in quotation marks: `{advice}`."
)
_ONE_SPACE = Text("Beri satu spasi: `{advice}`.", "Add one space: `{advice}`.")
_UTF8 = Text("Simpan ulang berkas dengan penyandian UTF-8.", "Save the file again as UTF-8.")
_RETYPE = Text(
    "Hapus tanda itu, lalu ketik ulang baris {line} dengan papan ketik.",
    "Delete that character, then type line {line} again by hand.",
)

FILE_WORDINGS = {
    "no-such-file": (
        Text("Berkas tidak ditemukan.", "There is no such file."),
        Text("Periksa kembali jalur dan nama berkas.", "Check the path and the name of the file."),
    ),
    "no-permission": (
        Text("Berkas tidak dapat dibuka karena hak bacanya belum diberikan.", "The file may not be read."),
        Text("Beri hak baca pada berkas itu.", "Allow reading of that file."),
    ),
    "is-folder": (
        Text("Jalur ini menunjuk folder, bukan berkas.", "This path leads to a folder, not to a file."),
        Text("Sebutkan berkas di dalam folder itu.", "Name a file inside that folder."),
    ),
    "not-opened": (
        Text("Berkas tidak dapat dibuka.", "The file cannot be opened."),
        Text(
            "Periksa kembali nama berkas dan media penyimpanannya, lalu ulangi.",
            "Check the name of the file and the disk it is on, then try again.",
        ),
    ),
    "too-big": (
        Text("Berkas lebih besar dari batas {most} KiB.", "The file is larger than the limit of {most} KiB."),
        Text(
            "Bagi isinya menjadi beberapa berkas, misalnya satu berkas untuk tiap perangkat daerah.",
            "Split it into several files, for instance one for each agency.",
        ),
    ),
    "encoding": (
        Text("Berkas memuat huruf yang tidak terbaca.", "The file has unreadable characters."),
        _UTF8,
    ),
    "control-character": (
        Text(
            "Baris {line} memuat tanda kendali {character}, yang tidak terlihat dan tidak diperbolehkan.",
            "Line {line} has the control character {character}, which is invisible and not allowed.",
        ),
        _RETYPE,
    ),
    "nul": (
        Text("Baris {line} memuat tanda kosong (NUL).", "Line {line} has a NUL character."),
        _RETYPE,
    ),
    "line-separator": (
        Text(
            "Baris {line} memuat pemisah baris khusus {character} dari pengolah kata.",
            "Line {line} has the special line break {character} from a word processor.",
        ),
        Text("Hapus pemisah itu, lalu tekan tombol Enter atau spasi.", "Delete it, then press Enter or the space bar."),
    ),
    "byte-order-mark": (
        Text(
            "Baris {line} memuat tanda awal berkas (BOM) di tengah isi, biasanya karena dua berkas digabungkan.",
            "Line {line} has a byte order mark in the middle of the file, usually because two files were joined.",
        ),
        _RETYPE,
    ),
}

VALUE_WORDINGS = {
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

LAYOUT_WORDINGS = {
    "tab": (
        Text(
            "Baris {line} diawali tab. Jarak di awal baris hanya dibuat dengan spasi.",
            "Line {line} starts with a tab. Space at the start of a line is made with spaces only.",
        ),
        Text(
            "Hapus jarak itu, lalu tekan tombol spasi {spaces} kali.",
            "Delete it, then press the space bar {spaces} times.",
        ),
    ),
    "tab-only": (
        Text(
            "Baris {line} diawali tab. Jarak di awal baris hanya dibuat dengan spasi.",
            "Line {line} starts with a tab. Space at the start of a line is made with spaces only.",
        ),
        Text("Hapus tab itu.", "Delete the tab."),
    ),
    "tab-inside": (
        Text(
            "Baris {line} memuat tab di antara tanda dan isinya.", "Line {line} has a tab between a sign and its value."
        ),
        Text("Ganti tab itu dengan satu spasi.", "Replace the tab with one space."),
    ),
    "indentation": (
        Text(
            "Awal baris {line} belum sejajar. Baris ini menjorok {found} spasi, sedangkan isian sekelompoknya "
            "(baris {other}) {required} spasi.",
            "Line {line} is not aligned. It is indented {found} spaces, its group (line {other}) {required}.",
        ),
        Text("Samakan menjadi {required} spasi.", "Make it {required} spaces."),
    ),
    "mixed-list": (
        Text(
            "Baris {line} sejajar dengan baris {other}, tetapi yang satu butir daftar dan yang lain isian bernama.",
            "Line {line} is aligned with line {other}, but one is a list item and the other a named field.",
        ),
        Text(
            "Awali tiap butir daftar dengan `- `, atau geser baris {line} ke kelompoknya.",
            "Start each list item with `- `, or move line {line} under its own group.",
        ),
    ),
    "colon": (
        Text(
            "Kurang spasi setelah titik dua. Tertulis `{written}`.",
            "A space is missing after the colon. Written `{written}`.",
        ),
        _ONE_SPACE,
    ),
    "no-colon": (
        Text(
            "Baris {line} belum memuat titik dua. Tertulis `{written}`.",
            "Line {line} has no colon. Written `{written}`.",
        ),
        Text(
            "Ketik nama isian, titik dua, satu spasi, lalu isinya: `{advice}`.",
            "Type the field name, a colon, one space, then the value: `{advice}`.",
        ),
    ),
    "lone-dash": (
        Text(
            'Tanda "-" bukan isi. Tanda itu mengawali butir daftar dan tidak berarti "tidak ada".',
            '"-" is not a value. It starts a list item; it does not mean "none".',
        ),
        Text(
            "Isi `{field}`, atau hapus barisnya jika tidak wajib.",
            "Fill in `{field}`, or delete the line if it is optional.",
        ),
    ),
    "item-on-line": (
        Text(
            "Butir daftar pada baris {line} ditulis sebaris dengan nama isiannya.",
            "The list item on line {line} stands on the same line as its field name.",
        ),
        Text(
            "Tekan Enter sebelum tanda hubung, sehingga baris barunya menjadi `{advice}`.",
            "Press Enter before the hyphen, so that the new line reads `{advice}`.",
        ),
    ),
}

TEXT_WORDINGS = {
    "needs-quotes": (
        Text(
            'Teks perlu tanda kutip. Tanda "{sign}" di tengah teks terbaca sebagai isian baru.',
            'Text needs quotation marks. The "{sign}" inside is read as a new field.',
        ),
        _QUOTE,
    ),
    "needs-quotes-comment": (
        Text(
            'Teks perlu tanda kutip. Tanda "#" di tengah teks terbaca sebagai komentar.',
            'Text needs quotation marks. The "#" inside is read as a comment.',
        ),
        _QUOTE,
    ),
    "needs-quotes-start": (
        Text(
            'Teks perlu tanda kutip. Tanda "{sign}" di awal teks mempunyai arti khusus.',
            'Text needs quotation marks. The "{sign}" at its start has a special meaning.',
        ),
        _QUOTE,
    ),
    "open-quote": (
        Text(
            "Tanda kutip belum ditutup. Dibuka pada baris {line}.", "Quotation mark not closed. Opened on line {line}."
        ),
        Text("Tambahkan `{sign}` di akhir teks itu.", "Add `{sign}` at the end of that text."),
    ),
    "curly-quote": (
        Text(
            "Berkas memuat tanda kutip lengkung dari pengolah kata.",
            "The file has curly quotes from a word processor.",
        ),
        Text('Ganti dengan `"`: `{advice}`.', 'Replace them with `"`: `{advice}`.'),
    ),
    "after-value": (
        Text(
            "Ada tulisan tambahan sesudah isi pada baris {line}: `{written}`.",
            "Something follows the value on line {line}: `{written}`.",
        ),
        Text(
            "Hapus tulisan tambahan itu, atau apit seluruh teks dengan sepasang tanda kutip.",
            "Delete what follows, or enclose the whole text in one pair of quotation marks.",
        ),
    ),
    "bracket": (
        Text(
            'Kurung "{sign}" pada baris {line} belum ditutup, atau kurang koma di antara isinya.',
            'The bracket "{sign}" on line {line} is not closed, or a comma is missing inside it.',
        ),
        Text(
            "Tambahkan `{closing}` di akhirnya, atau koma di antara butirnya.",
            "Add `{closing}` at its end, or a comma between its items.",
        ),
    ),
    "escape": (
        Text(
            r'Tanda "\" di antara tanda kutip ganda mempunyai arti khusus.',
            r'The "\" between double quotation marks has a special meaning.',
        ),
        Text(r"Ketik dua kali: `\\`.", r"Type it twice: `\\`."),
    ),
    "syntax": (
        Text(
            "Susunan baris {line} belum terbaca. Tertulis `{written}`.",
            "The structure of line {line} cannot be read. Written `{written}`.",
        ),
        Text(
            'Tulis satu isian tiap baris seperti `nama: "teks"`; apit teks yang memuat tanda khusus.',
            'Write one field a line, like `nama: "text"`; enclose text that has special signs.',
        ),
    ),
}

WORDINGS = {**FILE_WORDINGS, **VALUE_WORDINGS, **LAYOUT_WORDINGS, **TEXT_WORDINGS}

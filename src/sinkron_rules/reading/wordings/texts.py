"""What is said of text that needs quotation marks, and of quotation marks and brackets."""

from __future__ import annotations

from sinkron_rules.model import Text

_QUOTE = Text(
    "Apit seluruh teks dengan tanda kutip: `{advice}`.", "Enclose the whole text in quotation marks: `{advice}`."
)
_ONE_SPACE = Text("Beri satu spasi: `{advice}`.", "Add one space: `{advice}`.")

WORDINGS = {
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
            "Hapus tulisan tambahan itu, atau apit seluruh teks: `{advice}`.",
            "Delete what follows, or enclose the whole text: `{advice}`.",
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
    "escape-code": (
        Text(
            "Tulisan `{written}` di antara tanda kutip ganda tidak mewakili satu huruf yang utuh.",
            "`{written}` between double quotation marks does not stand for a whole character.",
        ),
        Text("Ketik hurufnya langsung.", "Type the character itself."),
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

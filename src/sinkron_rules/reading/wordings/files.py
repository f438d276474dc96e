"""What is said of a file as a whole, and of its characters."""

from __future__ import annotations

from sinkron_rules.model import Text

_UTF8 = Text("Simpan ulang berkas dengan penyandian UTF-8.", "Save the file again as UTF-8.")
_RETYPE = Text(
    "Hapus tanda itu, lalu ketik ulang baris {line} dengan papan ketik.",
    "Delete that character, then type line {line} again by hand.",
)

WORDINGS = {
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
            "Bagi isinya menjadi beberapa berkas, misalnya satu berkas untuk tiap perangkat daerah; bila satu isian "
            "saja sebesar itu, singkat isian tersebut.",
            "Split it into several files, for instance one for each agency; if a single value is that large, shorten "
            "that value.",
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

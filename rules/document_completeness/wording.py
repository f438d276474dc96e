"""The messages of the check in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_FILL = Text(
    "Agar `{isian}` dilengkapi. Ketik, misalnya, `{contoh}`.", "Complete `{isian}`. Type, for example, `{contoh}`."
)
_REFER = Text(
    'Agar acuan dilengkapi. Ketik, misalnya, `acuan: [{{jenis: pp, nomor: 17, tahun: 2018, pasal: "30"}}]`.',
    'Complete it. Type, for example, `acuan: [{{jenis: pp, nomor: 17, tahun: 2018, pasal: "30"}}]`.',
)

MESSAGES = {
    "absent": Wording(
        Text(
            "Pada {subjek}, isian `{isian}` untuk kolom ({nomor}) {judul} belum dicantumkan.",
            "In {subjek}, field `{isian}` for column ({nomor}) {judul} is missing.",
        ),
        _FILL,
    ),
    "empty": Wording(
        Text(
            "Pada {subjek}, isian `{isian}` untuk kolom ({nomor}) {judul} masih kosong.",
            "In {subjek}, field `{isian}` for column ({nomor}) {judul} is empty.",
        ),
        _FILL,
    ),
    "blank": Wording(
        Text(
            "Pada {subjek}, isian `{isian}` untuk kolom ({nomor}) {judul} hanya berisi {nilai}.",
            "In {subjek}, field `{isian}` for column ({nomor}) {judul} holds only {nilai}.",
        ),
        _FILL,
    ),
    "no-outcome": Wording(
        Text(
            "{subjek} belum menyebut hasil atau sasaran yang hendak dicapai.",
            "{subjek} states neither an outcome nor an objective.",
        ),
        Text(
            "Agar hasil dirumuskan. Ketik, misalnya, `hasil: Meningkatnya kemandirian masyarakat kelurahan`.",
            "State the outcome. Type, for example, `hasil: Meningkatnya kemandirian masyarakat kelurahan`.",
        ),
    ),
    "outcome-is-name": Wording(
        Text(
            'Isian `{isian}` pada {subjek} berbunyi sama dengan nama Program: "{teks}".',
            'Field `{isian}` of {subjek} reads the same as the programme name: "{teks}".',
        ),
        Text(
            "Agar `{isian}` menyatakan perubahan yang diharapkan, misalnya "
            "`{isian}: Meningkatnya kemandirian masyarakat kelurahan`.",
            "Let `{isian}` state the change that is expected, for example "
            "`{isian}: Meningkatnya kemandirian masyarakat kelurahan`.",
        ),
    ),
    "no-reference": Wording(
        Text(
            "Acuan tidak ditemukan dalam usulan {subjek}.",
            "The submission of {subjek} names no reference.",
        ),
        _REFER,
    ),
    "no-number": Wording(
        Text(
            'Acuan `{jenis}` bernomor "{nilai}", sehingga peraturan atau dokumennya tidak dapat ditelusuri.',
            'Reference `{jenis}` has the number "{nilai}", so the regulation or document cannot be looked up.',
        ),
        _REFER,
    ),
}

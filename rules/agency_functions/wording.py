"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

EITHER = Text(
    "`fungsi_layanan: publik` (melayani warga) atau `fungsi_layanan: internal` (melayani pemerintah daerah sendiri)",
    "`fungsi_layanan: publik` (serves citizens) or `fungsi_layanan: internal` (serves the administration itself)",
)
NO_LIST = Text(
    "daftar perangkat daerah belum ada dalam konteks daerah (`perangkat_daerah`)",
    "the region context has no list of agencies (`perangkat_daerah`)",
)
NOT_ALL_READ = Text(
    "{n} perangkat daerah dalam daftar belum ditemukan usulannya, sedangkan satu berkas tidak terbaca: {reason}",
    "no submission was found of {n} agencies in the list, but a file cannot be read: {reason}",
)
MESSAGES = {
    "missing": Wording(
        Text(
            "Fungsi layanan {agency} belum diisi.",
            "The service function of {agency} is not filled in.",
        ),
        Text(
            "Di bawah `perangkat_daerah`, ketik {type}.",
            "Under `perangkat_daerah`, type {type}.",
        ),
    ),
    "differs": Wording(
        Text(
            "Fungsi layanan {agency} tertulis `{value}`, sedangkan dalam konteks daerah tertulis `{stated}`.",
            "The service function of {agency} is `{value}`, while the region context says `{stated}`.",
        ),
        Text(
            "Agar keduanya disamakan. Jika konteks daerah benar, ketik `fungsi_layanan: {stated}`.",
            "Make both the same. If the region context is right, type `fungsi_layanan: {stated}`.",
        ),
    ),
    "absent": Wording(
        Text(
            "Usulan ditemukan dari {present} di antara {listed} perangkat daerah dalam daftar. Yang belum "
            "ada: {names}.",
            "Submissions were found of {present} of the {listed} agencies in the list. Not there: {names}.",
        ),
        Text(
            "Disarankan menambahkan berkas usulan {n} perangkat daerah itu, atau memeriksa kembali daftar "
            "`perangkat_daerah` dalam konteks daerah.",
            "Consider adding the submissions of these {n} agencies, or check the list `perangkat_daerah` in the region "
            "context.",
        ),
    ),
}

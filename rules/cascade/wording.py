"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

LEVEL_NAMES = {
    "kecamatan": Text("tingkat kecamatan", "kecamatan level"),
    "kelurahan": Text("tingkat kelurahan", "kelurahan level"),
}
NO_LIST = Text(
    "daftar program utama belum ada dalam konteks daerah; agar ditambahkan pada `program_utama`, misalnya "
    "`- {kode: PU-01, nama: ...}`",
    "the region context has no list of main programmes; add it to `program_utama`, for example "
    "`- {kode: PU-01, nama: ...}`",
)
UNKNOWN_LEVEL = Text(
    "tingkat `{level}` tidak dikenal; pilihannya: {known}", "level `{level}` is not known; the choices are: {known}"
)
NOT_CARRIED = Text(
    "program utama pada tingkat `{level}` tidak dijabarkan ke kecamatan dan kelurahan",
    "main programmes of level `{level}` are not carried into kecamatan and kelurahan",
)
NO_CHILD_KNOWN = Text(
    "turunan `{code}` pada {level} belum dapat dipastikan: {reason}",
    "whether `{code}` has a child at {level} is not certain: {reason}",
)
NO_SUBMISSION = Text(
    "usulan {agency} belum ada di antara berkas yang dibaca", "the submission of {agency} is not among the files read"
)
NO_PLAN = Text(
    "usulan kecamatan belum ada di antara berkas yang dibaca", "no submission of a kecamatan is among the files read"
)
NOT_ALL_READ = Text(
    "program utama yang didukung belum dapat dipastikan: {reason}",
    "the main programmes it supports are not certain: {reason}",
)
_ADD = Text(
    "Agar Program atau Sub Kegiatan yang mendukungnya menyebut `mendukung_program_utama: [{code}]`. Jika belum ada, "
    "agar ditambahkan.",
    "Let the programme or sub-activity that supports it say `mendukung_program_utama: [{code}]`. If there is none, add "
    "one.",
)
MESSAGES = {
    "no-kecamatan": Wording(
        Text(
            "Program utama `{code}` ({name}) belum memiliki turunan pada Renja kecamatan mana pun.",
            "Main programme `{code}` ({name}) has no child in any kecamatan plan.",
        ),
        _ADD,
    ),
    "no-kelurahan": Wording(
        Text(
            "Program utama `{code}` ({name}) belum memiliki turunan di kelurahan: tidak ada Sub Kegiatan pendukung "
            "yang seluruh lokasinya kelurahan.",
            "Main programme `{code}` ({name}) has no child in a kelurahan: there is no supporting sub-activity all of "
            "whose places are kelurahan.",
        ),
        _ADD,
    ),
    "none": Wording(
        Text(
            "Usulan {subject} belum menyebut program utama daerah yang didukung.",
            "The submission of {subject} names no main programme of the region that it supports.",
        ),
        Text(
            "Pada Program yang sesuai, ketik kode program utama, misalnya `mendukung_program_utama: [{near}]`. "
            "Pilihannya: {known}.",
            "In the programme that fits, type the code of a main programme, for example `mendukung_program_utama: "
            "[{near}]`. The choices are: {known}.",
        ),
    ),
    "unknown": Wording(
        Text(
            "Program utama `{value}` tidak ditemukan dalam konteks daerah.",
            "Main programme `{value}` is not in the region context.",
        ),
        Text(
            "Ganti dengan kode yang dikenal; yang paling mirip `{near}` ({name}). Pilihannya: {known}.",
            "Replace it with a known code; the nearest is `{near}` ({name}). The choices are: {known}.",
        ),
    ),
}

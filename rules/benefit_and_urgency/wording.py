"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NOTHING_TO_JUDGE = Text(
    "usulan ini tidak memuat Sub Kegiatan yang dinilai aturan ini",
    "this submission has no sub-activity that the rule is about",
)
NO_KIND = Text(
    "isian `jenis` belum diisi, sehingga belum diketahui apakah ini pekerjaan fisik",
    "`jenis` is not filled in, so whether this is physical work is not known",
)
FIELDS = {
    "jumlah": Text("besarnya manfaat", "how much"),
    "satuan": Text("satuannya", "its unit"),
    "penerima": Text("penerimanya", "who benefits"),
}

_TYPE_BENEFIT = Text(
    "Ketik, misalnya, `manfaat: {{uraian: Genangan berkurang, jumlah: 412, satuan: orang}}`",
    "Type, for example, `manfaat: {{uraian: Genangan berkurang, jumlah: 412, satuan: orang}}`",
)
_TYPE_PROPOSAL = Text(
    'Ketik, misalnya, `usulan: {{asal: musrenbang_kelurahan, nomor_ba: "05/BA/I/2026", tanggal: "2026-01-21"}}`.',
    'Type, for example, `usulan: {{asal: musrenbang_kelurahan, nomor_ba: "05/BA/I/2026", tanggal: "2026-01-21"}}`.',
)
_TYPE_QUALITY = Text(
    "Ketik, misalnya, `standar_mutu: SNI 03-2834-2000` dan `fungsi: Saluran air lingkungan`.",
    "Type, for example, `standar_mutu: SNI 03-2834-2000` and `fungsi: Saluran air lingkungan`.",
)
_REWORD = Text(
    "Perlu dirumuskan ulang: perubahan apa yang dirasakan warga setelah pekerjaan selesai, misalnya "
    "`uraian: Genangan surut dalam dua jam setelah hujan`.",
    "Reword it: what changes for the people once the work is done, for example "
    "`uraian: Genangan surut dalam dua jam setelah hujan`.",
)

MESSAGES = {
    "manfaat-none": Wording(
        Text(
            "Dari {count} Sub Kegiatan di luar penunjang dalam usulan ini, belum satu pun memuat `manfaat`.",
            "Of {count} sub-activities outside support in this submission, none states `manfaat`.",
        ),
        Text(
            f"Perlu dilengkapi pada setiap Sub Kegiatan. {_TYPE_BENEFIT.id}.",
            f"Complete it in each sub-activity. {_TYPE_BENEFIT.en}.",
        ),
    ),
    "manfaat-missing": Wording(
        Text("Pada {subject}, `manfaat` belum diisi.", "In {subject}, `manfaat` is not filled in."),
        Text(f"Perlu dilengkapi. {_TYPE_BENEFIT.id}.", f"Complete it. {_TYPE_BENEFIT.en}."),
    ),
    "manfaat-number": Wording(
        Text(
            "Pada {subject}, `manfaat` belum menyebut {missing}.", "In {subject}, `manfaat` does not state {missing}."
        ),
        Text(
            f"Perlu dilengkapi. {_TYPE_BENEFIT.id}; penerimanya dapat ditulis pada `kelompok_sasaran`.",
            f"Complete it. {_TYPE_BENEFIT.en}; who benefits may stand in `kelompok_sasaran`.",
        ),
    ),
    "manfaat-vague": Wording(
        Text(
            'Manfaat {subject} berbunyi "{text}"; kata "{word}" belum dapat diperiksa.',
            'The benefit of {subject} reads "{text}"; the word "{word}" cannot be checked.',
        ),
        _REWORD,
    ),
    "manfaat-repeats": Wording(
        Text(
            'Manfaat {subject} berbunyi "{text}", sama dengan isian `{field}`.',
            'The benefit of {subject} reads "{text}", the same as `{field}`.',
        ),
        _REWORD,
    ),
    "urgensi-none": Wording(
        Text(
            "Dari {count} Sub Kegiatan di luar penunjang dalam usulan ini, belum satu pun memuat `urgensi`.",
            "Of {count} sub-activities outside support in this submission, none states `urgensi`.",
        ),
        Text(
            "Perlu dilengkapi pada setiap Sub Kegiatan. Ketik, misalnya, `urgensi: [SPM]`.",
            "Complete it in each sub-activity. Type, for example, `urgensi: [SPM]`.",
        ),
    ),
    "urgensi-missing": Wording(
        Text("Pada {subject}, `urgensi` belum diisi.", "In {subject}, `urgensi` is not filled in."),
        Text(
            "Perlu dilengkapi dengan tanda yang dikenal atau alasan singkat. Ketik, misalnya, `urgensi: [SPM]`.",
            "Complete it with a known reason or a short text. Type, for example, `urgensi: [SPM]`.",
        ),
    ),
    "urgensi-unknown": Wording(
        Text(
            'Urgensi {subject} tertulis "{written}": tidak ada dalam daftar tanda, dan {words} kata belum menjelaskan '
            "alasannya.",
            'The urgency of {subject} reads "{written}": it is not in the list, and {words} words do not explain it.',
        ),
        Text(
            "Perlu diganti, misalnya `urgensi: [{typed}]`, atau dijelaskan dengan paling sedikit {least} kata.",
            "Replace it, for example `urgensi: [{typed}]`, or explain it in at least {least} words.",
        ),
    ),
    "usulan-none": Wording(
        Text(
            "Dari {count} pekerjaan fisik kelurahan dalam usulan ini, belum satu pun merujuk pada Berita Acara "
            "musyawarah.",
            "Of {count} physical works for kelurahan in this submission, none refers to the record of a citizens' "
            "meeting.",
        ),
        Text(
            f"Perlu dilengkapi pada setiap pekerjaan. {_TYPE_PROPOSAL.id}",
            f"Complete it in each of them. {_TYPE_PROPOSAL.en}",
        ),
    ),
    "usulan-missing": Wording(
        Text(
            "Pekerjaan fisik {subject} belum merujuk pada Berita Acara musyawarah.",
            "Physical work {subject} does not refer to the record of a citizens' meeting.",
        ),
        Text(f"Perlu dilengkapi. {_TYPE_PROPOSAL.id}", f"Complete it. {_TYPE_PROPOSAL.en}"),
    ),
    "usulan-other": Wording(
        Text(
            "Pekerjaan fisik {subject} berjenis lainnya, di luar jenis yang disebut peraturan, dan belum merujuk pada "
            "Berita Acara musyawarah.",
            "Physical work {subject} is of another kind than those the regulation names and does not refer to the "
            "record of a citizens' meeting.",
        ),
        Text(
            f"Jenis lainnya hanya dapat berasal dari hasil musyawarah pembangunan kelurahan. {_TYPE_PROPOSAL.id}",
            f"Another kind can only come out of the kelurahan's development meeting. {_TYPE_PROPOSAL.en}",
        ),
    ),
    "usulan-origin": Wording(
        Text(
            'Pekerjaan fisik {subject} berjenis lainnya, sedangkan asal usulannya tertulis "{written}".',
            "Physical work {subject} is of another kind than those the regulation names, while its origin reads "
            '"{written}".',
        ),
        Text(
            f"Jenis lainnya hanya dapat berasal dari hasil musyawarah pembangunan kelurahan. {_TYPE_PROPOSAL.id}",
            f"Another kind can only come out of the kelurahan's development meeting. {_TYPE_PROPOSAL.en}",
        ),
    ),
    "usulan-record": Wording(
        Text(
            "Usulan {subject} belum memuat {fields} Berita Acara musyawarah.",
            "The proposal behind {subject} does not state {fields} of the meeting's record.",
        ),
        Text(f"Perlu dilengkapi. {_TYPE_PROPOSAL.id}", f"Complete it. {_TYPE_PROPOSAL.en}"),
    ),
    "standar_mutu-none": Wording(
        Text(
            "Dari {count} pekerjaan fisik dalam usulan ini, belum satu pun memuat `standar_mutu` atau `fungsi`.",
            "Of {count} physical works in this submission, none states `standar_mutu` or `fungsi`.",
        ),
        Text(
            f"Perlu dilengkapi pada setiap pekerjaan. {_TYPE_QUALITY.id}",
            f"Complete both in each of them. {_TYPE_QUALITY.en}",
        ),
    ),
    "standar_mutu-missing": Wording(
        Text("Pekerjaan fisik {subject} belum memuat {fields}.", "Physical work {subject} does not state {fields}."),
        Text(f"Perlu dilengkapi. {_TYPE_QUALITY.id}", f"Complete it. {_TYPE_QUALITY.en}"),
    ),
}

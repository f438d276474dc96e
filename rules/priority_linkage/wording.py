"""The messages of the check in both languages, and the reasons why a subject is not judged."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_CHOOSE_AGAIN = Text(
    "Ketik kode dari {daftar} yang isinya sesuai, {anjuran}. Nomor yang sama belum tentu prioritas yang sama.",
    "Type a code of {daftar} that fits, {anjuran}. The same number need not be the same priority.",
)
FOR_EXAMPLE = Text("misalnya `{saran}` ({nama})", "for example `{saran}` ({nama})")
CHOICES = Text("dengan memilih antara lain {pilihan}", "choosing for instance from {pilihan}")
MORE_CHOICES = Text("{pilihan}, dan {lain} lainnya", "{pilihan}, and {lain} more")

MESSAGES = {
    "missing": Wording(
        Text("{subjek} belum memuat tautan {keluarga}.", "{subjek} has no link to {keluarga}."),
        Text(
            "Ketik `prioritas: {{{isian}: [...]}}` pada Program ini atau turunannya dengan kode dari {daftar}, "
            "{anjuran}.",
            "Type `prioritas: {{{isian}: [...]}}` in this programme or below it with a code of {daftar}, {anjuran}.",
        ),
    ),
    "blank": Wording(
        Text(
            "Pada isian `prioritas.{isian}` tertulis `{nilai}`, yang bukan tautan prioritas.",
            "Field `prioritas.{isian}` has `{nilai}`, which is no link to a priority.",
        ),
        Text(
            "Ganti dengan kode dari {daftar}, {anjuran}.",
            "Replace it with a code of {daftar}, {anjuran}.",
        ),
    ),
    "bare": Wording(
        Text(
            "Tautan `{nilai}` belum memuat nama daftar prioritasnya.",
            "Link `{nilai}` does not name the priority list it belongs to.",
        ),
        Text("Ketik `{saran}` ({nama_saran}).", "Type `{saran}` ({nama_saran})."),
    ),
    "unknown-list": Wording(
        Text(
            "Tautan `{nilai}` tidak menunjuk daftar prioritas yang dikenal.",
            "Link `{nilai}` points to no known priority list.",
        ),
        _CHOOSE_AGAIN,
    ),
    "unknown": Wording(
        Text("Tautan `{nilai}` tidak ditemukan dalam {periode}.", "Link `{nilai}` is not in the list {periode}."),
        _CHOOSE_AGAIN,
    ),
    "period": Wording(
        Text(
            "Tautan `{nilai}` ({nama}) termasuk {periode}, sedangkan tahun {tahun} berada dalam {daftar}.",
            "Link `{nilai}` ({nama}) belongs to {periode}, while {tahun} falls in {daftar}.",
        ),
        _CHOOSE_AGAIN,
    ),
    "not-chosen": Wording(
        Text(
            "Tautan `{nilai}` ({nama}) termasuk {periode}, sedangkan daftar bagi usulan ini adalah {daftar}.",
            "Link `{nilai}` ({nama}) belongs to {periode}, while the list for this submission is {daftar}.",
        ),
        _CHOOSE_AGAIN,
    ),
    "misplaced": Wording(
        Text(
            "Tautan `{nilai}` tertulis pada `prioritas.{isian_tertulis}`, sedangkan {periode} ditulis pada "
            "`prioritas.{isian}`.",
            "Link `{nilai}` stands in `prioritas.{isian_tertulis}`, while {periode} belongs in `prioritas.{isian}`.",
        ),
        Text(
            "Hapus dari `prioritas.{isian_tertulis}`, lalu ketik `{isian}: [{nilai}]`.",
            "Delete it from `prioritas.{isian_tertulis}` and type `{isian}: [{nilai}]`.",
        ),
    ),
    "context-period": Wording(
        Text(
            "Konteks daerah tahun {tahun} menyebut {periode}, yang tidak mencakup tahun itu.",
            "The region context for {tahun} names {periode}, which does not cover that year.",
        ),
        Text(
            "Ganti dengan daftar yang mencakup tahun {tahun}, yaitu `{saran}`.",
            "Replace it with the list that covers {tahun}, that is `{saran}`.",
        ),
    ),
    "unsupported": Wording(
        Text(
            "Dari {n} usulan tahun {tahun}, belum ditemukan Program yang mendukung `{prioritas}` ({nama}).",
            "In the submissions for {tahun} ({n} read), no programme supporting `{prioritas}` ({nama}) was found.",
        ),
        Text(
            "Agar ditetapkan PD pendukung, atau Program yang sesuai ditautkan dengan `prioritas: {{{isian}: "
            "[{prioritas}]}}`.",
            "Name a supporting agency, or link a fitting programme with `prioritas: {{{isian}: [{prioritas}]}}`.",
        ),
    ),
    "below": Wording(
        Text(
            "Pagu yang mendukung `{prioritas}` ({nama}) berjumlah {jumlah}, sedangkan pagu minimumnya {minimum}; "
            "kurang {kurang}.",
            "The budget supporting `{prioritas}` ({nama}) is {jumlah}, while its minimum is {minimum}; {kurang} short.",
        ),
        Text(
            "Agar pagu pendukung ditambah paling sedikit {kurang}, atau Program lain yang sesuai ditautkan dengan "
            "`prioritas: {{{isian}: [{prioritas}]}}`.",
            "Raise the supporting budget by at least {kurang}, or link another fitting programme with "
            "`prioritas: {{{isian}: [{prioritas}]}}`.",
        ),
    ),
}

SUPPORT_PROGRAMME = Text(
    "Program penunjang urusan; tautan prioritas tidak diminta",
    "support programme; no priority link is asked for",
)
INTERNAL_AGENCY = Text(
    "perangkat daerah layanan internal; tautan prioritas tidak diminta",
    "internal-service agency; no priority link is asked for",
)
FIELD_EMPTY = Text(
    "isian `prioritas.{isian}` belum diisi; agar dilengkapi menurut aturan tautan kebijakan lebih dahulu",
    "field `prioritas.{isian}` is not filled in; complete it as the rule on policy links says first",
)
LINK_UNRESOLVED = Text(
    "tautan `{nilai}` belum dikenal; agar diperbaiki lebih dahulu",
    "link `{nilai}` is not known; correct it first",
)
MAYBE_SUPPORT = Text(
    "tautan `{nilai}` belum dikenal dan mungkin dimaksudkan untuk prioritas ini",
    "link `{nilai}` is not known and may be meant for this priority",
)
NO_AGENCIES = Text(
    "konteks daerah belum memuat `perangkat_daerah` atau `prioritas.wajib_didukung`, sehingga belum diketahui apakah "
    "semua usulan sudah ada",
    "the region context has neither `perangkat_daerah` nor `prioritas.wajib_didukung`, so nobody knows whether all "
    "submissions are there",
)
NO_SUBMISSION = Text(
    "usulan {pd} belum ditemukan untuk tahun ini",
    "no submission of {pd} was found for this year",
)
NOT_PROVEN = Text(
    "belum dapat disimpulkan bahwa `{prioritas}` belum didukung, karena {alasan}",
    "it cannot be concluded that `{prioritas}` has no support, because {alasan}",
)
SUM_NOT_KNOWN = Text(
    "jumlah pagu pendukung `{prioritas}` belum lengkap, karena {alasan}",
    "the budget supporting `{prioritas}` is not complete, because {alasan}",
)
NOT_DEMANDED = Text(
    "konteks daerah tidak menetapkan prioritas wajib dari {daftar}",
    "the region context makes no priority of {daftar} obligatory",
)
NOT_NAMED = Text(
    "konteks daerah menetapkan daftar prioritas daerah, tanpa daftar dari kelompok ini",
    "the region context names its priority lists, none of this family among them",
)
NO_MINIMUM = Text(
    "pagu minimum belum ditetapkan untuk prioritas dalam {daftar}",
    "no minimum budget is set for the priorities of {daftar}",
)
SUPPORT_FIRST = Text(
    "belum ditemukan Program pendukung; hal ini dinilai oleh aturan dukungan prioritas",
    "no supporting programme was found; the rule on support judges that",
)
DEMAND_UNKNOWN = Text(
    "`{nilai}` pada `prioritas.{isian}` tidak ditemukan dalam daftar yang berlaku tahun {tahun}; "
    "yang terdekat `{saran}`",
    "`{nilai}` in `prioritas.{isian}` is in no list that applies in {tahun}; the nearest is `{saran}`",
)

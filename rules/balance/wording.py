"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NEITHER = Text(
    "usulan ini tidak memuat sarana prasarana maupun pemberdayaan",
    "this submission holds neither infrastructure nor empowerment",
)
NO_PHYSICAL = Text("usulan ini tidak memuat sarana prasarana", "this submission holds no infrastructure")
NO_EMPOWERMENT = Text(
    "usulan ini belum memuat pemberdayaan yang dapat dipasangkan",
    "this submission holds no empowerment yet that could be named",
)
INTERNAL = Text(
    "perangkat daerah ini melayani pemerintah daerah sendiri (`fungsi_layanan: internal`)",
    "this agency serves the administration itself (`fungsi_layanan: internal`)",
)
NO_MONEY = Text("usulan ini belum memuat pagu", "this submission holds no money yet")
NO_FUNCTION = Text(
    "porsi penunjang melebihi ambang, tetapi `fungsi_layanan` belum diisi; ketik `fungsi_layanan: publik` atau "
    "`fungsi_layanan: internal`",
    "the share of support is above the threshold, but `fungsi_layanan` is not filled in; type `fungsi_layanan: publik` "
    "or `fungsi_layanan: internal`",
)
INCOMPLETE = Text(
    "porsinya dapat berada antara {lowest} dan {highest}: {reason}",
    "the share may lie between {lowest} and {highest}: {reason}",
)
MORE = Text("{reason}; dan {more} hal lain", "{reason}; and {more} more")

MESSAGES = {
    "none": Wording(
        Text(
            "Pagu sarana dan prasarana sebesar {rest}, sedangkan pagu pemberdayaan masyarakat {part}.",
            "Infrastructure has {rest}, while community empowerment has {part}.",
        ),
        Text(
            "Perlu dilengkapi dengan pemberdayaan masyarakat. Dengan jumlah keduanya tetap {total}, ambang {limit} "
            "tercapai pada {required}.",
            "Add community empowerment. With both together still {total}, the threshold of {limit} is reached at "
            "{required}.",
        ),
    ),
    "below": Wording(
        Text(
            "Pagu pemberdayaan sebesar {part}, yaitu {share} dari {total} (sarana dan prasarana {rest} serta "
            "pemberdayaan). Ambang {limit} berasal dari konfigurasi.",
            "Empowerment is {part}, that is {share} of {total} (infrastructure {rest} plus empowerment). The threshold "
            "of {limit} is configured.",
        ),
        Text(
            "Perlu ditelaah. Dengan jumlah keduanya tetap, ambang tercapai jika pagu pemberdayaan ditambah {distance} "
            "menjadi {required}; jika tidak, agar komposisinya dijelaskan pada isian `catatan`.",
            "Review the mix. With both together unchanged, adding {distance} to empowerment, to {required}, reaches "
            "the threshold; otherwise explain the mix in `catatan`.",
        ),
    ),
    "pair-missing": Wording(
        Text(
            "{subject} belum menyebut pemberdayaan yang menyertainya.",
            "{subject} does not name the empowerment that goes with it yet.",
        ),
        Text(
            'Disarankan mengetik, misalnya, `pasangan_pemberdayaan: "{typed}"` ({partner}).',
            'Consider typing, for example, `pasangan_pemberdayaan: "{typed}"` ({partner}).',
        ),
    ),
    "pair-unknown": Wording(
        Text(
            'Pasangan pemberdayaan {subject} tertulis "{written}", yang bukan Sub Kegiatan pemberdayaan dalam usulan '
            "ini.",
            'The empowerment that goes with {subject} reads "{written}", which is no empowerment in this submission.',
        ),
        Text(
            'Disarankan mengetik, misalnya, `pasangan_pemberdayaan: "{typed}"` ({partner}).',
            'Consider typing, for example, `pasangan_pemberdayaan: "{typed}"` ({partner}).',
        ),
    ),
    "support": Wording(
        Text(
            "Program penunjang memakai {part}, yaitu {share} dari pagu {agency} sebesar {total}. Ambang {limit} "
            "berasal dari konfigurasi.",
            "Support programmes take {part}, that is {share} of the budget of {agency}, {total}. The threshold of "
            "{limit} is configured.",
        ),
        Text(
            "Perlu ditelaah. Dengan jumlah pagu tetap, ambang tercapai jika penunjang dikurangi {distance} menjadi "
            "{allowed}. Untuk PD layanan internal, ketik `fungsi_layanan: internal`.",
            "Review the mix. With the same total, taking {distance} off support, down to {allowed}, reaches the "
            "threshold. For an internal-service agency type `fungsi_layanan: internal`.",
        ),
    ),
}

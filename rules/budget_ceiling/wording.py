"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NO_CEILING = Text(
    "plafon {agency} belum ada dalam konteks daerah; agar ditambahkan pada `plafon.per_perangkat_daerah`: "
    '`{{kode: "{code}", jumlah: ...}}`',
    "the region context has no ceiling for {agency}; add it to `plafon.per_perangkat_daerah`: "
    '`{{kode: "{code}", jumlah: ...}}`',
)
NEGATIVE = Text("satu pagu bernilai negatif ({amount})", "one of the budgets is negative ({amount})")
INCOMPLETE = Text(
    "jumlah pagu yang terbaca {sum} dari plafon {ceiling} belum lengkap: {reason}",
    "the budgets read so far, {sum} of a ceiling of {ceiling}, are not complete: {reason}",
)
MORE = Text("{reason}; dan {more} hal lain", "{reason}; and {more} more")
MESSAGES = {
    "over": Wording(
        Text(
            "Jumlah pagu {agency} sebesar {sum}, melebihi plafon {ceiling} sebesar {difference}. Sumber "
            "plafon: {source}.",
            "The budget of {agency} is {sum}, {difference} above the ceiling of {ceiling}. Source of the ceiling: "
            "{source}.",
        ),
        Text(
            "Agar pagu dikurangi paling sedikit {difference} dengan memperhatikan urutan prioritas, sehingga "
            "jumlahnya paling banyak {ceiling}.",
            "Reduce it by at least {difference}, with the priority ranks in view, to {ceiling} at most.",
        ),
    ),
    "under": Wording(
        Text(
            "Jumlah pagu {agency} sebesar {sum}, yaitu {share} dari plafon {ceiling}; ambang {threshold}. "
            "Sumber plafon: {source}.",
            "The budget of {agency} is {sum}, that is {share} of the ceiling of {ceiling}; threshold {threshold}. "
            "Source of the ceiling: {source}.",
        ),
        Text(
            "Disarankan memeriksa apakah semua Sub Kegiatan sudah masuk. Ambang tercapai jika pagu ditambah paling "
            "sedikit {difference}.",
            "Consider checking whether all sub-activities are in. Adding at least {difference} reaches the threshold.",
        ),
    ),
}

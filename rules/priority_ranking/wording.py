"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NOT_READ = Text("sebagian isian tidak terbaca: {reason}", "some fields cannot be read: {reason}")
NOT_WHOLE = Text(
    "urutan prioritas belum lengkap atau belum tunggal, sehingga pagu belum dapat dibandingkan",
    "the ranks are not complete or not unique, so the budgets cannot be compared",
)
TOO_FEW = Text(
    "usulan memuat kurang dari tiga Sub Kegiatan di luar penunjang",
    "the submission has fewer than three sub-activities besides support",
)
NEGATIVE = Text("pagu {item} bernilai negatif", "the budget of {item} is negative")
MESSAGES = {
    "none": Wording(
        Text(
            "Urutan prioritas belum diisi pada seluruh {n} Sub Kegiatan usulan ini.",
            "None of the {n} sub-activities of this submission has a priority rank.",
        ),
        Text(
            "Agar setiap Sub Kegiatan diberi urutan yang berbeda. Ketik `urutan_prioritas: 1` pada yang paling "
            "penting, `urutan_prioritas: 2` pada berikutnya, dan seterusnya.",
            "Give every sub-activity a rank of its own. Type `urutan_prioritas: 1` for the most important one, "
            "`urutan_prioritas: 2` for the next, and so on.",
        ),
    ),
    "missing": Wording(
        Text(
            "Urutan prioritas belum diisi pada {n} dari {all} Sub Kegiatan.",
            "{n} of {all} sub-activities have no priority rank.",
        ),
        Text(
            "Agar dilengkapi dengan urutan yang belum dipakai, mulai dari `urutan_prioritas: {free}`.",
            "Fill them in with ranks that are still free, starting with `urutan_prioritas: {free}`.",
        ),
    ),
    "improper": Wording(
        Text(
            "Urutan prioritas {item} tertulis `{rank}`, sedangkan urutan dimulai dari 1.",
            "The priority rank of {item} is `{rank}`, while ranks start from 1.",
        ),
        Text(
            "Agar diganti dengan urutan yang belum dipakai, misalnya `urutan_prioritas: {free}`.",
            "Replace it with a rank that is still free, for example `urutan_prioritas: {free}`.",
        ),
    ),
    "doubled": Wording(
        Text(
            "Urutan prioritas `{rank}` dipakai oleh {n} Sub Kegiatan.",
            "Priority rank `{rank}` is used by {n} sub-activities.",
        ),
        Text(
            "Agar setiap Sub Kegiatan memiliki urutan sendiri. Pada {second}, misalnya, ketik "
            "`urutan_prioritas: {free}`.",
            "Give every sub-activity a rank of its own. For {second}, for example, type `urutan_prioritas: {free}`.",
        ),
    ),
    "gap": Wording(
        Text(
            "Urutan prioritas sampai `{last}`, sedangkan usulan ini hanya memuat {n} Sub Kegiatan. Yang belum dipakai: "
            "`{free}`.",
            "Priority ranks go up to `{last}`, while this submission has only {n} sub-activities. Not used: `{free}`.",
        ),
        Text(
            "Agar urutan dirapatkan sehingga berurutan dari 1 sampai dengan {n}.",
            "Close the gaps, so that the ranks run from 1 to {n}.",
        ),
    ),
    "upside-down": Wording(
        Text(
            "Sepertiga Sub Kegiatan dengan urutan terakhir ({n} buah) memperoleh {last}, lebih besar {difference} "
            "daripada sepertiga dengan urutan teratas, yaitu {first}. Penunjang tidak dihitung.",
            "The third of the sub-activities that is ranked last ({n} of them) gets {last}, {difference} more than the "
            "third ranked first, which gets {first}. Support is not counted.",
        ),
        Text(
            "Disarankan menelaah kembali urutan prioritas atau pembagian pagunya. Alasan khusus dapat dicantumkan pada "
            "isian `catatan`.",
            "Consider reviewing the ranks or the budgets. A special reason can be given in the field `catatan`.",
        ),
    ),
}

"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

LABEL = Text("{name} ({people} penduduk)", "{name} ({people} inhabitants)")
UNPLACED_LABEL = Text("Tidak dapat dibagi menurut kecamatan", "Cannot be divided by kecamatan")
NOT_COUNTED = Text("isian `penduduk` belum diisi", "`penduduk` is not filled in")
ONE_AREA = Text("daerah ini hanya mempunyai satu kecamatan", "this region has one kecamatan only")
NO_MONEY = Text("belum ada pagu yang terbaca", "no money has been read")
NO_PEOPLE = Text(
    "isian `penduduk` belum diisi dalam konteks daerah untuk {names}, sehingga pagu per penduduk belum dapat dihitung",
    "`penduduk` is not filled in in the region context for {names}, so money per inhabitant cannot be computed",
)
INCOMPLETE = Text(
    "pagu menurut lokasi yang terbaca, {sum}, belum lengkap: {reason}",
    "the money by place read so far, {sum}, is not complete: {reason}",
)
MORE = Text("{reason}; dan {more} hal lain", "{reason}; and {more} more")
UNPLACED = Text(
    "{unplaced} atau {unplaced_share} dari pagu berlokasi di beberapa kecamatan atau se-daerah tanpa pembagian, lebih "
    "dari batas {limit}; agar pagu dibagi menurut lokasi, misalnya "
    '`lokasi: [{{kode_wilayah: "...", pagu: ...}}, {{kode_wilayah: "...", pagu: ...}}]`',
    "{unplaced} or {unplaced_share} of the money lies in several kecamatan or the whole region without a division, "
    "more than the limit of {limit}; divide it by place, for example "
    '`lokasi: [{{kode_wilayah: "...", pagu: ...}}, {{kode_wilayah: "...", pagu: ...}}]`',
)
NOT_DIVIDED = Text(
    "{names} hanya disebut bersama kecamatan lain, tanpa pembagian pagu; agar `pagu` pada `lokasi` diisi",
    "{names} is named only together with other kecamatan, without a division of the money; fill in `pagu` under "
    "`lokasi`",
)

_UNPLACED_NOTE = Text(
    " Tidak dapat dibagi menurut kecamatan: {unplaced} ({unplaced_share}).",
    " Cannot be divided by kecamatan: {unplaced} ({unplaced_share}).",
)
_SHOWN = Text(
    "Pagu yang berlokasi di {high} sebesar {high_head} per penduduk, {times} kali {low} ({low_head}); ",
    "Money located in {high} is {high_head} per inhabitant, {times} times that in {low} ({low_head}); ",
)
_REVIEW = Text(
    "Perlu ditelaah bersama data kebutuhan, termasuk pada {low}. Pagu tidak perlu disamakan; jika sebabnya jelas, agar "
    "dijelaskan pada isian `catatan` konteks daerah.",
    "Review it against need, also in {low}. Budgets need not be equal; if the cause is known, explain it in `catatan` "
    "of the region context.",
)
MESSAGES = {
    "left-out": Wording(
        Text(
            "Dari pagu {total} yang bukan penunjang, belum ada Sub Kegiatan yang berlokasi di {names} ({count} dari "
            "{all} kecamatan)." + _UNPLACED_NOTE.id,
            "Of {total} outside support programmes, no sub-activity is located in {names} ({count} of {all} kecamatan)."
            + _UNPLACED_NOTE.en,
        ),
        Text(
            "Perlu ditelaah apakah kebutuhan warga di sana sudah terlayani. Jika sudah, agar lokasinya ditulis, "
            "misalnya {codes}.",
            "Check whether the needs of the people there are served. If they are, write the place, for example "
            "{codes}.",
        ),
    ),
    "ratio": Wording(
        Text(
            _SHOWN.id + "ambang {most} kali; koefisien Gini {gini}, ambang {limit}." + _UNPLACED_NOTE.id,
            _SHOWN.en + "threshold {most} times; Gini coefficient {gini}, threshold {limit}." + _UNPLACED_NOTE.en,
        ),
        _REVIEW,
    ),
    "gini": Wording(
        Text(
            "Koefisien Gini pagu per penduduk antarkecamatan {gini}, melebihi ambang {limit}; tertinggi {high} "
            "({high_head}), terendah {low} ({low_head}): {times} kali, ambang {most} kali." + _UNPLACED_NOTE.id,
            "The Gini coefficient of money per inhabitant between kecamatan is {gini}, above the threshold of {limit}; "
            "highest {high} ({high_head}), lowest {low} ({low_head}): {times} times, threshold {most} times."
            + _UNPLACED_NOTE.en,
        ),
        _REVIEW,
    ),
}

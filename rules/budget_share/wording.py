"""What the check says, in both languages; limits and amounts are filled in."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_SHARE = Text(
    "{name} sebesar {found}, yaitu {share} dari {denominator} ({formula}). Batasnya {limit}, yaitu {required}.",
    "{name} is {found}, that is {share} of {denominator} ({formula}). The limit is {limit}, that is {required}.",
)
_RAISE = Text(
    "Agar angka pada konteks daerah diperiksa kembali. Jika sudah sesuai, agar alokasinya ditambah paling sedikit "
    "{distance} sehingga menjadi {required}, dengan penyebut tetap.",
    "Check the figures of the region context. If they are right, raise the allocation by at least {distance}, to "
    "{required}, with the denominator unchanged.",
)
_LOWER = Text(
    "Agar angka pada konteks daerah diperiksa kembali. Jika sudah sesuai, agar alokasinya dikurangi paling sedikit "
    "{distance} sehingga menjadi {required}; tanpa pengurangan, penyebutnya paling sedikit {least_denominator}.",
    "Check the figures of the region context. If they are right, reduce the allocation by at least {distance}, to "
    "{required}; without a reduction, the denominator has to be at least {least_denominator}.",
)
MESSAGES = {
    "below": Wording(_SHARE, _RAISE),
    "above": Wording(_SHARE, _LOWER),
    "submissions-below": Wording(
        Text(
            "{name} dalam {submissions} usulan sebesar {found}, yaitu {share} dari {denominator} ({formula}). "
            "Batasnya {limit}, yaitu {required}.",
            "{name} in the submissions read ({submissions}) is {found}, that is {share} of {denominator} ({formula}). "
            "The limit is {limit}, that is {required}.",
        ),
        Text(
            "Agar alokasi ditambah paling sedikit {distance} sehingga menjadi {required}. Misalnya, pada {subject}, "
            "ketik `pagu: {typed}`.",
            "Raise the allocation by at least {distance}, to {required}. For example, in {subject}, type "
            "`pagu: {typed}`.",
        ),
    ),
    "submissions-above": Wording(
        Text(
            "{name} dalam {submissions} usulan sebesar {found}, yaitu {share} dari {denominator} ({formula}). "
            "Batasnya {limit}, yaitu {required}.",
            "{name} in the submissions read ({submissions}) is {found}, that is {share} of {denominator} ({formula}). "
            "The limit is {limit}, that is {required}.",
        ),
        Text(
            "Agar alokasi dikurangi paling sedikit {distance} sehingga menjadi {required}, atau pagu yang tercantum "
            "diperiksa kembali.",
            "Reduce the allocation by at least {distance}, to {required}, or check the budgets as written.",
        ),
    ),
    "none": Wording(
        Text(
            "{name} tidak ditemukan dalam {submissions} usulan yang dibaca. Batasnya {limit} dari {denominator} "
            "({formula}), yaitu {required}.",
            "{name} was not found in the submissions read ({submissions}). The limit is {limit} of {denominator} "
            "({formula}), that is {required}.",
        ),
        Text(
            "Agar Sub Kegiatan berkode {codes} dianggarkan dengan jumlah paling sedikit {required}.",
            "Budget sub-activities with code {codes} with at least {required} in all.",
        ),
    ),
    "kelurahan-below": Wording(
        Text(
            "{name} untuk {kelurahan} sebesar {found}, sedangkan {limit} {required}.",
            "{name} for {kelurahan} is {found}, while {limit} is {required}.",
        ),
        Text(
            "Agar alokasi ditambah paling sedikit {distance}. Misalnya, pada {subject}, ketik `pagu: {typed}`.",
            "Raise the allocation by at least {distance}. For example, in {subject}, type `pagu: {typed}`.",
        ),
    ),
    "kelurahan-none": Wording(
        Text(
            "{name} untuk {kelurahan} tidak ditemukan dalam {submissions} usulan yang dibaca, sedangkan {limit} "
            "{required}.",
            "{name} for {kelurahan} was not found in the submissions read ({submissions}), while {limit} is "
            "{required}.",
        ),
        Text(
            "Agar dianggarkan paling sedikit {required} pada Sub Kegiatan berkode {codes}, dengan "
            '`lokasi: [{{kode_wilayah: "{code}"}}]`.',
            "Budget at least {required} in a sub-activity with code {codes}, with "
            '`lokasi: [{{kode_wilayah: "{code}"}}]`.',
        ),
    ),
}

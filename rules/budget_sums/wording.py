"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

MESSAGES = {
    "parts": Wording(
        Text(
            "Isian `{field}` pada {subject} tertulis {written}, sedangkan jumlah {count} rincian di bawahnya {sum}; "
            "selisih {difference}.",
            "Field `{field}` of {subject} is written {written}, while its parts ({count}) sum to {sum}; difference "
            "{difference}.",
        ),
        Text(
            "Jika rinciannya sudah sesuai, ketik `{field}: {typed}`. Jika tidak, agar rincian diperiksa kembali "
            "sampai jumlahnya {written}.",
            "If the parts are right, type `{field}: {typed}`. If not, check the parts until they sum to {written}.",
        ),
    ),
    "parts-carried": Wording(
        Text(
            "Isian `{field}` pada {subject} tertulis {written}, sedangkan jumlah {count} rincian di bawahnya {sum}; "
            "selisih {difference}. {above} ikut memuatnya: tertulis {carried}, sedangkan jumlah seluruh Sub "
            "Kegiatannya {right}.",
            "Field `{field}` of {subject} is written {written}, while its parts ({count}) sum to {sum}; difference "
            "{difference}. {above} carries it: written {carried}, while all its sub-activities sum to {right}.",
        ),
        Text(
            "Jika rinciannya sudah sesuai, ketik `{field}: {typed}`. Setelah semua Kegiatannya sesuai, pada {above} "
            "ketik `{field}: {typed_above}`. Jika tidak, agar rincian diperiksa kembali sampai jumlahnya {written}.",
            "If the parts are right, type `{field}: {typed}` and, once all its activities are right, "
            "`{field}: {typed_above}` in {above}. If not, check the parts until they sum to {written}.",
        ),
    ),
    "sources": Wording(
        Text(
            "Pagu {subject} tertulis {written}, sedangkan jumlah {count} sumber dananya {sum}; selisih {difference}.",
            "The budget of {subject} is written {written}, while its sources of funds ({count}) sum to {sum}; "
            "difference {difference}.",
        ),
        Text(
            "Jika sumber dananya sudah sesuai, ketik `pagu: {typed}`. Jika tidak, agar isian `jumlah` pada "
            "`sumber_dana` disesuaikan sampai jumlahnya {written}.",
            "If the sources of funds are right, type `pagu: {typed}`. If not, adjust `jumlah` under `sumber_dana` "
            "until they sum to {written}.",
        ),
    ),
    "summary": Wording(
        Text(
            "{subject} pada `ringkasan` tertulis {written}, sedangkan jumlah pagu {count} Program {sum}; selisih "
            "{difference}.",
            "{subject} in `ringkasan` is written {written}, while the budgets of the programmes ({count}) sum to "
            "{sum}; difference {difference}.",
        ),
        Text(
            "Jika pagu Program sudah sesuai, ketik `{field}: {typed}`. Jika tidak, agar pagu Program diperiksa "
            "kembali.",
            "If the budgets of the programmes are right, type `{field}: {typed}`. If not, check those budgets.",
        ),
    ),
    "split": Wording(
        Text(
            "{subject} pada `ringkasan` tertulis {written}, sedangkan `penunjang` dan `urusan` berjumlah {sum}; "
            "selisih {difference}.",
            "{subject} in `ringkasan` is written {written}, while `penunjang` and `urusan` sum to {sum}; difference "
            "{difference}.",
        ),
        Text(
            "Jika kedua bagiannya sudah sesuai, ketik `{field}: {typed}`. Jika tidak, agar `penunjang` dan `urusan` "
            "diperiksa kembali.",
            "If both parts are right, type `{field}: {typed}`. If not, check `penunjang` and `urusan`.",
        ),
    ),
    "negative": Wording(
        Text("Pagu {subject} tertulis {pagu}, di bawah nol.", "The budget of {subject} is written {pagu}, below zero."),
        Text(
            "Agar `pagu` diisi dengan angka polos tanpa tanda minus. Pengurangan pagu ditulis sebagai pagu yang baru.",
            "Fill in `pagu` with plain digits without a minus sign. Write a reduction as the new budget.",
        ),
    ),
    "no-money": Wording(
        Text(
            "Pada {subject}, pagu sebesar {pagu}, sedangkan target {target}.",
            "In {subject} the budget is {pagu}, while the target is {target}.",
        ),
        Text(
            "Agar `pagu` diisi. Jika tidak dilaksanakan pada tahun rencana ini, agar Sub Kegiatan dikeluarkan dari "
            "usulan.",
            "Fill in `pagu`. If it will not run in this plan year, take the sub-activity out of the submission.",
        ),
    ),
    "no-target": Wording(
        Text(
            "Pada {subject}, pagu sebesar {pagu}, sedangkan target {target}.",
            "In {subject} the budget is {pagu}, while the target is {target}.",
        ),
        Text(
            "Agar `target` diisi dengan angka di atas nol. Jika tidak dilaksanakan pada tahun rencana ini, agar Sub "
            "Kegiatan dikeluarkan dari usulan.",
            "Fill in `target` with a number above zero. If it will not run in this plan year, take the sub-activity "
            "out of the submission.",
        ),
    ),
}

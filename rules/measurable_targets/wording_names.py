"""What is said of names and levels of indicators, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NAMES = {
    "vague-start": Wording(
        Text(
            'Nama indikator "{indicator}" diawali "{word}", yang belum dapat diukur.',
            'The name "{indicator}" starts with "{word}", which cannot be measured.',
        ),
        Text(
            "Perlu dirumuskan ulang dengan kata ukuran, misalnya `nama: {example}`. {advice}",
            "Start with a measure, for example `nama: {example}`. {advice}",
        ),
    ),
    "vague-words": Wording(
        Text(
            'Nama indikator "{indicator}" memuat {word}, yang belum dapat diukur.',
            'The name "{indicator}" contains {word}, which cannot be measured.',
        ),
        Text("Perlu dirumuskan ulang. {advice}", "Rewrite the name. {advice}"),
    ),
    "name-measure": Wording(
        Text(
            'Nama indikator "{indicator}" belum diawali kata ukuran.',
            'The name "{indicator}" does not start with a measure.',
        ),
        Text("Sebaiknya diketik, misalnya, `nama: {example}`.", "Better type, for example, `nama: {example}`."),
    ),
    "name-two": Wording(
        Text(
            'Nama indikator "{indicator}" memuat "{word}", sehingga mengukur dua hal sekaligus.',
            'The name "{indicator}" contains "{word}" and so measures two things at once.',
        ),
        Text(
            "Sebaiknya dipisahkan menjadi dua indikator, masing-masing dengan targetnya.",
            "Better split it into two indicators, each with its own target.",
        ),
    ),
    "name-short": Wording(
        Text(
            'Nama indikator "{indicator}" terdiri atas {count} kata, kurang dari {limit} kata.',
            'The name "{indicator}" has {count} words, fewer than {limit}.',
        ),
        Text(
            "Sebaiknya diperjelas apa yang dihitung, misalnya dengan keterangan sesudah kata itu.",
            "Better say more exactly what is counted, for example by adding to that word.",
        ),
    ),
    "name-spelling": Wording(
        Text(
            'Nama indikator memuat ejaan "{word}", sedangkan ejaan bakunya "{usual}".',
            'The name contains the spelling "{word}", while the standard one is "{usual}".',
        ),
        Text("Sebaiknya diketik `nama: {example}`.", "Better type `nama: {example}`."),
    ),
}

TAUTOLOGIES = {
    "repeats": Wording(
        Text(
            'Nama indikator "{indicator}" mengulang isian `{key}` pada jenjangnya.',
            'The name "{indicator}" repeats the field `{key}` of its level.',
        ),
        Text(
            "Perlu diganti dengan ukuran keluaran atau hasil, misalnya "
            '`nama: "Jumlah kelompok masyarakat yang dilatih"`.',
            'Measure an output or outcome instead, for example `nama: "Jumlah kelompok masyarakat yang dilatih"`.',
        ),
    ),
    "copied-result": Wording(
        Text(
            'Isian `{key}` berbunyi sama dengan indikatornya: "{indicator}".',
            'The field `{key}` reads the same as its indicator: "{indicator}".',
        ),
        Text(
            "Sebaiknya `{key}` menyatakan keadaan yang dicapai, sedangkan indikator menyatakan ukurannya.",
            "Better let `{key}` state what is achieved, and the indicator its measure.",
        ),
    ),
    "only-done": Wording(
        Text(
            '"{indicator}" hanya mengukur terlaksananya kegiatan.',
            '"{indicator}" only measures that the activity took place.',
        ),
        Text(
            "Perlu diganti dengan ukuran keluaran atau hasil, misalnya "
            '`nama: "Persentase kelompok masyarakat yang aktif"`.',
            'Measure an output or outcome instead, for example `nama: "Persentase kelompok masyarakat yang aktif"`.',
        ),
    ),
    "routine": Wording(
        Text(
            'Target "{indicator}" tertulis {value} {unit}, yang lazim untuk biaya rutin kantor.',
            'The target of "{indicator}" is {value} {unit}, which is usual for routine office costs.',
        ),
        Text(
            "Sebaiknya diganti dengan ukuran keluaran, misalnya orang atau layanan yang dilayani.",
            "Better measure the output, for example people or services served.",
        ),
    ),
}

LEVELS = {
    "shared": Wording(
        Text(
            '"{indicator}" dipakai pada {count} Sub Kegiatan: {list}.',
            '"{indicator}" is used by {count} sub-activities: {list}.',
        ),
        Text(
            "Perlu disesuaikan agar setiap Sub Kegiatan memiliki indikator keluarannya sendiri.",
            "Fit each indicator to its own sub-activity's output.",
        ),
    ),
    "twice": Wording(
        Text(
            '"{indicator}" tertulis lebih dari sekali pada Sub Kegiatan {list}.',
            '"{indicator}" is written more than once in sub-activity {list}.',
        ),
        Text(
            "Perlu dihapus salah satunya, atau namanya diperjelas agar berbeda.",
            "Delete one of them, or word the names so that they differ.",
        ),
    ),
    "kind-none": Wording(
        Text("{level} belum memiliki indikator.", "{level} has no indicator."),
        Text(
            "Perlu ditambahkan paling sedikit satu indikator dengan `jenis: {kind}`.",
            "Add at least one indicator with `jenis: {kind}`.",
        ),
    ),
    "kind-other": Wording(
        Text("{level} belum memiliki indikator berjenis `{kind}`.", "{level} has no indicator of kind `{kind}`."),
        Text(
            "Perlu ditambahkan paling sedikit satu indikator dengan `jenis: {kind}`.",
            "Add at least one indicator with `jenis: {kind}`.",
        ),
    ),
    "kind-paperwork": Wording(
        Text(
            "Indikator hasil pada {level} hanya menghitung dokumen, laporan, atau kegiatan.",
            "The outcome indicators of {level} only count documents, reports or activities.",
        ),
        Text(
            'Sebaiknya ditambahkan ukuran hasil, misalnya `nama: "Persentase warga yang terlayani"`.',
            'Better add a measure of outcome, for example `nama: "Persentase warga yang terlayani"`.',
        ),
    ),
}

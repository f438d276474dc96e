"""What is said of targets, baselines and directions, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_ONE_NUMBER = Text(
    "Agar target diisi satu angka, satuannya terpisah. Ketik `target: {number}` dan `satuan: {unit}`.",
    "Give one number and a separate unit. Type `target: {number}` and `satuan: {unit}`.",
)
_READS = Text('Target "{indicator}" tertulis "{value}".', 'The target of "{indicator}" reads "{value}".')

TARGETS = {
    "target-missing": Wording(
        Text('Target "{indicator}" belum diisi.', 'The target of "{indicator}" is not filled in.'),
        Text(
            "Agar target diisi satu angka, misalnya `target: {example}`.",
            "Give one number, for example `target: {example}`.",
        ),
    ),
    "target-words": Wording(
        Text(
            'Target "{indicator}" tertulis "{value}", yang bukan angka.',
            'The target of "{indicator}" reads "{value}", which is not a number.',
        ),
        Text(
            "Agar target diisi satu angka, satuannya terpisah. Ketik, misalnya, `target: {example}`.",
            "Give one number and a separate unit. Type, for example, `target: {example}`.",
        ),
    ),
    "target-rank": Wording(
        Text(
            'Target "{indicator}" tertulis "{value}", tetapi `jenis_target` belum diisi.',
            'The target of "{indicator}" reads "{value}", but `jenis_target` is not filled in.',
        ),
        Text(
            "Agar jenisnya dicantumkan. Ketik `jenis_target: {kind}`, atau ganti target dengan angka.",
            "State its kind. Type `jenis_target: {kind}`, or replace the target by a number.",
        ),
    ),
    "target-unit": Wording(_READS, _ONE_NUMBER),
    "target-number": Wording(
        Text(
            'Target "{indicator}" tertulis "{value}", yang terbaca sebagai teks.',
            'The target of "{indicator}" reads "{value}", which is taken for text.',
        ),
        Text(
            "Tulis angka tanpa tanda kutip; pecahan memakai titik. Ketik `target: {number}`.",
            "Write the number without quotation marks; decimals use a point. Type `target: {number}`.",
        ),
    ),
    "target-range": Wording(
        Text(
            'Target "{indicator}" tertulis "{value}", yaitu rentang.',
            'The target of "{indicator}" reads "{value}", a range.',
        ),
        Text(
            "Agar dipilih satu angka yang hendak dicapai. Ketik, misalnya, `target: {number}` dan `satuan: {unit}`.",
            "Choose the one number to be reached. Type, for example, `target: {number}` and `satuan: {unit}`.",
        ),
    ),
    "target-bound": Wording(
        Text(
            'Target "{indicator}" tertulis "{value}", yaitu batas, bukan satu angka.',
            'The target of "{indicator}" reads "{value}", a bound and not one number.',
        ),
        _ONE_NUMBER,
    ),
    "target-negative": Wording(
        Text(
            'Target "{indicator}" tertulis {value}, di bawah nol, sedangkan data dasarnya tidak.',
            'The target of "{indicator}" is {value}, below zero, while its baseline is not.',
        ),
        Text(
            "Agar target diperiksa kembali. Jika tandanya tidak dimaksudkan, ketik `target: {example}`.",
            "Check the target again. If the sign is not meant, type `target: {example}`.",
        ),
    ),
    "target-zero": Wording(
        Text(
            'Target "{indicator}" tertulis 0, sedangkan `arah` bukan `turun` atau `tetap`.',
            'The target of "{indicator}" is 0, while `arah` is neither `turun` nor `tetap`.',
        ),
        Text(
            "Agar target diisi angka di atas nol, misalnya `target: {example}`. "
            "Jika nol memang dituju, ketik `arah: turun`.",
            "Give a number above zero, for example `target: {example}`. If zero is the aim, type `arah: turun`.",
        ),
    ),
}

BASELINES = {
    "baseline-missing": Wording(
        Text('"{indicator}" belum memuat data dasar.', '"{indicator}" has no baseline.'),
        Text(
            "Agar tahun dan capaian terakhir dicantumkan; untuk hal yang baru, nilainya 0. "
            "Ketik, misalnya, `baseline: {example}`.",
            "State the latest achievement and its year; for something new the value is 0. "
            "Type, for example, `baseline: {example}`.",
        ),
    ),
    "baseline-late": Wording(
        Text(
            '"{indicator}" memuat data dasar tahun {year}, yang tidak lebih awal daripada tahun rencana {plan}.',
            '"{indicator}" has a baseline for {year}, which is not before the plan year {plan}.',
        ),
        Text(
            "Agar digunakan capaian tahun {latest} atau sebelumnya. "
            "Ketik, misalnya, `tahun: {latest}` beserta nilainya.",
            "Use the achievement of {latest} or earlier. Type, for example, `tahun: {latest}` with its value.",
        ),
    ),
}

_AGAIN = Text(
    "Agar target diperiksa kembali. Jika memang demikian, ketik `arah: {other}`.",
    "Check the target again. If it is meant, type `arah: {other}`.",
)
DIRECTIONS = {
    "direction-lower": Wording(
        Text(
            'Arah "{indicator}" tertulis {direction}, sedangkan target {target} lebih rendah daripada data dasar '
            "{baseline}.",
            'The direction of "{indicator}" is {direction}, while the target {target} is lower than the baseline '
            "{baseline}.",
        ),
        _AGAIN,
    ),
    "direction-higher": Wording(
        Text(
            'Arah "{indicator}" tertulis {direction}, sedangkan target {target} lebih tinggi daripada data dasar '
            "{baseline}.",
            'The direction of "{indicator}" is {direction}, while the target {target} is higher than the baseline '
            "{baseline}.",
        ),
        _AGAIN,
    ),
    "direction-equal": Wording(
        Text(
            'Arah "{indicator}" tertulis {direction}, sedangkan target {target} sama dengan data dasarnya.',
            'The direction of "{indicator}" is {direction}, while the target {target} equals its baseline.',
        ),
        Text(
            "Sebaiknya target diperiksa kembali. Jika nilainya dipertahankan, ketik `arah: {other}`.",
            "Consider the target again. If the value is to be kept, type `arah: {other}`.",
        ),
    ),
    "direction-unusual": Wording(
        Text(
            'Arah "{indicator}" tertulis {direction}, sedangkan hal ini lazimnya diharapkan menurun.',
            'The direction of "{indicator}" is {direction}, while this is usually meant to fall.',
        ),
        Text(
            "Sebaiknya arah dan target diperiksa kembali. Jika penurunan yang dituju, ketik `arah: {other}`.",
            "Consider direction and target again. If a decrease is meant, type `arah: {other}`.",
        ),
    ),
}

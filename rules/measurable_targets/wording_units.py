"""What is said of units and formulas, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

UNITS = {
    "unit-missing": Wording(
        Text('Satuan "{indicator}" belum diisi.', 'The unit of "{indicator}" is not filled in.'),
        Text(
            "Agar satuan dilengkapi. Ketik, misalnya, `satuan: {unit}`.",
            "Fill in the unit. Type, for example, `satuan: {unit}`.",
        ),
    ),
    "unit-number": Wording(
        Text(
            'Satuan "{indicator}" tertulis "{value}", yang memuat angka {number}.',
            'The unit of "{indicator}" is written "{value}", which holds the number {number}.',
        ),
        Text(
            "Agar angka hanya ditulis pada isian `target`. Ketik `satuan: {unit}`.",
            "Write numbers only in `target`. Type `satuan: {unit}`.",
        ),
    ),
    "unit-unknown": Wording(
        Text(
            'Satuan "{indicator}" tertulis "{value}", yang tidak ada dalam daftar satuan.',
            'The unit of "{indicator}" is written "{value}", which is not in the list of units.',
        ),
        Text(
            'Perlu diperiksa; yang paling mirip: `satuan: {unit}`. Jika "{value}" resmi dipakai, agar ditambahkan ke '
            "`extra_units` pada paket aturan daerah.",
            'Check it; the nearest is `satuan: {unit}`. If "{value}" is official, add it to `extra_units` '
            "in the region's own pack.",
        ),
    ),
    "unit-unfamiliar": Wording(
        Text(
            'Satuan "{indicator}" tertulis "{value}", yang tidak ada dalam daftar satuan.',
            'The unit of "{indicator}" is written "{value}", which is not in the list of units.',
        ),
        Text(
            'Perlu diganti dengan satuan yang lazim. Jika "{value}" resmi dipakai, agar ditambahkan ke '
            "`extra_units` pada paket aturan daerah.",
            'Use a usual unit. If "{value}" is official, add it to `extra_units` in the own pack of the region.',
        ),
    ),
}

_FIT = Text('Nama indikator diawali "{word}", sedangkan satuannya "{unit}".',
            'The name starts with "{word}", while the unit is "{unit}".')  # fmt: skip
_REPLACE = Text(
    "Ganti `satuan: {suggestion}`, atau agar nama indikator disesuaikan.",
    "Change to `satuan: {suggestion}`, or adjust the name of the indicator.",
)
FITS = {
    "fit-percent": Wording(_FIT, _REPLACE),
    "fit-count": Wording(_FIT, _REPLACE),
    "fit-kind": Wording(_FIT, _REPLACE),
    "fit-over": Wording(
        Text(
            'Target "{indicator}" sebesar {value} persen, lebih dari {limit} persen.',
            'The target of "{indicator}" is {value} percent, more than {limit} percent.',
        ),
        Text(
            "Agar target atau satuannya diperiksa kembali. Jika nilainya memang dapat melebihi {limit} persen, ketik "
            "`boleh_lebih_100: true`.",
            "Check the target or its unit again. If the value may exceed {limit} percent, type "
            "`boleh_lebih_100: true`.",
        ),
    ),
    "fit-baseline": Wording(
        Text(
            'Data dasar "{indicator}" sebesar {value}, sedangkan satuannya persen.',
            'The baseline of "{indicator}" is {value}, while the unit is percent.',
        ),
        Text(
            "Agar nilai data dasar diganti dengan persentasenya, atau satuannya disesuaikan.",
            "Replace the baseline by its percentage, or adjust the unit.",
        ),
    ),
    "fit-whole": Wording(
        Text(
            'Target "{indicator}" sebesar {value}, sedangkan satuan "{unit}" dihitung utuh.',
            'The target of "{indicator}" is {value}, while "{unit}" is counted in whole numbers.',
        ),
        Text(
            "Agar target diisi bilangan bulat. Ketik, misalnya, `target: {example}`.",
            "Give a whole number. Type, for example, `target: {example}`.",
        ),
    ),
}

FORMULAS = {
    "formula-rumus": Wording(
        Text(
            '"{indicator}" bersatuan {unit}, tetapi `rumus` belum diisi.',
            '"{indicator}" is given in {unit}, but `rumus` is empty.',
        ),
        Text(
            'Agar cara menghitungnya dilengkapi, misalnya `rumus: "{formula}"`.',
            'State how it is calculated, for example `rumus: "{formula}"`.',
        ),
    ),
    "formula-sumber_data": Wording(
        Text(
            '"{indicator}" bersatuan {unit}, tetapi `sumber_data` belum diisi.',
            '"{indicator}" is given in {unit}, but `sumber_data` is empty.',
        ),
        Text(
            'Agar asal datanya dilengkapi, misalnya `sumber_data: "Profil kelurahan"`.',
            'State where the data come from, for example `sumber_data: "Profil kelurahan"`.',
        ),
    ),
    "formula-both": Wording(
        Text(
            '"{indicator}" bersatuan {unit}, tetapi `rumus` dan `sumber_data` belum diisi.',
            '"{indicator}" is given in {unit}, but `rumus` and `sumber_data` are empty.',
        ),
        Text(
            'Agar keduanya dilengkapi, misalnya `rumus: "{formula}"` dan `sumber_data: "Profil kelurahan"`.',
            'Complete both, for example `rumus: "{formula}"` and `sumber_data: "Profil kelurahan"`.',
        ),
    ),
}

"""The messages of the check in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_NEAREST = Text(
    "Agar dipilih kode rincian. Yang paling mirip: `{saran}` ({nama}).",
    "Choose an item code. Nearest: `{saran}` ({nama}).",
)

_FORMS = {
    "unknown-field": Wording(
        Text(
            "Kode Program tertulis `{nilai}`, sedangkan bidang urusan `{bidang}` tidak ada dalam nomenklatur.",
            "The programme code is written `{nilai}`, but the code book has no field `{bidang}`.",
        ),
        Text(
            "Agar kode disesuaikan dengan nomenklatur. Bidang urusan yang paling mirip: `{saran}` ({nama}).",
            "Correct the code by the code book. The nearest field is `{saran}` ({nama}).",
        ),
    ),
    "three-digits": Wording(
        Text(
            "Kode Sub Kegiatan `{nilai}` berakhir dengan tiga angka; nomenklatur memakai dua atau empat angka.",
            "Sub-activity code `{nilai}` ends in three digits; the code books use two or four.",
        ),
        Text(
            'Agar kode dicocokkan dengan nomenklatur. Jika hanya kurang nol, ketik `kode: "{contoh}"`.',
            'Look the code up in the code book. If only a zero is missing, type `kode: "{contoh}"`.',
        ),
    ),
}

_CHAINS = {
    "chain": Wording(
        Text(
            "{subjek} berada di bawah `{induk}`, tetapi kodenya diawali `{induk_benar}`.",
            "{subjek} stands under `{induk}`, but its code starts with `{induk_benar}`.",
        ),
        Text(
            "Agar kode dicocokkan dengan nomenklatur, misalnya `{saran}`, atau dipindahkan ke bawah `{induk_benar}`.",
            "Look the code up, for example `{saran}`, or move it under `{induk_benar}`.",
        ),
    ),
    "move": Wording(
        Text(
            "{subjek} berada di bawah `{induk}`, tetapi kodenya milik `{induk_benar}`, yang juga ada dalam berkas ini.",
            "{subjek} stands under `{induk}`, but its code belongs to `{induk_benar}`, which this file has too.",
        ),
        Text(
            "Agar dipindahkan ke bawah `{induk_benar}`. Jika letaknya sudah tepat, ganti kodenya menjadi `{saran}`.",
            "Move it under `{induk_benar}`. If it stands in the right place, change the code to `{saran}`.",
        ),
    ),
    "parent-differs": Wording(
        Text(
            "Kode {subjek} tertulis `{nilai}`, sedangkan semua turunannya ({jumlah}) diawali `{saran}`.",
            "The code of {subjek} is written `{nilai}`, but all {jumlah} children start with `{saran}`.",
        ),
        Text(
            'Agar kode induk dan turunannya disamakan. Jika turunannya sudah tepat, ketik `kode: "{saran}"`.',
            'Let parent and children agree. If the children are right, type `kode: "{saran}"`.',
        ),
    ),
}

_EDITIONS = {
    "width": Wording(
        Text(
            "{jumlah} dari {seluruhnya} kode Sub Kegiatan, misalnya `{contoh}`, berakhir dengan {n} angka, sedangkan "
            "untuk tahun {tahun} berlaku {m} angka.",
            "{jumlah} of {seluruhnya} sub-activity codes, such as `{contoh}`, end in {n} digits, while {m} digits "
            "apply to {tahun}.",
        ),
        Text(
            "Agar kode dicocokkan dengan nomenklatur tahun {tahun}. Menambahkan nol saja belum tentu tepat karena "
            "urutan Sub Kegiatan dapat berubah.",
            "Look the codes up in the code book for {tahun}. Adding zeros alone may be wrong, because the order of "
            "sub-activities can change.",
        ),
    ),
    "edition": Wording(
        Text(
            "Edisi kode `{edisi}` memakai {n} angka pada kode Sub Kegiatan, sedangkan untuk tahun {tahun} berlaku "
            "{m} angka.",
            "Edition `{edisi}` writes sub-activity codes with {n} digits, while {m} digits apply to {tahun}.",
        ),
        Text(
            "Agar `edisi_kode` diganti dengan edisi yang berlaku untuk tahun {tahun}.",
            "Replace `edisi_kode` by the edition in force for {tahun}.",
        ),
    ),
    "transition": Wording(
        Text(
            "Untuk tahun {tahun} kode Sub Kegiatan dua angka dan empat angka sama-sama beredar, dan edisinya belum "
            "dicantumkan.",
            "For {tahun} sub-activity codes of two and of four digits were both in use, and no edition is named.",
        ),
        Text(
            "Agar edisinya ditelaah dan dicantumkan, misalnya `edisi_kode: 050-5889/2021`.",
            "Look which edition it is and name it, for example `edisi_kode: 050-5889/2021`.",
        ),
    ),
}

_AUTHORITIES = {
    "authority": Wording(
        Text(
            "Kode `{nilai}` memuat kewenangan {k} ({arti}), sedangkan usulan ini milik {pemda}.",
            "Code `{nilai}` carries authority {k} ({arti}), while this submission belongs to {pemda}.",
        ),
        Text(
            "Agar digunakan kode dengan kewenangan {k_benar} ({arti_benar}) menurut nomenklatur.",
            "Use the code with authority {k_benar} ({arti_benar}) from the code book.",
        ),
    ),
    "authority-unknown": Wording(
        Text(
            "Kode `{nilai}` milik {pemda} memuat kewenangan {k}, yang artinya belum ditemukan dalam peraturan.",
            "Code `{nilai}` of {pemda} carries authority {k}, whose meaning was found in no regulation.",
        ),
        Text(
            "Agar dicocokkan dengan nomenklatur. Yang lazim: `1` untuk provinsi, `2` untuk kabupaten/kota.",
            "Look it up in the code book. Usual are `1` for a province and `2` for a kabupaten/kota.",
        ),
    ),
}

_FUNDS = {
    "funds-heading": Wording(
        Text(
            "Kode `{nilai}` ({judul}) adalah judul kelompok, bukan rincian sumber dana.",
            "Code `{nilai}` ({judul}) is a group heading, not a source of funds.",
        ),
        _NEAREST,
    ),
    "funds-unknown": Wording(
        Text(
            "Kode `{nilai}` tidak ditemukan dalam daftar sumber dana.",
            "Code `{nilai}` is not in the list of sources of funds.",
        ),
        _NEAREST,
    ),
}

_AREAS = {
    "area-outside": Wording(
        Text(
            "Kode wilayah `{nilai}` tidak diawali `{awalan}` ({pemda}).",
            "Area code `{nilai}` does not start with `{awalan}` ({pemda}).",
        ),
        Text(
            "Agar diganti dengan kode wilayah di {pemda}. Jika lokasinya memang di daerah lain, agar daerah mitra "
            "dicantumkan pada `koordinasi`.",
            "Use an area code of {pemda}. If the place is in another region, name the partner region in `koordinasi`.",
        ),
    ),
    "area-partner": Wording(
        Text(
            'Kode wilayah `{nilai}` berada di luar `{awalan}` ({pemda}); daerah mitra disebut: "{mitra}".',
            'Area code `{nilai}` lies outside `{awalan}` ({pemda}); a partner region is named: "{mitra}".',
        ),
        Text(
            "Agar kesepakatan dengan daerah mitra itu ditelaah.",
            "Look at the agreement with that partner region.",
        ),
    ),
    "area-kind": Wording(
        Text(
            "Kelompok terakhir kode wilayah `{nilai}` di `{awalan}` ({pemda}) diawali {angka}; yang dikenal 1 "
            "(kelurahan), 2 (desa), dan 3 (desa adat).",
            "The last group of area code `{nilai}` in `{awalan}` ({pemda}) starts with {angka}; known are 1 "
            "(kelurahan), 2 (desa) and 3 (desa adat).",
        ),
        Text(
            "Agar kode wilayah dicocokkan dengan daftar kode wilayah yang berlaku.",
            "Look the area code up in the list in force.",
        ),
    ),
}

MESSAGES = {**_FORMS, **_CHAINS, **_EDITIONS, **_AUTHORITIES, **_FUNDS, **_AREAS}

"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

_OLD_FILE = Text(
    "Tertulis {written}, sedangkan tahun rencana {plan}. Agar disesuaikan, dan bagian lain yang terbawa dari berkas "
    "tahun lain juga diperiksa kembali.",
    "It says {written}, while the plan year is {plan}. Adjust it, and check other parts carried over from another "
    "year's file too.",
)
YEARS = {
    "title": Wording(
        Text(
            "Pada `judul` tertulis tahun {written}, sedangkan tahun rencana {plan}.",
            "`judul` names {written}, while the plan year is {plan}.",
        ),
        Text(
            'Ganti menjadi `judul: "{right}"`. Agar bagian lain dari berkas tahun lain juga diperiksa kembali.',
            'Change it to `judul: "{right}"`. Check other parts carried over from another year\'s file too.',
        ),
    ),
    "edition": Wording(
        Text(
            "Edisi kode `{written}` ditetapkan setelah tahun rencana {plan}.",
            "Code book `{written}` was issued after the plan year {plan}.",
        ),
        Text(
            "Agar `edisi_kode` atau `tahun` diperiksa kembali; edisi yang dipakai ditetapkan paling lambat {plan}.",
            "Check `edisi_kode` or `tahun`; the edition in use was issued in {plan} at the latest.",
        ),
    ),
    "guide": Wording(
        Text(
            "Pedoman `{written}` berlaku untuk tahun {meant}, sedangkan tahun rencana {plan}.",
            "Guide `{written}` is for {meant}, while the plan year is {plan}.",
        ),
        _OLD_FILE,
    ),
    "guide-known": Wording(
        Text(
            "Pedoman `{written}` berlaku untuk tahun {meant}, sedangkan tahun rencana {plan}.",
            "Guide `{written}` is for {meant}, while the plan year is {plan}.",
        ),
        Text(
            "Ganti menjadi `pedoman: {right}`, setelah isi rencana dicocokkan dengan pedoman itu.",
            "Change it to `pedoman: {right}` after comparing the plan with that guide.",
        ),
    ),
    "meeting": Wording(
        Text(
            "Tanggal Berita Acara tertulis {written}, yaitu sesudah tahun rencana {plan}.",
            "The date of the official record is {written}, after the plan year {plan}.",
        ),
        Text(
            "Agar `{field}` disesuaikan dengan Berita Acaranya; musyawarah untuk tahun {plan} lazimnya berlangsung "
            "pada {latest}.",
            "Correct `{field}` from the official record; meetings for {plan} usually take place in {latest}.",
        ),
    ),
}
FORWARD = {
    "money-missing": Wording(
        Text(
            "Pada {subject}, `target_n1` sudah diisi {target}, sedangkan `pagu_n1` belum diisi.",
            "In {subject}, `target_n1` is {target}, while `pagu_n1` is not filled in.",
        ),
        Text("Agar `pagu_n1` dilengkapi untuk tahun {next}.", "Complete `pagu_n1` for {next}."),
    ),
    "money-zero": Wording(
        Text(
            "Pada {subject}, `target_n1` sudah diisi {target}, sedangkan `pagu_n1` berisi 0.",
            "In {subject}, `target_n1` is {target}, while `pagu_n1` is 0.",
        ),
        Text(
            "Agar `pagu_n1` dilengkapi untuk tahun {next}. Jika tidak dilanjutkan, ketik `target_n1: 0`.",
            "Complete `pagu_n1` for {next}. If the work does not go on, type `target_n1: 0`.",
        ),
    ),
    "target-missing": Wording(
        Text(
            'Pada {subject}, `pagu_n1` sudah diisi {money}, sedangkan `target_n1` "{indicator}" belum diisi.',
            'In {subject}, `pagu_n1` is {money}, while `target_n1` of "{indicator}" is not filled in.',
        ),
        Text(
            "Agar `target_n1` dilengkapi untuk tahun {next}.",
            "Complete `target_n1` for {next}.",
        ),
    ),
    "target-zero": Wording(
        Text(
            'Pada {subject}, `pagu_n1` sudah diisi {money}, sedangkan `target_n1` "{indicator}" berisi 0.',
            'In {subject}, `pagu_n1` is {money}, while `target_n1` of "{indicator}" is 0.',
        ),
        Text(
            "Agar `target_n1` dilengkapi untuk tahun {next}. Jika tidak dilanjutkan, ketik `pagu_n1: 0`.",
            "Complete `target_n1` for {next}. If the work does not go on, type `pagu_n1: 0`.",
        ),
    ),
    "repeated": Wording(
        Text(
            "Pada {count} dari {every} Sub Kegiatan, pagu dan target tahun {next} sama persis dengan tahun rencana. "
            "Yang pertama: {first}.",
            "In {count} of {every} sub-activities, budget and targets for {next} are exactly those of the plan year. "
            "The first one: {first}.",
        ),
        Text(
            "Disarankan memeriksa apakah prakiraan maju sudah dihitung atau masih berupa salinan.",
            "Consider whether the forward estimate was worked out or only copied.",
        ),
    ),
}
_CHECK = Text(
    "Agar target tahun rencana dan `target_renstra` diperiksa kembali terhadap dokumen Renstra.",
    "Check the target of the year and `target_renstra` against the Renstra.",
)
RENSTRA = {
    "unreachable": Wording(
        Text(
            'Target akhir Renstra "{indicator}" sebesar {final} berlawanan dengan arahnya ({way}) dari data dasar '
            "{baseline}, sehingga tidak dapat dituju oleh target {target}.",
            'The final target of "{indicator}", {final}, lies against its direction (`{way}`) from the baseline '
            "{baseline}, so a target of {target} cannot lead to it.",
        ),
        _CHECK,
    ),
    "beyond": Wording(
        Text(
            'Target "{indicator}" tahun {year} sebesar {target}, sudah melampaui target akhir Renstra {final}.',
            'The target of "{indicator}" for {year}, {target}, already goes beyond the final target of {final}.',
        ),
        Text(
            "Agar target diperiksa kembali. Jika target akhir memang telah terlampaui, agar Renstra ditelaah dan "
            "`target_renstra` disesuaikan dengan dokumen perubahannya.",
            "Check the target. If the final target was indeed passed, review the Renstra and adjust `target_renstra` "
            "from its amendment.",
        ),
    ),
    "short": Wording(
        Text(
            'Tahun {year} adalah tahun terakhir Renstra, sedangkan target "{indicator}" sebesar {target} belum '
            "mencapai target akhir {final}.",
            'Plan year {year} is the last of the Renstra, while the target of "{indicator}", {target}, does not reach '
            "the final target of {final}.",
        ),
        _CHECK,
    ),
    "differs": Wording(
        Text(
            'Arah "{indicator}" adalah tetap, sedangkan target {target} berbeda dari target akhir Renstra {final}.',
            'The direction of "{indicator}" is constant, while its target {target} differs from the final {final}.',
        ),
        Text(
            "Agar keduanya disamakan, misalnya `target_renstra: {typed}`, atau `arah` diperiksa kembali.",
            "Make them the same, for example `target_renstra: {typed}`, or check `arah`.",
        ),
    ),
    "scale": Wording(
        Text(
            'Target "{indicator}" sebesar {target}, sedangkan target akhir Renstra {final}; bedanya lebih dari {ratio} '
            "kali lipat, sehingga satuannya mungkin tidak sama.",
            'The target of "{indicator}" is {target} and the final target {final}: more than {ratio} times apart, so '
            "their units may differ.",
        ),
        Text(
            "Disarankan memeriksa apakah keduanya memakai satuan yang sama.",
            "Consider whether both use the same unit.",
        ),
    ),
}
MESSAGES = {**YEARS, **FORWARD, **RENSTRA}

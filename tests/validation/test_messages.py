from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sinkron_rules.model import Document, Severity, Unassessable, path_text
from sinkron_rules.validation import KINDS, Validator, explain, field_title

Judge = Callable[[str], tuple[list[SimpleNamespace], Document]]

SUB = "program[0].kegiatan[0].sub_kegiatan[0]"

# (what stands in the sound file, what is written instead, rule, broken path, part of what to type)
ONE_MISTAKE = [
    ('kode: "7.01.03"\n', 'kode: "7.01"\n', "SKEMA-KODE", "program[0].kode", 'kode: "7.01.03"'),
    ('kode: "7.01.03"\n', "kode: 7,01,03\n", "SKEMA-KODE", "program[0].kode", 'kode: "7.01.03"'),
    ('"7.01.03.2.02.0002"', '"7.01.03.02.02.0002"', "SKEMA-KODE", f"{SUB}.kode", 'kode: "7.01.03.2.02.0002"'),
    ('"1.2.01.01.02"', '"01:01"', "SKEMA-ANGKA-MIRIP", f"{SUB}.sumber_dana[0].kode", 'kode: "1.2.01.01.02"'),
    ('"1.2.01.01.02"', "0017", "SKEMA-ANGKA-MIRIP", f"{SUB}.sumber_dana[0].kode", 'kode: "1.2.01.01.02"'),
    ("urutan_prioritas: 1", "urutan_prioritas: 1:10", "SKEMA-ANGKA-MIRIP", f"{SUB}.urutan_prioritas", ": 1`"),
    ("            pagu: 450000000", "            pagu: 250.000", "SKEMA-TITIK-RIBUAN", f"{SUB}.pagu", "pagu: 250000`"),
    ("            pagu: 450000000", "            pagu: 2.500.000", "SKEMA-TITIK-RIBUAN", f"{SUB}.pagu", ": 2500000`"),
    (
        "            pagu: 450000000",
        "            pagu: 1.500.000,00",
        "SKEMA-TITIK-RIBUAN",
        f"{SUB}.pagu",
        ": 1500000`",
    ),
    (
        "            pagu: 450000000",
        "            pagu: Rp 1.000.000",
        "SKEMA-TITIK-RIBUAN",
        f"{SUB}.pagu",
        ": 1000000`",
    ),
    (
        "            pagu: 450000000",
        '            pagu: "250.000"',
        "SKEMA-TITIK-RIBUAN",
        f"{SUB}.pagu",
        "pagu: 250000`",
    ),
    (
        "            pagu: 450000000",
        "            pagu: 1,5 miliar",
        "SKEMA-TITIK-RIBUAN",
        f"{SUB}.pagu",
        ": 1500000000`",
    ),
    ("            pagu: 450000000", "            pagu: 2.0", "SKEMA-ANGKA", f"{SUB}.pagu", "pagu: 2`"),
    ("            pagu: 450000000", "            pagu: 2.5", "SKEMA-ANGKA", f"{SUB}.pagu", "pagu: 450000000`"),
    ("            pagu: 450000000", "            pagu: belum ada", "SKEMA-ANGKA", f"{SUB}.pagu", "pagu: 450000000`"),
    ("            pagu: 450000000", "            pagu: true", "SKEMA-ANGKA", f"{SUB}.pagu", "pagu: 450000000`"),
    ("            pagu: 450000000", "            pagu:", "SKEMA-KOSONG", f"{SUB}.pagu", "pagu: 450000000`"),
    ("            pagu: 450000000", "            pagu: [1]", "SKEMA-BENTUK", f"{SUB}.pagu", "pagu: 450000000`"),
    ("            pagu: 450000000\n", "", "SKEMA-WAJIB", f"{SUB}.pagu", "sejajar dengan `nama`: `pagu: 450000000`"),
    ("target_n1: 6.5", "target_n1: 67,41", "SKEMA-KOMA", f"{SUB}.indikator[0].target_n1", "target_n1: 67.41`"),
    ("target_n1: 6.5", "target_n1: 1.234,5", "SKEMA-KOMA", f"{SUB}.indikator[0].target_n1", "target_n1: 1234.5`"),
    ("target_n1: 6.5", "target_n1: 70 orang", "SKEMA-ANGKA", f"{SUB}.indikator[0].target_n1", "target_n1: 70`"),
    ("edisi_kode: 900.1-861/2026", "edisi_kode: 90", "SKEMA-PILIHAN", "edisi_kode", "`90/2019`"),
    (
        "            pagu: 450000000",
        '            pagu: "99999999999999999999"',
        "SKEMA-RENTANG",
        f"{SUB}.pagu",
        "(paling besar",
    ),
    ("target_n1: 6.5", "target_n1: banyak", "SKEMA-ANGKA", f"{SUB}.indikator[0].target_n1", "target_n1: 74`"),
    ("punya_desa: false", "punya_desa: tidak", "SKEMA-YA-TIDAK", "pemda.punya_desa", "punya_desa: false`"),
    ("punya_desa: false", "punya_desa: yes", "SKEMA-YA-TIDAK", "pemda.punya_desa", "punya_desa: true`"),
    ("punya_desa: false", "punya_desa: mungkin", "SKEMA-YA-TIDAK", "pemda.punya_desa", "`punya_desa: true` atau"),
    ("jenis: kota,", "jenis: Kotaa,", "SKEMA-PILIHAN", "pemda.jenis", "jenis: kota`"),
    ("jenis: kota,", "jenis: 7,", "SKEMA-PILIHAN", "pemda.jenis", "`kota`, `kabupaten`, `provinsi`"),
    ("2026-01-21", "21-01-2026", "SKEMA-TANGGAL", f"{SUB}.usulan.tanggal", "tanggal: 2026-01-21`"),
    ("2026-01-21", "21 Januari 2026", "SKEMA-TANGGAL", f"{SUB}.usulan.tanggal", "tanggal: 2026-01-21`"),
    ("2026-01-21", "2026-1-21", "SKEMA-TANGGAL", f"{SUB}.usulan.tanggal", "tanggal: 2026-01-21`"),
    ("2026-01-21", "2026-02-30", "SKEMA-TANGGAL", f"{SUB}.usulan.tanggal", "tanggal: 2027-01-21`"),
    ("2026-01-21", "kemarin", "SKEMA-TANGGAL", f"{SUB}.usulan.tanggal", "tanggal: 2027-01-21`"),
    ("tahun: 2027", "tahun: 27", "SKEMA-RENTANG", "tahun", "(paling kecil 2000)"),
    (
        "            pagu: 450000000",
        "            pagu_indikatf: 1",
        "SKEMA-TIDAK-DIKENAL",
        f"{SUB}.pagu",
        "menjadi `pagu`",
    ),
    ("            lokasi:", "            Lokasi:", "SKEMA-TIDAK-DIKENAL", f"{SUB}.lokasi", "menjadi `lokasi`"),
    ("tahap: ", "tahapan: ", "SKEMA-TIDAK-DIKENAL", "tahap", "menjadi `tahap`"),
    ("tahap: ranc", "zzz: 1\ntahap: ranc", "SKEMA-TIDAK-DIKENAL", "zzz", "`x-zzz`"),
    ("nama: Kecamatan Pahandut", 'nama: ""', "SKEMA-KOSONG", "perangkat_daerah.nama", "nama: Kecamatan Pahandut`"),
]


@pytest.mark.parametrize("mistake", ONE_MISTAKE, ids=lambda mistake: f"{mistake[2]} {mistake[1].strip()}")
def test_one_mistake_gets_one_message_with_what_to_type(
    mistake: tuple[str, str, str, str, str], judge: Judge, sound: str
) -> None:
    sound_part, written, rule, broken, typed = mistake
    text = sound[: sound.rindex(sound_part)] + written + sound[sound.rindex(sound_part) + len(sound_part) :]
    problems, document = judge(text)
    assert [problem.rule for problem in problems] == [rule]
    [only] = problems
    assert only.severity is Severity.ERROR
    assert typed in f"{only.condition.id} {only.remedy.id}"
    assert broken in {path_text(path) for path in document.broken}
    first_change = next(
        n for n, (a, b) in enumerate(zip(text.splitlines(), sound.splitlines(), strict=False), 1) if a != b
    )
    assert abs(only.at[0] - first_change) <= (3 if rule == "SKEMA-WAJIB" else 0)


REPAIRED = [
    ('kode: "7.01.03.2.02"', "kode: 7.01.03.2.02", None),
    ('kode_wilayah: "62.71",', "kode_wilayah: 62.71,", ("pemda", "kode_wilayah", "62.71")),
    ('kode_wilayah: "62.71",', "kode_wilayah: 62.10,", ("pemda", "kode_wilayah", "62.10")),
    ("nama: Kecamatan Pahandut", "nama: 0017", ("perangkat_daerah", "nama", "0017")),
    ("nama: Kecamatan Pahandut", "nama: 1.10", ("perangkat_daerah", "nama", "1.10")),
    ("nama: Kecamatan Pahandut", "nama: True", ("perangkat_daerah", "nama", "True")),
    ("tahun: 2027", 'tahun: "2027"', ("tahun", 2027)),
]


@pytest.mark.parametrize(("sound_part", "written", "expected"), REPAIRED)
def test_what_was_typed_is_used_where_it_is_safe(
    sound_part: str, written: str, expected: tuple[str | int, ...] | None, judge: Judge, sound: str
) -> None:
    problems, document = judge(sound.replace(sound_part, written, 1))
    assert not document.broken
    if expected is None:
        assert problems == []
        return
    assert [(problem.rule, problem.severity) for problem in problems] == [("SKEMA-KUTIP", Severity.WARNING)]
    value = document.data
    for step in expected[:-1]:
        value = value[step]
    assert (value, type(value)) == (expected[-1], type(expected[-1]))


def test_a_sound_document_has_no_problems(judge: Judge, sound: str) -> None:
    problems, document = judge(sound)
    assert (problems, document.broken) == ([], {})


def test_an_empty_optional_field_is_a_warning_and_not_broken(judge: Judge, sound: str) -> None:
    problems, document = judge(sound.replace("tahap: ", "judul:\ntahap: "))
    assert [(p.rule, p.severity, p.at) for p in problems] == [("SKEMA-KOSONG", Severity.WARNING, (4, 7))]
    assert document.broken == {}


def test_an_empty_item_of_a_list_is_an_error(judge: Judge, sound: str) -> None:
    problems, document = judge(sound.replace('- kode_wilayah: "62.71.01.1001"', "-"))
    assert [p.rule for p in problems] == ["SKEMA-KOSONG"]
    assert [path_text(path) for path in document.broken] == [f"{SUB}.lokasi[0]"]


def test_a_wrong_shape_high_up_breaks_only_that_path(judge: Judge, sound: str) -> None:
    text = sound[: sound.index("program:")] + "program: Program Pemberdayaan\n"
    problems, document = judge(text)
    assert [(p.rule, p.at) for p in problems] == [("SKEMA-BENTUK", (8, 10))]
    assert [path_text(path) for path in document.broken] == ["program"]
    assert document.root["pemda"]["nama"].value == "Kota Palangka Raya"
    with pytest.raises(Unassessable, match="does not fit its schema"):
        list(document.root.each("program[]"))


def test_a_group_where_a_list_belongs_is_told_about_the_hyphen(judge: Judge, sound: str) -> None:
    problems, _ = judge(sound.replace('              - kode_wilayah: "62.71', '                kode_wilayah: "62.71'))
    assert [p.rule for p in problems] == ["SKEMA-BENTUK"]
    assert "setiap butir diawali `- `" in problems[0].condition.id


def test_a_missing_key_stands_at_its_parent_and_its_path_is_broken(judge: Judge, sound: str) -> None:
    problems, document = judge(sound.replace("                jumlah: 450000000\n", ""))
    [only] = problems
    assert (only.rule, only.at[0]) == ("SKEMA-WAJIB", 22)
    assert "belum ada pada `sumber_dana[0]`" in only.condition.id
    [(path, reason)] = document.broken.items()
    assert path_text(path) == f"{SUB}.sumber_dana[0].jumlah"
    assert reason.id == "isian wajib `jumlah` belum ada (SKEMA-WAJIB)"


def test_an_empty_group_says_what_it_needs(judge: Judge, sound: str) -> None:
    text = re.sub(r"perangkat_daerah: \{.*\}", "perangkat_daerah: {}", sound)
    problems, _ = judge(text)
    assert [p.rule for p in problems] == ["SKEMA-WAJIB", "SKEMA-WAJIB"]
    assert "Tambahkan di bawah `perangkat_daerah`" in problems[0].remedy.id


def test_all_mistakes_are_told_at_once(judge: Judge, sound: str) -> None:
    text = (
        sound.replace("tahun: 2027", "tahun: 2.027").replace("jenis: kota,", "jenis: kata,").replace("tahap: ", "thp: ")
    )
    problems, _ = judge(text.replace("                target: 5\n", ""))
    assert {p.rule for p in problems} == {"SKEMA-TITIK-RIBUAN", "SKEMA-PILIHAN", "SKEMA-TIDAK-DIKENAL", "SKEMA-WAJIB"}
    assert len(problems) == 4


def test_own_notes_may_stand_anywhere(judge: Judge, sound: str) -> None:
    problems, _ = judge(
        sound.replace("tahap: ", "x-catatan: {apa: saja}\ntahap: ").replace(
            "jumlah: 4", "x-y: 1\n                jumlah: 4"
        )
    )
    assert problems == []


@pytest.mark.parametrize(
    ("written", "near"),
    [("usulan", "usulan/1"), ("usulan/2", "usulan/1"), ("usulen/1", "usulan/1"),
     ("konteks-daerah/9", "konteks-daerah/1"), ("konteks", "konteks-daerah/1"), ("apiVersion", "usulan/1")],
)  # fmt: skip
def test_an_unknown_kind_names_the_nearest(written: str, near: str, judge: Judge, sound: str) -> None:
    problems, _ = judge(sound.replace("usulan/1", written, 1))
    assert [(p.rule, p.at) for p in problems] == [("SKEMA-JENIS", (1, 8))]
    assert f"`skema: {near}`" in problems[0].remedy.id


def test_a_document_that_names_no_skema_is_left_alone(judge: Judge) -> None:
    assert judge("apa: saja\n")[0] == []


def test_the_title_and_the_key_are_in_every_message(judge: Judge, sound: str) -> None:
    [only], _ = judge(sound.replace("            pagu: 450000000", "            pagu: 250.000"))
    assert "`pagu` (Pagu indikatif)" in only.condition.id
    assert "`pagu` (Indicative budget)" in only.condition.en
    assert "Rp250.000" in only.remedy.id
    assert "Rp250,000" in only.remedy.en
    assert only.subject.id == "Sub Kegiatan 7.01.03.2.02.0002 Pembangunan Sarana dan Prasarana Kelurahan"
    assert only.identity == "program[7.01.03].kegiatan[7.01.03.2.02].sub_kegiatan[7.01.03.2.02.0002].pagu"


def test_thousands_of_mistakes_end_in_one_honest_message(judge: Judge, sound: str) -> None:
    problems, document = judge(
        sound + "".join(f"kunci{n}: 1\n" for n in range(900)) + "acuan: [" + "1, " * 1200 + "1]\n"
    )
    assert problems[-1].rule == "SKEMA-GAGAL"
    assert len(problems) < 2000
    assert ("program",) in document.broken


def test_what_the_engine_cannot_do_is_said(monkeypatch: pytest.MonkeyPatch, judge: Judge, sound: str) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("sinkron_rules.validation.engines.Engine.errors", fail)
    problems, document = judge(sound.replace("tahun: 2027", "tahun: x"))
    assert [p.rule for p in problems] == ["SKEMA-GAGAL"]
    assert "RecursionError" in problems[0].condition.en
    assert set(document.broken) == {(key,) for key in document.data}


def test_hostile_text_stays_inside_its_backticks(judge: Judge, sound: str) -> None:
    [only], _ = judge(sound.replace("jenis: kota,", 'jenis: "{0} {x} ` <b> ' + "y" * 500 + '",'))
    assert "`{0} {x} ' <b> y" in only.condition.id
    assert len(only.condition.id) < 250


def test_every_rule_can_be_explained() -> None:
    rules = explain()
    assert len(rules) <= 16
    for name, rule in rules.items():
        assert (rule.id, rule.pack, rule.module) == (name, "sinkron-rules", "validation")
        assert all(len(rule.title[lang]) <= 60 and not rule.title[lang].endswith(".") for lang in ("id", "en"))


@pytest.mark.parametrize(
    ("skema", "path", "title"),
    [("usulan/1", ("program", 3, "pagu"), "Pagu indikatif"),
     ("usulan/1", ("program", 0, "kegiatan", 0, "kode"), "Kode Kegiatan"),
     ("paket/1", ("title", "id"), "Judul Indonesia"), ("usulan/1", ("zzz", 1), None), ("zzz/1", ("program",), None)],
)  # fmt: skip
def test_fields_have_titles(skema: str, path: tuple[str | int, ...], title: str | None) -> None:
    found = field_title(skema, path)
    assert (found.id if found else None) == title


def test_making_a_validator_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: pytest.fail("read"))
    assert Validator() is not None
    assert len(KINDS) == 7

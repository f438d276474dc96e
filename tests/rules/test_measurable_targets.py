from __future__ import annotations

import csv
import importlib
import re
import shutil
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sinkron_rules.judging import judge_document
from sinkron_rules.model import BoundRule, Document, Evidence, Severity, Text, Unassessable, Verdict, parse_path
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Pack, Rulebook, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator

MODULE = "measurable_targets"
CODE_BOOK = Path(__file__).parents[3] / "shared/data/nomenklatur/sipd_pemutakhiran_2027_sub_kegiatan.csv"
SUB = "program[0].kegiatan[0].sub_kegiatan[0]"
SOUND: Mapping[str, Any] = {
    "nama": "Panjang jalan lingkungan yang diperbaiki",
    "jenis": "keluaran",
    "satuan": "km",
    "arah": "naik",
    "baseline": {"tahun": 2025, "nilai": 3.5},
    "target": 4.2,
}
LINT = re.compile(
    r"(?i)\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|nopember|propinsi|walikota|resiko|obyek|"
    r"praktek|aktifitas|standarisasi|matrik|merubah|dirubah|mempedomani|mensinkronkan|dimana|diatas|dibawah|"
    r"dikarenakan|subkegiatan|upload|download|file|error|default|review|output|outcome)\b|(?-i:Rp(?:\.\s?|\s)\d)"
)


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory, validator: Validator) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / MODULE, folder / MODULE)
    shutil.copytree(RULES / "samples", folder / "samples")
    return load_pack(folder, validator, origin="test")


@pytest.fixture(scope="module")
def book(pack: Pack, validator: Validator) -> Rulebook:
    return build_rulebook([pack], validator)


@pytest.fixture(scope="module")
def rules(book: Rulebook) -> dict[str, BoundRule]:
    return {bound.rule.id.removeprefix("NAS-IND-"): bound for bound in book.rules}


@pytest.fixture(scope="module")
def part(rules: dict[str, BoundRule]) -> Callable[[str], ModuleType]:
    """Return a sibling module of the check, as the pack loaded it."""
    judge = rules["01"].check.judge
    assert judge is not None
    package = judge.__module__.rpartition(".")[0]
    return lambda name: importlib.import_module(f"{package}.{name}")


@pytest.fixture(scope="module")
def lexicon(part: Callable[[str], ModuleType], rules: dict[str, BoundRule]) -> Any:
    return part("lexicon").lexicon_of(rules["06"].parameters["lexicon"])


@pytest.fixture(scope="module")
def units(part: Callable[[str], ModuleType], rules: dict[str, BoundRule]) -> Any:
    return part("units").units_of(rules["02"].parameters["units"])


def plan(indicator: Mapping[str, Any], level: str = "sub", **changes: Any) -> Document:
    """Return a plan of one sub-activity whose indicator (at `level`) is `indicator`; None takes a field away."""
    sound_outcome = {
        **SOUND,
        "nama": "Persentase jalan lingkungan dalam kondisi mantap",
        "jenis": "hasil",
        "satuan": "%",
        "rumus": "panjang jalan mantap / panjang jalan x 100",
        "sumber_data": "Survei kondisi jalan",
    }
    merged = {**(SOUND if level == "sub" else sound_outcome), **indicator}
    mine = {key: value for key, value in merged.items() if value is not None}
    sub: dict[str, Any] = {
        "kode": "1.03.10.2.01.0055",
        "nama": "Rehabilitasi Jalan",
        "keluaran": "Terehabilitasinya jalan",
        "pagu": 9,
    }
    sub |= {"indikator": [mine if level == "sub" else dict(SOUND)]}
    program: dict[str, Any] = {
        "kode": "1.03.10",
        "nama": "Program Penyelenggaraan Jalan",
        "hasil": "Meningkatnya kemantapan jalan",
    }
    program |= {"indikator": [mine if level == "program" else sound_outcome]}
    activity = {"kode": "1.03.10.2.01", "nama": "Penyelenggaraan Jalan Kota", "sub_kegiatan": [sub]}
    program |= {"kegiatan": [activity]}
    data: dict[str, Any] = {"skema": "usulan/1", "tahun": 2027, "program": [program]}
    for where, value in changes.items():
        target: Any = {"sub": sub, "program": program}[where.split("_", 1)[0]]
        target[where.split("_", 1)[1]] = value
    return read_bytes(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode(), "usulan.yaml")[0]


def evidence(bound: BoundRule, document: Document) -> list[Evidence]:
    assert bound.check.judge is not None
    found: list[Evidence] = []
    for pattern in bound.check.pattern(bound.parameters).split("|"):
        for node in document.root.each(pattern):
            try:
                found += bound.check.judge(node, bound.parameters)
            except Unassessable:
                continue
    assert not found or not is_content(bound, document), f"{bound.rule.id} was content at a glance: {found[0]}"
    return found


def is_content(bound: BoundRule, document: Document) -> bool:
    """Tell whether the rule's first glance is content with a document; one that it stumbles over it is not."""
    if bound.glance is None or document.sight is None:
        return False
    try:
        return bool(bound.glance(document.sight))
    except (AttributeError, KeyError, TypeError, ValueError, ArithmeticError):
        return False


def messages(bound: BoundRule, document: Document) -> list[str]:
    return [one.message for one in evidence(bound, document)]


def fired(rules: Mapping[str, BoundRule], document: Document) -> dict[str, list[str]]:
    """Return the messages of every rule that has something to say."""
    return {number: said for number, bound in rules.items() if (said := messages(bound, document))}


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("naik km 68.9", "69.9"),
        ("naik km 3 3.5", "3.5"),
        ("naik % 99.4", "100"),
        ("turun % 7.5", "6.5"),
        ("turun % 7.5 7", "7"),
        ("turun km 0.4", "0"),
        ("tetap km 4", "4"),
        ("naik km 0", "12"),
    ],
)
def test_the_target_shown_as_an_example_would_be_accepted(
    rules: dict[str, BoundRule], written: str, example: str
) -> None:
    way, unit, *numbers = written.split()
    baseline, final = (*map(yaml.safe_load, numbers), None)[:2]
    told = {
        "satuan": unit, "arah": way, "baseline": {"tahun": 2025, "nilai": baseline}, "target_renstra": final,
    }  # fmt: skip
    (seen,) = evidence(rules["01"], plan({**told, "target": "sesuai kebutuhan"}, "program"))
    assert seen.values["example"] == example
    mended = plan({**told, "target": yaml.safe_load(example)}, "program")
    assert not messages(rules["01"], mended)
    assert not messages(rules["05"], mended)


# --- the rule files ---


def test_all_ten_rules_are_there(rules: dict[str, BoundRule]) -> None:
    assert list(rules) == [f"{number:02}" for number in range(1, 11)]
    weights = {number: bound.rule.severity for number, bound in rules.items()}
    assert {n for n, weight in weights.items() if weight is Severity.ERROR} == {"01", "02", "03"}
    assert {weights[n] for n in ("04", "05", "06", "07", "08", "09", "10")} == {Severity.WARNING}


def test_every_example_comes_out_as_written(pack: Pack, book: Rulebook, validator: Validator) -> None:
    sources = {document.data["id"]: document for _, document in pack.files}
    kinds: set[tuple[str, str]] = set()
    for bound in book.rules:
        for example in examples_of(bound, sources[bound.rule.id], pack.folder / "samples"):
            complaint = try_example(example, bound, book, validator).complaint
            assert complaint is None, f"{bound.rule.id} {example.name}: {complaint.en}"
            kinds.add((bound.rule.id, example.kind))
            if example.kind == "needs-fix":
                first = read_bytes(example.text.encode(), "x")[0]
                assert messages(bound, first) == [example.message], example.name
    assert {kind for _, kind in kinds} >= {"conforms", "needs-fix", "not-assessable"}
    assert len([kind for kind in kinds if kind[1] == "needs-fix"]) == 10


def test_every_message_is_shown_by_an_example(pack: Pack, rules: dict[str, BoundRule]) -> None:
    shown = {case.get("message") for _, d in pack.files for case in d.data["examples"]["needs-fix"]}
    assert shown == set(rules["01"].check.messages)


def test_texts_are_formal_indonesian(rules: dict[str, BoundRule], lexicon: Any) -> None:
    texts = [t for w in rules["01"].check.messages.values() for t in (w.condition, w.remedy)]
    texts += [t for bound in rules.values() for t in (bound.rule.title, bound.rule.why, bound.rule.remedy)]
    texts += [term.advice for term in lexicon.terms]
    for text in texts:
        prose = re.sub(r"`[^`]*`", "", text.id)
        assert not LINT.search(prose), text.id
        assert "!" not in prose
        assert text.en
        assert text.en != text.id
        assert set(re.findall(r"{(\w+)}", text.id)) == set(re.findall(r"{(\w+)}", text.en)), text.id


def test_a_rule_without_its_limit_is_refused(rules: dict[str, BoundRule], validator: Validator) -> None:
    schema = rules["03"].check.parameters
    assert {rule["if"]["properties"]["aspect"]["const"] for rule in schema["allOf"]} == {"fit", "baseline", "name"}
    assert rules["03"].check.limits == ("max_percent", "max_baseline_percent", "min_years_before", "min_words")
    del validator


# --- precedence: one mistake, one finding ---


def test_a_sound_plan_is_silent(rules: dict[str, BoundRule]) -> None:
    assert fired(rules, plan({})) == {}
    assert fired(rules, plan({}, "program")) == {}


@pytest.mark.parametrize(
    ("level", "indicator", "changes", "expected"),
    [
        # The unit is told once, by the target that carries it.
        ("sub", {"target": "12 dokumen", "satuan": None}, {}, {"01": ["target-unit"]}),
        ("sub", {"target": "sesuai kebutuhan"}, {}, {"01": ["target-words"]}),
        ("sub", {"target": "sesuai kebutuhan", "satuan": None}, {}, {"01": ["target-words"], "02": ["unit-missing"]}),
        # An unknown unit is not also said to misfit, to lack a formula, or to be no percentage.
        ("program", {"satuan": "Persn", "rumus": None}, {}, {"02": ["unit-unknown"]}),
        # A unit that misfits is not also asked for a formula, nor is its number judged.
        ("sub", {"satuan": "%", "target": 250}, {}, {"03": ["fit-count"]}),
        ("program", {"satuan": "Lembaga Kemasyarakatan", "target": 90.5}, {}, {"03": ["fit-percent"]}),
        # One wrong unit spoils target and baseline alike: told once.
        (
            "program",
            {"target": 2300000000, "baseline": {"tahun": 2025, "nilai": 2134875960}},
            {},
            {"03": ["fit-over"]},
        ),
        ("program", {"baseline": {"tahun": 2025, "nilai": 2134875960}, "arah": "turun"}, {}, {"03": ["fit-baseline"]}),
        # A missing baseline is told by its own rule; the direction then cannot be judged.
        ("sub", {"baseline": None}, {}, {"04": ["baseline-missing"]}),
        # A name that repeats the objective is told once, though it also starts with a verb.
        (
            "program",
            {"nama": "Meningkatnya kualitas pelayanan kecamatan"},
            {"program_sasaran": "Meningkatnya kualitas pelayanan kecamatan."},
            {"07": ["repeats"]},
        ),
        # More of what should become less.
        ("program", {"nama": "Persentase penduduk miskin", "target": 12}, {}, {"05": ["direction-unusual"]}),
        ("program", {"nama": "Meningkatnya kualitas pelayanan kecamatan"}, {}, {"06": ["vague-start"]}),
        ("sub", {"nama": "Terlaksananya kegiatan", "satuan": "Kegiatan", "target": 4}, {}, {"07": ["only-done"]}),
        # Several vague words in one name: one finding that lists them.
        ("program", {"nama": "Persentase warga yang mandiri dan sejahtera"}, {}, {"06": ["vague-words"]}),
        # A vague name with an unusual spelling: the greater flaw only.
        ("program", {"nama": "Prosentase warga yang mandiri"}, {}, {"06": ["vague-words"]}),
        # A target of 0 in a sub-activity with money and no other target is judged with the budget.
        ("sub", {"target": 0, "baseline": {"tahun": 2025, "nilai": 0}, "arah": None}, {}, {}),
        ("sub", {"target": "", "arah": None}, {}, {}),
        ("sub", {"target": 0, "arah": None}, {"sub_pagu": 0}, {}),
        ("sub", {"target": "-", "arah": None}, {}, {"01": ["target-missing"]}),
        # Targets that stay at zero are a matter of direction alone.
        ("program", {"target": 0, "arah": "tetap"}, {}, {"05": ["direction-lower"]}),
        ("program", {"target": -1.5, "baseline": {"tahun": 2025, "nilai": -3}}, {}, {}),
    ],
)
def test_one_mistake_one_finding(
    rules: dict[str, BoundRule],
    level: str,
    indicator: Mapping[str, Any],
    changes: Mapping[str, Any],
    expected: Mapping[str, list[str]],
) -> None:
    assert fired(rules, plan(indicator, level, **changes)) == expected


def test_zero_beside_another_target_is_told_here(rules: dict[str, BoundRule]) -> None:
    document = plan({"target": 0, "baseline": {"tahun": 2025, "nilai": 0}, "arah": None})
    document.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["indikator"].append(dict(SOUND))
    assert messages(rules["01"], document) == ["target-zero"]


def test_a_broken_field_hides_only_itself(rules: dict[str, BoundRule]) -> None:
    document = plan({"target": "12 dokumen", "nama": "Meningkatnya jalan"})
    document.broken[parse_path(f"{SUB}.indikator[0].baseline")] = Text("rusak", "broken")
    document.broken[parse_path("program[0].indikator[0]")] = Text("rusak", "broken")
    assert [finding.rule for finding in judge_document(rules["01"], document).findings] == ["NAS-IND-01"]
    judged = judge_document(rules["04"], document)
    assert judged.counts == {Verdict.NOT_ASSESSABLE: 2}
    judged = judge_document(rules["06"], document)
    assert judged.counts == {Verdict.NOT_ASSESSABLE: 1, Verdict.NEEDS_FIX: 1}
    document.broken[parse_path(f"{SUB}.indikator[0].nama")] = Text("rusak", "broken")
    document.forget()
    (finding,) = judge_document(rules["01"], document).findings
    assert "(tanpa nama)" in finding.condition.id
    assert "(unnamed)" in finding.condition.en


# --- targets ---


@pytest.mark.parametrize(
    ("written", "kind", "number", "rest"),
    [
        ("12 dokumen", "unit", "12", "dokumen"),
        ("80 %", "unit", "80", "%"),
        ("80%", "unit", "80", "%"),
        ("75 persen", "unit", "75", "persen"),
        ("1.250 orang", "unit", "1250", "orang"),
        ("1.250,5 m2", "unit", "1250.5", "m2"),
        ("Rp 5.000.000", "unit", "5000000", "Rupiah"),
        ("12\u00a0Dokumen", "unit", "12", "Dokumen"),
        ("67,41", "number", "67.41", ""),
        ("12", "number", "12", ""),
        ("-3,5", "number", "-3.5", ""),
        ("1,250.75", "number", "1250.75", ""),
        ("70-75", "range", "75", ""),
        ("70 – 75 %", "range", "75", "%"),  # noqa: RUF001
        ("2 s.d. 4 unit", "range", "4", "unit"),
        ("80 s/d 90", "range", "90", ""),
        ("80 sampai dengan 90 persen", "range", "90", "persen"),
        ("≥ 80", "bound", "80", ""),
        ("> 80 %", "bound", "80", "%"),
        ("minimal 3 dokumen", "bound", "3", "dokumen"),
        ("kurang lebih 100 orang", "bound", "100", "orang"),
        ("± 40", "bound", "40", ""),
        ("sesuai kebutuhan", "words", None, ""),
        ("WTP", "words", None, ""),
        ("1:1000", "words", None, ""),
        ("3/4", "words", None, ""),
        ("1.2.3", "words", None, ""),
        ("12 dokumen, 3 rapat", "words", None, ""),
        ("dua belas", "words", None, ""),
        ("", "words", None, ""),
    ],
)
def test_target_text(part: Callable[[str], ModuleType], written: str, kind: str, number: str | None, rest: str) -> None:
    read = part("target_text").read_target(written)
    assert (read.kind, read.number, read.rest) == (kind, None if number is None else Decimal(number), rest)


@pytest.mark.parametrize(
    ("indicator", "typed"),
    [
        ({"target": "12 dokumen", "satuan": None}, "`target: 12` dan `satuan: Dokumen`"),
        ({"target": "12 doumen", "satuan": None}, "`target: 12` dan `satuan: Dokumen`"),
        ({"target": "4,5", "satuan": "km"}, "`target: 4.5`."),
        ({"target": "80 %", "satuan": None}, '`target: 80` dan `satuan: "%"`'),
        ({"target": "70-75", "arah": "turun"}, "`target: 70`"),
        ({"target": "Rp 5.000.000", "satuan": None}, "`target: 5000000` dan `satuan: Rupiah`"),
    ],
)
def test_the_remedy_says_what_to_type(rules: dict[str, BoundRule], indicator: Mapping[str, Any], typed: str) -> None:
    (finding,) = judge_document(rules["01"], plan(indicator)).findings
    assert typed in finding.remedy.id


def test_directions(rules: dict[str, BoundRule]) -> None:
    for direction, target, expected in (
        ("naik", 3, ["direction-lower"]),
        ("turun", 4, ["direction-higher"]),
        ("tetap", 4, ["direction-higher"]),
        ("tetap", 3, ["direction-lower"]),
        ("naik", 3.5, ["direction-equal"]),
        ("turun", 3.5, ["direction-equal"]),
        ("tetap", 3.5, []),
        ("naik", 4, []),
        ("turun", 3, []),
    ):
        assert messages(rules["05"], plan({"arah": direction, "target": target})) == expected, (direction, target)
    (note,) = evidence(rules["05"], plan({"target": 3.5}))
    assert note.severity is Severity.NOTE
    assert note.distance == 0


@pytest.mark.parametrize(
    ("level", "kind", "severity"),
    [
        ("program", "hasil", None),
        ("sub", "hasil", None),
        ("sub", "keluaran", Severity.NOTE),
        ("sub", None, Severity.NOTE),
    ],
)
def test_a_missing_baseline_weighs_less_for_outputs(
    rules: dict[str, BoundRule], level: str, kind: str | None, severity: Severity | None
) -> None:
    (found,) = evidence(rules["04"], plan({"baseline": None, "jenis": kind}, level))
    assert (found.message, found.severity) == ("baseline-missing", severity)


def test_baseline_shows_years(rules: dict[str, BoundRule]) -> None:
    (late,) = evidence(rules["04"], plan({"baseline": {"tahun": 2028, "nilai": 1}}))
    assert (late.found, late.required, late.distance) == ("2028", "2026", 2)
    assert [place.path for place in late.places] == [f"{SUB}.indikator[0].baseline.tahun", "tahun"]


# --- units ---


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("%", "%"),
        ("Persen", "%"),
        ("PROSENTASE", "%"),
        ("M²", "m2"),
        ("m2", "m2"),
        ("Kilo Meter", "km"),
        ("KM", "km"),
        ("Hektar", "ha"),
        ("Orang / Bulan", "Orang/Bulan"),
        ("dokumen.", "Dokumen"),
        ("Sambungan Rumah (SR)", "Sambungan Rumah"),
        ("Umkm", "UMKM"),
        ("M³/Hari", "m3/Hari"),
        ("Rp", "Rupiah"),
        ("per 1.000 kelahiran hidup", "per 1.000 kelahiran hidup"),
        ("Unit/Paket", "Unit/Paket"),
        ("Doumen", None),
        ("12 Dokumen", None),
        ("", None),
    ],
)
def test_known_units(units: Any, written: str, name: str | None) -> None:
    unit = units.find(written)
    assert (unit.name if unit else None) == name


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("Doumen", "Dokumen"),
        ("Organiasasi", "Organisasi"),
        ("Prsen", "%"),
        ("Orang siswa baru", "Orang"),
        ("Angka", None),
        ("Qq", None),
    ],
)
def test_nearest_unit(units: Any, written: str, nearest: str | None) -> None:
    unit = units.nearest(written)
    assert (unit.name if unit else None) == nearest


def test_every_unit_is_known_by_each_spelling(units: Any, rules: dict[str, BoundRule]) -> None:
    rows = rules["02"].parameters["units"]["satuan"]
    spelled = [str(spelling) for row in rows for spelling in (row["nama"], *row.get("sebutan", ()))]
    assert len(rows) >= 80
    assert len(set(map(str.casefold, spelled))) == len(spelled), "a spelling leads to two units"
    for spelling in spelled:
        assert units.find(spelling) is not None
        assert units.find(f"  {spelling.upper()} ") is not None


def test_a_region_adds_units(part: Callable[[str], ModuleType], rules: dict[str, BoundRule]) -> None:
    data = rules["02"].parameters["units"]
    assert part("units").units_of(data).find("Huma Betang") is None
    assert part("units").units_of(data, ["Huma Betang"]).find("huma betang").name == "Huma Betang"
    assert part("units").units_of(data).find("Huma Betang") is None


def test_data_are_never_mixed_up(part: Callable[[str], ModuleType]) -> None:
    units_of = part("units").units_of
    for number in range(200):
        name = f"Satuan {chr(97 + number % 26)}{chr(97 + number // 26)}"
        assert list(units_of({"satuan": [{"nama": name, "jenis": "cacah"}]}).by_spelling) == [name.casefold()]


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ({"satuan": "%", "nama": "Jumlah dokumen yang disusun"}, ["fit-count"]),
        ({"satuan": "ha"}, ["fit-kind"]),
        ({"satuan": "m"}, []),
        ({"satuan": "Unit", "nama": "Jumlah jembatan yang dibangun"}, ["fit-whole"]),
        ({"satuan": "Anak", "nama": "Rata-rata anak tiap keluarga"}, []),
        ({"satuan": "Orang", "nama": "Rata-rata kunjungan tiap hari"}, []),
        ({"satuan": "Orang/Bulan", "nama": "Jumlah tenaga ahli yang disediakan"}, []),
        ({"satuan": "%", "nama": "Cakupan layanan air minum", "target": 100.01}, ["fit-over"]),
        ({"satuan": "%", "nama": "Cakupan layanan air minum", "target": 120, "boleh_lebih_100": True}, []),
        ({"satuan": "%", "nama": "Cakupan layanan air minum", "target": 120, "boleh_lebih_100": False}, ["fit-over"]),
    ],
)
def test_fit(rules: dict[str, BoundRule], indicator: Mapping[str, Any], expected: list[str]) -> None:
    assert messages(rules["03"], plan(indicator)) == expected


# --- the lexicon ---


def name_with(term: Any, words: str) -> str:
    """Return a name in which the term counts, by its position and the number it needs or must not have."""
    after = " 5" if term.number == "harus" else ""
    if term.position == "awal":
        return f"{words} jembatan gantung"
    if term.position == "sesudah_ukuran":
        return f"jumlah {words} warga"
    return f"jumlah warga {words}{after} di kelurahan"


def test_each_entry_fires_in_an_indicator_and_nowhere_it_is_right(lexicon: Any) -> None:
    checked = 0
    for term in lexicon.terms:
        for words in term.words:
            name = name_with(term, words)
            assert [(hit.words, hit.term) for hit in lexicon.vague(name, "indikator")] == [(words, term)], name
            for field in term.allowed_in:
                assert lexicon.vague(name, field) == (), (words, field)
            if term.pardoned_by_definition:
                assert lexicon.vague(name, "indikator", defined=True) == ()
            for measure in term.pardoned_by_measure:
                assert not any(hit.term is term for hit in lexicon.vague(name.replace("jumlah", measure), "indikator"))
            checked += 1
    assert checked > 120


def test_exceptions_and_exact_terms_are_silent(lexicon: Any, rules: dict[str, BoundRule]) -> None:
    phrases = [phrase for term in lexicon.terms for phrase in term.exceptions]
    phrases += rules["06"].parameters["lexicon"]["frasa_boleh"]
    assert len(phrases) > 80
    for phrase in phrases:
        assert phrase == lexicon.fold(phrase), f"{phrase} is not written folded"
        for name in (f"jumlah warga {phrase}", f"jumlah {phrase} yang dibina", f"persentase {phrase}"):
            assert lexicon.vague(lexicon.fold(name), "indikator") == (), name


def test_each_exception_protects_a_word_of_its_entry(lexicon: Any) -> None:
    for term in lexicon.terms:
        for phrase in term.exceptions:
            heads = {word.split()[-1] for word in term.words} | {word.split()[0] for word in term.words}
            assert heads & set(re.split(r"[\s/]", phrase)), f"{phrase} holds no word of {term.kind}"


def test_terms_match_whole_words_only(lexicon: Any) -> None:
    for name in ("jumlah optimalisasi jaringan", "jumlah kemandirian", "jumlah non-efektif kelas", "jumlah segeran"):
        assert [hit.words for hit in lexicon.vague(name, "indikator") if hit.words != "kemandirian"] == [], name


def test_the_longest_term_wins(lexicon: Any) -> None:
    (hit,) = lexicon.vague("jumlah warga sebagian besar terlatih", "indikator")
    assert hit.words == "sebagian besar"


def test_folding(lexicon: Any) -> None:
    assert lexicon.fold("  1. Prosentase\u00a0 Warga\n Aktif. ") == "persentase warga aktif"
    assert lexicon.fold("- Jumlah  DPA-\nSKPD") == "jumlah dpa-skpd"
    assert lexicon.key("Jumlah Laporan Semester\nan") == lexicon.key("jumlah laporan semesteran")
    assert lexicon.core("Pemberdayaan Masyarakat di Kelurahan") == lexicon.core("pemberdayaan masyarakat kelurahan")


@pytest.mark.parametrize(
    ("name", "rewritten"),
    [
        ("nasional Cakupan penemuan kasus TB", "Cakupan penemuan kasus TB"),
        ("masyarakat Tingkat kepuasan pasien di puskesmas", "Tingkat kepuasan pasien di puskesmas"),
        ("Meningkatnya kualitas pelayanan", "Indeks kualitas pelayanan"),
        ("Menurunnya angka kemiskinan", "Angka kemiskinan"),
        ("Tersusunnya dokumen RKPD", "Jumlah dokumen RKPD yang tersusun"),
        ("Pembangunan Jembatan Gantung", "Jumlah jembatan Gantung yang dibangun"),
        ("Pelatihan kader posyandu", "Jumlah peserta pelatihan kader posyandu"),
        ("Peningkatan PAD", "PAD"),
        ("Pemenuhan SPM kesehatan", "Persentase pemenuhan SPM kesehatan"),
        ("Meningkatnya", "Indeks ..."),
    ],
)
def test_a_rewriting_is_offered(rules: dict[str, BoundRule], name: str, rewritten: str) -> None:
    (one,) = evidence(rules["06"], plan({"nama": name}, sub_keluaran="Jalan"))
    assert one.values["example"] == f'"{rewritten}"'


VAGUE, START, NOTE = ["vague-words"], ["vague-start"], "note"
NAMES: list[tuple[str, list[str]]] = [
    # Official or official-sounding wording: silent.
    ("Jumlah Dokumen Perencanaan Perangkat Daerah", []),
    ("Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", []),
    ("Jumlah Paket Komponen Instalasi Listrik/Penerangan Bangunan Kantor yang Disediakan", []),
    ("Jumlah Laporan Hasil Koordinasi dan Sinkronisasi", []),
    ("Jumlah Sarana dan Prasarana Kelurahan yang Terbangun", []),
    ("Jumlah Lembaga Kemasyarakatan yang Diberdayakan", []),
    ("Panjang Jalan yang Dibangun", []),
    ("Luas Kawasan Permukiman Kumuh yang Tertangani", []),
    ("Kapasitas Instalasi Pengolahan Air Limbah yang Terbangun", []),
    ("Persentase Jalan dalam Kondisi Mantap", []),
    ("Persentase Rumah Tangga dengan Akses Air Minum Layak", []),
    ("Persentase Rumah Tidak Layak Huni yang Diperbaiki", []),
    ("Persentase Rumah Tangga dengan Sanitasi Aman", []),
    ("Jumlah Penyandang Masalah Kesejahteraan Sosial yang Terlayani", []),
    ("Jumlah Peserta Didik yang Mendapatkan Pelayanan Sesuai Standar", []),
    ("Persentase Capaian Standar Pelayanan Minimal Bidang Kesehatan", []),
    ("Jumlah Kampung Keluarga Berkualitas", []),
    ("Luas Lahan Pertanian Pangan Berkelanjutan", []),
    ("Panjang Jalan yang Dipelihara secara Rutin", []),
    ("Jumlah Benih Unggul yang Disalurkan", []),
    ("Persentase Desa Mandiri", []),
    ("Angka Partisipasi Sekolah Usia 7-12 Tahun", []),
    ("Tingkat Partisipasi Angkatan Kerja", []),
    ("Indeks Kualitas Lingkungan Hidup", []),
    ("Indeks Kepuasan Masyarakat terhadap Pelayanan Kecamatan", []),
    ("Nilai Akuntabilitas Kinerja Kecamatan", []),
    ("Prevalensi Stunting pada Balita", []),
    ("Rata-rata Lama Sekolah", []),
    ("Usia Harapan Hidup", []),
    ("Harapan Lama Sekolah", []),
    ("Laju Pertumbuhan Ekonomi", []),
    ("Opini BPK atas Laporan Keuangan", []),
    ("Predikat Baik dalam Penilaian Kepatuhan", []),
    ("Gini Rasio", []),
    ("Asia Power Index", ["name-spelling"]),
    ("Indonesia Crime Rate per 100.000 Penduduk", []),
    ("% peningkatan partisipasi anak", []),
    ("Persentase anggaran responsif gender", []),
    ("Persentase rumah yang layak huni", []),
    ("Pertumbuhan PDRB Sektor Pariwisata", []),
    ("Jumlah kecamatan dengan nilai minimal 80", []),
    ("Jumlah keluarga yang mengikuti pelatihan untuk mewujudkan keluarga yang mandiri", []),
    ("Persentase penduduk yang tinggal paling banyak 1 km dari puskesmas", []),
    # Verb and action forms at the start.
    ("Meningkatnya kualitas pelayanan kecamatan", START),
    ("Terwujudnya kelurahan yang bersih", START),
    ("Terlaksananya musrenbang kelurahan", START),
    ("Tersedianya data profil kelurahan", START),
    ("Optimalnya pelayanan administrasi", START),
    ("Mendukung kegiatan posyandu", START),
    ("Pembinaan kelompok tani", START),
    ("Peningkatan kapasitas aparatur", START),
    ("- Meningkatnya  KUALITAS layanan", START),
    # Vague words inside.
    ("Persentase pelayanan yang optimal", VAGUE),
    ("Persentase aparatur yang profesional", VAGUE),
    ("Jumlah sarana yang memadai", VAGUE),
    ("Persentase seluruh warga terlayani", VAGUE),
    ("Jumlah berbagai kegiatan pemuda", VAGUE),
    ("Jumlah bantuan sesuai kebutuhan", VAGUE),
    ("Jumlah jalan yang diperbaiki secara bertahap", VAGUE),
    ("Jumlah meja, kursi, dan lain-lain", VAGUE),
    ("Jumlah warga sekitar 100 orang", VAGUE),
    ("Persentase kesadaran masyarakat membayar pajak", VAGUE),
    ("Jumlah kualitas tenaga pengajar", VAGUE),
    ("Persentase drainase terpelihara dengan baik", VAGUE),
    ("Persentase kelompok usaha mandiri dan berdaya saing", VAGUE),
    # Lesser flaws: notes.
    ("Dokumen rencana kerja kecamatan", ["name-measure"]),
    ("Jumlah dokumen", ["name-short"]),
    ("Prosentase warga yang terlayani", ["name-spelling"]),
    ("Jumlah laporan yang disusun dan jumlah rapat yang diadakan", ["name-two"]),
]


@pytest.mark.parametrize(("name", "expected"), NAMES, ids=[name for name, _ in NAMES])
def test_names(rules: dict[str, BoundRule], name: str, expected: list[str]) -> None:
    found = evidence(rules["06"], plan({"nama": name}))
    assert [one.message for one in found] == expected
    lesser = [one for one in found if one.message.startswith("name-")]
    assert all(one.severity is Severity.NOTE for one in lesser)
    assert all(one.severity is None for one in found if one not in lesser)


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("Persentase kegiatan yang terlaksana", True),
        ("Jumlah kegiatan yang dilaksanakan tepat waktu", True),
        ("Terlaksananya kegiatan", True),
        ("Persentase realisasi anggaran", True),
        ("Tingkat penyerapan anggaran", True),
        ("Persentase pelaksanaan program dan kegiatan sesuai rencana", True),
        ("100 persen kegiatan terlaksana", True),
        ("Jumlah kegiatan posyandu yang dilaksanakan", False),
        ("Jumlah kegiatan", False),
        ("Persentase jalan yang selesai dibangun", False),
        ("Realisasi investasi daerah", False),
    ],
)
def test_work_done(rules: dict[str, BoundRule], name: str, done: bool) -> None:
    assert messages(rules["07"], plan({"nama": name})) == (["only-done"] if done else [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rehabilitasi Jalan", ["repeats"]),
        ("Persentase rehabilitasi jalan", ["repeats"]),
        ("Prosentase  Rehabilitasi\njalan.", ["repeats"]),
        ("Terehabilitasinya jalan", ["repeats"]),
        ("Panjang jalan yang direhabilitasi", []),
        ("Jumlah rehabilitasi jalan", []),
    ],
)
def test_repetition(rules: dict[str, BoundRule], name: str, expected: list[str]) -> None:
    assert messages(rules["07"], plan({"nama": name})) == expected


def test_twelve_months(rules: dict[str, BoundRule]) -> None:
    months = {"nama": "Lama layanan kebersihan kantor", "satuan": "Bulan", "target": 12}
    (note,) = evidence(rules["07"], plan(months))
    assert (note.message, note.severity) == ("routine", Severity.NOTE)
    assert messages(rules["07"], plan(months | {"target": 11})) == []
    for code in ("1.03.01", "7.01.01", "X.XX.01"):
        assert messages(rules["07"], plan(months, program_kode=code)) == [], code


# --- formula, duplicates, kind ---


@pytest.mark.parametrize(
    ("level", "indicator", "expected"),
    [
        ("program", {"rumus": None}, ["formula-rumus"]),
        ("program", {"sumber_data": " - "}, ["formula-sumber_data"]),
        ("program", {"rumus": None, "sumber_data": None}, ["formula-both"]),
        ("program", {"nama": "Indeks kualitas udara", "satuan": "Indeks", "rumus": None}, ["formula-rumus"]),
        ("program", {"nama": "Nilai akuntabilitas kinerja", "satuan": "Nilai", "rumus": None}, []),
        ("sub", {"nama": "Persentase jalan yang diperbaiki", "satuan": "persen"}, ["formula-both"]),
        ("sub", {}, []),
    ],
)
def test_formula(rules: dict[str, BoundRule], level: str, indicator: Mapping[str, Any], expected: list[str]) -> None:
    assert messages(rules["08"], plan(indicator, level)) == expected


def two_subs(first: str, second: str, codes: tuple[str, str] = ("1.03.10.2.01.0055", "1.03.10.2.01.0056")) -> Document:
    document = plan({"nama": first})
    subs = document.data["program"][0]["kegiatan"][0]["sub_kegiatan"]
    subs.append({**subs[0], "indikator": [{**SOUND, "nama": second}]})
    subs[0]["kode"], subs[1]["kode"] = codes
    return document


def test_duplicates_are_one_finding_with_all_places(rules: dict[str, BoundRule]) -> None:
    document = two_subs("Prosentase Pemberdayaan Kelurahan", "Persentase  Pemberdayaan\nKelurahan.")
    (one,) = evidence(rules["09"], document)
    assert one.values["list"] == "1.03.10.2.01.0055, 1.03.10.2.01.0056"
    assert one.places[0].path == f"{SUB}.indikator[0].nama"
    assert (one.found, len(one.places)) == (2, 2)
    assert messages(rules["09"], two_subs("Panjang jalan aspal", "Panjang jalan beton")) == []
    assert messages(rules["09"], two_subs("Panjang jalan", "Panjang jalan", ("1.1", "1.1"))) == []


def test_duplicates_are_told_beside_broken_indicators(rules: dict[str, BoundRule]) -> None:
    document = two_subs("Panjang jalan", "Panjang jalan")
    document.broken[parse_path("program[0].kegiatan[0].sub_kegiatan[0].indikator[1]")] = Text("rusak", "broken")
    document.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["indikator"].append({"nama": "?"})
    judged = judge_document(rules["09"], document)
    assert judged.counts == {Verdict.NEEDS_FIX: 1, Verdict.NOT_ASSESSABLE: 1}


def test_kinds(rules: dict[str, BoundRule]) -> None:
    assert messages(rules["10"], plan({"jenis": None})) == []
    assert messages(rules["10"], plan({"jenis": "hasil"})) == ["kind-other"]
    assert messages(rules["10"], plan({"jenis": "keluaran"}, "program")) == ["kind-other"]
    assert messages(rules["10"], plan({}, sub_indikator=[])) == ["kind-none"]
    assert messages(rules["10"], plan({"satuan": "Laporan"}, "program")) == ["kind-paperwork"]
    assert messages(rules["10"], plan({"satuan": "Xyzzy"}, "program")) == []


# --- anything at all ---


def test_no_text_stops_a_rule(rules: dict[str, BoundRule]) -> None:
    document = plan({})
    indicator = document.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["indikator"][0]

    @settings(max_examples=100, deadline=None)
    @given(name=st.text(max_size=60), unit=st.text(max_size=20), target=st.text(max_size=20) | st.integers())
    def anything(name: str, unit: str, target: str | int) -> None:
        indicator.update({"nama": name, "satuan": unit, "target": target})
        for bound in rules.values():
            judgement = judge_document(bound, document)
            assert not judgement.failures, judgement.failures[0].traceback
            assert len([f for f in judgement.findings if f.place and ".sub_kegiatan" in f.place.path]) <= 1

    anything()


# --- official wording ---


@pytest.mark.corpus
def test_official_indicators_are_left_alone(rules: dict[str, BoundRule]) -> None:
    if not CODE_BOOK.is_file():
        pytest.skip(f"the code book is not beside the checkout: {CODE_BOOK.name}")
    with CODE_BOOK.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    document = plan({})
    sub = document.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]
    (node,) = document.root.each("program[].kegiatan[].sub_kegiatan[].indikator[]")
    counts = dict.fromkeys(("06", "07", "06 note", "07 note", "02"), 0)
    judged = 0
    for row in rows:
        if not row["indikator"].strip(" -") or not row["satuan"].strip():
            continue
        judged += 1
        sub |= {"nama": row["nama_sub_kegiatan"], "keluaran": row["kinerja"]}
        sub["indikator"][0] |= {"nama": row["indikator"], "satuan": row["satuan"]}
        for number in ("06", "07", "02"):
            for one in rules[number].check.judge(node, rules[number].parameters):  # type: ignore[misc]
                noted = one.severity is Severity.NOTE
                counts[f"{number} note" if noted else number] += 1
    rates = {key: round(100 * count / judged, 2) for key, count in counts.items()}
    assert judged > 7500
    # What is left begins with a verb, or holds words such as "dengan baik" and "sesuai kebutuhan": true findings.
    assert rates["06"] <= 1.25, rates
    assert rates["07"] <= 0.15, rates
    assert rates["06 note"] <= 2.6, rates
    assert rates["07 note"] <= 0.4, rates
    assert rates["02"] <= 1.5, rates

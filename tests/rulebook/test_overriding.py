"""A region may tighten and never loosen: every refusal names both values and where each of them stands."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.errors import ConfigurationError, PackError
from sinkron_rules.judging import judge_document
from sinkron_rules.model import Certainty, Severity
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook import Rulebook, Selection, Wish, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.rulebook.directions import is_as_strict, written
from sinkron_rules.validation import Validator

CHECK = """
from sinkron_rules.model import Check, Evidence, Text, Wording

def judge(node, parameters):
    if node["pagu"].value > parameters["most"]:
        yield Evidence("bad", {"seen": node["pagu"].value}, (node["pagu"].place,))

LIST = {"type": "array", "items": {"type": "string"}}
CHECK = Check(
    name="uji-batas",
    parameters={"type": "object", "properties": {
        "most": {"type": "integer", "minimum": 0, "x-stricter": "lower"},
        "least": {"type": "number", "x-stricter": "higher"},
        "words": {**LIST, "x-stricter": "superset"},
        "spared": {**LIST, "x-stricter": "subset"},
        "strict": {"type": "boolean", "x-stricter": "higher", "default": False},
        "note": {"type": "string"},
        "extra": {"type": "integer", "x-stricter": "higher"},
        "where": {"type": "string", "x-expression": True},
    }, "additionalProperties": False},
    messages={"bad": Wording(Text("Tertulis {seen}.", "Written {seen}."), Text("Agar diganti.", "Change it."))},
    subjects="program[].kegiatan[].sub_kegiatan[]",
    judge=judge,
)
"""
WITH = 'with: {most: 500, least: 5, words: [a, b], spared: [c, d], note: x, where: "tahun > 2000"}'
MANIFEST = """\
skema: paket/1
name: {name}
prefix: {prefix}
version: 1.0.0
title: {{id: Paket uji, en: Test pack}}
authority: {{id: Tim uji, en: Test team}}
{more}
"""


@pytest.fixture
def packs(project: Any) -> Any:
    """Folders of packs: the base `uji` with one rule, and whatever `packs(name, more)` adds on top of it."""
    (project.folder / "aturan" / "uji" / "check.py").write_text(CHECK)
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    rule.write_text(
        rule.read_text().replace("remedy:", f"{WITH}\nremedy:", 1).replace("severity: error", "severity: warning")
    )
    made = [project.folder / "aturan"]

    def add(name: str, more: str, extends: str = "[uji]") -> Path:
        folder = Path(project.folder) / name
        folder.mkdir()
        text = f"extends: {extends}\n{more}" if extends else more
        (folder / "pack.yaml").write_text(MANIFEST.format(name=name, prefix=name[:3].upper(), more=text))
        made.append(folder)
        return folder

    add.made = made  # type: ignore[attr-defined]
    add.rule = rule  # type: ignore[attr-defined]
    return add


def book(packs: Any, selection: Selection | None = None, *, backwards: bool = False) -> Rulebook:
    validator = Validator()
    loaded = [load_pack(folder, validator, origin="test", allowed_code=frozenset({"uji"})) for folder in packs.made]
    return build_rulebook(loaded[::-1] if backwards else loaded, validator, selection)


def parameters(more: str) -> str:
    return f"parameters: {{UJI-ANG-01: {{{more}}}}}"


@pytest.mark.parametrize(
    ("more", "name", "value"),
    [
        ("most: 400", "most", 400),
        ("least: 5.5", "least", Decimal("5.5")),
        ("words: [b, a, z]", "words", ["b", "a", "z"]),
        ("spared: [d]", "spared", ["d"]),
        ("strict: true", "strict", True),
    ],
)
def test_a_stricter_value_holds_and_all_others_stay(packs: Any, more: str, name: str, value: object) -> None:
    before = book(packs).rules[0].parameters
    packs("kalteng", parameters(more))
    made = book(packs)
    assert made.rules[0].parameters[name] == value
    assert {key: item for key, item in made.rules[0].parameters.items() if key not in {name, "where"}} == {
        key: item for key, item in before.items() if key not in {name, "where"}
    }
    assert made.rules[0].parameters["where"].text == "tahun > 2000"
    [change] = made.changes
    assert (change.rule, change.name, change.new.value, change.new.pack) == ("UJI-ANG-01", name, value, "kalteng")
    assert made.originals["UJI-ANG-01"].parameters.get(name) == before.get(name)


@pytest.mark.parametrize(
    ("more", "old", "new", "why"),
    [
        ("most: 501", "`500`", "`501`", "a lower value is stricter"),
        ("least: 4.99", "`5`", "`4.99`", "a higher value is stricter"),
        ("words: [a]", '`["a", "b"]`', '`["a"]`', "holds more is stricter"),
        ("spared: [c, d, e]", '`["c", "d"]`', '`["c", "d", "e"]`', "holds less is stricter"),
        ("note: y", '`"x"`', '`"y"`', "cannot be changed"),
        ('where: "tahun > 1"', '`"tahun > 2000"`', '`"tahun > 1"`', "cannot be changed"),
        ("most: banyak", "`500`", '`"banyak"`', "a lower value is stricter"),
    ],
)
def test_a_looser_value_is_refused_with_both_values_and_places(
    packs: Any, more: str, old: str, new: str, why: str
) -> None:
    folder = packs("kalteng", parameters(more))
    with pytest.raises(PackError) as refused:
        book(packs)
    said = refused.value.text.en
    assert old in said
    assert new in said
    assert why in said
    assert f"{folder / 'pack.yaml'}:8:" in said
    assert f"{packs.rule}:12:" in said
    assert refused.value.place is not None
    assert refused.value.place.file == str(folder / "pack.yaml")


def test_what_cannot_be_changed_at_all_is_not_to_be_tightened(packs: Any) -> None:
    packs("kalteng", parameters("note: y"))
    with pytest.raises(PackError) as refused:
        book(packs)
    assert refused.value.remedy is not None
    assert refused.value.remedy.en == "Remove that change; another pack cannot change this value."


def test_a_severity_that_does_not_exist_is_refused_with_those_that_do(packs: Any) -> None:
    packs("kalteng", "severities: {UJI-ANG-01: peringatan}")
    with pytest.raises(PackError) as refused:
        book(packs)
    assert refused.value.remedy is not None
    assert "`error`, `warning`, `note`" in refused.value.remedy.en


def test_the_same_value_is_no_change(packs: Any) -> None:
    packs("kalteng", parameters("most: 500, note: x"))
    assert book(packs).changes == ()


def test_absent_is_not_default(packs: Any) -> None:
    packs("kalteng", parameters("extra: 7"))
    with pytest.raises(PackError, match="does not bind `extra`"):
        book(packs)


def test_a_value_outside_the_schema_of_the_check_is_refused(packs: Any) -> None:
    packs("kalteng", parameters("most: -1"))
    with pytest.raises(PackError, match=r"Pack kalteng: UJI-ANG-01 `most`"):
        book(packs)


def test_may_relax_lifts_the_ban(packs: Any) -> None:
    packs.rule.write_text(packs.rule.read_text().replace("status: stable", "status: stable\nmay_relax: true"))
    packs(
        "kalteng", parameters('most: 900, note: y, extra: 3, where: "tahun > 1"') + "\nseverities: {UJI-ANG-01: note}"
    )
    bound = book(packs).rules[0]
    assert (bound.parameters["most"], bound.parameters["note"], bound.parameters["extra"]) == (900, "y", 3)
    assert bound.parameters["where"].text == "tahun > 1"
    assert bound.parameters["where"].holds(read_file(packs.made[0] / "samples" / "small.yaml")[0].root)
    assert bound.rule.severity is Severity.NOTE


def test_a_severity_may_rise_and_not_fall(packs: Any) -> None:
    packs("kalteng", "severities: {UJI-ANG-01: error}")
    assert book(packs).rules[0].rule.severity is Severity.ERROR
    packs("sampit", "severities: {UJI-ANG-01: note}")
    with pytest.raises(PackError, match=r"`severity` of rule UJI-ANG-01 .*may only rise"):
        book(packs)


def test_a_raised_severity_is_a_floor_for_every_year(packs: Any) -> None:
    years = 'severity_by_year: {"2026": note, "2027": error}'
    packs.rule.write_text(packs.rule.read_text().replace("severity: warning", f"severity: note\n{years}"))
    packs("kalteng", "severities: {UJI-ANG-01: warning}")
    rule = book(packs).rules[0].rule
    assert [rule.severity_in(year) for year in (2025, 2026, 2027)] == [
        Severity.WARNING,
        Severity.WARNING,
        Severity.ERROR,
    ]


@pytest.mark.parametrize("backwards", [False, True])
def test_of_two_regions_the_strictest_holds_in_any_order(packs: Any, backwards: bool) -> None:
    packs("kalteng", parameters("most: 400, words: [a, b, c]"))
    packs("sampit", parameters("most: 300, words: [a, b, c, d]"))
    made = book(packs, backwards=backwards)
    assert made.rules[0].parameters["most"] == 300
    assert made.rules[0].parameters["words"] == ["a", "b", "c", "d"]
    assert {change.new.pack for change in made.changes} == {"sampit"}


def test_two_regions_of_which_neither_is_stricter_are_refused(packs: Any) -> None:
    first = packs("kalteng", parameters("words: [a, b, c]"))
    second = packs("sampit", parameters("words: [a, b, d]"))
    with pytest.raises(PackError) as refused:
        book(packs)
    assert "neither is stricter" in refused.value.text.en
    assert str(first) in refused.value.text.en
    assert str(second) in refused.value.text.en


def test_a_city_tightens_what_its_province_tightened_and_never_less(packs: Any) -> None:
    packs("kalteng", parameters("most: 400"))
    city = packs("sampit", parameters("most: 350"), extends="[kalteng]")
    assert book(packs, backwards=True).rules[0].parameters["most"] == 350
    (city / "pack.yaml").write_text((city / "pack.yaml").read_text().replace("350", "450"))
    with pytest.raises(PackError, match=r"Pack sampit.*`450`.*`400`"):
        book(packs)


@pytest.mark.parametrize(
    ("more", "extends", "said"),
    [
        ("parameters: {UJI-ANG-02: {most: 1}}", "[uji]", "`UJI-ANG-02`.*nearest is `UJI-ANG-01`"),
        ("severities: {UJI-ANG-01: error}", "[]", "`UJI-ANG-01`, which no pack that it extends has"),
        ("parameters: {UJI-ANG-001: {most: 1}}", "[uji]", "`UJI-ANG-001`.*nearest is `UJI-ANG-01`"),
        ("severities: {uji-ang-01: error}", "[uji]", "`uji-ang-01`.*nearest is `UJI-ANG-01`"),
        ("parameters: {UJI-ANG-01: {mosst: 1}}", "[uji]", "has no parameter `mosst`; the nearest is `most`"),
        ("ignore: [UJI-IND]", "[uji]", "`UJI-IND`.*nearest is `UJI-ANG-01`"),
        ("", "[gone]", "extends `gone`, which is not loaded"),
        ("", "[kalteng]", "extends itself"),
        ("parameter: {}", "[uji]", "`parameters`"),
    ],
)
def test_what_a_pack_names_must_be_there(packs: Any, more: str, extends: str, said: str) -> None:
    packs("kalteng", more, extends)
    with pytest.raises(PackError, match=f"(?s){said}"):
        book(packs)


def test_without_extends_a_pack_builds_on_the_national_one_alone(packs: Any) -> None:
    packs("kalteng", parameters("most: 400"), extends="")
    with pytest.raises(PackError, match="no pack that it extends has"):
        book(packs)


def test_a_rule_below_error_may_be_set_aside(packs: Any) -> None:
    (packs.rule.parent / "dua.yaml").write_text(packs.rule.read_text().replace("UJI-ANG-01", "UJI-IND-02"))
    packs("kalteng", "ignore: [UJI-IND]")
    made = book(packs)
    assert [bound.rule.id for bound in made.rules] == ["UJI-ANG-01"]
    assert [bound.rule.id for bound in made.set_aside] == ["UJI-IND-02"]
    with pytest.raises(ConfigurationError, match="No rule is left"):
        book(packs, Selection(select=(Wish("UJI-IND"),)))


@pytest.mark.parametrize("raised", ["severity: error", 'severity: note\nseverity_by_year: {"2030": error}'])
def test_a_rule_that_is_ever_an_error_may_not_be_set_aside(packs: Any, raised: str) -> None:
    text = packs.rule.read_text().replace("severity: warning", raised)
    packs.rule.write_text(text)
    packs("kalteng", "ignore: [UJI-ANG-01]")
    with pytest.raises(PackError, match=r"cannot set rule UJI-ANG-01 aside"):
        book(packs)
    (packs.rule.parent / "dua.yaml").write_text(text.replace("UJI-ANG-01", "UJI-IND-02"))
    packs.rule.write_text(text.replace("status: stable", "status: stable\nmay_relax: true"))
    assert [bound.rule.id for bound in book(packs).rules] == ["UJI-IND-02"]


def test_the_changed_rule_judges_its_examples_still_hold_and_the_region_answers_for_it(packs: Any) -> None:
    folder = packs("kalteng", parameters("most: 99") + "\nbasis: [{cite: Perda 1/2026 Pasal 5, certainty: read}]")
    made = book(packs)
    [bound] = made.rules
    sample = read_file(packs.made[0] / "samples" / "small.yaml")[0]
    [finding] = judge_document(bound, sample).findings
    assert [basis.cite for basis in finding.basis] == ["Ketentuan uji", "Perda 1/2026 Pasal 5: most 99 (uji: 500)"]
    examples = examples_of(bound, made.sources[bound.rule.id], made.samples["uji"])
    assert all(try_example(e, made.original(bound), made, Validator()).complaint is None for e in examples)
    (folder / "pack.yaml").write_text((folder / "pack.yaml").read_text().partition("\nbasis:")[0])
    own = book(packs).rules[0].rule.basis[-1]
    assert (own.cite, own.certainty) == ("Paket kalteng: most 99 (uji: 500)", Certainty.OWN)


def test_two_packs_of_one_name_are_refused(packs: Any) -> None:
    packs("kalteng", "")
    packs.made.append(packs.made[-1])
    with pytest.raises(PackError, match="Pack `kalteng` is in two packs"):
        book(packs)


@pytest.mark.parametrize(
    ("direction", "new", "old", "expected"),
    [
        ("higher", 5, Decimal("5.0"), True),
        ("higher", True, 1, False),
        ("lower", False, True, True),
        ("higher", "6", 5, False),
        ("superset", ["a"], "a", False),
        ("subset", [], ["a"], True),
        ("fixed", {"a": [1]}, {"a": [Decimal("1.00")]}, True),
        ("fixed", 1, 2, False),
    ],
)
def test_which_value_is_stricter(direction: str, new: object, old: object, expected: bool) -> None:
    assert is_as_strict(direction, new, old) is expected


def test_values_are_written_the_same_when_they_are_equal() -> None:
    assert written(Decimal("7.0")) == written(7) == "7"
    assert written({"b": [True, None], "a": "x"}) == '{a: "x", b: [true, null]}'

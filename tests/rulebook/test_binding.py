"""What a pack must not get away with: every refusal names the culprit, and nothing is skipped."""

from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.errors import ConfigurationError, PackError
from sinkron_rules.model import Severity
from sinkron_rules.rulebook import Rulebook, Selection, Wish, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.rulebook.nearest import nearest_hint
from sinkron_rules.validation import Validator

TRUSTED: frozenset[str] = frozenset({"uji"})


def book(project: Any, selection: Selection | None = None, *, twice: bool = False) -> Rulebook:
    validator = Validator()
    folder = project.folder / "aturan"
    pack = load_pack(folder, validator, origin="test", allowed_code=TRUSTED)
    return build_rulebook([pack, pack] if twice else [pack], validator, selection)


def edit(project: Any, old: str, new: str, file: str = "batas.yaml") -> None:
    path = project.folder / "aturan" / "uji" / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_sound_pack_binds_its_rule(project: Any) -> None:
    made = book(project)
    assert [bound.rule.id for bound in made.rules] == ["UJI-ANG-01"]
    assert made.rules[0].rule.title.en == "Budget above the test limit"
    assert made.packs[0].name == "uji"
    assert len(made.packs[0].digest) == 64


def test_the_digest_changes_with_every_file_of_the_pack(project: Any) -> None:
    first = book(project).packs[0].digest
    edit(project, "A test limit.", "A test limit!")
    assert book(project).packs[0].digest != first


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: UJI-ANG-01", "id: XYZ-ANG-01", "must start with `UJI-`"),
        ("check: uji-batas", "check: uji-batass", "no check `uji-batass`; the nearest is `uji-batas`"),
        ("remedy:", "with: {limt: 5}\nremedy:", "limt"),
        ("remedy:", "binds: 'pemda.jenis =='\nremedy:", "`binds`: "),
        ("remedy:", "binds: 'pemda.jenjs == \"kota\"'\nremedy:", "jenis"),
        ("remedy:", "messages: {gone: {remedy: {id: a, en: b}}}\nremedy:", "has no message `gone`"),
        ("remedy:", "with: {limit: {data: ../x.yaml}}\nremedy:", "../x.yaml"),
        ("remedy:", "with: {limit: {data: x.yaml}}\nremedy:", "x.yaml"),
        ("severity: error", "severity: fatal", "fatal"),
        ("source: []", "sumber: []", "sumber"),
        ("why: {id: Batas uji., en: A test limit.}", "why: {id: Batas uji.}", "en"),
        ("conforms: [{name: sesuai, base: small}]", "not-applicable: [{name: lain, base: small}]", "conforms"),
        ("skema: aturan/1", "skema: aturan/2", "aturan/1"),
        ("id: UJI-ANG-01", "id: [", "cannot load"),
    ],
)
def test_a_rule_that_does_not_fit_is_refused_by_name(project: Any, old: str, new: str, said: str) -> None:
    edit(project, old, new)
    with pytest.raises(PackError) as refused:
        book(project)
    assert said in refused.value.text.en
    assert refused.value.place is not None
    assert refused.value.place.file.endswith("aturan/uji/batas.yaml")
    # The place is printed before the text; naming the file there again made one line of two paths.
    assert "batas.yaml" not in refused.value.text.en


def test_a_numeric_limit_demands_the_boundary_pair(project: Any) -> None:
    edit(project, 'subjects="', 'limits=("limit",), subjects="', "check.py")
    edit(project, "remedy:", "with: {limit: 100}\nremedy:")
    with pytest.raises(PackError, match="boundary"):
        book(project)
    edit(project, "{name: sesuai, base: small}", "{name: sesuai, base: small, boundary: true}")
    edit(project, "    - name: terlalu besar\n", "    - name: terlalu besar\n      boundary: true\n")
    assert book(project).rules[0].parameters == {"limit": 100}


def test_a_check_file_without_a_check_is_refused(project: Any) -> None:
    (project.folder / "aturan" / "uji" / "check.py").write_text("CHECK = 5\n")
    with pytest.raises(PackError, match="defines no `CHECK`"):
        book(project)


def test_the_same_id_in_two_packs_is_refused(project: Any) -> None:
    with pytest.raises(PackError, match="is in two packs"):
        book(project, twice=True)


def test_one_id_in_two_files_names_both(project: Any) -> None:
    project.rule((project.folder / "aturan/uji/batas.yaml").read_text(), "dua.yaml")
    with pytest.raises(PackError) as refused:
        book(project)
    assert "`UJI-ANG-01` is used twice" in refused.value.text.en
    assert "batas.yaml" in refused.value.text.en
    assert "dua.yaml" in refused.value.text.en


def test_no_pack_may_take_the_prefix_of_another(project: Any, tmp_path: Path) -> None:
    second = tmp_path / "kedua"
    second.mkdir()
    (second / "pack.yaml").write_text((project.folder / "aturan/pack.yaml").read_text().replace("name: uji", "name: b"))
    packs = [load_pack(folder, Validator(), origin="test") for folder in (project.folder / "aturan", second)]
    with pytest.raises(PackError, match="Prefix `UJI` is in two packs: uji and b"):
        build_rulebook(packs, Validator())


def test_a_file_is_named_from_where_people_stand(project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    edit(project, "severity: error", "severity: fatal")
    with pytest.raises(PackError) as refused:
        book(project)
    assert str(refused.value.place) == "aturan/uji/batas.yaml:5:11"
    assert refused.value.remedy is not None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("remedy:", "binds: true\nremedy:", "`true` without quotation marks is read as yes or no"),
        ("Batas uji.", "b" * 2001, "at most 2000 characters"),
        ("Ketentuan uji", "b" * 501, "at most 500 characters"),
        ("remedy:", "messages: {bad: {remedy: {id: %s, en: b}}}\nremedy:" % ("b" * 2001), "at most 2000"),
        ("name: sesuai", "name: %s" % ("b" * 201), "at most 200 characters"),
    ],
)
def test_what_a_field_cannot_hold_is_said(project: Any, old: str, new: str, said: str) -> None:
    edit(project, old, new)
    with pytest.raises(PackError) as refused:
        book(project)
    assert said in refused.value.text.en
    assert len(refused.value.text.en) < 500


def test_a_wrong_parameter_is_pointed_at_itself(project: Any) -> None:
    edit(project, "remedy:", "with:\n  limit: 5\n  limt: 6\nremedy:")
    with pytest.raises(PackError) as refused:
        book(project)
    assert refused.value.place is not None
    lines = (project.folder / "aturan/uji/batas.yaml").read_text().splitlines()
    assert lines[refused.value.place.line - 1] == "  limt: 6"


@pytest.mark.parametrize(
    ("old", "new", "said", "line"),
    [
        (
            'sub_kegiatan[0].pagu": 900',
            'sub_kegiatn[0].pagu": 900',
            "`sub_kegiatn` at `program[0].kegiatan[0]`; the nearest is `sub_kegiatan`",
            "set:",
        ),
        (
            '"program[0].kegiatan[0].sub_kegiatan[0].pagu": 900',
            '"programme[0].pagu": 1',
            "`programme` at the document; the nearest is `program`",
            "set:",
        ),
        (
            'sub_kegiatan[0].pagu": 900',
            'sub_kegiatan[7].pagu": 900',
            "`[7]` at `program[0].kegiatan[0].sub_kegiatan`",
            "set:",
        ),
        ('sub_kegiatan[0].pagu": 900', 'sub_kegiatan[x].pagu": 900', "is no path", "set:"),
        (
            "set: {",
            'unset: ["program[0].kodee"]\n      set: {',
            "`kodee` at `program[0]`; the nearest is `kode`",
            "unset:",
        ),
    ],
)
def test_a_slip_in_the_path_of_an_example_is_shown(project: Any, old: str, new: str, said: str, line: str) -> None:
    edit(project, old, new)
    with pytest.raises(PackError) as refused:
        complaints(project)
    assert said in refused.value.text.en
    assert refused.value.place is not None
    lines = (project.folder / "aturan/uji/batas.yaml").read_text().splitlines()
    assert lines[refused.value.place.line - 1].strip().startswith(line)


def test_several_rules_in_one_option_are_told_apart(project: Any) -> None:
    with pytest.raises(ConfigurationError) as refused:
        book(project, Selection(select=(Wish("UJI,SKEMA"),)))
    assert refused.value.remedy is not None
    assert "`--select UJI --select SKEMA`" in refused.value.remedy.en


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"has no `pack\.yaml`"):
        load_pack(tmp_path, Validator(), origin="test")


def test_selecting_and_ignoring_work_by_whole_parts_of_an_id(project: Any) -> None:
    project.rule((project.folder / "aturan/uji/batas.yaml").read_text().replace("UJI-ANG-01", "UJI-IND-02"), "dua.yaml")
    assert [b.rule.id for b in book(project, Selection(select=(Wish("UJI-IND"),))).rules] == ["UJI-IND-02"]
    made = book(project, Selection(ignore=(Wish("UJI-IND-02"),), severity=((Wish("UJI-ANG"), Severity.NOTE),)))
    assert [b.rule.id for b in made.rules] == ["UJI-ANG-01"]
    assert [b.rule.id for b in made.set_aside] == ["UJI-IND-02"]
    assert made.rules[0].rule.severity is Severity.NOTE
    assert made.find("UJI-IND-02") is not None
    with pytest.raises(ConfigurationError, match="UJI-I"):
        book(project, Selection(select=(Wish("UJI-I"),)))
    with pytest.raises(ConfigurationError, match="No rule is left"):
        book(project, Selection(ignore=(Wish("UJI"),)))


def complaints(project: Any) -> list[str | None]:
    made, samples = book(project), project.folder / "aturan" / "samples"
    bound = made.rules[0]
    examples = examples_of(bound, made.sources[bound.rule.id], samples)
    results = [try_example(example, bound, made, Validator()) for example in examples]
    return [result.complaint.en if result.complaint else None for result in results]


def test_examples_run_and_a_spoiled_threshold_makes_them_fail(project: Any) -> None:
    assert complaints(project) == [None, None]
    edit(project, "remedy:", "with: {limit: 99}\nremedy:")
    first, second = complaints(project)
    assert first is not None
    assert "expected conforms" in first
    assert second is None


def test_an_example_at_another_place_is_a_complaint(project: Any) -> None:
    edit(project, 'at: ["program[0].kegiatan[0].sub_kegiatan[0].pagu"]', 'at: ["program[0]"]')
    assert complaints(project)[1] is not None


def test_an_example_of_a_crashing_check_is_a_complaint(project: Any) -> None:
    project.check("    raise ZeroDivisionError\n    yield")
    assert all(complaint and "ZeroDivisionError" in complaint for complaint in complaints(project))


@pytest.mark.parametrize(("old", "new"), [("base: small}", "base: gone}"), ('sub_kegiatan[0].pagu":', 'sub[0].pagu":')])
def test_an_example_on_a_base_or_path_that_is_not_there_is_refused(project: Any, old: str, new: str) -> None:
    edit(project, old, new)
    with pytest.raises(PackError, match=r"the base|the example"):
        complaints(project)


def test_examples_may_be_whole_documents_and_may_remove_fields(project: Any) -> None:
    edit(
        project,
        "conforms: [{name: sesuai, base: small}]",
        'not-assessable:\n    - {name: kosong, base: small, unset: ["program[0].kegiatan[0].sub_kegiatan[0].pagu"]}\n'
        '  conforms: [{name: penuh, documents: "skema: usulan/1\\n'
        'program: [{kegiatan: [{sub_kegiatan: [{pagu: 5}]}]}]"}]',
    )
    assert complaints(project) == [None, None, None]


def test_an_example_that_cannot_be_read_is_a_complaint(project: Any) -> None:
    edit(project, "conforms: [{name: sesuai, base: small}]", 'conforms: [{name: rusak, documents: "a: ["}]')
    assert complaints(project)[0] is not None


def test_a_suggestion_has_something_to_do_with_what_was_typed() -> None:
    assert nearest_hint("uji-batass", ["uji-batas", "lain"]).en == "; the nearest is `uji-batas`"
    assert nearest_hint("zzz", ["uji-batas"]).en == ""
    assert nearest_hint("uji", []).id == ""

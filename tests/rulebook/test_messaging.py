"""A rule's own messages: a placeholder without a value is refused when the rule is loaded, never met on a bad plan."""

from typing import Any

import pytest

from sinkron_rules.errors import PackError
from sinkron_rules.rulebook import Rulebook, build_rulebook, load_pack
from sinkron_rules.validation import Validator

SCHEMA = '"properties": {{"limit": {{"type": "integer"}}}}'.replace("{{", "{").replace("}}", "}")
NAMED = '{"type": "object", "x-message-names": True}'


def book(project: Any) -> Rulebook:
    validator = Validator()
    pack = load_pack(project.folder / "aturan", validator, origin="test", allowed_code=frozenset({"uji"}))
    return build_rulebook([pack], validator)


def says(project: Any, text: str, *, part: str = "condition", more: str = "") -> None:
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    message = f"messages:\n  bad:\n    {part}:\n      en: sound {{seen}}\n      id: '{text}'\n{more}"
    rule.write_text(rule.read_text().replace("remedy:", f"{message}remedy:", 1))


def declare(project: Any, properties: str) -> None:
    check = project.folder / "aturan" / "uji" / "check.py"
    text = check.read_text()
    assert SCHEMA in text
    check.write_text(text.replace(SCHEMA, f'"properties": {{"limit": {{"type": "integer"}}, {properties}}}'))


@pytest.mark.parametrize("text", ["Tertulis {seen}.", "Tanpa isian.", "{{seen}} dan {seen}", "{{}}"])
@pytest.mark.parametrize("part", ["condition", "remedy"])
def test_what_can_be_filled_is_taken_as_it_stands(project: Any, text: str, part: str) -> None:
    says(project, text, part=part)
    (bound,) = book(project).rules
    assert getattr(bound.messages["bad"], part).id == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tertulis {sen}.", "`{sen}` tidak dikenal. Tersedia: `{seen}`."),
        ("Ketik `lokasi: [{kode_wilayah: x}]`.", "`{kode_wilayah: x}` tidak dikenal"),
        ("{} dan {seen}", "`{}` tidak dikenal"),
        ("{0}", "`{0}` tidak dikenal"),
        ("{seen.real}", "`{seen.real}` tidak dikenal"),
        ("{seen[0]}", "`{seen[0]}` tidak dikenal"),
        ("{seen!r}", "`{seen!r}` tidak dikenal"),
        ("{seen:>9999999999}", "`{seen:>9999999999}` tidak dikenal"),
        ("{seen:{seen}}", "`{seen:{seen}}` tidak dikenal"),
        ("{" + "a" * 1000 + "}", "`{" + "a" * 60 + "...}` tidak dikenal"),
        ("Kurung { saja", "kurung kurawal tidak berpasangan"),
        ("Kurung } saja", "kurung kurawal tidak berpasangan"),
        ("Kurung {", "kurung kurawal tidak berpasangan"),
    ],
)
@pytest.mark.parametrize("part", ["condition", "remedy"])
def test_what_cannot_be_filled_is_refused_at_its_place(project: Any, text: str, said: str, part: str) -> None:
    says(project, text, part=part)
    with pytest.raises(PackError) as refused:
        book(project)
    assert f"`messages.bad.{part}.id`: {said}" in refused.value.text.id
    assert "ditulis `{{` dan `}}`" in refused.value.text.id
    place = refused.value.place
    assert place is not None
    lines = (project.folder / "aturan" / "uji" / "batas.yaml").read_text().splitlines()
    assert lines[place.line - 1] == f"      id: '{text}'"
    assert place.column == len("      id: ") + 1


def test_both_languages_are_looked_at(project: Any) -> None:
    says(project, "Tertulis {seen}.")
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    rule.write_text(rule.read_text().replace("sound {seen}", '"{found}"'))
    with pytest.raises(PackError, match=r"`messages\.bad\.condition\.en`: `\{found\}` is not known"):
        book(project)


def test_names_that_parameters_declare_are_known(project: Any) -> None:
    declare(project, f'"names": {NAMED}, "rows": {{"type": "array", "items": {{"properties": {{"of": {NAMED}}}}}}}')
    says(project, "{a} {b} {seen}", more="with:\n  names: {a: 1}\n  rows: [{of: {b: 2}}]\n")
    (bound,) = book(project).rules
    assert bound.messages["bad"].condition.id == "{a} {b} {seen}"


def test_names_of_an_object_without_the_mark_are_not(project: Any) -> None:
    declare(project, '"names": {"type": "object"}')
    says(project, "{a}", more="with:\n  names: {a: 1}\n")
    with pytest.raises(PackError, match=r"`\{a\}` is not known\. There are: `\{seen\}`\."):
        book(project)


def test_a_message_that_the_check_does_not_have_is_refused_with_those_it_has(project: Any) -> None:
    says(project, "Tertulis {seen}.")
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    rule.write_text(rule.read_text().replace("  bad:", "  gone:"))
    with pytest.raises(PackError, match=r"has no message `gone`; it has: `bad`"):
        book(project)

"""Every text field of a report holds an attack: the output keeps exactly the structure it has with a harmless word."""

from __future__ import annotations

import csv
import dataclasses
import json
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sinkron_rules.model import LANGS, Renderer, RenderOptions, Report, Rule
from sinkron_rules.rendering import renderers

HARMLESS = "zzkata"
ATTACKS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='x", "</style><script>x",
    "</pre></code>", "-->", "<!--", "]]>", "<https://evil.example>", "&lt;b&gt;&#60;i&#62;", "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}{#", "\x1b[31mred\x1b]8;;http://evil\x07", "\x9b31m", "\x00\x07\x08\t", "a\rb", "\n::error::x",
    "::error file=x::y", "  ::debug::z", "##[error]x", "##vso[task.complete]", "\u202eevil\u2066",
    "\u200b\u200d\ufeff\u200f", "\ud800\udcff", "\u2028\x85", "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)", "[x]: https://evil.example", "[^1]", "a | b | c\\|d", "\\", "\\\\", "`code",
    "`` ` ``", "``` sh", "~~~", "# head", "- item", "1. item", "+ x", "> quote", "***", "---", "===", "__x__",
    "~~x~~", "@everyone", "#12 !12 ~x %12 $12",
    "https://evil.example www.evil.example mailto:a@b.example me@evil.example", "$x$", "\n\n# head\n\n- x",
    "`a` @you `b|c` <b>", "`<b>` | `", "\n| a | b |\n|---|---|", "=1+1", "+1", "-1", "@SUM(A1)", " \u00a0=1", "\t=1",
    "\r=1", "\n=1", "\uff1d1", "\u3000\uff0b1", '=HYPERLINK("http://evil.example")', 'a,b;c"d', "_x0041_",
    "x::y,z=%0A", "# SKIP", "\\# TODO", "\nok 1 - x", "\nBail out!", "  ...", "<![CDATA[", "&#0;", "{0} {1}",
    "\\[x](y) \\](z)", "../../etc",
]  # fmt: skip
KEPT = {"status", "gate", "sha256", "severity", "verdict", "certainty", "shape", "direction"}


def poisoned(value: Any, word: str) -> Any:
    if isinstance(value, str) and type(value) is str:
        return word
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        kept = KEPT - {"status"} if not isinstance(value, Rule) and "skema" not in fields else KEPT
        words = {name: word * 8 if name == "source" else word for name in fields}  # long enough to reach the column
        if isinstance(value, Report):
            # The dot keeps the line from being blank, or the border of a document: such lines are not shown.
            fields["lines"] = {word: {line: f"{word}." for known in value.lines.values() for line in known}}
            kept = kept | {"lines"}
        return type(value)(**{k: part if k in kept else poisoned(part, words[k]) for k, part in fields.items()})
    if hasattr(value, "_asdict"):
        words = {name: word * 8 if name == "source" else word for name in value._fields}
        return value._replace(**{k: v if k in KEPT else poisoned(v, words[k]) for k, v in value._asdict().items()})
    if isinstance(value, tuple):
        return tuple(poisoned(part, word) for part in value)
    return value


# A traceback keeps its lines, so the formats whose lines are counted are rendered without it.
USUAL = {"text": RenderOptions("id"), "markdown": RenderOptions("id")}


def rendered(report: Report, name: str, word: str, options: RenderOptions | None = None) -> str:
    content = by_name(name).render(poisoned(report, word), options or USUAL.get(name, RenderOptions("en", full=True)))
    assert isinstance(content, str)
    return content


def by_name(name: str) -> Renderer:
    return next(renderer for renderer in renderers() if renderer.name == name)


@pytest.fixture(scope="module")
def harmless(whole_report: Report) -> dict[str, str]:
    return {
        renderer.name: rendered(whole_report, renderer.name, HARMLESS)
        for renderer in renderers()
        if not renderer.binary
    }


class Skeleton(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.bones: list[object] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if (tag, attrs) != ("code", []):
            self.bones.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag != "code":
            self.bones.append(tag)

    def handle_comment(self, data: str) -> None:
        self.bones.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.bones.append(("decl", decl))

    def handle_pi(self, data: str) -> None:
        self.bones.append(("pi", data))


# What Markdown takes literally, in one pass: entities, escaped marks, code spans (a backslash inside them is itself).
LITERAL = re.compile(r"&amp;|&#8203;|\\[!-/:-@\[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


# A fence ends at the first line that is nothing but backticks, at least as many: what stands between is literal too.
FENCED = re.compile(r"^  (`{3,})text\n(?:(?!  \1`*$)  .*\n)*  \1`*$", re.MULTILINE)


def markdown_bones(text: str) -> list[str]:
    """Return, line by line, the marks that Markdown would obey."""
    obeyed = LITERAL.sub("", FENCED.sub("fenced", text))
    return ["".join(re.findall(r"^ *(?:[-+=>]|\d+[.)] )|[\[\]<>*_|~`#&$]", line)) for line in obeyed.split("\n")]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", ["html", "formulir"])
def test_html_has_no_tag_or_attribute_of_the_attack(
    report: Report, harmless: dict[str, str], name: str, attack: str
) -> None:
    page = rendered(report, name, attack)
    assert Skeleton(page).bones == Skeleton(harmless[name]).bones
    only_seen(page)


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_edition_in_the_other_language_neither_acts_on_the_page_nor_obeys_the_attack(
    report: Report, harmless: dict[str, str], attack: str, editions: Callable[[str], tuple[str, str]]
) -> None:
    page = rendered(report, "html", attack)
    inert = page.split('id="edisi-lain">')[1].split("</script>\n<script>(() =>")[0]
    assert not re.search("<!|</?script", inert, re.IGNORECASE)
    second = editions(page)[1]
    assert Skeleton(second).bones == Skeleton(editions(harmless["html"])[1]).bones
    only_seen(second)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markdown_has_no_mark_of_the_attack(report: Report, harmless: dict[str, str], attack: str) -> None:
    text = rendered(report, "markdown", attack)
    assert markdown_bones(text) == markdown_bones(harmless["markdown"])
    prose = LITERAL.sub(lambda match: "" if match[0][0] == "`" else "\0" if match[0][0] == "&" else match[0][1:], text)
    assert not re.search(r"[@#!~%$]\w|://|www\.|mailto:", prose)
    only_seen(text)


@pytest.mark.parametrize("attack", [*ATTACKS, "```", "  ```", "\n  ```\n<b>", "`````"])
def test_no_line_around_ends_its_block_in_markdown(report: Report, attack: str) -> None:
    full = RenderOptions("id", full=True)
    attacked, sound = (rendered(without_traceback(report), "markdown", word, full) for word in (attack, HARMLESS))
    assert len(FENCED.findall(attacked)) == len(FENCED.findall(sound)) == 2
    assert markdown_bones(attacked) == markdown_bones(sound)
    only_seen(attacked)


def without_traceback(report: Report) -> Report:
    return dataclasses.replace(report, failures=())


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_has_no_code_and_no_line_of_the_attack(report: Report, harmless: dict[str, str], attack: str) -> None:
    plain = rendered(report, "text", attack)
    only_seen(plain)
    assert plain.count("\n") == harmless["text"].count("\n")
    coloured = rendered(report, "text", attack, RenderOptions("id", colour=True, full=True))
    only_seen(re.sub(r"\x1b\[(?:0|1|2|1;3[1356])m", "", coloured))


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_keeps_its_keys_and_can_be_encoded(
    report: Report, harmless: dict[str, str], name: str, attack: str
) -> None:
    text = rendered(report, name, attack)
    assert keys(json.loads(text)) == keys(json.loads(harmless[name]))
    only_seen(text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_sarif_has_no_link_no_placeholder_and_no_place_of_the_attack(report: Report, attack: str) -> None:
    run = json.loads(rendered(report, "sarif", attack))["runs"][0]
    for message in found(run, "message"):
        unescaped = re.sub(r"\\\\|\\\[|\\\]|\{\{|\}\}", "", message["text"])
        assert not re.search(r"\[[^\]]*\]\(|\{\d+\}", unescaped)
    for artifact in found(run, "artifactLocation"):
        assert re.fullmatch(r"(?!\w+:|//)[\w%./~-]*|file://[\w%./~:-]*", artifact["uri"], re.ASCII)


def found(value: Any, key: str) -> list[Any]:
    if isinstance(value, dict):
        return [*([value[key]] if key in value else []), *(hit for part in value.values() for hit in found(part, key))]
    return [hit for part in value for hit in found(part, key)] if isinstance(value, list) else []


@pytest.mark.parametrize("attack", ATTACKS)
def test_junit_is_well_formed_and_keeps_its_elements(report: Report, harmless: dict[str, str], attack: str) -> None:
    text = rendered(report, "junit", attack)
    assert xml_bones(text) == xml_bones(harmless["junit"])
    only_seen(text)


def xml_bones(text: str) -> list[tuple[str, list[str]]]:
    return [(element.tag, sorted(element.attrib)) for element in ET.fromstring(text).iter()]


# How the runner of GitHub Actions takes a line apart: the properties end at the first `::` after the name.
COMMAND = re.compile(r"\s*::(?P<name>\w+)(?: (?P<properties>.*?))?::(?P<message>.*)")


@pytest.mark.parametrize("attack", ATTACKS)
def test_github_has_the_same_commands_with_the_same_properties(
    report: Report, harmless: dict[str, str], attack: str
) -> None:
    text = rendered(report, "github", attack)
    assert commands(text) == commands(harmless["github"])
    assert not any(line.startswith("::") for line in text.split("\n") if not COMMAND.fullmatch(line))
    assert {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {"\n"}
    assert "##[" not in text


def commands(text: str) -> list[tuple[str, list[str]] | None]:
    matches = [COMMAND.fullmatch(line) for line in text.split("\n")]
    return [
        (match["name"], [part.split("=")[0] for part in match["properties"].split(",")]) if match else None
        for match in matches
    ]


@pytest.mark.parametrize("attack", ATTACKS)
def test_tap_has_the_same_points_and_directives(report: Report, harmless: dict[str, str], attack: str) -> None:
    text = rendered(report, "tap", attack)
    assert tap_bones(text) == tap_bones(harmless["tap"])
    only_seen(text)


def tap_bones(text: str) -> list[str]:
    """Return, line by line, what a harness obeys: the verdict and number, an unescaped directive, the key of YAML."""
    obeyed = re.compile(r"(?:not )?ok \d+|1\.\.\d+|Bail out!|#|  (?:---|\.\.\.|\w+: \"(?:[^\"\\]|\\.)*\")$")
    bones = []
    for line in text.split("\n"):
        match = obeyed.match(line)
        directive = re.search(r"(?<!\\)(?:\\\\)*# (?:SKIP|TODO)", line) if match and "ok" in match[0][:6] else None
        bones.append((match[0].split(":")[0] if match else line) + (directive[0][-4:] if directive else ""))
    return bones


# What OWASP names, after any blanks; https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


@pytest.mark.parametrize("attack", ATTACKS)
def test_csv_keeps_its_cells_and_none_of_them_is_a_formula(
    report: Report, harmless: dict[str, str], attack: str
) -> None:
    text = rendered(report, "csv", attack)
    only_seen(text.removeprefix("\ufeff"))
    rows = list(csv.reader(text.removeprefix("\ufeff").split("\n"), strict=True))
    assert [len(row) for row in rows] == [len(row) for row in csv.reader(harmless["csv"].split("\n"), strict=True)]
    assert not [cell for row in rows for cell in row if cell.strip("\u00a0\u3000 ").startswith(FORMULA)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_xlsx_holds_the_attack_as_text(
    report: Report, attack: str, opened: Callable[[bytes], Any], harmless_book: Any
) -> None:
    content = by_name("xlsx").render(poisoned(report, attack), RenderOptions("en"))
    assert isinstance(content, bytes)
    book = opened(content)
    assert book.parts.keys() == harmless_book.parts.keys()
    assert types(book) == types(harmless_book)
    assert not re.search(r"<f>|<f |hyperlink", "".join(book.parts.values()))
    if attack.isascii() and attack.isprintable():
        assert any(
            cell.replace("x005F_", "") == attack
            for rows in book.sheets.values()
            for row in rows
            for cell in row
            if isinstance(cell, str)
        )


@pytest.fixture(scope="module")
def harmless_book(whole_report: Report, opened: Callable[[bytes], Any]) -> Any:
    return opened(by_name("xlsx").render(poisoned(whole_report, HARMLESS), RenderOptions("en")))  # type: ignore[arg-type]


def types(book: Any) -> dict[str, list[list[type]]]:
    return {name: [[type(cell) for cell in row] for row in rows] for name, rows in book.sheets.items()}


def keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: keys(part) for key, part in value.items()}
    return [keys(part) for part in value] if isinstance(value, list) else None


def only_seen(text: str) -> None:
    text.encode()
    assert {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {"\n"}
    assert not any(line.lstrip().startswith("::") for line in text.split("\n"))
    assert "##[" not in text
    assert "##vso[" not in text


def test_the_attack_reaches_every_field(report: Report, harmless: dict[str, str]) -> None:
    seen = rendered(report, "json", "GIFT")
    assert seen == harmless["json"].replace(HARMLESS, "GIFT")
    assert seen.count("GIFT") > 150


@pytest.mark.parametrize("name", [renderer.name for renderer in renderers()])
@pytest.mark.parametrize("lang", LANGS)
def test_the_same_report_gives_the_same_bytes(report: Report, name: str, lang: Any) -> None:
    first = by_name(name).render(report, RenderOptions(lang, full=True))
    assert first == by_name(name).render(dataclasses.replace(report), RenderOptions(lang, full=True))
    assert isinstance(first, bytes) or first.endswith("\n")

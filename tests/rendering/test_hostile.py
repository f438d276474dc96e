"""Every text field of a report holds an attack: the output keeps exactly the structure it has with a harmless word."""

from __future__ import annotations

import dataclasses
import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

import pytest

from sinkron_rules.model import LANGS, RenderOptions, Report, Rule
from sinkron_rules.rendering import renderers

HARMLESS = "kata"
ATTACKS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='x", "</style><script>x", "</pre></code>",
    "-->", "<!--", "]]>", "<https://evil.example>", "&lt;b&gt;&#60;i&#62;", "javascript:alert(1)", "{{ 7*7 }}{% raw %}{#",
    "\x1b[31mred\x1b]8;;http://evil\x07", "\x9b31m", "\x00\x07\x08\t", "a\rb", "\n::error::x", "::error file=x::y", "  ::debug::z",
    "##[error]x", "##vso[task.complete]", "\u202eevil\u2066", "\u200b\u200d\ufeff\u200f", "\ud800\udcff", "\u2028\u0085",
    "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "[x]: https://evil.example", "[^1]", "a | b | c\\|d", "\\", "\\\\",
    "`code", "`` ` ``", "``` sh", "~~~", "# head", "- item", "1. item", "+ x", "> quote", "***", "---", "===", "__x__", "~~x~~",
    "@everyone", "#12 !12 ~x %12 $12", "https://evil.example www.evil.example mailto:a@b.example me@evil.example", "$x$", "\n\n# head\n\n- x",
    "`a` @you `b|c` <b>", "`<b>` | `", "\n| a | b |\n|---|---|",
]  # fmt: skip
KEPT = {"status", "gate", "sha256", "severity", "verdict", "certainty"}


def poisoned(value: Any, word: str) -> Any:  # noqa: ANN401 - walks any part of a report
    if isinstance(value, str) and type(value) is str:
        return word
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        kept = KEPT - {"status"} if not isinstance(value, Rule) and "skema" not in fields else KEPT
        return type(value)(**{name: part if name in kept else poisoned(part, word) for name, part in fields.items()})
    if isinstance(value, tuple):
        return tuple(poisoned(part, word) for part in value)
    return value


def rendered(report: Report, name: str, word: str, options: RenderOptions) -> str:
    renderer = next(renderer for renderer in renderers() if renderer.name == name)
    return renderer.render(poisoned(report, word), options)


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


def markdown_bones(text: str) -> list[str]:
    """Return, line by line, the marks that Markdown would obey."""
    without_entities = re.sub(r"&amp;|&#8203;", "", text)
    without_escapes = re.sub(r"\\[!-/:-@\[-`{-~]", "", without_entities)
    without_code = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", without_escapes)
    return ["".join(re.findall(r"^\W+|[\[\]<>*_|~`#&$]", line)) for line in without_code.split("\n")]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("lang", LANGS)
def test_html_has_no_tag_or_attribute_of_the_attack(report: Report, attack: str, lang: Any) -> None:  # noqa: ANN401
    options = RenderOptions(lang, full=True)
    page = rendered(report, "html", attack, options)
    assert Skeleton(page).bones == Skeleton(rendered(report, "html", HARMLESS, options)).bones
    only_seen(page)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markdown_has_no_mark_of_the_attack(report: Report, attack: str) -> None:
    options = RenderOptions("id")
    text = rendered(report, "markdown", attack, options)
    assert markdown_bones(text) == markdown_bones(rendered(report, "markdown", HARMLESS, options))
    prose = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", re.sub(r"\\`", "", text))
    assert not re.search(r"[@#!~]\w|://|www\.|mailto:", prose.replace("&#8203;", "\0"))
    only_seen(text)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("full", [False, True])
def test_text_has_no_code_and_no_line_of_the_attack(report: Report, attack: str, full: bool) -> None:  # noqa: FBT001
    plain = rendered(report, "text", attack, RenderOptions("id", full=full))
    only_seen(plain)
    coloured = rendered(report, "text", attack, RenderOptions("id", colour=True, full=full))
    assert re.sub(r"\x1b\[(?:0|1|2|1;3[1356])m", "", coloured).count("\x1b") == 0
    if not full:
        assert plain.count("\n") == rendered(report, "text", HARMLESS, RenderOptions("id")).count("\n")


@pytest.mark.parametrize("attack", ATTACKS)
def test_json_keeps_its_keys_and_can_be_encoded(report: Report, attack: str) -> None:
    def keys(value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, dict):
            return {key: keys(part) for key, part in value.items()}
        return [keys(part) for part in value] if isinstance(value, list) else None

    text = rendered(report, "json", attack, RenderOptions())
    assert keys(json.loads(text)) == keys(json.loads(rendered(report, "json", HARMLESS, RenderOptions())))
    only_seen(text)


def only_seen(text: str) -> None:
    text.encode()
    assert {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {"\n"}
    assert not any(line.lstrip().startswith("::") for line in text.split("\n"))
    assert "##[" not in text
    assert "##vso[" not in text


def test_the_attack_reaches_every_field(report: Report) -> None:
    seen = rendered(report, "json", "GIFT", RenderOptions())
    harmless = rendered(report, "json", HARMLESS, RenderOptions())
    assert seen == harmless.replace(HARMLESS, "GIFT")
    assert seen.count("GIFT") > 150


@pytest.mark.parametrize("name", ["text", "json", "markdown", "html"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_same_report_gives_the_same_bytes(report: Report, name: str, lang: Any) -> None:  # noqa: ANN401
    renderer = next(renderer for renderer in renderers() if renderer.name == name)
    first = renderer.render(report, RenderOptions(lang, full=True))
    assert first == renderer.render(dataclasses.replace(report), RenderOptions(lang, full=True))
    assert first.endswith("\n")

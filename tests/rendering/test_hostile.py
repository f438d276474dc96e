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
    "`a` @you `b|c` <b>", "`<b>` | `", "\n| a | b |\n|---|---|",
]  # fmt: skip
KEPT = {"status", "gate", "sha256", "severity", "verdict", "certainty"}


def poisoned(value: Any, word: str) -> Any:  # noqa: ANN401 - walks any part of a report
    if isinstance(value, str) and type(value) is str:
        return word
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        kept = KEPT - {"status"} if not isinstance(value, Rule) and "skema" not in fields else KEPT
        words = {name: word * 8 if name == "source" else word for name in fields}  # long enough to reach the column
        return type(value)(**{k: part if k in kept else poisoned(part, words[k]) for k, part in fields.items()})
    if isinstance(value, tuple):
        return tuple(poisoned(part, word) for part in value)
    return value


# A traceback keeps its lines, so the formats whose lines are counted are rendered without it.
USUAL = {"text": RenderOptions("id"), "markdown": RenderOptions("id")}


def rendered(report: Report, name: str, word: str, options: RenderOptions | None = None) -> str:
    renderer = next(renderer for renderer in renderers() if renderer.name == name)
    return renderer.render(poisoned(report, word), options or USUAL.get(name, RenderOptions("en", full=True)))


@pytest.fixture(scope="module")
def harmless(whole_report: Report) -> dict[str, str]:
    return {renderer.name: rendered(whole_report, renderer.name, HARMLESS) for renderer in renderers()}


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


def markdown_bones(text: str) -> list[str]:
    """Return, line by line, the marks that Markdown would obey."""
    obeyed = LITERAL.sub("", text)
    return ["".join(re.findall(r"^ *(?:[-+=>]|\d+[.)] )|[\[\]<>*_|~`#&$]", line)) for line in obeyed.split("\n")]


@pytest.mark.parametrize("attack", ATTACKS)
def test_html_has_no_tag_or_attribute_of_the_attack(report: Report, harmless: dict[str, str], attack: str) -> None:
    page = rendered(report, "html", attack)
    assert Skeleton(page).bones == Skeleton(harmless["html"]).bones
    only_seen(page)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markdown_has_no_mark_of_the_attack(report: Report, harmless: dict[str, str], attack: str) -> None:
    text = rendered(report, "markdown", attack)
    assert markdown_bones(text) == markdown_bones(harmless["markdown"])
    prose = LITERAL.sub(lambda match: "" if match[0][0] == "`" else "\0" if match[0][0] == "&" else match[0][1:], text)
    assert not re.search(r"[@#!~%$]\w|://|www\.|mailto:", prose)
    only_seen(text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_has_no_code_and_no_line_of_the_attack(report: Report, harmless: dict[str, str], attack: str) -> None:
    plain = rendered(report, "text", attack)
    only_seen(plain)
    assert plain.count("\n") == harmless["text"].count("\n")
    coloured = rendered(report, "text", attack, RenderOptions("id", colour=True, full=True))
    only_seen(re.sub(r"\x1b\[(?:0|1|2|1;3[1356])m", "", coloured))


@pytest.mark.parametrize("attack", ATTACKS)
def test_json_keeps_its_keys_and_can_be_encoded(report: Report, harmless: dict[str, str], attack: str) -> None:
    text = rendered(report, "json", attack)
    assert keys(json.loads(text)) == keys(json.loads(harmless["json"]))
    only_seen(text)


def keys(value: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
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


@pytest.mark.parametrize("name", ["text", "json", "markdown", "html"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_same_report_gives_the_same_bytes(report: Report, name: str, lang: Any) -> None:  # noqa: ANN401
    renderer = next(renderer for renderer in renderers() if renderer.name == name)
    first = renderer.render(report, RenderOptions(lang, full=True))
    assert first == renderer.render(dataclasses.replace(report), RenderOptions(lang, full=True))
    assert first.endswith("\n")

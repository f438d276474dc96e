"""The page holds both languages: the one asked for as it stands, the other as text that acts on nothing."""

import re
from collections.abc import Callable

import pytest

from sinkron_rules.model import LANGS, Lang, RenderOptions, Report
from sinkron_rules.rendering.packing import packed
from sinkron_rules.rendering.to_html import render_html

Editions = Callable[[str], tuple[str, str]]


@pytest.mark.parametrize("full", [False, True])
def test_the_other_edition_is_word_for_word_the_first_of_the_other_page(
    report: Report, editions: Editions, full: bool
) -> None:
    indonesian, english = (editions(render_html(report, RenderOptions(lang, full=full))) for lang in LANGS)
    assert indonesian == (english[1], english[0])
    assert indonesian[0] != indonesian[1]


@pytest.mark.parametrize("lang", LANGS)
def test_each_edition_says_its_language_its_title_and_which_switch_is_on(
    report: Report, editions: Editions, lang: Lang
) -> None:
    page = render_html(report, RenderOptions(lang))
    title = re.search("<title>(.*)</title>", page)
    edition = editions(page)[0]
    assert title
    assert edition.startswith(f'<div id="edisi" lang="{lang}" data-title="{title[1]}">')
    assert re.findall('lang="(..)" aria-pressed="true"', edition) == [lang]


HTML = [
    "",
    "<p>a</p>",
    "<p>a</p><p>a</p>\n<p>b</p>",
    "<!-- x --><b>\\n</b>",
    "<SCRIPT>x</SCRIPT><script>y</script>",
    "a\\<!--\\\\l<script",
    "<pre>1\n2\n\n</pre>",
    "</script></script >",
]


@pytest.mark.parametrize("html", HTML)
def test_any_html_of_a_template_comes_back_and_ends_no_script(editions: Editions, html: str) -> None:
    text = packed(html)
    assert not re.search("<!|</?script", text, re.IGNORECASE)
    assert editions(f'<body>\n<script type="text/plain" id="edisi-lain">{text}</script>')[1] == html


def test_what_comes_again_in_each_finding_is_there_once() -> None:
    assert packed("<article><p>Kondisi</p></article>" * 100).count("Kondisi") == 1


def test_line_breaks_are_those_that_a_browser_would_read() -> None:
    assert packed("<p>a\r\nb\rc</p>") == packed("<p>a\nb\nc</p>")

"""The switch between the two editions of a page, as a reader uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.cli import main

pytestmark = pytest.mark.browser

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "palangka-raya"
TITLES = {"id": "Hasil Telaah Otomatis", "en": "Automated Review"}


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("languages") / "report.html"
    with pytest.raises(SystemExit):
        main(["check", str(EXAMPLE), "--lang", "id", f"--output-format=html:{path}"])
    return path


@pytest.fixture
def page(browser: Any, page_file: Path) -> Any:
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    page = context.new_page()
    page.troubles = []
    page.on("console", lambda message: page.troubles.append(message.text))
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.goto(page_file.as_uri())
    yield page
    assert page.troubles == []
    context.close()


def turn(page: Any, lang: str) -> None:
    page.evaluate("(lang) => document.querySelector(`#bahasa [lang=${lang}]`).click()", lang)


def said(page: Any) -> tuple[str, str, str]:
    return (
        page.evaluate("document.documentElement.lang"),
        page.title().partition(":")[0],
        page.locator("h1").inner_text(),
    )


def number(page: Any, text: str) -> None:
    page.wait_for_function("(text) => document.querySelector('#s-number').innerText === text", arg=text)


def test_the_page_turns_to_the_other_language_and_back(page: Any) -> None:
    first = page.locator("#edisi").inner_html()
    for lang in ("en", "id", "en"):
        page.click(f"#bahasa [lang={lang}]")
        assert said(page) == (lang, TITLES[lang], TITLES[lang])
        assert page.evaluate("document.activeElement.lang") == lang
        assert page.locator("#bahasa [aria-pressed=true]").inner_text() == page.evaluate(
            "document.activeElement.innerText"
        )
        assert page.locator("article[data-n]:visible").count() == 39
    turn(page, "id")
    assert page.locator("#edisi").inner_html() == first


def test_search_filters_and_what_is_open_stay(page: Any) -> None:
    page.select_option("#s-severity", "error")
    page.fill("#s-text", "NAS-ANG")
    page.wait_for_function("() => document.querySelectorAll('article[data-n]:not([hidden])').length < 17")
    kept = page.eval_on_selector_all("article[data-n]:not([hidden])", "(cards) => cards.map((card) => card.id)")
    page.click("#menurut-aturan > summary")
    page.locator("#menurut-aturan details > summary").first.click()
    page.locator("article:not([hidden]) details > summary").first.click()
    open_ = "[...document.querySelectorAll('details')].map((each) => each.open)"
    before = page.evaluate(open_)
    for lang in ("en", "id"):
        page.click(f"#bahasa [lang={lang}]")
        assert page.input_value("#s-severity") == "error"
        assert page.input_value("#s-text") == "NAS-ANG"
        number(page, f"{len(kept)} / 39")
        assert kept == page.eval_on_selector_all(
            "article[data-n]:not([hidden])", "(cards) => cards.map((card) => card.id)"
        )
        assert page.evaluate(open_) == before
        assert page.locator("#menurut-aturan details[open] li:visible").count() > 0
    page.click("#s-clear")
    number(page, "39 / 39")


def test_a_finding_stays_where_it_was_and_its_anchor_works(page: Any) -> None:
    top = "document.getElementById('t-30').getBoundingClientRect().top"
    page.evaluate("location.hash = '#t-30'")
    page.wait_for_function(f"() => Math.abs({top}) < 40")
    before = page.evaluate(top)
    turn(page, "en")
    page.wait_for_function(f"() => Math.abs({top} - {before}) < 2")
    assert page.evaluate("document.querySelector(':target').id") == "t-30"
    page.evaluate("document.querySelector('#menurut-pd ~ .overview a').click()")
    assert page.evaluate("location.hash").startswith("#pd-")
    page.wait_for_function("() => Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 2")


def test_paper_has_the_chosen_language_whole_and_no_switch(page: Any) -> None:
    turn(page, "en")
    page.emulate_media(media="print")
    assert not page.locator("#bahasa").is_visible()
    assert page.locator("h1").inner_text() == TITLES["en"]
    text = page.locator("body").inner_text()
    assert "Recommendation" in text
    assert "Rekomendasi" not in text
    assert page.locator("article table:visible").count() == page.locator("article table").count() > 0


def test_without_script_there_is_one_language_and_no_switch(browser: Any, page_file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    assert not page.locator("#bahasa").is_visible()
    assert page.locator("h1").inner_text() == TITLES["id"]
    page.click("#menurut-aturan > summary")
    page.locator("#menurut-aturan details > summary").first.click()
    assert page.locator("#menurut-aturan li:visible").count() > 0
    context.close()


def test_hostile_text_stays_text_in_the_other_language(browser: Any, tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    plan = (EXAMPLE / "dinas" / "kesehatan.yaml").read_text(encoding="utf-8")
    attack = "</script><img src=x onerror=alert(1)><!--<script>"
    (folder / "plan.yaml").write_text(plan.replace("Dinas Kesehatan", f"Dinas {attack}"), encoding="utf-8")
    path = tmp_path / "report.html"
    with pytest.raises(SystemExit):
        main(["check", str(folder), f"--output-format=html:{path}"])
    page = browser.new_context().new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(path.as_uri())
    for lang in ("en", "id"):
        turn(page, lang)
        assert said(page)[0] == lang
        assert attack in page.locator("body").inner_text()
        assert page.locator("img").count() == 0
        assert page.locator("script").count() == 2

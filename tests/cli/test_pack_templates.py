"""A pack without Python changes the page and adds a format; what its templates must not do ends the run by name."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.rendering import templates

Cli = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def styled(project: Any) -> Any:
    (project.folder / "aturan" / "templates" / "parts").mkdir(parents=True)
    (project.folder / "aturan" / "templates" / "formats").mkdir()
    project.plan.write_text(
        project.plan.read_text().replace("pagu: 100", "pagu: 501").replace("Dinas Uji", "Dinas <b>Uji</b>")
    )
    return project


def template(project: Any, name: str, text: str) -> None:
    (project.folder / "aturan" / "templates" / name).write_text(text, encoding="utf-8")


def run(cli: Cli, project: Any, name: str, code: int = 1) -> Any:
    outcome = cli(
        "check",
        ".",
        "--allow-code",
        "uji",
        "--select",
        "UJI",
        "--lang",
        "id",
        "--output-format",
        name,
        inside=project.folder,
    )
    assert outcome.code == code, outcome.err
    return outcome


def test_a_letterhead_stands_at_the_top_of_the_page(styled: Any, cli: Cli) -> None:
    template(styled, "parts/letterhead.html.j2", '<p class="kop">PEMERINTAH KOTA UJI</p>')
    page = run(cli, styled, "html").out
    assert page.index("PEMERINTAH KOTA UJI") < page.index("<h1>")


def test_a_format_of_a_pack_is_escaped_without_its_doing(styled: Any, cli: Cli) -> None:
    template(
        styled,
        "formats/lembar.html.j2",
        "{% for f in report.findings %}<p>{{ f.agency }}: {{ f.title }}</p>{% endfor %}",
    )
    assert run(cli, styled, "lembar").out.strip() == "<p>Dinas &lt;b&gt;Uji&lt;/b&gt;: Pagu di atas batas uji</p>"
    template(styled, "formats/daftar.md.j2", "{% for f in report.findings %}- {{ f.agency }}\n{% endfor %}")
    assert "<b>" not in run(cli, styled, "daftar").out


def test_a_name_that_is_taken_is_refused(styled: Any, cli: Cli) -> None:
    template(styled, "formats/html.html.j2", "x")
    assert "`html`" in run(cli, styled, "html", 2).err


@pytest.mark.parametrize(
    "text",
    [
        "satu\n{{ gone }}",
        "satu\n{{ ''.__class__.__mro__ }}",
        "satu\n{{ report.findings.append(1) }}",
        "satu\n{% include '../../pack.yaml' %}",
        "satu\n{% for %}",
    ],
)
def test_what_a_template_must_not_do_ends_the_run_and_names_it(styled: Any, cli: Cli, text: str) -> None:
    template(styled, "formats/lembar.html.j2", text)
    outcome = run(cli, styled, "lembar", 2)
    assert "lembar.html.j2" in outcome.err
    assert "Traceback" not in outcome.err


def test_the_digest_of_a_pack_covers_its_templates(styled: Any, cli: Cli) -> None:
    before = re.findall(r'"digest": "(\w+)"', run(cli, styled, "json").out)
    template(styled, "parts/letterhead.html.j2", "x")
    assert re.findall(r'"digest": "(\w+)"', run(cli, styled, "json").out) != before


def test_every_variable_is_documented(monkeypatch: pytest.MonkeyPatch, styled: Any, cli: Cli) -> None:
    documented = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    seen: set[str] = set()
    facts = templates._facts

    def spied(*arguments: Any) -> dict[str, Any]:
        made = facts(*arguments)
        seen.update(made, templates._words(arguments[0], "id"))
        return made

    monkeypatch.setattr(templates, "_facts", spied)
    run(cli, styled, "markdown")
    assert seen
    for name in seen:
        assert f"`{name}`" in documented or f"`{name}(" in documented, name


def test_a_part_of_a_pack_comes_out_in_both_languages_of_the_page(styled: Any, cli: Cli) -> None:
    template(
        styled,
        "parts/letterhead.html.j2",
        '<!-- kop --><p>{{ "KOTA" if lang == "id" else "CITY" }} {{ say("agency") }}</p>',
    )
    first, second = run(cli, styled, "html").out.split('id="edisi-lain">')
    assert "<!-- kop --><p>KOTA Perangkat daerah</p>" in first
    assert "CITY" not in first
    assert "<p>CITY Agency</p>" in second
    assert "<!--" not in second


def test_a_page_of_a_pack_from_before_there_were_two_languages_stays_whole(styled: Any, cli: Cli) -> None:
    template(styled, "report.html.j2", '<html lang="{{ lang }}">{% include "parts/header.html.j2" %}</html>')
    page = run(cli, styled, "html").out
    assert "Hasil Telaah Otomatis" in page
    assert "edisi-lain" not in page

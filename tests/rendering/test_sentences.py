"""What every summary says of the rules and files that did not take part."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sinkron_rules.model import Failure, Lang, RenderOptions, Report, Text
from sinkron_rules.rendering.overview import further_failures, tally
from sinkron_rules.rendering.sentences import reservations, verdict_line
from sinkron_rules.rendering.to_formulir import render_formulir
from sinkron_rules.rendering.to_github import render_github
from sinkron_rules.rendering.to_html import render_html
from sinkron_rules.rendering.to_json import render_json
from sinkron_rules.rendering.to_junit import render_junit
from sinkron_rules.rendering.to_markdown import render_markdown
from sinkron_rules.rendering.to_sarif import render_sarif
from sinkron_rules.rendering.to_tap import render_tap
from sinkron_rules.rendering.to_text import render_text


def test_rules_set_aside_are_counted_by_their_source_and_the_first_are_named(report: Report) -> None:
    assert reservations(report, "id")[:2] == [
        "Satu aturan tidak dinilai karena dikesampingkan oleh `ignore` pada `sinkron.yaml`: NAS-TES-01.",
        (
            "7 aturan tidak dinilai karena dikesampingkan oleh `--select` pada baris perintah: NAS-TES-02, NAS-TES-03, "
            "NAS-TES-04, NAS-TES-05, NAS-TES-06, dan 2 lainnya."
        ),
    ]
    assert reservations(report, "en")[0] == (
        "One rule was not judged, since it is set aside by `ignore` in `sinkron.yaml`: NAS-TES-01."
    )


def test_a_run_that_judged_nothing_does_not_boast_of_no_findings(nothing_found: Report) -> None:
    assert verdict_line(tally(nothing_found), "id").startswith("Tidak ada temuan dari ")
    nothing = tally(replace(nothing_found, outcomes=()))
    assert verdict_line(nothing, "id") == "Belum ada yang dinilai."
    assert verdict_line(nothing, "en") == "Nothing was judged."


def test_a_file_that_could_not_be_read_is_told_once(report: Report) -> None:
    told = Text("berkas usulan/rusak.yaml tidak dapat dibaca", "cannot read usulan/rusak.yaml")
    unread = replace(report, failures=(*report.failures, Failure(told, "usulan/rusak.yaml")))
    assert [failure.culprit for failure in further_failures(unread)] == ["NAS-XXX-01"]
    for render in (render_text, render_markdown, render_html):
        page = render(unread, RenderOptions("id"))
        assert isinstance(page, str)
        assert "NAS-XXX-01" in page
        assert told.id not in page
    assert told.id in render_formulir(unread, RenderOptions("id"))


def test_files_that_the_configuration_excludes_are_named(report: Report) -> None:
    assert reservations(report, "id")[2] == (
        "Satu berkas tidak ditelaah karena dikecualikan oleh `exclude` dalam konfigurasi: usulan/arsip/lama.yaml."
    )
    many = replace(report, excluded=tuple(f"{number}.yaml" for number in range(1, 8)))
    assert reservations(many, "en")[2] == (
        "7 files were not reviewed, since `exclude` in the configuration leaves them out: 1.yaml, 2.yaml, 3.yaml, "
        "4.yaml, 5.yaml, and 2 more."
    )


def test_a_run_of_all_rules_says_nothing_of_it(nothing_found: Report) -> None:
    assert not reservations(nothing_found, "id")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("id", "7 aturan tidak dinilai karena"),
        ("en", "7 rules were not judged, since"),
        ("id", "Satu berkas tidak ditelaah karena"),
        ("en", "One file was not reviewed, since"),
    ],
)
def test_every_summary_says_it_without_being_asked(report: Report, lang: Lang, said: str) -> None:
    options = RenderOptions(lang)
    assert said in "\n".join(render_text(report, options).splitlines()[-6:])
    assert said in render_markdown(report, options).split("\n## ")[0]
    page = render_html(report, options)
    assert page.index('id="ringkasan"') < page.index(said) < page.index("</section>", page.index('id="ringkasan"'))
    assert said in render_formulir(report, options).partition('<section class="agency">')[0]
    assert said in render_sarif(report, options)
    assert said in render_junit(report, options)
    assert said in render_tap(report, options)
    assert said in render_github(report, options)


def test_programs_read_it_too(report: Report) -> None:
    data = json.loads(render_json(report, RenderOptions()))
    assert data["summary"]["set_aside"] == len(data["set_aside"]) == 8
    assert data["summary"]["excluded"] == len(data["excluded"]) == 1
    assert data["excluded"] == ["usulan/arsip/lama.yaml"]
    assert data["set_aside"][0] == {
        "rule": "NAS-TES-01",
        "pack": "nasional",
        "title": {"id": "Uji 1", "en": "Test 1"},
        "severity": "warning",
        "by": "configuration",
        "source": {"id": "`ignore` pada `sinkron.yaml`", "en": "`ignore` in `sinkron.yaml`"},
    }

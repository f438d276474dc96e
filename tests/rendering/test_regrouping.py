from __future__ import annotations

from dataclasses import replace

from sinkron_rules.model import Report
from sinkron_rules.rendering.overview import by_agency
from sinkron_rules.rendering.regrouping import by_basis, by_rule, entries_of


def test_every_finding_stands_once_under_its_rule(report: Report) -> None:
    twice = replace(report, findings=(*report.findings, replace(report.findings[0], fingerprint="f9")))
    entries = entries_of(*by_agency(twice))
    shelves = by_rule(entries)
    assert [(shelf.name, len(shelf.entries)) for shelf in shelves] == [
        ("NAS-ANG-02", 1), ("NAS-IND-04", 2), ("NAS-WIL-01", 1),
    ]  # fmt: skip
    assert sorted(entry.number for shelf in shelves for entry in shelf.entries) == [1, 2, 3, 4]


def test_a_finding_stands_under_each_of_its_bases_and_without_any_last(report: Report) -> None:
    bare = replace(report.findings[0], basis=())
    shelves = by_basis(entries_of(*by_agency(replace(report, findings=(*report.findings, bare)))))
    assert [shelf.name for shelf in shelves] == [
        "Ambang 5 persen", "Permendagri 130/2018 Pasal 10 ayat (2)", "Permendagri 86/2017 Lampiran",
        "Praktik verifikasi", "Slide Bappeda", "",
    ]  # fmt: skip
    assert shelves[0].entries == shelves[1].entries

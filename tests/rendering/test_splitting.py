from __future__ import annotations

import re
from dataclasses import replace

from sinkron_rules.model import FileRecord, Report, Verdict
from sinkron_rules.rendering.overview import tally
from sinkron_rules.rendering.splitting import by_agency_alone, page_names


def test_an_agency_gets_what_is_its_own(report: Report) -> None:
    context = FileRecord("konteks.yaml", "f" * 64, "read", ("konteks-daerah/1",))
    alone = by_agency_alone(replace(report, files=(*report.files, context)))
    pupr, bappeda, last = (alone[name] for name in report.agencies)
    assert [finding.rule for finding in pupr.findings] == ["NAS-ANG-02"]
    assert [file.path for file in pupr.files] == ["usulan/pupr.yaml", "konteks.yaml"]
    assert {remark.agency for remark in pupr.remarks} == {report.agencies[0]}
    assert [measure.agency for measure in pupr.measures] == [report.agencies[0]]
    assert (pupr.agencies, pupr.tables) == (report.agencies[:1], ())
    assert [outcome.rule.id for outcome in bappeda.outcomes] == ["NAS-ANG-02", "NAS-IND-04"]
    assert last.findings == ()


def test_counts_are_those_of_the_agency_and_add_up(report: Report) -> None:
    alone = by_agency_alone(report)
    conforms = [tally(each).counts["conforms"] for each in alone.values()]
    assert conforms == [4, 1_230, 0]
    whole = next(outcome for outcome in report.outcomes if outcome.rule.id == "NAS-ANG-02")
    assert sum(conforms) == whole.counts[Verdict.CONFORMS]


def test_file_names_are_safe_on_every_system_and_all_different(report: Report) -> None:
    names = (
        "Dinas Kesehatan",
        "dinas  kesehatan!",
        "../../etc/passwd",
        "CON",
        "",
        "日本",
        "é/ü\\ñ",
        "a" * 300,
        "index",
    )
    pages = page_names(replace(report, agencies=names))
    assert tuple(pages) == names
    assert len(set(pages.values())) == len(names)
    assert all(re.fullmatch(r"pd-[a-z0-9]+(-[a-z0-9]+)*\.html", page) and len(page) < 80 for page in pages.values())
    assert pages["Dinas Kesehatan"] == "pd-dinas-kesehatan.html"
    assert pages["dinas  kesehatan!"] == "pd-dinas-kesehatan-2.html"

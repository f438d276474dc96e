"""The report format, as the hook hands it over."""

from datetime import date

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules_kalteng import sinkron_renderers


def test_an_empty_report_says_that_there_is_nothing() -> None:
    [memo] = sinkron_renderers()
    report = Report("0", date(2026, 11, 21), "error", (), (), (), (), (), ())
    assert memo.render(report, RenderOptions("id")).splitlines() == [
        "Nota telaah per 21 November 2026: 0 temuan dari 0 berkas.",
        "Tidak ada temuan.",
    ]
    assert memo.render(report, RenderOptions("en")).splitlines()[1] == "No findings."

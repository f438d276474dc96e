from __future__ import annotations

import pytest

from sinkron_rules.model import Place, Report
from sinkron_rules.rendering.locating import anchor, byte_column, end_column, uri


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("usulan/pupr.yaml", "usulan/pupr.yaml"),
        ("a b/c#d?e%f.yaml", "a%20b/c%23d%3Fe%25f.yaml"),
        ("javascript:alert(1).yaml", "javascript%3Aalert%281%29.yaml"),
        ("/srv/data/x.yaml", "file:///srv/data/x.yaml"),
        ("C:/Data Renja/x.yaml", "file:///C:/Data%20Renja/x.yaml"),
        ("\u00e9.yaml", "%C3%A9.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("\ud800.yaml", "%ED%A0%80.yaml"),
    ],
)
def test_a_path_becomes_a_uri_that_leads_to_the_same_file(path: str, written: str) -> None:
    assert uri(path) == written


def test_columns_are_counted_in_characters_or_in_bytes() -> None:
    place = Place("x.yaml", 1, 8, "nama", 3, "nama: \u00e9\u20acx")
    assert end_column(place) == 11
    assert byte_column(place, 8) == len(b"nama: \xc3\xa9") + 1
    assert byte_column(place, 7) == 7
    assert byte_column(Place("x.yaml", 1, 900), 900) == 900


def test_what_has_no_place_goes_to_a_file_that_was_read(report: Report) -> None:
    assert anchor(report) == "usulan/pupr.yaml"
    nothing_read = Report("0", report.as_of, "error", report.files[2:3], (), (), (), (), ())
    assert anchor(nothing_read) == "usulan/rusak.yaml"
    assert anchor(Report("0", report.as_of, "error", (), (), (), (), (), ())) == ""

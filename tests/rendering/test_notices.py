from __future__ import annotations

import dataclasses

from sinkron_rules.model import Failure, Report, Text
from sinkron_rules.rendering.notices import TOOL, notices
from sinkron_rules.rendering.pen import Pen

PEN = Pen("en", colour=False)


def test_all_that_must_be_heard_is_listed_once(report: Report) -> None:
    assert [(notice.kind, notice.rule) for notice in notices(report, PEN)] == [
        ("warning", "NAS-IND-04"),
        ("error", "NAS-ANG-02"),
        ("needs-review", "NAS-WIL-01"),
        ("not-assessable", "NAS-ANG-01"),
        ("failure", TOOL),
        ("failure", TOOL),
    ]


def test_a_message_says_what_is_there_and_what_to_type(report: Report) -> None:
    assert notices(report, PEN)[0].message == ('The unit is "Lembaga", the target 12.5. Change it to `satuan: "%"`.')


def test_related_places_are_the_calculation_and_the_other_places(report: Report) -> None:
    related = notices(report, PEN)[1].related
    assert len(related) == 12
    assert (related[2][0].line, related[2][1]) == (23, "Sub-activity 1.03.10.2.01.0003: Rp3,000,000")
    assert (related[-1][0].file, related[-1][1]) == ("konteks/62.71.yaml", "apbd.total_belanja")


def test_remarks_with_one_reason_are_one_notice_with_all_their_places(report: Report) -> None:
    notice = notices(report, PEN)[3]
    assert notice.message == "Not assessable: no context of region 62.71 for 2027 is available (4 times)"
    assert [place.line for place, _ in notice.related] == [2, 3, 4]


def test_an_unread_file_is_told_once_with_its_remedy(report: Report) -> None:
    twice = dataclasses.replace(report, failures=(Failure(Text("x", "x"), "usulan/rusak.yaml"), *report.failures))
    told = [notice for notice in notices(twice, PEN) if notice.kind == "failure"]
    assert [notice.culprit for notice in told] == ["usulan/rusak.yaml", "NAS-XXX-01"]
    assert told[0].message == "Line 12 starts with a tab. Delete it, then press space 4 times."
    assert told[0].place is not None
    assert told[0].place.line == 12


def test_fingerprints_do_not_depend_on_the_language_or_on_lines(report: Report) -> None:
    moved = [n.fingerprint for n in notices(report, Pen("id", colour=False))]
    assert moved == [notice.fingerprint for notice in notices(report, PEN)]
    remarks = tuple(r._replace(places=tuple(p._replace(line=p.line + 9) for p in r.places)) for r in report.remarks)
    lower = dataclasses.replace(report, remarks=remarks)
    assert [n.fingerprint for n in notices(lower, PEN)] == moved

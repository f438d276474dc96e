from __future__ import annotations

import dataclasses

from sinkron_rules.model import RenderOptions, Report, Text
from sinkron_rules.rendering.to_github import render_github


def lines(report: Report) -> list[str]:
    return render_github(report, RenderOptions("en")).rstrip("\n").split("\n")


def test_a_finding_is_a_command_with_its_place(report: Report) -> None:
    assert lines(report)[3] == (
        "::warning file=usulan/bappeda.yaml,line=7,endLine=7,col=13,endColumn=20,"
        "title=NAS-IND-04 [warning] Unit `satuan` does not fit the indicator::"
        'The unit is "Lembaga", the target 12.5. Change it to `satuan: "%25"`.'
    )


def test_the_heaviest_come_first_since_only_ten_are_shown(report: Report) -> None:
    commands = [line.split(" ")[0] for line in lines(report) if line.startswith("::")]
    assert commands == ["::error", "::error", "::error", "::warning", "::notice", "::notice"]


def test_what_has_no_place_has_only_a_title(report: Report) -> None:
    assert lines(report)[4].startswith(
        "::notice title=NAS-WIL-01 [needs review] Spread between kecamatan to be reviewed::"
    )


def test_properties_and_message_are_escaped_as_the_runner_wants(report: Report) -> None:
    title = Text("100%: a, b", "100%: a, b")
    changed = dataclasses.replace(report.findings[0], title=title, condition=Text("5%, a: b", "5%, a: b"))
    line = lines(dataclasses.replace(report, findings=(changed,)))[2]
    assert "title=NAS-IND-04 [warning] 100%25%3A a%2C b::5%25, a: b " in line


def test_it_ends_with_what_was_found_and_what_was_not_covered(report: Report, nothing_found: Report) -> None:
    assert lines(report)[6:] == [
        "1 error, 1 warning, 0 notes, 1 for manual review in 2 of 3 files.",
        "One rule was not judged, since it is set aside by `ignore` in `sinkron.yaml`: NAS-TES-01.",
        (
            "7 rules were not judged, since they are set aside by `--select` on the command line: NAS-TES-02, "
            "NAS-TES-03, NAS-TES-04, NAS-TES-05, NAS-TES-06, and 2 more."
        ),
        "One file was not reviewed, since `exclude` in the configuration leaves it out: usulan/arsip/lama.yaml.",
        "1 file could not be read.",
        "1 file without a `skema` field, not reviewed.",
        "The job is not complete. These results are partial.",
    ]
    assert lines(nothing_found) == ["No findings in 2 rules judged."]

"""`rules`: the list, what regions changed in it, and the results of `test` as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
ALLOW = ("--allow-code", "uji", "--lang", "en")


@pytest.fixture
def tightened(project: Any) -> Path:
    folder = Path(project.folder)
    check = folder / "aturan" / "uji" / "check.py"
    check.write_text(check.read_text().replace('{"type": "integer"}', '{"type": "integer", "x-stricter": "lower"}'))
    rule = folder / "aturan" / "uji" / "batas.yaml"
    rule.write_text(rule.read_text().replace("remedy:", "with: {limit: 500}\nremedy:", 1))
    (folder / "daerah").mkdir()
    (folder / "daerah" / "pack.yaml").write_text(
        "skema: paket/1\nname: daerah\nprefix: DAE\nversion: 1.0.0\ntitle: {id: Paket a, en: Pack a}\n"
        "authority: {id: a, en: b}\nextends: [uji]\nparameters: {UJI-ANG-01: {limit: 90}}\nignore: [NAS-WIL-01]\n"
    )
    text = (folder / "daerah" / "pack.yaml").read_text().replace("extends: [uji]", "extends: [uji, nasional]")
    (folder / "daerah" / "pack.yaml").write_text(text)
    (folder / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [aturan, daerah]\n")
    return folder


def test_explain_override_names_both_values_and_both_places(tightened: Path, cli: Cli) -> None:
    outcome = cli("rules", "--explain-override", *ALLOW, inside=tightened)
    assert outcome.code == 0, outcome.err
    assert outcome.out.splitlines() == [
        "UJI-ANG-01 limit: 500 becomes 90 (pack daerah)",
        "  was: aturan/uji/batas.yaml:12:15",
        "  now: daerah/pack.yaml:8:34",
        "NAS-WIL-01 is set aside by `ignore` in pack `daerah`",
    ]


def test_the_changed_rule_judges_and_its_own_examples_still_hold(tightened: Path, cli: Cli) -> None:
    outcome = cli("check", "rencana.yaml", "--select", "UJI", *ALLOW, inside=tightened)
    assert outcome.code == 1
    assert "Written 100." in outcome.out
    assert cli("test", "uji", *ALLOW, inside=tightened).out == "2 of 2 examples of 1 rules as expected.\n"


def test_without_changes_that_is_said(tmp_path: Path, cli: Cli) -> None:
    outcome = cli("rules", "--explain-override", "--lang", "en", inside=tmp_path)
    assert outcome.out == "No pack changes anything in the rules of another.\n"


def test_the_examples_of_a_pack_come_as_json_too(project: Any, cli: Cli) -> None:
    outcome = cli("test", "uji", "--output-format", "json", *ALLOW, inside=project.folder)
    rows = json.loads(outcome.out)
    assert [(row["kind"], row["as_expected"], row["complaint"]) for row in rows] == [
        ("conforms", True, None),
        ("needs-fix", True, None),
    ]


def test_an_example_that_does_not_hold_is_told_in_both_languages(project: Any, cli: Cli) -> None:
    project.check("    return\n    yield")
    outcome = cli("test", "uji", "--output-format", "json", *ALLOW, inside=project.folder)
    assert outcome.code == 1
    assert json.loads(outcome.out)[1]["complaint"]["en"].startswith("expected needs-fix")
    assert json.loads(outcome.out)[1]["complaint"]["id"].startswith("diharapkan needs-fix")


def test_a_pack_that_is_not_loaded_has_no_handbook(tmp_path: Path, cli: Cli) -> None:
    outcome = cli("rules", "--format", "markdown", "--pack", "nasionl", "--lang", "en", inside=tmp_path)
    assert (outcome.code, "perhaps `nasional`" in outcome.err) == (2, True)


def test_statements_that_do_not_fit_are_refused(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "s.yaml").write_text("statements: [{id: S0-1}]\n")
    outcome = cli("rules", "--format", "coverage", "--statements", "s.yaml", "--lang", "en", inside=tmp_path)
    assert (outcome.code, "needs `id` and `gist`" in outcome.err) == (2, True)


def test_a_statement_without_a_rule_is_named(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "s.yaml").write_text(
        "statements:\n  - {id: S9-1, gist: {id: Inti, en: Gist}}\n"
        "  - {id: S9-2, gist: {id: Inti, en: Gist}, uncheckable: {id: sikap, en: attitude}}\n"
    )
    out = cli("rules", "--format", "coverage", "--statements", "s.yaml", inside=tmp_path).out
    assert "| S9-1 | Inti | Gist | **belum / none** | 0 |" in out
    assert "| S9-2 | Inti | Gist | sikap / attitude | 0 |" in out

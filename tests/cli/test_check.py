"""Exit codes, outputs and what a run says when it cannot do its job."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.model import Renderer
from sinkron_rules.plugins import Plugins
from sinkron_rules.rendering import renderers

ROOT = Path(__file__).resolve().parents[2]
Cli = Callable[..., Any]
UJI = ("--allow-code", "uji", "--select", "UJI")


@pytest.fixture
def over(project: Any) -> Any:
    project.plan.write_text(project.plan.read_text().replace("pagu: 100", "pagu: 501"))
    return project


def test_nothing_found_is_zero(project: Any, cli: Cli) -> None:
    outcome = cli("check", project.folder, *UJI, "--lang", "id")
    assert outcome.code == 0
    assert "Selesai. Tidak ada temuan pada tingkat kesalahan atau di atasnya." in outcome.err


def test_a_finding_at_the_gate_is_one_and_shows_its_place(over: Any, cli: Cli) -> None:
    outcome = cli("check", ".", *UJI, "--lang", "id", inside=over.folder)
    assert outcome.code == 1
    assert "rencana.yaml:17:19: UJI-ANG-01 [kesalahan] Pagu di atas batas uji" in outcome.out
    assert "            pagu: 501" in outcome.out
    assert "Tertulis 501." in outcome.out


def test_the_language_is_english_on_request(over: Any, cli: Cli) -> None:
    outcome = cli("check", ".", *UJI, "--lang", "en", inside=over.folder)
    assert "UJI-ANG-01 [error] Budget above the test limit" in outcome.out
    assert "Done. 1 finding at error or above." in outcome.err


def test_a_finding_below_the_gate_is_zero(over: Any, cli: Cli) -> None:
    (over.folder / "sinkron.yaml").write_text(
        "skema: konfigurasi/1\npacks: [aturan]\nseverity: {UJI-ANG-01: warning}\n"
    )
    assert cli("check", over.folder, *UJI).code == 0
    assert cli("check", over.folder, *UJI, "--fail-on", "warning").code == 1


@pytest.mark.parametrize("name", [renderer.name for renderer in renderers()])
def test_the_format_never_changes_the_exit_code(over: Any, cli: Cli, name: str) -> None:
    common = ("check", over.folder, *UJI, "--output-format")
    assert cli(*common, f"{name}:{over.folder / 'report'}").code == 1
    if name != "xlsx":
        assert cli(*common, name).code == 1


def test_bytes_go_to_a_file_and_never_to_the_terminal(over: Any, cli: Cli) -> None:
    outcome = cli("check", over.folder, *UJI, "--output-format", "xlsx", "--lang", "id")
    assert (outcome.code, outcome.out) == (2, "")
    assert "beri nama berkas, misalnya `xlsx:laporan.xlsx`" in outcome.err
    target = over.folder / "laporan.xlsx"
    assert cli("check", over.folder, *UJI, "--output-format", f"xlsx:{target}").code == 1
    assert target.read_bytes().startswith(b"PK")


def test_a_format_that_did_not_say_that_it_makes_bytes_is_stopped_too(
    over: Any, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Plugins, "renderers", lambda _self: {"biner": Renderer("biner", lambda _report, _options: b"x")}
    )
    outcome = cli("check", over.folder, *UJI, "--output-format", "biner", "--lang", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert "`biner:report.biner`" in outcome.err


def test_a_format_without_its_library_names_the_extra(over: Any, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    target = over.folder / "laporan.xlsx"
    outcome = cli("check", over.folder, *UJI, "--output-format", f"xlsx:{target}", "--lang", "en")
    assert (outcome.code, target.exists()) == (2, False)
    assert '"sinkron-rules[xlsx]"' in outcome.err


def test_several_formats_go_to_files_and_the_same_run_gives_the_same_bytes(over: Any, cli: Cli) -> None:
    formats = [f"--output-format={name}:{over.folder / name}" for name in ("html", "json", "markdown", "text")]
    common = ("check", ".", *UJI, "--as-of", "2026-11-21", *formats)
    assert cli(*common, inside=over.folder).code == 1
    first = {name: (over.folder / name).read_bytes() for name in ("html", "json", "markdown", "text")}
    assert cli(*common, inside=over.folder).code == 1
    assert first == {name: (over.folder / name).read_bytes() for name in first}
    assert json.loads(first["json"])["findings"][0]["rule"] == "UJI-ANG-01"


def test_the_report_does_not_depend_on_the_number_of_processes(over: Any, cli: Cli) -> None:
    common = ("check", ".", *UJI, "--as-of", "2026-11-21", "--output-format", "json")
    assert cli(*common, "--jobs", "2", inside=over.folder).out == cli(*common, inside=over.folder).out


def test_two_formats_cannot_share_the_screen(project: Any, cli: Cli) -> None:
    outcome = cli("check", project.folder, *UJI, "--output-format", "text", "--output-format", "json")
    assert outcome.code == 2


def test_an_unknown_format_names_the_nearest(project: Any, cli: Cli) -> None:
    outcome = cli("check", project.folder, *UJI, "--output-format", "htm", "--lang", "en")
    assert (outcome.code, "perhaps `html`" in outcome.err) == (2, True)


def test_a_report_that_cannot_be_written_is_two_and_the_old_one_stays(over: Any, cli: Cli) -> None:
    target = over.folder / "gone" / "report.html"
    outcome = cli("check", over.folder, *UJI, "--output-format", f"html:{target}")
    assert outcome.code == 2
    assert not target.parent.exists()


def test_python_in_a_local_pack_runs_only_when_allowed(project: Any, cli: Cli) -> None:
    outcome = cli("check", project.folder, "--lang", "id")
    assert outcome.code == 2
    assert "ulangi dengan `--allow-code uji`" in outcome.err


def test_allowing_a_pack_that_is_not_there_is_an_error(project: Any, cli: Cli) -> None:
    assert cli("check", project.folder, *UJI, "--allow-code", "lain").code == 2


def test_a_check_that_raises_names_the_culprit_and_all_other_rules_go_on(over: Any, cli: Cli) -> None:
    other = over.folder / "aturan" / "lain"
    other.mkdir()
    crash = (over.folder / "aturan" / "uji" / "check.py").read_text().replace("uji-batas", "uji-ambruk")
    (other / "check.py").write_text(crash.replace("    if node", "    raise ZeroDivisionError\n    if node"))
    (other / "ambruk.yaml").write_text(
        (over.folder / "aturan" / "uji" / "batas.yaml")
        .read_text()
        .replace("UJI-ANG-01", "UJI-ANG-02")
        .replace("uji-batas", "uji-ambruk")
    )
    outcome = cli("check", over.folder, *UJI, "--lang", "id")
    assert outcome.code == 2
    assert "Aturan UJI-ANG-02 terhenti karena kesalahan program" in outcome.out + outcome.err
    assert "Telaah belum tuntas: Aturan UJI-ANG-02" in outcome.err
    assert ".." not in outcome.err
    assert "UJI-ANG-01 [kesalahan]" in outcome.out


def test_a_pack_that_does_not_import_names_the_culprit(project: Any, cli: Cli) -> None:
    (project.folder / "aturan" / "uji" / "check.py").write_text("import nothing_of_the_kind\n")
    outcome = cli("check", project.folder, *UJI, "--lang", "en")
    assert outcome.code == 2
    assert "Pack uji: cannot load" in outcome.err
    assert "nothing_of_the_kind" in outcome.err


def test_an_unknown_rule_in_the_configuration_names_the_nearest(project: Any, cli: Cli) -> None:
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [aturan]\nignore: [UJI-ANG-91]\n")
    outcome = cli("check", project.folder, *UJI, "--lang", "en")
    assert outcome.code == 2
    assert "sinkron.yaml:3:10" in outcome.err
    assert "UJI-ANG-91" in outcome.err
    assert "UJI-ANG-01" in outcome.err


@pytest.mark.parametrize("wish", ["ignore: [NAS-ANG-01]", "select: [UJI]", "severity: {NAS-ANG-01: warning}"])
def test_a_configuration_that_loosens_a_national_rule_ends_the_run_with_both_places(
    project: Any, cli: Cli, wish: str
) -> None:
    (project.folder / "sinkron.yaml").write_text(f"skema: konfigurasi/1\npacks: [aturan]\n{wish}\n")
    outcome = cli("check", ".", "--allow-code", "uji", "--lang", "en", inside=project.folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert "sinkron.yaml:3:" in outcome.err
    assert "(nasional:budget_share/kelurahan-money-below-five-percent.yaml:6:11)" in outcome.err


def test_rules_set_aside_are_named_whoever_asked_for_it(project: Any, cli: Cli) -> None:
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [aturan]\nignore: [NAS-ANG-03A]\n")
    outcome = cli("check", ".", *UJI, "--lang", "en", "--full", inside=project.folder)
    assert outcome.code == 0
    assert "set aside by `ignore` in `sinkron.yaml`: NAS-ANG-03A." in outcome.out
    assert "set aside by `--select` on the command line: NAS-ANG-01," in outcome.out
    assert "NAS-ANG-01 (once): the rule is set aside by `--select` on the command line" in outcome.out


def test_an_unknown_key_in_the_configuration_names_the_nearest(project: Any, cli: Cli) -> None:
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\npaks: [aturan]\n")
    outcome = cli("check", project.folder, "--lang", "en")
    assert outcome.code == 2
    assert "sinkron.yaml:2:1" in outcome.err
    assert "`packs`" in outcome.err


def test_an_empty_selection_is_an_error(project: Any, cli: Cli) -> None:
    outcome = cli("check", project.folder, *UJI, "--ignore", "UJI")
    assert outcome.code == 2


@pytest.mark.parametrize("arguments", [["check", "nowhere"], ["check", "."]])
def test_nothing_to_check_is_an_error(tmp_path: Path, cli: Cli, arguments: list[str]) -> None:
    outcome = cli(*arguments, inside=tmp_path)
    assert outcome.code == 2
    assert outcome.err


def test_files_without_skema_are_named_and_alone_are_nothing_to_check(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "ci.yaml").write_text("on: push\n")
    outcome = cli("check", ".", inside=tmp_path)
    assert outcome.code == 2
    assert "ci.yaml" in outcome.out


def test_files_without_skema_are_counted_unless_the_configuration_demands_one(project: Any, cli: Cli) -> None:
    (project.folder / "ci.yaml").write_text("on: push\n")
    assert cli("check", project.folder, *UJI).code == 0
    with (project.folder / "sinkron.yaml").open("a") as file:
        file.write("require-skema: true\n")
    outcome = cli("check", project.folder, *UJI, "--lang", "id")
    assert outcome.code == 2
    assert "ci.yaml" in outcome.out


def test_one_unreadable_file_never_stops_the_others(over: Any, cli: Cli) -> None:
    (over.folder / "rusak.yaml").write_text("skema: usulan/1\n\tpagu: 1\n")
    outcome = cli("check", ".", *UJI, "--lang", "id", inside=over.folder)
    assert outcome.code == 2
    assert "UJI-ANG-01" in outcome.out
    assert "rusak.yaml:2:1" in outcome.out


def test_an_unknown_skema_is_a_finding_with_the_nearest_name(project: Any, cli: Cli) -> None:
    project.plan.write_text(project.plan.read_text().replace("usulan/1", "usulan/l"))
    outcome = cli("check", project.folder, *UJI, "--lang", "id")
    assert outcome.code != 0
    assert "`usulan/1`" in outcome.out


def test_a_file_over_the_set_size_is_refused(project: Any, cli: Cli) -> None:
    with (project.folder / "sinkron.yaml").open("a") as file:
        file.write("max-file-size: 100\n")
    assert cli("check", project.folder, *UJI).code == 2


def test_excluded_files_are_left_out_and_named(project: Any, cli: Cli) -> None:
    (project.folder / "arsip").mkdir()
    (project.folder / "arsip" / "lama.yaml").write_text("skema: [\n")
    with (project.folder / "sinkron.yaml").open("a") as file:
        file.write("exclude: ['arsip/*']\n")
    outcome = cli("check", project.folder, *UJI)
    assert outcome.code == 0
    assert re.search(r"Satu berkas tidak ditelaah karena dikecualikan oleh `exclude`.*: .*lama\.yaml\.", outcome.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--langg", "id"], "--lang"),
        (["chek"], "`check`"),
        (["check", "--jobs", "0"], "--jobs"),
        (["rule"], "ID"),
        ([], ""),
    ],
)
def test_wrong_usage_is_two_and_says_what_is_meant(cli: Cli, arguments: list[str], said: str) -> None:
    outcome = cli(*arguments)
    assert outcome.code == 2
    assert said.lower() in (outcome.err + outcome.out).lower()


def test_help_loads_neither_schema_engine_nor_templates() -> None:
    import subprocess

    code = (
        "import sys\nfrom sinkron_rules.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'jsonschema', 'jinja2', 'jsonschema_rs'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def test_a_reader_that_leaves_early_is_no_error(over: Any) -> None:
    import subprocess

    command = (
        f"{sys.executable} -m sinkron_rules check {over.folder} --allow-code uji --full | true; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr

"""The commands beside `check`."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from sinkron_rules.cli import app, check, new, plugins, printing, rule, rules, schema
from sinkron_rules.cli import test as test_command
from sinkron_rules.cli.language import of_locale
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import LANGS

Cli = Callable[..., Any]


def test_rules_are_listed_by_module_with_years_and_severity(project: Any, cli: Cli) -> None:
    outcome = cli("rules", "--allow-code", "uji", "--lang", "en", inside=project.folder)
    assert outcome.code == 0
    assert "uji/uji\n  UJI-ANG-01    error" in outcome.out
    assert re.search(r"\n[0-9]+ rules\. About one", outcome.out)


def test_a_rule_is_explained_in_both_languages(cli: Cli) -> None:
    indonesian = cli("rule", "NAS-ANG-07", "--lang", "id").out
    assert "Belanja infrastruktur" in indonesian
    assert "peringatan, mulai tahun rencana 2027: kesalahan" in indonesian
    assert "UU 1/2022 Pasal 147" in indonesian
    assert "naskah peraturan telah dibaca" in indonesian
    assert "Legal basis:" in cli("rule", "NAS-ANG-07", "--lang", "en").out


def test_a_rule_of_the_tool_itself_is_explained_too(cli: Cli) -> None:
    outcome = cli("rule", "SKEMA-TITIK-RIBUAN", "--lang", "id")
    assert outcome.code == 0
    assert outcome.out.startswith("SKEMA-TITIK-RIBUAN")


def test_an_expired_rule_and_one_that_binds_some_say_so(cli: Cli) -> None:
    assert "- 2023" in cli("rule", "NAS-ANG-06", "--lang", "en").out
    assert "pemda.jenis" in cli("rule", "NAS-ANG-01", "--lang", "en").out


def test_an_unknown_rule_names_the_nearest(cli: Cli) -> None:
    outcome = cli("rule", "NAS-WIL-1", "--lang", "en")
    assert outcome.code == 2
    assert "NAS-WIL-01" in outcome.err


def test_examples_are_run_and_a_failing_one_is_named(project: Any, cli: Cli) -> None:
    good = cli("test", "uji", "--allow-code", "uji", "--lang", "en", inside=project.folder)
    assert good.code == 0
    assert "2 of 2 examples of 1 rules as expected." in good.out
    project.rule((project.folder / "aturan/uji/batas.yaml").read_text().replace('.pagu"]', '.nama"]'))
    bad = cli("test", "uji", "--allow-code", "uji", "--lang", "en", inside=project.folder)
    assert bad.code == 1
    assert "UJI-ANG-01 needs-fix - terlalu besar" in bad.out


def test_testing_a_pack_that_is_not_loaded_is_an_error(project: Any, cli: Cli) -> None:
    outcome = cli("test", "uju", "--allow-code", "uji", "--lang", "en", inside=project.folder)
    assert outcome.code == 2
    assert "perhaps `uji`" in outcome.err


def test_schemas_are_listed_and_printed(cli: Cli) -> None:
    assert "usulan" in cli("schema").out.split()
    assert json.loads(cli("schema", "usulan").out)["type"] == "object"
    assert cli("schema", "usulan/1").out == cli("schema", "usulan").out
    outcome = cli("schema", "usulam", "--help")
    assert outcome.code == 0
    assert "`usulan`" in cli("schema", "usulam").err


def test_plugins_are_listed(cli: Cli) -> None:
    outcome = cli("plugins", "--lang", "id")
    assert outcome.code == 0
    assert "sinkron-rules (bawaan)" in outcome.out
    assert "html" in outcome.out


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_explains_itself_in_both_languages(cli: Cli, lang: str) -> None:
    for name in app.COMMANDS:
        assert cli(name, "--help", f"--lang={lang}").code == 0
    modules = (check, new, plugins, rule, rules, schema, test_command)
    helps = [module.command(lang).help for module in modules]
    assert len(set(helps)) == len(modules)


def test_version(cli: Cli) -> None:
    assert cli("--version").out.startswith("sinkron-rules 0.")


def test_the_locale_speaks_last() -> None:
    assert of_locale({"LC_ALL": "en_GB.UTF-8"}) == "en"
    assert of_locale({"LANG": "id_ID.UTF-8"}) == "id"
    assert of_locale({"LANG": "de_DE"}) == "id"
    assert of_locale({}) == "id"


def test_colour_follows_the_two_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert printing.wants_colour(True)
    assert not printing.wants_colour(False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert printing.wants_colour(False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not printing.wants_colour(True)


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ConfigurationError, match="No space left"):
        printing.write_whole(target, "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    monkeypatch.undo()
    printing.write_whole(target, "new")
    assert target.read_text() == "new"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("skema: konfigurasi/1\n\tlang: id\n", "sinkron.yaml:2:1"),
        ("skema: usulan/1\n", "konfigurasi/1"),
        ("", "konfigurasi/1"),
        ("skema: konfigurasi/1\nfail-on: fatal\n", "`error`"),
    ],
)
def test_a_configuration_that_does_not_fit_is_refused_with_its_place(
    project: Any, cli: Cli, text: str, said: str
) -> None:
    (project.folder / "sinkron.yaml").write_text(text)
    outcome = cli("check", ".", "--lang", "en", inside=project.folder)
    assert outcome.code == 2
    assert said in outcome.err


def test_a_configuration_that_is_named_must_exist(project: Any, cli: Cli) -> None:
    outcome = cli("check", ".", "--config", "gone.yaml", "--lang", "en", inside=project.folder)
    assert outcome.code == 2
    assert "gone.yaml" in outcome.err


def test_the_search_for_a_configuration_ends_at_the_root_of_the_repository(project: Any, cli: Cli) -> None:
    inner = project.folder / "repo" / "plans"
    inner.mkdir(parents=True)
    (project.folder / "repo" / ".git").mkdir()
    (inner / "a.yaml").write_text(project.plan.read_text())
    assert "UJI" not in cli("rules", inside=inner).out

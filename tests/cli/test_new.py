"""`new` writes what loads and runs, asks for what it was not told, and never touches a file that exists."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]
TITLES = ("--title-id", "Judul uji", "--title-en", "Test title")


@pytest.fixture
def region(tmp_path: Path, cli: Cli) -> Path:
    outcome = cli(
        "new", "pack", "daerah", "--prefix", "KAL", "--name", "kalteng", *TITLES, "--lang", "en", inside=tmp_path
    )
    assert outcome.code == 0, outcome.err
    assert "Written: daerah/pack.yaml" in outcome.err.replace("\\", "/")
    assert "Next: add `packs: [daerah]`" in outcome.err
    (tmp_path / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [daerah]\n")
    return tmp_path


def rule(cli: Cli, region: Path, id_: str, check: str, *more: str) -> Any:
    arguments = ("--id", id_, "--check", check, "--module", "modul_baru", *TITLES, "--lang", "en", *more)
    return cli("new", "rule", "daerah", *arguments, inside=region)


@pytest.mark.parametrize("check", ["budget-share", "measurable-targets", "place-detail", "expression"])
def test_a_new_rule_loads_runs_and_can_be_tested_at_once(region: Path, cli: Cli, check: str) -> None:
    outcome = rule(cli, region, "KAL-UJI-01", check)
    assert outcome.code == 0, outcome.err + outcome.out
    assert "examples of 1 rules as expected" in outcome.out
    assert "sinkron-rules test kalteng" in outcome.err
    again = cli("test", "kalteng", "--lang", "en", inside=region)
    assert (again.code, again.out) == (0, outcome.out)
    said = cli("rule", "KAL-UJI-01", "--lang", "en", inside=region)
    assert "Test title" in said.out
    assert "our own provision" in said.out


def tree(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize(
    ("id_", "check", "said"),
    [
        ("XYZ-UJI-01", "budget-share", "must start with `KAL-`"),
        ("kal-1", "budget-share", "kal-1"),
        ("KAL-UJI-01", "budget-shar", "nearest is `budget-share`"),
    ],
)
def test_what_does_not_load_is_taken_back(region: Path, cli: Cli, id_: str, check: str, said: str) -> None:
    before = tree(region)
    outcome = rule(cli, region, id_, check)
    assert outcome.code == 2
    assert said in outcome.err
    assert tree(region) == before


def test_nothing_is_written_over_what_exists(region: Path, cli: Cli) -> None:
    assert rule(cli, region, "KAL-UJI-01", "budget-share").code == 0
    before = tree(region)
    assert "exists already" in rule(cli, region, "KAL-UJI-02", "budget-share").err
    outcome = cli("new", "pack", "daerah", "--prefix", "KAL", "--name", "kalteng", *TITLES, inside=region)
    assert (outcome.code, "sudah ada" in outcome.err or "exists already" in outcome.err) == (2, True)
    assert tree(region) == before


def test_what_was_not_told_is_asked(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["barito", "BAR", "Paket Barito", "Barito pack"])
    asked = []

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("click.prompt", prompt)
    assert cli("new", "pack", "paket", "--lang", "id", inside=tmp_path).code == 0
    assert asked[0] == "Nama paket (huruf kecil dan tanda hubung)"
    text = (tmp_path / "paket" / "pack.yaml").read_text()
    assert "name: barito\nprefix: BAR\n" in text
    assert "id: Paket Barito\n  en: Barito pack\n" in text


def test_a_title_that_yaml_would_misread_is_quoted(tmp_path: Path, cli: Cli) -> None:
    titles = ("--title-id", "Judul: # no", "--title-en", "yes")
    assert cli("new", "pack", "p", "--prefix", "KAL", "--name", "kalteng", *titles, inside=tmp_path).code == 0
    assert "id: 'Judul: # no'\n  en: 'yes'\n" in (tmp_path / "p" / "pack.yaml").read_text()


def test_a_pack_with_python_needs_to_be_allowed(project: Any, cli: Cli) -> None:
    arguments = ("--id", "UJI-ANG-02", "--check", "uji-batas", "--module", "uji", *TITLES, "--lang", "en")
    refused = cli("new", "rule", "aturan", *arguments, inside=project.folder)
    assert (refused.code, "--allow-code uji" in refused.err) == (2, True)
    made = cli("new", "rule", "aturan", *arguments, "--allow-code", "uji", inside=project.folder)
    assert (made.code, made.out) == (0, "2 of 2 examples of 1 rules as expected.\n")

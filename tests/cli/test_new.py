"""`new` writes what loads and runs, asks for what it was not told, and never touches a file that exists."""

import io
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
    assert "Next: `sinkron-rules new rule daerah`" in outcome.err
    assert outcome.out == ""
    assert (tmp_path / "sinkron.yaml").read_text() == "skema: konfigurasi/1\npacks: [daerah]\n"
    return tmp_path


def rule(cli: Cli, region: Path, id_: str, check: str, *more: str) -> Any:
    arguments = ("--id", id_, "--check", check, "--module", "modul_baru", *TITLES, "--lang", "en", *more)
    return cli("new", "rule", "daerah", *arguments, inside=region)


@pytest.mark.parametrize("check", ["budget-share", "measurable-targets", "place-detail", "expression"])
def test_a_new_rule_loads_runs_and_can_be_tested_at_once(region: Path, cli: Cli, check: str) -> None:
    outcome = rule(cli, region, "KAL-UJI-01", check)
    assert outcome.code == 0, outcome.err + outcome.out
    assert "examples of 1 rules as expected" in outcome.out
    assert "sinkron-rules test daerah" in outcome.err
    for name in ("daerah", "kalteng"):
        again = cli("test", name, "--lang", "en", inside=region)
        assert (again.code, again.out) == (0, outcome.out)
    said = cli("rule", "KAL-UJI-01", "--lang", "en", inside=region)
    assert "Test title" in said.out
    assert "our own provision" in said.out
    (region / "sinkron.yaml").unlink()
    alone = cli("test", "daerah", "--lang", "en", inside=region)
    assert (alone.code, alone.out) == (0, outcome.out)


def tree(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--id", "XYZ-UJI-01", "must start with `KAL-`"),
        (
            "--id",
            "kal-1",
            "`--id kal-1` cannot be used: Pack prefix, three-letter module, two-digit number. Example: `",
        ),
        ("--id", "KAL-UJI-011", "Example: `NAS-ANG-01`"),
        ("--check", "budget-shar", "nearest is `budget-share`"),
        ("--module", "Lokasi Besar", "Small letters"),
        ("--module", "samples", "Small letters"),
        ("--module", "../lokasi", "Small letters"),
        ("--title-id", "x" * 61, "`--title-id xxx"),
        ("--title-en", "x" * 61, "At most 60 characters, no full stop."),
        ("--title-en", "Test.", "At most 60 characters, no full stop."),
    ],
)
def test_what_cannot_be_used_is_refused_before_anything_is_written(
    region: Path, cli: Cli, option: str, value: str, said: str
) -> None:
    before = tree(region)
    outcome = rule(cli, region, "KAL-UJI-01", "budget-share", option, value)
    assert outcome.code == 2
    assert said in outcome.err
    assert tree(region) == before


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--name", "nasional", "there is a pack of that name already"),
        (
            "--name",
            "Aturan Z",
            "`--name Aturan Z` cannot be used: Name of the pack: small letters, digits and hyphens.",
        ),
        ("--prefix", "NAS", "that prefix belongs to pack nasional"),
        ("--prefix", "abc", "Prefix of the ids of all its rules: 2 to 8 capitals. Example: `NAS`."),
        ("--title-id", "", "At most 60 characters"),
    ],
)
def test_a_pack_is_named_as_its_schema_says_and_as_nobody_else(
    tmp_path: Path, cli: Cli, option: str, value: str, said: str
) -> None:
    arguments = ("--prefix", "KAL", "--name", "kalteng", *TITLES, "--lang", "en", option, value)
    outcome = cli("new", "pack", "daerah", *arguments, inside=tmp_path)
    assert (outcome.code, said in outcome.err) == (2, True), outcome.err
    assert not tree(tmp_path)


def test_an_id_is_used_once(region: Path, cli: Cli) -> None:
    assert rule(cli, region, "KAL-UJI-01", "budget-share").code == 0
    outcome = rule(cli, region, "KAL-UJI-01", "expression")
    assert outcome.code == 2
    assert "that id is used already: daerah/modul_baru/test-title.yaml" in outcome.err.replace("\\", "/")


def test_what_exists_of_a_configuration_is_not_touched(region: Path, cli: Cli) -> None:
    before = (region / "sinkron.yaml").read_text()
    arguments = ("--prefix", "BAR", "--name", "barito", *TITLES, "--lang", "en")
    outcome = cli("new", "pack", "barito", *arguments, inside=region)
    assert outcome.code == 0
    assert "write in sinkron.yaml the line `packs: [daerah, barito]`" in outcome.err
    assert (region / "sinkron.yaml").read_text() == before
    (region / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [daerah, barito]\n")
    assert cli("test", "barito", "--lang", "en", inside=region).code == 0


def test_a_pack_elsewhere_has_its_configuration_beside_it(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "here").mkdir()
    arguments = ("--prefix", "BAR", "--name", "barito", *TITLES)
    assert cli("new", "pack", tmp_path / "there", *arguments, inside=tmp_path / "here").code == 0
    assert (tmp_path / "sinkron.yaml").read_text() == "skema: konfigurasi/1\npacks: [there]\n"
    assert not tree(tmp_path / "here")


def test_where_nobody_answers_all_that_is_missing_is_named(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    outcome = cli("new", "pack", "paket", "--prefix", "BAR", "--title-en", "x", "--lang", "id", inside=tmp_path)
    assert outcome.code == 2
    assert "Masih kurang: --name, --title-id." in outcome.err
    assert "Beri opsi itu, atau jalankan di terminal." in outcome.err
    assert not tree(tmp_path)


def test_piped_answers_leave_each_question_on_a_line_of_its_own(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("barito\nBAR\nPaket Barito\n\n"))
    outcome = cli("new", "pack", "paket", "--lang", "id", inside=tmp_path)
    assert outcome.code == 0, outcome.err
    asked = [line for line in outcome.err.splitlines() if line.startswith(("Nama", "Awalan", "Judul"))]
    assert len(asked) == 4
    assert "en: Rule pack barito" in (tmp_path / "paket" / "pack.yaml").read_text()


def test_a_bad_answer_is_refused_at_once(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("barito\nabc\nPaket Barito\n\n"))
    outcome = cli("new", "pack", "paket", "--lang", "id", inside=tmp_path)
    assert outcome.code == 2
    assert "`abc` tidak dapat dipakai: Awalan id semua aturan dalam paket: 2 sampai 8 huruf besar." in outcome.err
    assert "Judul" not in outcome.err


def test_at_a_terminal_a_bad_answer_is_asked_again(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    given = iter(["barito", "abc", "NAS", "BAR", "Paket Barito", "Barito pack"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(given))
    monkeypatch.setattr("sinkron_rules.cli.asking._is_attended", lambda: True)
    outcome = cli("new", "pack", "paket", "--lang", "id", inside=tmp_path)
    assert outcome.code == 0, outcome.err
    assert "awalan itu milik paket nasional" in outcome.err
    assert "prefix: BAR" in (tmp_path / "paket" / "pack.yaml").read_text()


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
    (project.folder / "sinkron.yaml").unlink()
    alone = cli("test", "aturan", "--lang", "en", "--allow-code", "uji", inside=project.folder)
    assert (alone.code, alone.out) == (0, "4 of 4 examples of 2 rules as expected.\n")
    forbidden = cli("test", "aturan", "--lang", "en", inside=project.folder)
    assert (forbidden.code, "--allow-code uji" in forbidden.err) == (2, True)

"""`--split perangkat-daerah`: a folder with an index and a page for each agency."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "palangka-raya"
Cli = Callable[..., Any]


@pytest.mark.parametrize("name", ["html", "formulir"])
def test_every_agency_has_its_page_and_the_index_leads_there(cli: Cli, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "laporan" / "2027"
    outcome = cli("check", EXAMPLE, "--split", "perangkat-daerah", "--output-format", f"{name}:{folder}/")
    assert outcome.code == 1
    assert "(17 " in outcome.err
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    index = pages.pop("index.html")
    assert len(pages) == 16
    assert set(re.findall(r'href="([^"#]+)"', index)) == set(pages)
    assert all('href="index.html"' in page for page in pages.values())
    health = pages["pd-dinas-kesehatan.html"]
    assert "dinas/kesehatan.yaml:" in health
    assert "dinas/pendidikan.yaml:" not in health


def test_other_formats_are_written_once(cli: Cli, tmp_path: Path) -> None:
    formats = ["--output-format", f"html:{tmp_path / 'a'}", "--output-format", f"json:{tmp_path / 'b.json'}"]
    assert cli("check", EXAMPLE, "--split", "perangkat-daerah", *formats).code == 1
    assert (tmp_path / "b.json").is_file()


def test_without_a_folder_there_is_nothing_to_split(cli: Cli) -> None:
    outcome = cli("check", EXAMPLE, "--split", "perangkat-daerah", "--output-format", "html", "--lang", "en")
    assert outcome.code == 2
    assert "Option `--split` needs a folder" in outcome.err


def test_a_file_in_the_way_stays_as_it_is(cli: Cli, tmp_path: Path) -> None:
    there = tmp_path / "laporan"
    there.write_text("isi", encoding="utf-8")
    outcome = cli("check", EXAMPLE, "--split", "perangkat-daerah", "--output-format", f"html:{there}", "--lang", "en")
    assert outcome.code == 2
    assert "cannot be made" in outcome.err
    assert there.read_text(encoding="utf-8") == "isi"

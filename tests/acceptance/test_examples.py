"""The example repositories, in pairs: exactly the planted defects in one, nothing in the other."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sinkron_rules import shelves

ROOT = Path(__file__).resolve().parents[2]
DEFECTS = ROOT / "examples" / "palangka-raya"
MENDED = ROOT / "examples" / "palangka-raya-sesuai"
WHOLE_FILE = "(seluruh berkas)"


def rows(folder: Path) -> list[list[str]]:
    lines = (folder / "README.md").read_text().splitlines()
    return [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in lines if re.match(r"\| \d+ \|", line)]


def planted(folder: Path = DEFECTS) -> Counter[tuple[str, str, str]]:
    return Counter((row[1], row[2].replace(WHOLE_FILE, ""), row[4]) for row in rows(folder))


def mended(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-sesuai")


def rule_files(folder: Path) -> dict[str, str]:
    pack = folder / "aturan-daerah"
    return {path.relative_to(pack).as_posix(): path.read_text() for path in pack.rglob("*") if path.is_file()}


PAIRS = sorted(readme.parent for readme in (ROOT / "examples").glob("*/README.md") if rows(readme.parent))
REGIONS = [folder for folder in PAIRS if rule_files(folder)]
each_pair = pytest.mark.parametrize("folder", PAIRS, ids=[folder.name for folder in PAIRS])
each_region = pytest.mark.parametrize("folder", REGIONS, ids=[folder.name for folder in REGIONS])


def report(cli: Any, folder: Path, code: int, *more: str) -> dict[str, Any]:
    outcome = cli("check", ".", "--output-format", "json", "--as-of", "2026-11-21", *more, inside=folder)
    assert outcome.code == code, outcome.err
    loaded: dict[str, Any] = json.loads(outcome.out)
    return loaded


def found(loaded: dict[str, Any]) -> Counter[tuple[str, str, str]]:
    return Counter((f["places"][0]["file"], f["places"][0]["path"], f["rule"]) for f in loaded["findings"])


def test_four_of_the_articles_are_examples() -> None:
    assert DEFECTS in PAIRS
    assert {folder.name for folder in REGIONS} >= {"kota-tangerang-2019", "kalimantan-selatan-2020", "kota-bekasi-2022"}
    assert sum(planted().values()) >= 20


@each_pair
def test_all_planted_defects_are_found_and_nothing_else(cli: Any, folder: Path) -> None:
    assert found(report(cli, folder, 1)) == planted(folder)


def test_the_planted_defects_cover_all_modules_that_ship(cli: Any) -> None:
    rules = {outcome["rule"]["id"] for outcome in report(cli, DEFECTS, 1)["outcomes"]}
    seen = {rule for _, _, rule in planted() if not rule.startswith("SKEMA")}
    assert seen <= rules
    groups = {"NAS-ANG", "NAS-IND", "NAS-KAT", "NAS-KLK", "NAS-KOD", "NAS-KON", "NAS-MFT", "NAS-PRI", "NAS-WIL"}
    assert {rule.rsplit("-", 1)[0] for rule in seen} >= groups


@each_pair
def test_the_mended_plan_conforms_and_everything_could_be_judged(cli: Any, folder: Path) -> None:
    loaded = report(cli, mended(folder), 0)
    assert loaded["findings"] == []
    assert not [remark for remark in loaded["remarks"] if remark["verdict"] == "not-assessable"]
    assert loaded["failures"] == []


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("folder", "code"), [(DEFECTS, 1), (MENDED, 0)], ids=["defects", "mended"])
def test_the_json_report_fits_its_schema(cli: Any, folder: Path, code: int, lang: str) -> None:
    schema = json.loads((shelves.SCHEMAS / "laporan.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(report(cli, folder, code, "--lang", lang))


@each_pair
def test_every_finding_says_where_by_what_basis_and_what_to_type(cli: Any, folder: Path) -> None:
    for finding in report(cli, folder, 1)["findings"]:
        assert finding["places"]
        assert finding["basis"]
        for text in ("condition", "criterion", "remedy", "title"):
            assert finding[text]["id"].strip()
            assert finding[text]["en"].strip()


@each_region
def test_the_rules_of_the_region_are_the_same_for_both_plans(folder: Path) -> None:
    assert rule_files(folder) == rule_files(mended(folder))
    assert all(name.endswith(".yaml") for name in rule_files(folder))


@each_region
def test_the_examples_of_the_regions_own_rules_run(cli: Any, folder: Path) -> None:
    manifest = yaml.safe_load(rule_files(folder)["pack.yaml"])
    outcome = cli("test", manifest["name"], "--config", folder / "sinkron.yaml")
    assert outcome.code == 0, outcome.out
    assert re.match(r"(\d+) dari \1 contoh pada [2-9] aturan", outcome.out)


@each_region
def test_every_rule_of_the_region_finds_a_planted_defect(folder: Path) -> None:
    own = {yaml.safe_load(text)["id"] for text in rule_files(folder).values() if text.startswith("skema: aturan/1\n")}
    assert own
    assert own <= {rule for _, _, rule in planted(folder)}


BREAKS = [
    ("kecamatan/pahandut.yaml", r"(?m)^( +pagu: )\d+$", r"\g<1>banyak"),
    ("dinas/pupr.yaml", r"(?m)^tahun: 2027$", "tahun: 2027.5"),
    ("dinas/pendidikan.yaml", r"(?m)^( +satuan: )\S+$", r"\g<1>[1]"),
    ("dinas/sosial.yaml", r"kode: \"1\.06\.0[0-9]\"", "kode: [satu]"),
]


@pytest.mark.parametrize(("name", "pattern", "instead"), BREAKS, ids=[name for name, _, _ in BREAKS])
def test_one_broken_field_hides_only_findings_that_need_it(
    cli: Any, tmp_path: Path, name: str, pattern: str, instead: str
) -> None:
    shutil.copytree(DEFECTS, tmp_path / "plan")
    path = tmp_path / "plan" / name
    text, changed = re.subn(pattern, instead, path.read_text(), count=1)
    assert changed == 1
    path.write_text(text)
    loaded = report(cli, tmp_path / "plan", 1)
    lost = planted() - found(loaded)
    # Only sums over the portfolio, and what stands in the broken file at or above the broken field, may need it.
    unsure = {remark["rule"] for remark in loaded["remarks"] if remark["verdict"] == "not-assessable"}
    assert all(rule in unsure for _, _, rule in lost), lost
    assert all(file == name or rule in {"NAS-ANG-01", "NAS-PRI-02", "NAS-PRI-06"} for file, _, rule in lost), lost
    assert [f for f in loaded["findings"] if f["rule"].startswith("SKEMA") and f["places"][0]["file"] == name]

"""The two example repositories: exactly the planted defects in one, nothing in the other."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sinkron_rules import shelves

ROOT = Path(__file__).resolve().parents[2]
DEFECTS = ROOT / "examples" / "palangka-raya"
MENDED = ROOT / "examples" / "palangka-raya-sesuai"


def planted() -> Counter[tuple[str, str, str]]:
    rows = [
        line.split("|")[1:-1]
        for line in (DEFECTS / "README.md").read_text().splitlines()
        if re.match(r"\| \d+ \|", line)
    ]
    return Counter((row[1].strip(" `"), row[2].strip(" `"), row[4].strip(" `")) for row in rows)


def report(cli: Any, folder: Path, code: int, *more: str) -> dict[str, Any]:
    outcome = cli("check", ".", "--output-format", "json", "--as-of", "2026-11-21", *more, inside=folder)
    assert outcome.code == code, outcome.err
    loaded: dict[str, Any] = json.loads(outcome.out)
    return loaded


def found(loaded: dict[str, Any]) -> Counter[tuple[str, str, str]]:
    return Counter((f["places"][0]["file"], f["places"][0]["path"], f["rule"]) for f in loaded["findings"])


def test_all_planted_defects_are_found_and_nothing_else(cli: Any) -> None:
    assert sum(planted().values()) >= 20
    assert found(report(cli, DEFECTS, 1)) == planted()


def test_the_planted_defects_cover_all_modules_that_ship(cli: Any) -> None:
    rules = {outcome["rule"]["id"] for outcome in report(cli, DEFECTS, 1)["outcomes"]}
    seen = {rule for _, _, rule in planted() if not rule.startswith("SKEMA")}
    assert seen <= rules
    assert {rule.rsplit("-", 1)[0] for rule in seen} >= {"NAS-ANG", "NAS-IND", "NAS-KAT", "NAS-MFT", "NAS-PRI", "NAS-WIL"}


def test_the_mended_plan_conforms_and_everything_could_be_judged(cli: Any) -> None:
    loaded = report(cli, MENDED, 0)
    assert loaded["findings"] == []
    assert not [remark for remark in loaded["remarks"] if remark["verdict"] == "not-assessable"]
    assert loaded["failures"] == []


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("folder", "code"), [(DEFECTS, 1), (MENDED, 0)], ids=["defects", "mended"])
def test_the_json_report_fits_its_schema(cli: Any, folder: Path, code: int, lang: str) -> None:
    schema = json.loads((shelves.SCHEMAS / "laporan.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(report(cli, folder, code, "--lang", lang))


def test_every_finding_says_where_by_what_basis_and_what_to_type(cli: Any) -> None:
    for finding in report(cli, DEFECTS, 1)["findings"]:
        assert finding["places"]
        assert finding["basis"]
        for text in ("condition", "criterion", "remedy", "title"):
            assert finding[text]["id"].strip()
            assert finding[text]["en"].strip()


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

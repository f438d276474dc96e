"""What the rules show of a whole plan, on the example with planted defects."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sinkron_rules.shelves import SCHEMAS

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "palangka-raya"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    from sinkron_rules.cli import main

    path = tmp_path_factory.mktemp("shown") / "r.json"
    with pytest.raises(SystemExit):
        main(["check", str(EXAMPLE), "--output-format", f"json:{path}"])
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def table(shown: dict[str, Any], name: str) -> dict[str, Any]:
    found = [each for each in shown["tables"] if each["name"] == name]
    assert len(found) == 1
    return dict(found[0])


def test_it_fits_the_schema(shown: dict[str, Any]) -> None:
    schema = json.loads((SCHEMAS / "laporan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(shown)


@pytest.mark.parametrize(("name", "empty"), [("matriks-nasional", "PN5"), ("matriks-kebijakan-kepala-daerah", "M8")])
def test_the_matrix_has_every_agency_and_one_empty_priority(shown: dict[str, Any], name: str, empty: str) -> None:
    matrix = table(shown, name)
    assert len(matrix["rows"]) == 16
    filled = {cell["column"] for cell in matrix["cells"]}
    assert [heading["short"] for n, heading in enumerate(matrix["columns"]) if n not in filled] == [empty]
    assert all(cell["value"]["type"] == "rupiah" and cell["count"] >= 1 for cell in matrix["cells"])


def test_money_per_head_is_money_by_inhabitants(shown: dict[str, Any]) -> None:
    spread = table(shown, "pagu-per-penduduk")
    assert len(spread["rows"]) == 5
    cells = {(cell["row"], cell["column"]): cell["value"] for cell in spread["cells"]}
    for row in range(5):
        people, money, head = (cells[row, column]["value"] for column in range(3))
        assert head == round(money / people)


def test_the_cascade_names_every_main_programme(shown: dict[str, Any]) -> None:
    cascade = table(shown, "penjenjangan")
    assert [heading["short"] for heading in cascade["rows"]] == ["PU-01", "PU-02", "PU-03", "PU-04"]
    assert [heading["label"]["en"] for heading in cascade["columns"]] == ["Region", "Kecamatan", "Kelurahan"]


def test_budget_shares_are_measured_kept_or_not(shown: dict[str, Any]) -> None:
    kept = {measure["rule"]: measure["kept"] for measure in shown["measures"] if measure["rule"] != "NAS-ANG-03"}
    assert {"NAS-ANG-01": False, "NAS-ANG-07": False, "NAS-ANG-05": True}.items() <= kept.items()
    ceilings = [measure["kept"] for measure in shown["measures"] if measure["rule"] == "NAS-ANG-03"]
    assert ceilings.count(False) == 1
    assert len(ceilings) == 15


def test_plans_say_whose_they_are(shown: dict[str, Any]) -> None:
    plans = [plan for file in shown["files"] for plan in file["plans"]]
    assert {plan["agency"] for plan in plans} == set(shown["agencies"])
    assert {plan["stage"] for plan in plans} == {"rancangan"}

"""Every case of the YAML project's own suite: read as it says, or listed with the reason why not."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from sinkron_rules.errors import UnreadableDocument
from sinkron_rules.reading import parsing, read_bytes

SUITE = Path(__file__).parents[2].parent / "shared" / "data" / "yaml-test-suite"
TABLE = Path(__file__).with_name("yaml_suite_differences.yaml")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SUITE.is_dir(), reason="the YAML test suite does not lie beside the checkout"),
]
PARSERS = {"libyaml": parsing.parse_fast, "pure": parsing.parse_pure}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (SUITE / "index.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read(case: str, parser: parsing.Parse) -> list[Any] | UnreadableDocument:
    try:
        documents = read_bytes((SUITE / "cases" / f"{case}.in.yaml").read_bytes(), case, parse=parser)
    except UnreadableDocument as error:
        return error
    return [document.data for document in documents]


def wanted(case: str) -> list[Any] | None:
    """Return the documents that the suite gives as JSON; None where it gives none."""
    path = SUITE / "cases" / f"{case}.in.json"
    if not path.exists():
        return None
    text, found = path.read_text(encoding="utf-8").strip(), []
    while text:
        value, end = json.JSONDecoder(parse_float=Decimal).raw_decode(text)
        found.append(value)
        text = text[end:].strip()
    return found


def exact(value: Any) -> Any:
    """Return `value` with truth and numbers told apart, which Python's `==` does not."""
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    return ("truth", value) if isinstance(value, bool) else value


def difference(row: dict[str, str], parser: parsing.Parse) -> str | None:
    found, must_fail = read(row["id"], parser), row["error_expected"] == "yes"
    if isinstance(found, UnreadableDocument):
        return None if must_fail else "refused"
    if must_fail:
        return "accepted"
    expected = wanted(row["id"])
    return None if expected is None or exact(expected) == exact(found) else "data"


@pytest.mark.parametrize("name", PARSERS)
def test_the_table_lists_exactly_where_we_differ(name: str, rows: list[dict[str, str]]) -> None:
    assert len(rows) == 402
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    listed = [(case, differs) for differs, reasons in table.items() for group in reasons for case in group["cases"]]
    assert len(listed) == len({case for case, _ in listed})
    found = {(row["id"], differs) for row in rows if (differs := difference(row, PARSERS[name]))}
    assert found == set(listed)


def test_what_is_refused_on_purpose_is_refused_for_that_reason() -> None:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    for group in table["refused"]:
        for case in group["cases"] if "kind" in group else ():
            error = read(case, parsing.parse)
            assert isinstance(error, UnreadableDocument)
            assert error.kind == group["kind"]


def test_refusals_are_placed_and_both_parsers_agree(rows: list[dict[str, str]]) -> None:
    for row in rows:
        fast, pure = (read(row["id"], parser) for parser in PARSERS.values())
        if isinstance(fast, UnreadableDocument):
            assert isinstance(pure, UnreadableDocument)
            assert fast.place is not None
            assert fast.place.line >= 1
            assert fast.place.column >= 1
            assert fast.kind == pure.kind
        else:
            assert not isinstance(pure, UnreadableDocument)
            assert exact(fast) == exact(pure)

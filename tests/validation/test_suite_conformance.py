from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.validation.engines import quick_test, reference

SUITE = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "conformance" / "json-schema-test-suite"
DIALECTS = {
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}
# What Python's `re` cannot read: Unicode properties; and a vocabulary that jsonschema does not look at.
KNOWN = {"draft7": 0, "draft2020-12": 6}
CASES = {"draft7": 927, "draft2020-12": 1299}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not SUITE.is_dir(), reason=f"the JSON-Schema-Test-Suite is not beside the checkout ({SUITE.name})"
    ),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def _cases(draft: str) -> Iterator[tuple[str, Any, list[dict[str, Any]]]]:
    for file in sorted((SUITE / "tests" / draft).glob("*.json")):
        for group in json.loads(file.read_text(encoding="utf-8")):
            schema = group["schema"]
            if isinstance(schema, dict):
                schema = {"$schema": DIALECTS[draft], **schema}
            yield f"{file.stem}: {group['description']}", schema, group["tests"]


def _remotes() -> dict[str, Any]:
    files = (SUITE / "remotes").rglob("*.json")
    root = SUITE / "remotes"
    return {
        f"http://localhost:1234/{file.relative_to(root).as_posix()}": json.loads(file.read_text(encoding="utf-8"))
        for file in files
    }


@pytest.mark.parametrize("draft", sorted(DIALECTS))
def test_the_reference_engine_passes_all_but_the_named_cases(draft: str) -> None:
    remotes = _known_remotes(draft)
    failed, ran = [], 0
    for name, schema, tests in _cases(draft):
        for test in tests:
            ran += 1
            try:
                verdict = next(reference(_dressed(schema, draft), remotes).iter_errors(test["data"]), None) is None
            except Exception as fault:  # noqa: BLE001 - counted
                failed.append((name, test["description"], repr(fault)[:80]))
                continue
            if verdict is not test["valid"]:
                failed.append((name, test["description"], str(verdict)))
    assert ran == CASES[draft]
    assert len(failed) == KNOWN[draft], failed
    assert all("\\p" in str(item) or "vocabulary" in str(item) or "bad escape" in str(item) for item in failed), failed


@pytest.mark.parametrize("draft", sorted(DIALECTS))
def test_the_fast_engine_passes_every_case(draft: str) -> None:
    remotes = _known_remotes(draft)
    failed, ran = [], 0
    for name, schema, tests in _cases(draft):
        test_of = quick_test(_dressed(schema, draft), remotes)
        for test in tests:
            ran += 1
            if test_of(test["data"]) is not test["valid"]:
                failed.append((name, test["description"]))
    assert ran == CASES[draft]
    assert failed == []


def _known_remotes(draft: str) -> dict[str, Any]:
    others = [folder.name for folder in (SUITE / "remotes").iterdir() if folder.name.startswith(("draft", "v1"))]
    return {
        address: content
        for address, content in _remotes().items()
        if not any(f"1234/{name}/" in address for name in others if name != draft)
    }


def _dressed(schema: Any, draft: str) -> Any:
    return schema if isinstance(schema, dict) else {"$schema": DIALECTS[draft], "allOf": [schema]}

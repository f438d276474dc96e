from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from sinkron_rules.model import Text
from sinkron_rules.shelves import SCHEMAS
from sinkron_rules.validation import KINDS, explain
from sinkron_rules.validation.engines import quick_test
from sinkron_rules.validation.patterns import MOST_WAYS, is_anchored, ways
from sinkron_rules.validation.schemas import refuse_unsafe
from sinkron_rules.validation.wordings import WORDINGS

FILES = sorted(SCHEMAS.glob("*.schema.json"))
OURS = ("usulan", "konteks-daerah", "daftar-prioritas", "aturan", "paket", "konfigurasi", "laporan")
SHARED = {
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "patternProperties", "required", "items",
    "additionalProperties", "minItems", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "allOf", "anyOf", "examples", "x-en", "x-kind",
}  # fmt: skip
LINT = re.compile(
    r"(?i)\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|nopember|propinsi|walikota|resiko|obyek|praktek"
    r"|aktifitas|standarisasi|matrik|merubah|dirubah|mempedomani|mensinkronkan|dimana|diatas|dibawah|dikarenakan|subkegiatan"
    r"|upload|download"
    r"|file|error|default|review|output|outcome|salah(?! satu)|lupa|lalai|keliru)\b|(?-i:Rp(?:\.\s?|\s)\d)"
)


def nodes(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for key in ("properties", "patternProperties", "$defs"):
            for child in schema.get(key, {}).values():
                yield from nodes(child)
        for key in ("items", "additionalProperties"):
            yield from nodes(schema.get(key))
        for key in ("allOf", "anyOf"):
            for child in schema.get(key, ()):
                yield from nodes(child)


def load(file: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def properties() -> list[tuple[str, str, dict[str, Any]]]:
    found = [
        (file.stem.split(".")[0], name, said)
        for file in FILES
        for node in nodes(load(file))
        for name, said in node.get("properties", {}).items()
    ]
    return found + [(file.stem.split(".")[0], "", load(file)) for file in FILES]


def patterns() -> list[str]:
    every = [node for file in FILES for node in nodes(load(file))]
    return sorted(
        {node["pattern"] for node in every if "pattern" in node}
        | {key for node in every for key in node.get("patternProperties", {})}
    )


def test_the_schemas_we_promise_are_there() -> None:
    names = {file.name.removesuffix(".schema.json") for file in FILES}
    assert names >= set(OURS)
    assert {kind.partition("/")[0] for kind in KINDS} <= names
    for kind in KINDS:
        assert load(SCHEMAS / f"{kind.partition('/')[0]}.schema.json")["properties"]["skema"]["const"] == kind


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_each_schema_is_sound_in_both_drafts_and_both_engines(file: Path) -> None:
    schema = load(file)
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)
    refuse_unsafe(schema)
    assert quick_test(schema)([]) is False
    assert {key for node in nodes(schema) for key in node} <= SHARED


def test_every_property_speaks_both_languages() -> None:
    found = properties()
    assert len(found) > 150
    for schema, name, said in found:
        twin = said.get("x-en", {})
        spoken = [str(part.get(key, "")) for part in (said, twin) for key in ("title", "description")]
        assert all(text.strip() for text in spoken), (schema, name)
        assert all(len(title) <= 60 and not title.endswith(".") for title in (spoken[0], spoken[2])), (schema, name)
        assert all(text.endswith((".", "?")) for text in (spoken[1], spoken[3])), (schema, name, spoken)


def _bare(text: str) -> str:
    return re.sub(r"`[^`]*`", "", text)


def test_indonesian_texts_are_in_standard_spelling() -> None:
    texts = [said[key] for _, _, said in properties() for key in ("title", "description")]
    texts += [part.id for rule in WORDINGS.values() for said in rule.values() for part in (said.condition, said.remedy)]
    texts += [text.id for rule in explain().values() for text in (rule.title, rule.why, rule.remedy)]
    assert [text for text in texts if LINT.search(_bare(text))] == []


def test_both_languages_of_a_wording_name_the_same_values() -> None:
    names = re.compile(r"\{(\w+)\}")
    for rule in WORDINGS.values():
        for said in rule.values():
            both = Text(f"{said.condition.id} {said.remedy.id}", f"{said.condition.en} {said.remedy.en}")
            assert set(names.findall(both.id)) == set(names.findall(both.en)), both


def test_every_wording_belongs_to_a_rule() -> None:
    assert set(WORDINGS) == set(explain())


def test_nothing_may_hide_in_a_group_of_fields() -> None:
    for file in FILES:
        for node in nodes(load(file)):
            if "properties" in node:
                assert node["additionalProperties"] is False, (file.name, sorted(node["properties"]))
                assert set(node.get("required", ())) <= set(node["properties"])


def test_every_reference_stays_inside_and_every_definition_is_used() -> None:
    for file in FILES:
        schema = load(file)
        text = json.dumps(schema)
        for node in nodes(schema):
            assert node.get("$ref", "#/$defs/").startswith("#/$defs/")
        for name in schema.get("$defs", {}):
            assert f'"#/$defs/{name}"' in text, (file.name, name)


@pytest.mark.parametrize("pattern", patterns())
def test_each_pattern_is_bounded_exact_and_ascii(pattern: str) -> None:
    assert ways(pattern) <= MOST_WAYS
    if pattern == "^x-":
        return
    assert is_anchored(pattern)
    assert "\\d" not in pattern
    assert "\\w" not in pattern
    fits = quick_test({"type": "string", "pattern": pattern})
    for text in (
        "\n",
        "a\n",
        "7.01.03\n",
        "2027\n",
        "\u0667.\u0660\u0661",
        "\u0660\u0661",
        "\uff11",
        "PN1\n",
        "62.71\n",
    ):
        ours = re.search(pattern, text) is not None
        assert fits(text) is ours
        if "\n" in text or not pattern.startswith(r"^[^\n]"):
            assert ours is False, text


def test_examples_fit_their_own_patterns() -> None:
    for file in FILES:
        for node in nodes(load(file)):
            for value in node.get("examples", ()):
                if "pattern" in node and isinstance(value, str):
                    assert re.search(node["pattern"], value), (file.name, value)
                if "enum" in node:
                    assert value in node["enum"]

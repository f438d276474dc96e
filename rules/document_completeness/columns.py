"""The official columns of each level: filled, and with more than a dash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from sinkron_rules.model import (
    Evidence,
    Glance,
    Node,
    Parameters,
    Place,
    Severity,
    Sight,
    Text,
    Unassessable,
    Value,
    Verdict,
)

from .blank import all_say, is_blank

_PATTERN = r"^[a-z_]{2,40}$"
_SENTENCE: Mapping[str, Any] = {"type": "string", "minLength": 1}
_NAMES = {"type": "array", "items": {"type": "string", "pattern": _PATTERN}, "minItems": 1}

LEVELS: Mapping[str, str] = {
    "program": "program[]",
    "kegiatan": "program[].kegiatan[]",
    "sub_kegiatan": "program[].kegiatan[].sub_kegiatan[]",
}

COLUMNS: Mapping[str, Any] = {
    "type": "array",
    "x-stricter": "superset",
    "description": "The columns that must be filled, in the order in which they are reported.",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "jenjang": {
                "enum": list(LEVELS),
                "description": "The level whose rows must fill the column.",
            },
            "isian": {"type": "string", "pattern": _PATTERN, "description": "The field of that level."},
            "salah_satu": {
                **_NAMES,
                "description": "For a group or list: each item must fill at least one of these fields.",
            },
            "kolom": {"type": "integer", "minimum": 1, "maximum": 99, "description": "Number of the official column."},
            "judul": {**_SENTENCE, "description": "Heading of the official column, as printed."},
            "contoh": {**_SENTENCE, "description": "What to type, for example."},
            "kecuali_nol": {
                "type": "string",
                "pattern": _PATTERN,
                "description": "The column may stay empty where this field of the row is 0.",
            },
            "mulai": {"type": "integer", "description": "First plan year whose table has the column."},
            "tingkat": {"enum": ["warning", "note"], "description": "Lowers the severity for this column."},
        },
        "required": ["jenjang", "isian", "kolom", "judul", "contoh"],
        "additionalProperties": False,
    },
}


def glance_columns(parameters: Parameters) -> Glance:
    """Return the glance that is content where all columns are filled, also those that a year or a zero would spare."""
    asked = [(pattern, *_asked(parameters["columns"], name)) for name, pattern in LEVELS.items()]

    def content(sight: Sight) -> bool:
        texts: list[Any] = []
        for pattern, fields, groups in asked:
            rows = sight.each(pattern)
            texts += [row.get(field) for field in fields for row in rows]
            for field, one, other in groups:
                values = [row.get(field) for row in rows]
                if not all(values):
                    return False
                parts = chain.from_iterable(values) if list in map(type, values) else values
                texts += [part.get(one) or part.get(other) for part in parts]
        return all_say(texts)

    return content


def _asked(columns: Iterable[Mapping[str, Any]], name: str) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Return the columns of a level: the texts, and the groups or lists, each with two fields of which one will do."""
    fields, groups = [], []
    for column in columns:
        if column["jenjang"] == name and "salah_satu" in column:
            groups.append((column["isian"], column["salah_satu"][0], column["salah_satu"][-1]))
        elif column["jenjang"] == name:
            fields.append(column["isian"])
    return fields, groups


def judge_columns(level: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one finding for each official column of a row that is missing, empty or only a placeholder."""
    name, year = str(level.path[-2]), int(level.document.root["tahun"].value)
    for column in parameters["columns"]:
        if column["jenjang"] != name or year < column.get("mulai", year) or _spared(level, column):
            continue
        try:
            hole = _hole(level, column)
        except Unassessable as wound:
            places = (wound.place,) if wound.place else ()
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=wound.reason, places=places)
            continue
        if hole is not None:
            yield _finding(level, column, *hole)


def _spared(level: Node, column: Mapping[str, Any]) -> bool:
    try:
        amount = level.get(column["kecuali_nol"]) if "kecuali_nol" in column else None
    except Unassessable:
        return False
    return amount is not None and amount.value == 0


def _hole(level: Node, column: Mapping[str, Any]) -> tuple[str, str, Place] | None:
    """Return message, what stands there, and place of what is not filled in; None when the column is filled."""
    field = level.get(column["isian"])
    if field is None:
        return "absent", "", level.place_of(column["isian"])
    if field.value in ("", [], {}):
        return "empty", "", field.place
    parts = list(field.each("")) if not isinstance(field.value, list) else _items(field)
    for part in parts:
        hole = _empty_part(part, column.get("salah_satu"))
        if hole is not None:
            return hole
    return None


def _items(field: Node) -> list[Node]:
    return [item for item in (field.get(index) for index in range(len(field.value))) if item is not None]


def _empty_part(part: Node, one_of: list[str] | None) -> tuple[str, str, Place] | None:
    if not isinstance(part.value, dict):
        text = str(part.value)
        return ("blank", text.strip(), part.place) if is_blank(text) else None
    texts = [node for node in (part.get(key) for key in one_of or ()) if node is not None]
    if one_of is None or any(not is_blank(str(node.value)) for node in texts):
        return None
    return ("blank", str(texts[0].value).strip(), texts[0].place) if texts else ("empty", "", part.place)


def _finding(level: Node, column: Mapping[str, Any], message: str, written: str, place: Place) -> Evidence:
    values: dict[str, Value] = {
        "subjek": level.label,
        "isian": column["isian"],
        "nomor": str(column["kolom"]),
        "judul": column["judul"],
        "contoh": column["contoh"],
        "nilai": Text(f'"{written}"', f'"{written}"'),
    }
    return Evidence(
        message if written or message != "blank" else "empty",
        values,
        (place,),
        severity=Severity(column["tingkat"]) if "tingkat" in column else None,
        identity=f"{level.identity}.{column['isian']}",
    )

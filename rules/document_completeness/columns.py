"""The official columns of each level: filled, and with more than a dash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from sinkron_rules.model import Evidence, Node, Parameters, Place, Severity, Text, Unassessable, Value, Verdict

from .blank import is_blank

_PATTERN = r"^[a-z_]{2,40}$"
_SENTENCE: Mapping[str, Any] = {"type": "string", "minLength": 1}
_NAMES = {"type": "array", "items": {"type": "string", "pattern": _PATTERN}, "minItems": 1}

# The fields of a level, each with those of its parts of which one must be filled in.
_Asked: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
_KEPT: dict[tuple[int, str], tuple[object, _Asked]] = {}
_ROOM = 64

COLUMNS: Mapping[str, Any] = {
    "type": "array",
    "x-stricter": "superset",
    "description": "The columns that must be filled, in the order in which they are reported.",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "jenjang": {
                "enum": ["program", "kegiatan", "sub_kegiatan"],
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


def judge_columns(level: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return one finding for each official column of a row that is missing, empty or only a placeholder."""
    row, name = level.plain, str(level.path[-2])
    return () if row and _plainly_filled(row, _of_level(parameters["columns"], name)) else _judged(level, parameters)


def _plainly_filled(row: Mapping[str, Any], columns: _Asked) -> bool:
    """Tell at a glance that all columns of a row are filled, also those that its year or a zero would spare."""
    for field, one_of in columns:
        value = row.get(field)
        if isinstance(value, str):
            if is_blank(value):
                return False
        elif not value or not _says_something(value if isinstance(value, list) else [value], one_of):
            return False
    return True


def _says_something(parts: Sequence[Any], one_of: Sequence[str]) -> bool:
    """Tell whether each part is a group with one of the fields filled in."""
    for part in parts:
        texts = [part[key] for key in one_of if key in part] if isinstance(part, dict) else []
        if not texts or not isinstance(texts[0], str) or is_blank(texts[0]):
            return False
    return True


def _of_level(columns: Sequence[Mapping[str, Any]], name: str) -> _Asked:
    """Return the columns of a level, sorted out once for each list; it is kept so that its identity stays its own."""
    kept = _KEPT.get((id(columns), name))
    if kept is None:
        if len(_KEPT) >= _ROOM:
            _KEPT.clear()
        asked = [(row["isian"], tuple(row.get("salah_satu", ()))) for row in columns if row["jenjang"] == name]
        kept = _KEPT[id(columns), name] = (columns, tuple(asked))
    return kept[1]


def _judged(level: Node, parameters: Parameters) -> Iterator[Evidence]:
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

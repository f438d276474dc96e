"""Values, places, tables and measures as JSON: both languages, every number exact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sinkron_rules.model import (
    LANGS,
    Cell,
    Heading,
    Measure,
    Percent,
    Place,
    Report,
    Rupiah,
    Table,
    Text,
    Value,
    show,
)
from sinkron_rules.rendering.json_writing import Json


def text_json(text: Text) -> Json:
    """Return both languages of a text."""
    return {lang: text[lang] for lang in LANGS}


def place_json(place: Place | None) -> Json | None:
    """Return a place, without the line as written."""
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column, "path": place.path, "width": place.width}


def around_json(place: Place | None, report: Report) -> Json | None:
    """Return the line of a place with those around it, and the number of the first; None where none is known."""
    around = report.around(place) if place else ()
    return {"first": around[0][0], "lines": [text for _, text in around]} if any(text for _, text in around) else None


def value_json(value: Value | None) -> Json | None:
    """Return a value with its type, exact and as each language writes it."""
    if value is None:
        return None
    kind, exact = _typed(value)
    return {"type": kind, "value": exact, "shown": {lang: show(value, lang) for lang in LANGS}}


def _typed(value: Value) -> tuple[str, Any]:
    if isinstance(value, Rupiah):
        return "rupiah", value.amount
    if isinstance(value, Percent):
        return "percent", str(value.share)
    if isinstance(value, int | Decimal | Fraction):
        return "number", value if isinstance(value, int) else str(value)
    if isinstance(value, date):
        return "date", value.isoformat()
    if isinstance(value, list | tuple):
        return "list", [value_json(item) for item in value]
    return "text", text_json(value) if isinstance(value, Text) else value


def table_json(table: Table) -> Json:
    """Return a table with its headings and the cells that hold something."""
    return {
        "name": table.name,
        "shape": table.shape,
        "title": text_json(table.title),
        "about": text_json(table.about),
        "subject": _maybe(table.subject),
        "row_title": text_json(table.row_title),
        "column_title": text_json(table.column_title),
        "counted": _maybe(table.counted),
        "rows": [_heading(heading) for heading in table.rows],
        "columns": [_heading(heading) for heading in table.columns],
        "cells": [_cell(cell) for cell in table.cells],
    }


def _heading(heading: Heading) -> Json:
    return {"label": text_json(heading.label), "short": heading.short}


def _cell(cell: Cell) -> Json:
    return {
        "row": cell.row,
        "column": cell.column,
        "value": value_json(cell.value),
        "count": cell.count,
        "gap": _maybe(cell.gap),
    }


def measure_json(measure: Measure) -> Json:
    """Return a measure and its limit."""
    return {
        "rule": measure.rule,
        "title": text_json(measure.title),
        "subject": text_json(measure.subject),
        "agency": measure.agency,
        "direction": measure.direction,
        "found": value_json(measure.found),
        "required": value_json(measure.required),
        "kept": measure.kept,
        "places": [place_json(place) for place in measure.places],
    }


def _maybe(text: Text | None) -> Json | None:
    return text_json(text) if text is not None else None

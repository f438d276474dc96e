"""What people call a value in a document, and what tells it apart when lines or items move."""

from __future__ import annotations

from functools import reduce
from operator import getitem
from typing import Any

from sinkron_rules.model.place import Path, path_text
from sinkron_rules.model.text import Text

_LEVELS = {
    "program": Text("Program", "Programme"),
    "kegiatan": Text("Kegiatan", "Activity"),
    "sub_kegiatan": Text("Sub Kegiatan", "Sub-activity"),
    "indikator": Text("indikator", "indicator"),
}
# A name of eight megabytes must not stand in every message about it.
_LONGEST_LABEL = 200
_ITEM = Text("`{field}` ke-{number}", "`{field}` item {number}")
_ITEM_OF = Text("`{field}` ke-{number} pada {parent}", "`{field}` item {number} of {parent}")


def holder_path(path: Path) -> Path | None:
    """Return the path of the nearest group around the value at `path`; None at the top."""
    if not path:
        return None
    path = path[:-1]
    while path and isinstance(path[-1], str):
        path = path[:-1]
    return path


def value_at(data: Any, path: Path) -> Any:  # noqa: ANN401 - YAML data has no narrower type
    """Return the value at `path` of plain `data`; raises LookupError or TypeError where there is none."""
    return reduce(getitem, path, data)


def identity_of(data: Any, path: Path) -> str:  # noqa: ANN401 - as above
    """Return the path in terms of codes and names instead of list positions."""
    parts, value = [], data
    for step in path:
        value = value[step]
        named = value.get("kode", value.get("nama", step)) if isinstance(value, dict) else step
        parts.append(str(step) if isinstance(step, str) else f"[{named}]")
    return ".".join(parts).replace(".[", "[")


def label_of(data: Any, path: Path) -> Text:  # noqa: ANN401 - as above
    """Return the level, code and name of the value at `path`; where it has none, its field and number."""
    value = value_at(data, path)
    if not isinstance(value, dict):
        return Text(path_text(path), path_text(path))
    agency = value.get("perangkat_daerah") or value.get("pemda")
    names = agency if not path and isinstance(agency, dict) else value
    name = " ".join([str(names[key]) for key in ("kode", "nama") if names.get(key)])
    name = name if len(name) <= _LONGEST_LABEL else f"{name[:_LONGEST_LABEL]}..."
    level = _LEVELS.get(str(path[-2])) if len(path) > 1 else None
    if not level and not name and path and isinstance(path[-1], int):
        return _numbered(data, path, str(path[-2]), path[-1] + 1)
    if level:
        return Text(f"{level.id} {name}".strip(), f"{level.en} {name}".strip())
    return Text(name or path_text(path), name or path_text(path))


def _numbered(data: Any, path: Path, field: str, number: int) -> Text:  # noqa: ANN401 - as above
    holder = holder_path(path)
    if not holder:
        return _ITEM.fill(field=field, number=str(number))
    return _ITEM_OF.fill(field=field, number=str(number), parent=label_of(data, holder))

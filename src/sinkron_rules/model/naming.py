"""What people call a value in a document, and what tells it apart when lines or items move."""

from __future__ import annotations

from functools import lru_cache, reduce
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
    name = _clipped(" ".join([str(names[key]) for key in ("kode", "nama") if names.get(key)]))
    level = str(path[-2]) if len(path) > 1 else ""
    if level in _LEVELS:
        return _at_level(level, name)
    if not name and path and isinstance(path[-1], int):
        return _numbered(data, path, level, path[-1] + 1)
    return Text(name or path_text(path), name or path_text(path))


def label_of_item(code: str | None, name: str | None) -> Text:
    """Return the label of a Sub Kegiatan with this code and name."""
    return _at_level("sub_kegiatan", _clipped(f"{code or ''} {name or ''}".strip()))


def _clipped(name: str) -> str:
    return name if len(name) <= _LONGEST_LABEL else f"{name[:_LONGEST_LABEL]}..."


@lru_cache(maxsize=4096)
def _at_level(level: str, name: str) -> Text:
    """Return level and name. Plans repeat the names of the code book, so it is kept."""
    called = _LEVELS[level]
    return Text(f"{called.id} {name}".strip(), f"{called.en} {name}".strip())


def _numbered(data: Any, path: Path, field: str, number: int) -> Text:  # noqa: ANN401 - as above
    holder = holder_path(path)
    if not holder:
        return _ITEM.fill(field=field, number=str(number))
    return _ITEM_OF.fill(field=field, number=str(number), parent=label_of(data, holder))

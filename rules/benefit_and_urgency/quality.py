"""What is built says its standard of quality and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters

from .glance import Work, is_filled

_FIELDS = ("standar_mutu", "fungsi")


def states_quality(item: Node) -> bool:
    """Tell whether an item names a standard or a function."""
    return any(_filled(item.get(field)) for field in _FIELDS)


def described(work: Work) -> bool:
    """Tell at a glance that an item names both."""
    return is_filled(work.get("standar_mutu")) and is_filled(work.get("fungsi"))


def judge_quality(item: Node, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001 - one signature for all
    """Yield at most one finding that names every field to be filled in."""
    missing = [field for field in _FIELDS if not _filled(item.get(field))]
    if missing:
        fields = ", ".join(f"`{field}`" for field in missing)
        yield Evidence("standar_mutu-missing", {"fields": fields}, (item.place_of("kode"),))


def _filled(node: Node | None) -> bool:
    return node is not None and bool(str(node.value).strip(" -"))

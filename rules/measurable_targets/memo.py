"""Parsed rule data turned into something faster, once for each data object and not once for each indicator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

_T = TypeVar("_T")
_CACHE: dict[tuple[int, str], tuple[Mapping[str, Any], Any]] = {}
_ROOM = 64


def remember(data: Mapping[str, Any], build: Callable[[Mapping[str, Any]], _T]) -> _T:
    """Return `build(data)`, built once for each `data` object.

    The object is kept beside the result and compared by identity, so that a reused address never returns foreign data.
    """
    key = (id(data), build.__qualname__)
    kept = _CACHE.get(key)
    if kept is not None and kept[0] is data:
        result: _T = kept[1]
        return result
    if len(_CACHE) >= _ROOM:
        _CACHE.clear()
    built = build(data)
    _CACHE[key] = (data, built)
    return built

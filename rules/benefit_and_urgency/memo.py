"""Parsed rule data turned into something faster, once for each data object and not once for each item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

_T = TypeVar("_T")
_CACHE: dict[tuple[int, Callable[[Any], Any]], tuple[Mapping[str, Any], Any]] = {}
_ROOM = 64


def remember(data: Mapping[str, Any], build: Callable[[Mapping[str, Any]], _T]) -> _T:
    """Return `build(data)`, built once for each `data` object.

    The object is kept beside the result, so that its identity cannot pass to another object meanwhile.
    """
    key = (id(data), build)
    kept = _CACHE.get(key)
    if kept is None:
        built = build(data)
        if len(_CACHE) >= _ROOM:
            _CACHE.clear()
        kept = _CACHE[key] = (data, built)
    result: _T = kept[1]
    return result

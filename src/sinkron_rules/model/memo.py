"""What a rule brings (lexicons, lists, parameters), turned into something fast to look up in, once for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

_D = TypeVar("_D")
_T = TypeVar("_T")
_KEPT: dict[tuple[int, Callable[[Any], Any]], tuple[Any, Any]] = {}
_ROOM = 256


def remember(data: _D, build: Callable[[_D], _T]) -> _T:
    """Return `build(data)`, built once for each object `data` and each `build`: `data` must not change meanwhile.

    The object is kept beside the result, so that its identity cannot pass to another object.
    """
    key = id(data), build
    kept = _KEPT.get(key)
    if kept is None:
        built = build(data)
        if len(_KEPT) >= _ROOM:
            _KEPT.clear()
        kept = _KEPT[key] = data, built
    result: _T = kept[1]
    return result

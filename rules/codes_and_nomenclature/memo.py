"""Lists that a rule brings, turned into something to look up in: once for each list and not once for each code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

Listed: TypeAlias = Sequence[Mapping[str, Any]]
_T = TypeVar("_T")
_ROOM = 64
_KEPT: dict[tuple[int, Callable[[Listed], Any]], tuple[Listed, Any]] = {}


def remember(listed: Listed, build: Callable[[Listed], _T]) -> _T:
    """Return `build(listed)`, built once for each list and `build`.

    The list is kept beside the result, so that its identity cannot pass to another list meanwhile.
    """
    key = id(listed), build
    if key not in _KEPT:
        built = build(listed)
        if len(_KEPT) >= _ROOM:
            _KEPT.clear()
        _KEPT[key] = listed, built
    result: _T = _KEPT[key][1]
    return result

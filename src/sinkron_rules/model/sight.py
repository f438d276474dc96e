"""A sound document as it was read, for a first glance: plain data, no places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar, cast

_T = TypeVar("_T")


class Sight:
    """The `data` of a document in which nothing is broken, as YAML has it: dict, list, str, int, Decimal, bool, None.

    Eighty rules look at the same few places: what one has found out, the others need not.
    """

    __slots__ = ("_answers", "_lists", "_numbers", "data")

    def __init__(self, data: dict[str, Any]) -> None:
        """Look at `data`, which must not change meanwhile."""
        self.data = data
        self._lists: dict[str, list[Any]] = {"": [data]}
        self._numbers: dict[tuple[str, ...], int] = {}
        self._answers: dict[Callable[[Sight], Any], Any] = {}

    def each(self, pattern: str) -> Sequence[Any]:
        """Return the values that `pattern` reaches, none of them null: those of the nodes of `Node.each`."""
        known = self._lists.get(pattern)
        if known is not None:
            return known
        before, name, is_list = _last_step(pattern)
        found = [
            value for group in self.each(before) if group.__class__ is dict and (value := group.get(name)) is not None
        ]
        if is_list:
            found = [item for items in found if items.__class__ is list for item in items if item is not None]
        self._lists[pattern] = found
        return found

    def number(self, patterns: tuple[str, ...]) -> int:
        """Return how many values `patterns` reach in all."""
        known = self._numbers.get(patterns)
        if known is None:
            known = self._numbers[patterns] = sum([len(self.each(pattern)) for pattern in patterns])
        return known

    def once(self, work: Callable[[Sight], _T]) -> _T:
        """Return `work(self)`, worked out only the first time that `work` is asked for: `work` must be pure."""
        answers = self._answers
        if work in answers:
            return cast("_T", answers[work])
        answer = answers[work] = work(self)
        return answer


@lru_cache(maxsize=1024)
def _last_step(pattern: str) -> tuple[str, str, bool]:
    """Return what comes before the last step of a pattern, its name, and whether it is a list."""
    before, _, last = pattern.rpartition(".")
    return before, last.removesuffix("[]"), last.endswith("[]")

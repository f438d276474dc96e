"""Things joined into groups, one pair at a time."""

from __future__ import annotations


class Joined:
    """The numbers 0 to `size` - 1, each a group of its own until joined."""

    def __init__(self, size: int) -> None:
        """Start with every number alone."""
        self._parents = list(range(size))

    def root(self, number: int) -> int:
        """Return the number that stands for the group of `number`."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of two numbers."""
        self._parents[self.root(one)] = self.root(other)

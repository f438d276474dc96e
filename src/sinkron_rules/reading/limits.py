"""How big a file may be before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may hold at most.

    `max_bytes` is its size. `max_depth` is how many lists and groups may stand inside one another. `max_nodes` bounds
    the parser's events (a scalar is one, a list or group two) together with everything that aliases copy, so that a
    small file cannot unfold into a huge document.
    """

    max_bytes: int = 8 * 1024 * 1024
    max_depth: int = 64
    max_nodes: int = 500_000

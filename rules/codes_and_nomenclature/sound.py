"""One field of each item of a list, as far as it can be read."""

from __future__ import annotations

from sinkron_rules.model import Node, Unassessable


def sound(node: Node, items: str, field: str) -> tuple[list[Node], Unassessable | None]:
    """Return the field of every item that `items` reaches, and why the first broken one cannot be read, if any is."""
    try:
        # The way over the items is one that other rules take too, so that their nodes are there already.
        return [found for item in node.each(items) if (found := item.get(field)) is not None], None
    except Unassessable:
        return _despite(node, f"{items}.{field}")


def _despite(node: Node, pattern: str) -> tuple[list[Node], Unassessable | None]:
    found: list[Node] = []
    try:
        for one in node.each(pattern):
            found.append(one)  # noqa: PERF402 - what came before the wound counts
    except Unassessable as wound:
        return found, wound.bare()
    return found, None

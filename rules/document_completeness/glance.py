"""A first glance at plain data: most rows are filled in, and need no closer look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sinkron_rules.model import Node


def plain_data(node: Node) -> Mapping[str, Any]:
    """Return the fields of `node` as read; none at all where anything in the document is broken."""
    return node.value if isinstance(node.value, dict) and not node.document.broken else {}

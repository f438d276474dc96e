"""Writes JSON that nothing in it can act on: no unseen character, no lone surrogate, no command for a CI log."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from sinkron_rules.rendering.cleaning import clean

Json: TypeAlias = dict[str, Any]


def json_text(value: Any) -> str:  # noqa: ANN401 - JSON has no narrower type
    """Return `value` as indented JSON that ends with a newline, every text in it cleaned."""
    text = json.dumps(_clean(value), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.replace("##", r"#\u0023")  # the same string, but no `##[command]` for a CI log


def _clean(value: Any) -> Any:  # noqa: ANN401 - JSON has no narrower type
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value

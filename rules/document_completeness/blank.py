"""Texts that fill a cell without saying anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

_BLANK = re.compile(
    r"[\s\-–—._…/?*]*|n\s*/?\s*a\.?|nihil|kosong|null|none|tbd|tba|x{2,9}|"  # noqa: RUF001 - dashes that people type
    r"(?:tidak|belum|blm|tdk) (?:ada|diisi|tersedia|ditentukan)|(?:akan )?(?:diisi|dilengkapi) kemudian|menyusul",
    re.IGNORECASE,
)
# No placeholder begins with these.
_SAYING = frozenset("CEFGHIJLOPQRSUVWYZcefghijlopqrsuvwyz0123456789")
_LONGEST = 60
_KEPT = 4096


def is_blank(text: str) -> bool:
    """Tell whether `text` is only a placeholder: "", "-", "...", "n/a", "nihil", "belum ada"."""
    return text[:1] not in _SAYING and _only_placeholder(text)


def all_say(texts: Iterable[Any]) -> bool:
    """Tell that all of these are texts, and none of them is only a placeholder."""
    try:
        return not any(map(_only_placeholder, [text for text in texts if text[:1] not in _SAYING]))
    except (KeyError, TypeError):  # no text
        return False


@lru_cache(maxsize=_KEPT)
def _only_placeholder(text: str) -> bool:
    tidy = " ".join(text.split())
    return len(tidy) <= _LONGEST and _BLANK.fullmatch(tidy) is not None

"""Texts that fill a cell without saying anything."""

from __future__ import annotations

import re

_BLANK = re.compile(
    r"[\s\-–—._…/?*]*|n\s*/?\s*a\.?|nihil|kosong|null|none|tbd|tba|x{2,9}|"  # noqa: RUF001 - dashes that people type
    r"(?:tidak|belum|blm|tdk) (?:ada|diisi|tersedia|ditentukan)|(?:akan )?(?:diisi|dilengkapi) kemudian|menyusul",
    re.IGNORECASE,
)
_LONGEST = 60


def is_blank(text: str) -> bool:
    """Tell whether `text` is only a placeholder: "", "-", "...", "n/a", "nihil", "belum ada"."""
    tidy = " ".join(text.split())
    return len(tidy) <= _LONGEST and _BLANK.fullmatch(tidy) is not None

"""The sentences of the reader: for each wording the condition and the remedy; this file only gathers them.

Placeholders hold text that is ready to be shown. Style: what is seen, why it matters, what to type; no jargon.
"""

from __future__ import annotations

from sinkron_rules.model import Text
from sinkron_rules.reading.wordings import files, layout, texts, values

WORDINGS: dict[str, tuple[Text, Text]] = {**files.WORDINGS, **values.WORDINGS, **layout.WORDINGS, **texts.WORDINGS}

__all__ = ["WORDINGS"]

"""Writes words for a terminal: cleaned, in one language, coloured or not."""

from __future__ import annotations

from sinkron_rules.model import Lang, Value, show
from sinkron_rules.rendering.cleaning import one_line
from sinkron_rules.rendering.labels import say

_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "needs-review": "1;35"}


class Pen:
    """Turns values into text for a terminal. The only codes in what it returns are its own colours."""

    def __init__(self, lang: Lang, *, colour: bool) -> None:
        """Write in `lang`; `colour` allows the codes for colour and weight."""
        self.lang = lang
        self.colour = colour

    def say(self, value: Value) -> str:
        """Return a value from the data, cleaned, on one line."""
        return one_line(show(value, self.lang))

    def label(self, key: str, **values: Value) -> str:
        """Return a label of the catalogue; what fills it is cleaned too."""
        return one_line(say(key, self.lang, **values))

    def paint(self, text: str, kind: str) -> str:
        """Return `text` in the colour of an error, warning, note or needs-review."""
        return self._coded(text, _COLOURS[kind])

    def bold(self, text: str) -> str:
        """Return `text` in bold."""
        return self._coded(text, "1")

    def dim(self, text: str) -> str:
        """Return `text` dimmed."""
        return self._coded(text, "2")

    def _coded(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

"""The error tree. Only `cli/` catches SinkronError; each carries both languages.

SinkronError
+-- UnreadableDocument    a file that is not the YAML we read: with its place and what to type
+-- PackError             a pack, rule or check that cannot be loaded: names the culprit
+-- ConfigurationError    sinkron.yaml or the command line asks for what does not exist
+-- ExpressionError       an expression that cannot be compiled or evaluated: with its column
"""

from __future__ import annotations

from sinkron_rules.model import Place, Text


class SinkronError(Exception):
    """What this tool raises on purpose. `text` says what is wrong, `remedy` what to do, `place` where if known."""

    def __init__(self, text: Text, *, remedy: Text | None = None, place: Place | None = None) -> None:
        """Keep the texts and the place; `str()` gives the English text with its place."""
        super().__init__(f"{place}: {text.en}" if place else text.en)
        self.text = text
        self.remedy = remedy
        self.place = place


class UnreadableDocument(SinkronError):  # noqa: N818 - says what the document is; the tree says that it is an error
    """A file that cannot be read as a Document. `kind` is the short name of the cause: `tab`, `duplicate-key` ..."""

    def __init__(self, kind: str, text: Text, *, remedy: Text, place: Place) -> None:
        """Keep the kind beside what every SinkronError has; here place and remedy are always known."""
        super().__init__(text, remedy=remedy, place=place)
        self.kind = kind


class PackError(SinkronError):
    """A pack, rule or check that cannot be loaded."""


class ConfigurationError(SinkronError):
    """A setting or argument that cannot be followed."""


class ExpressionError(SinkronError):
    """An expression that cannot be compiled or evaluated. `column` is 1-based within the expression's text."""

    def __init__(self, text: Text, *, column: int) -> None:
        """Keep the column."""
        super().__init__(text)
        self.column = column

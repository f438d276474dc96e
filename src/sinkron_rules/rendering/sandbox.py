"""The sandbox in which templates run. It loads jinja2, so it is imported when the first template is rendered."""

from __future__ import annotations

from jinja2.sandbox import ImmutableSandboxedEnvironment

_ANSWERS: dict[tuple[type, str], bool] = {}


class Sandbox(ImmutableSandboxedEnvironment):
    """The immutable sandbox of jinja2, which asks about each attribute of each type once, not at every print.

    Its answer hangs on the type and the name alone; asking took a quarter of the time that a long report takes.
    """

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Return whether a template may read the attribute."""
        key = (type(obj), attr)
        if key not in _ANSWERS:
            _ANSWERS[key] = super().is_safe_attribute(obj, attr, value)
        return _ANSWERS[key]

"""Where rules/, schemas/ and templates/ lie: inside the installed package, or at the root of the repository."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_HOME = _PACKAGE if (_PACKAGE / "rules").is_dir() else _PACKAGE.parent.parent

RULES = _HOME / "rules"
SCHEMAS = _HOME / "schemas"
TEMPLATES = _HOME / "templates"

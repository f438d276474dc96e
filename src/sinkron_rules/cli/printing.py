"""To the terminal and to files: every text cleaned, every report written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import click

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Place, Text
from sinkron_rules.rendering.cleaning import clean

_ERROR = Text("kesalahan", "error")
_CANNOT_WRITE = Text("Laporan {path} tidak dapat ditulis: {reason}.", "Report {path} cannot be written: {reason}.")
_CLOSE_IT = Text(
    "Agar folder tujuan ada, dan berkas itu ditutup bila sedang dibuka.",
    "Make sure that the folder exists and that the file is not open elsewhere.",
)


def prepare_streams() -> None:
    """Let a character that the terminal cannot show appear as an escape instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def complain(text: Text, lang: Lang, *, remedy: Text | None = None, place: Place | None = None) -> None:
    """Say on stderr what is wrong, where, and what to do."""
    where = f"{place}: " if place else ""
    say(f"{_ERROR[lang]}: {where}{text[lang]}")
    if remedy is not None:
        say(f"  {remedy[lang]}")


def say(line: str) -> None:
    """Print one cleaned line on stderr."""
    click.echo(clean(line), err=True)


def wants_colour(stream_is_terminal: bool) -> bool:
    """Follow NO_COLOR and FORCE_COLOR; without them colour goes to a terminal only."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream_is_terminal and os.environ.get("TERM") != "dumb")


def write_whole(path: Path, content: str | bytes) -> None:
    """Write `content` to `path` so that the old file stays until the new one is complete; text becomes UTF-8.

    Raises ConfigurationError when that cannot be done.
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace"))
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(temporary).unlink(missing_ok=True)
        reason = str(error.strerror or error)
        raise ConfigurationError(_CANNOT_WRITE.fill(path=str(path), reason=reason), remedy=_CLOSE_IT) from error

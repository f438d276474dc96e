"""Paths on the command line -> the YAML files to check, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Text

SUFFIXES = (".yaml", ".yml")

_ABSENT = Text("{path} tidak ditemukan.", "{path} does not exist.")
_NOTHING = Text("Tidak ada berkas untuk ditelaah di {paths}.", "There is nothing to check in {paths}.")
_HINT = Text(
    "Berikan folder yang memuat berkas berakhiran `.yaml`.",
    "Give a folder that holds files whose names end in `.yaml`.",
)


class Discovered(NamedTuple):
    """The YAML files to check, and those that `exclude` leaves out; both sorted, each once."""

    files: list[Path]
    excluded: list[Path]


def discover(paths: Sequence[Path], *, exclude: Iterable[str] = (), skip: Iterable[Path] = ()) -> Discovered:
    """Return the YAML files below `paths`.

    Left out below a folder: hidden names, symbolic links, folders that hold a `pack.yaml`, what matches an
    `exclude` glob (against the path or any part of it), and `skip` (the configuration file). A file that is named
    itself is always taken. Raises ConfigurationError when a path does not exist or nothing is left.
    """
    skipped = {path.resolve() for path in skip}
    patterns = tuple(exclude)
    found: dict[Path, None] = {}
    excluded: dict[Path, None] = {}
    for path in paths:
        if path.is_file():
            found[path] = None
        elif path.is_dir():
            for file in _walk(path):
                if file.resolve() not in skipped:
                    (excluded if _excluded(file, path, patterns) else found)[file] = None
        else:
            raise ConfigurationError(_ABSENT.fill(path=str(path)))
    if not found:
        raise ConfigurationError(_NOTHING.fill(paths=[str(path) for path in paths]), remedy=_HINT)
    return Discovered(sorted(found, key=str), sorted(excluded.keys() - found.keys(), key=str))


def _walk(folder: Path) -> Iterable[Path]:
    for home, folders, files in os.walk(folder, followlinks=False):
        here = Path(home)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not (here / name / "pack.yaml").is_file()
        )
        for name in sorted(files):
            path = here / name
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and not path.is_symlink():
                yield path


def _excluded(file: Path, root: Path, patterns: Sequence[str]) -> bool:
    relative = file.relative_to(root)
    return any(
        fnmatch(relative.as_posix(), glob) or any(fnmatch(part, glob) for part in relative.parts) for glob in patterns
    )

"""`sinkron.yaml` -> Configuration: found upward from the paths, read like any file, refused when it does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sinkron_rules.errors import ConfigurationError, UnreadableDocument
from sinkron_rules.model import Lang, Place, Text
from sinkron_rules.reading import read_file
from sinkron_rules.validation import Validator

NAME = "sinkron.yaml"
KIND = "konfigurasi/1"

_BAD = Text("Konfigurasi {file}: {reason}", "Configuration {file}: {reason}")
_NOT_ONE = Text("berkas harus memuat satu dokumen `skema: konfigurasi/1`", "it must hold one `skema: konfigurasi/1`")
_ABSENT = Text("berkas tidak ditemukan", "there is no such file")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What `sinkron.yaml` says; every field has the value that holds without one.

    `packs` are folders (absolute). `select`, `ignore` and `severity` name rules, each with its place. `max_file_size`
    is in bytes. `file` is where it was read from.
    """

    file: Path | None = None
    packs: tuple[Path, ...] = ()
    select: tuple[tuple[str, Place], ...] = ()
    ignore: tuple[tuple[str, Place], ...] = ()
    severity: tuple[tuple[str, str, Place], ...] = ()
    lang: Lang | None = None
    fail_on: str | None = None
    max_file_size: int | None = None
    require_skema: bool = False
    exclude: tuple[str, ...] = field(default=())


def find_configuration(paths: Sequence[Path]) -> Path | None:
    """Return the nearest `sinkron.yaml` upward from the first of `paths`; None when there is none.

    The search ends at the root of a git repository or of the file system.
    """
    start = (paths[0] if paths else Path()).resolve()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / ".git").exists():
            return None
    return None


def load_configuration(file: Path | None, validator: Validator) -> Configuration:
    """Return the configuration in `file` (all defaults for None).

    Raises ConfigurationError with the place: unreadable, another kind of file, or an unknown key (names the nearest).
    """
    if file is None:
        return Configuration()
    if not file.is_file():
        raise ConfigurationError(_BAD.fill(file=str(file), reason=_ABSENT))
    try:
        documents = read_file(file, str(file))
    except UnreadableDocument as error:
        text = _BAD.fill(file=str(file), reason=error.text)
        raise ConfigurationError(text, remedy=error.remedy, place=error.place) from error
    if len(documents) != 1 or documents[0].skema != KIND:
        raise ConfigurationError(_BAD.fill(file=str(file), reason=_NOT_ONE))
    for problem in validator.validate(documents[0]):
        values, places = problem.evidence.values, problem.evidence.places
        text = _BAD.fill(file=str(file), reason=problem.wording.condition.fill(**values))
        remedy = problem.wording.remedy.fill(**values)
        raise ConfigurationError(text, remedy=remedy, place=places[0] if places else None)
    data, place = documents[0].data, documents[0].positions.place
    return Configuration(
        file=file,
        packs=tuple((file.parent / pack).resolve() for pack in data.get("packs", ())),
        select=tuple((id_, place(("select", index))) for index, id_ in enumerate(data.get("select", ()))),
        ignore=tuple((id_, place(("ignore", index))) for index, id_ in enumerate(data.get("ignore", ()))),
        severity=tuple((id_, name, place(("severity", id_))) for id_, name in data.get("severity", {}).items()),
        lang=data.get("lang"),
        fail_on=data.get("fail-on"),
        max_file_size=data.get("max-file-size"),
        require_skema=data.get("require-skema", False),
        exclude=tuple(data.get("exclude", ())),
    )

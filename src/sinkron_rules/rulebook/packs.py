"""A pack's folder -> its rule files (as Documents), its checks, its priority lists, and the digest of all it holds."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from sinkron_rules.errors import PackError, SinkronError
from sinkron_rules.model import Check, Document, PackRecord, Place, Text
from sinkron_rules.reading import read_file
from sinkron_rules.validation import Validator

MANIFEST = "pack.yaml"
LIST_KIND = "daftar-prioritas/1"

_NO_MANIFEST = Text("Folder paket {folder} tidak memuat `pack.yaml`.", "Pack folder {folder} has no `pack.yaml`.")
_BROKEN = Text("Paket {pack}: {file} tidak dapat dimuat: {reason}", "Pack {pack}: cannot load {file}: {reason}")
_BROKEN_HERE = Text("Paket {pack} tidak dapat dimuat: {reason}", "Pack {pack}: cannot load it: {reason}")
_CODE = Text(
    "Paket {pack} memuat kode Python; jika dipercaya, ulangi dengan `--allow-code {pack}`.",
    "Pack {pack} contains Python code; if trusted, run again with `--allow-code {pack}`.",
)
_ONE_DOCUMENT = Text("berkas harus memuat satu dokumen `skema: {kind}`", "it must hold one document `skema: {kind}`")
_NO_CHECK = Text("tidak ada `CHECK` yang merupakan Check di dalamnya", "it defines no `CHECK` that is a Check")


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack. `files` are its rule files with the folder name of their module; `checks` come by name.

    `data` holds the content of each data file by module and file name; `manifest` is `pack.yaml`. A pack is
    `installed`, or else it lies beside the plans that it judges.
    """

    name: str
    prefix: str
    folder: Path
    record: PackRecord
    files: tuple[tuple[str, Document], ...]
    checks: Mapping[str, Check]
    lists: tuple[Document, ...]
    data: Mapping[tuple[str, str], Any]
    manifest: Document
    installed: bool


def load_pack(folder: Path, validator: Validator, *, origin: str, allowed_code: frozenset[str] | None = None) -> Pack:
    """Load the pack in `folder`.

    `origin` says where the pack came from. `allowed_code` names the packs whose Python may run, None lets it run
    because the pack is installed; any other pack that has Python is refused. Raises PackError, which names the pack
    and the file, for whatever does not load: nothing is skipped.
    """
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise PackError(_NO_MANIFEST.fill(folder=str(folder)))
    about = _sound_document(manifest, _from_here(manifest), validator, folder.name, "paket/1")
    head = about.data
    name, modules = head["name"], _modules(folder)

    def shown(path: Path) -> str:
        """Name a file so that a report does not depend on where an installed pack lies."""
        return f"{name}:{path.relative_to(folder).as_posix()}" if allowed_code is None else _from_here(path)

    sources = [path for module in modules for path in sorted(module.glob("*.py"))]
    if sources and allowed_code is not None and name not in allowed_code:
        raise PackError(_CODE.fill(pack=name))
    checks = _load_checks(name, head["prefix"], folder, [path for path in sources if path.name == "check.py"])
    files, lists, held = [], list[Document](), [manifest, *sources]
    data: dict[tuple[str, str], Any] = {}
    for module in modules:
        for path in sorted(module.glob("*.yaml")):
            files.append((module.name, _sound_document(path, shown(path), validator, name, "aturan/1")))
            held.append(path)
        for path in sorted((module / "data").glob("*.yaml")):
            held.append(path)
            documents = _read(path, shown(path), name)
            data[module.name, path.name] = documents[0].data if documents else None
            lists += [document for document in documents if document.skema == LIST_KIND]
    for document in lists:
        _refuse_problems(document, validator, name)
    held += sorted(path for path in (folder / "templates").rglob("*") if path.is_file())
    record = PackRecord(name, str(head["version"]), origin, _digest(folder, held))
    installed = allowed_code is None
    return Pack(name, head["prefix"], folder, record, tuple(files), checks, tuple(lists), data, about, installed)


def _sound_document(path: Path, shown: str, validator: Validator, pack: str, kind: str) -> Document:
    """Read the one document of `path` and demand that it is of `kind` and fits its schema; raises PackError if not."""
    documents = _read(path, shown, pack)
    if len(documents) != 1 or documents[0].skema != kind:
        reason = _BROKEN_HERE.fill(pack=pack, reason=_ONE_DOCUMENT.fill(kind=kind))
        raise PackError(reason, place=Place(shown, 1, 1))
    _refuse_problems(documents[0], validator, pack)
    return documents[0]


def _from_here(path: Path) -> str:
    """Name a file as people would type it: from the working directory, where it lies below that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _modules(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.iterdir() if path.is_dir() and path.name not in {"samples", "templates", "__pycache__"}
    )


def _read(path: Path, shown: str, pack: str) -> list[Document]:
    try:
        return read_file(path, shown)
    except SinkronError as error:
        text = _BROKEN_HERE if error.place else _BROKEN
        reason = text.fill(pack=pack, file=shown, reason=error.text)
        raise PackError(reason, remedy=error.remedy, place=error.place) from error


def _refuse_problems(document: Document, validator: Validator, pack: str) -> None:
    for problem in validator.validate(document):
        reason, remedy = (
            text.fill(**problem.evidence.values) for text in (problem.wording.condition, problem.wording.remedy)
        )
        place = problem.evidence.places[0] if problem.evidence.places else Place(document.file, 1, 1)
        raise PackError(_BROKEN_HERE.fill(pack=pack, reason=reason), remedy=remedy, place=place)


def _load_checks(pack: str, prefix: str, folder: Path, sources: Iterable[Path]) -> dict[str, Check]:
    checks: dict[str, Check] = {}
    home = _private_package(prefix, folder)
    for path in sources:
        try:
            module = importlib.import_module(f"{home}.{path.parent.name}.check")
        except (Exception, SystemExit) as error:
            reason = f"{type(error).__name__}: {error}"
            raise PackError(_BROKEN.fill(pack=pack, file=str(path), reason=reason)) from error
        check = getattr(module, "CHECK", None)
        if not isinstance(check, Check):
            raise PackError(_BROKEN.fill(pack=pack, file=str(path), reason=_NO_CHECK))
        checks[check.name] = check
    return checks


def _private_package(prefix: str, folder: Path) -> str:
    """Return a package name under which the pack's modules import each other without touching `sys.path`."""
    digest = hashlib.sha256(str(folder.resolve()).encode(errors="surrogateescape")).hexdigest()[:12]
    name = f"_sinkron_pack_{prefix.lower()}_{digest}"
    if name not in sys.modules:
        package = ModuleType(name)
        package.__path__ = [str(folder.resolve())]
        package.__spec__ = importlib.util.spec_from_loader(name, None, is_package=True)
        sys.modules[name] = package
    return name


def _digest(folder: Path, files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(str(path.relative_to(folder).as_posix()).encode(errors="surrogateescape") + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()

"""The files that `sinkron-rules new` writes: drafted in memory, then written, and taken back if they do not load."""

from __future__ import annotations

import copy
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from sinkron_rules.cli.workbench import nearest
from sinkron_rules.configuration import KIND, NAME
from sinkron_rules.errors import ConfigurationError, SinkronError
from sinkron_rules.model import Text
from sinkron_rules.proving import Bench
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook import dump_yaml
from sinkron_rules.shelves import RULES, TEMPLATES

Draft: TypeAlias = "Mapping[Path, str]"

_EXISTS = Text("Berkas {path} sudah ada; tidak ada yang ditulis.", "File {path} exists already; nothing was written.")
_CANNOT = Text("Berkas {path} tidak dapat ditulis: {reason}.", "File {path} cannot be written: {reason}.")
_NO_CHECK = Text(
    "belum ada aturan dengan pemeriksa itu untuk dijadikan titik tolak; yang paling mirip: `{nearest}`.",
    "no rule uses that check yet, to start from; the nearest is `{nearest}`.",
)
_BASIS = "Agar diganti dengan dasar aturan ini"
_WHY = {"id": "Agar diganti dengan alasan aturan ini.", "en": "Replace this with why the rule matters."}
_PACK = """\
skema: paket/1
name: {name}
prefix: {prefix}
version: "0.1.0"
title:
  id: {title_id}
  en: {title_en}
authority:
  id: Agar diganti dengan instansi yang menetapkan paket ini
  en: Replace this with the body that issues this pack
# Paket daerah boleh memperketat aturan paket lain, tidak boleh melonggarkannya. Hapus tanda # untuk memakainya.
# A region may tighten the rules of other packs, never loosen them. Remove the # to use a line.
# extends: [nasional]
# basis: [{{cite: Perda 1/2026 Pasal 5, certainty: own}}]
# parameters:
#   NAS-XXX-01: {{minimum_percent: 7}}
# severities: {{NAS-XXX-02: error}}
# ignore: [NAS-XXX-03]
"""


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What a new pack is called."""

    name: str
    prefix: str
    title_id: str
    title_en: str


@dataclass(frozen=True, slots=True)
class RulePlan:
    """What a new rule is called, which check it uses, and in which module folder it lies."""

    id: str
    check: str
    module: str
    title_id: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Model:
    """What a new rule is made from: the content of a rule file, and where its data files and sample plans lie."""

    data: Mapping[str, Any]
    tables: Path
    samples: Path


def draft_pack(folder: Path, plan: PackPlan) -> Draft:
    """Return the files of a pack without rules: its manifest, and a plan to base examples on."""
    texts = {"title_id": _scalar(plan.title_id), "title_en": _scalar(plan.title_en)}
    manifest = _PACK.format(name=_scalar(plan.name), prefix=_scalar(plan.prefix), **texts)
    sample = (RULES / "samples" / "sample.yaml").read_text(encoding="utf-8")
    return {folder / "pack.yaml": manifest, folder / "samples" / "sample.yaml": sample}


def home_of(folder: Path) -> Path:
    """Return where the configuration for the pack in `folder` belongs: here, or beside a folder that lies elsewhere."""
    here = Path.cwd()
    return here if folder.resolve().is_relative_to(here.resolve()) else folder.resolve().parent


def draft_configuration(folder: Path) -> Draft:
    """Return the configuration that loads the pack in `folder`."""
    home = home_of(folder)
    return {home / NAME: f"skema: {KIND}\npacks: [{as_listed(folder, home)}]\n"}


def as_listed(folder: Path, home: Path) -> str:
    """Write a pack's folder as the configuration in the folder `home` lists it."""
    try:
        path = Path(os.path.relpath(folder.resolve(), home.resolve()))
    except ValueError:  # another drive
        path = folder.resolve()
    return _scalar(path.as_posix())


def no_model(check: str, known: Mapping[str, Model]) -> Text:
    """Say that no rule uses `check`, and which of those `known` is nearest."""
    return _NO_CHECK.fill(nearest=nearest(check, known))


def startable(bench: Bench) -> dict[str, Model]:
    """Return what a rule of each check can be made from: a template of ours, else the first rule that uses it."""
    models: dict[str, Model] = {}
    folders = {pack.name: pack.folder for pack in bench.packs}
    for bound in (*bench.book.rules, *bench.book.set_aside):
        home = folders[bound.rule.pack]
        data = bench.book.sources[bound.rule.id].data
        models.setdefault(bound.check.name, Model(data, home / bound.rule.module / "data", home / "samples"))
    for path in sorted((TEMPLATES / "rules").glob("*.yaml")):
        models[path.stem] = Model(read_file(path)[0].data, path.parent / "data", RULES / "samples")
    return models


def draft_rule(bench: Bench, plan: RulePlan) -> Draft:
    """Return the rule file, made from another that uses the same check, and the data and samples it needs.

    Raises KeyError when there is none to start from: see `startable`.
    """
    model = startable(bench)[plan.check]
    data = copy.deepcopy(dict(model.data))
    own = {
        "id": plan.id,
        "title": {"id": plan.title_id, "en": plan.title_en},
        "severity": "warning",
        "status": "draft",
        "basis": [{"cite": _BASIS, "certainty": "own"}],
        "source": [],
        "why": dict(_WHY),
    }
    data = {key: own.get(key, value) for key, value in data.items() if key not in {"severity_by_year", "may_relax"}}
    slug = re.sub(r"[^a-z0-9]+", "-", plan.title_en.lower()).strip("-") or plan.id.lower()
    home = bench.folder / plan.module
    files = {home / f"{slug}.yaml": dump_yaml([data])}
    for source, target in _needed(bench, model, home):
        if not target.exists():
            files[target] = source.read_text(encoding="utf-8")
    return files


def _needed(bench: Bench, model: Model, home: Path) -> Iterator[tuple[Path, Path]]:
    """Yield what the model refers to and where the new rule looks for it."""
    for name in _data_names(model.data.get("with", {})):
        yield model.tables / name, home / "data" / name
    cases = [case for kind in model.data["examples"].values() for case in kind if "documents" not in case]
    for base in sorted({case.get("base", "sample") for case in cases}):
        yield model.samples / f"{base}.yaml", bench.folder / "samples" / f"{base}.yaml"


def _data_names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if set(value) == {"data"} and isinstance(value["data"], str):
            yield value["data"]
        for item in value.values():
            yield from _data_names(item)
    elif isinstance(value, list):
        for item in value:
            yield from _data_names(item)


def keep(draft: Draft, load: Callable[[], Bench]) -> Bench:
    """Write the files of `draft` and load; takes everything back and raises SinkronError when either fails."""
    for path in draft:
        if path.exists():
            raise ConfigurationError(_EXISTS.fill(path=str(path)))
    made: list[Path] = []
    try:
        for path, text in draft.items():
            made += [folder for folder in reversed((path.parent, *path.parent.parents)) if not folder.exists()]
            made.append(path)
            _write(path, text)
        return load()
    except SinkronError:
        for path in reversed(made):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise ConfigurationError(_CANNOT.fill(path=str(path), reason=str(error.strerror or error))) from error


def _scalar(text: str) -> str:
    """Write a text so that YAML reads it back as that text, whatever it holds."""
    return dump_yaml([{"x": text}]).partition(" ")[2].rstrip("\n")

"""`--split perangkat-daerah`: one page for each agency beside an index, each written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sinkron_rules.cli.printing import write_whole
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Renderer, RenderOptions, Report, Text
from sinkron_rules.rendering.splitting import by_agency_alone, page_names

BY_AGENCY = "perangkat-daerah"
PAGES = frozenset({"html", "formulir"})
_INDEX = "index.html"

_NOTHING_TO_SPLIT = Text(
    "Opsi `--split` memerlukan folder, misalnya `--output-format html:laporan/`.",
    "Option `--split` needs a folder, such as `--output-format html:report/`.",
)
_NO_FOLDER = Text("Folder {path} tidak dapat dibuat: {reason}.", "Folder {path} cannot be made: {reason}.")


def demand_folder(outputs: Iterable[tuple[Renderer, Path | None]]) -> None:
    """Raise ConfigurationError when none of `outputs` can be split."""
    if not any(renderer.name in PAGES and path is not None for renderer, path in outputs):
        raise ConfigurationError(_NOTHING_TO_SPLIT)


def write_split(renderer: Renderer, folder: Path, report: Report, options: RenderOptions) -> int:
    """Write `folder`/index.html on all and one file for each agency; return how many files that is.

    Raises ConfigurationError when the folder or a file cannot be written; files already there stay until then.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = str(error.strerror or error)
        raise ConfigurationError(_NO_FOLDER.fill(path=str(folder), reason=reason)) from error
    names = page_names(report)
    for agency, alone in by_agency_alone(report).items():
        write_whole(folder / names[agency], renderer.render(alone, replace(options, pages={"": _INDEX})))
    write_whole(folder / _INDEX, renderer.render(report, replace(options, pages=names)))
    return len(names) + 1

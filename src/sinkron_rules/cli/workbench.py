"""What most commands need first: the configuration, the plugins, and the recipe by which workers build their tools."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

from sinkron_rules.cli.language import of_locale
from sinkron_rules.configuration import Configuration, find_configuration, load_configuration
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Renderer, Severity, Text
from sinkron_rules.plugins import Plugins
from sinkron_rules.reading import Limits
from sinkron_rules.rendering.from_packs import pack_renderers
from sinkron_rules.rulebook import Selection, Wish
from sinkron_rules.running import MapSettings, PackSource, Tools, WorkerRecipe, build_tools
from sinkron_rules.validation import Validator

_TAKEN = Text("Format `{name}` dari paket sudah ada.", "Format `{name}` of a pack exists already.")
_NO_PACK = Text("Paket `{name}` pada `--allow-code` tidak dimuat.", "Pack `{name}` of `--allow-code` is not loaded.")


@dataclass(frozen=True, slots=True)
class Workbench:
    """Everything a command works with."""

    configuration: Configuration
    plugins: Plugins
    recipe: WorkerRecipe
    tools: Tools
    lang: Lang

    @property
    def templates(self) -> tuple[str, ...]:
        """Return the template folders of the packs, in the order in which they were loaded."""
        folders = (source.folder / "templates" for source in self.recipe.packs)
        return tuple(str(folder) for folder in folders if folder.is_dir())

    def formats(self) -> dict[str, Renderer]:
        """Return every output format by name; raises ConfigurationError when a pack claims a name that is taken."""
        formats = self.plugins.renderers()
        for renderer in pack_renderers(self.templates):
            if renderer.name in formats:
                raise ConfigurationError(_TAKEN.fill(name=renderer.name))
            formats[renderer.name] = renderer
        return formats


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for; it stands above the configuration."""

    config: Path | None = None
    lang: Lang | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    allow_code: Sequence[str] = ()


def set_up(paths: Sequence[Path], wishes: Wishes) -> Workbench:
    """Load configuration, plugins and packs. Raises ConfigurationError or PackError: nothing runs half set up."""
    found = wishes.config or find_configuration(paths)
    configuration = load_configuration(found, Validator())
    plugins = Plugins()
    limits = Limits() if configuration.max_file_size is None else Limits(max_bytes=configuration.max_file_size)
    recipe = WorkerRecipe(
        packs=tuple(_sources(plugins, configuration)),
        selection=_selection(configuration, wishes),
        allowed_code=tuple(wishes.allow_code),
        settings=MapSettings(limits, configuration.require_skema),
    )
    tools = build_tools(recipe)
    _demand_known(wishes.allow_code, (pack.name for pack in tools.book.packs))
    lang = wishes.lang or configuration.lang or of_locale(os.environ)
    return Workbench(configuration, plugins, recipe, tools, lang)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that looks most like `name`."""
    return difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.0)[0]


def _selection(configuration: Configuration, wishes: Wishes) -> Selection:
    """Return what the configuration and the command line ask for; a `--select` stands for the configuration's own."""
    return Selection(
        select=tuple(map(Wish, wishes.select)) or tuple(starmap(Wish, configuration.select)),
        ignore=(*starmap(Wish, configuration.ignore), *map(Wish, wishes.ignore)),
        severity=tuple((Wish(id_, place), Severity(name)) for id_, name, place in configuration.severity),
    )


def _sources(plugins: Plugins, configuration: Configuration) -> Iterable[PackSource]:
    for folder, origin in plugins.packs():
        yield PackSource(folder, origin, trusted=True)
    for folder in configuration.packs:
        yield PackSource(folder, str(configuration.file), trusted=False)


def _demand_known(names: Iterable[str], loaded: Iterable[str]) -> None:
    known = set(loaded)
    for name in names:
        if name not in known:
            raise ConfigurationError(_NO_PACK.fill(name=name))

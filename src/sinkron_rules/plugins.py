"""The plugins of a run: our own pack and formats, then every installed distribution, each loaded alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

import pluggy

from sinkron_rules import hooks, rendering, shelves
from sinkron_rules.errors import ConfigurationError, PackError
from sinkron_rules.hooks import hookimpl
from sinkron_rules.model import Renderer, Text

_FAILED = Text(
    "Pengaya `{name}` ({origin}) tidak dapat dimuat: {reason}", "Plugin `{name}` ({origin}) cannot be loaded: {reason}"
)
_TWICE = Text("Format `{name}` disediakan dua kali.", "Format `{name}` is provided twice.")
_REPAIR = Text("Perbaiki atau copot pengaya itu, lalu ulangi.", "Repair or uninstall that plugin, then run again.")


class BuiltIn:
    """What the tool brings along, by the same hooks as everybody else."""

    @staticmethod
    @hookimpl
    def sinkron_packs() -> Iterable[Path]:
        """Return the national pack."""
        return [shelves.RULES]

    @staticmethod
    @hookimpl
    def sinkron_renderers() -> Iterable[Renderer]:
        """Return the built-in formats."""
        return rendering.renderers()


@dataclass(frozen=True, slots=True)
class PluginRecord:
    """One plugin as `sinkron-rules plugins` lists it: where it came from and what it adds."""

    name: str
    origin: str
    packs: tuple[Path, ...]
    formats: tuple[str, ...]


class Plugins:
    """All plugins, loaded. Construction raises PackError when one does not load: a silent skip is a false pass."""

    def __init__(self, *, installed: Iterable[EntryPoint] | None = None) -> None:
        """Register the built-in plugin and those of `installed` (by default: all entry points of our group)."""
        self._manager = pluggy.PluginManager(hooks.PROJECT)
        self._manager.add_hookspecs(hooks)
        self._manager.register(BuiltIn, "sinkron-rules")
        self._origins = {"sinkron-rules": "bawaan"}
        found = entry_points(group=hooks.PROJECT) if installed is None else installed
        for entry in sorted(found, key=lambda point: point.name):
            self._load(entry)

    def _load(self, entry: EntryPoint) -> None:
        origin = f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
        try:
            self._manager.register(entry.load(), entry.name)
            self._manager.check_pending()
        except (Exception, SystemExit) as error:
            reason = f"{type(error).__name__}: {error}"
            raise PackError(_FAILED.fill(name=entry.name, origin=origin, reason=reason), remedy=_REPAIR) from error
        self._origins[entry.name] = origin

    def packs(self) -> list[tuple[Path, str]]:
        """Return the folder and the origin of every pack, the built-in one first."""
        return [(folder, record.origin) for record in self.records() for folder in record.packs]

    def renderers(self) -> dict[str, Renderer]:
        """Return every format by name; raises ConfigurationError when two plugins claim one name."""
        formats: dict[str, Renderer] = {}
        for name in self._origins:
            for renderer in self._added(name, "sinkron_renderers"):
                if renderer.name in formats:
                    raise ConfigurationError(_TWICE.fill(name=renderer.name))
                formats[renderer.name] = renderer
        return formats

    def records(self) -> list[PluginRecord]:
        """Return what `sinkron-rules plugins` lists."""
        return [
            PluginRecord(
                name=name,
                origin=origin,
                packs=tuple(self._added(name, "sinkron_packs")),
                formats=tuple(renderer.name for renderer in self._added(name, "sinkron_renderers")),
            )
            for name, origin in self._origins.items()
        ]

    def _added(self, name: str, hook: str) -> list[Any]:
        """Return what the plugin `name` adds by `hook`; raises PackError, naming it, when its code fails."""
        others = [plugin for other, plugin in self._manager.list_name_plugin() if other != name]
        try:
            return [item for added in self._manager.subset_hook_caller(hook, others)() for item in added]
        except (Exception, SystemExit) as error:
            reason = f"{hook}: {type(error).__name__}: {error}"
            text = _FAILED.fill(name=name, origin=self._origins[name], reason=reason)
            raise PackError(text, remedy=_REPAIR) from error

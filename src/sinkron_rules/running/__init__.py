"""Files + rulebook -> Report, in two stages over any executor; this file only gathers."""

from sinkron_rules.running.discovery import discover
from sinkron_rules.running.mapping import FileOutcome, MapSettings, Tools, map_file
from sinkron_rules.running.run import PackSource, WorkerRecipe, build_tools, run
from sinkron_rules.running.settings import RunSettings

__all__ = [
    "FileOutcome",
    "MapSettings",
    "PackSource",
    "RunSettings",
    "Tools",
    "WorkerRecipe",
    "build_tools",
    "discover",
    "map_file",
    "run",
]

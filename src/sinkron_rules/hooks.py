"""What a plugin may add. Implement any of these in a distribution with an entry point in group `sinkron_rules`.

    # pyproject.toml of the plugin:  [project.entry-points.sinkron_rules]  kalteng = "sinkron_rules_kalteng"
    from sinkron_rules.hooks import hookimpl

    @hookimpl
    def sinkron_packs():
        return [Path(__file__).parent / "pack"]

The built-in pack and formats come in by the same hooks.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pluggy

from sinkron_rules.model import Renderer

PROJECT = "sinkron_rules"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def sinkron_packs() -> Iterable[Path]:
    """Return folders that hold a `pack.yaml`. Called once at start; does no work but naming them."""
    raise NotImplementedError


@hookspec
def sinkron_renderers() -> Iterable[Renderer]:
    """Return output formats. A name that another plugin uses already is an error that names both."""
    raise NotImplementedError

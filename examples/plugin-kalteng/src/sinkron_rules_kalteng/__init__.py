"""What this distribution adds to sinkron-rules: the pack in `pack/`, and the report format `nota`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sinkron_rules.hooks import hookimpl
from sinkron_rules.model import Renderer, Text
from sinkron_rules_kalteng.memo import render_memo


@hookimpl
def sinkron_packs() -> Iterable[Path]:
    """Return the pack."""
    return [Path(__file__).parent / "pack"]


@hookimpl
def sinkron_renderers() -> Iterable[Renderer]:
    """Return the memo format."""
    return [Renderer("nota", render_memo, Text("Nota singkat, satu baris tiap temuan.", "A memo, one line a finding."))]

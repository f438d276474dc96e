"""`sinkron-rules plugins`: what is installed, where it came from, what it adds."""

from __future__ import annotations

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.model import Lang, Text
from sinkron_rules.plugins import Plugins

_ABOUT = Text("Menampilkan pengaya yang terpasang.", "Lists installed plugins.")
_PACKS = Text("  paket aturan: {folder}", "  rule pack: {folder}")
_FORMATS = Text("  format laporan: {names}", "  report formats: {names}")


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""

    def show(lang: Lang | None = None, first: Lang = lang) -> int:
        return _plugins(lang or first)

    return click.Command("plugins", callback=show, help=_ABOUT[lang], params=[lang_option(lang)])


def _plugins(lang: Lang) -> int:
    for record in Plugins().records():
        click.echo(f"{record.name} ({record.origin})")
        for folder in record.packs:
            click.echo(_PACKS.fill(folder=str(folder))[lang])
        if record.formats:
            click.echo(_FORMATS.fill(names=list(record.formats))[lang])
    return 0

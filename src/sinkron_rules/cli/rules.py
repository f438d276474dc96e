"""`sinkron-rules rules`: the rules that take part, by module."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.workbench import Wishes, set_up
from sinkron_rules.model import Lang, Text
from sinkron_rules.rendering.labels import LABELS

_ABOUT = Text("Menampilkan daftar aturan.", "Lists rules.")
_COUNT = Text("{n} aturan. Penjelasan: `sinkron-rules rule ID`", "{n} rules. About one: `sinkron-rules rule ID`")
_CONFIG = Text("Berkas konfigurasi.", "Configuration file.")
_CODE = Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run.")


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    return click.Command(
        "rules",
        callback=_rules,
        help=_ABOUT[lang],
        params=[
            lang_option(lang),
            click.Option(["--config"], type=click.Path(path_type=Path), help=_CONFIG[lang]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_CODE[lang]),
        ],
    )


def _rules(**wishes: Any) -> int:  # noqa: ANN401 - click hands over by name what Wishes takes
    bench = set_up([Path()], Wishes(**wishes))
    module = ""
    for bound in sorted(bench.tools.book.rules, key=lambda bound: (bound.rule.pack, bound.rule.module, bound.rule.id)):
        rule = bound.rule
        if module != f"{rule.pack}/{rule.module}":
            module = f"{rule.pack}/{rule.module}"
            click.echo(f"\n{module}")
        years = f"{rule.first_year or ''}-{rule.last_year or ''}" if rule.first_year or rule.last_year else ""
        click.echo(
            f"  {rule.id:<13} {LABELS[rule.severity.value][bench.lang]:<11} {years:<10} {rule.title[bench.lang]}"
        )
    click.echo("\n" + _COUNT.fill(n=len(bench.tools.book.rules))[bench.lang])
    return 0

"""`sinkron-rules test [PACK]`: run the examples of the rules of all packs, or of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.workbench import Wishes, nearest, set_up
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Text
from sinkron_rules.rulebook import ExampleResult, examples_of, try_example
from sinkron_rules.running import Tools

_ABOUT = Text("Menguji contoh dalam paket aturan.", "Runs the examples of a pack.")
_CONFIG = Text("Berkas konfigurasi.", "Configuration file.")
_CODE = Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run.")
_UNKNOWN = Text("Paket `{name}` tidak dimuat; mungkin `{nearest}`.", "No pack `{name}`; perhaps `{nearest}`.")
_DONE = Text(
    "{good} dari {n} contoh pada {rules} aturan sesuai harapan.", "{good} of {n} examples of {rules} rules as expected."
)


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    return click.Command(
        "test",
        callback=_test,
        help=_ABOUT[lang],
        params=[
            click.Argument(["pack"], required=False),
            lang_option(lang),
            click.Option(["--config"], type=click.Path(path_type=Path), help=_CONFIG[lang]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_CODE[lang]),
        ],
    )


def _test(pack: str | None, **wishes: Any) -> int:  # noqa: ANN401 - click hands over by name what Wishes takes
    bench = set_up([Path()], Wishes(**wishes))
    names = [record.name for record in bench.tools.book.packs]
    if pack is not None and pack not in names:
        raise ConfigurationError(_UNKNOWN.fill(name=pack, nearest=nearest(pack, names)))
    results = list(try_all(bench.tools, pack))
    for result in results:
        if result.complaint is not None:
            example = result.example
            click.echo(f"{example.rule} {example.kind} - {example.name}\n  {result.complaint[bench.lang]}")
    good = sum(result.complaint is None for result in results)
    rules = len({result.example.rule for result in results})
    click.echo(_DONE.fill(good=good, n=len(results), rules=rules)[bench.lang])
    return 0 if good == len(results) else 1


def try_all(tools: Tools, pack: str | None) -> Iterator[ExampleResult]:
    """Run every example of `pack` (of all packs for None) and yield what came of it."""
    for bound in (*tools.book.rules, *tools.book.set_aside):
        if pack in {None, bound.rule.pack}:
            for example in examples_of(bound, tools.book.sources[bound.rule.id], tools.book.samples[bound.rule.pack]):
                yield try_example(example, tools.book.original(bound), tools.book, tools.validator)

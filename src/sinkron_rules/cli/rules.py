"""`sinkron-rules rules`: the rules that take part, what regions changed in them, the handbook, and the coverage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.workbench import Wishes, Workbench, nearest, set_up
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Text
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rulebook.directions import written

_ABOUT = Text("Menampilkan daftar aturan.", "Lists rules.")
_COUNT = Text("{n} aturan. Penjelasan: `sinkron-rules rule ID`", "{n} rules. About one: `sinkron-rules rule ID`")
_OPTIONS = {
    "config": Text("Berkas konfigurasi.", "Configuration file."),
    "allow-code": Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run."),
    "explain-override": Text(
        "Tampilkan nilai yang diubah paket daerah beserta asalnya.", "Show what packs of regions changed, and where."
    ),
    "format": Text(
        "`list` (daftar), `markdown` (buku aturan), atau `coverage` (cakupan).",
        "`list`, `markdown` (the handbook) or `coverage`.",
    ),
    "pack": Text(
        "Paket untuk buku aturan dan cakupan (bawaan: yang pertama).", "Pack of handbook and coverage (default: first)."
    ),
    "statements": Text(
        "Berkas pernyataan kebutuhan untuk cakupan.", "File of the statements that the coverage is about."
    ),
}
_NO_PACK = Text("Paket `{name}` tidak dimuat; mungkin `{nearest}`.", "No pack `{name}`; perhaps `{nearest}`.")
_NO_CHANGE = Text(
    "Tidak ada paket yang mengubah aturan paket lain.", "No pack changes anything in the rules of another."
)
_CHANGE = Text(
    "{rule} {name}: {old} menjadi {new} (paket {pack})\n  semula: {old_place}\n  kini:   {new_place}",
    "{rule} {name}: {old} becomes {new} (pack {pack})\n  was: {old_place}\n  now: {new_place}",
)
_ASIDE = Text("{rule} dikesampingkan oleh {source}", "{rule} is set aside by {source}")


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    about = {key: text[lang] for key, text in _OPTIONS.items()}
    return click.Command(
        "rules",
        callback=_rules,
        help=_ABOUT[lang],
        params=[
            lang_option(lang),
            click.Option(["--explain-override"], is_flag=True, help=about["explain-override"]),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["list", "markdown", "coverage"]),
                default="list",
                help=about["format"],
            ),
            click.Option(["--pack"], metavar="NAME", help=about["pack"]),
            click.Option(["--statements"], type=click.Path(path_type=Path), help=about["statements"]),
            click.Option(["--config"], type=click.Path(path_type=Path), help=about["config"]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=about["allow-code"]),
        ],
    )


def _rules(
    explain_override: bool,
    form: str,
    pack: str | None,
    statements: Path | None,
    **wishes: Any,  # noqa: ANN401 - click hands over by name what Wishes takes
) -> int:
    bench = set_up([Path()], Wishes(**wishes))
    if explain_override:
        _explain(bench)
    elif form == "list":
        _list(bench)
    else:
        _write(bench, form, _known(bench, pack), statements)
    return 0


def _list(bench: Workbench) -> None:
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


def _explain(bench: Workbench) -> None:
    book = bench.tools.book
    for change in sorted(book.changes, key=lambda change: (change.rule, change.name)):
        text = _CHANGE.fill(
            rule=change.rule,
            name=change.name,
            old=written(change.old.value),
            new=written(change.new.value),
            pack=change.new.pack,
            old_place=str(change.old.place),
            new_place=str(change.new.place),
        )
        click.echo(text[bench.lang])
    for bound in book.set_aside:
        click.echo(_ASIDE.fill(rule=bound.rule.id, source=book.reasons[bound.rule.id].source)[bench.lang])
    if not book.changes and not book.set_aside:
        click.echo(_NO_CHANGE[bench.lang])


def _known(bench: Workbench, pack: str | None) -> str:
    names = [record.name for record in bench.tools.book.packs]
    if pack is not None and pack not in names:
        raise ConfigurationError(_NO_PACK.fill(name=pack, nearest=nearest(pack, names)))
    return pack or names[0]


def _write(bench: Workbench, form: str, pack: str, statements: Path | None) -> None:
    from sinkron_rules.coverage import coverage, load_statements  # noqa: PLC0415 - only these two formats need them
    from sinkron_rules.handbook import handbook  # noqa: PLC0415 - as above

    made = f"sinkron-rules rules --format {form}"
    if form == "markdown":
        text = handbook(bench.tools.book, pack, bench.lang, f"{made} --lang {bench.lang}")
    else:
        known = load_statements(statements) if statements is not None else []
        made += f" --statements {statements.as_posix()}" if statements is not None else ""
        text = coverage(bench.tools.book, pack, known, made)
    click.echo(text, nl=False)

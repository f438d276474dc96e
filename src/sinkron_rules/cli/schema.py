"""`sinkron-rules schema [NAME]`: the JSON Schema of one kind of file, as editors read it."""

from __future__ import annotations

import click

from sinkron_rules import shelves
from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.workbench import nearest
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Text

_ABOUT = Text(
    "Menampilkan susunan isian suatu jenis berkas (JSON Schema).", "Shows the fields of a kind of file (JSON Schema)."
)
_UNKNOWN = Text("Skema `{name}` tidak ada; mungkin `{nearest}`.", "No schema `{name}`; perhaps `{nearest}`.")
_SUFFIX = ".schema.json"


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    return click.Command(
        "schema",
        callback=_schema,
        help=_ABOUT[lang],
        params=[click.Argument(["name"], required=False), lang_option(lang)],
    )


def _schema(name: str | None, lang: Lang | None) -> int:
    del lang  # a schema speaks both languages; the option is for error texts
    names = sorted(path.name.removesuffix(_SUFFIX) for path in shelves.SCHEMAS.glob(f"*{_SUFFIX}"))
    if name is None:
        click.echo("\n".join(names))
        return 0
    name = name.partition("/")[0]
    if name not in names:
        raise ConfigurationError(_UNKNOWN.fill(name=name, nearest=nearest(name, names)))
    click.echo((shelves.SCHEMAS / f"{name}{_SUFFIX}").read_text(encoding="utf-8"), nl=False)
    return 0

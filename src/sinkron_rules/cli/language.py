"""Which language a run speaks: `--lang`, then the configuration, then the locale, then Indonesian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from sinkron_rules.model import LANGS, Lang, Text

_ABOUT = Text("Bahasa laporan.", "Report language.")


def lang_option(lang: Lang) -> click.Option:
    """Return the `--lang` option."""
    return click.Option(["--lang"], type=click.Choice(LANGS), help=_ABOUT[lang])


def first_lang(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language before anything is parsed, so that help and usage errors speak it too."""
    for index, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in LANGS:
            return "en" if value == "en" else "id"
    return of_locale(environment)


def of_locale(environment: Mapping[str, str]) -> Lang:
    """Return `en` for an English locale, else `id`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "en" if environment[name].lower().startswith("en") else "id"
    return "id"

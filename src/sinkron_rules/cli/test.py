"""`sinkron-rules test [PACK]`: run the examples of the rules of all packs, or of one, by its name or its folder."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeGuard

import click

from sinkron_rules.cli.language import lang_option, of_locale
from sinkron_rules.cli.workbench import Wishes, nearest, set_up
from sinkron_rules.configuration import Configuration, find_configuration, load_configuration
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import LANGS, Lang, Text
from sinkron_rules.proving import Bench, prove
from sinkron_rules.rulebook import ExampleResult
from sinkron_rules.rulebook.packs import MANIFEST
from sinkron_rules.validation import Validator

_ABOUT = Text(
    "Menguji contoh aturan: semua paket yang dimuat, atau paket dengan nama atau folder PACK.",
    "Runs the examples of rules: of all packs that are loaded, or of the pack with the name or folder PACK.",
)
_FORMAT = Text("Bentuk hasil: `text` atau `json`.", "Form of the result: `text` or `json`.")
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
            click.Option(["--output-format"], type=click.Choice(["text", "json"]), default="text", help=_FORMAT[lang]),
            lang_option(lang),
            click.Option(["--config"], type=click.Path(path_type=Path), help=_CONFIG[lang]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_CODE[lang]),
        ],
    )


def _test(
    pack: str | None,
    output_format: str,
    **wishes: Any,  # noqa: ANN401 - click hands over by name what Wishes takes
) -> int:
    wanted = Wishes(**wishes)
    results, lang = _of_folder(Path(pack), wanted) if _is_loose(pack, wanted) else _of_loaded(pack, wanted)
    if output_format == "json":
        click.echo(_as_json(results))
    else:
        show_results(results, lang)
    return 1 if any(result.complaint for result in results) else 0


def _is_loose(pack: str | None, wanted: Wishes) -> TypeGuard[str]:
    """Tell whether `pack` is the folder of a pack that no configuration loads."""
    if pack is None or not (Path(pack) / MANIFEST).is_file():
        return False
    return Path(pack).resolve() not in _configuration(wanted).packs


def _configuration(wanted: Wishes) -> Configuration:
    return load_configuration(wanted.config or find_configuration([Path()]), Validator())


def _of_folder(folder: Path, wanted: Wishes) -> tuple[list[ExampleResult], Lang]:
    lang = wanted.lang or _configuration(wanted).lang or of_locale(os.environ)
    return Bench(folder, allowed_code=frozenset(wanted.allow_code)).prove(), lang


def _of_loaded(pack: str | None, wanted: Wishes) -> tuple[list[ExampleResult], Lang]:
    """Run the examples of a pack that is loaded, by its name or its folder; of all of them for None."""
    bench = set_up([Path()], wanted)
    book = bench.tools.book
    names = [record.name for record in book.packs]
    if pack is not None and pack not in names:
        folder = Path(pack).resolve()
        found = next((name for name, samples in book.samples.items() if samples.parent.resolve() == folder), None)
        if found is None:
            raise ConfigurationError(_UNKNOWN.fill(name=pack, nearest=nearest(pack, names)))
        pack = found
    return list(prove(book, bench.tools.validator, pack=pack)), bench.lang


def show_results(results: Sequence[ExampleResult], lang: Lang) -> None:
    """Print each unexpected example, then how many were as expected."""
    for result in results:
        if result.complaint is not None:
            example = result.example
            click.echo(f"{example.rule} {example.kind} - {example.name}\n  {result.complaint[lang]}")
    good = sum(result.complaint is None for result in results)
    rules = len({result.example.rule for result in results})
    click.echo(_DONE.fill(good=good, n=len(results), rules=rules)[lang])


def _as_json(results: Sequence[ExampleResult]) -> str:
    rows = [
        {
            "rule": result.example.rule,
            "kind": result.example.kind,
            "name": result.example.name,
            "as_expected": result.complaint is None,
            "complaint": {lang: result.complaint[lang] for lang in LANGS} if result.complaint else None,
        }
        for result in results
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)

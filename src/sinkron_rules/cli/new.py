"""`sinkron-rules new pack FOLDER` and `new rule FOLDER`: files to start from, that load and whose examples run."""

from __future__ import annotations

import re
from pathlib import Path

import click

from sinkron_rules.cli.asking import Question, answers, as_in_schema, form
from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.printing import say
from sinkron_rules.cli.scaffold import (
    Draft,
    PackPlan,
    RulePlan,
    as_listed,
    draft_configuration,
    draft_pack,
    draft_rule,
    home_of,
    keep,
    no_model,
    startable,
)
from sinkron_rules.cli.test import show_results
from sinkron_rules.configuration import find_configuration, load_configuration
from sinkron_rules.model import LANGS, Lang, Text
from sinkron_rules.plugins import Plugins
from sinkron_rules.proving import Bench
from sinkron_rules.rulebook import load_pack
from sinkron_rules.validation import Validator

_ABOUT = Text("Menyiapkan paket atau aturan baru.", "Starts a new pack or rule.")
_PACK = Text("Menyiapkan paket aturan daerah di FOLDER.", "Starts a region's rule pack in FOLDER.")
_RULE = Text(
    "Menyiapkan satu aturan dalam paket di FOLDER, bertolak dari aturan lain dengan pemeriksa yang sama.",
    "Starts a rule in the pack in FOLDER, from another rule that uses the same check.",
)
_ASK = {
    "name": Text("Nama paket (huruf kecil dan tanda hubung)", "Name of the pack (lower case and hyphens)"),
    "prefix": Text("Awalan kode aturan (2 sampai 8 huruf besar)", "Prefix of rule ids (2 to 8 capitals)"),
    "title_id": Text(
        "Judul dalam Bahasa Indonesia (paling panjang 60 karakter, tanpa titik di akhir)",
        "Title in Indonesian (at most 60 characters, no full stop)",
    ),
    "title_en": Text(
        "Judul dalam bahasa Inggris (paling panjang 60 karakter, tanpa titik di akhir)",
        "Title in English (at most 60 characters, no full stop)",
    ),
    "id": Text("Kode aturan, misalnya {prefix}-ANG-01", "Rule id, such as {prefix}-ANG-01"),
    "check": Text("Pemeriksa ({names})", "Check ({names})"),
    "module": Text("Nama modul (folder)", "Name of the module (folder)"),
}
_CODE = Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run.")
_WRITTEN = Text("Ditulis: {path}", "Written: {path}")
_NEXT_PACK = Text("Berikutnya: `sinkron-rules new rule {folder}`.", "Next: `sinkron-rules new rule {folder}`.")
_ADD_LINE = Text(
    "Berikutnya: tulis pada {file} baris `packs: [{packs}]` (sebagai ganti `packs:` yang ada), lalu "
    "`sinkron-rules new rule {folder}`.",
    "Next: write in {file} the line `packs: [{packs}]` (in place of `packs:`, if there), then "
    "`sinkron-rules new rule {folder}`.",
)
_NEXT_RULE = Text(
    "Berikutnya: sunting {path} (judul, dasar, alasan, parameter, contoh), lalu `sinkron-rules test {folder}`.",
    "Next: edit {path} (title, basis, why, parameters, examples), then `sinkron-rules test {folder}`.",
)
_PACK_TITLE = Text("Paket aturan {name}", "Rule pack {name}")
_TAKEN_NAME = Text("paket dengan nama itu sudah ada.", "there is a pack of that name already.")
_TAKEN_PREFIX = Text("awalan itu milik paket {pack}.", "that prefix belongs to pack {pack}.")
_TAKEN_ID = Text("kode itu sudah dipakai: {file}.", "that id is used already: {file}.")
_OTHER_PREFIX = Text("kode aturan harus diawali `{prefix}-`.", "the rule id must start with `{prefix}-`.")
_MODULE = Text(
    "Huruf kecil, angka, `_` atau `-`, bukan `samples` atau `templates`.",
    "Small letters, digits, `_` or `-`, and neither `samples` nor `templates`.",
)


def command(lang: Lang) -> click.Command:
    """Return the group of both commands, explaining itself in `lang`."""

    def make_pack(folder: Path, **given: str | None) -> int:
        return _pack(folder, lang, given)

    def make_rule(folder: Path, allow_code: tuple[str, ...], **given: str | None) -> int:
        return _rule(folder, allow_code, lang, given)

    def options(*names: str) -> list[click.Parameter]:
        asked = [click.Option([f"--{name.replace('_', '-')}"], help=_ASK[name].fill(**_SHOWN)[lang]) for name in names]
        return [click.Argument(["folder"], type=click.Path(path_type=Path)), *asked, _lang_option(lang)]

    pack = click.Command(
        "pack", callback=make_pack, help=_PACK[lang], params=options("name", "prefix", "title_id", "title_en")
    )
    rule = click.Command(
        "rule",
        callback=make_rule,
        help=_RULE[lang],
        params=[
            *options("id", "check", "module", "title_id", "title_en"),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_CODE[lang]),
        ],
    )
    return click.Group("new", commands=[pack, rule], help=_ABOUT[lang], params=[_lang_option(lang)])


_SHOWN = {"prefix": "KAL", "names": "`sinkron-rules rules`"}


def _lang_option(lang: Lang) -> click.Option:
    """Return `--lang` for the help; the language itself was settled before the command was made."""
    option = lang_option(lang)
    option.expose_value = False
    return option


def _pack(folder: Path, lang: Lang, given: dict[str, str | None]) -> int:
    validator = Validator()
    installed = [load_pack(path, validator, origin=origin) for path, origin in Plugins().packs()]
    prefixes = {pack.prefix: pack.name for pack in installed}
    named, prefixed = (as_in_schema("paket/1", (key,)) for key in ("name", "prefix"))

    def bad_name(value: str) -> Text | None:
        return named(value) or (_TAKEN_NAME if value in prefixes.values() else None)

    def bad_prefix(value: str) -> Text | None:
        return prefixed(value) or (_TAKEN_PREFIX.fill(pack=prefixes[value]) if value in prefixes else None)

    questions = {
        "name": Question(_ASK["name"], bad_name, lambda _: folder.resolve().name.lower()),
        "prefix": Question(
            _ASK["prefix"], bad_prefix, lambda known: "".join(filter(str.isalpha, known["name"]))[:3].upper()
        ),
        **_titles("paket/1", _PACK_TITLE),
    }
    draft = draft_pack(folder, PackPlan(**answers(questions, given, lang)))
    found = find_configuration([home_of(folder)])
    if found is None:
        draft = {**draft, **draft_configuration(folder)}
    bench = keep(draft, lambda: Bench(folder, allowed_code=frozenset()))
    _tell(bench, None, draft, lang)
    say((_NEXT_PACK.fill(folder=str(folder)) if found is None else _line_to_add(found, folder))[lang])
    return 0


def _line_to_add(file: Path, folder: Path) -> Text:
    """Say what makes the configuration that exists load the pack as well."""
    listed = [*load_configuration(file, Validator()).packs, folder.resolve()]
    packs = ", ".join(dict.fromkeys(as_listed(pack, file.parent) for pack in listed))
    return _ADD_LINE.fill(file=_shown(file), packs=packs, folder=str(folder))


def _titles(kind: str, default: Text | None = None) -> dict[str, Question]:
    """Return the questions for both titles; `default` may use what was answered before."""

    def question(lang: Lang) -> Question:
        offered = (lambda known: default.fill(**known)[lang]) if default else (lambda _: None)
        return Question(_ASK[f"title_{lang}"], as_in_schema(kind, ("title", lang)), offered)

    return {f"title_{lang}": question(lang) for lang in LANGS}


def _rule(folder: Path, allow_code: tuple[str, ...], lang: Lang, given: dict[str, str | None]) -> int:
    before = Bench(folder, allowed_code=frozenset(allow_code))
    models, prefix = startable(before), before.pack.prefix
    formed = as_in_schema("aturan/1", ("id",))

    def bad_id(value: str) -> Text | None:
        taken = before.book.find(value)
        if taken is not None:
            return _TAKEN_ID.fill(file=taken.rule.file)
        own = value.startswith(f"{prefix}-")
        return formed(value) or (None if own else _OTHER_PREFIX.fill(prefix=prefix))

    def bad_check(value: str) -> Text | None:
        return None if value in models else no_model(value, models)

    def bad_module(value: str) -> Text | None:
        good = re.fullmatch(r"[a-z][a-z0-9_-]{0,39}", value) and value not in {"samples", "templates"}
        return None if good else form(_MODULE, "lokasi")

    questions = {
        "id": Question(_ASK["id"].fill(prefix=prefix), bad_id),
        "check": Question(_ASK["check"].fill(names=", ".join(sorted(models))), bad_check),
        "module": Question(_ASK["module"], bad_module, lambda known: known["check"].replace("-", "_")),
        **_titles("aturan/1"),
    }
    draft = draft_rule(before, RulePlan(**answers(questions, given, lang)))
    bench = keep(draft, lambda: Bench(folder, allowed_code=frozenset(allow_code)))
    id_ = next(id_ for id_ in bench.book.sources if id_ not in before.book.sources)
    wrong = _tell(bench, id_, draft, lang)
    say(_NEXT_RULE.fill(path=_shown(next(iter(draft))), folder=str(folder))[lang])
    return wrong


def _shown(path: Path) -> str:
    """Return the path as people would type it here."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _tell(bench: Bench, id_: str | None, draft: Draft, lang: Lang) -> int:
    """Say what was written, run the examples, and return 1 when one is not as expected."""
    for path in draft:
        say(_WRITTEN.fill(path=_shown(path))[lang])
    results = bench.prove(id_)
    if results:
        show_results(results, lang)
    return 1 if any(result.complaint for result in results) else 0

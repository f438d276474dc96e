"""`sinkron-rules new pack FOLDER` and `new rule FOLDER`: files to start from, that load and whose examples run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.printing import say
from sinkron_rules.cli.scaffold import Draft, PackPlan, RulePlan, draft_pack, draft_rule, keep, startable
from sinkron_rules.cli.test import show_results
from sinkron_rules.model import Lang, Text
from sinkron_rules.proving import Bench

_ABOUT = Text("Menyiapkan paket atau aturan baru.", "Starts a new pack or rule.")
_PACK = Text("Menyiapkan paket aturan daerah di FOLDER.", "Starts a region's rule pack in FOLDER.")
_RULE = Text(
    "Menyiapkan satu aturan dalam paket di FOLDER, bertolak dari aturan lain dengan pemeriksa yang sama.",
    "Starts a rule in the pack in FOLDER, from another rule that uses the same check.",
)
_ASK = {
    "name": Text("Nama paket (huruf kecil dan tanda hubung)", "Name of the pack (lower case and hyphens)"),
    "prefix": Text("Awalan kode aturan (2 sampai 8 huruf besar)", "Prefix of rule ids (2 to 8 capitals)"),
    "title_id": Text("Judul dalam Bahasa Indonesia", "Title in Indonesian"),
    "title_en": Text("Judul dalam bahasa Inggris", "Title in English"),
    "id": Text("Kode aturan, misalnya {prefix}-ANG-01", "Rule id, such as {prefix}-ANG-01"),
    "check": Text("Pemeriksa ({names})", "Check ({names})"),
    "module": Text("Nama modul (folder)", "Name of the module (folder)"),
}
_CODE = Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run.")
_WRITTEN = Text("Ditulis: {path}", "Written: {path}")
_NEXT_PACK = Text(
    "Berikutnya: tambahkan `packs: [{folder}]` pada `sinkron.yaml`, lalu `sinkron-rules new rule {folder}`.",
    "Next: add `packs: [{folder}]` to `sinkron.yaml`, then `sinkron-rules new rule {folder}`.",
)
_NEXT_RULE = Text(
    "Berikutnya: sunting {path} (judul, dasar, alasan, parameter, contoh), lalu `sinkron-rules test {pack}`.",
    "Next: edit {path} (title, basis, why, parameters, examples), then `sinkron-rules test {pack}`.",
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


def _ask(given: dict[str, str | None], name: str, lang: Lang, default: str | None = None, **shown: Any) -> str:  # noqa: ANN401
    """Return the value of an option; asks for it when it was not given."""
    value = given[name]
    return value if value is not None else str(click.prompt(_ASK[name].fill(**shown)[lang], default=default, err=True))


def _pack(folder: Path, lang: Lang, given: dict[str, str | None]) -> int:
    name = _ask(given, "name", lang, default=folder.resolve().name.lower())
    plan = PackPlan(
        name=name,
        prefix=_ask(given, "prefix", lang, default="".join(filter(str.isalpha, name))[:3].upper()),
        title_id=_ask(given, "title_id", lang, default=f"Paket aturan {name}"),
        title_en=_ask(given, "title_en", lang, default=f"Rule pack {name}"),
    )
    draft = draft_pack(folder, plan)
    bench = keep(draft, lambda: Bench(folder, allowed_code=frozenset()))
    _tell(bench, None, draft, lang)
    say(_NEXT_PACK.fill(folder=str(folder))[lang])
    return 0


def _rule(folder: Path, allow_code: tuple[str, ...], lang: Lang, given: dict[str, str | None]) -> int:
    before = Bench(folder, allowed_code=frozenset(allow_code))
    names = sorted(startable(before))
    id_ = _ask(given, "id", lang, prefix=before.pack.prefix)
    check = _ask(given, "check", lang, names=", ".join(names))
    plan = RulePlan(
        id=id_,
        check=check,
        module=_ask(given, "module", lang, default=check.replace("-", "_")),
        title_id=_ask(given, "title_id", lang),
        title_en=_ask(given, "title_en", lang),
    )
    draft = draft_rule(before, plan)
    bench = keep(draft, lambda: Bench(folder, allowed_code=frozenset(allow_code)))
    wrong = _tell(bench, id_, draft, lang)
    say(_NEXT_RULE.fill(path=_shown(next(iter(draft))), pack=bench.pack.name)[lang])
    return wrong


def _shown(path: Path) -> str:
    """Return the path as people would type it here."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _tell(bench: Bench, id_: str | None, draft: Draft, lang: Lang) -> int:
    """Say what was written, run the examples, and return 1 when one is not as expected."""
    for path in draft:
        say(_WRITTEN.fill(path=_shown(path))[lang])
    results = bench.prove(id_)
    show_results(results, lang)
    return 1 if any(result.complaint for result in results) else 0

"""`sinkron-rules rule ID`: explain one rule: what it asks, on what basis, how to comply, by which examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from sinkron_rules.cli.language import lang_option
from sinkron_rules.cli.workbench import Wishes, Workbench, nearest, set_up
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Rule, Text
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rulebook.directions import written
from sinkron_rules.rulebook.expressing import plain
from sinkron_rules.validation import explain

_ABOUT = Text(
    "Menjelaskan satu aturan, dasar hukumnya, dan contohnya.", "Explains one rule, its legal basis and its examples."
)
_UNKNOWN = Text(
    "Aturan `{id}` tidak ditemukan; yang paling mirip: `{nearest}`.", "No rule `{id}`; nearest: `{nearest}`."
)
_CONFIG = Text("Berkas konfigurasi.", "Configuration file.")
_CODE = Text("Izinkan kode Python paket ini.", "Let the Python code of this pack run.")
_WORDS = {
    "pack": Text("Paket", "Pack"),
    "severity": Text("Tingkat", "Severity"),
    "from_year": Text("mulai tahun rencana {year}: {severity}", "from plan year {year}: {severity}"),
    "status": Text("Keadaan", "Status"),
    "years": Text("Tahun rencana", "Plan years"),
    "binds": Text("Mengikat bila", "Binds where"),
    "why": Text("Alasan", "Why"),
    "remedy": Text("Perbaikan", "Remedy"),
    "basis": Text("Dasar hukum", "Legal basis"),
    "parameters": Text("Parameter", "Parameters"),
    "examples": Text("Contoh", "Examples"),
}


def command(lang: Lang) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    return click.Command(
        "rule",
        callback=_rule,
        help=_ABOUT[lang],
        params=[
            click.Argument(["id"]),
            lang_option(lang),
            click.Option(["--config"], type=click.Path(path_type=Path), help=_CONFIG[lang]),
            click.Option(["--allow-code"], multiple=True, metavar="PACK", help=_CODE[lang]),
        ],
    )


def _rule(id: str, **wishes: Any) -> int:  # noqa: ANN401 - click hands over by name what Wishes takes
    bench = set_up([Path()], Wishes(**wishes))
    bound, own = bench.tools.book.find(id), explain()
    if bound is None and id not in own:
        known = [*own, *bench.tools.book.sources]
        raise ConfigurationError(_UNKNOWN.fill(id=id, nearest=nearest(id, known)))
    click.echo("\n".join(_explained(bound.rule if bound else own[id], bench)))
    return 0


def _explained(rule: Rule, bench: Workbench) -> Iterator[str]:
    lang = bench.lang
    yield f"{rule.id}  {rule.title[lang]}\n"
    yield f"{_WORDS['why'][lang]}: {rule.why[lang]}"
    yield f"{_WORDS['remedy'][lang]}: {rule.remedy[lang]}"
    yield f"{_WORDS['severity'][lang]}: {_severities(rule, lang)}"
    yield f"{_WORDS['status'][lang]}: {LABELS[rule.status][lang]}"
    if rule.first_year or rule.last_year:
        yield f"{_WORDS['years'][lang]}: {rule.first_year or '...'} - {rule.last_year or '...'}"
    if rule.binds:
        yield f"{_WORDS['binds'][lang]}: {rule.binds}"
    yield f"{_WORDS['basis'][lang]}:"
    for basis in rule.basis:
        yield f"  {basis.cite} ({LABELS[basis.certainty.value][lang]})"
    yield f"{_WORDS['pack'][lang]}: {rule.pack}/{rule.module}"
    bound = bench.tools.book.find(rule.id)
    if bound is not None:
        short = {key: value for key, value in plain(bound.parameters).items() if not isinstance(value, (dict, list))}
        if short:
            yield f"{_WORDS['parameters'][lang]}: {written(short)}"
        yield f"{_WORDS['examples'][lang]}:"
        for kind, cases in bench.tools.book.sources[rule.id].data["examples"].items():
            yield from (f"  {LABELS[kind][lang]}: {case['name']}" for case in cases)


def _severities(rule: Rule, lang: Lang) -> str:
    steps = [LABELS[rule.severity.value][lang]]
    for year, severity in sorted(rule.severity_by_year.items()):
        step = _WORDS["from_year"].fill(year=str(year), severity=LABELS[severity.value])
        steps.append(step[lang])
    return ", ".join(steps)

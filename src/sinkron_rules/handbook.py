"""The handbook: every rule of a rulebook as one Markdown page in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sinkron_rules.model import BoundRule, Lang, Text
from sinkron_rules.rendering.labels import LABELS
from sinkron_rules.rulebook import Rulebook
from sinkron_rules.rulebook.directions import DIRECTIONS, direction_of, written
from sinkron_rules.rulebook.expressing import plain

_LONGEST = 100

_WORDS = {
    "title": Text("Buku aturan", "Rule handbook"),
    "made": Text(
        "Disusun dari berkas aturan dengan `{command}`; jangan disunting langsung.",
        "Made from the rule files by `{command}`; do not edit.",
    ),
    "sum": Text("{rules} aturan, {examples} contoh yang diuji.", "{rules} rules, {examples} tested examples."),
    "module": Text("Modul `{name}`", "Module `{name}`"),
    "severity": Text("Tingkat", "Severity"),
    "from_year": Text("{severity} mulai tahun rencana {year}", "{severity} from plan year {year}"),
    "status": Text("Status", "Status"),
    "years": Text("Tahun rencana", "Plan years"),
    "binds": Text("Mengikat bila", "Binds where"),
    "everyone": Text("semua usulan", "every submission"),
    "always": Text("semua tahun", "every year"),
    "since": Text("mulai {first}", "from {first}"),
    "until": Text("sampai dengan {last}", "until {last}"),
    "span": Text("{first} sampai dengan {last}", "{first} to {last}"),
    "source": Text("Pernyataan asal", "Source statements"),
    "may_relax": Text("boleh dilonggarkan oleh daerah", "a region may loosen it"),
    "remedy": Text("Perbaikan", "Remedy"),
    "basis": Text("Dasar hukum", "Legal basis"),
    "parameters": Text("Parameter", "Parameters"),
    "name": Text("Nama", "Name"),
    "value": Text("Nilai", "Value"),
    "stricter": Text("Bila diperketat daerah", "When a region tightens it"),
    "examples": Text("Contoh", "Examples"),
    "file": Text("Berkas", "File"),
}


def handbook(book: Rulebook, pack: str, lang: Lang, command: str) -> str:
    """Return the rules of `pack` as Markdown; `command` is what makes this page again."""
    rules = [book.original(bound) for bound in (*book.rules, *book.set_aside) if bound.rule.pack == pack]
    rules.sort(key=lambda bound: (bound.rule.module, bound.rule.id))
    return "\n".join(_page(book, rules, lang, command)).rstrip() + "\n"


def _page(book: Rulebook, rules: list[BoundRule], lang: Lang, command: str) -> Iterator[str]:
    examples = sum(len(cases) for bound in rules for cases in _examples(book, bound).values())
    yield f"# {_WORDS['title'][lang]}\n"
    yield f"{_WORDS['made'].fill(command=command)[lang]}"
    yield f"{_WORDS['sum'].fill(rules=len(rules), examples=examples)[lang]}\n"
    for module, group in groupby(rules, key=lambda bound: bound.rule.module):
        yield f"## {_WORDS['module'].fill(name=module)[lang]}\n"
        for bound in group:
            yield from _rule(book, bound, lang)


def _rule(book: Rulebook, bound: BoundRule, lang: Lang) -> Iterator[str]:
    rule = bound.rule
    yield f"### {rule.id} {rule.title[lang]}\n"
    yield f"{rule.why[lang]}\n"
    yield f"**{_WORDS['remedy'][lang]}.** {rule.remedy[lang]}\n"
    yield from (f"- {name}: {value}" for name, value in _facts(bound, lang))
    yield f"- {_WORDS['basis'][lang]}:"
    yield from (f"  - {basis.cite} ({LABELS[basis.certainty.value][lang]})" for basis in rule.basis)
    yield ""
    yield from _parameters(bound, lang)
    yield f"{_WORDS['examples'][lang]}:\n"
    for kind, cases in _examples(book, bound).items():
        names = "; ".join(case["name"] for case in cases)
        yield f"- {LABELS[kind][lang]}: {names}"
    yield ""


def _facts(bound: BoundRule, lang: Lang) -> Iterator[tuple[str, str]]:
    rule = bound.rule
    steps = [LABELS[rule.severity.value][lang]]
    for year, severity in sorted(rule.severity_by_year.items()):
        steps.append(_WORDS["from_year"].fill(severity=LABELS[severity.value], year=str(year))[lang])
    if rule.may_relax:
        steps.append(_WORDS["may_relax"][lang])
    yield _WORDS["severity"][lang], ", ".join(steps)
    yield _WORDS["status"][lang], LABELS[rule.status][lang]
    yield _WORDS["years"][lang], _span(rule.first_year, rule.last_year)[lang]
    yield _WORDS["binds"][lang], f"`{rule.binds}`" if rule.binds else _WORDS["everyone"][lang]
    if rule.source:
        yield _WORDS["source"][lang], ", ".join(rule.source)
    yield _WORDS["file"][lang], f"`{rule.file}`"


def _span(first: int | None, last: int | None) -> Text:
    if first is None and last is None:
        return _WORDS["always"]
    key = "until" if first is None else "since" if last is None else "span"
    return _WORDS[key].fill(first=str(first), last=str(last))


def _parameters(bound: BoundRule, lang: Lang) -> Iterator[str]:
    if not bound.parameters:
        return
    heads = (_WORDS[key][lang] for key in ("name", "value", "stricter"))
    yield f"| {' | '.join(heads)} |\n|---|---|---|"
    for name, value in bound.parameters.items():
        direction = DIRECTIONS[direction_of(bound.check.parameters, name)]
        yield f"| `{name}` | {_shown(plain(value))} | {direction[lang]} |"
    yield ""


def _shown(value: object) -> str:
    """Write a value for a table cell: short, on one line, and without what Markdown would read as a column."""
    text = written(value)
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return f"`{short.replace('|', chr(92) + '|').replace('`', chr(39))}`"


def _examples(book: Rulebook, bound: BoundRule) -> Mapping[str, Any]:
    examples: Mapping[str, Any] = book.sources[bound.rule.id].data["examples"]
    return examples

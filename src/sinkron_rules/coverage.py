"""Which statement and which article some rule answers to: two tables in both languages, gaps named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import BoundRule, Text
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook import Rulebook

_BAD = Text(
    "{file}: tiap pernyataan memerlukan `id` dan `gist` (`id`, `en`)", "{file}: each statement needs `id` and `gist`"
)
_LAW = re.compile(r"(?:UU|PP|Per[a-zA-Z]+|PMK|SE|In[a-z]+|Kep[a-z]+)\b[^,;:0-9]{0,40}\d{1,4}/(?:19|20)\d\d\b")
_ARTICLE = re.compile(r"Pasal (\d{1,4})")


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody asked of planning: its `gist`, and `uncheckable`, the reason why no rule can answer to it."""

    id: str
    gist: Text
    uncheckable: Text | None


def load_statements(file: Path) -> list[Statement]:
    """Read `statements: [{id, gist: {id, en}, uncheckable?: {id, en}}]`; raises SinkronError when it does not fit."""
    found: list[Statement] = []
    try:
        for entry in read_file(file)[0].data["statements"]:
            reason = entry.get("uncheckable")
            gist = Text(entry["gist"]["id"], entry["gist"]["en"])
            found.append(Statement(entry["id"], gist, Text(reason["id"], reason["en"]) if reason else None))
    except (IndexError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(_BAD.fill(file=str(file))) from error
    return found


def rules_of(book: Rulebook, pack: str) -> list[BoundRule]:
    """Return the rules of `pack`, in force or ended, sorted by id."""
    mine = (bound for bound in (*book.rules, *book.set_aside) if bound.rule.pack == pack)
    return sorted(mine, key=lambda bound: bound.rule.id)


def uncovered(book: Rulebook, pack: str, statements: Sequence[Statement]) -> list[str]:
    """Return the ids of the statements that no rule answers to and that are not said to be uncheckable."""
    answered = {source for bound in rules_of(book, pack) for source in bound.rule.source}
    return [said.id for said in statements if said.id not in answered and said.uncheckable is None]


def coverage(book: Rulebook, pack: str, statements: Sequence[Statement], command: str) -> str:
    """Return both tables as Markdown; `command` is what makes this page again."""
    return "\n".join([*_head(command), *_statements(book, pack, statements), *_articles(book, pack)]) + "\n"


def _head(command: str) -> Iterator[str]:
    yield "# Cakupan / Coverage\n"
    yield f"Disusun dengan `{command}`; jangan disunting langsung."
    yield f"Made by `{command}`; do not edit.\n"


def _statements(book: Rulebook, pack: str, statements: Sequence[Statement]) -> Iterator[str]:
    rules = rules_of(book, pack)
    yield "## Pernyataan dan aturannya / Statements and their rules\n"
    yield "| Pernyataan | Inti | Gist | Aturan / Rules | Contoh / Examples |\n|---|---|---|---|---|"
    for said in statements:
        mine = [bound for bound in rules if said.id in bound.rule.source]
        names = ", ".join(bound.rule.id for bound in mine)
        if said.uncheckable is not None:
            names = f"{said.uncheckable.id} / {said.uncheckable.en}" + (f" ({names})" if names else "")
        count = sum(len(cases) for bound in mine for cases in book.sources[bound.rule.id].data["examples"].values())
        yield f"| {said.id} | {said.gist.id} | {said.gist.en} | {names or '**belum / none**'} | {count} |"
    yield ""


def _articles(book: Rulebook, pack: str) -> Iterator[str]:
    """Yield a row for each article that some rule names; paragraphs, and what is no regulation, are in the handbook."""
    cited: dict[tuple[str, int], dict[str, str]] = {}
    for bound in rules_of(book, pack):
        for basis in bound.rule.basis:
            match = _LAW.match(basis.cite)
            if match is not None:
                for article in _ARTICLE.findall(basis.cite) or ["0"]:
                    cited.setdefault((match[0], int(article)), {})[bound.rule.id] = basis.certainty.value
    yield "## Peraturan dan aturannya / Regulations and their rules\n"
    yield "Kepastian / certainty: `read`, `quoted`, `secondary`, `practice`, `own`.\n"
    yield "| Peraturan / Regulation | Pasal / Article | Aturan / Rules |\n|---|---|---|"
    for (law, number), sure_of in sorted(cited.items()):
        rules = ", ".join(f"{rule} ({sure})" for rule, sure in sorted(sure_of.items()))
        yield f"| {law} | {number or '-'} | {rules} |"

"""A rule proven by its examples: a pack's folder, loaded with all that is installed, and its rules run alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sinkron_rules.errors import PackError
from sinkron_rules.judging import Judgement
from sinkron_rules.model import BoundRule, Text
from sinkron_rules.plugins import Plugins
from sinkron_rules.rulebook import (
    ExampleResult,
    Rulebook,
    build_rulebook,
    examples_of,
    judge_text,
    load_pack,
    try_example,
)
from sinkron_rules.validation import Validator

_NO_RULE = Text("Aturan `{id}` tidak ada pada paket {pack}.", "Pack {pack} has no rule `{id}`.")


def prove(book: Rulebook, validator: Validator, *, pack: str | None = None) -> Iterator[ExampleResult]:
    """Run every example of `pack` (of all packs for None) and yield what came of it.

    A rule is run as its own pack states it, whatever the pack of a region changed in it. Raises PackError for an
    example whose base or changed path does not exist.
    """
    for bound in (*book.rules, *book.set_aside):
        if pack in {None, bound.rule.pack}:
            yield from prove_rule(book, validator, bound)


def prove_rule(book: Rulebook, validator: Validator, bound: BoundRule) -> Iterator[ExampleResult]:
    """Run the examples of one rule; otherwise as `prove`."""
    for example in examples_of(bound, book.sources[bound.rule.id], book.samples[bound.rule.pack]):
        yield try_example(example, book.original(bound), book, validator)


class Bench:
    """The pack in `folder` beside everything installed, ready to prove its rules and to judge texts by them."""

    def __init__(self, folder: Path, *, allowed_code: frozenset[str] | None = None) -> None:
        """Load; raises PackError. `allowed_code` names the packs whose Python may run, None lets it run."""
        self.validator = Validator()
        self.folder = folder.resolve()
        self.pack = load_pack(self.folder, self.validator, origin=str(folder), allowed_code=allowed_code)
        installed = [load_pack(path, self.validator, origin=origin) for path, origin in Plugins().packs()]
        # A pack that is installed as well is the same pack, perhaps of yesterday.
        self.packs = (*(pack for pack in installed if pack.name != self.pack.name), self.pack)
        self.book = build_rulebook(self.packs, self.validator)

    def find(self, id_: str) -> BoundRule:
        """Return the pack's rule with this id; raises PackError when it has none."""
        bound = self.book.find(id_)
        if bound is None or bound.rule.pack != self.pack.name:
            raise PackError(_NO_RULE.fill(id=id_, pack=self.pack.name))
        return bound

    def prove(self, id_: str | None = None) -> list[ExampleResult]:
        """Run the examples of one of the pack's rules, or of all."""
        if id_ is None:
            return list(prove(self.book, self.validator, pack=self.pack.name))
        return list(prove_rule(self.book, self.validator, self.find(id_)))

    def judge(self, id_: str, text: str, file: str = "text.yaml") -> Judgement:
        """Judge the YAML documents in `text` by one rule alone; raises UnreadableDocument."""
        return judge_text(text, file, self.find(id_), self.book, self.validator)

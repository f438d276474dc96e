"""What a portfolio rule collects from a sound plan at a glance is what it collects from the same plan with care."""

import copy
from collections.abc import Iterator
from typing import Any

from plans import submissions

from sinkron_rules import shelves
from sinkron_rules.model import BoundRule, Document, Path, Text, Unassessable
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import build_rulebook, examples_of, load_pack
from sinkron_rules.rulebook.examples import dump_yaml
from sinkron_rules.validation import Validator

VALIDATOR = Validator()
BOOK = build_rulebook([load_pack(shelves.RULES, VALIDATOR, origin="test")], VALIDATOR)
COLLECTING = [bound for bound in BOOK.rules if bound.check.collect is not None]
# A wound that no rule comes near: it only takes away the glance.
WOUND: dict[Path, Text] = {("x-lain",): Text("rusak", "broken")}


def plans() -> Iterator[str]:
    """Yield plans of all sorts, and one once without each of its parts."""
    yield from submissions(3)
    for bound in COLLECTING:
        examples = examples_of(bound, BOOK.sources[bound.rule.id], shelves.RULES / "samples")
        yield from {example.kind: example.text for example in examples}.values()
    (whole,) = read_bytes(list(submissions(2))[1].encode(), "usulan.yaml")
    for path in paths(whole.data):
        plan = copy.deepcopy(whole.data)
        holder = plan
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
        yield dump_yaml([plan])


def paths(value: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every part of plain data."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield (key,)
        yield from ((key, *below) for below in paths(value[key]))


def collected(bound: BoundRule, document: Document) -> list[Any]:
    """Return the figures of a document, and why there are not more."""
    found: list[Any] = []
    try:
        found += bound.check.collect(document.root, bound.parameters) if bound.check.collect else ()
    except Unassessable as reason:
        found.append((reason.reason, reason.place))
    return found


def test_collecting_at_a_glance_and_with_care_finds_the_same() -> None:
    sound = 0
    for text in dict.fromkeys(plans()):
        for document in read_bytes(text.encode(), "usulan.yaml"):
            if document.skema == "usulan/1" and not VALIDATOR.validate(document) and document.sight is not None:
                sound += 1
                glanced = [collected(bound, document) for bound in COLLECTING]
                document.forget()
                document.broken.update(WOUND)
                assert document.sight is None
                for bound, figures in zip(COLLECTING, glanced, strict=True):
                    assert collected(bound, document) == figures, (bound.rule.id, document.data)
    assert sound > 150

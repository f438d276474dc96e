"""A first glance may only be content where the careful judgement says nothing; and it must settle most plans."""

import copy
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

from plans import submissions

from sinkron_rules import shelves
from sinkron_rules.judging import subject_of
from sinkron_rules.judging.applying import reason_aside
from sinkron_rules.model import BoundRule, Document, Evidence, Unassessable, Verdict
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import build_rulebook, examples_of, load_pack
from sinkron_rules.rulebook.examples import dump_yaml
from sinkron_rules.validation import Validator

VALIDATOR = Validator()
BOOK = build_rulebook([load_pack(shelves.RULES, VALIDATOR, origin="test")], VALIDATOR)
JUDGED = [bound for bound in BOOK.rules if bound.check.judge is not None]
GLANCING = [bound for bound in JUDGED if bound.glance is not None]
# What a planner, or a slip, may leave in a field.
JUNK: tuple[Any, ...] = (
    None, "", " - ", "-", "x", 0, 1, -5, 100, 2019, 2025, 2027, 3.5, 10**9, True, [], {}, ["a"], {"a": 1}, "1.2",
    "7.01.03", "7.01.03.2.02.0002", "X.XX.01", "1.2.01.01.02", "62.71", "11.71.01.1001", "renja_pd", "rkp_desa",
    "provinsi", "kota", "penunjang", "sarana_prasarana", "pemberdayaan", "keluaran", "hasil", "naik", "turun", "%",
    "sesuai kebutuhan", "dan lain-lain", "seluruh kota", "SPM", "900.1-861/2026", "050-5889/2021", "publik", "Unit",
    "internal", "permendagri", "musrenbang_kelurahan", "Terlaksananya kegiatan", "Jumlah dokumen", "Dokumen", "orang",
    "Persentase jalan mantap",
)  # fmt: skip


@cache
def samples() -> tuple[str, ...]:
    """Return plans of all sorts: those of the benchmark, and one example of every kind of each rule."""
    texts = list(submissions(4))
    for bound in BOOK.rules:
        found: dict[str, str] = {}
        for example in examples_of(bound, BOOK.sources[bound.rule.id], shelves.RULES / "samples"):
            found.setdefault(example.kind, example.text)
        texts += found.values()
    return tuple(dict.fromkeys(texts))


def parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place of plain data as its holder and its key."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from parts(value[key])


def spoil(plan: Any, chance: random.Random) -> None:
    """Change one to four places of `plan`: take away, double, swap with another plan's words, or put junk there."""
    for _ in range(chance.choice([1, 1, 2, 4])):
        places = list(parts(plan))
        if not places:
            return
        holder, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[key]))
            case 2:
                alike = [other[name] for other, name in places if name == key]
                holder[key] = copy.deepcopy(chance.choice(alike))
            case 3 if isinstance(holder[key], int):
                holder[key] += chance.choice([-1, 1, 1000])
            case 3 if isinstance(holder[key], str) and holder[key]:
                words = holder[key].split(chance.choice([".", " "]))
                words[chance.randrange(len(words))] = chance.choice(["", "01", "2", "lain", "Jumlah"])
                holder[key] = " ".join(words) if " " in holder[key] else ".".join(words)
            case _:
                holder[key] = copy.deepcopy(chance.choice(JUNK))


def sound_plans(number: int, seed: int) -> Iterator[Document]:
    """Yield the sound ones among the samples and `number` spoilt copies of them."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    texts = samples()
    for index in range(-len(texts), number):
        text = texts[index] if index < 0 else chance.choice(texts)
        documents = read_bytes(text.encode(), "usulan.yaml")
        if index >= 0:
            plans = [document.data for document in documents]
            spoil(next(plan for plan in plans if plan["skema"] == "usulan/1"), chance)
            documents = read_bytes(dump_yaml(plans).encode(), "usulan.yaml")
        for document in documents:
            if document.skema == "usulan/1" and not VALIDATOR.validate(document) and document.sight is not None:
                yield document


def only_counts(evidence: Evidence) -> bool:
    """Tell whether evidence adds to the number of what conforms, and shows nothing."""
    shown = (evidence.direction, evidence.table, evidence.agency or None)
    return evidence.verdict is Verdict.CONFORMS and not any(shown)


def said(bound: BoundRule, document: Document) -> tuple[list[Any], int]:
    """Return what the careful judgement says of a document besides that it conforms, and how often it says that."""
    found: list[Any] = []
    conforming = 0
    for pattern in bound.patterns:
        for node in document.root.each(pattern):
            try:
                evidence = list(bound.check.judge(node, bound.parameters)) if bound.check.judge else []
            except Unassessable as reason:
                found.append(reason)
                continue
            found += [each for each in evidence if not only_counts(each)]
            conforming += sum(map(only_counts, evidence)) if evidence else 1
    return found, conforming


def mistakes(rules: list[BoundRule], number: int, seed: int) -> Iterator[str]:
    """Yield every rule and plan of which a glance was content and the careful judgement was not."""
    for document in sound_plans(number, seed):
        for bound in rules:
            glance, sight = bound.glance, document.sight
            seen = glance is not None and sight is not None and glance(sight)
            if seen and sight is not None:
                number = sight.number(bound.patterns) if seen is True else seen
                if (found := said(bound, document)) != ([], number):
                    yield f"{bound.rule.id}: {number} conform, but {found!r}\n{document.data}"


def test_a_glance_is_only_content_where_judging_with_care_says_nothing() -> None:
    assert not list(mistakes(GLANCING, 300, 1))


def test_a_glance_counts_what_the_careful_judgement_would() -> None:
    for document in sound_plans(0, 1):
        sight = document.sight
        assert sight is not None
        for patterns in {bound.patterns for bound in GLANCING}:
            nodes = [node for pattern in patterns for node in document.root.each(pattern)]
            assert sight.number(patterns) == len(nodes)
            assert [value for pattern in patterns for value in sight.each(pattern)] == [node.value for node in nodes]


def test_a_complete_plan_needs_no_closer_look() -> None:
    (document,) = read_bytes(list(submissions(2))[1].encode(), "usulan.yaml")
    assert not VALIDATOR.validate(document)
    assert document.sight is not None
    binding = [bound for bound in GLANCING if reason_aside(bound, document.root, subject_of(document)) is None]
    assert [b.rule.id for b in binding if b.glance is None or not b.glance(document.sight)] == []

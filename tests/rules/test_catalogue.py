"""What every rule of the national pack must keep: both languages, examples that run, thresholds that bite."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from sinkron_rules import shelves
from sinkron_rules.judging import judge_document
from sinkron_rules.model import LANGS, BoundRule, Certainty, Severity, Text
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook import Example, Rulebook, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.rulebook.portfolios import gather_portfolios
from sinkron_rules.validation import Validator

VALIDATOR = Validator()
PACK = load_pack(shelves.RULES, VALIDATOR, origin="test")
BOOK: Rulebook = build_rulebook([PACK], VALIDATOR)
RULES = {bound.rule.id: bound for bound in BOOK.rules}
EXAMPLES = [
    (bound, example)
    for bound in BOOK.rules
    for example in examples_of(bound, BOOK.sources[bound.rule.id], shelves.RULES / "samples")
]

# Words and spellings that formal planning Indonesian avoids; what stands in backticks is to be typed and may hold any.
NOT_BAKU = re.compile(
    r"(?i:\b(anda|kamu|saudara|kami|prosentase|presentase|analisa|milyar|nopember|propinsi|walikota|resiko|obyek|praktek|"
    r"aktifitas|standarisasi|matrik|merubah|dirubah|mempedomani|mensinkronkan|dimana|diatas|dibawah|dikarenakan|"
    r"subkegiatan|upload|download|file|error|default|review|output|outcome)\b)|Rp(?:\.\s?|\s)\d"
)


def texts(bound: BoundRule) -> Iterator[tuple[str, Text]]:
    yield "title", bound.rule.title
    yield "why", bound.rule.why
    yield "remedy", bound.rule.remedy
    for key, wording in bound.messages.items():
        yield f"{key}.condition", wording.condition
        yield f"{key}.remedy", wording.remedy


@pytest.mark.parametrize("id_", RULES)
def test_every_text_is_there_in_both_languages_and_baku(id_: str) -> None:
    for name, text in texts(RULES[id_]):
        assert all(text[lang].strip() for lang in LANGS), name
        assert text.id != text.en, name
        assert not NOT_BAKU.search(re.sub(r"`[^`]*`", "", text.id)), f"{name}: {text.id}"
        assert "!" not in text.id


@pytest.mark.parametrize("id_", RULES)
def test_both_languages_have_the_same_placeholders(id_: str) -> None:
    for name, text in texts(RULES[id_]):
        if "." in name:
            found = [set(re.findall(r"(?<!\{)\{(\w+)\}", text[lang])) for lang in LANGS]
            assert found[0] == found[1], name


@pytest.mark.parametrize(("bound", "example"), EXAMPLES, ids=[f"{e.rule}-{e.kind}-{e.name}" for _, e in EXAMPLES])
def test_examples_run(bound: BoundRule, example: Example) -> None:
    complaint = try_example(example, bound, BOOK, VALIDATOR).complaint
    assert complaint is None, complaint


# What moves the limit of each check by about two rupiah on the sums of its examples; a limit that counts moves by one.
HAIR = {
    "budget-share": Fraction(2, 10**8),
    "budget-ceiling": Fraction(4, 10**7),
    "balance": Fraction(6, 10**7),
    "territorial-spread": Fraction(5, 10**8),
}


def spoiled(bound: BoundRule, name: str, by: int) -> BoundRule:
    exact = Fraction(Decimal(str(bound.parameters[name])))
    moved = exact + by * HAIR.get(bound.check.name, Fraction(1))
    kept = int(moved) if moved.denominator == 1 else Decimal(moved.numerator) / Decimal(moved.denominator)
    return replace(bound, parameters={**bound.parameters, name: kept})


# A limit of 0 is none of the rule's own: its boundary lies in the data (`pagu_minimum`) and in the examples.
LIMITS = [(id_, name) for id_, bound in RULES.items() for name in bound.check.limits if bound.parameters.get(name)]


@pytest.mark.parametrize(("id_", "name"), LIMITS)
def test_moving_a_limit_by_a_hair_makes_a_boundary_example_fail(id_: str, name: str) -> None:
    bound = RULES[id_]
    pair = [example for other, example in EXAMPLES if other is bound and example.boundary]
    assert {example.kind for example in pair} >= {"conforms", "needs-fix"}
    for by in (-1, 1):
        moved = spoiled(bound, name, by)
        if VALIDATOR.check_parameters(bound.check.parameters, moved.parameters):
            continue
        results = [try_example(example, moved, BOOK, VALIDATOR) for example in pair]
        assert any(result.complaint for result in results), f"{name} moved by {by} went unnoticed"


def test_every_limit_is_bound_by_some_rule() -> None:
    for check in PACK.checks.values():
        for name in check.limits:
            assert any(name in bound.parameters for bound in BOOK.rules if bound.check is check), (
                f"{check.name}: {name}"
            )


def test_every_check_is_used_and_every_rule_file_is_loaded() -> None:
    # The check for rules without Python waits for the rules of regions.
    assert {bound.check.name for bound in BOOK.rules} == set(PACK.checks) - {"expression"}
    names = (path.relative_to(shelves.RULES) for path in shelves.RULES.glob("*/*.yaml"))
    files = {f"nasional:{name.as_posix()}" for name in names if name.parent.name != "samples"}
    assert {bound.rule.file for bound in BOOK.rules} == files


@pytest.mark.parametrize("id_", RULES)
def test_an_error_needs_more_than_our_own_word(id_: str) -> None:
    rule = RULES[id_].rule
    worst = max([rule.severity, *rule.severity_by_year.values()], key=lambda severity: severity.weight)
    if all(basis.certainty is Certainty.OWN for basis in rule.basis):
        assert worst is not Severity.ERROR
    assert rule.basis


@pytest.mark.parametrize("id_", RULES)
def test_an_expired_rule_says_when_it_ended(id_: str) -> None:
    rule = RULES[id_].rule
    assert (rule.status == "expired") == (rule.last_year is not None)


@pytest.mark.parametrize("id_", RULES)
def test_sources_name_statements_of_the_articles(id_: str) -> None:
    assert all(re.fullmatch(r"S[0-4]-[0-9]{1,2}", source) for source in RULES[id_].rule.source)


@pytest.mark.parametrize("path", sorted((shelves.RULES / "samples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_sample_plan_conforms_to_every_rule(path: object) -> None:
    documents = read_file(path)  # type: ignore[arg-type]
    assert not [problem for document in documents for problem in VALIDATOR.validate(document)]
    for bound in BOOK.rules:
        if bound.check.judge is not None:
            found = [
                f
                for document in documents
                if document.skema == "usulan/1"
                for f in judge_document(bound, document).findings
            ]
            assert not found, (bound.rule.id, found)
        if bound.check.conclude is not None:
            for portfolio in gather_portfolios(documents, BOOK.lists):
                judged = portfolio.judged_by(bound)
                assert not judged.findings, (bound.rule.id, judged.findings)
                assert not judged.failures

"""Packs -> rules bound to their checks; this file only gathers."""

from sinkron_rules.rulebook.book import Rulebook, build_rulebook
from sinkron_rules.rulebook.comparing import Example, ExampleResult
from sinkron_rules.rulebook.examples import dump_yaml, examples_of, judge_text, try_example
from sinkron_rules.rulebook.overriding import Change
from sinkron_rules.rulebook.packs import Pack, load_pack
from sinkron_rules.rulebook.selecting import Selection, Wish

__all__ = [
    "Change",
    "Example",
    "ExampleResult",
    "Pack",
    "Rulebook",
    "Selection",
    "Wish",
    "build_rulebook",
    "dump_yaml",
    "examples_of",
    "judge_text",
    "load_pack",
    "try_example",
]

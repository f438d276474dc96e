"""Packs -> rules bound to their checks; this file only gathers."""

from sinkron_rules.rulebook.book import Rulebook, build_rulebook
from sinkron_rules.rulebook.examples import Example, ExampleResult, examples_of, try_example
from sinkron_rules.rulebook.packs import Pack, load_pack
from sinkron_rules.rulebook.selecting import Selection

__all__ = [
    "Example",
    "ExampleResult",
    "Pack",
    "Rulebook",
    "Selection",
    "build_rulebook",
    "examples_of",
    "load_pack",
    "try_example",
]

"""What `new` needs to know: taken from the options, asked for where they are silent, and refused as soon as it is said.

What may be written is read from the schema of the file that will hold it, so that both always agree.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from sinkron_rules.cli.printing import say
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Lang, Path, Text
from sinkron_rules.validation.scalars import broken_keyword
from sinkron_rules.validation.schemas import Field, load_schema
from sinkron_rules.validation.spelling import clipped, example

_LACKING = Text("Masih kurang: {options}.", "Missing: {options}.")
_GIVE = Text("Beri opsi itu, atau jalankan di terminal.", "Give these options, or run in a terminal.")
_BAD = Text("`--{name} {value}` tidak dapat dipakai: {reason}", "`--{name} {value}` cannot be used: {reason}")
_AGAIN = Text("`{value}` tidak dapat dipakai: {reason}", "`{value}` cannot be used: {reason}")
_FORM = Text("{description} Contoh: `{example}`.", "{description} Example: `{example}`.")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be known: how it is asked, and `fault`, which says why an answer cannot be used (None: it can)."""

    text: Text
    fault: Callable[[str], Text | None]
    default: Callable[[Mapping[str, str]], str | None] = lambda _: None


def answers(questions: Mapping[str, Question], given: Mapping[str, str | None], lang: Lang) -> dict[str, str]:
    """Return an answer to every question, from `given` or asked for, in order.

    Raises ConfigurationError for what cannot be used (at a terminal it is asked again), and for what is missing where
    nobody answers.
    """
    for name, value in given.items():
        reason = None if value is None else questions[name].fault(value)
        if reason is not None:
            option = name.replace("_", "-")
            raise ConfigurationError(_BAD.fill(name=option, value=clipped(value), reason=reason))
    known: dict[str, str] = {}
    for name, question in questions.items():
        value = given.get(name)
        try:
            known[name] = _asked(question, question.default(known), lang) if value is None else value
        except click.Abort:
            if _is_attended():
                raise
            say("")
            lacking = [other for other in questions if other not in known and given.get(other) is None]
            options = ", ".join(f"--{other.replace('_', '-')}" for other in lacking)
            raise ConfigurationError(_LACKING.fill(options=options), remedy=_GIVE) from None
    return known


def _asked(question: Question, default: str | None, lang: Lang) -> str:
    while True:
        answer = str(click.prompt(question.text[lang], default=default, err=True))
        if not _is_attended():
            # The Enter key that ends a typed answer also ends the line of the question; a pipe has none.
            say("")
        reason = question.fault(answer)
        if reason is None:
            return answer
        refusal = _AGAIN.fill(value=clipped(answer), reason=reason)
        if not _is_attended():
            raise ConfigurationError(refusal)
        say(refusal[lang])


def _is_attended() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def as_in_schema(kind: str, path: Path) -> Callable[[str], Text | None]:
    """Return what tells why a text cannot stand at `path` of a file of `kind`."""
    schema = load_schema(kind)
    field = Field(schema, schema).at(path)
    if field is None:
        raise KeyError(path)
    reason = form(field.description or Text("", ""), example(field))
    return lambda value: reason if broken_keyword(field.says, value) else None


def form(description: Text, sample: Any) -> Text:  # noqa: ANN401 - an example is any YAML value
    """Return the sentence that says how something is written."""
    return _FORM.fill(description=description, example=str(sample))

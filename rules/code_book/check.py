"""Codes, names and units against the code books in the repository (`buku-kode/1`), by edition and plan year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sinkron_rules.model import Check, Evidence, Figure, Node, Parameters, Portfolio, Verdict

from .books import read_books
from .comparing import compare
from .rows import pack, unpack
from .wording import MESSAGES, NO_BOOKS


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return the rows of a submission, packed together: codes, names, units, the edition and where each code stands."""
    return pack(root)


def conclude(
    figures: Sequence[Figure],
    portfolio: Portfolio,
    parameters: Parameters,  # noqa: ARG001 - the engine's signature
) -> Iterator[Evidence]:
    """Compare each row with the book of its edition; without any book in the repository the rule does not apply."""
    if not portfolio.codebooks:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NO_BOOKS)
        return
    yield from compare(unpack(figures), read_books(portfolio.codebooks), portfolio.year)


CHECK = Check(
    name="code-book",
    parameters={"type": "object", "properties": {}, "additionalProperties": False},
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
)

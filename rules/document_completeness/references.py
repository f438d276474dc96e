"""The references a submission rests on: at least one, and each with a number that can be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Sight, Unassessable, Verdict

from .blank import is_blank

_FIGURE = re.compile(r"[0-9]")
_PLACES = ("acuan[]", "program[].kegiatan[].sub_kegiatan[].acuan[]")


def has_numbered_references(sight: Sight) -> bool:
    """Tell at a glance that there are references, and all of them have a number in figures."""
    numbers = [reference.get("nomor") for pattern in _PLACES for reference in sight.each(pattern)]
    for number in numbers:
        if number.__class__ is not int and not _FIGURE.search(str(number)):
            return False
    return bool(numbers)


def judge_references(root: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding when nothing in the submission names a reference, and one for each without a usable number.

    A missing number or year is left to the schema, which demands both.
    """
    count, wound = 0, None
    for pattern in _PLACES:
        try:
            for reference in root.each(pattern):
                count += 1
                yield from _number(reference)
        except Unassessable as broken:
            wound = broken.bare()
    if wound is not None:
        places = (wound.place,) if wound.place else ()
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=wound.reason, places=places)
    elif count == 0:
        yield Evidence("no-reference", {"subjek": root.label}, (root.place_of("acuan"),))


def _number(reference: Node) -> Iterator[Evidence]:
    number = reference.get("nomor")
    if number is None:
        return
    written = " ".join(str(number.value).split())
    if is_blank(written) or not _FIGURE.search(written):
        values = {"jenis": str(reference["jenis"].value), "nilai": written}
        yield Evidence("no-number", values, (number.place,), subject=reference.label, identity=reference.identity)

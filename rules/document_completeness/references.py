"""The references a submission rests on: at least one, and each with a number that can be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Unassessable, Verdict

from .blank import is_blank

_PLACES = (
    "acuan[]",
    "program[].kegiatan[].sub_kegiatan[].acuan[]",
)


def judge_references(root: Node, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001 - the engine's signature
    """Yield a finding when nothing in the submission names a reference, and one for each without a usable number.

    A missing number or year is left to the schema, which demands both.
    """
    count, wound = 0, None
    for pattern in _PLACES:
        try:
            for reference in root.each(pattern):
                count += 1
                yield from _number(reference)
        except Unassessable as broken:
            wound = broken
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
    if is_blank(written) or not re.search(r"[0-9]", written):
        values = {"jenis": str(reference["jenis"].value), "nilai": written}
        yield Evidence("no-number", values, (number.place,), subject=reference.label, identity=reference.identity)

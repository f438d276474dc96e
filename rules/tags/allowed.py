"""Aspect `allowed`: every value of a field is one of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Sight, Unassessable, Verdict

from .texts import nearest
from .wording import NOT_USED

_LEVELS = ("program[]", "program[].kegiatan[].sub_kegiatan[]")
_LONGEST = 100
_GOOD = Evidence(verdict=Verdict.CONFORMS)


def glance_allowed(parameters: Parameters) -> Glance:
    """Return the glance that counts the values of the field where all are in the list."""
    field, known = str(parameters["field"]), frozenset(parameters["values"])

    def count(sight: Sight) -> int:
        found = [value for level in _LEVELS for item in sight.each(level) if (value := item.get(field)) is not None]
        values = [value for values in found for value in values] if field == "urgensi" else found
        return len(values) if known.issuperset(values) else 0

    return count


def judge_allowed(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence for every value of the field; a submission that does not use the field is not applicable."""
    field, values, seen = str(parameters["field"]), parameters["values"], False
    wounds: list[Unassessable] = []
    for level in _LEVELS:
        try:
            for value in _values(root, level, field):
                seen = True
                yield _GOOD if value.value in values else _unknown(value, field, values)
        except Unassessable as wound:
            wounds.append(wound.bare())
    if wounds:
        raise wounds[0]
    if not seen:
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NOT_USED.fill(field=field))


def _values(root: Node, level: str, field: str) -> Iterable[Node]:
    # A field that no item has may be marked as broken.
    if root.document.broken or any([field in item.value for item in root.each(level)]):  # noqa: C419 - faster
        return root.each(f"{level}.{field}[]" if field == "urgensi" else f"{level}.{field}")
    return ()


def _unknown(value: Node, field: str, values: Sequence[str]) -> Evidence:
    holder = value.parent
    label = value.label if holder is None else holder.label
    near = nearest(str(value.value), values)
    typed = f"{field}: {near}" if field == "kategori" else near
    return Evidence(
        message="unknown",
        values={
            "item": label,
            "field": field,
            "value": str(value.value)[:_LONGEST],
            "type": typed,
            "known": ", ".join(f"`{one}`" for one in values),
        },
        places=(value.place,),
        identity=value.identity,
        subject=label,
    )

"""What is said about one group of similar work."""

from __future__ import annotations

from collections.abc import Sequence

from sinkron_rules.model import Evidence, Figure, Text, Value

from .clusters import office_of

_SHOWN = 6
_OF_AGENCY = Text("{name} ({agency})", "{name} ({agency})")
_MORE = Text("dan {more} lainnya", "and {more} more")


def evidence_of(group: Sequence[Figure], areas: Sequence[str]) -> Evidence:
    """Return the evidence on similar work of several agencies that meets in `areas`, first place first."""
    ordered = sorted(group, key=lambda figure: figure.place)
    offices = {office_of(figure): figure.agency for figure in reversed(ordered)}
    first = ordered[0]
    other = next(figure for figure in ordered if office_of(figure) != office_of(first))
    parts: list[Value] = [_OF_AGENCY.fill(name=figure.label, agency=figure.agency) for figure in ordered]
    listed: list[Value] = [_area(area, ordered) for area in areas]
    return Evidence(
        "similar",
        {
            "count": len(offices),
            "areas": _shown(listed),
            "items": _shown(parts),
            "first": first.label,
            "partner": other.agency,
        },
        tuple(figure.place for figure in ordered),
        agency=first.agency,
        subject=first.label,
        identity="|".join(sorted({f"{figure.details['code']} {figure.value}" for figure in ordered})),
    )


def _area(area: str, group: Sequence[Figure]) -> str:
    name = next((figure.details[area] for figure in group if figure.details.get(area)), "")
    return f"{name} ({area})" if name else area


def _shown(values: list[Value]) -> list[Value]:
    if len(values) <= _SHOWN:
        return values
    return [*values[:_SHOWN], _MORE.fill(more=len(values) - _SHOWN)]

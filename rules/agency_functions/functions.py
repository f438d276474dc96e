"""Aspect `function`: every plan states its agency's function, and the region context does not say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sinkron_rules.model import Evidence, Figure, Node, Portfolio, Text, Unassessable, Value, Verdict

from .wording import EITHER


def judge_functions(figures: Sequence[Figure], portfolio: Portfolio) -> Iterator[Evidence]:
    """Yield evidence on every plan; what could not be read is not assessable."""
    stated = _stated(portfolio)
    for figure in figures:
        if figure.gap is None:
            yield _evidence(figure, stated.get(figure.group))
        else:
            yield Evidence(
                verdict=Verdict.NOT_ASSESSABLE, reason=figure.gap, places=(figure.place,), subject=figure.label
            )


def _stated(portfolio: Portfolio) -> Mapping[str, Node]:
    """Return what the region context says of each agency; an entry that cannot be read says nothing."""
    found: dict[str, Node] = {}
    try:
        for office in () if portfolio.context is None else portfolio.context.each("perangkat_daerah[]"):
            function = office.get("fungsi_layanan")
            if function is not None:
                found[str(office["kode"].value)] = function
    except Unassessable:
        return found
    return found


def _evidence(figure: Figure, stated: Node | None) -> Evidence:
    values: dict[str, Value] = {"agency": Text(figure.agency, figure.agency), "value": str(figure.value)}
    places = (figure.place,)
    if not figure.value:
        known = EITHER if stated is None else Text(*(f"`fungsi_layanan: {stated.value}`",) * 2)
        return _finding(figure, "missing", {**values, "type": known})
    if stated is not None and stated.value != figure.value:
        values["stated"] = str(stated.value)
        return _finding(figure, "differs", values, stated)
    return Evidence(verdict=Verdict.CONFORMS, places=places, subject=figure.label, agency=figure.agency)


def _finding(figure: Figure, message: str, values: Mapping[str, Value], stated: Node | None = None) -> Evidence:
    return Evidence(
        message=message,
        values=values,
        places=(figure.place,) if stated is None else (figure.place, stated.place),
        subject=figure.label,
        identity=f"{figure.group}|{message}",
        agency=figure.agency,
    )

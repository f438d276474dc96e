"""What the agencies of a region are for, and whether all of them have submitted a plan.

`aspect: function`: every plan says whether its agency serves the public or the administration, as the region context
does. `aspect: count`: every agency that the region context lists is there with a plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sinkron_rules.model import Check, Evidence, Figure, Node, Parameters, Portfolio

from .counting import judge_count
from .functions import judge_functions
from .wording import MESSAGES

PARAMETERS = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["function", "count"],
            "description": (
                "function: every plan states `fungsi_layanan`, and the same as the region context; count: every agency "
                "that the region context lists has a plan"
            ),
        },
    },
    "required": ["aspect"],
    "additionalProperties": False,
}
_PLANS = ("renja_pd", "renja_kecamatan")
_FUNCTION = ("perangkat_daerah", "fungsi_layanan")


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return one Figure for the plan of an agency: its code as the group, what it says of its function as the value."""
    return root.once(_figures)


def _figures(root: Node) -> tuple[Figure, ...]:
    """Return what an agency's plan says, where nothing is broken or left out; a closer look sees to any other."""
    document, data = root.document, root.value
    if document.broken:
        return _figures_with_care(root)
    try:
        kind, office = data["jenis"], data["perangkat_daerah"]
        texts = code, name, function = office["kode"], office["nama"], office["fungsi_layanan"]
    except (KeyError, TypeError):
        return _figures_with_care(root)
    if kind not in _PLANS or set(map(type, texts)) != {str}:
        return _figures_with_care(root)
    return (Figure(code, function, document.positions.place(_FUNCTION), root.label, name),)


def _figures_with_care(root: Node) -> tuple[Figure, ...]:
    if root["jenis"].value not in _PLANS:
        return ()
    office = root["perangkat_daerah"]
    code, name = str(office["kode"].value), str(office["nama"].value)
    function = office.get("fungsi_layanan")
    place = office.place if function is None else function.place
    return (Figure(code, "" if function is None else str(function.value), place, root.label, name),)


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence on every plan, or on the region as a whole."""
    yield from (judge_functions if parameters["aspect"] == "function" else judge_count)(figures, portfolio)


CHECK = Check(
    name="agency-functions",
    parameters=PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
)

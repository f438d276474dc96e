"""Collects the priority links of all programmes; concludes against the priority lists of the region and year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Portfolio, Verdict

from .collecting import collect
from .coverage import judge_coverage
from .gathered import gather
from .links import judge_links
from .lists import lay_out, none_for
from .matrix import matrix
from .wording import MESSAGES, NOT_NAMED

PARAMETERS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["aspect", "lists"],
    "properties": {
        "aspect": {
            "enum": ["links", "coverage"],
            "description": "links: every programme and every link in it; coverage: every priority that must be served",
        },
        "lists": {
            "enum": ["nasional", "provinsi", "kebijakan_kepala_daerah", "daerah"],
            "description": (
                "which lists: kebijakan_kepala_daerah also takes lists of `jenis: daerah` for several years (missions "
                "of the RPJMD); daerah takes those of one single year (priorities of the RKPD)"
            ),
        },
        "require_link": {
            "default": True,
            "type": "boolean",
            "x-stricter": "higher",
            "description": "links: whether a programme without any link is a finding (default true)",
        },
        "require_support": {
            "default": True,
            "type": "boolean",
            "x-stricter": "higher",
            "description": "coverage: whether a priority without any programme is a finding (default true)",
        },
        "minimum": {
            "type": "integer",
            "minimum": 0,
            "x-stricter": "higher",
            "description": (
                "coverage: judge the money too; the least budget in rupiah of a priority for which neither the region "
                "context nor the list states `pagu_minimum` (0: only stated ones count)"
            ),
        },
    },
}


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence on links or coverage; raises Unassessable when no list applies to the region and year."""
    family = str(parameters["lists"])
    shelf = lay_out(portfolio, family)
    if not shelf.chosen:
        if shelf.absent:
            raise shelf.absent[0]
        if shelf.named and not shelf.misnamed:
            yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=NOT_NAMED)
            return
        raise none_for(family, portfolio)
    gathered = gather(figures, portfolio)
    if parameters["aspect"] == "links":
        yield from judge_links(gathered, portfolio, shelf, parameters)
        return
    # The rule that asks for support shows the matrix; the one that asks for money need not show it again.
    table = matrix(gathered, shelf) if parameters.get("require_support", True) else None
    for evidence in judge_coverage(gathered, portfolio, shelf, parameters):
        yield evidence if table is None else replace(evidence, table=table)
        table = None


CHECK = Check(
    name="priority-linkage",
    parameters=PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
    limits=("minimum",),
)

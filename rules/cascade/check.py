"""Main programmes of the region and what kecamatan and kelurahan plan for them.

`aspect: coverage`: every main programme has a child at each level that carries it out. `aspect: links`: every plan of a
kecamatan or kelurahan names a main programme, and every name in any plan is one that the region context knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinkron_rules.model import Check, Evidence, Figure, Parameters, Portfolio, Table

from .collecting import collect
from .coverage import judge_coverage
from .links import judge_links
from .parameters import PARAMETERS
from .picture import picture
from .wording import MESSAGES


def conclude(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence on every main programme, or on every submission; raises Unassessable without a list of them."""
    if parameters["aspect"] != "coverage":
        yield from judge_links(figures, portfolio, parameters)
        return
    table: Table | None = picture(figures, portfolio, parameters["levels"])
    for evidence in judge_coverage(figures, portfolio, parameters):
        yield replace(evidence, table=table)
        table = None


CHECK = Check(
    name="cascade",
    parameters=PARAMETERS,
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
)

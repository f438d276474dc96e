"""Documents -> portfolios: which submissions, context and priority lists belong to one region and year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sinkron_rules.judging import Judgement, collect_figures, conclude
from sinkron_rules.model import BoundRule, Document, Figure, Node, Portfolio

SUBMISSION, CONTEXT, PRIORITIES, CODES = "usulan/1", "konteks-daerah/1", "daftar-prioritas/1", "buku-kode/1"
REFERENCES = frozenset({CONTEXT, PRIORITIES, CODES})


def portfolio_key(document: Document) -> tuple[str, int] | None:
    """Return (kode wilayah, tahun) of a submission or context; None when either cannot be read."""
    data = document.data if isinstance(document.data, dict) else {}
    region, year = data.get("pemda"), data.get("tahun")
    code = region.get("kode_wilayah") if isinstance(region, dict) else None
    if not isinstance(code, str) or not isinstance(year, int) or isinstance(year, bool):
        return None
    return code, year


def region_name(data: Any) -> str:  # noqa: ANN401 - whatever a file holds
    """Return the name of the region in a submission or context; empty when it cannot be read."""
    region = data.get("pemda") if isinstance(data, dict) else None
    name = region.get("nama") if isinstance(region, dict) else None
    return name if isinstance(name, str) else ""


def lists_of(kind: str, documents: Iterable[Document]) -> dict[str, Node]:
    """Return the roots of the documents of `kind` (priority lists or code books), by their `id`."""
    roots = [document.root for document in documents if document.skema == kind and isinstance(document.data, dict)]
    return {root.value["id"]: root for root in roots if isinstance(root.value.get("id"), str)}


@dataclass(slots=True)
class Gathered:
    """The documents of one portfolio, for those who hold them all in memory (the examples do)."""

    portfolio: Portfolio
    submissions: list[Document] = field(default_factory=list)

    def judged_by(self, bound: BoundRule) -> Judgement:
        """Collect and conclude in one go."""
        figures: list[Figure] = []
        judgement, takes_part = Judgement(bound.rule), False
        for document in self.submissions:
            found, binds = collect_figures(bound, document, judgement=judgement)
            takes_part = takes_part or binds
            figures += found
        judgement.add(conclude(bound, figures, self.portfolio, bound_somewhere=takes_part))
        return judgement


def gather_portfolios(documents: Sequence[Document], pack_lists: Iterable[Document]) -> list[Gathered]:
    """Group documents into portfolios, sorted by region and year; the lists of packs serve all of them."""
    lists, books = lists_of(PRIORITIES, [*pack_lists, *documents]), lists_of(CODES, documents)
    contexts = {portfolio_key(document): document.root for document in documents if document.skema == CONTEXT}
    submissions = [document for document in documents if document.skema == SUBMISSION]
    keys = {key for key in map(portfolio_key, submissions) if key} | {key for key in contexts if key}
    gathered = []
    for key in sorted(keys):
        mine = [document for document in submissions if portfolio_key(document) == key]
        gathered.append(Gathered(Portfolio(*key, contexts.get(key), lists, len(mine), books), mine))
    return gathered

"""Aspect `order`: every Sub Kegiatan has a rank of its own, from 1 on, without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice

from sinkron_rules.model import Evidence, Node, Place, Sight, Text, Value, Verdict

from .ranks import FIELD, ITEMS, Ranking, ranking_of
from .wording import NOT_READ

_SHOWN = 20
_LISTED = 5


def judge_order(root: Node) -> list[Evidence]:
    """Return one finding for what is missing as a whole, one for each rank held twice, and one for ranks left out.

    A rank that is left out because another one is missing or doubled is no mistake of its own.
    """
    ranking = root.once(ranking_of)
    if ranking.is_in_order:
        return []
    findings = list(_findings(root, ranking))
    if ranking.unread and not findings:
        reason, place = ranking.unread[0]
        findings = [Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=NOT_READ.fill(reason=reason), places=(place,))]
    return findings


def is_in_order(sight: Sight) -> bool:
    """Tell at a glance whether the ranks are just 1 to the number of Sub Kegiatan."""
    items = sight.each(ITEMS)
    return {item.get(FIELD) for item in items} == set(range(1, len(items) + 1))


def _findings(root: Node, ranking: Ranking) -> Iterator[Evidence]:
    if len(ranking.missing) == ranking.count:
        yield _evidence("none", {"n": ranking.count}, (root.place_of("program"),), "none")
        return
    free = _free(ranking)
    if ranking.missing:
        values: dict[str, Value] = {"n": len(ranking.missing), "all": ranking.count, "free": free[0]}
        yield _evidence("missing", values, (item.place_of("kode") for item in ranking.missing), "missing")
    for item in ranking.improper:
        values = {"item": item.label, "rank": str(item[FIELD].value), "free": free[0]}
        yield _evidence("improper", values, (item[FIELD].place,), item.identity, item.label)
    for rank, items in sorted(ranking.ranked.items()):
        if len(items) > 1:
            values = {"rank": str(rank), "n": len(items), "second": items[1].label, "free": free[0]}
            yield _evidence("doubled", values, (item[FIELD].place for item in items), f"doubled|{rank}")
    last = max(ranking.ranked, default=0)
    if last > ranking.count:
        values = {"last": str(last), "n": ranking.count, "free": ", ".join(free)}
        yield _evidence("gap", values, (item[FIELD].place for item in ranking.ranked[last]), "gap")


def _free(ranking: Ranking) -> Sequence[str]:
    """Return the first ranks that nobody holds."""
    below = [rank for rank in range(1, ranking.count + 1) if rank not in ranking.ranked]
    beyond = (rank for rank in count(ranking.count + 1) if rank not in ranking.ranked)
    return [str(rank) for rank in (below[:_LISTED] or islice(beyond, 1))]


def _evidence(
    message: str, values: dict[str, Value], places: Iterable[Place], identity: str, subject: Text | None = None
) -> Evidence:
    return Evidence(
        message=message,
        values=values,
        places=tuple(islice(places, _SHOWN)),
        identity=identity,
        subject=subject,
    )

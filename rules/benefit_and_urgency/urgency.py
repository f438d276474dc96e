"""An urgency is a known reason, or a text long enough to be one."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from functools import lru_cache

from sinkron_rules.model import Evidence, Node, Parameters, remember

from .glance import Work

_KEPT = 1024


def states_urgency(item: Node) -> bool:
    """Tell whether an item gives any reason."""
    stated = item.get("urgensi")
    return stated is not None and bool(stated.value)


def urgent(parameters: Parameters) -> Callable[[Work], bool]:
    """Return what tells at a glance that an item has reasons, all of them known ones or long enough."""
    known, least = remember(parameters, _known), parameters["min_words"]

    def fine(work: Work) -> bool:
        reasons = work.get("urgensi") or ()
        unclear = [one for one in reasons if _folded(one) not in known and len(one.split()) < least]
        return bool(reasons) and not unclear

    return fine


def judge_urgency(item: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one finding when no reason is given, else one for each reason that is neither known nor explained."""
    if not states_urgency(item):
        yield Evidence("urgensi-missing", places=(item.place_of("kode"),))
        return
    known = remember(parameters, _known)
    for reason in item.each("urgensi[]"):
        written = str(reason.value)
        if _folded(written) in known or len(written.split()) >= parameters["min_words"]:
            continue
        near = difflib.get_close_matches(_folded(written), list(known), n=1)
        yield Evidence(
            "urgensi-unknown",
            {
                "written": written,
                "typed": known[near[0]] if near else "SPM",
                "words": len(written.split()),
                "least": parameters["min_words"],
            },
            (reason.place,),
            found=len(written.split()),
            required=parameters["min_words"],
            distance=parameters["min_words"] - len(written.split()),
        )


def _known(parameters: Parameters) -> dict[str, str]:
    """Return how each known reason is written, by its folded code and other names."""
    known = {_folded(tag): tag for tag in parameters.get("extra_tags", ())}
    for tag in parameters["tags"]["tanda"]:
        known |= {_folded(name): tag["kode"] for name in (tag["kode"], *tag["alias"])}
    return known


@lru_cache(maxsize=_KEPT)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .")

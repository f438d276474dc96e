"""The outcome of a programme: there, and more than its own name. What repeats an indicator is judged elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sinkron_rules.model import Evidence, Node, Parameters, Sight

from .blank import all_say, is_blank

_KEPT = 1024
_FIELDS = ("hasil", "sasaran")
_HEAD = re.compile(r"^(?:program|hasil|sasaran)\b\s*:?\s*")


def states_outcomes(sight: Sight) -> bool:
    """Tell at a glance that what each programme states is filled in and is not its name."""
    for programme in sight.each("program[]"):
        stated = [text for field in _FIELDS if (text := programme.get(field)) is not None]
        if not stated or not all_say(stated) or folded(programme["nama"]) in map(folded, stated):
            return False
    return True


def judge_outcome(programme: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding when a programme states neither `hasil` nor `sasaran`, or one of them only repeats its name."""
    stated = [node for node in (programme.get(field) for field in _FIELDS) if node is not None]
    filled = [node for node in stated if not is_blank(str(node.value))]
    values = {"subjek": programme.label}
    if not filled:
        places = tuple(node.place for node in stated) or (programme.place_of("hasil"),)
        yield Evidence("no-outcome", values, places)
        return
    name = programme["nama"]
    for node in filled:
        if folded(str(node.value)) == folded(str(name.value)):
            field = str(node.path[-1])
            yield Evidence(
                "outcome-is-name",
                {**values, "isian": field, "teks": " ".join(str(node.value).split())},
                (node.place, name.place),
                identity=f"{programme.identity}.{field}",
            )


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """Return a text without case, signs, repeated spaces and a leading "Program"."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return _HEAD.sub("", words)

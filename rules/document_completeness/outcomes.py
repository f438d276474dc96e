"""The outcome of a programme: there, and more than its own name. What repeats an indicator is judged elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sinkron_rules.model import Evidence, Node, Parameters

from .blank import is_blank

_KEPT = 1024
_FIELDS = ("hasil", "sasaran")
_HEAD = re.compile(r"^(?:program|hasil|sasaran)\b\s*:?\s*")


def judge_outcome(programme: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding when a programme states neither `hasil` nor `sasaran`, or one of them only repeats its name."""
    return () if _plainly_stated(programme) else _judged(programme)


def _plainly_stated(programme: Node) -> bool:
    """Tell at a glance that what a programme states is filled in and is not its name."""
    fields = programme.plain
    name, stated = fields.get("nama"), [fields[field] for field in _FIELDS if field in fields]
    if not stated or not isinstance(name, str):
        return False
    return all(isinstance(text, str) and not is_blank(text) and folded(text) != folded(name) for text in stated)


def _judged(programme: Node) -> Iterator[Evidence]:
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

"""The outcome of a programme: there, and more than its own name. What repeats an indicator is judged elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters

from .blank import is_blank

_FIELDS = ("hasil", "sasaran")
_HEAD = re.compile(r"^(?:program|hasil|sasaran)\b\s*:?\s*")


def judge_outcome(programme: Node, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001 - the engine's signature
    """Yield a finding when a programme states neither `hasil` nor `sasaran`, or one of them only repeats its name."""
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


def folded(text: str) -> str:
    """Return a text without case, signs, repeated spaces and a leading "Program"."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return _HEAD.sub("", words)

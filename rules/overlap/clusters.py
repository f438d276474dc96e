"""Whether the agencies of similar work name each other as partners."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinkron_rules.model import Figure

from .joining import Joined

_SMALL = ("dan", "serta", "di", "ke", "untuk", "atau", "yang", "pada", "bidang")


def office_of(figure: Figure) -> str:
    """Return the agency that carries out the work: a kelurahan is a unit of its kecamatan."""
    return figure.details["code"].rpartition(".")[0]


def uncoordinated(group: Sequence[Figure]) -> list[Figure]:
    """Return the group when its agencies, two or more, are not all linked by naming each other; else nothing.

    A link holds both ways, and from one to the next.
    """
    offices = sorted({office_of(figure) for figure in group})
    if len(offices) < 2:
        return []
    names = {name: offices.index(office_of(figure)) for figure in group for name in names_of(figure)}
    joined = Joined(len(offices))
    for figure in group:
        for partner in figure.details["partners"].split("\n"):
            other = _named(partner, names)
            if other is not None:
                joined.join(offices.index(office_of(figure)), other)
    roots = {joined.root(number) for number in range(len(offices))}
    return list(group) if len(roots) > 1 else []


def names_of(figure: Figure) -> set[str]:
    """Return what an agency may be called: its code, its name, its first word with its initials ("dinas pupr")."""
    words = _folded(figure.agency).split()
    initials = "".join(word[0] for word in words[1:] if word not in _SMALL)
    short = {f"{words[0]} {initials}", initials} if len(initials) > 1 else set()
    return {figure.details["code"], office_of(figure), " ".join(words), *short} - {""}


def _named(partner: str, names: dict[str, int]) -> int | None:
    """Return the number of the agency that a partner's name or code means; "Dinas PUPR Kota" means "dinas pupr"."""
    text = partner.strip()
    folded = _folded(text)
    for name in (text, text.rpartition(".")[0], folded, " ".join(folded.split()[:2])):
        if name in names:
            return names[name]
    return next((names[name] for name in sorted(names) if len(name) > 9 and folded.startswith(name)), None)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))

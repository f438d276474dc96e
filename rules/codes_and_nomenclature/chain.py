"""A code starts with the code of its parent; X.XX stands for any field of government in support programmes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Sight, Unassessable, Value, Verdict

_BELOW = {"program": ("kegiatan", 3), "kegiatan": ("sub_kegiatan", 5)}
_CHILDREN = (("program[]", "kegiatan"), ("program[].kegiatan[]", "sub_kegiatan"))
_PARENTS = {"program": "program[].kode", "kegiatan": "program[].kegiatan[].kode"}
_SUPPORT = "X.XX"
_SUPPORT_PROGRAMME = "01"


def is_chained(sight: Sight) -> bool:
    """Tell at a glance that the codes of all children begin with their parent's."""
    for pattern, below in _CHILDREN:
        for parent in sight.each(pattern):
            stem = f"{parent['kode']}."
            for child in parent[below]:
                if not child["kode"].startswith(stem):
                    return False
    return True


def judge_chain(parent: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding for each child whose code does not start with its parent's.

    Where all children agree with each other and only their parent differs, it is the parent that is named, once.
    """
    below, length = _BELOW[str(parent.path[-2])]
    code = str(parent["kode"].value)
    codes, wound = _codes(parent, f"{below}[]")
    stray = [kode for kode in codes if (stem := _stem(kode, length)) != code and not fits(code, stem)]
    return () if not stray and wound is None else _told(parent, codes, stray, wound)


def _told(parent: Node, codes: list[Node], stray: list[Node], wound: Unassessable | None) -> Iterator[Evidence]:
    level = str(parent.path[-2])
    length, code = _BELOW[level][1], str(parent["kode"].value)
    stems = {_stem(kode, length) for kode in stray}
    known = _known(parent, level)
    if len(stray) == len(codes) > 1 and len(stems) == 1 and wound is None and not stems & known:
        yield _parent_differs(parent, code, next(iter(stems)), stray)
    else:
        for kode in stray:
            yield _child_differs(kode, code, length, known)
    if wound is not None:
        places = (wound.place,) if wound.place else ()
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=wound.reason, places=places)


def fits(parent: str, stem: str) -> bool:
    """Tell whether a child whose code begins with `stem` belongs under `parent`."""
    if parent == stem:
        return True
    ours, theirs = parent.split("."), stem.split(".")
    support = ours[2] == theirs[2] == _SUPPORT_PROGRAMME and ours[2:] == theirs[2:]
    return support and _SUPPORT in {".".join(ours[:2]), ".".join(theirs[:2])}


def _codes(parent: Node, below: str) -> tuple[list[Node], Unassessable | None]:
    """Return the codes of the children, and why one cannot be read: missing, or broken on the way."""
    try:
        return [child["kode"] for child in parent.each(below)], None
    except Unassessable as wound:
        return _sound_codes(parent, below), wound.bare()


def _sound_codes(parent: Node, below: str) -> list[Node]:
    codes = []
    try:
        for child in parent.each(below):
            try:
                codes.append(child["kode"])
            except Unassessable:
                continue
    except Unassessable:
        pass
    return codes


def _stem(kode: Node, length: int) -> str:
    return ".".join(str(kode.value).split(".")[:length])


def _known(node: Node, level: str) -> set[str]:
    """Return the codes that the parents of this document have."""
    known: set[str] = set()
    try:
        for kode in node.document.root.each(_PARENTS[level]):
            known.add(str(kode.value))
    except Unassessable:
        pass
    return known


def _parent_differs(parent: Node, code: str, stem: str, stray: list[Node]) -> Evidence:
    values: dict[str, Value] = {"subjek": parent.label, "nilai": code, "saran": stem, "jumlah": len(stray)}
    places = (parent.place_of("kode"), *(kode.place for kode in stray))
    return Evidence("parent-differs", values, places)


def _child_differs(kode: Node, parent: str, length: int, known: set[str]) -> Evidence:
    child = kode.parent
    stem = _stem(kode, length)
    tail = str(kode.value).split(".")[length:]
    values: dict[str, Value] = {
        "subjek": child.label if child else str(kode.value),
        "induk": parent,
        "saran": ".".join([parent, *tail]),
        "induk_benar": stem,
    }
    message = "move" if stem in known else "chain"
    identity = child.identity if child else ""
    subject = child.label if child else None
    return Evidence(message, values, (kode.place,), identity=identity, subject=subject)

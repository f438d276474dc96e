"""Aspect `some`: the submission has at least one item on the theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sinkron_rules.model import Evidence, Node, Parameters, Place, Text, Unassessable, Verdict

from .texts import plain, spaced
from .wording import NOT_ALL_READ

_LEVELS = ("program[]", "program[].kegiatan[]", "program[].kegiatan[].sub_kegiatan[]")
# Where an item says what it does and for whom.
_SAYING = (
    "nama",
    "sasaran",
    "tujuan",
    "hasil",
    "keluaran",
    "indikator[].nama",
    "kelompok_sasaran.uraian",
    "manfaat.uraian",
)
_LINKS = ("nasional", "provinsi", "daerah")


def judge_some(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield where the theme was found, or that it was not; what cannot be read could hold it."""
    wounds: list[Unassessable] = []
    for pattern in _LEVELS:
        for item in _sound(root, pattern, wounds):
            place = _found(item, parameters["theme"], wounds)
            if place is not None:
                yield Evidence(verdict=Verdict.CONFORMS, places=(place,))
                return
    if wounds:
        raise Unassessable(NOT_ALL_READ.fill(reason=wounds[0].reason), wounds[0].place)
    name = parameters["name"]
    yield Evidence(
        message="none",
        values={"theme": Text(name["id"], name["en"]), "suggest": parameters["suggest"]},
        places=(root.place_of("program"),),
        identity="none",
    )


def _sound(node: Node, pattern: str, wounds: list[Unassessable]) -> Iterator[Node]:
    try:
        yield from node.each(pattern)
    except Unassessable as wound:
        wounds.append(wound)


def _found(item: Node, theme: Mapping[str, Sequence[str]], wounds: list[Unassessable]) -> Place | None:
    """Return where `item` shows the theme, None when it does not."""
    tags: Mapping[str, Sequence[str]] = theme.get("tags", {})  # type: ignore[assignment]
    for field, values in tags.items():
        wanted = {plain(value) for value in values}
        pattern = f"{field}[]" if field == "urgensi" else field
        for tag in _sound(item, pattern, wounds):
            if spaced(str(tag.value)) in wanted:
                return tag.place
    for field in _LINKS if "links" in theme else ():
        for link in _sound(item, f"prioritas.{field}[]", wounds):
            if link.value in theme["links"]:
                return link.place
    phrases = [plain(phrase) for phrase in theme.get("words", ())]
    for pattern in _SAYING if phrases else ():
        for said in _sound(item, pattern, wounds):
            text = spaced(str(said.value))
            if any(phrase in text for phrase in phrases):
                return said.place
    return None

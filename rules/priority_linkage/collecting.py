"""One submission -> Figures: its programmes, the priority links in them, the money behind each link, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sinkron_rules.model import Figure, Node, Parameters, Sight, Text, Unassessable, at_a_glance, path_text

FIELDS = ("nasional", "provinsi", "daerah")
ANY_FIELD = "*"
PROGRAMME, LINK, MONEY = "programme", "link", "money"

_CHILDREN = ("kegiatan", "sub_kegiatan")
_BELOW = tuple(f"{level}[]" for level in _CHILDREN)
_LOWER = ("program[].kegiatan[]", "program[].kegiatan[].sub_kegiatan[]")
_NO_MONEY = Text("pagu {item} belum diisi", "the budget of {item} is not filled in")
_NOT_RUPIAH = Text("pagu {item} bukan bilangan rupiah", "the budget of {item} is not a number of rupiah")


def collect(submission: Node, _parameters: Parameters) -> Iterable[Figure]:
    """Return the Figures of one submission; `details["figure"]` says which kind each one is.

    Parts that were broken arrive as Figures of group "*" with a gap; Unassessable is raised only after all sound
    programmes, when the list of programmes itself is broken.
    """
    figures, wound = submission.once(_collected)
    return figures if wound is None else _then_raise(figures, wound)


def _then_raise(figures: list[Figure], wound: Unassessable) -> Iterator[Figure]:
    yield from figures
    raise wound.with_traceback(None)


def _collected(submission: Node) -> tuple[list[Figure], Unassessable | None]:
    """Return the Figures, the same for every rule, and what is broken about the list of programmes."""
    plain = at_a_glance(submission, _figures)
    if plain is not None:
        return plain, None
    office, figures = _office(submission), list[Figure]()
    try:
        for programme in submission.each("program[]"):
            common = _add_programme(figures, programme, office)
            _add_item(figures, programme, office["agency"], common, 0)
    except Unassessable as wound:
        return figures, wound.bare()
    return figures, None


def _figures(submission: Node, sight: Sight) -> list[Figure]:
    """Return the Figures of a sound submission, in most of which only programmes name priorities."""
    office, figures = _office(submission), list[Figure]()
    deep = True in ["prioritas" in item for level in _LOWER for item in sight.each(level)]
    for programme in submission.each("program[]"):
        common = _add_programme(figures, programme, office)
        for item in _with_those_below(programme) if deep else (programme,):
            holder = item.value.get("prioritas")
            if holder is not None:
                _add_sound_links(figures, item, holder, office["agency"], common)
    return figures


def _with_those_below(programme: Node) -> Iterator[Node]:
    yield programme
    for activity in programme.each("kegiatan[]"):
        yield activity
        yield from activity.each("sub_kegiatan[]")


def _add_sound_links(
    figures: list[Figure], item: Node, holder: Mapping[str, Any], agency: str, common: dict[str, str]
) -> None:
    """Add the links of `holder`, the priorities of a sound item, and the money behind each."""
    amount, gap, path, place_of = item.value.get("pagu"), None, item.path, item.document.positions.place
    if amount.__class__ is not int:
        amount, gap = money(item)
    label, place = item.label, place_of((*path, "pagu"))
    shared = {**common, "item": path_text(path), "identity": f"{common['scope']}|{item.identity}"}
    for field in FIELDS:
        if field in holder:
            link_details = {**shared, "field": field, "figure": LINK}
            money_details = {**link_details, "figure": MONEY}
            for index, text in enumerate(holder[field] or ()):
                if text is not None:
                    at = place_of((*path, "prioritas", field, index))
                    figures.append(Figure(str(text), amount, at, label, agency, gap, link_details))
                    figures.append(Figure(LINK, amount, place, label, agency, gap, money_details))


def _office(submission: Node) -> dict[str, str]:
    """Return what the conclusions need of the agency; what is broken there stays empty and is no reason to stop."""
    kind, office = submission.value.get("jenis"), submission.value.get("perangkat_daerah")
    known = office if isinstance(office, dict) else {}
    code, name, service = known.get("kode"), known.get("nama"), known.get("fungsi_layanan")
    return {
        "office": str(code or ""),
        "agency": str(name or code or ""),
        "service": str(service or ""),
        "scope": f"{kind}|{submission.value.get('tahap')}|{code or name or ''}",
    }


def _add_programme(figures: list[Figure], programme: Node, office: dict[str, str]) -> dict[str, str]:
    """Add the Figure of a programme; return what the details of those of its links have in common."""
    place, agency, scope = programme.place_of("kode"), office["agency"], office["scope"]
    code = programme.value.get("kode") if isinstance(programme.value, dict) else None
    key = str(place)
    details = {
        "programme": key,
        "figure": PROGRAMME,
        "identity": f"{scope}|{programme.identity}",
        "office": office["office"],
        "service": office["service"],
    }
    figures.append(Figure(PROGRAMME, str(code or ""), place, programme.label, agency, None, details))
    return {"programme": key, "scope": scope}


def _add_item(figures: list[Figure], item: Node, agency: str, common: dict[str, str], depth: int) -> None:
    """Add the links in `item`, which stands `depth` levels below its programme, and those below it."""
    try:
        # A field that is not there may be marked as broken.
        if "prioritas" in item.value or item.document.broken:
            holder = item.get("prioritas")
            if holder is not None:
                _add_links(figures, item, holder, agency, common)
    except Unassessable as wound:
        figures.append(_gap(item, agency, {**common, "field": ANY_FIELD}, wound))
    if depth == len(_BELOW):
        return
    try:
        for child in item.each(_BELOW[depth]):
            _add_item(figures, child, agency, common, depth + 1)
    except Unassessable as wound:
        figures.append(_gap(item, agency, {**common, "field": ANY_FIELD}, wound))


def _add_links(figures: list[Figure], item: Node, holder: Node, agency: str, common: dict[str, str]) -> None:
    amount, gap = money(item)
    place, label = item.place_of("pagu"), item.label
    shared = {**common, "item": path_text(item.path), "identity": f"{common['scope']}|{item.identity}"}
    for field in FIELDS:
        if field not in holder.value and not holder.document.broken:
            continue
        link_details = {**shared, "field": field, "figure": LINK}
        money_details = {**link_details, "figure": MONEY}
        try:
            for link in holder.each(f"{field}[]"):
                figures.append(Figure(str(link.value), amount, link.place, label, agency, gap, link_details))
                figures.append(Figure(LINK, amount, place, label, agency, gap, money_details))
        except Unassessable as wound:
            figures.append(_gap(item, agency, {**common, "field": field}, wound))


def _gap(item: Node, agency: str, common: dict[str, str], wound: Unassessable) -> Figure:
    return Figure("*", 0, wound.place or item.place, item.label, agency, wound.reason, {**common, "figure": "gap"})


def money(item: Node) -> tuple[int, Text | None]:
    """Return the budget of a programme, activity or sub-activity in rupiah, and why it is only a lower bound, if it is.

    What the item states counts; where it states nothing, the sum over the level below.
    """
    try:
        stated = item.get("pagu")
    except Unassessable as wound:
        return 0, wound.reason
    if stated is None:
        return _sum_below(item)
    if isinstance(stated.value, bool) or not isinstance(stated.value, int):
        return 0, _NOT_RUPIAH.fill(item=item.label)
    return stated.value, None


def _sum_below(item: Node) -> tuple[int, Text | None]:
    parts: list[tuple[int, Text | None]] = []
    try:
        for level in _CHILDREN:
            parts.extend(money(child) for child in item.each(f"{level}[]"))
    except Unassessable as wound:
        parts.append((0, wound.reason))
    if not parts:
        return 0, _NO_MONEY.fill(item=item.label)
    return sum(amount for amount, _ in parts), next((gap for _, gap in parts if gap is not None), None)

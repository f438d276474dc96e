"""One submission -> Figures: its programmes, the priority links in them, the money behind each link, and the gaps."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Figure, Node, Parameters, Text, Unassessable, path_text

FIELDS = ("nasional", "provinsi", "daerah")
ANY_FIELD = "*"
PROGRAMME, LINK = "programme", "link"

_CHILDREN = ("kegiatan", "sub_kegiatan")
_NO_MONEY = Text("pagu {item} belum diisi", "the budget of {item} is not filled in")
_NOT_RUPIAH = Text("pagu {item} bukan bilangan rupiah", "the budget of {item} is not a number of rupiah")


def collect(submission: Node, _parameters: Parameters) -> Iterator[Figure]:
    """Yield the Figures of one submission; `details["figure"]` says which kind each one is.

    Parts that were broken arrive as Figures of group "*" with a gap; Unassessable is raised only after all sound
    programmes, when the list of programmes itself is broken.
    """
    office = _office(submission)
    for programme in submission.each("program[]"):
        yield from _programme(programme, office)


def _office(submission: Node) -> dict[str, str]:
    """Return what the conclusions need of the agency; what is broken there stays empty and is no reason to stop."""
    kind, office = submission.value.get("jenis"), submission.value.get("perangkat_daerah")
    known = office if isinstance(office, dict) else {}
    names = {key: str(known.get(key) or "") for key in ("kode", "nama", "fungsi_layanan")}
    return {
        "office": names["kode"],
        "agency": names["nama"] or names["kode"],
        "service": names["fungsi_layanan"],
        "scope": f"{kind}|{submission.value.get('tahap')}|{names['kode'] or names['nama']}",
    }


def _programme(programme: Node, office: dict[str, str]) -> Iterator[Figure]:
    place = programme.place_of("kode")
    code = programme.value.get("kode") if isinstance(programme.value, dict) else None
    common = {"programme": str(place)}
    identity = f"{office['scope']}|{programme.identity}"
    yield Figure(
        group=PROGRAMME,
        value=str(code or ""),
        place=place,
        label=programme.label,
        agency=office["agency"],
        details={
            **common,
            "figure": PROGRAMME,
            "identity": identity,
            "office": office["office"],
            "service": office["service"],
        },
    )
    yield from _item(programme, office["agency"], {**common, "scope": office["scope"]}, _CHILDREN)


def _item(item: Node, agency: str, common: dict[str, str], levels: tuple[str, ...]) -> Iterator[Figure]:
    try:
        if (holder := item.get("prioritas")) is not None:
            yield from _all_links(item, holder, agency, common)
    except Unassessable as wound:
        yield _gap(item, agency, {**common, "field": ANY_FIELD}, wound)
    if not levels:
        return
    try:
        for child in item.each(f"{levels[0]}[]"):
            yield from _item(child, agency, common, levels[1:])
    except Unassessable as wound:
        yield _gap(item, agency, {**common, "field": ANY_FIELD}, wound)


def _all_links(item: Node, holder: Node, agency: str, common: dict[str, str]) -> Iterator[Figure]:
    for field in FIELDS:
        try:
            yield from _links(item, holder, agency, {**common, "field": field})
        except Unassessable as wound:
            yield _gap(item, agency, {**common, "field": field}, wound)


def _links(item: Node, holder: Node, agency: str, common: dict[str, str]) -> Iterator[Figure]:
    path = path_text(item.path)
    for link in holder.each(f"{common['field']}[]"):
        amount, gap = money(item)
        details = {
            **common,
            "figure": LINK,
            "item": path,
            "identity": f"{common['scope']}|{item.identity}",
        }
        yield Figure(str(link.value), amount, link.place, item.label, agency, gap, details)
        yield Figure(LINK, amount, item.place_of("pagu"), item.label, agency, gap, {**details, "figure": "money"})


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

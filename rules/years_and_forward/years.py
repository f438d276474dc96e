"""Every year that a submission writes down, against its plan year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Sight

_KEPT = 1024
_SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)\d\d))?(?!\d)")  # noqa: RUF001 - an en dash in titles
_EDITION_YEAR = re.compile(r"/((?:19|20)\d\d)$")


def glance_years(parameters: Parameters) -> Glance:
    """Return the glance that is content where title, code book, guide and all meetings fit the plan year."""
    guides: Mapping[str, int] = parameters["guides"]

    def content(sight: Sight) -> bool:
        data = sight.data
        plan: int = data["tahun"]
        if not _covers(data.get("judul") or "", plan) or _appeared(data.get("edisi_kode") or "") > plan:
            return False
        if guides.get(_name_of(data.get("pedoman") or ""), plan) != plan:
            return False
        proposals = [proposal for item in sight.each(_SUB_KEGIATAN) if (proposal := item.get("usulan"))]
        # A date begins with its year, four digits like the plan year.
        return max([proposal.get("tanggal") or "" for proposal in proposals], default="")[:4] <= str(plan)

    return content


def judge_years(node: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence for each year of the whole submission, or of one Sub Kegiatan, that does not fit the plan year.

    Baselines, references and priority links have rules of their own and are left out.
    """
    return _meeting(node) if node.path else _of_submission(node, parameters)


def _of_submission(node: Node, parameters: Parameters) -> Iterator[Evidence]:
    plan = int(node["tahun"].value)
    yield from _title(node, plan)
    yield from _edition(node, plan)
    yield from _guide(node, plan, parameters)


@lru_cache(maxsize=_KEPT)
def spans_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the years in a text as spans: "2027" is (2027, 2027), "2025-2029" is (2025, 2029)."""
    return tuple((int(first), int(last or first)) for first, last in _YEARS.findall(text))


@lru_cache(maxsize=_KEPT)
def _covers(title: str, plan: int) -> bool:
    """Tell whether a title names no years, or one of them is or covers the plan year."""
    spans = spans_of(title)
    return not spans or any(first <= plan <= last for first, last in spans)


@lru_cache(maxsize=_KEPT)
def _appeared(edition: str) -> int:
    """Return the year in which a code book appeared, 0 when it does not tell."""
    found = _EDITION_YEAR.search(edition)
    return int(found[1]) if found else 0


@lru_cache(maxsize=_KEPT)
def _name_of(guide: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", guide.lower()).strip("-")


def _title(root: Node, plan: int) -> Iterator[Evidence]:
    """Yield evidence when the title names years, and none of them is or covers the plan year."""
    title = root.get("judul")
    if title is None:
        return
    if not _covers(str(title.value), plan):
        spans = spans_of(str(title.value))
        written = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
        corrected = _YEARS.sub(str(plan), str(title.value), count=1)
        yield _evidence(root, "title", "judul", written, plan, corrected)


def _edition(root: Node, plan: int) -> Iterator[Evidence]:
    """Yield evidence when the code book appeared only after the plan year."""
    edition = root.get("edisi_kode")
    if edition is not None and _appeared(str(edition.value)) > plan:
        yield _evidence(root, "edition", "edisi_kode", str(edition.value), plan, "")


def _guide(root: Node, plan: int, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when `pedoman` is the yearly guide of another plan year."""
    guide = root.get("pedoman")
    if guide is None:
        return
    meant = parameters["guides"].get(_name_of(str(guide.value)))
    if meant is not None and meant != plan:
        right = next((other for other, year in parameters["guides"].items() if year == plan), "")
        message = "guide-known" if right else "guide"
        yield _evidence(root, message, "pedoman", str(guide.value), plan, right, str(meant))


def _meeting(item: Node) -> Iterator[Evidence]:
    """Yield evidence when the citizens' meeting that asked for the work took place after the plan year."""
    proposal = item.get("usulan")
    date = proposal.get("tanggal") if proposal else None
    if proposal is None or date is None:
        return
    plan = int(item.document.root["tahun"].value)
    if int(str(date.value)[:4]) > plan:
        yield Evidence(
            "meeting",
            {"field": "usulan.tanggal", "written": str(date.value), "plan": str(plan), "latest": str(plan - 1)},
            (date.place, item.document.root.place_of("tahun")),
            found=str(date.value)[:4],
            required=str(plan),
        )


def _evidence(  # noqa: PLR0913, PLR0917 - the parts of one sentence
    root: Node, message: str, key: str, written: str, plan: int, right: str, meant: str = ""
) -> Evidence:
    return Evidence(
        message,
        {"field": key, "written": written, "plan": str(plan), "right": right, "meant": meant},
        (root.place_of(key), root.place_of("tahun")),
        found=written,
        required=str(plan),
        identity=key,
    )

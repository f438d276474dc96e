"""Physical work in a kelurahan refers to the record of the meeting that chose it."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters

from .glance import Work, is_filled

_OTHER = "lainnya"
_RECORD = ("nomor_ba", "tanggal")


def states_proposal(item: Node) -> bool:
    """Tell whether an item names where it was proposed."""
    return item.get("usulan") is not None


def proposed(work: Work) -> bool:
    """Tell at a glance that an item of no particular kind names the record behind it."""
    proposal = work.get("usulan")
    if proposal is None or work.get("jenis_rinci") is not None:
        return False
    return is_filled(proposal.get("nomor_ba")) and is_filled(proposal.get("tanggal"))


def judge_proposal(item: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield at most one finding. Work outside the listed kinds (`lainnya`) needs a citizens' meeting as its origin."""
    proposal, detail = item.get("usulan"), item.get("jenis_rinci")
    other = detail is not None and _OTHER in str(detail.value).casefold()
    if proposal is None:
        yield Evidence("usulan-other" if other else "usulan-missing", places=(item.place_of("kode"),))
        return
    origin = str(proposal["asal"].value)
    if other and not any(word in origin.casefold() for word in parameters["meetings"]):
        yield Evidence("usulan-origin", {"written": origin}, (proposal["asal"].place,))
        return
    missing = [field for field in _RECORD if not _filled(proposal.get(field))]
    if missing:
        fields = ", ".join(f"`{field}`" for field in missing)
        yield Evidence("usulan-record", {"fields": fields}, (proposal.place,))


def _filled(node: Node | None) -> bool:
    return node is not None and bool(str(node.value).strip(" -"))

"""Which items an aspect concerns."""

from __future__ import annotations

from sinkron_rules.model import Node, Parameters, Unassessable

from .glance import OF_KELURAHAN
from .wording import NO_KIND


def of_affairs(programme: Node, item: Node, parameters: Parameters) -> bool:  # noqa: ARG001 - one signature for all
    """Tell whether an item carries out a government affair and does not only support the office."""
    kind = item.get("jenis")
    return not _is_support(programme) and (kind is None or kind.value != "penunjang")


def physical(programme: Node, item: Node, parameters: Parameters) -> bool:
    """Tell whether an item is physical work for the public; raises Unassessable when neither code nor `jenis` tells."""
    if str(item["kode"].value) in parameters["physical_codes"]:
        return True
    if _is_support(programme):
        return False
    kind = item.get("jenis")
    if kind is None:
        raise Unassessable(NO_KIND, item.place_of("kode"))
    return bool(kind.value == "sarana_prasarana")


def of_kelurahan(programme: Node, item: Node, parameters: Parameters) -> bool:
    """Tell whether an item is physical work for a kelurahan: by its code, or in the plan of a kecamatan."""
    if str(item["kode"].value) in parameters["physical_codes"]:
        return True
    return item.document.root["jenis"].value in OF_KELURAHAN and physical(programme, item, parameters)


def _is_support(programme: Node) -> bool:
    return str(programme["kode"].value).endswith(".01")

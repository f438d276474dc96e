"""What a Sub Kegiatan of a kecamatan is: infrastructure, empowerment, or neither."""

from __future__ import annotations

from sinkron_rules.model import Node, Parameters, Unassessable

from .amounts import NO_KIND

SUPPORT = ".01"
KINDS = {"sarana_prasarana": False, "pemberdayaan": True, "layanan": None, "penunjang": None}


def is_empowerment(programme: Node, item: Node, parameters: Parameters) -> bool | None:
    """Return True for empowerment, False for infrastructure, None for neither; the code goes before `jenis`.

    Raises Unassessable when neither tells.
    """
    code = item["kode"].value
    if code in parameters["empowerment_codes"]:
        return True
    if code in parameters["physical_codes"]:
        return False
    if is_support(programme):
        return None
    kind = item.get("jenis")
    if kind is None:
        raise Unassessable(NO_KIND.fill(subject=item.label), item.place)
    return KINDS[str(kind.value)]


def is_support(programme: Node) -> bool:
    """Tell whether a Program supports the office (`X.XX.01`) and carries out no government affair."""
    return str(programme["kode"].value).endswith(SUPPORT)

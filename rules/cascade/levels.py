"""At which level a plan, or an item in it, is carried out.

A plan is of a kelurahan when its `jenis` is `usulan_kelurahan`, or when its agency's code is that of a unit below a
kecamatan (7.01...., last group not 0000). It is of a kecamatan when its `jenis` is `renja_kecamatan`, or its agency's
code is that of a kecamatan. In the plan of a kecamatan, a Sub Kegiatan is at kelurahan level too when every place it
names is a kelurahan (fourth group of the code starts with 1), be it one or several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sinkron_rules.model import Node

KECAMATAN, KELURAHAN, OTHER = "kecamatan", "kelurahan", ""
_FIELD = "7.01."
_HEAD_OFFICE = "0000"
_is_kelurahan = re.compile(r"[^.]*\.[^.]*\.[^.]*\.1[^.]*").fullmatch


def level_of(kind: str, code: str) -> str:
    """Return the level of a submission of that `jenis`, of the agency with that code."""
    unit = code.rpartition(".")[2]
    if kind == "usulan_kelurahan" or (code.startswith(_FIELD) and unit != _HEAD_OFFICE):
        return KELURAHAN
    return KECAMATAN if kind == "renja_kecamatan" or code.startswith(_FIELD) else OTHER


def is_kecamatan(code: str) -> bool:
    """Tell whether an agency's code is that of a kecamatan itself."""
    return code.startswith(_FIELD) and code.endswith(_HEAD_OFFICE)


def in_kelurahan(item: Node) -> bool:
    """Tell whether all places of a Sub Kegiatan are kelurahan; raises Unassessable when one cannot be read."""
    codes = [place.get("kode_wilayah") for place in item.each("lokasi[]")]
    return bool(codes) and all(code is not None and bool(_is_kelurahan(str(code.value))) for code in codes)


def all_kelurahan(places: Sequence[Any] | None) -> bool:
    """Tell the same of the `lokasi` of a sound Sub Kegiatan, as read."""
    return bool(places) and None not in [_is_kelurahan(place["kode_wilayah"]) for place in places or ()]

"""The digit of the level of government in a Kegiatan code against the kind of region. Its Sub Kegiatan follow it."""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Sight, Text, Value, Verdict

_MEANINGS = {
    "1": Text("provinsi", "province"),
    "2": Text("kabupaten/kota", "kabupaten/kota"),
}
_RIGHT = {"provinsi": "1", "kabupaten": "2", "kota": "2"}


def has_authority(sight: Sight) -> bool:
    """Tell at a glance that all Kegiatan carry the digit of the region's own level."""
    right = _RIGHT[sight.data["pemda"]["jenis"]]
    return {right}.issuperset([activity["kode"].split(".")[3] for activity in sight.each("program[].kegiatan[]")])


def judge_authority(activity: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding for the digit of the other level; for 3 and above, whose meaning is not published, a review."""
    kode = activity["kode"]
    code = str(kode.value)
    kind, name = activity.document.root.once(_kind_and_name)
    digit, right = code.split(".")[3], _RIGHT[kind]
    if digit == right:
        return ()
    values: dict[str, Value] = {"nilai": code, "k": digit, "pemda": name}
    if digit not in _MEANINGS:
        return (Evidence("authority-unknown", values, (kode.place,), Verdict.NEEDS_REVIEW, severity=Severity.NOTE),)
    values |= {"arti": _MEANINGS[digit], "k_benar": right, "arti_benar": _MEANINGS[right]}
    places = (kode.place, activity.document.root["pemda"].place_of("jenis"))
    return (Evidence("authority", values, places, found=digit, required=right),)


def _kind_and_name(root: Node) -> tuple[str, str]:
    region = root["pemda"]
    return str(region["jenis"].value), str(region["nama"].value)

"""The digit of the level of government in a Kegiatan code against the kind of region. Its Sub Kegiatan follow it."""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Text, Value, Verdict

_MEANINGS = {
    "1": Text("provinsi", "province"),
    "2": Text("kabupaten/kota", "kabupaten/kota"),
}
_RIGHT = {"provinsi": "1", "kabupaten": "2", "kota": "2"}


def judge_authority(activity: Node, parameters: Parameters) -> Iterable[Evidence]:  # noqa: ARG001 - the engine's signature
    """Return a finding for the digit of the other level; for 3 and above, whose meaning is not published, a review."""
    code = activity.plain.get("kode")
    if code.__class__ is not str:
        code = str(activity["kode"].value)
    kind, name = activity.document.root.once(_kind_and_name)
    digit, right = code.split(".")[3], _RIGHT[kind]
    if digit == right:
        return ()
    kode = activity["kode"]
    values: dict[str, Value] = {"nilai": code, "k": digit, "pemda": name}
    if digit not in _MEANINGS:
        return (Evidence("authority-unknown", values, (kode.place,), Verdict.NEEDS_REVIEW, severity=Severity.NOTE),)
    values |= {"arti": _MEANINGS[digit], "k_benar": right, "arti_benar": _MEANINGS[right]}
    places = (kode.place, activity.document.root["pemda"].place_of("jenis"))
    return (Evidence("authority", values, places, found=digit, required=right),)


def _kind_and_name(root: Node) -> tuple[str, str]:
    region = root["pemda"]
    return str(region["jenis"].value), str(region["nama"].value)

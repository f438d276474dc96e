"""The digit of the level of government in a Kegiatan code against the kind of region. Its Sub Kegiatan follow it."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Evidence, Node, Parameters, Severity, Text, Value, Verdict

_MEANINGS = {
    "1": Text("provinsi", "province"),
    "2": Text("kabupaten/kota", "kabupaten/kota"),
}
_RIGHT = {"provinsi": "1", "kabupaten": "2", "kota": "2"}


def judge_authority(activity: Node, parameters: Parameters) -> Iterator[Evidence]:  # noqa: ARG001 - the engine's signature
    """Yield a finding for the digit of the other level; for 3 and above, whose meaning is not published, a review."""
    kode = activity["kode"]
    region = activity.document.root["pemda"]
    digit = str(kode.value).split(".")[3]
    right = _RIGHT[str(region["jenis"].value)]
    values: dict[str, Value] = {"nilai": str(kode.value), "k": digit, "pemda": str(region["nama"].value)}
    if digit not in _MEANINGS:
        yield Evidence("authority-unknown", values, (kode.place,), Verdict.NEEDS_REVIEW, severity=Severity.NOTE)
    elif digit != right:
        values |= {"arti": _MEANINGS[digit], "k_benar": right, "arti_benar": _MEANINGS[right]}
        yield Evidence("authority", values, (kode.place, region.place_of("jenis")), found=digit, required=right)

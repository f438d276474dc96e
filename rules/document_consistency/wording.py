"""What the check says, in both languages, and the stages of a plan in their order."""

from __future__ import annotations

from collections.abc import Mapping

from sinkron_rules.model import Text, Wording

STAGES: Mapping[str, Text] = {
    "rancangan_awal": Text("rancangan awal", "initial draft"),
    "rancangan": Text("rancangan", "draft"),
    "rancangan_akhir": Text("rancangan akhir", "final draft"),
    "penetapan": Text("penetapan", "adoption"),
    "perubahan": Text("perubahan", "amendment"),
}
_SAME = Text(
    "Agar disamakan dengan tahap {earlier}, atau alasan perubahannya dijelaskan pada `catatan`.",
    "Align it with the {earlier}, or explain the change in `catatan`.",
)
MESSAGES = {
    "budget": Wording(
        Text(
            "Pagu {subject} pada tahap {earlier} sebesar {before}, sedangkan pada tahap {later} {after}; selisih "
            "{difference}.",
            "The budget of {subject} is {before} in the {earlier} and {after} in the {later}; difference {difference}.",
        ),
        _SAME,
    ),
    "target": Wording(
        Text(
            'Target "{indicator}" pada {subject} berbeda: tahap {earlier} {before}, tahap {later} {after}.',
            'The target of "{indicator}" in {subject} differs: {before} in the {earlier}, {after} in the {later}.',
        ),
        _SAME,
    ),
    "unit": Wording(
        Text(
            'Satuan "{indicator}" pada {subject} berbeda: tahap {earlier} "{before}", tahap {later} "{after}".',
            'The unit of "{indicator}" in {subject} differs: "{before}" in the {earlier}, "{after}" in the {later}.',
        ),
        _SAME,
    ),
    "indicator": Wording(
        Text(
            'Indikator "{indicator}" pada {subject} tercantum pada tahap {earlier}, tetapi tidak ditemukan pada tahap '
            "{later}.",
            'Indicator "{indicator}" of {subject} stands in the {earlier}, but was not found in the {later}.',
        ),
        _SAME,
    ),
}

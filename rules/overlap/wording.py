"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

MESSAGES = {
    "similar": Wording(
        Text(
            "{count} perangkat daerah mengusulkan pekerjaan serupa di {areas} tanpa saling menyebut: {items}.",
            "{count} agencies propose similar work in {areas} without naming each other: {items}.",
        ),
        Text(
            "Perlu ditelaah apakah pekerjaannya tumpang tindih, agar PD terkait berkoordinasi. Hasilnya dicantumkan, "
            'misalnya pada {first}: `koordinasi: ["{partner}"]`.',
            "See whether the work overlaps and coordinate. Record it, for example in {first}: "
            '`koordinasi: ["{partner}"]`.',
        ),
    ),
}

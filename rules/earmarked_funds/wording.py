"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

MESSAGES = {
    "village": Wording(
        Text(
            "Sumber dana {source} ({name}) sebesar {amount} dipakai pada {subject}, sedangkan sejak tahun 2020 Dana "
            "Desa disalurkan langsung ke rekening kas desa.",
            "Source {source} ({name}), {amount}, is used for {subject}, while since 2020 Dana Desa is paid straight to "
            "the accounts of the desa.",
        ),
        Text(
            "Perlu ditelaah bersama pengelola keuangan daerah apakah dana itu tercatat sebagai belanja transfer, agar "
            "tidak direncanakan sebagai pagu perangkat daerah.",
            "Check with the regional finance office whether the money is booked as a transfer, so that it is not "
            "planned as an agency's own budget.",
        ),
    ),
    "purpose": Wording(
        Text(
            "Sumber dana {source} ({name}) sebesar {amount} dipakai pada {subject}, sedangkan peruntukannya {purpose}.",
            "Source {source} ({name}), {amount}, is used for {subject}, while it is earmarked for {purpose}.",
        ),
        Text(
            "Perlu ditelaah bersama pengelola keuangan daerah, agar sumber dananya diganti atau dipindahkan ke Sub "
            "Kegiatan berkode {allowed}.",
            "Review it with the regional finance office, and change the source or move it to a sub-activity with code "
            "{allowed}.",
        ),
    ),
}

"""What the check says when a rule does not say it better, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

LEFT_OUT = Text("aturan hanya menilai bagian dengan {where}", "the rule judges only parts with {where}")
MESSAGES = {
    "failed": Wording(
        Text("{item} belum memenuhi syarat {require}.", "{item} does not meet the requirement {require}."),
        Text(
            "Agar isiannya disesuaikan sehingga syarat {require} terpenuhi.",
            "Change its fields so that {require} holds.",
        ),
    ),
}

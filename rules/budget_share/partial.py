"""A sum that is known in part only, and does not settle the matter: not assessable, with what is missing."""

from __future__ import annotations

from sinkron_rules.model import Evidence, Rupiah, Text, Verdict

from .comparing import Comparison
from .counting import Counted

_INCOMPLETE = Text(
    "jumlah yang terbaca {found} belum lengkap terhadap batas {required}: {reason}",
    "the sum read so far, {found}, is not complete against the limit of {required}: {reason}",
)
_MORE = Text("{reason}; dan {more} hal lain", "{reason}; and {more} more")
_SHOWN = 20


def incomplete(counted: Counted, comparison: Comparison, subject: Text) -> Evidence:
    """Return the evidence that says why: the first gap in words, how many more there are, and where they are."""
    reason = counted.gaps[0].gap or Text("", "")
    if len(counted.gaps) > 1:
        reason = _MORE.fill(reason=reason, more=len(counted.gaps) - 1)
    return Evidence(
        verdict=Verdict.NOT_ASSESSABLE,
        reason=_INCOMPLETE.fill(found=Rupiah(counted.total), required=Rupiah(comparison.nearest), reason=reason),
        places=tuple(dict.fromkeys(gap.place for gap in counted.gaps))[:_SHOWN],
        subject=subject,
    )

"""A first glance at the sums of a whole sound submission: most agree, and need no closer look.

Where something is left out, nothing is seen: a closer look tells what that means.
"""

from __future__ import annotations

from decimal import Decimal

from sinkron_rules.model import Sight

PROGRAMMES, KEGIATAN = "program[]", "program[].kegiatan[]"
SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
SUPPORT = ".01"
YEARS = ("pagu", "pagu_n1")
_BELOW = ((PROGRAMMES, "kegiatan"), (KEGIATAN, "sub_kegiatan"))
_NUMBERS = (int, Decimal)


def sums_of_parts(sight: Sight) -> int:
    """Return how many budgets of Programs and Kegiatan there are, each what the level below states; else 0."""
    count = 0
    try:
        for pattern, part in _BELOW:
            levels = sight.each(pattern)
            for fields in levels:
                below = fields[part]
                for year in YEARS:
                    if not below or fields[year] != sum([one[year] for one in below]):
                        return 0
            count += len(YEARS) * len(levels)
    except (KeyError, TypeError):
        return 0
    return count


def sums_of_programmes(sight: Sight) -> int:
    """Return how many totals are stated, each what its Programs state; 0 where one is not."""
    stated = sight.data.get("ringkasan", ())
    support = affairs = count = 0
    try:
        for programme in sight.each(PROGRAMMES):
            if programme["kode"].endswith(SUPPORT):
                support += programme["pagu"]
            else:
                affairs += programme["pagu"]
        for field, total in (("penunjang", support), ("urusan", affairs), ("total", support + affairs)):
            if field in stated:
                if stated[field] != total:
                    return 0
                count += 1
    except (KeyError, TypeError):
        return 0
    return count


def all_paid(sight: Sight) -> bool:
    """Tell whether the sources of funds of every Sub Kegiatan are there and sum to its budget."""
    try:
        for fields in sight.each(SUB_KEGIATAN):
            sources = fields["sumber_dana"]
            if not sources or sum([source["jumlah"] for source in sources]) != fields["pagu"]:
                return False
    except (KeyError, TypeError):
        return False
    return True


def all_at_work(sight: Sight) -> bool:
    """Tell whether every Sub Kegiatan has a budget, and a target other than 0 in its first indicator."""
    try:
        for fields in sight.each(SUB_KEGIATAN):
            target = fields["indikator"][0]["target"]
            if not target or target.__class__ not in _NUMBERS or fields["pagu"] <= 0:
                return False
    except (IndexError, KeyError, TypeError):
        return False
    return True

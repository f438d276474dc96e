"""Overlap of work among many Sub Kegiatan: `python benchmarks/overlap.py [LARGEST]`.

Makes seeded figures (LARGEST, 100,000 unless told, and a quarter and a half of it) spread over the kelurahan of one
region, lets the check `overlap` conclude from them, and prints the seconds each took: the time should grow with the
number of figures, not with its square. The last line is the hardest case: all figures in a single kelurahan.
"""

from __future__ import annotations

import random
import sys
import time

from sinkron_rules import shelves
from sinkron_rules.model import BoundRule, Figure, Place, Portfolio, Text, Verdict
from sinkron_rules.rulebook import build_rulebook, load_pack
from sinkron_rules.validation import Validator

RULE = "NAS-KON-04"
AGENCIES = 40
WORDS = 3_000


def bound_rule() -> BoundRule:
    """Return the rule of the national pack."""
    validator = Validator()
    book = build_rulebook([load_pack(shelves.RULES, validator, origin="benchmark")], validator)
    return next(bound for bound in book.rules if bound.rule.id == RULE)


def figures(count: int, areas: int) -> list[Figure]:
    """Return `count` pieces of work of 40 agencies in `areas` kelurahan; few words are common, most are rare."""
    chance = random.Random(20261121)
    names = [f"kata{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(WORDS)]
    made = []
    for number in range(count):
        words = {names[int(chance.paretovariate(0.6)) % WORDS] for _ in range(chance.randint(2, 7))}
        agency = chance.randrange(AGENCIES)
        area = f"62.71.01.{1001 + chance.randrange(areas)}"
        details = {"code": f"1.03.0.00.0.00.{agency:02d}.0000", "partners": "", area: "Kelurahan"}
        label, place = Text(str(number), str(number)), Place("a.yaml", number + 1, 1)
        made.append(Figure(area, " ".join(sorted(words)), place, label, f"Dinas {agency}", details=details))
    return made


def seconds(bound: BoundRule, made: list[Figure]) -> tuple[float, int]:
    """Return how long concluding took, and how many groups of similar work it found."""
    portfolio = Portfolio("62.71", 2027, None, {}, len(made))
    conclude = bound.check.conclude
    if conclude is None:
        raise SystemExit(f"{RULE} has no portfolio check")
    start = time.perf_counter()
    found = [e for e in conclude(made, portfolio, bound.parameters) if e.verdict is Verdict.NEEDS_FIX]
    return time.perf_counter() - start, len(found)


def main(largest: int = 100_000) -> None:
    """Print one line for each size."""
    bound = bound_rule()
    print(f"{'figures':>10} {'areas':>6} {'seconds':>8} {'us/figure':>10} {'groups':>7}")
    for count, areas in ((largest // 4, 50), (largest // 2, 100), (largest, 200), (largest, 1)):
        taken, found = seconds(bound, figures(count, areas))
        print(f"{count:>10,} {areas:>6} {taken:8.2f} {taken * 1e6 / count:10.1f} {found:7,}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))

"""Which pieces of work in one area are similar: sets of words, compared only where they share a rare word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from sinkron_rules.model import Figure

from .joining import Joined

# A word in more texts of one area than this leads to the latest ones only, so that no area can take quadratic time.
_LOOKED_UP = 200


def similar_groups(figures: Sequence[Figure], limit: Fraction) -> Iterator[list[Figure]]:
    """Yield groups of two or more figures of one area whose words are similar, directly or through another.

    Two sets of words are similar when the words of both, divided by the words of either, are more than `limit`.
    """
    holders: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        holders[str(figure.value)].append(figure)
    texts = sorted(holders)
    joined = Joined(len(texts))
    for one, other in similar_pairs([frozenset(text.split()) for text in texts], limit):
        joined.join(one, other)
    groups: dict[int, list[Figure]] = defaultdict(list)
    for number, text in enumerate(texts):
        groups[joined.root(number)] += holders[text]
    yield from (group for group in groups.values() if len(group) > 1)


def similar_pairs(sets: Sequence[frozenset[str]], limit: Fraction) -> Iterator[tuple[int, int]]:
    """Yield the numbers of all pairs of sets whose Jaccard similarity is more than `limit` (0 to 1).

    A set of n words has to share more than n x limit of them, so that of its words, rarest first, one of the first
    n - floor(n x limit) is shared: only those are looked up, and of the sets that hold one of them the latest 200.
    """
    counts = Counter(word for words in sets for word in words)
    index: dict[str, list[int]] = defaultdict(list)
    part, whole = limit.numerator, limit.denominator
    for number, words in enumerate(sets):
        size = len(words)
        rarest = sorted(words, key=lambda word: (counts[word], word))[: size - size * part // whole]
        candidates = {candidate for word in rarest for candidate in index[word][-_LOOKED_UP:]}
        for other in candidates:
            both = len(words & sets[other])
            if both * whole > part * (size + len(sets[other]) - both):
                yield other, number
        for word in rarest:
            index[word].append(number)

"""What a link that names no known priority was probably meant to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from .lists import Entry

_BLANK = re.compile(r"[\s\-–—._/]*|n/?a|nihil|tidak ada|kosong", re.IGNORECASE)  # noqa: RUF001 - dashes that people type
_LONGEST = 200
_LIKE = 0.6
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "dan yang untuk melalui serta di dari dalam dengan ke pada atau membangun memperkuat meningkatkan "
        "mengembangkan melanjutkan memantapkan memperkokoh pembangunan penguatan peningkatan pengembangan pemantapan",
    )
)


@dataclass(frozen=True, slots=True)
class Guess:
    """The nearest priority; `sure` when the code, name or alias is the same and only the way of writing differs.

    `like` tells whether it resembles what was typed enough to be worth suggesting.
    """

    entry: Entry
    sure: bool
    like: bool = True


def is_blank(text: str) -> bool:
    """Tell whether `text` says that there is no link: a dash, dots, "n/a", "nihil"."""
    return _BLANK.fullmatch(text.strip()) is not None


@lru_cache(maxsize=1024)
def guess(text: str, entries: tuple[Entry, ...]) -> Guess:
    """Return the nearest of `entries` (at least one) to what was typed; ties go to the nearest number.

    Kept for repeats: one template copied by a hundred agencies repeats its mistake as often.
    """
    text = text[:_LONGEST]
    head, _, tail = text.rpartition("/")
    for entry in entries:
        if _plain(text) in {_plain(name) for name in (entry.link, entry.code, entry.name, *entry.aliases)}:
            return Guess(entry, sure=True)
        if _plain(tail) == _plain(entry.code) and _years(head) in {"", _years(entry.link.rpartition("/")[0])}:
            return Guess(entry, sure=True)
    best = min(entries, key=lambda entry: _distance(text, tail, entry))
    return Guess(best, sure=False, like=_alike(text, tail, best))


def same_subject(old: Entry, entries: tuple[Entry, ...]) -> Entry | None:
    """Return the entry whose title shares most words with that of `old`: the same number may be another priority.

    Words that stand side by side in both titles count before single ones; None when no title stands out.
    """
    words = _words(old.name)

    def score(entry: Entry) -> tuple[int, int]:
        other = _words(entry.name)
        return len(set(pairwise(words)) & set(pairwise(other))), len(set(words) & set(other))

    best, *others = sorted(entries, key=score, reverse=True)
    return best if score(best) > max(map(score, others), default=(0, 0)) else None


def _distance(text: str, tail: str, entry: Entry) -> tuple[float, int]:
    ratios = (
        SequenceMatcher(None, _plain(text), _plain(entry.link)).ratio(),
        SequenceMatcher(None, _plain(tail), _plain(entry.code)).ratio(),
        SequenceMatcher(None, _plain(text), _plain(entry.name)).ratio(),
    )
    return -max(ratios), abs(_number(tail) - _number(entry.code))


def _alike(text: str, tail: str, entry: Entry) -> bool:
    """Tell whether the number is the same, or, where none was typed, the words are much like the title."""
    if re.search(r"[0-9]", tail):
        return _number(tail) == _number(entry.code)
    return SequenceMatcher(None, _plain(text), _plain(entry.name)).ratio() >= _LIKE


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _years(list_id: str) -> str:
    return "".join(re.findall(r"[0-9]+", list_id))


def _number(text: str) -> int:
    digits = re.findall(r"[0-9]{1,6}", text)
    return int(digits[-1]) if digits else 0


def _words(title: str) -> list[str]:
    return [word for word in re.findall(r"\w+", title.casefold()) if word not in _FILLERS]

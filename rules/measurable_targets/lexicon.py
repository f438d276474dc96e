"""The words of indicators: folding, measure words, and the vague terms with their exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sinkron_rules.model import Text, remember

from .texts import capital, small, tidy

_BULLET = re.compile(r"^(?:[-–—•*]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*")  # noqa: RUF001 - bullets come as any dash
_SPACE_AFTER_SLASH = re.compile(r"\s*/\s*")
_SIGNS = re.compile(r"\W")
_PARTS = re.compile(r"[\w-]+|[^\w\s]")
_KEPT = 8192
_NUMBER_NEXT = re.compile(r"\s*\d")
_START, _AFTER_MEASURE = "awal", "sesudah_ukuran"


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """An entry of the lexicon: its words share a class, the fields where they are right, and advice.

    `position` limits where in a name they count, `number` whether a number must (`harus`) or must not (`jangan`)
    follow.
    """

    kind: str
    words: tuple[str, ...]
    allowed_in: frozenset[str]
    exceptions: tuple[str, ...]
    advice: Text
    position: str = ""
    number: str = ""
    pardoned_by_definition: bool = False
    pardoned_by_measure: frozenset[str] = frozenset()
    example: str = ""
    participles: Mapping[str, str] | None = None

    def rewritten(self, word: str, name: str, lexicon: Lexicon) -> str:
        """Return a name that begins with a measure, made from `name`, which begins with `word`."""
        rest = " ".join(name.split()[len(word.split()) :]) or "..."
        if lexicon.measure_of(lexicon.fold(rest)):
            return capital(rest)
        participle = (self.participles or {}).get(word, word.removesuffix("nya"))
        return self.example.format(sisa=small(rest), nama=small(name), dasar=participle)


@dataclass(frozen=True, slots=True)
class Hit:
    """A vague term found in a text: the words as folded and the entry they belong to."""

    words: str
    term: Term


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The parsed lexicon. All texts it is asked about are folded first, by `fold`.

    Plans repeat their names and results, so how a text was folded is kept. There is one lexicon for each data file and
    it lives as long as the run: keeping it by its methods' caches loses nothing. `marks` has a word of each
    term and second measure, the one that other texts hold least.
    """

    spellings: Mapping[str, str]
    counts: frozenset[str]
    measures: re.Pattern[str]
    measures_anywhere: frozenset[str]
    terms: tuple[Term, ...]
    by_words: Mapping[str, Term | None]
    pattern: re.Pattern[str]
    marks: frozenset[str]
    fits: Mapping[str, Mapping[str, Any]]
    fractions: frozenset[str]
    falling: re.Pattern[str]
    handled: re.Pattern[str]
    done_things: frozenset[str]
    done_acts: frozenset[str]
    done_words: frozenset[str]
    helpers: frozenset[str]
    routine: tuple[Mapping[str, Any], ...]
    routine_targets: frozenset[Any]
    ranks: frozenset[str]
    purpose: re.Pattern[str]
    second: re.Pattern[str]

    @lru_cache(maxsize=_KEPT)  # noqa: B019 - see the class
    def fold(self, text: str) -> str:
        """Return `text` as names are compared: one line, single spaces, small letters, no bullet, usual spelling."""
        if text.isascii() and text.replace(" ", "").isalnum():
            words = text.casefold().split()
        else:
            line = _SPACE_AFTER_SLASH.sub("/", tidy(text).casefold())
            # A bullet has a sign, a figure or a single letter.
            line = line if line[:2].isalpha() and len(line) > 1 else _BULLET.sub("", line)
            words = line.strip(" .;:,").split()
        if not self.spellings.keys().isdisjoint(words):
            words = [self.spellings.get(word, word) for word in words]
        return " ".join(words)

    def misspelt(self, text: str) -> tuple[str, str] | None:
        """Return the first word with an unusual spelling and the usual one, None when there is none."""
        line = tidy(text)
        if line.replace(" ", "").isalnum() and self.spellings.keys().isdisjoint(line.casefold().split()):
            return None
        words = [word.strip(".,;:()") for word in line.split()]
        known = ((word, self.spellings[word.casefold()]) for word in words if word.casefold() in self.spellings)
        return next(known, None)

    def measure_of(self, folded: str) -> str:
        """Return the measure word that a folded name begins with, "" when it begins with none."""
        found = self.measures.match(folded)
        return found.group() if found else ""

    def from_measure(self, name: str) -> str:
        """Return `name` from its first measure word on, "" without one: words of a neighbour may stand before it."""
        parts = tidy(name).split()
        at = (n for n, word in enumerate(parts) if word.casefold() in self.counts or word.casefold() == "tingkat")
        return capital(" ".join(parts[next(at, len(parts)) :]))

    def measures_something(self, folded: str) -> bool:
        """Tell whether a folded name begins with a measure word or holds one that counts anywhere."""
        return bool(self.measure_of(folded)) or not self.measures_anywhere.isdisjoint(folded.split())

    def may_be_vague(self, folded: str) -> bool:
        """Tell whether a folded text has a word that marks a term or a second measure; without it has none of them."""
        only_words = folded.replace(" ", "").isalnum()
        return not self.marks.isdisjoint(folded.split() if only_words else _PARTS.findall(folded))

    def vague(self, folded: str, field: str, *, defined: bool = False) -> tuple[Hit, ...]:
        """Return the vague terms of a folded text that stands in `field`, longest match first at each place.

        `defined` tells that the text comes with a definition, which pardons words that a definition can make exact.
        A purpose ("untuk ...", "dalam rangka ...") says what something is for, not what is counted: it is left out.
        """
        measure = self.measure_of(folded)
        purpose = self.purpose.search(folded)
        said = purpose.start() if purpose else len(folded)
        hits: list[Hit] = []
        for match in self.pattern.finditer(folded):
            term = self.by_words[match.group()]
            if match.start() > said:
                break
            if term is None or field in term.allowed_in or (defined and term.pardoned_by_definition):
                continue
            if measure in term.pardoned_by_measure or not _placed(term, match, len(measure)):
                continue
            hits.append(Hit(match.group(), term))
        return tuple(hits)

    def only_says_done(self, folded: str) -> bool:
        """Tell whether a folded name says nothing but that an activity takes place or money is spent."""
        words = folded.split()
        if not words or words[0].strip(",;()") not in self.done_words:
            return False
        words = [word.strip(",;()") for word in words]
        done = self.done_words.issuperset(words)
        return done and not self.done_acts.isdisjoint(words) and not self.done_things.isdisjoint(words)

    @lru_cache(maxsize=_KEPT)  # noqa: B019 - see the class
    def key(self, text: str) -> str:
        """Return what two names have in common when they are the same but for spacing, case, signs and spelling."""
        return _without_signs(self.fold(text))

    @lru_cache(maxsize=_KEPT)  # noqa: B019 - see the class
    def core(self, text: str) -> str:
        """Return `key` of a text without its little words ("di", "yang")."""
        words = self.fold(text).split()
        if not self.helpers.isdisjoint(words):
            words = [word for word in words if word not in self.helpers]
        return _without_signs("".join(words))


def _without_signs(text: str) -> str:
    bare = text.replace(" ", "")
    return bare if bare.isalnum() else _SIGNS.sub("", bare)


def _placed(term: Term, match: re.Match[str], measured: int) -> bool:
    if term.position == _START and match.start() != 0:
        return False
    if term.position == _AFTER_MEASURE and not (measured and match.start() == measured + 1):
        return False
    number = bool(_NUMBER_NEXT.match(match.string, match.end()))
    return not ((term.number == "harus" and not number) or (term.number == "jangan" and number))


def lexicon_of(data: Mapping[str, Any]) -> Lexicon:
    """Return the lexicon of a parsed data file."""
    return remember(data, _lexicon)


def _lexicon(data: Mapping[str, Any]) -> Lexicon:
    terms = tuple(_term(row) for row in data["istilah"])
    by_words: dict[str, Term | None] = {word: term for term in terms for word in term.words}
    by_words |= dict.fromkeys([*data["frasa_boleh"], *(phrase for term in terms for phrase in term.exceptions)])
    counts = frozenset(data["ukuran"]["hitungan"])
    done = data["keterlaksanaan"]
    return Lexicon(
        spellings=data["ejaan"],
        counts=counts,
        measures=_any_of({*counts, *data["ukuran"]["lain"]}),
        measures_anywhere=frozenset(data["ukuran"]["di_mana_saja"]),
        terms=terms,
        by_words=by_words,
        pattern=_any_of(by_words),
        marks=frozenset(
            [_PARTS.findall(word)[-1] for term in terms for word in term.words]
            + [_PARTS.findall(phrase)[0] for phrase in data["ukuran_kedua"]]
        ),
        fits={word: row for row in data["kecocokan"] for word in row["kata"]},
        fractions=frozenset(data["boleh_pecahan"]),
        falling=_any_of(data["biasanya_turun"]),
        handled=_any_of(data["sudah_ditangani"]),
        done_things=frozenset(done["benda"]),
        done_acts=frozenset(done["laku"]),
        done_words=frozenset([*done["benda"], *done["laku"], *done["pengiring"]]),
        helpers=frozenset(data["kata_bantu"]),
        routine=tuple(data["rutin"]),
        routine_targets=frozenset(row["target"] for row in data["rutin"]),
        ranks=frozenset(data["boleh_teks"]),
        purpose=_any_of(data["anak_kalimat"]),
        second=_any_of(data["ukuran_kedua"]),
    )


def _term(row: Mapping[str, Any]) -> Term:
    return Term(
        kind=row["kelas"],
        words=tuple(row["kata"]),
        allowed_in=frozenset(row["boleh_di"]),
        exceptions=tuple(row["pengecualian"]),
        advice=Text(row["saran"]["id"], row["saran"]["en"]),
        position=row.get("posisi", ""),
        number=row.get("angka", ""),
        pardoned_by_definition=row.get("dengan_definisi", False),
        pardoned_by_measure=frozenset(row.get("dengan_ukuran", ())),
        example=row.get("contoh", ""),
        participles=row.get("jadi"),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")

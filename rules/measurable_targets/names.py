"""Judging names: they begin with a measure, hold no vague words, and measure more than that work was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sinkron_rules.model import Evidence, Node, Parameters, Place, Severity, Unassessable, Value

from .indicator import (
    RESULTS,
    Vocabulary,
    folded_name,
    holder_of,
    in_support_programme,
    number_at,
    quoted,
    text_at,
    vocabulary,
)
from .lexicon import Hit, Lexicon
from .texts import capital, small, tidy
from .units import fold_unit

_FIELD = "indikator"


def judge_name(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield at most one finding: a name that does not begin with a measure, vague words, or (notes) lesser flaws.

    A name that only says that work was done is left to that rule: one rewrite repairs both.
    """
    words = vocabulary(parameters)
    name = tidy(str(indicator["nama"].value))
    folded = words.lexicon.fold(name)
    hits = words.lexicon.vague(folded, _FIELD, defined=False)
    if hits:
        hits = words.lexicon.vague(folded, _FIELD, defined=bool(_soft_text(indicator, "definisi")))
    seen = [_vague(indicator, name, hits, words)] if hits else _lesser(indicator, name, folded, words, parameters)
    for flaw in seen:
        if not words.lexicon.only_says_done(folded) and not any(_repetitions(indicator, words.lexicon)):
            yield flaw


def _vague(indicator: Node, name: str, hits: tuple[Hit, ...], words: Vocabulary) -> Evidence:
    first = hits[0]
    values: dict[str, Value] = {"indicator": name, "advice": first.term.advice}
    if first.term.position == "awal":
        rewritten = first.term.rewritten(first.words, name, words.lexicon)
        return _finding(indicator, "vague-start", values | {"word": first.words, "example": quoted(rewritten)})
    found = list(dict.fromkeys(hit.words for hit in hits))
    return _finding(indicator, "vague-words", values | {"word": ", ".join(f'"{word}"' for word in found)})


def _lesser(indicator: Node, name: str, folded: str, words: Vocabulary, parameters: Parameters) -> Iterator[Evidence]:
    measure = words.lexicon.measure_of(folded)
    misspelt = words.lexicon.misspelt(name)
    second = words.lexicon.second.search(folded)
    length = len(folded.split())
    note = Severity.NOTE
    if not words.lexicon.measures_something(folded):
        example = quoted(words.lexicon.from_measure(name) or f"Jumlah {small(name)}")
        yield _finding(indicator, "name-measure", {"indicator": name, "example": example}, note)
    elif second and second.start() > 0:
        yield _finding(indicator, "name-two", {"indicator": name, "word": second.group()}, note)
    elif measure in words.lexicon.counts and length < parameters["min_words"]:
        limit = parameters["min_words"]
        values: dict[str, Value] = {"indicator": name, "count": length, "limit": limit}
        yield Evidence(
            "name-short", values, (indicator.place_of("nama"),), severity=note, found=length, required=limit,
            distance=limit - length,
        )  # fmt: skip
    elif misspelt:
        wrong, right = misspelt
        usual = capital(right) if wrong[:1].isupper() else right
        corrected = name.replace(wrong, usual)
        yield _finding(indicator, "name-spelling", {"word": wrong, "usual": usual, "example": quoted(corrected)}, note)


def judge_tautology(indicator: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield evidence when the name repeats its level's name or result, only says that work was done, or is routine."""
    words = vocabulary(parameters)
    name = tidy(str(indicator["nama"].value))
    folded = words.lexicon.fold(name)
    repeated = next(_repetitions(indicator, words.lexicon), None)
    if repeated is not None:
        yield _repeats(indicator, name, repeated, words)
    elif words.lexicon.only_says_done(folded):
        yield _finding(indicator, "only-done", {"indicator": name})
    elif _routine(indicator, words.lexicon) and not in_support_programme(indicator):
        values: dict[str, Value] = {"indicator": name, "unit": text_at(indicator, "satuan")}
        target = number_at(indicator, "target")
        places = (indicator.place_of("target"), indicator.place_of("satuan"))
        yield Evidence("routine", {**values, "value": target or 0}, places, severity=Severity.NOTE)


def _repetitions(indicator: Node, lexicon: Lexicon) -> Iterator[tuple[str, Place]]:
    """Yield the fields of the indicator's level that the name repeats, each with its place."""
    holder = holder_of(indicator)
    folded = folded_name(indicator, lexicon)
    measure = lexicon.measure_of(folded)
    own = lexicon.key(folded)
    title = _soft_text(holder, "nama")
    shared = bool(lexicon.fits.get(measure, {}).get("harus_persen"))
    core = lexicon.core(folded[len(measure) :]) if shared else lexicon.core(folded)
    if title and core and core == lexicon.core(title):
        yield "nama", holder.place_of("nama")
    for key in RESULTS:
        if own and own == lexicon.key(_soft_text(holder, key)):
            yield key, holder.place_of(key)


def _repeats(indicator: Node, name: str, repeated: tuple[str, Place], words: Vocabulary) -> Evidence:
    key, place = repeated
    folded = words.lexicon.fold(name)
    if key != "nama" and words.lexicon.measure_of(folded):
        # The indicator reads like one; it is the result that was copied from it.
        values: dict[str, Value] = {"indicator": name, "key": key}
        return Evidence("copied-result", values, (place, indicator.place_of("nama")), severity=Severity.NOTE)
    return Evidence("repeats", {"indicator": name, "key": key}, (indicator.place_of("nama"), place))


def _routine(indicator: Node, lexicon: Lexicon) -> bool:
    unit, target = fold_unit(text_at(indicator, "satuan")), number_at(indicator, "target")
    return any(unit == row["satuan"] and target == row["target"] for row in lexicon.routine)


def _soft_text(node: Node, key: str) -> str:
    """Return the text at `key`, "" also when it is broken: what stands beside a name must not hide the name."""
    try:
        return text_at(node, key)
    except Unassessable:
        return ""


def _finding(indicator: Node, message: str, values: Mapping[str, Value], severity: Severity | None = None) -> Evidence:
    return Evidence(message, values, (indicator.place_of("nama"),), severity=severity)

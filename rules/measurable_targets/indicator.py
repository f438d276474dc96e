"""Reading one indicator: its texts and numbers, the level that holds it, and what is typed back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from sinkron_rules.model import Node, Parameters, Text, Unassessable, Value, remember

from .lexicon import Lexicon, lexicon_of
from .texts import said
from .units import Unit, Units, units_of

# What makes a share, index or ratio checkable.
EXPLANATIONS = ("rumus", "sumber_data")
# Where a level states what it achieves.
RESULTS = ("keluaran", "hasil", "sasaran")
SUB_KEGIATAN = "program[].kegiatan[].sub_kegiatan[]"
_UNNAMED = Text("(tanpa nama)", "(unnamed)")
_NO_UNIT = Text("satuan belum diisi atau belum dikenal", "the unit is not filled in or not known")
_SUPPORT = re.compile(r"^(?:\d|X)\.(?:\d\d|XX)\.01$", re.IGNORECASE)
_PLAIN = re.compile(r"^[A-Za-z][\w/ .]*$")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The lexicon and the units that a rule binds."""

    lexicon: Lexicon
    units: Units


def vocabulary(parameters: Parameters) -> Vocabulary:
    """Return the vocabulary of a rule's parameters."""
    return remember(parameters, _vocabulary)


def _vocabulary(parameters: Parameters) -> Vocabulary:
    units = units_of(parameters["units"], parameters.get("extra_units", ()))
    return _joined(lexicon_of(parameters["lexicon"]), units)


@lru_cache(maxsize=64)
def _joined(lexicon: Lexicon, units: Units) -> Vocabulary:
    """Return the same vocabulary for all rules that bind the same data, so that they share what it says."""
    return Vocabulary(lexicon, units)


def text_at(node: Node, key: str) -> str:
    """Return the text at `key` on one line, "" for nothing or a mere placeholder; raises Unassessable if broken."""
    child = node.get(key)
    return said(child.value) if child is not None and isinstance(child.value, str) else ""


def number_at(node: Node, key: str) -> int | Decimal | None:
    """Return the number at `key`, None when there is none; raises Unassessable if broken."""
    child = node.get(key)
    return child.value if child is not None and is_number(child.value) else None


def is_number(value: object) -> bool:
    """Tell whether a YAML value is a number (a truth value is none)."""
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def name_of(indicator: Node) -> Value:
    """Return the indicator's name on one line for a message; a broken or missing one never stops the judgement."""
    try:
        return text_at(indicator, "nama") or _UNNAMED
    except Unassessable:
        return _UNNAMED


def folded_name(indicator: Node, lexicon: Lexicon) -> str:
    """Return the folded name, "" when it is missing or broken."""
    name = name_of(indicator)
    return lexicon.fold(name) if isinstance(name, str) else ""


def unit_of(indicator: Node, units: Units) -> Unit:
    """Return the known unit; raises Unassessable when it is missing or unknown (another rule reports that)."""
    unit = units.find(text_at(indicator, "satuan"))
    if unit is None:
        raise Unassessable(_NO_UNIT, indicator.place_of("satuan"))
    return unit


def holder_of(indicator: Node) -> Node:
    """Return the programme, activity or sub-activity that holds the indicator."""
    holder = indicator.parent
    return indicator if holder is None else holder


def wanted_kind(level: Node) -> str:
    """Return the kind of indicator that a programme or sub-activity must have."""
    return "keluaran" if "sub_kegiatan" in level.path else "hasil"


def in_support_programme(indicator: Node) -> bool:
    """Tell whether the indicator stands under the support programme of its field (code X.XX.01)."""
    program: Node = indicator
    while len(program.path) > 2:
        program = holder_of(program)
    return bool(_SUPPORT.match(text_at(program, "kode")))


def typed_number(number: int | Decimal) -> str:
    """Return a number as it is typed in the file: 12, 67.41."""
    text = format(Decimal(number), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def typed_text(text: str) -> str:
    """Return a text as it is typed in the file, in quotation marks where YAML would misread it bare."""
    return text if _PLAIN.match(text) else quoted(text)


def quoted(text: str) -> str:
    """Return a text between quotation marks, as YAML reads it."""
    return '"' + text.replace("\\", "/").replace('"', "'") + '"'


def unit_for(folded: str, words: Vocabulary, fallback: str = "Unit") -> str:
    """Return the unit that a folded name suggests: % for a percentage, else the first known unit among its words."""
    measure = words.lexicon.measure_of(folded)
    if words.lexicon.fits.get(measure, {}).get("harus_persen"):
        return "%"
    given: Mapping[str, str] = {"panjang": "km", "luas": "ha", "luasan": "ha", "indeks": "Indeks", "rasio": "Rasio"}
    if measure in given:
        return given[measure]
    rest = folded[len(measure) :].split()
    for index, word in enumerate(rest):
        unit = words.units.find(" ".join(rest[index : index + 2])) or words.units.find(word)
        if unit is not None and unit.kind == "cacah":
            return unit.name
    return fallback

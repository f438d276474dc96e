"""What is wrong with one scalar, what was probably meant, and when its written text is safe to use instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sinkron_rules.model import Rupiah, Text, Value
from sinkron_rules.validation import guessing
from sinkron_rules.validation.schemas import Field
from sinkron_rules.validation.spelling import example

_CLOCK = re.compile(r"[0-9]{1,3}:[0-9]{1,2}(?::[0-9]{1,2})?\Z|0[0-9]+\Z")
_OF_TEXT = ("minLength", "pattern", "maxLength")
_OF_NUMBERS = ("minimum", "maximum")
_BOUNDS = {
    "minimum": Text("paling kecil {n}", "at least {n}"),
    "maximum": Text("paling besar {n}", "at most {n}"),
    "minLength": Text("paling pendek {n} karakter", "at least {n} characters"),
    "maxLength": Text("paling panjang {n} karakter", "at most {n} characters"),
    "minItems": Text("paling sedikit {n} butir", "at least {n} items"),
    "maxItems": Text("paling banyak {n} butir", "at most {n} items"),
    "pattern": Text("susunan teks", "form of the text"),
}
_OTHER_BOUND = Text("ketentuan `{kunci}`", "constraint `{kunci}`")
UNCHANGED = object()


@dataclass(frozen=True, slots=True)
class Complaint:
    """One mistake: which rule and wording, what to type instead, and the value that is safe to use, if any.

    `type_this` is the value that the message offers to type; `quoted` whether it needs quotation marks.
    """

    rule: str
    variant: str
    type_this: Any
    quoted: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)
    repaired: Any = UNCHANGED


def broken_keyword(says: Mapping[str, Any], value: str | int | Decimal) -> str | None:
    """Return the first keyword of the field that `value` breaks, None when it is sound."""
    keywords = _OF_TEXT if isinstance(value, str) else _OF_NUMBERS
    return next((key for key in keywords if key in says and not _keeps(key, says[key], value)), None)


def _keeps(keyword: str, bound: Any, value: Any) -> bool:  # noqa: ANN401 - each keyword has its own types
    if keyword == "pattern":
        return re.search(bound, value) is not None
    size = len(value) if keyword.endswith("Length") else value
    return bool(size >= bound if keyword.startswith("min") else size <= bound)


def as_text(place: Field, written: str | None) -> Complaint:
    """Judge a value that should be text but was read as a number or a truth value."""
    if written is None:
        return Complaint("SKEMA-KUTIP", "unknown", example(place), quoted=True)
    keyword = broken_keyword(place.says, written)
    if keyword:
        return outside(place, keyword, written)
    return Complaint("SKEMA-KUTIP", "repaired", written, quoted=True, repaired=written)


def choice(place: Field, value: object) -> Complaint:
    """Judge a value that is none of the choices."""
    choices = [str(item) for item in place.says.get("enum", [place.says.get("const")])]
    near = guessing.nearest(str(value), choices)
    listed: Mapping[str, Value] = {"pilihan": ", ".join(f"`{item}`" for item in choices)}
    variant = "near" if near else "far"
    return Complaint("SKEMA-PILIHAN", variant, near or choices[0], values=listed)


def outside(place: Field, keyword: str, value: object) -> Complaint:
    """Judge a value of the right type that breaks `keyword` of the schema."""
    if keyword == "pattern" and place.kind == "date":
        return as_date(place, str(value))
    if keyword == "pattern" and place.kind == "code":
        return as_code(place, str(value))
    bound = _BOUNDS.get(keyword, _OTHER_BOUND).fill(n=str(place.says.get(keyword, "")), kunci=keyword)
    return Complaint("SKEMA-RENTANG", "bound", example(place), values={"batas": bound})


def as_date(place: Field, written: str) -> Complaint:
    """Judge a text that is no date."""
    near = guessing.iso_date(written)
    if near and broken_keyword(place.says, near) is None:
        return Complaint("SKEMA-TANGGAL", "near", near)
    return Complaint("SKEMA-TANGGAL", "far", example(place))


def as_code(place: Field, written: str) -> Complaint:
    """Judge a text that is no code of this field's form."""
    if _CLOCK.match(written):
        return Complaint("SKEMA-ANGKA-MIRIP", "clock", example(place), quoted=True)
    near = guessing.code(written, re.compile(place.says["pattern"]))
    if near:
        return Complaint("SKEMA-KODE", "near", near, quoted=True, values={"saran": near})
    return Complaint("SKEMA-KODE", "far", example(place), quoted=True)


def as_truth(written: str) -> Complaint:
    """Judge a value that is neither true nor false."""
    near = guessing.yes_or_no(written)
    return Complaint("SKEMA-YA-TIDAK", "near" if near else "far", near == "true")


def as_number(place: Field, value: object, written: str) -> Complaint:
    """Judge a value that is not the number the field asks for; a doubtful amount is offered, never taken."""
    whole = "number" not in place.types
    if isinstance(value, Decimal):
        if guessing.has_thousands(written):
            return _thousands(place, guessing.whole_number(written), value)
        likely = guessing.whole_number(written)
        return Complaint("SKEMA-ANGKA", "whole", example(place) if likely is None else likely)
    if isinstance(value, str):
        return _from_text(place, value, whole=whole)
    return Complaint("SKEMA-ANGKA", "whole" if whole else "number", example(place))


def _from_text(place: Field, text: str, *, whole: bool) -> Complaint:
    exact = guessing.number_text(text)
    if exact is not None and not guessing.has_thousands(text) and not (whole and "." in text):
        number = exact if "." in text else int(exact)
        keyword = broken_keyword(place.says, number)
        return outside(place, keyword, number) if keyword else _digits(number)
    if _CLOCK.match(text):
        return Complaint("SKEMA-ANGKA-MIRIP", "clock", example(place))
    comma = None if whole else guessing.decimal_comma(text)
    if comma:
        return Complaint("SKEMA-KOMA", "comma", Decimal(comma))
    likely = guessing.whole_number(text)
    if likely is not None:
        return _thousands(place, likely, None)
    bare = guessing.bare_number(text)
    if bare and not (whole and "." in bare):
        return Complaint("SKEMA-ANGKA", "unit", Decimal(bare))
    return Complaint("SKEMA-ANGKA", "whole" if whole else "number", example(place))


def _digits(number: int | Decimal) -> Complaint:
    return Complaint("SKEMA-KUTIP", "digits", number, repaired=number)


def _thousands(place: Field, likely: int | None, read: Decimal | None) -> Complaint:
    meant: Value = Rupiah(likely or 0) if place.kind == "rupiah" else likely or 0
    values: dict[str, Value] = {"maksud": meant}
    if read is not None:
        values["terbaca"] = read
    return Complaint("SKEMA-TITIK-RIBUAN", "text" if read is None else "fraction", likely, values=values)

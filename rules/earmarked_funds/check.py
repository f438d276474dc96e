"""Sources of funds against what they may pay for.

`aspect: village` finds Dana Desa planned by an agency; `aspect: purpose` finds an earmarked source used outside the
government affairs that it is meant for. The table of sources and purposes is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sinkron_rules.model import (
    Check,
    Evidence,
    Glance,
    Node,
    Parameters,
    Rupiah,
    Sight,
    Text,
    Unassessable,
    Value,
    Verdict,
)

from .wording import MESSAGES

_ITEMS = "program[].kegiatan[].sub_kegiatan[]"
_VILLAGE = "rkp_desa"
_SHARED = "X.XX"
_KEPT = 4096  # The official list of sources has a few thousand codes, of which a region uses some dozens.
_CODE_OF = itemgetter("kode")
_NO_CODE = Text(
    "sumber dana pada {subject} belum memuat `kode`, sehingga peruntukannya tidak dapat dinilai",
    "a source of funds of {subject} has no `kode`, so its purpose cannot be judged",
)


def judge(item: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence for each source of funds of one Sub Kegiatan that does not fit."""
    if item.document.root["jenis"].value == _VILLAGE:
        return ()
    return (_village if parameters["aspect"] == "village" else _purpose)(item, parameters)


def _glance(parameters: Parameters) -> Glance:
    """Return what tells at a glance that every source of funds has a code, and none of those that are bound."""
    is_village = parameters["aspect"] == "village"
    codes = parameters["sources"] if is_village else map(_CODE_OF, parameters["purposes"]["sumber_dana"])
    # Also matches a code left empty, of which nothing is known.
    bound = re.compile(rf"(?:{'|'.join(map(re.escape, codes))})(?:\.|\Z)|\Z").match

    def free(sight: Sight) -> bool:
        return sight.data["jenis"] == _VILLAGE or not any(map(bound, sight.once(_codes)))

    return free


def _codes(sight: Sight) -> list[str]:
    return [source.get("kode") or "" for item in sight.each(_ITEMS) for source in item.get("sumber_dana") or ()]


@lru_cache(maxsize=_KEPT)
def above(code: str, prefixes: tuple[str, ...]) -> tuple[int, ...]:
    """Return which of `prefixes`, counted from 0, are `code` or a code above it (whole groups of digits)."""
    return tuple(at for at, prefix in enumerate(prefixes) if code == prefix or code.startswith(f"{prefix}."))


def below(code: str, prefixes: Sequence[str]) -> bool:
    """Tell whether `code` is one of `prefixes` or lies below it (whole groups of digits)."""
    return bool(above(code, tuple(prefixes)))


def fields_of(code: str) -> set[str]:
    """Return the up to three bidang urusan that an agency's code names."""
    groups = code.split(".")
    return {".".join(groups[start : start + 2]) for start in (0, 2, 4)} - {"0.00"}


def _code(source: Node) -> str:
    code = source.get("kode")
    return "" if code is None else str(code.value)


def _name(source: Node) -> str:
    name = source.get("nama")
    return "" if name is None else " ".join(str(name.value).split())


def _office(item: Node) -> str:
    return str(item.document.root["perangkat_daerah"]["kode"].value)


def _village(item: Node, parameters: Parameters) -> Iterator[Evidence]:
    for source in item.each("sumber_dana[]"):
        code, name = _code(source), source.get("nama")
        named = not code and name is not None and _name(source).lower().startswith("dana desa")
        if not named and not below(code, parameters["sources"]):
            continue
        if not fields_of(_office(item)) & set(parameters["recording_fields"]):
            yield _evidence(item, source)


def _purpose(item: Node, parameters: Parameters) -> Iterator[Evidence]:
    rows = parameters["purposes"]["sumber_dana"]
    codes = tuple(map(_CODE_OF, rows))
    for source in item.each("sumber_dana[]"):
        code, year = _code(source), int(item.document.root["tahun"].value)
        if not code:
            raise Unassessable(_NO_CODE.fill(subject=item.label), source.place)
        binding = [rows[at] for at in above(code, codes) if _in_force(rows[at], year)]
        if binding and not _serves(item, binding[0]["untuk"]):
            yield _evidence(item, source, binding[0])


def _in_force(row: Mapping[str, Any], year: int) -> bool:
    return bool(row.get("dari", year) <= year <= row.get("sampai", year))


def _serves(item: Node, allowed: Sequence[str]) -> bool:
    """Tell whether a Sub Kegiatan lies in what the source may pay for; `X.XX` stands for its agency's own fields."""
    code = str(item["kode"].value)
    if not code.startswith(_SHARED):
        return below(code, allowed)
    own = fields_of(_office(item))
    return any(below(field, allowed) or prefix.startswith(f"{field}.") for field in own for prefix in allowed)


def _evidence(item: Node, source: Node, row: Mapping[str, Any] | None = None) -> Evidence:
    """Return the evidence: money outside the purpose that `row` states, or Dana Desa where there is no row."""
    amount = source.get("jumlah")
    purpose = row["peruntukan"] if row else {"id": "", "en": ""}
    values: dict[str, Value] = {
        "subject": item.label,
        "source": f"`{_code(source)}`" if _code(source) else f'"{_name(source)}"',
        "name": _name(source) or "-",
        "amount": Rupiah(0 if amount is None else amount.value),
        "purpose": Text(purpose["id"], purpose["en"]),
        "allowed": ", ".join(f"`{code}`" for code in row["untuk"]) if row else "",
    }
    return Evidence(
        "purpose" if row else "village",
        values,
        (source.place_of("kode" if _code(source) else "nama"), item.place_of("kode")),
        verdict=Verdict.NEEDS_FIX if row else Verdict.NEEDS_REVIEW,
        found=str(item["kode"].value),
        identity=f"{item.identity}|{_code(source) or _name(source)}",
    )


_PREFIX = r"^[1-9X][.0-9X]{0,23}$"
_WORDS: Mapping[str, Any] = {
    "type": "object",
    "description": "What it is for, in both languages, after `earmarked for`.",
    "properties": {
        "id": {"type": "string", "description": "In Indonesian."},
        "en": {"type": "string", "description": "In English."},
    },
    "required": ["id", "en"],
    "additionalProperties": False,
}
_ROW: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "kode": {"type": "string", "pattern": _PREFIX, "description": "Code of the source, or one above it."},
        "nama": {"type": "string", "description": "What the source is called."},
        "untuk": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "string", "pattern": _PREFIX},
            "description": "Codes (urusan, bidang urusan, Program) that it may pay for.",
        },
        "peruntukan": _WORDS,
        "dari": {"type": "integer", "description": "First plan year."},
        "sampai": {"type": "integer", "description": "Last plan year."},
    },
    "required": ["kode", "nama", "untuk", "peruntukan"],
    "additionalProperties": False,
}
_PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "aspect": {"enum": ["village", "purpose"], "description": "Dana Desa in an agency's plan, or earmarked money."},
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "string", "pattern": _PREFIX},
            "x-stricter": "superset",
            "description": "For `village`: codes of Dana Desa.",
        },
        "recording_fields": {
            "type": "array",
            "items": {"type": "string", "pattern": _PREFIX},
            "x-stricter": "subset",
            "description": "For `village`: bidang urusan of agencies that record the money in the books of the region.",
        },
        "purposes": {
            "type": "object",
            "description": "For `purpose`: the table of earmarked sources.",
            "properties": {"sumber_dana": {"type": "array", "items": _ROW, "description": "The sources."}},
            "required": ["sumber_dana"],
            "additionalProperties": False,
        },
    },
    "required": ["aspect"],
    "additionalProperties": False,
    "oneOf": [
        {"properties": {"aspect": {"const": "village"}}, "required": ["sources", "recording_fields"]},
        {"properties": {"aspect": {"const": "purpose"}}, "required": ["purposes"]},
    ],
}

CHECK = Check(
    name="earmarked-funds",
    parameters=_PARAMETERS,
    messages=MESSAGES,
    subjects=_ITEMS,
    judge=judge,
    glance=_glance,
)

"""References that were repealed, replaced or ended before the plan year, and regulations that cannot exist yet.

The table of regulations is data: each entry says what took its place, and how sure that is. An entry that nobody read
or quoted, or that ended only in part, asks for review instead of a change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters, Sight, Text, Verdict, remember

from .table import Entry, Key, cited, key_of, last_years_of, table_of, typed
from .wording import CERTAINTIES, MESSAGES

_AMENDMENT = "perubahan"
_SURE = ("read", "quoted", "secondary", "practice")
_PATTERNS = ("acuan[]", "program[].kegiatan[].sub_kegiatan[].acuan[]")


def glance(parameters: Parameters) -> Glance:
    """Return the glance that is content where all references are older than the plan and still serve its year."""
    serves_until = last_years_of(parameters["regulations"])

    def content(sight: Sight) -> bool:
        plan = sight.data["tahun"]
        for pattern in _PATTERNS:
            for reference in sight.each(pattern):
                year = reference["tahun"]
                if year >= plan or serves_until(reference["jenis"], reference["nomor"], year) < plan:
                    return False
        return True

    return content


def judge(reference: Node, parameters: Parameters) -> Sequence[Evidence]:
    """Return evidence on one reference that is no longer, or not yet, in force for the plan year."""
    root = reference.document.root
    plan = int(root["tahun"].value)
    key = key_of(*_named(reference))
    table, stage = remember(parameters["regulations"], table_of), root.get("tahap")
    latest = plan if stage is not None and stage.value == _AMENDMENT else plan - 1
    if key.year > latest and _is_regulation(key.kind, parameters["kinds"]):
        return (_future(reference, key, latest, table),)
    entry = table.get(key)
    return () if entry is None or entry.ended >= plan else (_replaced(reference, key, entry, plan),)


def _named(reference: Node) -> tuple[Any, Any, Any]:
    """Return kind, number and year as typed; raises Unassessable when one of them cannot be read."""
    return reference["jenis"].value, reference["nomor"].value, reference["tahun"].value


def _is_regulation(kind: str, kinds: list[str]) -> bool:
    """Tell whether a kind of reference is a numbered regulation: a kind of the rule or one that starts like it."""
    return any(kind == known.rstrip("*") or (known.endswith("*") and kind.startswith(known[:-1])) for known in kinds)


def _future(reference: Node, key: Key, latest: int, table: Mapping[Key, Entry]) -> Evidence:
    same = [other for other in table if other[:2] == key[:2] and other.year <= latest and not table[other].by]
    right = max(same, key=lambda other: other.year, default=None)
    return Evidence(
        "future-known" if right else "future",
        {
            "regulation": cited(key),
            "plan": str(latest),
            "latest": str(latest),
            "right": typed(right) if right else "",
            "right_name": cited(right) if right else "",
        },
        (reference.place_of("tahun"), reference.document.root.place_of("tahun")),
        found=str(key.year),
        required=str(latest),
        identity=f"{reference.identity}|{cited(key)}",
    )


def _replaced(reference: Node, key: Key, entry: Entry, plan: int) -> Evidence:
    sure = entry.status != "sebagian" and entry.certainty in _SURE
    return Evidence(
        {"berakhir": "ended", "sebagian": "partly"}.get(entry.status, "replaced"),
        {
            "regulation": cited(key),
            "by": ", ".join(cited(other) for other in entry.by),
            "right": typed(entry.by[0]),
            "ended": str(entry.ended),
            "plan": str(plan),
            "certainty": CERTAINTIES.get(entry.certainty, Text(entry.certainty, entry.certainty)),
        },
        (reference.place, reference.document.root.place_of("tahun")),
        verdict=Verdict.NEEDS_FIX if sure else Verdict.NEEDS_REVIEW,
        found=cited(key),
        required=cited(entry.by[0]),
        identity=f"{reference.identity}|{cited(key)}",
    )


_REGULATION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "jenis": {"type": "string", "description": "Kind, lower case: `uu`, `pp`, `permendagri`."},
        "nomor": {"type": ["integer", "string"], "description": "Number."},
        "tahun": {"type": "integer", "description": "Year."},
    },
    "required": ["jenis", "nomor", "tahun"],
    "additionalProperties": False,
}
_ENTRY: dict[str, Any] = {
    "type": "object",
    "properties": {
        **_REGULATION["properties"],
        "diganti_oleh": {"type": "array", "items": _REGULATION, "description": "What took its place, nearest first."},
        "status": {
            "enum": ["diganti", "sebagian", "berakhir"],
            "description": "Replaced as a whole, in part, or its period ended.",
        },
        "sejak": {"type": "integer", "description": "Last plan year it serves; without it the successor's own year."},
        "kepastian": {
            "enum": ["read", "quoted", "secondary", "practice", "own"],
            "description": "How sure the replacement is; `own` is common knowledge that was not looked up.",
        },
        "sumber": {"type": "string", "description": "Where the replacement was seen."},
    },
    "required": ["jenis", "nomor", "tahun"],
    "additionalProperties": False,
}

CHECK = Check(
    name="references-in-force",
    parameters={
        "type": "object",
        "properties": {
            "regulations": {
                "type": "object",
                "description": "The table: `peraturan` lists regulations in force and those that something replaced.",
                "properties": {
                    "peraturan": {"type": "array", "items": _ENTRY, "description": "The regulations."},
                },
                "required": ["peraturan"],
                "additionalProperties": False,
            },
            "kinds": {
                "type": "array",
                "description": "Kinds of reference that are numbered regulations; a final `*` stands for any ending.",
                "items": {"type": "string", "pattern": "^[a-z_]{2,40}[*]?$"},
            },
        },
        "required": ["regulations", "kinds"],
        "additionalProperties": False,
    },
    messages=MESSAGES,
    subjects="|".join(_PATTERNS),
    judge=judge,
    glance=glance,
)

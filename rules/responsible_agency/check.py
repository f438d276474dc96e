"""The responsible agency of each submission against the region's own list of agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from sinkron_rules.model import (
    Check,
    Evidence,
    Figure,
    Node,
    Parameters,
    Portfolio,
    Text,
    Unassessable,
    Value,
    Verdict,
    Wording,
)

_NO_LIST = Text(
    "daftar `perangkat_daerah` pada konteks daerah belum diisi", "the context has no list `perangkat_daerah`"
)
_VILLAGE = "rkp_desa"
_CODE = ("perangkat_daerah", "kode")
_HEAD_OFFICE = "0000"
_SAME_NAME = 0.85

MESSAGES = {
    "unknown": Wording(
        Text(
            "PD penanggung jawab {nama} berkode `{nilai}`, yang tidak ada dalam daftar PD {pemda}.",
            "The responsible agency {nama} has the code `{nilai}`, which is not in the agency list of {pemda}.",
        ),
        Text(
            "Agar kode PD disesuaikan dengan daftar. Yang paling mirip: `{saran}` ({nama_saran}).",
            "Use a code from the list. Nearest: `{saran}` ({nama_saran}).",
        ),
    ),
    "other": Wording(
        Text(
            "PD penanggung jawab tertulis {nama} dengan kode `{nilai}`, padahal kode itu milik {pemilik}.",
            "The responsible agency is written {nama} with the code `{nilai}`, but that code belongs to {pemilik}.",
        ),
        Text(
            "Agar kode dan nama PD disamakan. Kode {nama} menurut daftar: `{saran}`.",
            "Let code and name agree. The code of {nama} in the list is `{saran}`.",
        ),
    ),
    "unnamed": Wording(
        Text(
            'Nama PD penanggung jawab dengan kode `{nilai}` hanya berisi "{nama}".',
            'The name of the responsible agency with code `{nilai}` holds only "{nama}".',
        ),
        Text("Agar nama PD dilengkapi: `nama: {saran}`.", "Complete the name: `nama: {saran}`."),
    ),
}


def collect(root: Node, parameters: Parameters) -> Iterable[Figure]:  # noqa: ARG001 - the engine's signature
    """Return the agency of a submission: its code as group, its name as value. A village is no agency."""
    document, data = root.document, root.value
    if not document.broken:
        try:
            kind, office = data["jenis"], data["perangkat_daerah"]
            code, name = office["kode"], office["nama"]
        except (KeyError, TypeError):
            return _collect_with_care(root)
        if kind.__class__ is code.__class__ is name.__class__ is str and kind != _VILLAGE:
            return (Figure(code, name, document.positions.place(_CODE), root.label, name),)
    return _collect_with_care(root)


def _collect_with_care(root: Node) -> Iterable[Figure]:
    if root["jenis"].value == _VILLAGE:
        return ()
    agency = root["perangkat_daerah"]
    kode, name = agency["kode"], str(agency["nama"].value)
    return (Figure(str(kode.value), name, kode.place, root.label, name),)


def conclude(
    figures: Sequence[Figure],
    portfolio: Portfolio,
    parameters: Parameters,  # noqa: ARG001 - the engine's signature
) -> Iterator[Evidence]:
    """Judge each submission's agency; one that could not be read is not assessable."""
    context = portfolio.needed_context()
    known = {str(item["kode"].value): str(item["nama"].value) for item in context.each("perangkat_daerah[]")}
    if not known:
        raise Unassessable(_NO_LIST, context.place_of("perangkat_daerah"))
    region = str(context["pemda"]["nama"].value)
    for figure in figures:
        if figure.gap is not None:
            yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=figure.gap, places=(figure.place,))
        else:
            yield _judge(figure, known, region)


def _judge(figure: Figure, known: Mapping[str, str], region: str) -> Evidence:
    code, name = figure.group, " ".join(str(figure.value).split())
    owner = _owner(code, known)
    values: dict[str, Value] = {"nilai": code, "nama": name}
    if owner is None:
        near = _nearest(code, name, known)
        values |= {"pemda": region, "saran": near, "nama_saran": known[near]}
        return _finding(figure, "unknown", values)
    if not re.search(r"[^\W\d_]", name):
        return _finding(figure, "unnamed", values | {"saran": known[owner]})
    others = [other for other, title in known.items() if _folded(title) == _folded(name)]
    if others and owner not in others:
        return _finding(figure, "other", values | {"pemilik": known[owner], "saran": others[0]})
    return Evidence(verdict=Verdict.CONFORMS, subject=figure.label)


def _owner(code: str, known: Mapping[str, str]) -> str | None:
    """Return the listed agency of a code: itself, or the head office of a unit such as a kelurahan."""
    head = f"{code.rpartition('.')[0]}.{_HEAD_OFFICE}"
    return code if code in known else head if head in known else None


def _nearest(code: str, name: str, known: Mapping[str, str]) -> str:
    by_name = max(known, key=lambda other: _likeness(_folded(name), _folded(known[other])))
    if _likeness(_folded(name), _folded(known[by_name])) >= _SAME_NAME:
        return by_name
    return max(known, key=lambda other: _likeness(code, other))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _finding(figure: Figure, message: str, values: Mapping[str, Value]) -> Evidence:
    return Evidence(
        message,
        values,
        (figure.place,),
        subject=figure.label,
        identity=f"perangkat_daerah[{figure.group}]",
        agency=figure.agency,
    )


CHECK = Check(
    name="responsible-agency",
    parameters={"type": "object", "properties": {}, "additionalProperties": False},
    messages=MESSAGES,
    collect=collect,
    conclude=conclude,
)

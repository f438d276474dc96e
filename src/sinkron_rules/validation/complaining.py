"""From what the schema engine found to Problems: one short message for one mistake, and the broken places marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from sinkron_rules.model import Document, Evidence, Node, Path, Place, Problem, Severity, Text, Value, path_text
from sinkron_rules.validation import scalars
from sinkron_rules.validation.guessing import nearest
from sinkron_rules.validation.rules import explain
from sinkron_rules.validation.scalars import UNCHANGED, Complaint
from sinkron_rules.validation.schemas import Field, Schema
from sinkron_rules.validation.spelling import clipped, example, name_of, typed
from sinkron_rules.validation.wordings import WORDINGS

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

MOST = 1000
_MOST_GUESSES = 200
_OF_KEYS = ("required", "additionalProperties")
_FIRST = ("enum", "const", "type")
_MISSING = Text(
    "isian wajib `{isian}` belum ada (SKEMA-WAJIB)", "the required field `{isian}` is missing (SKEMA-WAJIB)"
)
_UNSOUND = Text("isian `{isian}` belum sesuai skema ({aturan})", "field `{isian}` does not fit its schema ({aturan})")
_UNCHECKED = Text(
    "skema belum memeriksa dokumen ini sampai selesai", "the schema was not applied to this document in full"
)


class Complaints:
    """Collects the Problems of one document, marks what is broken and repairs what is safe. Used once."""

    def __init__(self, document: Document, schema: Schema) -> None:
        """Prepare to judge `document` by `schema`."""
        self.document = document
        self.field = Field(schema, schema)
        self.problems: list[Problem] = []
        self.guesses = 0

    def take(self, errors: Iterable[ValidationError]) -> None:
        """Add the Problems that `errors` stand for, at most MOST of them."""
        found = list(islice(errors, MOST + 1))
        by_path: dict[Path, list[ValidationError]] = {}
        for error in found[:MOST]:
            by_path.setdefault(tuple(error.absolute_path), []).append(error)
        for path, group in by_path.items():
            of_value = [error for error in group if error.validator not in _OF_KEYS]
            if len(of_value) < len(group):
                mapping: Any = group[0].instance
                needed: list[Any] = [error.validator_value for error in group if error.validator == "required"]
                self._keys(path, mapping, chain.from_iterable(needed))
            if of_value:
                self._value(path, min(of_value, key=_rank))
        if len(found) > MOST:
            self.give_up("many", jumlah=str(MOST))

    def give_up(self, variant: str, **values: Value) -> None:
        """Say that the schema could not be applied in full; nothing of the document may then be trusted."""
        for key in self.document.data if isinstance(self.document.data, dict) else ():
            self.document.broken.setdefault((key,), _UNCHECKED)
        self._add(("SKEMA-GAGAL", variant), (), values, self.document.positions.place(()))

    def _keys(self, path: Path, group: Mapping[str, Any], needed: Iterable[str]) -> None:
        field = self.field.at(path) or self.field
        wanted = dict.fromkeys((*field.says.get("required", ()), *needed))
        missing = [key for key in wanted if key not in group]
        for key in [key for key in group if not field.knows(key)]:
            near = self._nearest_key(key, field, group, missing)
            if near in missing:
                missing.remove(near)
            self._unknown(path, key, near, field)
        for key in missing:
            self._missing(path, key, field, group)

    def _nearest_key(self, key: str, field: Field, group: Mapping[str, Any], missing: list[str]) -> str | None:
        self.guesses += 1
        if self.guesses > _MOST_GUESSES:
            return None
        names: dict[str, str] = {}
        for known in [*missing, *(known for known in field.keys if known not in group and known not in missing)]:
            child = field.child(known)
            names.setdefault(known, known)
            names.setdefault(child.title.id if child and child.title else known, known)
        near = nearest(key, names)
        return names[near] if near else None

    def _unknown(self, path: Path, key: str, near: str | None, field: Field) -> None:
        place = self.document.positions.place((*path, key), key=True)
        values: dict[str, Value] = {"isian": clipped(key), "induk": self._group_name(path)}
        if near:
            child = field.child(near)
            values |= {"mirip": near, "judul": child.title if child and child.title else near}
            self._mark((*path, near), "SKEMA-TIDAK-DIKENAL")
        self._mark((*path, key), "SKEMA-TIDAK-DIKENAL")
        self._add(("SKEMA-TIDAK-DIKENAL", "near" if near else "far"), (*path, key), values, place)

    def _missing(self, path: Path, key: str, field: Field, group: Mapping[str, Any]) -> None:
        child = field.child(key)
        values = self._values((*path, key), child, None)
        values |= {
            "induk": self._group_name(path),
            "tetangga": clipped(_neighbour(key, field, group)),
            "contoh": typed(
                (*path, key), example(child) if child else "...", quoted=bool(child and child.kind == "code")
            ),
        }
        self.document.broken[(*path, key)] = _MISSING.fill(isian=key)
        variant = "only" if not group else "below" if path else "top"
        self._add(("SKEMA-WAJIB", variant), (*path, key), values, self.document.positions.place((*path, key)))

    def _value(self, path: Path, error: ValidationError) -> None:
        field = self.field.at(path) or Field(self.field.root, error.schema)
        optional = self._is_optional(path)
        complaint = self._complaint(path, field, error, optional=optional)
        values = {**self._values(path, field, error.instance), **complaint.values}
        values["contoh"] = typed(path, complaint.type_this, quoted=complaint.quoted)
        mild = complaint.repaired is not UNCHANGED or (complaint.rule == "SKEMA-KOSONG" and optional)
        place = self.document.positions.place(path)
        self._add((complaint.rule, complaint.variant), path, values, place, mild=mild)
        if complaint.repaired is not UNCHANGED:
            self._replace(path, complaint.repaired)
        elif not mild:
            self._mark(path, complaint.rule)

    def _complaint(self, path: Path, field: Field, error: ValidationError, *, optional: bool) -> Complaint:
        value: Any = error.instance
        keyword = str(error.validator)
        if value is None or (keyword in {"minLength", "minItems"} and not value):
            variant = "item" if path and isinstance(path[-1], int) else "optional" if optional else "required"
            return Complaint("SKEMA-KOSONG", variant, example(field), quoted=field.kind == "code")
        if keyword == "type":
            return self._mistyped(path, field, value)
        if keyword in {"enum", "const"}:
            return scalars.choice(field, value)
        return scalars.outside(field, keyword, value)

    def _mistyped(self, path: Path, field: Field, value: object) -> Complaint:
        shape = next((kind for kind in ("array", "object") if kind in field.types), None)
        if shape or isinstance(value, (list, dict)):
            return Complaint("SKEMA-BENTUK", shape or "scalar", example(field), quoted=field.kind == "code")
        written = self.document.positions.written(path)
        if "string" in field.types:
            judged = scalars.as_text(field, written)
            # Zeros are no matter here: `true` is not a number that could lose one.
            of_truth = isinstance(value, bool) and judged.variant == "repaired"
            return replace(judged, variant="truth") if of_truth else judged
        if "boolean" in field.types:
            return scalars.as_truth(str(value) if written is None else written)
        return scalars.as_number(field, value, str(value) if written is None else written)

    def _is_optional(self, path: Path) -> bool:
        parent = self.field.at(path[:-1]) if path and isinstance(path[-1], str) else None
        return parent is not None and path[-1] not in parent.says.get("required", ())

    def _values(self, path: Path, field: Field | None, value: object) -> dict[str, Value]:
        name = clipped(name_of(path))
        written = self.document.positions.written(path) if not isinstance(value, (dict, list)) else None
        values: dict[str, Value] = {"isian": name, "nilai": clipped(value if written is None else written)}
        values["judul"] = field.title if field and field.title else name
        values["keterangan"] = field.description if field and field.description else Text("", "")
        return values

    def _group_name(self, path: Path) -> str:
        return clipped(name_of(path)) if path else str(self.document.skema)

    def _mark(self, path: Path, rule: str) -> None:
        self.document.broken[path] = _UNSOUND.fill(isian=clipped(name_of(path)), aturan=rule)

    def _replace(self, path: Path, value: object) -> None:
        parent = self.document.data
        for step in path[:-1]:
            parent = parent[step]
        parent[path[-1]] = value

    def _add(
        self, saying: tuple[str, str], path: Path, values: Mapping[str, Value], place: Place, *, mild: bool = False
    ) -> None:
        rule, variant = saying
        owner = _owner(self.document, path)
        name = path_text(path[len(owner.path) :])
        evidence = Evidence(
            message=variant,
            values=values,
            places=(place,),
            severity=Severity.WARNING if mild else None,
            subject=owner.label if owner.label.id else Text(str(self.document.skema), str(self.document.skema)),
            identity=f"{owner.identity}.{name}".strip("."),
        )
        self.problems.append(Problem(explain()[rule], WORDINGS[rule][variant], evidence))


def _neighbour(key: str, field: Field, group: Mapping[str, Any]) -> str:
    """Return the key beside which `key` belongs: the nearest before it that fits on one line, else the first."""
    order = [known for known in field.keys if known in group or known == key]
    before = order[: order.index(key)] if key in order else []
    lines = [known for known in before if not isinstance(group[known], (list, dict))]
    return (lines or before or list(group) or [""])[-1 if lines or before else 0]


def _rank(error: ValidationError) -> int:
    keyword = str(error.validator)
    return _FIRST.index(keyword) if keyword in _FIRST else len(_FIRST)


def _owner(document: Document, path: Path) -> Node:
    """Return the nearest group around `path` that has a code or a name, otherwise the whole document."""
    node = document.root
    best = node
    for step in path:
        try:
            node = Node(document, (*node.path, step), node.value[step])
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(node.value, dict) and ("kode" in node.value or "nama" in node.value):
            best = node
    return best

"""Document x schema -> Problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sinkron_rules.errors import PackError
from sinkron_rules.model import LANGS, Document, Evidence, Path, Place, Problem, Text, path_text
from sinkron_rules.validation.complaining import Complaints
from sinkron_rules.validation.engines import Engine, fast_module
from sinkron_rules.validation.guessing import nearest
from sinkron_rules.validation.rules import explain
from sinkron_rules.validation.schemas import KINDS, Schema, flattened, load_schema, refuse_unsafe
from sinkron_rules.validation.spelling import clipped
from sinkron_rules.validation.wordings import WORDINGS

_UNKNOWN = Text("jenis berkas `{nilai}` belum dikenal", "the kind of file `{nilai}` is not known")
_UNSOUND = Text("skema parameter tidak dapat dipakai: {sebab}", "the parameter schema cannot be used: {sebab}")


class Validator:
    """Judges documents by the schema that their `skema` names. Cheap to make: schemas are compiled when needed."""

    def __init__(self, fast: bool | None = None) -> None:
        """Use jsonschema-rs where it is installed, never if `fast` is False; the verdicts are the same."""
        self._fast = fast
        self._engines: dict[str, Engine] = {}
        self._parameters: dict[int, Engine] = {}

    def __reduce__(self) -> tuple[type[Validator], tuple[bool | None]]:
        """Travel to another process without what was compiled."""
        return Validator, (self._fast,)

    def validate(self, document: Document) -> list[Problem]:
        """Return what does not fit the schema; marks broken places and repairs safe ones in `document`.

        A document that names no skema has no Problems: whether that matters is for the caller to say. Nothing is
        raised for any content: what the engine cannot do becomes a Problem too.
        """
        kind = document.skema
        if kind is None:
            return []
        if kind not in KINDS:
            return [_unknown_kind(document, kind)]
        engine = self._engine(kind)
        return (
            []
            if engine.fits(document.data, whole_decimal=document.whole_decimal)
            else _complaints(document, engine, load_schema(kind))
        )

    def check_parameters(self, schema: Mapping[str, Any], value: object) -> list[Text]:
        """Return what is wrong with the parameters `value` of a rule, by the `schema` of its check.

        Raises PackError when the schema itself is unsound, refers to anything outside itself, or holds a pattern that
        may search without bound. `value` is never changed.
        """
        return [reason for reason, _ in self.judge_parameters(schema, value, _nowhere)]

    def judge_parameters(
        self, schema: Mapping[str, Any], value: object, place: Callable[[Path], Place]
    ) -> list[tuple[Text, Place]]:
        """As `check_parameters`, each reason with the place that `place` knows of its path below `value`."""
        engine = self._parameter_engine(schema)
        if engine.fits(value):
            return []
        document = Document("", None, deepcopy(value), _Beneath(place))
        problems = _complaints(document, engine, schema)
        return [(_sentence(problem), problem.evidence.places[0]) for problem in problems]

    def _parameter_engine(self, schema: Mapping[str, Any]) -> Engine:
        """Return the engine of a check's parameters, proven sound once: many rules share one check."""
        engine = self._parameters.get(id(schema))
        if engine is None:
            refuse_unsafe(schema)
            fast = fast_module() if self._fast is not False else None
            if fast is None or not fast.meta.is_valid(schema):
                _refuse_unsound(schema)
            engine = Engine(schema, fast=fast is not None and "$ref" not in str(schema))
            self._parameters[id(schema)] = engine
        return engine

    def _engine(self, kind: str) -> Engine:
        if kind not in self._engines:
            fast = self._fast is not False and fast_module() is not None
            self._engines[kind] = Engine(flattened(kind), fast=fast)
        return self._engines[kind]


def _complaints(document: Document, engine: Engine, schema: Schema) -> list[Problem]:
    complaints = Complaints(document, schema)
    try:
        complaints.take(engine.errors(document.data))
    except Exception as fault:  # noqa: BLE001 - whatever the engine raises, the document must not count as sound
        complaints.give_up("crashed", sebab=type(fault).__name__)
    document.forget()
    return complaints.problems


def _unknown_kind(document: Document, kind: str) -> Problem:
    near = (
        nearest(kind, KINDS)
        or nearest(kind.partition("/")[0], [known.partition("/")[0] for known in KINDS])
        or KINDS[0]
    )
    near = next(known for known in KINDS if known == near or known.partition("/")[0] == near)
    document.broken["skema",] = _UNKNOWN.fill(nilai=clipped(kind))
    listed = ", ".join(f"`{known}`" for known in KINDS)
    evidence = Evidence(
        message="unknown",
        values={"nilai": clipped(kind), "saran": near, "pilihan": listed},
        places=(document.positions.place(("skema",)),),
        subject=Text(clipped(kind), clipped(kind)),
        identity="skema",
    )
    return Problem(explain()["SKEMA-JENIS"], WORDINGS["SKEMA-JENIS"]["unknown"], evidence)


def _refuse_unsound(schema: Schema) -> None:
    from jsonschema.exceptions import SchemaError  # noqa: PLC0415 - 68 ms, and only packs are checked here
    from jsonschema.validators import Draft202012Validator, validator_for  # noqa: PLC0415 - as above

    try:
        validator_for(schema, default=Draft202012Validator).check_schema(dict(schema))
    except SchemaError as fault:
        raise PackError(_UNSOUND.fill(sebab=fault.message[:200])) from None


def _sentence(problem: Problem) -> Text:
    values = problem.evidence.values
    condition, remedy = (part.fill(**values) for part in (problem.wording.condition, problem.wording.remedy))
    return Text(*(f"{condition[lang]} {remedy[lang].strip()}" for lang in LANGS))


def _nowhere(path: Path) -> Place:
    return Place("", 1, 1, path_text(path))


@dataclass(frozen=True, slots=True)
class _Beneath:
    """The positions of a value of which only places are known, and not how it was written."""

    find: Callable[[Path], Place]

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - the protocol's
        return self.find(path)

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - the protocol's
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - the protocol's
        return False

"""One rule file -> BoundRule: parameters proven to fit, texts gathered, `binds` compiled, examples demanded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from sinkron_rules.errors import ExpressionError, PackError
from sinkron_rules.expressions import compile_expression, recalled
from sinkron_rules.model import (
    Basis,
    BoundRule,
    Certainty,
    Check,
    Document,
    Node,
    Rule,
    Severity,
    Text,
)
from sinkron_rules.rulebook.expressing import SUBMISSION_KIND, with_expressions
from sinkron_rules.rulebook.messaging import messages_of
from sinkron_rules.rulebook.nearest import nearest_hint
from sinkron_rules.rulebook.packs import Pack
from sinkron_rules.validation import Validator
from sinkron_rules.validation.schemas import load_schema

Refuse: TypeAlias = "Callable[..., PackError]"

_BAD = Text("Aturan {id}: {reason}", "Rule {id}: {reason}")
_NO_CHECK = Text("pemeriksa `{check}` tidak ada{hint}", "no check `{check}`{hint}")
_PREFIX = Text("kode aturan harus diawali `{prefix}-`", "the rule id must start with `{prefix}-`")
_NEEDS = Text("perlu sedikitnya satu contoh `{kind}`", "needs at least one example `{kind}`")
_NO_DATA = Text("tidak ada berkas data `{name}` pada modul itu", "the module has no data file `{name}`")
_PARAMETERS = Text("skema parameter pemeriksa `{check}`: {reason}", "parameter schema of check `{check}`: {reason}")
_EXPRESSION = Text("`binds`: {reason}", "`binds`: {reason}")
_BOUNDARY = Text(
    "parameter {limits} adalah batas angka: perlu contoh `boundary: true` pada `conforms` dan pada `needs-fix`",
    "parameters {limits} are numeric limits: needs an example with `boundary: true` in `conforms` and in `needs-fix`",
)


def bind(pack: Pack, module: str, document: Document, checks: Mapping[str, Check], validator: Validator) -> BoundRule:
    """Make a BoundRule of one rule file; raises PackError with the reason and the place when something does not fit."""
    data = document.data

    def refuse(reason: Text, *path: str | int) -> PackError:
        return PackError(_BAD.fill(id=data["id"], reason=reason), place=document.positions.place(path))

    if not data["id"].startswith(f"{pack.prefix}-"):
        raise refuse(_PREFIX.fill(prefix=pack.prefix), "id")
    check = checks.get(data["check"])
    if check is None:
        raise refuse(_NO_CHECK.fill(check=data["check"], hint=nearest_hint(data["check"], checks)), "check")
    parameters = _with_data(data.get("with", {}), pack, module, refuse)
    try:
        reasons = validator.judge_parameters(
            check.parameters, parameters, lambda path: document.positions.place(("with", *path), key=bool(path))
        )
    except PackError as error:
        raise refuse(_PARAMETERS.fill(check=check.name, reason=error.text), "check") from error
    for reason, place in reasons:
        raise PackError(_BAD.fill(id=data["id"], reason=reason), place=place)
    lacking = demand_examples(data, check, parameters)
    if lacking is not None:
        raise refuse(lacking, "examples")
    return BoundRule(
        rule=_rule(data, pack.name, module, document.file),
        check=check,
        parameters=with_expressions(check.parameters, parameters, refuse),
        messages=messages_of(data, check, parameters, refuse),
        applies=_compiled(data.get("binds"), refuse),
    )


def demand_examples(data: Mapping[str, Any], check: Check, parameters: Mapping[str, Any]) -> Text | None:
    """Return what the examples of a rule lack, None when they are complete."""
    examples = data["examples"]
    for kind in ("conforms", "needs-fix"):
        if not examples.get(kind) and not (kind == "needs-fix" and examples.get("needs-review")):
            return _NEEDS.fill(kind=kind)
    limits = [name for name in check.limits if name in parameters]
    pairs = [any(example.get("boundary") for example in examples.get(kind, ())) for kind in ("conforms", "needs-fix")]
    return _BOUNDARY.fill(limits=", ".join(f"`{name}`" for name in limits)) if limits and not all(pairs) else None


def _with_data(value: Any, pack: Pack, module: str, refuse: Refuse) -> Any:  # noqa: ANN401 - any YAML value
    """Replace each `{data: NAME}` by the content of that file in the module's `data` folder."""
    if isinstance(value, list):
        return [_with_data(item, pack, module, refuse) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"data"} and isinstance(value["data"], str):
        name = value["data"]
        if (module, name) not in pack.data:
            raise refuse(_NO_DATA.fill(name=name), "with")
        return pack.data[module, name]
    return {key: _with_data(item, pack, module, refuse) for key, item in value.items()}


def _compiled(binds: str | None, refuse: Refuse) -> Callable[[Node], bool] | None:
    if binds is None:
        return None
    try:
        return _holds(binds)
    except ExpressionError as error:
        raise refuse(_EXPRESSION.fill(reason=error.text), "binds") from error


@lru_cache(maxsize=1024)
def _holds(binds: str) -> Callable[[Node], bool]:
    """Rules that bind alike share one function, so that a document answers it once."""
    return recalled(compile_expression(binds, load_schema(SUBMISSION_KIND)))


def _text(both: Mapping[str, str]) -> Text:
    return Text(both["id"], both["en"])


def _basis(entry: Mapping[str, Any]) -> Basis:
    return Basis(entry["cite"], Certainty(entry["certainty"]), entry.get("from"), entry.get("until"))


def _rule(data: Mapping[str, Any], pack: str, module: str, file: str) -> Rule:
    years = data.get("in_force", {})
    return Rule(
        id=data["id"],
        pack=pack,
        module=module,
        title=_text(data["title"]),
        severity=Severity(data["severity"]),
        status=data["status"],
        basis=tuple(_basis(entry) for entry in data["basis"]),
        why=_text(data["why"]),
        remedy=_text(data["remedy"]),
        first_year=years.get("from"),
        last_year=years.get("until"),
        severity_by_year={int(year): Severity(name) for year, name in data.get("severity_by_year", {}).items()},
        source=tuple(data.get("source", ())),
        binds=data.get("binds", ""),
        file=file,
        may_relax=data.get("may_relax", False),
    )

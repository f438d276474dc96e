"""One share for the whole region: a percentage of a sum of context figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from sinkron_rules.model import (
    Evidence,
    Figure,
    Node,
    Operand,
    Parameters,
    Percent,
    Portfolio,
    Rupiah,
    Text,
    Unassessable,
    Value,
    Verdict,
)

from .amounts import Amount, amount_of, fields_of, figures_of, name_of
from .comparing import Comparison, least_denominator
from .counting import WHOLE, Counted, labelled, submissions_in, tally
from .partial import incomplete
from .tiers import bound_for

_NUMERATOR, _DENOMINATOR = Text("Pembilang", "Numerator"), Text("Penyebut", "Denominator")
_ADDITION = Text("Tambahan batas", "Added to the limit")
_OF = Text("{part} dari {whole}", "{part} of {whole}")
_LABELLED = Text("{role}: {name}", "{role}: {name}")
_SUBJECT = Text("{name} {region}", "{name}, {region}")
_NOTHING = Text(
    "penyebut ({formula}) sebesar {total}, sehingga bagiannya tidak dapat dihitung",
    "the denominator ({formula}) is {total}, so no share can be computed",
)
_NOT_RECEIVED = Text("{formula} dalam konteks daerah berisi 0", "{formula} is 0 in the region context")
_PLUS = Text("{limit} ditambah {name} {amount}", "{limit} plus {name} {amount}")
_ZERO = Text(
    "{limit} ditambah {name} (tidak diisi dalam konteks daerah, dihitung Rp0)",
    "{limit} plus {name} (not filled in in the region context, counted as Rp0)",
)


@dataclass(frozen=True, slots=True)
class _Limit:
    """The limit as a rule states it: its share, what is added in rupiah, and how that reads."""

    share: Fraction
    extra: int
    operands: tuple[Operand, ...]
    text: Text
    at_least: bool


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything the evidence is made of: the numerator, the denominator, and how they compare."""

    counted: Counted
    below: Amount
    limit: _Limit
    comparison: Comparison
    subject: Text
    submissions: int


def judge_whole(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Evidence:
    """Compare the share with its limit. A sum with gaps is a lower bound: it may settle the matter, or it may not."""
    context = portfolio.needed_context()
    figures_of(context, _needed(parameters, portfolio.year))
    below = amount_of(context, parameters["denominator"], parameters)
    if below.total == 0 and parameters.get("only_if_received", False):
        return Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NOT_RECEIVED.fill(formula=below.formula))
    if below.total <= 0:
        reason = _NOTHING.fill(formula=below.formula, total=Rupiah(below.total))
        raise Unassessable(reason, context.place_of("apbd"))
    limit = _limit(context, portfolio.year, below.total, parameters)
    counted = _numerator(figures, portfolio, parameters)
    comparison = Comparison(counted.total, limit.share * below.total + limit.extra, limit.at_least)
    subject = _SUBJECT.fill(name=_name(parameters), region=str(context["pemda"]["nama"].value))
    if counted.gaps and comparison.conforms != limit.at_least:
        return incomplete(counted, comparison, subject)
    return _evidence(_Case(counted, below, limit, comparison, subject, submissions_in(figures)), parameters)


def _needed(parameters: Parameters, year: int) -> list[str]:
    """Return all fields that must be filled in, so that a planner learns of them at once."""
    sums = [field for part in ("numerator", "denominator") for field in fields_of(parameters[part], parameters)]
    return sums + [str(term["figure"]) for term in _additions(parameters, year) if not term.get("optional", False)]


def _additions(parameters: Parameters, year: int) -> list[Mapping[str, Any]]:
    """Return what is added to the limit in plan year `year`."""
    terms = parameters.get("plus", ())
    return [term for term in terms if term.get("from", year) <= year <= term.get("until", year)]


def _name(parameters: Parameters) -> Text:
    return Text(parameters["name"]["id"], parameters["name"]["en"])


def _numerator(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Counted:
    terms = parameters["numerator"]
    if "codes" in terms:
        return tally(figures, WHOLE, portfolio, terms)
    amount = amount_of(portfolio.needed_context(), terms, parameters)
    return Counted(amount.total, amount.operands)


def _limit(context: Node, year: int, denominator: int, parameters: Parameters) -> _Limit:
    bound = bound_for(denominator, parameters)
    text = bound.text
    extra, operands = 0, []
    for term in _additions(parameters, year):
        name = name_of(term["figure"])
        for node in _added(context, term["figure"], optional=term.get("optional", False)):
            extra += node.value
            operands.append(Operand(_LABELLED.fill(role=_ADDITION, name=name), Rupiah(node.value), node.place))
            text = _PLUS.fill(limit=text, name=name, amount=Rupiah(node.value))
            break
        else:
            text = _ZERO.fill(limit=text, name=name)
    return _Limit(bound.share, extra, tuple(operands), text, bound.at_least)


def _added(context: Node, figure: str, *, optional: bool) -> Iterator[Node]:
    budget = context.get("apbd")
    if optional and (budget is None or budget.get(figure) is None):
        return
    yield from figures_of(context, [figure])


def _evidence(case: _Case, parameters: Parameters) -> Evidence:
    counted, below, limit, comparison = case.counted, case.below, case.limit, case.comparison
    operands = (*_labelled(_NUMERATOR, counted.operands), *_labelled(_DENOMINATOR, below.operands), *limit.operands)
    required = comparison.required / below.total
    found = Percent(Fraction(counted.total, below.total), beside=required)
    return Evidence(
        message=_message(case, parameters),
        values=_values(case, parameters) | {"share": found},
        places=tuple(operand.place for operand in operands if operand.place),
        verdict=Verdict.CONFORMS if comparison.conforms else Verdict.NEEDS_FIX,
        operands=operands,
        total=_OF.fill(part=Rupiah(counted.total), whole=Rupiah(below.total)),
        found=found,
        required=Percent(required, beside=found.share),
        distance=Rupiah(comparison.distance),
        subject=case.subject,
        identity="whole",
        direction="at-least" if limit.at_least else "at-most",
    )


def _labelled(role: Text, operands: Sequence[Operand]) -> list[Operand]:
    return [replace(operand, label=_LABELLED.fill(role=role, name=operand.label)) for operand in operands]


def _message(case: _Case, parameters: Parameters) -> str:
    side = "below" if case.limit.at_least else "above"
    if "codes" not in parameters["numerator"]:
        return side
    return f"submissions-{side}" if case.counted.operands else "none"


def _values(case: _Case, parameters: Parameters) -> dict[str, Value]:
    first = case.counted.figures[0] if case.counted.figures else None
    least = least_denominator(max(case.counted.total - case.limit.extra, 0), case.limit.share)
    return {
        "name": _name(parameters),
        "found": Rupiah(case.counted.total),
        "denominator": Rupiah(case.below.total),
        "formula": case.below.formula,
        "limit": case.limit.text,
        "required": Rupiah(case.comparison.nearest),
        "distance": Rupiah(case.comparison.distance),
        "least_denominator": Rupiah(least),
        "submissions": case.submissions,
        "subject": labelled(first) if first else case.subject,
        "typed": str(int(first.value) + case.comparison.distance) if first else "",
        "codes": ", ".join(f"`{code}`" for code in parameters["numerator"].get("codes", ())),
    }

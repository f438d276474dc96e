"""One minimum for each kelurahan of the region context, also for those that no submission mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sinkron_rules.model import (
    Evidence,
    Figure,
    Node,
    Parameters,
    Portfolio,
    Rupiah,
    Text,
    Unassessable,
    Value,
    Verdict,
)

from .amounts import name_of
from .comparing import Comparison
from .counting import Counted, labelled, submissions_in, tally
from .partial import incomplete

_NONE_HERE = Text("daerah ini tidak mempunyai kelurahan", "this region has no kelurahan")
_NO_LIST = Text(
    "isian `kelurahan` belum diisi dalam konteks daerah", "`kelurahan` is not filled in in the region context"
)
_NO_AMOUNT = Text(
    "isian `{field}` belum diisi dalam konteks daerah", "`{field}` is not filled in in the region context"
)
_SHORT_LIST = Text(
    "daftar `kelurahan` pada konteks daerah memuat {listed} dari {stated} kelurahan; sisanya belum dapat dinilai",
    "the list `kelurahan` of the region context has {listed} of {stated} kelurahan; the others cannot be judged yet",
)
_KIND = "Kelurahan"


def judge_kelurahan(figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters) -> Iterator[Evidence]:
    """Yield one piece of evidence for each kelurahan, and one more if the context's list of them is not complete."""
    context = portfolio.needed_context()
    stated, listed = context.get("jumlah_kelurahan"), context.get("kelurahan")
    count = 0 if listed is None else len(listed.value)
    if not count and (listed is not None if stated is None else stated.value == 0):
        yield Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_NONE_HERE)
        return
    if not count:
        raise Unassessable(_NO_LIST, context.place_of("kelurahan"))
    field = parameters["minimum_amount"]
    minimum = context.get(field)
    if minimum is None:
        raise Unassessable(_NO_AMOUNT.fill(field=field), context.place)
    for kelurahan in context.each("kelurahan[]"):
        yield _judged(kelurahan, minimum, figures, portfolio, parameters)
    if stated is not None and stated.value > count:
        reason = _SHORT_LIST.fill(listed=count, stated=stated.value)
        yield Evidence(verdict=Verdict.NOT_ASSESSABLE, reason=reason, places=(stated.place,))


def _judged(
    kelurahan: Node, minimum: Node, figures: Sequence[Figure], portfolio: Portfolio, parameters: Parameters
) -> Evidence:
    code = str(kelurahan["kode_wilayah"].value)
    name = str(kelurahan["nama"].value)
    subject = Text(*((name if name.startswith(_KIND) else f"{_KIND} {name}",) * 2))
    counted = tally(figures, code, portfolio, parameters["numerator"])
    comparison = Comparison(counted.total, Fraction(minimum.value), at_least=True)
    if counted.gaps and not comparison.conforms:
        return incomplete(counted, comparison, subject)
    place = kelurahan["kode_wilayah"].place
    return Evidence(
        message="kelurahan-below" if counted.operands else "kelurahan-none",
        values=_values(counted, comparison, parameters, subject, code) | {"submissions": submissions_in(figures)},
        places=(*(figure.place for figure in counted.figures), place, minimum.place),
        verdict=Verdict.CONFORMS if comparison.conforms else Verdict.NEEDS_FIX,
        operands=counted.operands,
        total=Rupiah(counted.total),
        found=Rupiah(counted.total),
        required=Rupiah(minimum.value),
        distance=Rupiah(comparison.distance),
        subject=subject,
        identity=code,
        direction="at-least",
    )


def _values(
    counted: Counted, comparison: Comparison, parameters: Parameters, subject: Text, code: str
) -> dict[str, Value]:
    first = counted.figures[0] if counted.figures else None
    return {
        "name": Text(parameters["name"]["id"], parameters["name"]["en"]),
        "kelurahan": subject,
        "found": Rupiah(counted.total),
        "limit": name_of(parameters["minimum_amount"]),
        "required": Rupiah(comparison.nearest),
        "distance": Rupiah(comparison.distance),
        "subject": labelled(first) if first else subject,
        "typed": str(int(first.value) + comparison.distance) if first else "",
        "codes": ", ".join(f"`{wanted}`" for wanted in parameters["numerator"]["codes"]),
        "code": code,
    }

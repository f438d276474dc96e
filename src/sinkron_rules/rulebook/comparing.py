"""What an example of a rule expects, compared with what the rule said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from sinkron_rules.judging import Judgement
from sinkron_rules.model import LANGS, Finding, Percent, Place, Rupiah, Text, Verdict

_PLACED = {"needs-fix": Verdict.NEEDS_FIX, "needs-review": Verdict.NEEDS_REVIEW}
_NOWHERE = Place("", 0, 0)

# So many reasons tell an author enough; a list with a thousand items may have as many.
_MOST_REASONS = 3

_WRONG = Text("diharapkan {wanted}, ternyata: {got}", "expected {wanted}, but got: {got}")
_WHY = {
    Verdict.NOT_ASSESSABLE: Text("; tidak dapat dinilai karena {reasons}", "; not assessable because {reasons}"),
    Verdict.NOT_APPLICABLE: Text("; tidak berlaku karena {reasons}", "; not applicable because {reasons}"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: its `kind` (the verdict it must get), `name`, and all its documents as YAML `text`.

    `at` are the paths where findings stand, `message` the key of all their messages, `amounts` the numbers (rupiah,
    percent or plain) of the finding that stands first; None, "" and empty mean that the example does not say.
    """

    rule: str
    kind: str
    name: str
    text: str
    at: tuple[str, ...] | None
    message: str
    boundary: bool
    amounts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What came of an example; `complaint` is None when it was as expected."""

    example: Example
    complaint: Text | None


def complaint(example: Example, judgement: Judgement) -> Text | None:
    """Return in what the judgement differs from what the example expects; None when it does not."""
    if judgement.failures:
        return Text(judgement.failures[0].text.id, judgement.failures[0].traceback)
    counts, found = judgement.counts, sorted(f.place.path for f in judgement.findings if f.place)
    story = ", ".join(f"{verdict.value} {n}" for verdict, n in sorted(counts.items()))
    story += f" @ {found}" if found else ""
    got = Text(*(story + "".join(why[lang] for why in _reasons(example, judgement)) for lang in LANGS))
    wrong = _WRONG.fill(wanted=f"{example.kind} {list(example.at) if example.at else ''}".strip(), got=got)
    if example.kind not in _PLACED:
        return None if not judgement.findings and counts[Verdict(example.kind)] else wrong
    if not judgement.findings or any(f.verdict is not _PLACED[example.kind] for f in judgement.findings):
        return wrong
    if example.at is not None and tuple(found) != example.at:
        return wrong
    if example.message and set(judgement.messages) != {example.message}:
        return _WRONG.fill(wanted=f"`message: {example.message}`", got=", ".join(judgement.messages))
    return _wrong_amounts(example, min(judgement.findings, key=lambda finding: finding.place or _NOWHERE))


def _reasons(example: Example, judgement: Judgement) -> Iterator[Text]:
    """Yield why parts were not judged, for each verdict that the example does not expect: counts alone are a riddle."""
    for verdict, why in _WHY.items():
        said = dict.fromkeys(remark.reason for remark in judgement.remarks if remark.verdict is verdict)
        if said and verdict.value != example.kind:
            listed = list(islice(said, _MOST_REASONS))
            more = f" (+{len(said) - len(listed)})" if len(said) > len(listed) else ""
            yield why.fill(reasons=Text(*("; ".join(text[lang] for text in listed) + more for lang in LANGS)))


def _wrong_amounts(example: Example, first: Finding) -> Text | None:
    for name, wanted in example.amounts.items():
        if name == "operands":
            got, expected = [_number(operand.value) for operand in first.operands], [_number(item) for item in wanted]
        else:
            got, expected = [_number(getattr(first, name))], [_number(wanted)]
        if got != expected:
            return _WRONG.fill(wanted=f"`{name}: {wanted}`", got=", ".join(map(str, got)))
    return None


def _number(value: object) -> Fraction | None:
    """Return rupiah, percent or a plain number as one exact number; None for anything else."""
    if isinstance(value, Rupiah):
        return Fraction(value.amount)
    if isinstance(value, Percent):
        return value.share * 100
    return Fraction(value) if isinstance(value, int | Decimal | Fraction) else None

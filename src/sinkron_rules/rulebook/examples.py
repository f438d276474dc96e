"""The examples of a rule, run: base document + changes -> read, validated, judged by that rule alone, compared."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from sinkron_rules.errors import PackError, SinkronError
from sinkron_rules.judging import Judgement, judge_document
from sinkron_rules.model import BoundRule, Document, Text, parse_path, path_text
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook.book import Rulebook
from sinkron_rules.rulebook.comparing import Example, ExampleResult, complaint
from sinkron_rules.rulebook.nearest import nearest_hint
from sinkron_rules.rulebook.portfolios import gather_portfolios
from sinkron_rules.validation import Validator

KINDS = ("conforms", "needs-fix", "needs-review", "not-applicable", "not-assessable")

_NO_BASE = Text(
    "contoh memakai dasar `{base}` yang tidak ada: {path}",
    "the example uses base `{base}`, which does not exist: {path}",
)
_NO_PATH = Text(
    "contoh mengubah `{path}`, yang tidak ada pada dasarnya: `{step}` tidak ada pada {where}{hint}",
    "the example changes `{path}`, which its base does not have: there is no `{step}` at {where}{hint}",
)
_BAD_PATH = Text(
    "`{path}` bukan jalur; yang dikenal misalnya `program[0].kegiatan[0].pagu`",
    "`{path}` is no path; write it like `program[0].kegiatan[0].pagu`",
)
_TOP = Text("dokumen itu", "the document")


def examples_of(bound: BoundRule, source: Document, samples: Path) -> Iterator[Example]:
    """Yield the examples written in the rule file `source`; bases lie in the folder `samples` of the pack.

    Raises PackError when a base or a changed path does not exist.
    """
    for kind in KINDS:
        for case in source.data["examples"].get(kind, ()):
            yield Example(
                rule=bound.rule.id,
                kind=kind,
                name=case["name"],
                text=case["documents"] if "documents" in case else _patched(case, samples, source),
                at=tuple(sorted(case["at"])) if "at" in case else None,
                message=case.get("message", ""),
                boundary=bool(case.get("boundary")),
                amounts=case.get("amounts", {}),
            )


def try_example(example: Example, bound: BoundRule, book: Rulebook, validator: Validator) -> ExampleResult:
    """Run one example through reading, validation and this rule alone."""
    try:
        judgement = judge_text(example.text, f"{example.rule}: {example.name}", bound, book, validator)
    except SinkronError as error:
        return ExampleResult(example, error.text)
    return ExampleResult(example, complaint(example, judgement))


def judge_text(text: str, file: str, bound: BoundRule, book: Rulebook, validator: Validator) -> Judgement:
    """Judge the YAML documents in `text` by one rule alone, as if they stood in `file`.

    Raises UnreadableDocument when they cannot be read.
    """
    documents = read_bytes(text.encode(), file)
    for document in documents:
        validator.validate(document)
    judgement = Judgement(bound.rule)
    for document in documents:
        if document.skema == "usulan/1" and bound.check.judge is not None:
            judgement.add(judge_document(bound, document))
    if bound.check.conclude is not None:
        for portfolio in gather_portfolios(documents, book.lists):
            judgement.add(portfolio.judged_by(bound))
    return judgement


def _patched(case: Mapping[str, Any], samples: Path, source: Document) -> str:
    base = case.get("base", "sample")
    path = samples / f"{base}.yaml"
    if not path.is_file():
        raise PackError(_NO_BASE.fill(base=base, path=str(path)), place=source.positions.place(("examples",)))
    documents = [copy.deepcopy(document.data) for document in read_bytes(path.read_bytes(), str(path))]
    for skema, suffix in (("usulan/1", ""), ("konteks-daerah/1", "_context")):
        target = next((data for data in documents if data.get("skema") == skema), None)
        for where in case.get(f"unset{suffix}", ()):
            _change(target, where, source, remove=True)
        for where, value in case.get(f"set{suffix}", {}).items():
            _change(target, where, source, value=value)
    return dump_yaml(documents)


def _change(target: Any, where: str, source: Document, *, value: Any = None, remove: bool = False) -> None:  # noqa: ANN401
    place = source.positions.place(_written_at(source, where), key=True)
    try:
        *steps, last = parse_path(where)
    except ValueError as error:
        raise PackError(_BAD_PATH.fill(path=where), place=place) from error
    reached: list[str | int] = []
    try:
        for step in steps:
            target = target[step]
            reached.append(step)
        if remove:
            del target[last]
        elif isinstance(target, list) and last == len(target):
            target.append(value)
        else:
            target[last] = value
    except (KeyError, IndexError, TypeError) as error:
        text = _NO_PATH.fill(
            path=where,
            step=path_text(((*steps, last)[len(reached)],)),
            where=f"`{path_text(tuple(reached))}`" if reached else _TOP,
            hint=nearest_hint(str((*steps, last)[len(reached)]), target if isinstance(target, dict) else ()),
        )
        raise PackError(text, place=place) from error


def _written_at(source: Document, where: str) -> tuple[str | int, ...]:
    """Return where the examples name the path `where`."""
    for kind, cases in source.data["examples"].items():
        for number, case in enumerate(cases):
            for key in ("set", "set_context"):
                if where in case.get(key, {}):
                    return ("examples", kind, number, key, where)
            for key in ("unset", "unset_context"):
                if where in case.get(key, ()):
                    return ("examples", kind, number, key, case[key].index(where))
    return ("examples",)


def dump_yaml(documents: Sequence[Any]) -> str:
    """Write plain data as YAML documents that read back the same, decimals as they were."""
    base: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

    class Dumper(base):  # type: ignore[misc,valid-type]  # the writer of libyaml, where there is one
        """Writes decimals as plain numbers and never uses aliases."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - PyYAML's signature
            return True

    Dumper.add_representer(
        Decimal, lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", format(number, "f"))
    )
    return yaml.dump_all(documents, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=120)

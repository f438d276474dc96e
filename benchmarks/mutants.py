"""Spoil conforming plans one way at a time; every rule must notice: `python benchmarks/mutants.py [--quick] [RULE...]`.

A mutant is a plan that conforms to the whole national pack, spoiled in one way that one rule must find at one place:
the rules' own needs-fix and needs-review examples on sample plans, and those in `mutants.yaml`. All rules judge it. The
table counts how many were found exactly where they should be, and what other rules said besides (side findings, with
or without a reason in `mutants.yaml`). Exit code 1 when a mutant survives: the rule is silent, or points elsewhere.
"""

from __future__ import annotations

import argparse
import copy
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import ceil
from operator import getitem
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from sinkron_rules import shelves
from sinkron_rules.model import Finding, Report, parse_path
from sinkron_rules.reading import read_file
from sinkron_rules.rulebook import Rulebook
from sinkron_rules.running import PackSource, RunSettings, Tools, WorkerRecipe, build_tools, discover, map_file
from sinkron_rules.running.reducing import reduce_outcomes

HERE = Path(__file__).resolve().parent
SETTINGS = RunSettings("mutants", date(2026, 11, 21), "error")
FEWEST = 3
Edits: TypeAlias = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Mutant:
    """One way to spoil the plan `base`: `edits` by file (`file#2` is its third document), and where `rule` must see it.

    `at` are the findings' first places as "file path". `side` says why another rule rightly speaks up as well.
    """

    rule: str
    name: str
    base: str
    edits: Edits
    at: tuple[str, ...]
    verdict: str = "needs-fix"
    side: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """What came of a mutant: `got` are the places its rule found, `side` what the other rules found."""

    mutant: Mutant
    got: tuple[str, ...]
    side: tuple[tuple[str, str], ...]

    @property
    def found(self) -> bool:
        """Return whether the rule saw the defect where it is, and nowhere else."""
        return self.got == self.mutant.at

    @property
    def unexplained(self) -> list[tuple[str, str]]:
        """Return the side findings that nobody gave a reason for."""
        return [(rule, place) for rule, place in self.side if rule not in self.mutant.side]


class Plan:
    """A conforming plan, ready to be spoiled; what came of its other files is kept."""

    def __init__(self, base: str, folder: Path, tools: Tools) -> None:
        """Read `base`, an example folder or a sample of the pack; spoiled files go to `folder`."""
        self.folder, self.tools = folder, tools
        sample = shelves.RULES / "samples" / f"{base}.yaml"
        home = sample.parent if sample.is_file() else HERE.parent / "examples" / base
        files = [sample] if sample.is_file() else discover([home], skip=[home / "sinkron.yaml"]).files
        self.paths = {path.relative_to(home).as_posix(): path for path in files}
        self.outcomes = {name: map_file(path, name, tools) for name, path in self.paths.items()}
        self.documents = {name: [d.data for d in read_file(path)] for name, path in self.paths.items()}

    def spoiled(self, edits: Edits) -> Report:
        """Return the report on the plan with `edits`."""
        changed: dict[str, list[Any]] = {}
        for where, edit in edits.items():
            name, _, index = where.partition("#")
            if name not in changed:
                changed[name] = copy.deepcopy(self.documents[edit.get("from", name)])
            apply(edit, changed[name][int(index or 0)])
        paths, outcomes = dict(self.paths), dict(self.outcomes)
        for name, documents in changed.items():
            paths[name] = self.folder / name.replace("/", "-")
            paths[name].write_text(yaml.dump_all(documents, Dumper=Dumper, allow_unicode=True), encoding="utf-8")
            outcomes[name] = map_file(paths[name], name, self.tools)
        return reduce_outcomes([outcomes[name] for name in sorted(outcomes)], paths, self.tools, SETTINGS)


Dumper: Any = type("Dumper", (getattr(yaml, "CSafeDumper", yaml.SafeDumper),), {"ignore_aliases": lambda *_: True})
Dumper.add_representer(Decimal, lambda out, n: out.represent_scalar("tag:yaml.org,2002:float", format(n, "f")))


def apply(edit: Mapping[str, Any], data: Any) -> None:  # noqa: ANN401 - YAML data has no narrower type
    """Change `data`: first `unset`, then `set`, `add` (to the number there) and `limit` (see `limit`)."""
    for path in edit.get("unset", ()):
        target, last = reach(data, path)
        del target[last]
    for path, value in edit.get("set", {}).items():
        put(data, path, copy.deepcopy(value))
    for path, delta in edit.get("add", {}).items():
        put(data, path, take(data, path) + delta)
    for path, rule in edit.get("limit", {}).items():
        put(data, path, limit(data, rule))


def limit(data: Any, rule: Mapping[str, Any]) -> int:  # noqa: ANN401
    """Return the least whole rupiah that is `percent` of the sum at `of` less that at `less`, and `plus` on top."""
    total: int = sum(take(data, path) for path in rule["of"]) - sum(take(data, path) for path in rule.get("less", ()))
    return ceil(Fraction(str(rule["percent"])) * total / 100) + int(rule["plus"])


def reach(data: Any, path: str) -> tuple[Any, str | int]:  # noqa: ANN401
    """Return what holds the value at `path`, and its key or index there."""
    *steps, last = parse_path(path)
    return reduce(getitem, steps, data), last


def take(data: Any, path: str) -> Any:  # noqa: ANN401
    """Return the value at `path`."""
    target, last = reach(data, path)
    return target[last]


def put(data: Any, path: str, value: Any) -> None:  # noqa: ANN401
    """Write `value` at `path`; an index just past the end of a list appends."""
    target, last = reach(data, path)
    if isinstance(target, list) and last == len(target):
        target.append(value)
    else:
        target[last] = value


def from_examples(book: Rulebook, sides: Mapping[str, Mapping[str, str]]) -> Iterator[Mutant]:
    """Yield the rules' own examples that spoil a sample plan; `sides` gives the reasons for side findings."""
    for bound in book.rules:
        id_, examples = bound.rule.id, book.sources[bound.rule.id].data["examples"]
        for kind in ("needs-fix", "needs-review"):
            for case in examples.get(kind, ()):
                if "documents" in case or "at" not in case:
                    continue
                base = case.get("base", "sample")
                name = f"{base}.yaml"
                kinds = [d.skema for d in read_file(shelves.RULES / "samples" / name)]
                edits = {
                    f"{name}#{kinds.index(skema)}": {
                        "set": case.get(f"set{end}", {}),
                        "unset": case.get(f"unset{end}", ()),
                    }
                    for skema, end in (("usulan/1", ""), ("konteks-daerah/1", "_context"))
                    if f"set{end}" in case or f"unset{end}" in case
                }
                at = tuple(sorted(f"{name} {path}" for path in case["at"]))
                yield Mutant(id_, case["name"], base, edits, at, kind, sides.get(id_, {}))


def from_file(path: Path) -> tuple[list[Mutant], dict[str, dict[str, str]]]:
    """Return the mutants in `mutants.yaml`, and the reasons for side findings of the rules' examples."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    made = []
    for rule, cases in content["mutants"].items():
        for case in cases:
            case |= {"base": case.get("base", content["base"]), "at": tuple(sorted(case["at"]))}
            made.append(Mutant(rule, **case))
    sides: dict[str, dict[str, str]] = {}
    for group in content["examples"]:
        for rule in group["of"]:
            sides.setdefault(rule, {}).update(dict.fromkeys(group["side"], group["because"]))
    return made, sides


def where(finding: Finding) -> str:
    """Return "file path" of the first place of a finding."""
    return f"{finding.place.file} {finding.place.path}" if finding.place else ""


def prove(mutants: Iterable[Mutant], tools: Tools) -> Iterator[Result]:
    """Judge each mutant by all rules and yield what came of it.

    Raises ValueError when a base does not conform or a rule crashes: then nothing is proven.
    """
    with tempfile.TemporaryDirectory() as folder:
        plans: dict[str, Plan] = {}
        for mutant in mutants:
            if mutant.base not in plans:
                plan = plans[mutant.base] = Plan(mutant.base, Path(folder), tools)
                if clean := [(f.rule, where(f)) for f in plan.spoiled({}).findings]:
                    raise ValueError(f"{mutant.base} does not conform: {clean}")
            try:
                report = plans[mutant.base].spoiled(mutant.edits)
            except (KeyError, IndexError, TypeError) as error:
                raise ValueError(f"{mutant.rule}, {mutant.name}: no such place: {error!r}") from error
            if report.failures:
                raise ValueError(f"{mutant.rule}, {mutant.name}: {report.failures[0].text.en}")
            mine = [f for f in report.findings if f.rule == mutant.rule and f.verdict.value == mutant.verdict]
            others = tuple(sorted((f.rule, where(f)) for f in report.findings if f.rule != mutant.rule))
            yield Result(mutant, tuple(sorted(map(where, mine))), others)


def quick(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Return the first mutant of each rule."""
    return list({mutant.rule: mutant for mutant in reversed(list(mutants))}.values())


def show(results: Sequence[Result], rules: Iterable[str], seconds: float) -> int:
    """Print one line for each rule, then what is amiss; return 1 when a mutant survived."""
    print(f"{'rule':12} {'mutants':>7} {'found':>6} {'side':>5} {'without a reason':>17}")
    for rule in rules:
        mine = [result for result in results if result.mutant.rule == rule]
        found, side = sum(result.found for result in mine), sum(len(result.side) for result in mine)
        print(f"{rule:12} {len(mine):7} {found:6} {side:5} {sum(len(r.unexplained) for r in mine):17}")
    for result in results:
        mutant, story = result.mutant, f"{result.mutant.rule}, {result.mutant.base}, {result.mutant.name}"
        if result.unexplained:
            print(f"also found: {story}: {result.unexplained}")
        if not result.found:
            print(f"SURVIVED: {story}: expected {mutant.at}, got {result.got}")
    count, found = len(results), sum(result.found for result in results)
    sides, unexplained = sum(len(r.side) for r in results), sum(len(r.unexplained) for r in results)
    print(f"{count} mutants, {found} found, {count - found} survived in {seconds:.1f} s")
    print(f"{sides} side findings, {unexplained} without a reason")
    return 1 if found < count else 0


def main(arguments: Sequence[str]) -> int:
    """Print the table and what is amiss; return the exit code."""
    parser = argparse.ArgumentParser(description="Spoil conforming plans one way at a time; every rule must notice.")
    parser.add_argument("--quick", action="store_true", help="one mutant of each rule")
    parser.add_argument("rules", nargs="*", metavar="RULE")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    tools = build_tools(WorkerRecipe((PackSource(shelves.RULES, "mutants", trusted=True),)))
    rules = options.rules or [bound.rule.id for bound in tools.book.rules]
    written, sides = from_file(HERE / "mutants.yaml")
    mutants = [mutant for mutant in (*written, *from_examples(tools.book, sides)) if mutant.rule in rules]
    if missing := set(rules) - {mutant.rule for mutant in mutants}:
        parser.error(f"no mutants of {', '.join(sorted(missing))}")
    results = list(prove(quick(mutants) if options.quick else mutants, tools))
    return show(results, rules, time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

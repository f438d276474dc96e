"""What one rule said, added up while it is judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from sinkron_rules.model import Evidence, Failure, Finding, Measure, Remark, Rule, Table, Text, Verdict


@dataclass(slots=True)
class Judgement:
    """What one rule said: findings, remarks (why it could not judge or does not bind), counts, and a crash if any.

    `messages` holds the key of the message of each finding, in the same order; `agencies` the same counts for each
    agency or region; `tables` and `measures` what it shows besides.
    """

    rule: Rule
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    counts: Counter[Verdict] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    agencies: dict[str, Counter[Verdict]] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)

    def tally(self, verdict: Verdict, agency: str) -> None:
        """Count one more `verdict`, on that agency."""
        self.counts[verdict] += 1
        self.agencies.setdefault(agency, Counter())[verdict] += 1

    def forget(self) -> None:
        """Drop remarks and counts: what they say lives on in figures."""
        self.remarks.clear()
        self.counts.clear()
        self.agencies.clear()

    def show(self, evidence: Evidence, agency: str, label: Text, owner: Text) -> None:
        """Keep what `evidence` on `label` shows besides its verdict: a number against its limit, a table of `owner`."""
        if evidence.table is not None:
            table = evidence.table
            self.tables.append(table if table.subject is not None else replace(table, subject=owner))
        if evidence.direction is None or evidence.found is None or evidence.required is None:
            return
        self.measures.append(
            Measure(
                rule=self.rule.id,
                title=self.rule.title,
                subject=label,
                agency=agency,
                direction=evidence.direction,
                found=evidence.found,
                required=evidence.required,
                kept=evidence.verdict is Verdict.CONFORMS,
                places=evidence.places,
            )
        )

    def add(self, other: Judgement) -> None:
        """Take in what the same rule said elsewhere."""
        self.findings += other.findings
        self.remarks += other.remarks
        self.counts.update(other.counts)
        self.failures += other.failures
        self.messages += other.messages
        for agency, counts in other.agencies.items():
            self.agencies.setdefault(agency, Counter()).update(counts)
        self.tables += other.tables
        self.measures += other.measures

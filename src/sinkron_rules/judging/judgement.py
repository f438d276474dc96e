"""What one rule said, added up while it is judged."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sinkron_rules.model import Evidence, Failure, Finding, Measure, Remark, Rule, Table, Text, Verdict


class Tally(dict[Verdict, int]):
    """How often each verdict was given; 0 for one that never was. Made for every rule and file, hence no Counter."""

    def __missing__(self, key: Verdict) -> int:
        """Return 0, and keep nothing."""
        return 0

    def take(self, other: Tally) -> None:
        """Add the numbers of `other`."""
        for verdict, number in other.items():
            self[verdict] += number


@dataclass(slots=True)
class Judgement:
    """What one rule said: findings, remarks (why it could not judge or does not bind), counts, and a crash if any.

    `messages` holds the key of the message of each finding, in the same order; `agencies` how often each verdict was
    given on each agency or region; `tables` and `measures` what it shows besides.
    """

    rule: Rule
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    agencies: dict[str, Tally] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)

    def tally(self, verdict: Verdict, agency: str, number: int = 1) -> None:
        """Count `number` more of `verdict`, on that agency; none leaves no trace."""
        if not number:
            return
        tally = self.agencies.get(agency)
        if tally is None:
            self.agencies[agency] = Tally({verdict: number})
        else:
            tally[verdict] += number

    @property
    def counts(self) -> Tally:
        """How often each verdict was given in all."""
        counts = Tally()
        for tally in self.agencies.values():
            counts.take(tally)
        return counts

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
        self.failures += other.failures
        self.messages += other.messages
        for agency, counts in other.agencies.items():
            if agency in self.agencies:
                self.agencies[agency].take(counts)
            else:
                self.agencies[agency] = Tally(counts)
        self.tables += other.tables
        self.measures += other.measures

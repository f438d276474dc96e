"""One report taken apart: what each agency is to be sent."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from sinkron_rules.model import FileRecord, Report, RuleOutcome

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def by_agency_alone(report: Report) -> dict[str, Report]:
    """Return the report on each agency with a plan, by its name.

    It holds the agency's findings, remarks, measures and counts, its files, and the files that every agency is judged
    by (context, lists, code books). Findings on the region, and tables of all agencies, stay with the whole report.
    """
    return {name: _alone(report, name) for name in report.agencies}


def _alone(report: Report, agency: str) -> Report:
    files = tuple(file for file in report.files if _concerns(file, agency))
    own = {file.path for file in files if file.plans}
    outcomes = tuple(
        RuleOutcome(outcome.rule, outcome.agencies[agency], {agency: outcome.agencies[agency]})
        for outcome in report.outcomes
        if agency in outcome.agencies
    )
    crashed = {outcome.rule.id for outcome in outcomes}
    return replace(
        report,
        files=files,
        findings=tuple(finding for finding in report.findings if finding.agency == agency),
        remarks=tuple(remark for remark in report.remarks if remark.agency == agency),
        outcomes=outcomes,
        failures=tuple(failure for failure in report.failures if failure.culprit in own | crashed),
        agencies=(agency,),
        tables=(),
        measures=tuple(measure for measure in report.measures if measure.agency == agency),
    )


def _concerns(file: FileRecord, agency: str) -> bool:
    mine = any(plan.agency == agency for plan in file.plans)
    return mine or (file.status == "read" and not file.plans)


def page_names(report: Report) -> dict[str, str]:
    """Return a file name for each agency: lower-case letters, digits and hyphens, all different on every system."""
    names: dict[str, str] = {}
    for agency in report.agencies:
        plain = unicodedata.normalize("NFKD", agency).encode("ascii", "ignore").decode().lower()
        stem = f"pd-{_OTHER.sub('-', plain).strip('-')[:_LONGEST].rstrip('-') or 'tanpa-nama'}"
        taken = set(names.values())
        number = 1
        while (name := f"{stem}.html" if number == 1 else f"{stem}-{number}.html") in taken:
            number += 1
        names[agency] = name
    return names

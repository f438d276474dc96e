"""What was seen, filed with the judgement of a rule: findings, remarks, crashes, one more that conforms."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import replace

from sinkron_rules.errors import ExpressionError
from sinkron_rules.judging.findings import Subject, finding_of
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.model import BoundRule, Evidence, Failure, Node, Place, Remark, Rule, Text, Unassessable, Verdict

_CRASHED = Text(
    "Aturan {rule} terhenti karena kesalahan program pada {subject}. Ini bukan akibat isi berkas. "
    "Sampaikan kode {code} kepada pengelola paket {pack}.",
    "Rule {rule} stopped because of an internal error on {subject}. The file is not to blame. "
    "Send code {code} to the maintainer of pack {pack}.",
)
_STOPPED = Text(
    "Aturan {rule} terhenti pada {subject}, karena ekspresinya tidak dapat dinilai. {reason}",
    "Rule {rule} stopped on {subject}, because its expression cannot be evaluated. {reason}",
)
CRASH_REASON = Text("pemeriksa terhenti karena kesalahan program", "the check stopped because of an internal error")
# What the code of a pack may raise; anything else (an interrupt) ends the run.
CRASHES = (Exception, SystemExit)


def unassessable(judgement: Judgement, reason: Unassessable, subject: Subject, node: Node | None) -> None:
    """Note why `node`, or the whole document where it is None, could not be judged."""
    # A check may have kept the exception, and its traceback leads back to there: a circle around the whole plan.
    place = reason.bare().place
    places = () if place is None else (place,)
    remark(judgement, Verdict.NOT_ASSESSABLE, reason.reason, subject, _label(node, subject), places)


def crashed(judgement: Judgement, crash: BaseException, subject: Subject, node: Node | None) -> None:
    """Note a failure that names the rule: other rules go on."""
    label = _label(node, subject)
    judgement.failures.append(failure_of(judgement.rule, crash, label))
    remark(judgement, Verdict.NOT_ASSESSABLE, CRASH_REASON, subject, label)


def failure_of(rule: Rule, crash: BaseException, label: Text) -> Failure:
    """Return what to tell of a crash: the expression's own words, or a code for the maintainer of the pack."""
    if isinstance(crash, ExpressionError):
        return Failure(_STOPPED.fill(rule=rule.id, subject=label, reason=crash.text), rule.id)
    trace = "".join(traceback.format_exception(crash))
    code = hashlib.sha256(f"{rule.id}{type(crash).__name__}{crash}".encode(errors="replace")).hexdigest()[:8]
    return Failure(_CRASHED.fill(rule=rule.id, subject=label, code=code, pack=rule.pack), rule.id, trace)


def _label(node: Node | None, subject: Subject) -> Text:
    return node.label if node is not None and node.path else subject.label


def remark(  # noqa: PLR0913, PLR0917 - a remark is made of just these
    judgement: Judgement,
    verdict: Verdict,
    reason: Text,
    subject: Subject,
    label: Text | None = None,
    places: tuple[Place, ...] = (),
    agency: str = "",
) -> None:
    """Note a verdict of not-applicable or not-assessable, with its reason."""
    agency = agency or subject.agency
    judgement.tally(verdict, agency)
    judgement.remarks.append(Remark(judgement.rule.id, verdict, reason, label or subject.label, places, agency))


def record(bound: BoundRule, judgement: Judgement, evidence: Evidence, subject: Subject, node: Node | None) -> None:
    """File one piece of evidence under its verdict: a finding, a remark, or one more that conforms."""
    if evidence.verdict is Verdict.CONFORMS and evidence.direction is None and evidence.table is None:
        judgement.tally(Verdict.CONFORMS, evidence.agency or subject.agency)
        return
    label, agency = evidence.subject or _label(node, subject), evidence.agency or subject.agency
    named = label if evidence.subject or (node is not None and node.path) else Text(agency, agency)
    judgement.show(evidence, agency, named, subject.label)
    if evidence.verdict is Verdict.CONFORMS:
        judgement.tally(Verdict.CONFORMS, agency)
        return
    if evidence.verdict in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}:
        reason = evidence.reason or bound.messages[evidence.message].condition.fill(**evidence.values)
        remark(judgement, evidence.verdict, reason, subject, label, evidence.places, agency)
    else:
        if node is not None:
            evidence = replace(
                evidence,
                subject=label,
                identity=evidence.identity or node.identity,
                places=evidence.places or (node.place,),
            )
        judgement.messages.append(evidence.message)
        judgement.findings.append(finding_of(bound.rule, bound.messages[evidence.message], evidence, subject))
        judgement.tally(evidence.verdict, agency)

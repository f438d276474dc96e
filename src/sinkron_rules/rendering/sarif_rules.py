"""The rules of a run as SARIF describes them, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sinkron_rules.model import LANGS, Basis, Finding, Lang, Report, RuleOutcome, Text, Verdict
from sinkron_rules.rendering.json_writing import Json
from sinkron_rules.rendering.labels import certainty, say
from sinkron_rules.rendering.markdown_escaping import escape_markdown
from sinkron_rules.rendering.notices import TOOL
from sinkron_rules.rendering.pen import Pen

_NONE = Text("", "")


@dataclass(frozen=True, slots=True)
class Described:
    """What a rule is, as far as the run tells: of a rule that only left a remark nothing is known but its id."""

    id: str
    title: Text
    level: str = "none"
    why: Text = _NONE
    remedy: Text = _NONE
    basis: tuple[Basis, ...] = ()
    tags: tuple[str, ...] = ()
    counts: Mapping[Verdict, int] | None = None


def described(report: Report) -> list[Described]:
    """Return every rule that the report names, once, in the order of their ids."""
    found = {remark.rule: Described(remark.rule, Text(remark.rule, remark.rule)) for remark in report.remarks}
    found |= {finding.rule: _of_finding(finding) for finding in report.findings}
    found |= {outcome.rule.id: _of_outcome(outcome) for outcome in report.outcomes}
    return [found[key] for key in sorted(found)]


def _of_finding(finding: Finding) -> Described:
    texts = finding.title, finding.severity.value, finding.criterion
    return Described(finding.rule, *texts, basis=finding.basis, tags=(finding.pack,))


def _of_outcome(outcome: RuleOutcome) -> Described:
    rule = outcome.rule
    tags = tuple(dict.fromkeys((rule.pack, rule.module, rule.status)))
    return Described(
        rule.id, rule.title, rule.severity.value, rule.why, rule.remedy, rule.basis, tags, dict(outcome.counts)
    )


def descriptor(rule: Described, lang: Lang) -> Json:
    """Return the reportingDescriptor of a rule."""
    properties = Json(tags=[tag for tag in rule.tags if tag])
    if rule.counts is not None:
        properties["verdicts"] = {verdict.value: rule.counts.get(verdict, 0) for verdict in Verdict}
    return translated(rule, lang) | {"defaultConfiguration": {"level": rule.level}, "properties": properties}


def translated(rule: Described, lang: Lang) -> Json:
    """Return the part of the reportingDescriptor that differs between languages."""
    pen = Pen(lang, colour=False)
    title, why = pen.say(rule.title), pen.say(rule.why) or pen.say(rule.title)
    parts = [("", why)]
    if said := pen.say(rule.remedy):
        parts.append((say("remedy", lang), said))
    parts += [
        (say("basis", lang), f"{pen.say(basis.cite)} ({certainty(basis.certainty, lang)})") for basis in rule.basis
    ]
    plain = [f"{label}: {text}" if label else text for label, text in parts]
    marked = [f"**{label}**: {escape_markdown(text)}" if label else escape_markdown(text) for label, text in parts]
    return {
        "id": rule.id,
        "name": title,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": "\n".join(plain), "markdown": "\n\n".join(marked)},
    }


def translation(rules: list[Described], lang: Lang) -> Json:
    """Return the toolComponent that says everything about the rules in the language that is not `lang`."""
    other = next(one for one in LANGS if one != lang)
    return {
        "name": TOOL,
        "language": other,
        "translationMetadata": {"name": f"{TOOL} ({other})"},
        "associatedComponent": {"name": TOOL},
        "contents": ["localizedData"],
        "rules": [translated(rule, other) for rule in rules],
    }

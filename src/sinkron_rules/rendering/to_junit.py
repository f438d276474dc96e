"""The report as JUnit XML, as build servers show test results."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from sinkron_rules.model import RenderOptions, Report
from sinkron_rules.rendering.cases import Case, Suite, suites
from sinkron_rules.rendering.cleaning import defuse
from sinkron_rules.rendering.pen import Pen
from sinkron_rules.rendering.sentences import left_out

_ELEMENT = {"failed": "failure", "noted": "skipped", "skipped": "skipped", "broken": "error"}


def render_junit(report: Report, options: RenderOptions) -> str:
    """Return JUnit XML (the Ant schema): one test suite for each rule.

    A failure is what counts for the gate, so that a build server and the exit code agree; findings below it and those
    for manual review are skipped cases with their text. The first suite's output says what was left out. Characters
    that XML 1.0 does not know come written out.
    """
    pen = Pen(options.lang, colour=False)
    root = ET.Element("testsuites")
    said = "\n".join(pen.say(sentence) for sentence in left_out(report, options.lang))
    for number, suite in enumerate(suites(report, pen)):
        element = _suite(suite, number, f"{report.as_of.isoformat()}T00:00:00", pen)
        ET.SubElement(element, "system-out").text = said if number == 0 else None
        ET.SubElement(element, "system-err")
        root.append(element)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{defuse(ET.tostring(root, encoding="unicode"))}\n'


def _suite(suite: Suite, number: int, timestamp: str, pen: Pen) -> ET.Element:
    element = ET.Element(
        "testsuite",
        {
            "name": suite.name,
            "package": "sinkron-rules",
            "id": str(number),
            "hostname": "localhost",
            "timestamp": timestamp,
            "tests": str(len(suite.cases)),
            "failures": str(suite.number("failed")),
            "errors": str(suite.number("broken")),
            "skipped": str(suite.number("noted", "skipped")),
            "time": "0",
        },
    )
    properties = ET.SubElement(element, "properties")
    ET.SubElement(properties, "property", {"name": "title", "value": suite.title})
    for case in suite.cases:
        _case(case, suite, element, pen)
    return element


def _case(case: Case, suite: Suite, parent: ET.Element, pen: Pen) -> None:
    element = ET.SubElement(parent, "testcase", {"name": case.name, "classname": suite.name, "time": "0"})
    if case.state in _ELEMENT:
        outcome = ET.SubElement(element, _ELEMENT[case.state], {"message": case.message})
        if case.state in {"failed", "broken"}:
            outcome.set("type", case.kind)
        outcome.text = "\n".join(f"{pen.label(key)}: {text}" for key, text in case.details)

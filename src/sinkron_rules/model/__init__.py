"""The frozen value types that everything above shares; this file only gathers them."""

from sinkron_rules.model.document import Document, Node
from sinkron_rules.model.exhibit import Cell, Direction, Heading, Measure, Shape, Table
from sinkron_rules.model.judgement import Basis, Certainty, Evidence, Finding, Operand, Severity, Verdict
from sinkron_rules.model.memo import remember
from sinkron_rules.model.place import Path, Place, Positions, Unassessable, parse_path, path_text
from sinkron_rules.model.report import (
    REACH,
    Failure,
    FileRecord,
    PackRecord,
    PlanRecord,
    Remark,
    Renderer,
    RenderOptions,
    Report,
    RuleOutcome,
    SetAside,
)
from sinkron_rules.model.rule import BoundRule, Check, Condition, Figure, Parameters, Portfolio, Problem, Rule, Wording
from sinkron_rules.model.text import LANGS, Lang, Percent, Rupiah, Text, Value, show

__all__ = [
    "LANGS",
    "REACH",
    "Basis",
    "BoundRule",
    "Cell",
    "Certainty",
    "Check",
    "Condition",
    "Direction",
    "Document",
    "Evidence",
    "Failure",
    "Figure",
    "FileRecord",
    "Finding",
    "Heading",
    "Lang",
    "Measure",
    "Node",
    "Operand",
    "PackRecord",
    "Parameters",
    "Path",
    "Percent",
    "Place",
    "PlanRecord",
    "Portfolio",
    "Positions",
    "Problem",
    "Remark",
    "RenderOptions",
    "Renderer",
    "Report",
    "Rule",
    "RuleOutcome",
    "Rupiah",
    "SetAside",
    "Severity",
    "Shape",
    "Table",
    "Text",
    "Unassessable",
    "Value",
    "Verdict",
    "Wording",
    "parse_path",
    "path_text",
    "remember",
    "show",
]

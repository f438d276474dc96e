"""Rule x Document -> Judgement; this file only gathers."""

from sinkron_rules.judging.docket import Docket
from sinkron_rules.judging.findings import finding_of, problem_finding, subject_of
from sinkron_rules.judging.judge import judge_by_all, judge_document
from sinkron_rules.judging.judgement import Judgement
from sinkron_rules.judging.portfolio import collect_figures, conclude

__all__ = [
    "Docket",
    "Judgement",
    "collect_figures",
    "conclude",
    "finding_of",
    "judge_by_all",
    "judge_document",
    "problem_finding",
    "subject_of",
]

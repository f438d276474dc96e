"""The order of priority among the Sub Kegiatan of one submission, and whether the money follows it.

`aspect: order` judges the ranks themselves; `aspect: money` compares the budgets of the first and the last third.
"""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .money import judge_money
from .order import is_in_order, judge_order
from .wording import MESSAGES

PARAMETERS = {
    "type": "object",
    "properties": {
        "aspect": {
            "enum": ["order", "money"],
            "description": (
                "order: every Sub Kegiatan has a rank of its own, without gaps; money: the third ranked last does not "
                "get more than the third ranked first, support left aside"
            ),
        },
    },
    "required": ["aspect"],
    "additionalProperties": False,
}


def judge(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence on a submission."""
    return judge_order(root) if parameters["aspect"] == "order" else judge_money(root)


def _glance(parameters: Parameters) -> Glance | None:
    return is_in_order if parameters["aspect"] == "order" else None


CHECK = Check(
    name="priority-ranking",
    parameters=PARAMETERS,
    messages=MESSAGES,
    judge=judge,
    glance=_glance,
)

"""Why an item is planned: its benefit, its urgency, the meeting that asked for it, the quality of what is built.

`aspect` is one of `benefit`, `urgency`, `proposal`, `quality`. A submission in which not a single item says it gets one
finding and not one for each item: the cause is one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .benefit import judge_benefit, states_benefit, useful
from .glance import counting, physical_works, works_of_affairs, works_of_kelurahan
from .items import Aspect, judge_items
from .kinds import of_affairs, of_kelurahan, physical
from .proposal import judge_proposal, proposed, states_proposal
from .quality import described, judge_quality, states_quality
from .urgency import judge_urgency, states_urgency, urgent
from .wording import MESSAGES

_ASPECTS = {
    "benefit": Aspect(
        "manfaat", of_affairs, states_benefit, judge_benefit, lambda at: counting(works_of_affairs, useful(at))
    ),
    "urgency": Aspect(
        "urgensi", of_affairs, states_urgency, judge_urgency, lambda at: counting(works_of_affairs, urgent(at))
    ),
    "proposal": Aspect(
        "usulan", of_kelurahan, states_proposal, judge_proposal, lambda at: counting(works_of_kelurahan(at), proposed)
    ),
    "quality": Aspect(
        "standar_mutu", physical, states_quality, judge_quality, lambda at: counting(physical_works(at), described)
    ),
}


def judge(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge all items of a submission that the chosen aspect concerns."""
    return judge_items(root, _ASPECTS[parameters["aspect"]], parameters)


def _glance(parameters: Parameters) -> Glance:
    return _ASPECTS[parameters["aspect"]].glance(parameters)


def _needs(aspect: str, *names: str) -> dict[str, Any]:
    return {"if": {"properties": {"aspect": {"const": aspect}}}, "then": {"required": list(names)}}


CHECK = Check(
    name="benefit-and-urgency",
    parameters={
        "type": "object",
        "properties": {
            "aspect": {
                "enum": sorted(_ASPECTS),
                "description": (
                    "What is judged: `benefit` and `urgency` of every item outside support programmes, `proposal` (the "
                    "meeting's record behind physical work in a kelurahan), `quality` (standard and function of "
                    "physical work)."
                ),
            },
            "vague": {
                "type": "object",
                "required": ["kata", "boleh"],
                "description": "For `benefit`: words that say nothing (`kata`) and exact phrases with them (`boleh`).",
            },
            "tags": {
                "type": "object",
                "required": ["tanda"],
                "description": "For `urgency`: the known reasons, `tanda` with `kode` and `alias`.",
            },
            "extra_tags": {
                "type": "array",
                "items": {"type": "string", "minLength": 1},
                "description": "For `urgency`: further reasons that a region uses.",
            },
            "min_words": {
                "type": "integer",
                "x-stricter": "higher",
                "minimum": 1,
                "description": (
                    "For `urgency`: from how many words on a text of its own counts as a reason. Higher is stricter."
                ),
            },
            "physical_codes": {
                "type": "array",
                "items": {"type": "string"},
                "description": "Codes of Sub Kegiatan that are physical work in a kelurahan whatever `jenis` says.",
            },
            "meetings": {
                "type": "array",
                "items": {"type": "string", "minLength": 1},
                "description": "For `proposal`: words in `usulan.asal` that name a meeting of the citizens.",
            },
        },
        "required": ["aspect"],
        "allOf": [
            _needs("benefit", "vague"),
            _needs("urgency", "tags", "min_words"),
            _needs("proposal", "physical_codes", "meetings"),
            _needs("quality", "physical_codes"),
        ],
        "additionalProperties": False,
    },
    messages=MESSAGES,
    judge=judge,
    glance=_glance,
    limits=("min_words",),
)

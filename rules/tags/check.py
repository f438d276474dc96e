"""Tags and categories: a submission has at least one item on a theme, or every category is one of a list.

`aspect: some` looks for the theme in the submission's Programs, Kegiatan and Sub Kegiatan: as a tag in a field, as a
link to a priority, or as words in what they say. `aspect: allowed` judges every value of a field.
"""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters

from .allowed import glance_allowed, judge_allowed
from .parameters import PARAMETERS
from .some import glance_some, judge_some
from .wording import MESSAGES


def judge(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return evidence on a submission."""
    return (judge_some if parameters["aspect"] == "some" else judge_allowed)(root, parameters)


def _glance(parameters: Parameters) -> Glance:
    return (glance_some if parameters["aspect"] == "some" else glance_allowed)(parameters)


CHECK = Check(
    name="tags",
    parameters=PARAMETERS,
    messages=MESSAGES,
    judge=judge,
    glance=_glance,
)

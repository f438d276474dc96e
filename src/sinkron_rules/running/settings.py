"""What a report says of the run itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What goes into the report besides the findings.

    `gate` is the lowest severity that makes the exit code 1; `excluded` names the files that the configuration leaves
    out.
    """

    version: str
    as_of: date
    gate: str
    excluded: tuple[str, ...] = ()

"""One evaluation while it runs, and what it may cost: steps of its own, and of its document.

A step takes about 0.1 microseconds.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, TypeAlias

from sinkron_rules.expressions.wording import SPENT, fault
from sinkron_rules.model import Document, Node, Unassessable

Item: TypeAlias = "bool | int | Fraction | str | list[Item] | Node | None"
Raw: TypeAlias = Any  # YAML data has no narrower type
# An element of a list of the document while a macro runs over it: its data, the list, its position. Making a tuple
# takes a tenth of the time of making a Node, and most elements are only asked for one field.
Element: TypeAlias = tuple[dict[str, Raw], Node, int]
Held: TypeAlias = "Item | Element"

BUDGET = 1_000_000
DOCUMENT_BUDGET = 10_000_000  # of all evaluations over one document, whatever rules they belong to


class Frame:
    """One evaluation: the root, the extra variables, the values of macro variables, and what is left of the budget.

    `granted` is the budget, or what the document of the root has left of its own, if that is less.
    """

    __slots__ = ("budget", "extras", "granted", "left", "root", "slots")

    def __init__(self, root: Node, extras: dict[str, Item], budget: int) -> None:
        """Start with `budget` steps, as far as the document still has them."""
        self.root = root
        self.extras = extras
        self.slots: dict[int, Held] = {}
        rest = DOCUMENT_BUDGET - root.document.steps
        self.budget = budget
        self.granted = self.left = budget if budget < rest else rest  # noqa: FURB136 - a call would cost more

    def spend(self, steps: int, column: int) -> None:
        """Take `steps` off the budget; raises when it is used up.

        ExpressionError at `column` for this evaluation's own budget, Unassessable for that of the document: no single
        expression is to blame for it.
        """
        self.left -= steps
        if self.left < 0:
            if self.granted == self.budget:
                raise fault("budget", column, limit=self.budget)
            raise Unassessable(SPENT.fill(limit=DOCUMENT_BUDGET), self.root.place)

    def charge(self) -> None:
        """Put what was spent on the account of the document: all that was granted, where the evaluation was stopped.

        One step more than all it has tells that the document itself could not pay.
        """
        if self.left >= 0:
            self.root.document.steps += self.granted - self.left
        else:
            self.root.document.steps += self.granted + (self.granted < self.budget)


def is_spent(document: Document) -> bool:
    """Tell whether an expression was refused because all of them together cost too much on this document."""
    return document.steps > DOCUMENT_BUDGET

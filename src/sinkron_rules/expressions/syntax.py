"""What a parsed expression is made of. `column` is 1-based; an operation has that of its operator or name."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, text, true, false or null."""

    column: int
    value: bool | int | Fraction | str | None


@dataclass(frozen=True, slots=True)
class ListOf:
    """`[a, b]`."""

    column: int
    items: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A variable of an enclosing macro, an extra variable, or a key of the root mapping."""

    column: int
    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """`base.key`."""

    column: int
    base: Syntax
    key: str


@dataclass(frozen=True, slots=True)
class Index:
    """`base[key]`."""

    column: int
    base: Syntax
    key: Syntax


@dataclass(frozen=True, slots=True)
class Unary:
    """`!operand` or `-operand`."""

    column: int
    operator: str
    operand: Syntax


@dataclass(frozen=True, slots=True)
class Relation:
    """`left operator right` with `== != < <= > >= in`."""

    column: int
    operator: str
    left: Syntax
    right: Syntax


@dataclass(frozen=True, slots=True)
class Term:
    """One further operand of an arithmetic chain, with the operator before it."""

    column: int
    operator: str
    operand: Syntax


@dataclass(frozen=True, slots=True)
class Chain:
    """`first + b - c` or `first * b / c`, kept flat so that a long chain is not a deep tree."""

    column: int
    first: Syntax
    rest: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Logic:
    """`a && b && c` or `a || b || c`, kept flat."""

    column: int
    operator: str
    operands: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """`condition ? yes : no`."""

    column: int
    condition: Syntax
    yes: Syntax
    no: Syntax


@dataclass(frozen=True, slots=True)
class Call:
    """A function; the text or list that a method stands on is its first argument."""

    column: int
    function: str
    arguments: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """`has(path)`: the path is a Name, Field or Index."""

    column: int
    path: Syntax


@dataclass(frozen=True, slots=True)
class Macro:
    """`target.kind(variable, body)` with kind `filter`, `map`, `all` or `exists`."""

    column: int
    kind: str
    target: Syntax
    variable: str
    body: Syntax


Syntax: TypeAlias = (
    Literal | ListOf | Name | Field | Index | Unary | Relation | Chain | Logic | Choice | Call | Has | Macro
)


def children(node: Syntax) -> tuple[Syntax, ...]:
    """Return the direct parts of `node`, in the order in which they are written."""
    match node:
        case ListOf(items=parts) | Logic(operands=parts) | Call(arguments=parts):
            return parts
        case Field(base=part) | Unary(operand=part) | Has(path=part):
            return (part,)
        case Index(base=left, key=right) | Relation(left=left, right=right) | Macro(target=left, body=right):
            return (left, right)
        case Chain():
            return (node.first, *(term.operand for term in node.rest))
        case Choice():
            return (node.condition, node.yes, node.no)
        case _:
            return ()

"""Tokens -> syntax tree: a Pratt parser. Precedence as in CEL: `? :`, `||`, `&&`, relations, `+ -`, `* / %`, `! -`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sinkron_rules.expressions.functions import FUNCTIONS, METHODS
from sinkron_rules.expressions.syntax import (
    Call,
    Chain,
    Choice,
    Field,
    Has,
    Index,
    ListOf,
    Literal,
    Logic,
    Macro,
    Name,
    Relation,
    Syntax,
    Term,
    Unary,
)
from sinkron_rules.expressions.tokens import Token, tokenize
from sinkron_rules.expressions.wording import fault, nearest
from sinkron_rules.model import Text

MAX_DEPTH = 32
MACROS = ("filter", "map", "all", "exists")

_RELATIONS = ("==", "!=", "<", "<=", ">", ">=", "in")
_LOGIC, _RELATION = {"||": 1, "&&": 2}, 3
_ARITHMETIC = {"+": 4, "-": 4, "*": 5, "/": 5, "%": 5}
_POWERS = {**_LOGIC, **dict.fromkeys(_RELATIONS, _RELATION), **_ARITHMETIC}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_OPERAND = Text("isian, nilai, atau fungsi", "a field, a value or a function")
_END = Text("akhir ekspresi", "the end of the expression")
# What other languages and spreadsheets write; a field may still be called so, where a field can stand.
_SIGNS = {"and": "&&", "dan": "&&", "or": "||", "atau": "||", "not": "!", "bukan": "!"}
_OPERATOR = Text("operator atau akhir ekspresi", "an operator or the end of the expression")


def parse(text: str) -> Syntax:
    """Return the syntax tree of `text`; raises ExpressionError."""
    parser = _Parser(tokenize(text))
    if parser.now.kind == "end":
        raise fault("empty", 1)
    tree = parser.expression()
    if parser.now.kind != "end":
        raise parser.unexpected(_OPERATOR)
    return tree


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    @property
    def now(self) -> Token:
        return self.tokens[self.at]

    def unexpected(self, wanted: Text | str) -> Exception:
        for token in (self.now, self.tokens[self.at - 1]):
            if token.kind == "name" and token.text.lower() in _SIGNS:
                return _sign(token)
        found = _END if self.now.kind == "end" else f"`{self.now.text[:24]}`"
        return fault("expected", self.now.column, found=found, wanted=wanted)

    def _take(self, kind: str) -> Token:
        token = self.now
        if token.kind != kind:
            raise self.unexpected(f"`{kind}`" if kind != "name" else Text("nama isian", "the name of a field"))
        self.at += 1
        return token

    def _met(self, kind: str) -> bool:
        met = self.now.kind == kind
        self.at += met
        return met

    @contextmanager
    def _nested(self) -> Iterator[None]:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise fault("too-deep", self.now.column, limit=MAX_DEPTH)
        yield
        self.depth -= 1

    def expression(self) -> Syntax:
        with self._nested():
            tree = self._binary(1)
            if self.now.kind != "?":
                return tree
            column = self._take("?").column
            yes = self._binary(1)
            self._take(":")
            return Choice(column, tree, yes, self.expression())

    def _binary(self, least: int) -> Syntax:
        left = self._unary()
        while (power := _POWERS.get(self.now.kind, 0)) >= least:
            if power == _RELATION:
                left = self._relation(left)
            elif self.now.kind in _LOGIC:
                left = self._logic(left, power)
            else:
                left = self._chain(left, power)
        return left

    def _relation(self, left: Syntax) -> Syntax:
        operator = self._take(self.now.kind)
        relation = Relation(operator.column, operator.kind, left, self._binary(_RELATION + 1))
        if self.now.kind in _RELATIONS:
            raise fault("chained", self.now.column)
        return relation

    def _logic(self, left: Syntax, power: int) -> Syntax:
        first, operands = self.now, [left]
        while self._met(first.kind):
            operands.append(self._binary(power + 1))
        return Logic(first.column, first.kind, tuple(operands))

    def _chain(self, left: Syntax, power: int) -> Syntax:
        column, rest = self.now.column, list[Term]()
        while _ARITHMETIC.get(self.now.kind) == power:
            operator = self._take(self.now.kind)
            rest.append(Term(operator.column, operator.kind, self._binary(power + 1)))
        return Chain(column, left, tuple(rest))

    def _unary(self) -> Syntax:
        if self.now.kind not in {"!", "-"}:
            return self._postfix(self._primary())
        operator = self._take(self.now.kind)
        with self._nested():
            return Unary(operator.column, operator.kind, self._unary())

    def _primary(self) -> Syntax:
        token = self.now
        if token.kind in {"number", "text"}:
            self.at += 1
            return Literal(token.column, token.value)
        if self._met("("):
            tree = self.expression()
            self._take(")")
            return tree
        if self._met("["):
            return ListOf(token.column, self._until("]"))
        if token.kind != "name":
            raise self.unexpected(_OPERAND)
        self.at += 1
        if token.text in _WORDS:
            return Literal(token.column, _WORDS[token.text])
        return self._function(token) if self._met("(") else Name(token.column, token.text)

    def _until(self, closing: str) -> tuple[Syntax, ...]:
        items: list[Syntax] = []
        while not self._met(closing):
            if items:
                self._take(",")
            items.append(self.expression())
        return tuple(items)

    def _postfix(self, tree: Syntax) -> Syntax:
        while self.now.kind in {".", "["}:
            token = self._take(self.now.kind)
            if token.kind == "[":
                tree = Index(token.column, tree, self.expression())
                self._take("]")
                continue
            name = self._take("name")
            tree = self._method(tree, name) if self._met("(") else Field(name.column, tree, name.text)
        return tree

    def _method(self, target: Syntax, name: Token) -> Syntax:
        arguments = self._until(")")
        if name.text not in MACROS:
            return _called(name, (target, *arguments), METHODS, [*MACROS, *METHODS])
        if len(arguments) != 2 or not isinstance(arguments[0], Name):
            raise fault("variable", name.column, kind=name.text)
        return Macro(name.column, name.text, target, arguments[0].name, arguments[1])

    def _function(self, name: Token) -> Syntax:
        arguments = self._until(")")
        if name.text != "has":
            return _called(name, arguments, FUNCTIONS, ["has", *FUNCTIONS])
        if len(arguments) != 1 or not isinstance(arguments[0], Name | Field | Index):
            raise fault("has", name.column)
        return Has(name.column, arguments[0])


def _sign(word: Token) -> Exception:
    return fault("word", word.column, found=word.text, sign=_SIGNS[word.text.lower()])


def _called(name: Token, arguments: tuple[Syntax, ...], table: dict[str, tuple[int, int]], known: list[str]) -> Call:
    if name.text not in table and name.text.lower() in _SIGNS:
        raise _sign(name)
    if name.text not in table:
        raise fault("function", name.column, name=name.text[:64], hint=nearest(name.text, known))
    least, most = table[name.text]
    if not least <= len(arguments) <= most:
        # A method's target is not written between its parentheses, so it is not counted in the message.
        hidden = 1 if table is METHODS else 0
        raise fault("arity", name.column, name=name.text, wanted=least - hidden, found=len(arguments) - hidden)
    return Call(name.column, name.text, arguments)

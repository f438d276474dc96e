"""One YAML document with the place of every value, and `Node`, the cursor through which checks read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeAlias, TypeVar, cast

from sinkron_rules.model.naming import holder_path, identity_of, label_of, value_at
from sinkron_rules.model.place import Path, Place, Positions, Unassessable
from sinkron_rules.model.sight import Sight
from sinkron_rules.model.text import Text

Steps: TypeAlias = tuple[tuple[str, bool], ...]
_T = TypeVar("_T")
_P = ParamSpec("_P")

# What a node knows before anything was asked of it: shared by all, never written to.
_NOTHING: dict[Any, Any] = {}
_MISSING = Text("isian `{field}` belum diisi", "field `{field}` is not filled in")


@dataclass(slots=True, eq=False)
class Document:
    """One YAML document: plain data (dict, list, str, int, Decimal, bool, None) and its positions.

    `file` is the name shown to people; `skema` the kind it claims (`usulan/1`), None when it names none.
    `broken` maps a path to the reason why its value must not be used; the validation fills it. `steps` is what the
    expressions of all rules have cost on it so far. `whole_decimal` tells whether a number like `250.000`, whole
    although it has a decimal mark, stands anywhere in its file; None where nobody has looked.
    """

    file: str
    skema: str | None
    data: Any
    positions: Positions
    broken: dict[Path, Text] = field(default_factory=dict)
    steps: int = 0
    whole_decimal: bool | None = None
    _root: Node | None = None
    _sight: Sight | None = None

    @property
    def sight(self) -> Sight | None:
        """Return the first glance, always the same one; None where anything is broken or the document is no group."""
        if self.broken or self.data.__class__ is not dict:
            return None
        if self._sight is None:
            self._sight = Sight(self.data)
        return self._sight

    @property
    def root(self) -> Node:
        """Return the cursor on the whole document, always the same one: the data must not change behind it."""
        if self._root is None:
            self._root = Node(self, (), self.data)
        return self._root

    def forget(self) -> None:
        """Drop the cursor and all it has found out: after the data changed, or to let go of them at once."""
        self._root, self._sight, self.steps = None, None, 0


class _Wound(NamedTuple):
    """What an Unassessable said; the exception itself would hold on to everything on its way up."""

    reason: Text
    place: Place | None


class Node:
    """A value inside a Document: `value`, `path` and `place`, and the way to its children.

    Every step onto a place that the validation found broken raises Unassessable with that reason, so that a check
    never judges on a value that cannot be trusted.
    """

    __slots__ = ("_answers", "_children", "_lists", "document", "path", "value")

    def __init__(self, document: Document, path: Path, value: Any) -> None:  # noqa: ANN401 - YAML data has no narrower type
        """Point at `value`, which stands at `path` of `document`."""
        self.document = document
        self.path = path
        self.value = value
        # Eighty rules look at the same few places: what one has found out, the others need not.
        self._children: dict[str | int, Node | None] = _NOTHING
        self._lists: dict[str, list[Node]] = _NOTHING
        self._answers: dict[Callable[[Node], Any], Any] = _NOTHING

    def __getitem__(self, key: str | int) -> Node:
        """Return the child at `key`; raises Unassessable when it is broken, missing or null."""
        child = self.get(key)
        if child is None:
            raise Unassessable(_MISSING.fill(field=str(key)), self.document.positions.place((*self.path, key)))
        return child

    def get(self, key: str | int) -> Node | None:
        """Return the child at `key`, or None when it is missing or null; raises Unassessable when it is broken."""
        children = self._children
        if key in children:
            return children[key]
        path = (*self.path, key)
        if self.document.broken and path in self.document.broken:
            raise Unassessable(self.document.broken[path], self.document.positions.place(path))
        try:
            value = self.value[key]
        except (KeyError, IndexError, TypeError):
            value = None
        if children is _NOTHING:
            children = self._children = {}
        child = children[key] = None if value is None else Node(self.document, path, value)
        return child

    def each(self, pattern: str) -> Iterator[Node]:
        """Return the nodes that `pattern` reaches, such as `program[].kegiatan[].sub_kegiatan[]`; "" is this node.

        A missing key on the way has no nodes. All sound nodes come first; then, if something on the way was
        broken, Unassessable is raised once for the first such place, so that nobody sums up half a list in silence.
        """
        if pattern in self._lists:
            return iter(self._lists[pattern])
        if not pattern:
            return iter((self,))  # not kept: a node that held itself would be freed late, and with it the document
        wounds: list[_Wound] = []
        nodes = [self]
        for name, is_list in _steps(pattern):
            below: list[Node] = []
            for node in nodes:
                node._take(name, below, wounds, is_list=is_list)  # noqa: SLF001 - the same class
            nodes = below
        if wounds:
            return _then_raise(nodes, wounds[0])
        if self._lists is _NOTHING:
            self._lists = {}
        self._lists[pattern] = nodes
        return iter(nodes)

    def _take(self, name: str, found: list[Node], wounds: list[_Wound], *, is_list: bool) -> None:
        """Add the child called `name`, or its items, to `found`; what is broken goes to `wounds`."""
        try:
            child = self.get(name)
        except Unassessable as wound:
            wounds.append(_Wound(wound.reason, wound.place))
            return
        if child is None:
            return
        if not is_list:
            found.append(child)
            return
        for index in range(len(child.value)):
            try:
                item = child.get(index)
            except Unassessable as wound:
                wounds.append(_Wound(wound.reason, wound.place))
                continue
            if item is not None:
                found.append(item)

    def once(self, work: Callable[[Node], _T]) -> _T:
        """Return `work(self)`, worked out only the first time that `work` is asked for: `work` must be pure.

        Unassessable is remembered like an answer, and raised again.
        """
        answers = self._answers
        if work in answers:
            known = answers[work]
        else:
            try:
                known = work(self)
            except Unassessable as wound:
                known = _Wound(wound.reason, wound.place)
            if answers is _NOTHING:
                # Looked up again: `work` may have asked this node for something else meanwhile.
                answers = self._answers = {} if self._answers is _NOTHING else self._answers
            answers[work] = known
        if known.__class__ is _Wound:
            raise Unassessable(known.reason, known.place)
        return cast("_T", known)

    @property
    def plain(self) -> Mapping[str, Any]:
        """Return the fields as read, for a first glance; none at all where anything in the document is broken."""
        return self.value if self.value.__class__ is dict and not self.document.broken else _NOTHING

    @property
    def place(self) -> Place:
        """Return where the value stands."""
        return self.document.positions.place(self.path)

    def place_of(self, key: str | int) -> Place:
        """Return where the child at `key` stands, or this node's own place if there is none."""
        return self.document.positions.place((*self.path, key))

    @property
    def parent(self) -> Node | None:
        """Return the nearest enclosing mapping; None at the top."""
        path = holder_path(self.path)
        return None if path is None else Node(self.document, path, value_at(self.document.data, path))

    @property
    def identity(self) -> str:
        """Return the path in terms of codes and names instead of list positions: stable when lines or items move."""
        return self.once(_identity)

    @property
    def label(self) -> Text:
        """Return what people call it: level, code and name ("Sub Kegiatan 1.03.10.2.01.0053 Pembangunan Jalan")."""
        return self.once(_label)


def at_a_glance(
    root: Node, look: Callable[Concatenate[Node, Sight, _P], _T], *more: _P.args, **named: _P.kwargs
) -> _T | None:
    """Return `look(root, sight, *more)`; None where only a closer look will do.

    That is where anything in the document of `root` is broken, or where `look` stumbles over something left out
    (AttributeError, KeyError or TypeError).
    """
    sight = root.document.sight
    if sight is None:
        return None
    try:
        return look(root, sight, *more, **named)
    except (AttributeError, KeyError, TypeError):
        return None


def _then_raise(nodes: list[Node], wound: _Wound) -> Iterator[Node]:
    yield from nodes
    raise Unassessable(wound.reason, wound.place)


def _identity(node: Node) -> str:
    return identity_of(node.document.data, node.path)


def _label(node: Node) -> Text:
    return label_of(node.document.data, node.path)


@lru_cache(maxsize=1024)
def _steps(pattern: str) -> Steps:
    """Split a pattern into names, each with whether it is a list."""
    return tuple((step.removesuffix("[]"), step.endswith("[]")) for step in pattern.split(".")) if pattern else ()

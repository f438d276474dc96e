"""How many ways a regular expression can match one text: a pattern that may backtrack without bound is refused.

The count is an upper estimate for a text of some sixty characters. Choices add up, parts in sequence multiply, and
a repeated part that can itself match in several ways has no bound at all.
"""

from __future__ import annotations

import re

MOST_WAYS = 2**18
_ENDLESS = 64
_HOPELESS = 10**12
_DEEPEST = 32
_COUNTED = re.compile(r"\{([0-9]{1,4})(,?)([0-9]{0,4})\}")
_GROUP = re.compile(r"\((?:\?(?:[:=!]|<[=!]|P?<[A-Za-z_][A-Za-z0-9_]*>))?")


def ways(pattern: str) -> int:
    """Return how many ways `pattern` can match one text; above MOST_WAYS it must not be used."""
    count, _ = _choice(pattern, 0, 0)
    return min(count, _HOPELESS)


def is_anchored(pattern: str) -> bool:
    """Tell whether `pattern` speaks of the whole text, without letting a line break slip in at the end."""
    return pattern.startswith("^") and pattern.endswith(r"(?!\n)$")


def _choice(pattern: str, at: int, depth: int) -> tuple[int, int]:
    total, here = 0, 1
    if depth > _DEEPEST:
        return _HOPELESS, len(pattern)
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            total, here, at = total + here, 1, at + 1
            continue
        atom, at = _atom(pattern, at, depth)
        factor, at = _repeated(pattern, at, atom)
        here = min(here * factor, _HOPELESS)
    return min(total + here, _HOPELESS), at + 1


def _atom(pattern: str, at: int, depth: int) -> tuple[int, int]:
    if pattern[at] == "\\":
        # A reference back to what a group matched can make any engine search without bound.
        return (_HOPELESS if pattern[at + 1 : at + 2] in tuple("123456789k") else 1), at + 2
    if pattern[at] == "[":
        return 1, _end_of_class(pattern, at)
    opening = _GROUP.match(pattern, at)
    return _choice(pattern, opening.end(), depth + 1) if opening else (1, at + 1)


def _end_of_class(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1 : at + 2] == "^" else 1
    first = at
    while at < len(pattern) and (pattern[at] != "]" or at == first):
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def _repeated(pattern: str, at: int, atom: int) -> tuple[int, int]:
    least, most, end = _bounds(pattern, at)
    if end == at:
        return atom, at
    while pattern[end : end + 1] in {"?", "+"}:
        end += 1
    if most is None:
        return (_ENDLESS if atom == 1 else _HOPELESS), end
    if most > _ENDLESS and atom > 1:
        return _HOPELESS, end
    return min(int(atom**most) * (min(most - least, _ENDLESS) + 1), _HOPELESS), end


def _bounds(pattern: str, at: int) -> tuple[int, int | None, int]:
    sign = pattern[at : at + 1]
    if sign in {"*", "+"}:
        return int(sign == "+"), None, at + 1
    if sign == "?":
        return 0, 1, at + 1
    counted = _COUNTED.match(pattern, at)
    if not counted:
        return 1, 1, at
    least = int(counted[1])
    return least, int(counted[3]) if counted[3] else None if counted[2] else least, counted.end()

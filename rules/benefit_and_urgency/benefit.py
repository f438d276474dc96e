"""A benefit says what changes, for whom and how many, in words that can be checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sinkron_rules.model import LANGS, Evidence, Node, Parameters, Text, remember

from .glance import Work
from .wording import FIELDS

_SIGNS = re.compile(r"[^a-z0-9/-]+")
_KEPT = 4096
_REPEATED = ("nama", "keluaran")


def states_benefit(item: Node) -> bool:
    """Tell whether an item says anything about its benefit."""
    return item.get("manfaat") is not None


def useful(parameters: Parameters) -> Callable[[Work], bool]:
    """Return what tells at a glance that the benefit of an item is counted, goes to somebody, and is worded for itself.

    Only whole amounts are looked at, and no text with a vague word, whatever makes it exact.
    """
    vague = remember(parameters["vague"], _any_vague).search

    def fine(work: Work) -> bool:
        benefit = work.get("manfaat")
        if benefit is None:
            return False
        amount, unit = benefit.get("jumlah"), benefit.get("satuan")
        if amount.__class__ is not int or amount <= 0 or not unit or not unit.strip():
            return False
        if benefit.get("penerima") is None and (work.get("kelompok_sasaran") or {}).get("uraian") is None:
            return False
        said = _folded(benefit["uraian"])
        repeated = said in (_folded(work["nama"]), _folded(work.get("keluaran") or ""))
        return not repeated and vague(said) is None

    return fine


def _any_vague(vague: Mapping[str, Any]) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, vague['kata']))}) ")


def judge_benefit(item: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield at most one finding on what is missing and one on the wording."""
    benefit = item.get("manfaat")
    if benefit is None:
        yield Evidence("manfaat-missing", places=(item.place_of("kode"),))
        return
    missing = [field for field in ("jumlah", "satuan") if not _counts(benefit.get(field))]
    if not _has_receiver(item, benefit):
        missing.append("penerima")
    if missing:
        yield Evidence("manfaat-number", {"missing": _list(missing)}, (benefit.place,))
    yield from _wording(item, benefit["uraian"], parameters)


def _counts(node: Node | None) -> bool:
    """Tell whether a field says something: a text, or a number above zero."""
    if node is None:
        return False
    return node.value > 0 if not isinstance(node.value, str) else bool(node.value.strip())


def _has_receiver(item: Node, benefit: Node) -> bool:
    """Tell whether somebody is named who benefits; the target group of the item will do."""
    group = item.get("kelompok_sasaran")
    return benefit.get("penerima") is not None or (group is not None and group.get("uraian") is not None)


def _wording(item: Node, text: Node, parameters: Parameters) -> Iterator[Evidence]:
    said = _folded(str(text.value))
    for field in _REPEATED:
        other = item.get(field)
        if other is not None and _folded(str(other.value)) == said:
            yield Evidence("manfaat-repeats", {"field": field, "text": str(text.value)}, (text.place,))
            return
    word = _vague(said, parameters["vague"]["kata"], parameters["vague"]["boleh"])
    if word:
        yield Evidence("manfaat-vague", {"word": word, "text": str(text.value)}, (text.place,))


@lru_cache(maxsize=_KEPT)
def _folded(text: str) -> str:
    return f" {_SIGNS.sub(' ', text.casefold()).strip()} "


def _vague(said: str, words: Sequence[str], allowed: Sequence[str]) -> str:
    """Return the first vague word of a folded text, "" if there is none or a number makes it exact."""
    if any(sign.isdigit() for sign in said):
        return ""
    for phrase in allowed:
        said = said.replace(f" {phrase} ", "  ")
    return next((word for word in words if f" {word} " in said), "")


def _list(fields: Sequence[str]) -> Text:
    return Text(*(", ".join(f"`{field}` ({FIELDS[field][lang]})" for field in fields) for lang in LANGS))

"""The messages of a rule: its own in place of those of its check, each placeholder proven to have a value.

A message may use the placeholders of the check's own message of that key, and the names that the rule's parameters
declare: a check marks with `x-message-names: true`, in its parameter schema, the objects whose keys are such names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any

from sinkron_rules.errors import PackError
from sinkron_rules.model import LANGS, Check, Text, Wording

_PARTS = ("condition", "remedy")
_LONGEST_SHOWN = 60

_NO_MESSAGE = Text(
    "pemeriksa tidak mengenal pesan `{key}`; yang dikenal: {known}",
    "the check has no message `{key}`; it has: {known}",
)
_BAD = Text("`messages.{path}`: {reason} {braces}", "`messages.{path}`: {reason} {braces}")
_UNKNOWN = Text("{found} tidak dikenal. Tersedia: {known}.", "{found} is not known. There are: {known}.")
_NONE = Text("{found} tidak dikenal; pesan ini tidak memiliki isian.", "{found} is not known; this message has none.")
_UNPAIRED = Text("kurung kurawal tidak berpasangan.", "a brace has no partner.")
# Filled into `_BAD` as a value: its braces are meant for the reader.
_BRACES = Text("Kurung kurawal biasa ditulis `{{` dan `}}`.", "A plain brace is written `{{` or `}}`.")


def messages_of(
    data: Mapping[str, Any], check: Check, parameters: Mapping[str, Any], refuse: Callable[..., PackError]
) -> dict[str, Wording]:
    """Return the wording of every message; raises what `refuse` makes of the first text that could not be filled."""
    messages = dict(check.messages)
    declared = set(_declared(check.parameters, parameters))
    for key, own in data.get("messages", {}).items():
        if key not in messages:
            known = ", ".join(f"`{name}`" for name in sorted(messages))
            raise refuse(_NO_MESSAGE.fill(key=key, known=known), "messages", key)
        default = messages[key]
        names = [*dict.fromkeys((*_names(default), *sorted(declared)))]
        for part in _PARTS:
            for lang in LANGS if part in own else ():
                reason = _fault(own[part][lang], names)
                if reason is not None:
                    text = _BAD.fill(path=f"{key}.{part}.{lang}", reason=reason, braces=_BRACES)
                    raise refuse(text, "messages", key, part, lang)
        condition, remedy = (Text(own[part]["id"], own[part]["en"]) if part in own else None for part in _PARTS)
        messages[key] = Wording(condition or default.condition, remedy or default.remedy)
    return messages


def _declared(schema: object, value: object) -> Iterator[str]:
    """Yield the names that parameters declare, wherever their schema marks an object, at any depth."""
    if not isinstance(schema, Mapping):
        return
    if isinstance(value, Mapping):
        if schema.get("x-message-names") is True:
            yield from map(str, value)
        known, other = schema.get("properties", {}), schema.get("additionalProperties")
        for key, item in value.items():
            yield from _declared(known.get(key, other), item)
    elif isinstance(value, list):
        for item in value:
            yield from _declared(schema.get("items"), item)


def _names(wording: Wording) -> Iterator[str]:
    for text in (wording.condition, wording.remedy):
        for lang in LANGS:
            yield from (name for _, name, _, _ in Formatter().parse(text[lang]) if name)


def _fault(text: str, known: list[str]) -> Text | None:
    """Return why `text` cannot be filled with the names `known`; None when it can."""
    try:
        fields = list(Formatter().parse(text))
    except ValueError:
        return _UNPAIRED
    for _, name, spec, conversion in fields:
        if name is None or (name in known and not spec and not conversion):
            continue
        written = name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
        shown = written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}..."
        listed = ", ".join(f"`{{{one}}}`" for one in known)
        return (_UNKNOWN if known else _NONE).fill(found=f"`{{{shown}}}`", known=listed)
    return None

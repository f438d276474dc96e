"""What `sinkron.yaml` may set aside or lower.

It lies in the repository under check, where whoever sends a plan can edit it: so it may not loosen what others demand.
Free are the rules of the packs that the configuration itself names (the same hand writes them), those with
`may_relax: true`, and those below error whose every basis is `own`: thresholds of the tool, not of any regulation.
All other rules are held. The command line is not: it is a person's own run, and the report names what it leaves out.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import BoundRule, Certainty, Place, Severity, Text
from sinkron_rules.rulebook.selecting import Selection, Wish, matches

_IGNORED = Text(
    "`ignore: {wish}` mengesampingkan aturan {rule} dari paket {pack}, yang tingkatnya `{old}` ({old_place}).",
    "`ignore: {wish}` sets aside rule {rule} of pack {pack}, whose severity is `{old}` ({old_place}).",
)
_LEFT_OUT = Text(
    "`select: {wish}` mengesampingkan {n} aturan yang wajib dinilai; yang pertama {rule} dari paket {pack}, yang "
    "tingkatnya `{old}` ({old_place}).",
    "`select: {wish}` sets aside rules that must be judged (in number: {n}); the first is {rule} of pack {pack}, "
    "whose severity is `{old}` ({old_place}).",
)
_LOWERED = Text(
    "`severity: {wish}: {new}` menurunkan tingkat aturan {rule} dari paket {pack}, yang semula `{old}` ({old_place}).",
    "`severity: {wish}: {new}` lowers rule {rule} of pack {pack}, whose severity is `{old}` ({old_place}).",
)
_ASK_LOOK = Text(
    "Agar `{key}: {wish}` dihapus dari berkas itu. Untuk menilai sebagian aturan saja, ketik "
    "`sinkron-rules check {typed}`; laporan menyebutkannya. {otherwise}",
    "Remove `{key}: {wish}` from that file. To look at some rules only, type "
    "`sinkron-rules check {typed}`; the report says so. {otherwise}",
)
_ASK_RAISE = Text(
    "Agar tingkat itu dihapus atau dinaikkan menjadi `{old}`. {otherwise}",
    "Remove that severity or raise it to `{old}`. {otherwise}",
)
_ONLY_OWNER = Text(
    "Aturan hanya dapat dilonggarkan jika paketnya menyatakan `may_relax: true`.",
    "A rule may be loosened only if its own pack says `may_relax: true`.",
)
_OR_PACK = Text(
    "Aturan yang tidak pernah bertingkat `error` dapat dikesampingkan oleh paket daerah: `ignore` dan `basis` pada "
    "`pack.yaml`.",
    "A rule that is never an error may be set aside by a region's pack: `ignore` and `basis` in its `pack.yaml`.",
)

PlaceOf = Callable[[BoundRule], Place]


def demand_no_looser(
    rules: Sequence[BoundRule], selection: Selection, aside: Container[str], own: Container[str], place_of: PlaceOf
) -> None:
    """Refuse a configuration that sets aside or lowers a held rule.

    `rules` are as the packs leave them, `aside` the ids that packs set aside themselves, `own` the names of the packs
    that the configuration names; `place_of` says where a rule's severity is stated. Raises ConfigurationError.
    """
    held = [bound for bound in rules if bound.rule.id not in aside and not _is_free(bound, own)]
    for wish in _stated(selection.ignore):
        for bound in held:
            if matches(bound.rule.id, wish.rule):
                raise _refusal(_IGNORED, "ignore", [wish], bound, place_of)
    chosen = list(_stated(selection.select))
    left_out = [bound for bound in held if chosen and not any(matches(bound.rule.id, wish.rule) for wish in chosen)]
    if left_out:
        raise _refusal(_LEFT_OUT, "select", chosen, left_out[0], place_of, n=len(left_out))
    for bound in held:
        wanted = selection.severity_of(bound.rule.id)
        if wanted is not None and wanted[0].place and wanted[1].weight < bound.rule.severity.weight:
            raise _refusal(_LOWERED, "severity", [wanted[0]], bound, place_of, new=wanted[1].value)


def _is_free(bound: BoundRule, own: Container[str]) -> bool:
    rule = bound.rule
    ours = all(basis.certainty is Certainty.OWN for basis in rule.basis)
    return rule.pack in own or rule.may_relax or (ours and rule.worst_severity is not Severity.ERROR)


def _stated(wishes: Iterable[Wish]) -> Iterable[Wish]:
    return (wish for wish in wishes if wish.place is not None)


def _refusal(
    text: Text,
    key: str,
    wishes: Sequence[Wish],
    bound: BoundRule,
    place_of: PlaceOf,
    **more: str | int,
) -> ConfigurationError:
    rule, listed = bound.rule, ", ".join(wish.rule for wish in wishes)
    said = text.fill(
        wish=listed,
        rule=rule.id,
        pack=rule.pack,
        old=rule.severity.value,
        old_place=str(place_of(bound)),
        **more,
    )
    otherwise = _OR_PACK if key == "ignore" and rule.worst_severity is not Severity.ERROR else _ONLY_OWNER
    ask = _ASK_RAISE if key == "severity" else _ASK_LOOK
    typed = " ".join(f"--{key} {wish.rule}" for wish in wishes)
    remedy = ask.fill(key=key, wish=listed, typed=typed, old=rule.severity.value, otherwise=otherwise)
    return ConfigurationError(said, remedy=remedy, place=wishes[0].place)

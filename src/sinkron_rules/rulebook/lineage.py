"""Which pack builds on which: an order with every base before what extends it, and what each sets aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sinkron_rules.errors import PackError
from sinkron_rules.model import BoundRule, Place, Severity, Text
from sinkron_rules.rulebook.nearest import nearest_hint
from sinkron_rules.rulebook.packs import Pack
from sinkron_rules.rulebook.selecting import matches

# What a pack builds on when it does not say.
ROOT = "nasional"
_MAPS = ("parameters", "severities")

_NO_BASE = Text(
    "Paket {pack} membangun di atas `{base}`, yang tidak dimuat.", "Pack {pack} extends `{base}`, which is not loaded."
)
_CIRCLE = Text("Paket {pack} membangun di atas dirinya sendiri.", "Pack {pack} extends itself.")
_NOT_BELOW = Text(
    "Paket {pack} mengubah `{rule}`, yang tidak ada pada paket yang menjadi dasarnya{hint}.",
    "Pack {pack} changes `{rule}`, which no pack that it extends has{hint}.",
)
_NO_IGNORE = Text(
    "Paket {pack} tidak dapat mengesampingkan aturan {rule}: tingkatnya `error` ({place}).",
    "Pack {pack} cannot set rule {rule} aside: its severity is `error` ({place}).",
)
_MAY_NOT = Text(
    "Agar aturan itu dihapus dari `ignore`; hanya aturan dengan `may_relax: true` yang boleh dilonggarkan.",
    "Remove it from `ignore`; only a rule with `may_relax: true` may be loosened.",
)


class Lineage:
    """The packs of one run: `order` puts every base before what extends it, `packs` finds them by name.

    Construction raises PackError for a base that is not loaded (the root is needed only by a pack that changes
    something) and for a circle.
    """

    def __init__(self, packs: Sequence[Pack]) -> None:
        """Order the packs."""
        self.packs: Mapping[str, Pack] = {pack.name: pack for pack in packs}
        self._below: dict[str, frozenset[str]] = {}
        for pack in packs:
            self._visit(pack, ())
        self.order = sorted(packs, key=lambda pack: (len(self._below[pack.name]), pack.name))

    def _visit(self, pack: Pack, above: tuple[str, ...]) -> frozenset[str]:
        if pack.name in above:
            raise PackError(_CIRCLE.fill(pack=pack.name), place=pack.manifest.positions.place(("extends",)))
        if pack.name not in self._below:
            below: set[str] = set()
            for base in pack.manifest.data.get("extends", () if pack.name == ROOT else (ROOT,)):
                if base in self.packs:
                    below |= {base, *self._visit(self.packs[base], (*above, pack.name))}
                elif "extends" in pack.manifest.data:
                    place = pack.manifest.positions.place(("extends",))
                    raise PackError(_NO_BASE.fill(pack=pack.name, base=base), place=place)
            self._below[pack.name] = frozenset(below)
        return self._below[pack.name]

    def builds_on(self, pack: str, other: str) -> bool:
        """Tell whether `pack` extends `other`, directly or through another."""
        return other in self._below[pack]

    def changed_rules(self, rules: Mapping[str, BoundRule]) -> list[str]:
        """Return the ids of the rules that some pack changes; raises PackError for one that its bases do not have."""
        wanted: dict[str, None] = {}
        for pack in self.order:
            for key in _MAPS:
                for id_ in pack.manifest.data.get(key, {}):
                    if id_ not in rules or not self._is_below(pack, rules[id_]):
                        raise self._unknown(pack, id_, rules, pack.manifest.positions.place((key, id_)))
                    wanted[id_] = None
        return list(wanted)

    def set_aside(self, rules: Mapping[str, BoundRule]) -> dict[str, str]:
        """Return the ids of the rules that packs set aside, with the name of the first pack that does.

        Raises PackError for a rule that may not be.
        """
        aside: dict[str, str] = {}
        for pack in self.order:
            for index, wish in enumerate(pack.manifest.data.get("ignore", ())):
                place = pack.manifest.positions.place(("ignore", index))
                hit = [id_ for id_, bound in rules.items() if matches(id_, wish) and self._is_below(pack, bound)]
                if not hit:
                    raise self._unknown(pack, wish, rules, place)
                for id_ in hit:
                    _demand_light(pack, rules[id_], place)
                    aside.setdefault(id_, pack.name)
        return aside

    def _is_below(self, pack: Pack, bound: BoundRule) -> bool:
        return self.builds_on(pack.name, bound.rule.pack)

    def _unknown(self, pack: Pack, id_: str, rules: Mapping[str, BoundRule], place: Place) -> PackError:
        below = (other for other, bound in rules.items() if self._is_below(pack, bound))
        return PackError(_NOT_BELOW.fill(pack=pack.name, rule=id_, hint=nearest_hint(id_, below)), place=place)


def _demand_light(pack: Pack, bound: BoundRule, place: Place) -> None:
    if bound.rule.worst_severity is Severity.ERROR and not bound.rule.may_relax:
        text = _NO_IGNORE.fill(pack=pack.name, rule=bound.rule.id, place=bound.rule.file)
        raise PackError(text, remedy=_MAY_NOT, place=place)

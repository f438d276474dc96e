"""Sums of figures of the region context: each figure with its place, and the formula in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sinkron_rules.model import LANGS, Node, Operand, Parameters, Rupiah, Text, Unassessable

BUDGET, EARMARKED = "APBD", "DAK"

NAMES: Mapping[str, Text] = {
    "total_pendapatan": Text("total pendapatan", "total revenue"),
    "total_belanja": Text("total belanja", "total expenditure"),
    "dak_fisik": Text("DAK fisik", "physical DAK"),
    "dak_nonfisik": Text("DAK nonfisik", "non-physical DAK"),
    "dau": Text("DAU", "DAU"),
    "dbh": Text("DBH", "DBH"),
    "dau_tambahan_kelurahan": Text("DAU tambahan untuk kelurahan", "additional DAU for kelurahan"),
    "belanja_pegawai": Text("belanja pegawai", "personnel expenditure"),
    "tunjangan_guru_tkd": Text("tunjangan guru melalui TKD", "teacher allowances paid through TKD"),
    "belanja_fungsi_pendidikan": Text("belanja fungsi pendidikan", "expenditure on the education function"),
    "belanja_kesehatan_tanpa_gaji": Text("belanja kesehatan di luar gaji", "health expenditure without salaries"),
    "belanja_infrastruktur_pelayanan_publik": Text(
        "belanja infrastruktur pelayanan publik", "expenditure on public service infrastructure"
    ),
    "belanja_bagi_hasil": Text("belanja bagi hasil", "revenue sharing expenditure"),
    "belanja_transfer": Text("belanja transfer", "transfer expenditure"),
    "dana_desa_terendah": Text("Dana Desa terendah", "the lowest Dana Desa"),
    "belanja_pengawasan": Text("belanja pengawasan", "expenditure on oversight"),
    "belanja_pengembangan_kompetensi": Text(
        "belanja pengembangan kompetensi aparatur", "expenditure on the training of civil servants"
    ),
    "alokasi_dana_desa": Text("Alokasi Dana Desa", "Alokasi Dana Desa"),
    "dbh_cht": Text("DBH CHT", "DBH CHT"),
    "dbh_cht_kesejahteraan": Text("DBH CHT untuk kesejahteraan masyarakat", "DBH CHT for welfare"),
    "dbh_cht_kesehatan": Text("DBH CHT untuk kesehatan", "DBH CHT for health"),
    "dbh_cht_penegakan_hukum": Text("DBH CHT untuk penegakan hukum", "DBH CHT for law enforcement"),
    "pendapatan_pkb": Text("pendapatan PKB dan opsen PKB", "revenue of PKB and opsen PKB"),
    "belanja_jalan_dari_pkb": Text(
        "belanja jalan dan transportasi umum dari PKB", "expenditure on roads and public transport from PKB"
    ),
    "pendapatan_pbjt_listrik": Text("pendapatan PBJT tenaga listrik", "revenue of PBJT on electricity"),
    "belanja_penerangan_jalan": Text("belanja penerangan jalan umum", "expenditure on street lighting"),
    "pendapatan_pajak_rokok": Text("pendapatan pajak rokok", "revenue of the cigarette tax"),
    "belanja_dari_pajak_rokok": Text(
        "belanja kesehatan dan penegakan hukum dari pajak rokok",
        "expenditure on health and law enforcement from the cigarette tax",
    ),
}
_MISSING = Text("isian {fields} belum diisi dalam konteks daerah", "{fields} is not filled in in the region context")
_MEANINGS: Mapping[str, tuple[str, ...]] = {
    "total_belanja": ("total_belanja",),
    "total_pendapatan": ("total_pendapatan",),
    "fisik": ("dak_fisik",),
    "fisik+nonfisik": ("dak_fisik", "dak_nonfisik"),
}
_AND = {"id": " dan ", "en": " and "}


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of context figures in rupiah: its operands with their places, and `formula`, how it was made, in words."""

    total: int
    operands: tuple[Operand, ...]
    formula: Text


def name_of(figure: str) -> Text:
    """Return what people call a figure of the context; an unknown one is called by its field name."""
    plain = figure.replace("_", " ")
    return NAMES.get(figure, Text(plain, plain))


def meaning_of(word: str, parameters: Parameters) -> tuple[str, ...]:
    """Return the fields a figure stands for: itself, or what the rule takes `APBD` and `DAK` to mean."""
    if word == BUDGET:
        return _MEANINGS[parameters.get("apbd", "total_belanja")]
    if word == EARMARKED:
        return _MEANINGS[parameters.get("dak", "fisik+nonfisik")]
    return (word,)


def amount_of(context: Node, terms: Mapping[str, Any], parameters: Parameters) -> Amount:
    """Add the figures `terms["context"]` and take off `terms["minus"]`; all lie under `apbd` of the context.

    Raises Unassessable naming every field that has to be filled in.
    """
    signed = [(1, word) for word in terms["context"]] + [(-1, word) for word in terms.get("minus", ())]
    fields = [(factor, field) for factor, word in signed for field in meaning_of(word, parameters)]
    nodes = figures_of(context, [field for _, field in fields])
    operands = tuple(
        Operand(name_of(field), Rupiah(node.value), node.place, factor)
        for (factor, field), node in zip(fields, nodes, strict=True)
    )
    total = sum(factor * int(node.value) for (factor, _), node in zip(fields, nodes, strict=True))
    return Amount(total, operands, _formula(terms, parameters))


def fields_of(terms: Mapping[str, Any], parameters: Parameters) -> list[str]:
    """Return every field under `apbd` that a sum is made of; none for a sum over the submissions."""
    return [
        field for part in ("context", "minus") for word in terms.get(part, ()) for field in meaning_of(word, parameters)
    ]


def figures_of(context: Node, fields: Sequence[str]) -> list[Node]:
    """Return the nodes of `fields` under `apbd`; raises Unassessable that names all of those not filled in."""
    budget = context.get("apbd")
    nodes = [(field, None if budget is None else budget.get(field)) for field in fields]
    missing = dict.fromkeys(f"`apbd.{field}`" for field, node in nodes if node is None)
    if missing:
        raise Unassessable(_MISSING.fill(fields=", ".join(missing)), context.place_of("apbd"))
    return [node for _, node in nodes if node is not None]


def _formula(terms: Mapping[str, Any], parameters: Parameters) -> Text:
    plus, minus = list(terms["context"]), list(terms.get("minus", ()))
    text = _joined(name_of(word) for word in plus)
    if minus:
        less = Text("{plus} dikurangi {minus}", "{plus} less {minus}")
        text = less.fill(plus=text, minus=_joined(name_of(word) for word in minus))
    said = [_meaning(word, parameters) for word in (BUDGET, EARMARKED) if word in plus + minus]
    alone = len(plus + minus) == 1 and said
    return Text(*("; ".join(part[lang] for part in (said if alone else [text, *said])) for lang in LANGS))


def _meaning(word: str, parameters: Parameters) -> Text:
    parts = _joined(name_of(field) for field in meaning_of(word, parameters))
    return Text("{word} = {parts}", "{word} = {parts}").fill(word=word, parts=parts)


def _joined(names: Iterator[Text]) -> Text:
    listed = list(names)
    return Text(*(_AND[lang].join(name[lang] for name in listed) for lang in LANGS))

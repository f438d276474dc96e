"""The edition of the codes: two digits at the end of a Sub Kegiatan until 1317/2023, four since, by plan year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sinkron_rules.model import Evidence, Glance, Node, Parameters, Sight, Unassessable, Value, Verdict

from .sound import sound

_SUB_ACTIVITIES = "program[].kegiatan[].sub_kegiatan[]"
_SHOWN = 10


def glance_edition(parameters: Parameters) -> Glance:
    """Return the glance that is content where no code of a Sub Kegiatan ends in as many digits as in other editions."""
    digits: Mapping[str, int] = parameters["digits_by_edition"]

    def content(sight: Sight) -> bool:
        by_edition = digits.get(sight.data.get("edisi_kode", ""))
        by_year = _digits_of(sight.data["tahun"], parameters)
        wanted = by_year or by_edition
        if wanted is None or by_edition not in (None, wanted):
            return False
        # Where the last point stands in a code that ends in 6 - wanted digits.
        point = wanted - 7
        return "." not in [item["kode"][point] for item in sight.each(_SUB_ACTIVITIES)]

    return content


def judge_edition(root: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Return at most one finding for the named edition and one for all codes of another width than the year's.

    In the year of change the named edition decides; without one a person has to look.
    """
    year = int(root["tahun"].value)
    edition = root.get("edisi_kode")
    digits: Mapping[str, int] = parameters["digits_by_edition"]
    by_edition = digits.get(str(edition.value)) if edition is not None else None
    by_year = _digits_of(year, parameters)
    wanted = by_year or by_edition
    codes, wound = sound(root, _SUB_ACTIVITIES, "kode")
    wrong = [kode for kode in codes if wanted and len(str(kode.value).rpartition(".")[2]) == 6 - wanted]
    told: list[Evidence] = []
    if edition is not None and by_year and by_edition and by_edition != by_year:
        values: dict[str, Value] = {"edisi": str(edition.value), "tahun": str(year), "n": by_edition, "m": by_year}
        told.append(Evidence("edition", values, (edition.place,), identity="edisi_kode"))
    if wanted is None and codes:
        values = {"tahun": str(year)}
        told.append(Evidence("transition", values, (codes[0].place,), Verdict.NEEDS_REVIEW, identity="kode"))
    if wanted and wrong:
        told.append(_width(wrong, len(codes), wanted, year))
    return told if wound is None else _then_raise(told, wound)


def _digits_of(year: int, parameters: Parameters) -> int | None:
    if year <= parameters["two_digits_until"]:
        return 2
    return 4 if year >= parameters["four_digits_from"] else None


def _width(wrong: list[Node], number: int, wanted: int, year: int) -> Evidence:
    values: dict[str, Value] = {
        "jumlah": len(wrong),
        "seluruhnya": number,
        "contoh": str(wrong[0].value),
        "n": 6 - wanted,
        "m": wanted,
        "tahun": str(year),
    }
    places = tuple(kode.place for kode in wrong[:_SHOWN])
    return Evidence("width", values, places, found=6 - wanted, required=wanted, identity="kode")


def _then_raise(told: list[Evidence], wound: Unassessable) -> Iterator[Evidence]:
    yield from told
    raise wound

"""The edition of the codes: two digits at the end of a Sub Kegiatan until 1317/2023, four since, by plan year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sinkron_rules.model import Evidence, Node, Parameters, Unassessable, Value, Verdict

_CODES = "program[].kegiatan[].sub_kegiatan[].kode"
_SHOWN = 10


def judge_edition(root: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Yield at most one finding for the named edition and one for all codes of another width than the year's.

    In the year of change the named edition decides; without one a person has to look.
    """
    year = int(root["tahun"].value)
    edition = root.get("edisi_kode")
    digits: Mapping[str, int] = parameters["digits_by_edition"]
    by_edition = digits.get(str(edition.value)) if edition is not None else None
    by_year = _digits_of(year, parameters)
    if edition is not None and by_year and by_edition and by_edition != by_year:
        values: dict[str, Value] = {"edisi": str(edition.value), "tahun": str(year), "n": by_edition, "m": by_year}
        yield Evidence("edition", values, (edition.place,), identity="edisi_kode")
    codes, wound = _codes(root)
    yield from _judge_codes(codes, by_year or by_edition, year)
    if wound is not None:
        raise wound


def _digits_of(year: int, parameters: Parameters) -> int | None:
    if year <= parameters["two_digits_until"]:
        return 2
    return 4 if year >= parameters["four_digits_from"] else None


def _codes(root: Node) -> tuple[list[Node], Unassessable | None]:
    codes: list[Node] = []
    try:
        for kode in root.each(_CODES):
            codes.append(kode)  # noqa: PERF402 - what came before the wound counts
    except Unassessable as wound:
        return codes, wound
    return codes, None


def _judge_codes(codes: list[Node], wanted: int | None, year: int) -> Iterator[Evidence]:
    sized = [(kode, len(str(kode.value).rpartition(".")[2])) for kode in codes]
    if wanted is None:
        if sized:
            values: dict[str, Value] = {"tahun": str(year)}
            yield Evidence("transition", values, (sized[0][0].place,), Verdict.NEEDS_REVIEW, identity="kode")
        return
    wrong = [kode for kode, size in sized if size == 6 - wanted]
    if wrong:
        values = {
            "jumlah": len(wrong),
            "seluruhnya": len(codes),
            "contoh": str(wrong[0].value),
            "n": 6 - wanted,
            "m": wanted,
            "tahun": str(year),
        }
        places = tuple(kode.place for kode in wrong[:_SHOWN])
        yield Evidence("width", values, places, found=6 - wanted, required=wanted, identity="kode")

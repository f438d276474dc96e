"""Similar work in one kelurahan: found by shared words, settled by naming each other, in linear time."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest

from sinkron_rules.model import Check, Document, Evidence, Figure, Path, Place, Portfolio, Text, Verdict, path_text
from sinkron_rules.rulebook import load_pack
from sinkron_rules.shelves import RULES
from sinkron_rules.validation import Validator


class Paths:
    """Positions that know no lines: a place is its file and path."""

    def __init__(self, file: str) -> None:
        self.file = file

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - part of the protocol
        return Place(self.file, 1, 1, path_text(path))

    def written(self, path: Path) -> str | None:  # noqa: ARG002 - part of the protocol
        return None

    def is_plain(self, path: Path) -> bool:  # noqa: ARG002 - part of the protocol
        return True


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(RULES / "pack.yaml", folder)
    shutil.copytree(RULES / "samples", folder / "samples")
    shutil.copytree(RULES / "overlap", folder / "overlap")
    return load_pack(folder, Validator(), origin="test").checks["overlap"]


PARAMETERS: dict[str, Any] = {"max_similarity_percent": 50, "words": {"umum": ["pembangunan", "dan"]}}
PUPR, PERKIM = (
    ("1.03.0.00.0.00.01.0000", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("1.04.0.00.0.00.01.0000", "Perkim"),
)
UTARA, SELATAN = "62.71.01.1001", "62.71.01.1002"


def plan(office: tuple[str, str], *items: dict[str, Any]) -> Document:
    data = {
        "perangkat_daerah": {"kode": office[0], "nama": office[1]},
        "program": [{"kegiatan": [{"sub_kegiatan": list(items)}]}],
    }
    return Document(f"{office[0]}.yaml", "usulan/1", data, Paths(f"{office[0]}.yaml"))


def item(name: str, *areas: str, **more: Any) -> dict[str, Any]:
    places = [{"kode_wilayah": area} for area in areas or (UTARA,)]
    return {"kode": "1.03.10.2.01.0055", "nama": name, "lokasi": places, **more}


def concluded(check: Check, *plans: Document, extra: Sequence[Figure] = (), percent: int = 50) -> list[Evidence]:
    assert check.collect is not None
    assert check.conclude is not None
    rule = PARAMETERS | {"max_similarity_percent": percent}
    figures = [figure for one in plans for figure in check.collect(one.root, rule)]
    return list(check.conclude([*figures, *extra], Portfolio("62.71", 2027, None, {}, len(plans)), rule))


def test_similar_work_of_two_agencies_in_one_kelurahan_is_found(check: Check) -> None:
    (found,) = concluded(check, plan(PUPR, item("Pembangunan Jalan")), plan(PERKIM, item("Jalan")))
    assert (found.message, found.values["count"]) == ("similar", 2)
    assert len(found.places) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (plan(PUPR, item("Jalan")), plan(PERKIM, item("Jalan", SELATAN))),
        (plan(PUPR, item("Jalan")), plan(PUPR, item("Jalan"))),
        (plan(PUPR, item("Jalan")), plan((PUPR[0][:-4] + "0007", "UPTD"), item("Jalan"))),
        (plan(PUPR, item("Jalan")), plan(PERKIM, item("Jalan setapak"))),
        (plan(PUPR, item("Pembangunan")), plan(PERKIM, item("Pembangunan"))),
        (plan(PUPR, item("Jalan", "62.71.01")), plan(PERKIM, item("Jalan", "62.71.01"))),
        (plan(PUPR, item("Jalan")), plan(PERKIM, item("Jalan", jenis="penunjang"))),
        (plan(PUPR, item("Jalan")), plan(PERKIM, item("Jalan", kode="1.04.01.2.01.0001"))),
    ],
    ids=[
        "other kelurahan",
        "same agency",
        "its unit",
        "half the words",
        "no words",
        "kecamatan",
        "support",
        "support 2",
    ],
)
def test_what_is_not_an_overlap(check: Check, one: Document, other: Document) -> None:
    assert concluded(check, one, other) == []


@pytest.mark.parametrize(
    "partner",
    [PUPR[0], PUPR[1], PUPR[1].upper(), "Dinas PUPR", "Dinas PUPR Kota Palangka Raya", "PUPR", f"{PUPR[1]} Kota"],
)
@pytest.mark.parametrize("field", ["koordinasi", "pendamping"])
def test_naming_one_another_settles_it(check: Check, partner: str, field: str) -> None:
    named = item("Jalan", **{field: [partner] if field == "koordinasi" else partner})
    assert concluded(check, plan(PUPR, item("Jalan")), plan(PERKIM, named)) == []


def test_naming_a_third_agency_does_not_settle_it(check: Check) -> None:
    named = item("Jalan", koordinasi=["Dinas Perhubungan"])
    assert len(concluded(check, plan(PUPR, item("Jalan")), plan(PERKIM, named))) == 1


def test_work_that_meets_in_many_places_is_told_once(check: Check) -> None:
    one, other = item("Jalan", UTARA, SELATAN), item("Jalan", UTARA, SELATAN)
    (found,) = concluded(check, plan(PUPR, one), plan(PERKIM, other))
    assert found.values["areas"] == [UTARA, SELATAN]


def test_a_gap_is_said_beside_what_was_found(check: Check) -> None:
    gap = Figure("*", 0, Place("rusak.yaml", 1, 1), Text("a", "b"), gap=Text("rusak", "broken"))
    found = concluded(check, plan(PUPR, item("Jalan")), plan(PERKIM, item("Jalan")), extra=[gap])
    assert [evidence.verdict for evidence in found] == [Verdict.NEEDS_FIX, Verdict.NOT_ASSESSABLE]


@pytest.mark.parametrize("percent", [0, 30, 50, 67, 99])
def test_the_index_finds_exactly_what_comparing_all_pairs_finds(check: Check, percent: int) -> None:
    chance = random.Random(percent)  # noqa: S311 - cases, not secrets
    words = [f"kata{letter * 3}" for letter in "abcdefghijkl"]
    limit = Fraction(percent, 100)
    for _ in range(60):
        texts = [" ".join(chance.sample(words, chance.randint(1, 6))) for _ in range(8)]
        plans = [plan((f"1.{n:02d}.0.00.0.00.01.0000", f"PD {n}"), item(text)) for n, text in enumerate(texts)]
        groups = {frozenset([number]) for number in range(len(texts))}
        for one, other in combinations(range(len(texts)), 2):
            left, right = set(texts[one].split()), set(texts[other].split())
            if Fraction(len(left & right), len(left | right)) > limit:
                joined = {group for group in groups if group & {one, other}}
                groups = (groups - joined) | {frozenset().union(*joined)}
        expected = sorted(len(group) for group in groups if len(group) > 1)
        assert sorted(len(found.places) for found in concluded(check, *plans, percent=percent)) == expected


@pytest.mark.parametrize(
    "one",
    [
        item("Jalan", UTARA, SELATAN, keluaran="Terbangunnya Jembatan", jenis_rinci="Beton"),
        item("Jalan", koordinasi=["Perkim", None, "BPBD"], pendamping="Dinas PUPR"),
        item("Jalan", lokasi=[None, {"nama": "Kota"}, {"kode_wilayah": UTARA, "nama": "Kelurahan"}]),
        item("Jalan", lokasi=None, pendamping=None),
        item("Jalan", jenis="penunjang", kode="1.03.01.2.01.0001"),
        item("Jalan", kode=None),
        {"lokasi": [{"kode_wilayah": UTARA}], "kode": "1.03.10.2.01.0055", "keluaran": "Jembatan"},
    ],
)
def test_a_glance_sees_what_care_sees(check: Check, one: dict[str, Any]) -> None:
    quick, slow = plan(PUPR, item("Drainase"), one), plan(PUPR, item("Drainase"), one)
    slow.broken["x-lain",] = Text("rusak", "broken")
    assert check.collect is not None
    assert list(check.collect(quick.root, PARAMETERS)) == list(check.collect(slow.root, PARAMETERS))

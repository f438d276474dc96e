"""Places detailed enough: a physical item down to the kelurahan or the spot, empowerment down to the kecamatan."""

from __future__ import annotations

from collections.abc import Iterable

from sinkron_rules.model import Check, Evidence, Glance, Node, Parameters, Sight, Text, Unassessable, Verdict, Wording

from .places import KELURAHAN, LEVELS, REGION, Located, groups, is_exact, located, uncovered

_ITEMS = "program[].kegiatan[].sub_kegiatan[]"
_ANY_KIND = Text(
    "jenis pekerjaan ini tidak perlu menunjuk satu tempat", "this kind of work need not point at one place"
)
_SUPPORT = Text("Program penunjang melayani kantor, bukan satu tempat", "a support programme serves an office")
_NO_KIND = Text(
    "isian `jenis` belum diisi, sehingga belum diketahui seberapa terperinci lokasinya",
    "`jenis` is not filled in, so how detailed the place has to be is not known",
)
_NO_PLACE = Text("isian `lokasi` belum diisi", "`lokasi` is not filled in")
_MESSAGES = {
    "kelurahan": Wording(
        Text(
            'Lokasi {subject} tertulis "{written}", belum menunjuk kelurahan, desa, atau titik pekerjaannya.',
            'The location of {subject} reads "{written}"; it does not point at a kelurahan, desa or spot yet.',
        ),
        Text(
            'Perlu diperinci. Ketik, misalnya, `lokasi: [{{kode_wilayah: "{typed}"}}]`, atau sebut ruas jalan atau RT '
            "pada `nama`.",
            'Be more specific. Type, for example, `lokasi: [{{kode_wilayah: "{typed}"}}]`, or name the road or RT in '
            "`nama`.",
        ),
    ),
    "kecamatan": Wording(
        Text(
            'Lokasi {subject} tertulis "{written}", belum menyebut kecamatan atau kelurahan yang diberdayakan.',
            'The location of {subject} reads "{written}"; it does not name the kecamatan or kelurahan served yet.',
        ),
        Text(
            'Perlu diperinci per kecamatan atau kelurahan. Ketik, misalnya, `lokasi: [{{kode_wilayah: "{typed}"}}]`.',
            'Name each kecamatan or kelurahan. Type, for example, `lokasi: [{{kode_wilayah: "{typed}"}}]`.',
        ),
    ),
}


def judge(item: Node, parameters: Parameters) -> Iterable[Evidence]:
    """Judge a Sub Kegiatan: at most one finding, at the first place that says too little."""
    named = [(node, node.get("kode_wilayah"), node.get("nama")) for node in item.each("lokasi[]")]
    if not named:
        raise Unassessable(_NO_PLACE, item.place_of("lokasi"))
    places = [located(*one) for one in named]
    if all(place.groups == KELURAHAN for place in places):
        return ()
    if _supports(item):
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_SUPPORT),)
    level = parameters["levels"].get(_kind(item, parameters))
    if level is None:
        return (Evidence(verdict=Verdict.NOT_APPLICABLE, reason=_ANY_KIND),)
    region = item.document.root["pemda"]
    words, name = parameters["words"], str(region["nama"].value).casefold()
    exact = [place for place in places if is_exact(place, LEVELS[level], words, name)]
    vague = uncovered(places, exact, words)
    return (_finding(item, level, vague[0], str(region["kode_wilayah"].value)),) if vague else ()


def _glance(_: Parameters) -> Glance:
    return _are_all_exact


def _are_all_exact(sight: Sight) -> bool:
    """Tell whether every item has places, each with the code of a kelurahan or desa: enough for work of any kind."""
    listed = [item["lokasi"] for item in sight.each(_ITEMS)]
    reached = {groups(place.get("kode_wilayah") or "") for places in listed for place in places}
    return all(listed) and reached <= {KELURAHAN}


def _supports(item: Node) -> bool:
    activity = item.parent
    programme = activity.parent if activity is not None else None
    return programme is not None and str(programme["kode"].value).endswith(".01")


def _kind(item: Node, parameters: Parameters) -> str:
    """Return what kind of work an item is; raises Unassessable when neither its code nor `jenis` tells."""
    if item["kode"].value in parameters["physical_codes"]:
        return "sarana_prasarana"
    kind = item.get("jenis")
    if kind is None:
        raise Unassessable(_NO_KIND, item.place_of("jenis"))
    return str(kind.value)


def _finding(item: Node, level: str, place: Located, region: str) -> Evidence:
    kecamatan = place.code if place.groups > REGION else f"{region}.01"
    return Evidence(
        message=level,
        values={
            "subject": item.label,
            "written": place.written or "-",
            "typed": f"{kecamatan}.1001" if level == "kelurahan" else kecamatan,
        },
        places=(place.node.place,),
    )


CHECK = Check(
    name="place-detail",
    parameters={
        "type": "object",
        "properties": {
            "levels": {
                "type": "object",
                "description": "For each `jenis` of Sub Kegiatan that has to be placed: down to which level.",
                "propertyNames": {"enum": ["sarana_prasarana", "pemberdayaan", "layanan", "penunjang"]},
                "additionalProperties": {"enum": ["kecamatan", "kelurahan"]},
            },
            "physical_codes": {
                "type": "array",
                "items": {"type": "string"},
                "x-stricter": "superset",
                "description": "Codes of Sub Kegiatan that are physical work whatever their `jenis` says.",
            },
            "words": {
                "type": "object",
                "description": "Words in names of places: `menyeluruh`, `wilayah`, `kecamatan`, `titik`.",
                "required": ["menyeluruh", "wilayah", "kecamatan", "titik"],
            },
        },
        "required": ["levels", "physical_codes", "words"],
        "additionalProperties": False,
    },
    messages=_MESSAGES,
    subjects=_ITEMS,
    judge=judge,
    glance=_glance,
)

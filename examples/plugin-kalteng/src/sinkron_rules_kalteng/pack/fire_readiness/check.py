"""Check `fire-readiness`: money for preventing fires on peat and land, in the plan of each kecamatan."""

from __future__ import annotations

from collections.abc import Iterator

from sinkron_rules.model import Check, Evidence, Node, Operand, Parameters, Rupiah, Text, Wording


def judge(plan: Node, parameters: Parameters) -> Iterator[Evidence]:
    """Add up the Sub Kegiatan whose name holds one of the words, and compare with the least amount."""
    words = [str(word).casefold() for word in parameters["words"]]
    items = list(plan.each("program[].kegiatan[].sub_kegiatan[]"))
    meant = [item for item in items if any(word in str(item["nama"].value).casefold() for word in words)]
    least, total = int(parameters["minimum"]), sum(int(item["pagu"].value) for item in meant)
    if total >= least:
        return
    yield Evidence(
        message="below" if meant else "none",
        values={"total": Rupiah(total), "least": Rupiah(least), "distance": Rupiah(least - total)},
        places=tuple(item["pagu"].place for item in meant) or (plan.place_of("program"),),
        operands=tuple(Operand(item.label, Rupiah(int(item["pagu"].value)), item["pagu"].place) for item in meant),
        total=Rupiah(total),
        found=Rupiah(total),
        required=Rupiah(least),
        distance=Rupiah(least - total),
    )


CHECK = Check(
    name="fire-readiness",
    parameters={
        "type": "object",
        "properties": {
            "words": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "minLength": 4},
                "x-stricter": "subset",
                "description": "Words in the name of a Sub Kegiatan that make it count.",
            },
            "minimum": {
                "type": "integer",
                "minimum": 1,
                "x-stricter": "higher",
                "description": "The least amount in rupiah.",
            },
        },
        "required": ["words", "minimum"],
        "additionalProperties": False,
    },
    messages={
        "below": Wording(
            Text(
                "Pagu kesiapsiagaan kebakaran lahan {total}, sedangkan paling sedikit {least}.",
                "The budget for fire readiness is {total}, while the least is {least}.",
            ),
            Text("Agar pagunya ditambah {distance}.", "Add {distance}."),
        ),
        "none": Wording(
            Text(
                "Belum ada Sub Kegiatan kesiapsiagaan kebakaran lahan; paling sedikit {least}.",
                "There is no Sub Kegiatan for fire readiness; the least is {least}.",
            ),
            Text(
                "Agar ditambahkan Sub Kegiatan kesiapsiagaan kebakaran lahan dengan pagu {distance}.",
                "Add a Sub Kegiatan for fire readiness with a budget of {distance}.",
            ),
        ),
    },
    judge=judge,
    limits=("minimum",),
)

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.errors import ExpressionError
from sinkron_rules.expressions import compile_expression

SCHEMAS = Path(__file__).parents[2] / "schemas"

SMALL: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "patternProperties": {"^x-": True},
    "properties": {
        "tahun": {"allOf": [{"$ref": "#/$defs/tahun"}]},
        "jenis": {"enum": ["a", "b"]},
        "skema": {"const": "usulan/1"},
        "target": {"anyOf": [{"type": "number"}, {"type": "string"}]},
        "catatan": {"type": ["string", "null"]},
        "bebas": {"type": "object", "additionalProperties": {"type": "integer"}},
        "terbuka": {"type": "object"},
        "pasti": {"const": True},
        "berpola": {"type": "object", "patternProperties": {"^x-": True}, "additionalProperties": False},
        "rumit": {"type": "object", "patternProperties": {"[a-z]+": True}, "additionalProperties": False},
        "apa": True,
        "pilihan": {
            "oneOf": [
                {"type": "string"},
                {"type": "object", "properties": {"nama": {"type": "string"}}, "additionalProperties": False},
                {"type": "object", "properties": {"nama": {"type": "number"}}, "additionalProperties": False},
            ]
        },
        "program": {"type": "array", "items": {"$ref": "#/$defs/program"}},
        "baris": {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "integer"}]},
        "ketat": {
            "allOf": [{"type": "object", "properties": {"satu": {"type": "boolean"}}}],
            "unevaluatedProperties": False,
        },
        "bersama": {
            "allOf": [{"type": "object", "properties": {"satu": {"type": "boolean"}, "dua": {"type": "boolean"}}}],
            "properties": {"dua": {}},
            "additionalProperties": False,
        },
        "lingkar": {"$ref": "#/$defs/lingkar"},
        "luar": {"$ref": "https://example.org/x.json"},
    },
    "$defs": {
        "tahun": {"type": "integer"},
        "lingkar": {"$ref": "#/$defs/lingkar"},
        "program": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "pagu": {"type": "integer"},
                "kode": {"type": "string"},
                "program": {"type": "array", "items": {"$ref": "#/$defs/program"}},
            },
        },
    },
}

FITS = [
    "tahun > 2020 && jenis == 'a'",
    "target == 1 || target == 'satu'",
    "catatan.contains('x')",
    "bebas.apa_saja + 1 > 0",
    "terbuka.apa.saja",
    "apa.a.b",
    "pilihan.nama == 1 || pilihan.nama == 'x'",
    "sum(program.filter(p, p.kode == '1').map(p, p.pagu)) > 1",
    "program.exists(p, p.program.exists(q, q.program[0].pagu > 1))",
    "sum(baris) == 6 || baris == 6",
    "ketat.satu",
    "pasti && !pasti",
    "berpola['x-catatan'] == 1",
    "rumit.kata",
    "baris.all(x, x > 1)",
    "bersama.dua",
    "lingkar.lingkar",
    "luar.apa",
    "has(program[0].program[0].kode)",
    "'x' in program[0]",
    "terbuka['x-catatan'] == 1",
]

NEVER: list[tuple[str, int, str]] = [
    ("tahum > 2020", 1, "field `tahum` is not in the schema. Nearest: `tahun`."),
    ("program.exists(p, p.pgu > 1)", 21, "field `program[].pgu` is not in the schema. Nearest: `pagu`."),
    ("has(jenis2)", 5, "field `jenis2` is not in the schema. Nearest: `jenis`."),
    ("program[0].program[1].kde", 23, "field `program[].program[].kde` is not in the schema. Nearest: `kode`."),
    ("program[0]['kodee']", 11, "field `program[].kodee` is not in the schema. Nearest: `kode`."),
    ("program.map(p, p).filter(q, q.zzz)", 31, "field `program[].zzz` is not in the schema."),
    ("pilihan.kode", 9, "field `pilihan.kode` is not in the schema."),
    ("pasti == 1", 7, "compares `true` or `false` with a number"),
    ("berpola.catatan", 9, "field `berpola.catatan` is not in the schema."),
    ("baris.all(x, x == 'a')", 16, "never equal"),
    ("ketat.dua", 7, "field `ketat.dua` is not in the schema."),
    ("bersama.satu", 9, "field `bersama.satu` is not in the schema."),
    ("tahun == '2027'", 7, "compares a number with text"),
    ("jenis == 2", 7, "compares text with a number"),
    ("skema + 1", 7, "between text and a number"),
    ("program.kode", 9, "`.kode` needs a group of fields, but this is a list"),
    ("tahun.kode", 7, "`.kode` needs a group of fields, but this is a number"),
    ("tahun && true", 1, "`&&` needs `true` or `false`"),
    ("tahun.filter(x, true)", 7, "`filter` needs a list"),
    ("bebas.x.y", 9, "`.y` needs a group of fields"),
    ("program.map(p, p.kode).exists(k, k > 1)", 36, "between text and a number"),
    ("jenis in [1, 2]", 7, "never equal"),
]


@pytest.mark.parametrize("text", FITS)
def test_fits(text: str) -> None:
    assert compile_expression(text, SMALL).text == text


@pytest.mark.parametrize(("text", "column", "english"), NEVER)
def test_never_fits(text: str, column: int, english: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, SMALL)
    assert caught.value.column == column
    assert english in caught.value.text.en


def test_extra_variables_have_their_own_schema() -> None:
    extra = {"konteks": {"type": "object", "properties": {"apbd": {"type": "number"}}, "additionalProperties": False}}
    assert compile_expression("konteks.apbd > tahun", SMALL, extras=extra).names == {"konteks", "konteks.apbd", "tahun"}
    with pytest.raises(ExpressionError) as caught:
        compile_expression("konteks.abpd > tahun", SMALL, extras=extra)
    assert "Nearest: `apbd`" in caught.value.text.en
    assert "Yang paling mirip: `apbd`" in caught.value.text.id
    with pytest.raises(ExpressionError) as caught:
        compile_expression("kontek.apbd", SMALL, extras=extra)
    assert "Nearest: `konteks`" in caught.value.text.en


@pytest.mark.parametrize(
    "text",
    [
        'pemda.jenis == "kota" && !pemda.punya_desa',
        "tahun >= 2025 && tahap in ['rancangan', 'penetapan']",
        "sum(program.map(p, sum(p.kegiatan.map(k, sum(k.sub_kegiatan.map(s, s.pagu)))))) > 0",
        "has(ringkasan.total)",
    ],
)
def test_our_own_schema_of_submissions(text: str) -> None:
    schema = json.loads((SCHEMAS / "usulan.schema.json").read_text(encoding="utf-8"))
    assert compile_expression(text, schema).text == text


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("pemda.jenjis == 'kota'", "jenis"),
        ("program.all(p, p.kegiatann.size() > 0)", "kegiatan"),
        ("program[0].kegiatan[0].sub_kegiatan[0].pagu_n > 0", "pagu_n1"),
    ],
)
def test_our_own_schema_knows_its_fields(text: str, nearest: str) -> None:
    schema = json.loads((SCHEMAS / "usulan.schema.json").read_text(encoding="utf-8"))
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, schema)
    assert f"Nearest: `{nearest}`" in caught.value.text.en


@pytest.mark.parametrize(
    ("text", "column", "nearest"),
    [
        ('pemda.jenis == "kotta"', 16, "kota"),
        ('"x" != "y" && pemda.jenis != "Kota"', 30, "kota"),
        ('tahap in ["rancangan", "penetepan"]', 24, "penetapan"),
        (
            'program.all(p, p.kegiatan.all(k, k.sub_kegiatan.all(s, s.jenis == "sarana_prasaran")))',
            67,
            "sarana_prasarana",
        ),
    ],
)
def test_a_text_that_a_field_never_holds_is_refused(text: str, column: int, nearest: str) -> None:
    schema = json.loads((SCHEMAS / "usulan.schema.json").read_text(encoding="utf-8"))
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, schema)
    assert caught.value.column == column
    assert f"Nearest: `{nearest}`" in caught.value.text.en
    assert f"Yang paling mirip: `{nearest}`" in caught.value.text.id


CHOOSY: dict[str, Any] = {
    "$defs": {"jenis": {"enum": ["a", "b", None]}},
    "type": "object",
    "properties": {
        "satu": {"$ref": "#/$defs/jenis"},
        "tetap": {"const": "x"},
        "salah_satu": {"anyOf": [{"const": "x"}, {"type": "string", "enum": ["y"]}, {"type": "integer"}]},
        "terbuka": {"anyOf": [{"const": "x"}, {"type": "string"}]},
        "keduanya": {"allOf": [{"enum": ["x", "y"]}, {"enum": ["y", "z"]}]},
        "bilangan": {"type": "integer"},
    },
}


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("satu == 'a'", True),
        ("satu == 'c'", False),
        ("satu == terbuka", True),
        ("tetap == 'x'", True),
        ("tetap == 'y'", False),
        ("salah_satu == 'y'", True),
        ("salah_satu == 'z'", False),
        ("terbuka == 'z'", True),
        ("keduanya == 'y'", True),
        ("keduanya == 'x'", False),
        ("bilangan in [1, 2]", True),
    ],
)
def test_which_texts_a_schema_leaves_open(text: str, *, sound: bool) -> None:
    if sound:
        assert compile_expression(text, CHOOSY).text == text
        return
    with pytest.raises(ExpressionError, match="never holds"):
        compile_expression(text, CHOOSY)

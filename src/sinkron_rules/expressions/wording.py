"""Every message of the expression language, in both languages."""

from __future__ import annotations

from difflib import get_close_matches

from sinkron_rules.errors import ExpressionError
from sinkron_rules.model import Text, Value

KINDS = {
    "number": Text("bilangan", "a number"),
    "text": Text("teks", "text"),
    "bool": Text("nilai `true` atau `false`", "`true` or `false`"),
    "null": Text("`null`", "`null`"),
    "list": Text("daftar", "a list"),
    "group": Text("kelompok isian", "a group of fields"),
}

_AT = Text("Kolom {column}: {said}", "Column {column}: {said}")
_NEAREST = Text(" Yang paling mirip: `{near}`.", " Nearest: `{near}`.")

_SAID = {
    # what is written
    "too-long": Text(
        "ekspresi lebih panjang daripada {limit} karakter. Agar dibagi menjadi beberapa aturan.",
        "the expression is longer than {limit} characters. Split it into several rules.",
    ),
    "too-deep": Text(
        "ekspresi bertingkat lebih dari {limit}. Agar disederhanakan.",
        "the expression is nested more than {limit} levels deep. Simplify it.",
    ),
    "character": Text(
        "karakter {found} tidak dikenal dalam ekspresi.{hint}",
        "character {found} has no meaning in an expression.{hint}",
    ),
    "open-text": Text(
        "teks dibuka dengan {quote} tetapi belum ditutup. Agar diakhiri dengan {quote}.",
        "a text opens with {quote} but is not closed. End it with {quote}.",
    ),
    "escape": Text(
        "`{found}` dalam teks tidak dikenal. Yang dikenal: {known}.",
        "`{found}` inside a text is not known. Known: {known}.",
    ),
    "number": Text(
        "bilangan tertulis `{found}`. Agar ditulis dengan angka polos dan titik untuk pecahan, misalnya `1000000.5`;"
        " kode ditulis dalam tanda kutip.",
        "a number is written `{found}`. Type plain digits with a point for fractions, such as `1000000.5`;"
        " put codes in quotation marks.",
    ),
    "digits": Text(
        "bilangan lebih panjang daripada {limit} angka.",
        "a number has more than {limit} digits.",
    ),
    "expected": Text(
        "tertulis {found}, seharusnya {wanted}.",
        "found {found}, expected {wanted}.",
    ),
    "word": Text(
        "kata `{found}` ditulis dengan tanda `{sign}`.", "the word `{found}` is written as the sign `{sign}`."
    ),
    "empty": Text("ekspresi kosong.", "the expression is empty."),
    "chained": Text(
        "perbandingan berantai tidak didukung. Agar digabungkan dengan `&&`, misalnya `a < b && b < c`.",
        "comparisons cannot be chained. Join them with `&&`, such as `a < b && b < c`.",
    ),
    "variable": Text(
        '`{kind}` memerlukan nama peubah lalu ekspresi, misalnya `daftar.{kind}(x, x.kode != "")`.',
        '`{kind}` needs the name of a variable and an expression, such as `list.{kind}(x, x.kode != "")`.',
    ),
    "has": Text(
        "`has` memerlukan satu isian, misalnya `has(pemda.kode_wilayah)`.",
        "`has` needs one field, such as `has(pemda.kode_wilayah)`.",
    ),
    # what it means
    "function": Text("fungsi `{name}` tidak dikenal.{hint}", "function `{name}` is not known.{hint}"),
    "arity": Text(
        "banyaknya argumen `{name}` adalah {found}, seharusnya {wanted}.",
        "the number of arguments of `{name}` is {found}, expected {wanted}.",
    ),
    "kind": Text(
        "`{operator}` memerlukan {wanted}, sedangkan isinya {found}.",
        "`{operator}` needs {wanted}, but this is {found}.",
    ),
    "pair": Text(
        "`{operator}` tidak berlaku antara {left} dan {right}.",
        "`{operator}` does not work between {left} and {right}.",
    ),
    "never-equal": Text(
        "`{operator}` membandingkan {left} dengan {right}; keduanya tidak pernah sama.",
        "`{operator}` compares {left} with {right}; these are never equal.",
    ),
    "null-field": Text(
        "isian yang belum diisi tidak dapat dibandingkan dengan `null`. Agar ditulis `has(...)` atau `!has(...)`.",
        "a field that is not filled in cannot be compared with `null`. Write `has(...)` or `!has(...)`.",
    ),
    "field": Text("isian `{path}` tidak ada dalam skema.{hint}", "field `{path}` is not in the schema.{hint}"),
    "choice": Text(
        "isian `{path}` tidak pernah berisi `{found}`.{hint} Pilihannya: {known}.",
        "field `{path}` never holds `{found}`.{hint} The choices are: {known}.",
    ),
    # what happens
    "zero": Text("pembagian dengan nol.", "division by zero."),
    "whole": Text("`{operator}` memerlukan bilangan bulat.", "`{operator}` needs whole numbers."),
    "no-items": Text("`{name}` dari daftar kosong tidak ada nilainya.", "`{name}` of an empty list has no value."),
    "range": Text(
        "butir `[{index}]` tidak ada; daftar ini berisi {count} butir.",
        "item `[{index}]` does not exist; this list has {count} items.",
    ),
    "text-length": Text(
        "teks yang terbentuk lebih panjang daripada {limit} karakter.",
        "the text that is built is longer than {limit} characters.",
    ),
    "budget": Text(
        "penilaian dihentikan karena melebihi {limit} langkah. Agar perulangan bersarang dikurangi.",
        "the evaluation was stopped because it takes more than {limit} steps. Use fewer nested loops.",
    ),
    "not-bool": Text(
        "hasil ekspresi adalah {found}, seharusnya `true` atau `false`.",
        "the expression yields {found}, expected `true` or `false`.",
    ),
    "not-places": Text(
        "hasil ekspresi bukan bagian dokumen, sehingga letaknya tidak diketahui.",
        "the expression does not yield parts of the document, so they have no place.",
    ),
}

MISSING = Text("isian `{field}` belum diisi", "field `{field}` is not filled in")
UNUSABLE = Text(
    "isi `{field}` bukan bilangan yang dapat dihitung dengan tepat (paling banyak {limit} angka)",
    "the value of `{field}` is not a number that can be computed exactly (at most {limit} digits)",
)

SPENT = Text(
    "ekspresi semua aturan bersama-sama memerlukan lebih dari {limit} langkah pada dokumen ini; agar perulangan "
    "bersarang dalam ekspresi paket aturan dikurangi, atau aturan dinilai sebagian demi sebagian dengan `--select`",
    "the expressions of all rules together take more than {limit} steps on this document; use fewer nested loops in "
    "the expressions of the packs, or judge some rules at a time with `--select`",
)


def fault(key: str, column: int, **values: Value) -> ExpressionError:
    """Return the error `key` at the 1-based `column`, its placeholders filled."""
    said = _SAID[key].fill(**values)
    return ExpressionError(_AT.fill(column=str(column), said=said), column=column)


def nearest(name: str, known: list[str]) -> Text:
    """Return the sentence that names the known word most like `name`; an empty text when none is alike."""
    matches = get_close_matches(name[:64], known, n=1, cutoff=0.5)
    return _NEAREST.fill(near=matches[0]) if matches else Text("", "")

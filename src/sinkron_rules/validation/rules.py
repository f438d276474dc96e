"""The tool's own rules: what a schema asks for, so that `rule SKEMA-WAJIB` can explain it like any other rule."""

from __future__ import annotations

from collections.abc import Mapping

from sinkron_rules.model import Basis, Certainty, Rule, Severity, Text

PACK = "sinkron-rules"
MODULE = "validation"
_OWN = (Basis("sinkron-rules: skema data", Certainty.OWN),)


def _rule(name: str, title: Text, why: Text, remedy: Text) -> Rule:
    return Rule(f"SKEMA-{name}", PACK, MODULE, title, Severity.ERROR, "stable", _OWN, why, remedy)


_ALL = (
    _rule(
        "JENIS",
        Text("Jenis berkas belum dikenal", "Kind of file not known"),
        Text(
            "Jenis pada `skema:` menentukan isian yang diharapkan dan aturan yang menilainya.",
            "The kind given by `skema:` decides which fields are expected and which rules judge them.",
        ),
        Text("Ketik pada baris pertama, misalnya `skema: usulan/1`.", "Type on the first line: `skema: usulan/1`."),
    ),
    _rule(
        "WAJIB",
        Text("Isian wajib belum ada", "Required field missing"),
        Text(
            "Tanpa isian wajib, aturan yang memerlukannya tidak dapat menilai.",
            "Without a required field, the rules that need it cannot judge.",
        ),
        Text("Tambahkan isian itu sejajar dengan isian sekelompoknya.", "Add the field, aligned with its group."),
    ),
    _rule(
        "KOSONG",
        Text("Isian belum berisi", "Field left empty"),
        Text("Nama isian sudah ada, tetapi isinya belum.", "The field is named, but nothing is filled in."),
        Text("Isi, atau hapus barisnya jika tidak wajib.", "Fill it in, or delete the line if it is optional."),
    ),
    _rule(
        "TIDAK-DIKENAL",
        Text("Isian tidak dikenal", "Unknown field"),
        Text(
            "Isian dengan nama lain tidak terbaca oleh aturan mana pun.",
            "A field of another name is read by no rule at all.",
        ),
        Text(
            "Samakan nama isian dengan skema, atau beri awalan `x-`.", "Use the schema's name, or start it with `x-`."
        ),
    ),
    _rule(
        "PILIHAN",
        Text("Pilihan tidak tersedia", "Not one of the choices"),
        Text("Isian ini hanya menerima pilihan tertentu.", "This field takes certain choices only."),
        Text("Ketik salah satu pilihan persis seperti tertulis dalam skema.", "Type one of the choices exactly."),
    ),
    _rule(
        "BENTUK",
        Text("Bentuk isian belum sesuai", "Wrong shape of a field"),
        Text(
            "Isian dapat berupa satu nilai, daftar, atau kelompok isian; bentuk lain tidak terbaca.",
            "A field is one value, a list or a group of fields; another shape cannot be read.",
        ),
        Text("Tulis dengan bentuk seperti pada contoh.", "Write it in the shape of the example."),
    ),
    _rule(
        "KODE",
        Text("Susunan kode belum sesuai", "Code of the wrong form"),
        Text(
            "Kode yang lengkap menghubungkan usulan dengan nomenklatur dan daftar resmi.",
            "Only a full code connects the submission with the code book and official lists.",
        ),
        Text("Salin kode dari daftar resmi dan apit dengan tanda kutip.", "Copy it from the official list, in quotes."),
    ),
    _rule(
        "KUTIP",
        Text("Tanda kutip perlu disesuaikan", "Quotation marks to be adjusted"),
        Text(
            "Tanpa tanda kutip, kode `1.10` terbaca sebagai bilangan 1,1 dan angka nolnya hilang.",
            "Without quotation marks the code `1.10` is read as the number 1.1 and loses its zero.",
        ),
        Text("Apit kode dan teks dengan tanda kutip; bilangan tidak.", "Quote codes and text, but not numbers."),
    ),
    _rule(
        "TITIK-RIBUAN",
        Text("Titik ribuan dalam bilangan", "Thousands dots in a number"),
        Text(
            "`250.000` terbaca sebagai 250, seribu kali lebih kecil daripada maksudnya.",
            "`250.000` is read as 250, a thousand times less than meant.",
        ),
        Text("Ketik rupiah dengan angka polos: `pagu: 250000`.", "Type rupiah as plain digits: `pagu: 250000`."),
    ),
    _rule(
        "KOMA",
        Text("Koma sebagai tanda pecahan", "Decimal comma"),
        Text("`67,41` terbaca sebagai teks, bukan bilangan.", "`67,41` is read as text, not as a number."),
        Text("Ketik pecahan dengan titik: `target: 67.41`.", "Type decimals with a point: `target: 67.41`."),
    ),
    _rule(
        "ANGKA-MIRIP",
        Text("Nilai dapat terbaca lain", "Value that can be misread"),
        Text(
            "`1:10` dapat terbaca sebagai jam; pengolah lembar kerja sering mengubah kode menjadi jam.",
            "`1:10` can be read as a time; spreadsheets often turn codes into times.",
        ),
        Text("Periksa nilai asli; jika kode, apit dengan tanda kutip.", "Check the original; if a code, quote it."),
    ),
    _rule(
        "ANGKA",
        Text("Isian seharusnya bilangan", "Field that should be a number"),
        Text("Hanya bilangan yang dapat dijumlahkan dan dibandingkan.", "Only a number can be added up and compared."),
        Text("Ketik bilangannya saja; satuan pada isian lain.", "Type the number alone; its unit in another field."),
    ),
    _rule(
        "YA-TIDAK",
        Text("Isian seharusnya `true` atau `false`", "Field that should be `true` or `false`"),
        Text("`ya`, `yes`, atau `no` terbaca sebagai teks biasa.", "`ya`, `yes` or `no` are read as ordinary text."),
        Text("Ketik `true` untuk ya atau `false` untuk tidak.", "Type `true` for yes or `false` for no."),
    ),
    _rule(
        "TANGGAL",
        Text("Susunan tanggal belum sesuai", "Date of the wrong form"),
        Text("`01-02-2026` dapat terbaca Januari atau Februari.", "`01-02-2026` may be read as January or February."),
        Text("Ketik tahun-bulan-hari: `2026-02-01`.", "Type year-month-day: `2026-02-01`."),
    ),
    _rule(
        "RENTANG",
        Text("Nilai di luar ketentuan isian", "Value outside what the field allows"),
        Text("Nilai di luar ketentuan perlu diperiksa kembali.", "A value outside its bounds needs a second look."),
        Text("Sesuaikan dengan keterangan isian.", "Follow the description of the field."),
    ),
    _rule(
        "GAGAL",
        Text("Pemeriksaan skema belum tuntas", "Schema check not complete"),
        Text(
            "Dokumen yang belum diperiksa sampai selesai tidak boleh dianggap sesuai.",
            "A document that was not checked in full must not count as conforming.",
        ),
        Text("Sampaikan pesan ini kepada pengelola alat.", "Send this message to the maintainers."),
    ),
)
_BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in _ALL}


def explain() -> Mapping[str, Rule]:
    """Return the tool's own rules by id."""
    return _BY_ID

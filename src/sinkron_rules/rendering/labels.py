"""Every fixed word of the reports in both languages, by key, and the words for counts and certainty."""

from __future__ import annotations

from sinkron_rules.model import Certainty, Lang, Text, Value
from sinkron_rules.rendering.page_labels import PAGE_LABELS

LABELS: dict[str, Text] = {
    **PAGE_LABELS,
    # title block
    "title": Text("Hasil Telaah Otomatis", "Automated Review"),
    "about": Text("usulan rencana perangkat daerah", "agency plan submissions"),
    "regions": Text("Pemerintah Daerah", "Regional government"),
    "agencies": Text("Perangkat Daerah", "Agencies"),
    "years": Text("Tahun Rencana", "Plan year"),
    "as_of": Text("Keadaan per tanggal", "As of"),
    "packs": Text("Paket Aturan", "Rule packs"),
    "files": Text("Berkas yang Ditelaah", "Files reviewed"),
    # sections
    "summary": Text("Ringkasan", "Summary"),
    "by_agency": Text("Menurut perangkat daerah", "By agency"),
    "findings": Text("Daftar temuan", "Findings"),
    "review_section": Text("Perlu telaah manual", "For manual review"),
    "not_assessable_section": Text("Tidak dapat dinilai", "Not assessable"),
    "not_applicable_section": Text("Tidak berlaku", "Not applicable"),
    "rules_section": Text("Aturan yang digunakan", "Rules used"),
    "incomplete": Text("Telaah belum tuntas", "The job is not complete"),
    "unread_files": Text("Berkas yang tidak dapat dibaca", "Files that could not be read"),
    "other_files": Text("Berkas tanpa isian `skema`, tidak ditelaah", "Files without a `skema` field, not reviewed"),
    "failures": Text("Yang tidak dapat dijalankan", "What could not be run"),
    # finding card
    "finding": Text("Temuan", "Finding"),
    "number": Text("No", "No"),
    "place": Text("Letak", "Place"),
    "other_places": Text("Letak lain", "Other places"),
    "quotation": Text("Kutipan", "Quotation"),
    "condition": Text("Kondisi", "Condition"),
    "criterion": Text("Kriteria", "Criterion"),
    "remedy": Text("Rekomendasi", "Recommendation"),
    "basis": Text("Dasar hukum", "Legal basis"),
    "certainty": Text("Kepastian", "Certainty"),
    "calculation": Text("Rincian perhitungan", "Calculation"),
    "item": Text("Rincian", "Item"),
    "amount": Text("Jumlah", "Amount"),
    "total": Text("Jumlah seluruhnya", "Total"),
    "found": Text("Nilai tertulis", "Found"),
    "required": Text("Nilai seharusnya", "Required"),
    "distance": Text("Selisih", "Difference"),
    "verdict": Text("Status", "Verdict"),
    "severity": Text("Tingkat", "Severity"),
    "subject": Text("Yang dinilai", "Subject"),
    "reason": Text("Alasan", "Reason"),
    "rule": Text("Aturan", "Rule"),
    "agency": Text("Perangkat daerah", "Agency"),
    "no_agency": Text("Tanpa perangkat daerah", "No agency named"),
    "no_place": Text("tanpa letak", "no place"),
    "file": Text("Berkas", "File"),
    "count": Text("Banyaknya", "Count"),
    # headings of tables
    "heading": Text("Judul", "Title"),
    "year": Text("Tahun", "Year"),
    "line": Text("Baris", "Line"),
    "column": Text("Kolom", "Column"),
    "field": Text("Isian", "Field"),
    "fingerprint": Text("Sidik temuan", "Fingerprint"),
    "rule_state": Text("Keadaan aturan", "Rule status"),
    "file_state": Text("Keadaan berkas", "File status"),
    "file_read": Text("terbaca", "read"),
    "file_unread": Text("tidak terbaca", "not readable"),
    "file_other": Text("tidak ditelaah", "not reviewed"),
    "all_agencies": Text("Seluruhnya", "In all"),
    # severities and verdicts
    "error": Text("kesalahan", "error"),
    "warning": Text("peringatan", "warning"),
    "note": Text("catatan", "note"),
    "needs-fix": Text("perlu perbaikan", "needs fix"),
    "needs-review": Text("perlu telaah manual", "needs review"),
    "not-assessable": Text("tidak dapat dinilai", "not assessable"),
    "not-applicable": Text("tidak berlaku", "not applicable"),
    "conforms": Text("sesuai", "conforms"),
    "stable": Text("mapan", "stable"),
    "draft": Text("rancangan", "draft"),
    "expired": Text("berakhir", "expired"),
    # how sure of a legal basis
    "read": Text("naskah peraturan telah dibaca", "text of the regulation was read"),
    "quoted": Text("dikutip dari sumber lain; naskah belum dibaca", "quoted by another source; text not read"),
    "secondary": Text("menurut sumber kedua; naskah belum dibaca", "from a secondary source; text not read"),
    "practice": Text("praktik verifikasi, bukan ketentuan", "review practice, not a provision"),
    "own": Text("ketentuan sendiri; peraturan tidak menetapkannya", "our own provision; no regulation sets it"),
    # readiness
    "readiness": Text("Kesiapan", "Readiness"),
    "ready": Text("siap diverifikasi", "ready for verification"),
    "ready_small": Text("siap dengan perbaikan kecil", "ready after small fixes"),
    "ready_fix": Text("perlu perbaikan", "needs fixing"),
    "ready_complete": Text("perlu dilengkapi lebih dahulu", "to be completed first"),
    # whole sentences
    "clean_run": Text("Tidak ada temuan dari {n} aturan yang dinilai.", "No findings in {n} rules judged."),
    "nothing_judged": Text("Belum ada yang dinilai.", "Nothing was judged."),
    "found_in": Text("{counts} pada {m} dari {n} berkas.", "{counts} in {m} of {n} files."),
    "met": Text("{m} dari {n} aturan terpenuhi.", "{m} of {n} rules met."),
    "unassessed": Text(
        '{t} penilaian tidak dapat dilakukan; lihat "Tidak dapat dinilai".',
        'Judgements that could not be made: {t}; see "Not assessable".',
    ),
    "set_aside_one": Text(
        "Satu aturan tidak dinilai karena dikesampingkan oleh {source}: {rules}.",
        "One rule was not judged, since it is set aside by {source}: {rules}.",
    ),
    "set_aside_many": Text(
        "{n} aturan tidak dinilai karena dikesampingkan oleh {source}: {rules}.",
        "{n} rules were not judged, since they are set aside by {source}: {rules}.",
    ),
    "excluded_one": Text(
        "Satu berkas tidak ditelaah karena dikecualikan oleh `exclude` dalam konfigurasi: {files}.",
        "One file was not reviewed, since `exclude` in the configuration leaves it out: {files}.",
    ),
    "excluded_many": Text(
        "{n} berkas tidak ditelaah karena dikecualikan oleh `exclude` dalam konfigurasi: {files}.",
        "{n} files were not reviewed, since `exclude` in the configuration leaves them out: {files}.",
    ),
    "more_rows": Text(
        "Lembar ini memuat {most} dari {n} baris; sisanya ada pada format `json`.",
        "The sheet holds {most} of {n} rows; format `json` has the rest.",
    ),
    "partial": Text("Hasil ini belum lengkap.", "These results are partial."),
    "rule_help": Text("Penjelasan aturan: `sinkron-rules rule {id}`", "About a rule: `sinkron-rules rule {id}`"),
    "and_more": Text("dan {n} lainnya", "and {n} more"),
    "footer": Text(
        "Disusun secara otomatis oleh sinkron-rules {version}, keadaan per {as_of}. Alat bantu telaah; tidak "
        "menggantikan verifikasi Bappeda atau reviu APIP. Isi peraturan agar dicocokkan dengan naskah resmi.",
        "Produced automatically by sinkron-rules {version}, as of {as_of}. An aid to review; it does not replace "
        "verification by Bappeda or review by APIP. Check quoted law against the official text.",
    ),
}

# Indonesian needs one form, English two: the first of a pair is for exactly one.
COUNTS: dict[str, tuple[Text, Text]] = {
    "error": (Text("{n} kesalahan", "{n} error"), Text("{n} kesalahan", "{n} errors")),
    "warning": (Text("{n} peringatan", "{n} warning"), Text("{n} peringatan", "{n} warnings")),
    "note": (Text("{n} catatan", "{n} note"), Text("{n} catatan", "{n} notes")),
    "needs-review": (Text("{n} perlu telaah manual", "{n} for manual review"),) * 2,
    "not-assessable": (Text("{n} tidak dapat dinilai", "{n} not assessable"),) * 2,
    "not-applicable": (Text("{n} tidak berlaku", "{n} not applicable"),) * 2,
    "conforms": (Text("{n} sesuai", "{n} conforms"), Text("{n} sesuai", "{n} conform")),
    "finding": (Text("{n} temuan", "{n} finding"), Text("{n} temuan", "{n} findings")),
    "file": (Text("{n} berkas", "{n} file"), Text("{n} berkas", "{n} files")),
    "agency": (Text("{n} perangkat daerah", "{n} agency"), Text("{n} perangkat daerah", "{n} agencies")),
    "times": (Text("{n} kali", "once"), Text("{n} kali", "{n} times")),
    "unread": (
        Text("{n} berkas tidak dapat dibaca", "{n} file could not be read"),
        Text("{n} berkas tidak dapat dibaca", "{n} files could not be read"),
    ),
    "other": (
        Text("{n} berkas tanpa isian `skema`, tidak ditelaah", "{n} file without a `skema` field, not reviewed"),
        Text("{n} berkas tanpa isian `skema`, tidak ditelaah", "{n} files without a `skema` field, not reviewed"),
    ),
}


def say(key: str, lang: Lang, **values: Value) -> str:
    """Return the label `key` in `lang`, its placeholders filled; KeyError for an unknown key or a missing value."""
    label = LABELS[key]
    return label.fill(**values)[lang] if values else label[lang]


def count(key: str, number: int, lang: Lang) -> str:
    """Return a number with its noun ("1 error", "1.234 berkas") in `lang`."""
    one, many = COUNTS[key]
    return (one if number == 1 else many).fill(n=number)[lang]


def certainty(level: Certainty, lang: Lang) -> str:
    """Return in words how sure the tool is of a legal basis."""
    return LABELS[level.value][lang]

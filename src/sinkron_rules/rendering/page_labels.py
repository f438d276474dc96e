"""Fixed words of the HTML page and of the forms, in both languages, by key."""

from __future__ import annotations

from sinkron_rules.model import Text

PAGE_LABELS: dict[str, Text] = {
    # pictures
    "pictures": Text("Gambaran", "At a glance"),
    "findings_chart": Text("Temuan menurut perangkat daerah dan tingkat", "Findings by agency and severity"),
    "findings_chart_about": Text(
        "Panjang batang menunjukkan banyaknya temuan; angkanya ada pada tabel perangkat daerah.",
        "The length of a bar is the number of findings; the numbers are in the table of agencies.",
    ),
    "measures_about": Text(
        "Garis tegak adalah batasnya. Batang yang terputus melampaui lebar gambar.",
        "The upright line is the limit. A bar that breaks off goes beyond the picture.",
    ),
    "measures_alone": Text("Ukuran terhadap batasnya", "Measures against their limits"),
    "measures_of": Text("Aturan {rule}: {title}", "Rule {rule}: {title}"),
    "measure": Text("Ukuran", "Measure"),
    "limit": Text("Batas", "Limit"),
    "at-least": Text("paling sedikit {limit}", "at least {limit}"),
    "at-most": Text("paling banyak {limit}", "at most {limit}"),
    "kept": Text("sesuai", "conforms"),
    "missed": Text("perlu perbaikan", "needs fix"),
    "numbers": Text("Angka pada gambar", "Numbers of the picture"),
    "empty": Text("kosong", "empty"),
    "broken": Text("terputus", "broken"),
    "not_carried": Text("tidak berlaku", "not applicable"),
    "unknown": Text("belum lengkap", "not complete"),
    "empty_columns": Text("Kosong pada {title}: {names}.", "Empty in {title}: {names}."),
    "none_empty": Text("Tidak ada {title} yang kosong.", "No {title} is empty."),
    "rows_left_out": Text("{n} baris lain hanya ada pada tabel.", "{n} more rows are in the table only."),
    "picture_of": Text("{title}: {rows} baris dan {columns} kolom.", "{title}: {rows} rows and {columns} columns."),
    # views, filters
    "languages": Text("Bahasa laporan", "Language of the report"),
    "view_rule": Text("Temuan menurut aturan", "Findings by rule"),
    "view_basis": Text("Temuan menurut dasar hukum", "Findings by legal basis"),
    "filters": Text("Saringan temuan", "Filter findings"),
    "no_basis": Text("Tanpa dasar hukum", "No legal basis"),
    "search": Text("Cari", "Search"),
    "all": Text("Semua", "All"),
    "clear": Text("Hapus saringan", "Clear filters"),
    "copy": Text("Salin", "Copy"),
    "copied": Text("Tersalin", "Copied"),
    "shown": Text("temuan ditampilkan", "findings shown"),
    "nothing_shown": Text("Tidak ada temuan yang sesuai saringan.", "No finding fits the filters."),
    "own_page": Text("Halaman tersendiri", "Own page"),
    "to_index": Text("Laporan seluruh perangkat daerah", "Report on all agencies"),
    "stage": Text("Tahapan", "Stage"),
    "rancangan_awal": Text("rancangan awal", "initial draft"),
    "rancangan": Text("rancangan", "draft"),
    "rancangan_akhir": Text("rancangan akhir", "final draft"),
    "penetapan": Text("penetapan", "adoption"),
    "perubahan": Text("perubahan", "amendment"),
    # forms
    "forms_title": Text("Formulir Hasil Telaah", "Review forms"),
    "form_1": Text("Formulir 1", "Form 1"),
    "form_1_title": Text(
        "Pengendalian dan Evaluasi terhadap Kebijakan Renja PD", "Control and evaluation of Renja policy"
    ),
    "form_final": Text("rancangan akhir", "final draft"),
    "form_activity": Text("Jenis Kegiatan", "Activity"),
    "form_result": Text("Hasil Pengendalian dan Evaluasi", "Result of control and evaluation"),
    "form_fit": Text("Kesesuaian", "Conformity"),
    "form_present": Text("Ada", "Present"),
    "form_absent": Text("Tidak Ada", "Absent"),
    "form_cause": Text("Faktor Penyebab Ketidaksesuaian", "Cause of non-conformity"),
    "form_follow_up": Text("Tindak Lanjut Penyempurnaan Apabila Tidak", "Follow-up if absent"),
    "form_blank": Text("(diisi oleh verifikator)", "(to be filled in by the reviewer)"),
    "form_checked": Text(
        "Dinilai alat ini: {counts} ({rules}). Verifikator yang menetapkan.",
        "Judged by the tool: {counts} ({rules}). The reviewer decides.",
    ),
    "form_improve": Text("Catatan Penyempurnaan", "Improvement notes"),
    "form_finding": Text("Temuan", "Finding"),
    "form_place": Text("Lokasi", "Place"),
    "form_paper": Text("Kertas Kerja Reviu", "Review working paper"),
    "form_consequence": Text("Akibat", "Consequence"),
    "form_sebab": Text("Sebab", "Cause"),
    "form_response": Text("Tanggapan PD", "Agency's response"),
    "form_attachment": Text(
        "Lampiran Berita Acara Nomor .................... Tanggal ....................",
        "Attachment to Record No. .................... dated ....................",
    ),
    "form_reviewer": Text("Verifikator", "Reviewer"),
    "form_head": Text(
        "a.n. Kepala ........................................", "for the Head of ............................"
    ),
    "form_drafter": Text("Ketua Tim Penyusun", "Head of the drafting team"),
    "form_signed_at": Text(
        "....................., ..............................", "....................., .............................."
    ),
    "form_employee_number": Text("NIP", "Employee No."),
    "form_page": Text("Halaman", "Page"),
    "form_of": Text("dari", "of"),
    "form_portfolio": Text("Seluruh portofolio", "The whole portfolio"),
    "form_own_items": Text(
        "Butir bertanda * disusun dari sumber kedua; naskah formulir agar dicocokkan.",
        "Items marked * follow a secondary source; check them against the form itself.",
    ),
    "form_none": Text("Tidak ada temuan untuk dicatat.", "There are no findings to note."),
}

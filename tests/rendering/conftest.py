"""One report with everything in it, as a run over two agencies of one city could leave it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from sinkron_rules.model import (
    Basis,
    Cell,
    Certainty,
    Failure,
    FileRecord,
    Finding,
    Heading,
    Measure,
    Operand,
    PackRecord,
    Percent,
    Place,
    PlanRecord,
    Remark,
    Report,
    Rule,
    RuleOutcome,
    Rupiah,
    SetAside,
    Severity,
    Table,
    Text,
    Verdict,
)  # fmt: skip

BAPPEDA = "5.01 Badan Perencanaan Pembangunan Daerah"
PUPR = "1.03 Dinas Pekerjaan Umum dan Penataan Ruang Kota Palangka Raya"
PUPR_LINES = {
    46: '      - kode: "1.03.10.2.01.0053"',
    47: "        nama: `Jalan`",
    48: "        pagu:  250000000  # awal",
    49: "        pagu_n1: 260000000",
    50: "",
}
LAST = "2.07 Dinas Pemberdayaan Masyarakat"

CEILING = (Basis("Permendagri 130/2018 Pasal 10 ayat (2)", Certainty.READ), Basis("Ambang 5 persen", Certainty.OWN))
CONTEXT = Text("konteks daerah 62.71 tahun 2027 belum tersedia", "no context of region 62.71 for 2027 is available")


def rule(rule_id: str, title: Text, severity: Severity, status: str = "stable") -> Rule:
    return Rule(
        id=rule_id,
        pack="nasional",
        module="anggaran",
        title=title,
        severity=severity,
        status=status,
        basis=CEILING,
        why=Text("Batas menjaga belanja layanan.", "The limit protects services."),
        remedy=Text("Agar alokasi disesuaikan.", "Adjust the allocation."),
        first_year=2019,
    )


def fix() -> Finding:
    path = "program[0].kegiatan[0].sub_kegiatan[2].pagu"
    where = Place("usulan/pupr.yaml", 48, 16, path, 9, "        pagu:  250000000  # awal")
    operands = tuple(
        Operand(
            Text(f"Sub Kegiatan 1.03.10.2.01.{n:04d} Pembangunan jalan ke-{n}", f"Sub-activity 1.03.10.2.01.{n:04d}"),
            Rupiah(1_000_000 * n),
            Place("usulan/pupr.yaml", 20 + n, 15, f"program[0].kegiatan[0].sub_kegiatan[{n}].pagu"),
            -1 if n == 3 else 1,
        )
        for n in range(1, 12)
    )
    return Finding(
        rule="NAS-ANG-02",
        pack="nasional",
        title=Text("Belanja penunjang melampaui batas", "Support spending exceeds the limit"),
        severity=Severity.ERROR,
        verdict=Verdict.NEEDS_FIX,
        subject=Text("Sub Kegiatan 1.03.10.2.01.0053 Pembangunan Jalan", "Sub-activity 1.03.10.2.01.0053"),
        agency=PUPR,
        year=2027,
        condition=Text("Pagu tertulis Rp250.000.000, di atas batas.", "The budget is Rp250,000,000, over the limit."),
        criterion=Text("Belanja penunjang paling banyak 5 persen.", "Support spending is at most 5%."),
        remedy=Text("Agar pagu dikurangi. Ketik `pagu: 60000000`.", "Lower the budget. Type `pagu: 60000000`."),
        basis=CEILING,
        places=(where, Place("konteks/62.71.yaml", 9, 3, "apbd.total_belanja")),
        fingerprint="f1",
        operands=operands,
        total=Rupiah(60_000_000),
        found=Percent(Fraction(4998, 100000), beside=Fraction(1, 20)),
        required=Percent(Fraction(1, 20)),
        distance=Rupiah(190_000_000),
    )


def warn() -> Finding:
    return Finding(
        rule="NAS-IND-04",
        pack="nasional",
        title=Text("Satuan `satuan` belum sesuai indikator", "Unit `satuan` does not fit the indicator"),
        severity=Severity.WARNING,
        verdict=Verdict.NEEDS_FIX,
        subject=Text("indikator Persentase warga aktif", "indicator Persentase warga aktif"),
        agency=BAPPEDA,
        year=2027,
        condition=Text('Satuan tertulis "Lembaga", sedangkan target 12,5.', 'The unit is "Lembaga", the target 12.5.'),
        criterion=Text("Satuan sesuai dengan kata ukuran.", "The unit fits the measure."),
        remedy=Text('Ganti `satuan: "%"`.', 'Change it to `satuan: "%"`.'),
        basis=(Basis("Permendagri 86/2017 Lampiran", Certainty.QUOTED),),
        places=(Place("usulan/bappeda.yaml", 7, 13, "program[0].indikator[0].satuan", 7, "    satuan: Lembaga"),),
        fingerprint="f2",
        found=Text("lembaga", "institution"),
        required=(Decimal("12.5"), 3, "%"),
    )


def ask() -> Finding:
    return Finding(
        rule="NAS-WIL-01",
        pack="nasional",
        title=Text("Sebaran pagu antarkecamatan perlu ditelaah", "Spread between kecamatan to be reviewed"),
        severity=Severity.NOTE,
        verdict=Verdict.NEEDS_REVIEW,
        subject=Text("Kota Palangka Raya", "Kota Palangka Raya"),
        agency="",
        year=None,
        condition=Text("Pagu di Pahandut tiga kali Rakumpit.", "Money in Pahandut is three times Rakumpit."),
        criterion=Text("Sebaran ditelaah menurut kebutuhan.", "The spread is reviewed against need."),
        remedy=Text("Agar sebaran ditelaah bersama data kebutuhan.", "Review it against data on need."),
        basis=(Basis("Praktik verifikasi", Certainty.PRACTICE), Basis("Slide Bappeda", Certainty.SECONDARY)),
        places=(),
        fingerprint="f3",
        distance=date(2026, 11, 21),
    )


@pytest.fixture
def report(whole_report: Report) -> Report:
    """Reports are frozen: one is enough for all tests."""
    return whole_report


@pytest.fixture(scope="session")
def whole_report() -> Report:
    files = (
        FileRecord("usulan/pupr.yaml", "a" * 64, "read", ("usulan/1",),
                   plans=(PlanRecord(PUPR, "renja_pd", "rancangan"),)),
        FileRecord("usulan/bappeda.yaml", "b" * 64, "read", ("usulan/1",),
                   plans=(PlanRecord(BAPPEDA, "renja_pd", "rancangan_akhir"),)),
        FileRecord(
            "usulan/rusak.yaml", "c" * 64, "unread", (), Text("Baris 12 diawali tab.", "Line 12 starts with a tab."),
            Text("Hapus jarak itu, lalu tekan tombol spasi 4 kali.", "Delete it, then press space 4 times."),
            Place("usulan/rusak.yaml", 12, 1),
        ),
        FileRecord(".github/ci.yaml", "d" * 64, "other"),
    )  # fmt: skip
    remarks = (
        *(Remark("NAS-ANG-01", Verdict.NOT_ASSESSABLE, CONTEXT, Text(f"Usulan {n}", f"Submission {n}"),
                 (Place("usulan/pupr.yaml", n, 1),), PUPR) for n in range(1, 5)),
        Remark("NAS-DES-01", Verdict.NOT_APPLICABLE, Text("mengikat kota tanpa desa", "binds cities without villages"),
               Text("Kabupaten Katingan", "Kabupaten Katingan")),
    )  # fmt: skip
    outcomes = (
        RuleOutcome(rule("NAS-ANG-01", Text("Alokasi kelurahan", "Kelurahan share"), Severity.ERROR),
                    {Verdict.NOT_ASSESSABLE: 4}),
        RuleOutcome(rule("NAS-ANG-02", Text("Batas penunjang", "Support limit"), Severity.ERROR),
                    {Verdict.NEEDS_FIX: 1, Verdict.CONFORMS: 1_234},
                    {PUPR: {Verdict.NEEDS_FIX: 1, Verdict.CONFORMS: 4}, BAPPEDA: {Verdict.CONFORMS: 1_230}}),
        RuleOutcome(rule("NAS-DES-01", Text("Dana desa", "Village funds"), Severity.NOTE, "expired"),
                    {Verdict.NOT_APPLICABLE: 1}),
        RuleOutcome(rule("NAS-IND-04", Text("Satuan", "Unit"), Severity.WARNING, "draft"), {Verdict.NEEDS_FIX: 1},
                    {BAPPEDA: {Verdict.NEEDS_FIX: 1}}),
        RuleOutcome(rule("NAS-KON-01", Text("Tahun", "Year"), Severity.ERROR), {Verdict.CONFORMS: 2}),
        RuleOutcome(rule("NAS-WIL-01", Text("Sebaran", "Spread"), Severity.NOTE), {Verdict.NEEDS_REVIEW: 1}),
    )  # fmt: skip
    crash = Text("Aturan NAS-XXX-01 terhenti karena kesalahan program.", "Rule NAS-XXX-01 stopped: internal error.")
    return Report(
        version="0.1.0",
        as_of=date(2026, 11, 21),
        gate="error",
        files=files,
        packs=(PackRecord("nasional", "2026.1", "sinkron-rules 0.1.0", "e" * 64),),
        findings=(warn(), fix(), ask()),
        remarks=remarks,
        outcomes=outcomes,
        failures=(Failure(crash, "NAS-XXX-01", "Traceback (most recent call last):\n  boom\n"),),
        agencies=(PUPR, BAPPEDA, LAST),
        regions=("62.71 Kota Palangka Raya",),
        years=(2027,),
        tables=(matrix(), heads(), chain()),
        measures=measures(),
        lines={"usulan/pupr.yaml": PUPR_LINES, "usulan/bappeda.yaml": {5: "    indikator:", 6: "", 8: "---"}},
        set_aside=set_aside(),
        excluded=("usulan/arsip/lama.yaml",),
    )


def set_aside() -> tuple[SetAside, ...]:
    ours = Text("`ignore` pada `sinkron.yaml`", "`ignore` in `sinkron.yaml`")
    look = Text("`--select` pada baris perintah", "`--select` on the command line")
    left = [rule(f"NAS-TES-{n:02}", Text(f"Uji {n}", f"Test {n}"), Severity.WARNING) for n in range(1, 9)]
    return (SetAside(left[0], "configuration", ours), *(SetAside(one, "command-line", look) for one in left[1:]))


def matrix() -> Table:
    return Table(
        name="matriks-nasional",
        shape="matrix",
        title=Text("Matriks sinkronisasi", "Synchronisation matrix"),
        about=Text("Pagu menurut prioritas.", "Money by priority."),
        row_title=Text("Perangkat daerah", "Agency"),
        column_title=Text("Prioritas", "Priority"),
        rows=(Heading(Text(PUPR, PUPR), "1.03"), Heading(Text(BAPPEDA, BAPPEDA), "5.01")),
        columns=(
            Heading(Text("PN1 Ideologi", "PN1 Ideology"), "PN1"),
            Heading(Text("PN5 Hilirisasi", "PN5 Processing"), "PN5"),
        ),
        cells=(Cell(0, 0, Rupiah(7_654_321), 2), Cell(1, 0, Rupiah(1), 1, CONTEXT)),
        counted=Text("Program", "programmes"),
        subject=Text("Portofolio Kota Palangka Raya", "Portfolio of Kota Palangka Raya"),
    )


def heads() -> Table:
    return Table(
        name="pagu-per-penduduk",
        shape="bars",
        title=Text("Pagu per penduduk", "Money per inhabitant"),
        about=Text("Menurut kecamatan.", "By kecamatan."),
        row_title=Text("Kecamatan", "Kecamatan"),
        column_title=Text("Ukuran", "Measure"),
        rows=(Heading(Text("Pahandut", "Pahandut")), Heading(Text("Rakumpit", "Rakumpit"))),
        columns=(Heading(Text("Penduduk", "Inhabitants")), Heading(Text("Pagu per penduduk", "Money per inhabitant"))),
        cells=(Cell(0, 0, 1000), Cell(0, 1, Rupiah(98_765)), Cell(1, 1, gap=CONTEXT)),
    )


def chain() -> Table:
    return Table(
        name="penjenjangan",
        shape="chain",
        title=Text("Penjenjangan program utama", "Cascade of main programmes"),
        about=Text("Menurut tingkat.", "By level."),
        row_title=Text("Program utama", "Main programme"),
        column_title=Text("Tingkat", "Level"),
        rows=(Heading(Text("PU-01 Kampung iklim", "PU-01 Climate village"), "PU-01"),),
        columns=(Heading(Text("Daerah", "Region")), Heading(Text("Kecamatan", "Kecamatan"))),
        cells=(Cell(0, 0, "PU-01"),),
        counted=Text("turunan", "children"),
    )


def measures() -> tuple[Measure, ...]:
    title = Text("Batas penunjang", "Support limit")
    share = Percent(Fraction(499_999, 10_000_000), beside=Fraction(1, 20))
    return (
        Measure("NAS-ANG-02", title, Text(PUPR, PUPR), PUPR, "at-most", Rupiah(5), Rupiah(2), kept=False),
        Measure("NAS-ANG-02", title, Text(BAPPEDA, BAPPEDA), BAPPEDA, "at-most", Rupiah(1), Rupiah(2), kept=True),
        Measure("NAS-ANG-01", Text("Alokasi kelurahan", "Kelurahan share"), Text("Kota Palangka Raya", "The city"),
                "Kota Palangka Raya", "at-least", share, Percent(Fraction(1, 20)), kept=False,
                places=(Place("konteks/62.71.yaml", 9, 3),)),
    )  # fmt: skip


@pytest.fixture
def nothing_found(report: Report) -> Report:
    """The same run without findings, unread files and failures: two rules judged, both met."""
    kept = tuple(outcome for outcome in report.outcomes if outcome.rule.id == "NAS-KON-01") * 2
    return Report("0.1.0", report.as_of, "error", report.files[:2], report.packs, (), (), kept, ())


@pytest.fixture(scope="session")
def editions() -> Callable[[str], tuple[str, str]]:
    """Take a page apart: its first edition as it stands, and the other one as its script would read it."""
    return _editions


def _editions(page: str) -> tuple[str, str]:
    first, second = page.split("<body>\n")[1].split('<script type="text/plain" id="edisi-lain">')
    order, *pieces = second.partition("</script>")[0].split("\n")
    signs = {"n": "\n", "l": "<", "\\": "\\"}
    plain = [re.sub(r"\\(.)", lambda match: signs[match[1]], piece) for piece in pieces]
    return first, "".join(plain[int(number)] for number in order.split(" "))


@dataclass(frozen=True)
class Workbook:
    """What lies in a workbook: every part as text, and each sheet as rows of cells, numbers being int or float."""

    parts: dict[str, str]
    sheets: dict[str, list[list[str | int | float]]]


@pytest.fixture(scope="session")
def opened() -> Callable[[bytes], Workbook]:
    """Read a workbook as it lies in its zip file, trusting no library that might mend it."""
    return _opened


def _opened(content: bytes) -> Workbook:
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    shared = ["".join(si.itertext()) for si in ET.fromstring(parts["xl/sharedStrings.xml"]).iter(f"{main}si")]
    sheets: dict[str, list[list[str | int | float]]] = {}
    for number, sheet in enumerate(ET.fromstring(parts["xl/workbook.xml"]).iter(f"{main}sheet"), 1):
        page = ET.fromstring(parts[f"xl/worksheets/sheet{number}.xml"])
        sheets[sheet.attrib["name"]] = [[_cell(c, shared) for c in row] for row in page.iter(f"{main}row")]
    return Workbook(parts, sheets)


def _cell(cell: ET.Element, shared: list[str]) -> str | int | float:
    assert [child.tag.rpartition("}")[2] for child in cell] in ([], ["v"]), "a formula or a rich text"
    value = cell[0].text or "" if len(cell) else ""
    if cell.get("t") == "s":
        return shared[int(value)]
    return "" if not value else int(value) if value.lstrip("-").isdigit() else float(value)

"""A report of 5,000 findings, for what measures or tests how a large one is opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sinkron_rules.model import (
    Basis,
    Certainty,
    FileRecord,
    Finding,
    Measure,
    Operand,
    PackRecord,
    Place,
    PlanRecord,
    Report,
    Rupiah,
    Severity,
    Text,
    Verdict,
)

FINDINGS = 5_000
AGENCIES = 50


def finding(n: int) -> Finding:
    """Return the finding number `n`; every text of it is different enough to be read, drawn and searched."""
    amount = f"Rp{n}.000.000"
    return Finding(
        rule=f"NAS-ANG-{n % 20:02d}",
        pack="nasional",
        title=Text(
            f"Jumlah pagu tidak sama dengan rinciannya ({n % 20})", f"The sum is not that of its parts ({n % 20})"
        ),
        severity=[Severity.ERROR, Severity.WARNING, Severity.NOTE][n % 3],
        verdict=Verdict.NEEDS_REVIEW if n % 7 == 0 else Verdict.NEEDS_FIX,
        subject=Text(f"Sub Kegiatan 1.03.10.2.01.{n:04d} Pembangunan Jalan", f"Sub-activity 1.03.10.2.01.{n:04d}"),
        agency=f"Dinas {n % AGENCIES:02d}",
        year=2027,
        condition=Text(f"Pagu tertulis {amount}, sedangkan jumlah rinciannya lain.", f"The budget is {amount}."),
        criterion=Text("Pagu Program adalah jumlah pagu Kegiatannya.", "The budget is the sum of its parts."),
        remedy=Text(f"Jika rinciannya sesuai, ketik `pagu: {n}000000`.", f"Type `pagu: {n}000000`."),
        basis=(Basis("Permendagri 90/2019", Certainty.READ), Basis("Catatan verifikasi", Certainty.PRACTICE)),
        places=(
            Place(f"usulan/dinas-{n % AGENCIES:02d}.yaml", n + 1, 11, "program[0].pagu", 9, f"    pagu: {n}000000"),
        ),
        fingerprint=f"{n:016x}",
        operands=tuple(Operand(Text(f"Rincian {k}", f"Part {k}"), Rupiah(k)) for k in range(3)),
        distance=Rupiah(n),
    )


def large_report() -> Report:
    """Return a report of many agencies with every part of a finding in it, always the same."""
    names = tuple(f"Dinas {n:02d}" for n in range(AGENCIES))
    limit = Measure(
        "NAS-ANG-03", Text("Pagu", "Budget"), Text("x", "x"), "", "at-most", Rupiah(1), Rupiah(2), kept=True
    )
    return Report(
        version="0.1.0",
        as_of=date(2026, 11, 21),
        gate="error",
        files=tuple(
            FileRecord(f"usulan/{name}.yaml", "a" * 64, "read", ("usulan/1",), plans=(PlanRecord(name),))
            for name in names
        ),
        packs=(PackRecord("nasional", "2026.1", "sinkron-rules", "e" * 64),),
        findings=tuple(finding(n) for n in range(FINDINGS)),
        remarks=(),
        outcomes=(),
        failures=(),
        agencies=names,
        regions=("62.71 Kota Palangka Raya",),
        years=(2027,),
        measures=tuple(replace(limit, subject=Text(name, name), agency=name) for name in names),
    )

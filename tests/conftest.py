"""What several test modules build on: a small pack of its own, and the command line in process."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sinkron_rules.cli import main

ROOT = Path(__file__).resolve().parent.parent

CHECK = """
from sinkron_rules.model import Check, Evidence, Text, Wording

def judge(node, parameters):
{body}

CHECK = Check(
    name="{name}",
    parameters={{"type": "object", "properties": {{"limit": {{"type": "integer"}}}}, "additionalProperties": False}},
    messages={{"bad": Wording(Text("Tertulis {{seen}}.", "Written {{seen}}."), Text("Agar diganti.", "Change it."))}},
    subjects="program[].kegiatan[].sub_kegiatan[]",
    judge=judge,
)
"""
RULE = """
skema: aturan/1
id: {id}
title: {{id: Pagu di atas batas uji, en: Budget above the test limit}}
severity: {severity}
status: stable
basis: [{{cite: Ketentuan uji, certainty: own}}]
source: []
why: {{id: Batas uji., en: A test limit.}}
check: {check}
{extra}
remedy: {{id: Agar pagu ditelaah., en: Review the budget.}}
examples:
  conforms: [{{name: sesuai, base: small}}]
  needs-fix:
    - name: terlalu besar
      base: small
      set: {{"program[0].kegiatan[0].sub_kegiatan[0].pagu": 900}}
      at: ["program[0].kegiatan[0].sub_kegiatan[0].pagu"]
"""
MANIFEST = """
skema: paket/1
name: uji
prefix: UJI
version: 1.0.0
title: {id: Paket uji, en: Test pack}
authority: {id: Tim uji, en: Test team}
"""
PLAN = """\
skema: usulan/1
jenis: renja_pd
tahun: 2027
tahap: rancangan_awal
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}
perangkat_daerah: {kode: "1.03.0.00.0.00.01.0000", nama: Dinas Uji}
program:
  - kode: "1.03.10"
    nama: Program Penyelenggaraan Jalan
    kegiatan:
      - kode: "1.03.10.2.01"
        nama: Penyelenggaraan Jalan Kabupaten/Kota
        sub_kegiatan:
          - kode: "1.03.10.2.01.0055"
            nama: Rehabilitasi Jalan
            indikator: [{nama: Panjang jalan yang direhabilitasi, satuan: km, target: 4}]
            pagu: 100
            lokasi: [{kode_wilayah: "62.71.03.1002"}]
"""
OVER = """    if node["pagu"].value > parameters.get("limit", 500):
        yield Evidence("bad", {"seen": node["pagu"].value}, (node["pagu"].place,))"""


@dataclass
class Project:
    """A folder with a plan and a local pack `uji`, ready to be checked."""

    folder: Path

    @property
    def plan(self) -> Path:
        return self.folder / "rencana.yaml"

    def rule(self, text: str, name: str = "batas.yaml") -> None:
        (self.folder / "aturan" / "uji" / name).write_text(text, encoding="utf-8")

    def check(self, body: str = OVER, name: str = "uji-batas") -> None:
        (self.folder / "aturan" / "uji" / "check.py").write_text(CHECK.format(body=body, name=name), encoding="utf-8")


def rule_text(id: str = "UJI-ANG-01", check: str = "uji-batas", severity: str = "error", extra: str = "") -> str:
    return RULE.format(id=id, check=check, severity=severity, extra=extra)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    (tmp_path / "aturan" / "uji").mkdir(parents=True)
    (tmp_path / "aturan" / "samples").mkdir()
    (tmp_path / "aturan" / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "aturan" / "samples" / "small.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "sinkron.yaml").write_text("skema: konfigurasi/1\npacks: [aturan]\n", encoding="utf-8")
    made.plan.write_text(PLAN, encoding="utf-8")
    made.check()
    made.rule(rule_text())
    return made


@dataclass(frozen=True)
class Outcome:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run the command line in this process and return code, stdout and stderr."""

    def run(*arguments: str | Path, inside: Path | None = None) -> Outcome:
        before = Path.cwd()
        if inside is not None:
            os.chdir(inside)
        try:
            with pytest.raises(SystemExit) as left:
                main([str(argument) for argument in arguments])
        finally:
            os.chdir(before)
        captured = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Outcome(left.value.code, captured.out, captured.err)

    return run

from typing import Any


def test_only_the_latest_stage_of_an_agency_counts_and_the_other_is_named(project: Any, cli: Any) -> None:
    text = project.plan.read_text()
    (project.folder / "akhir.yaml").write_text(text.replace("rancangan_awal", "rancangan_akhir"))
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\n")
    (project.folder / "konteks.yaml").write_text(
        "skema: konteks-daerah/1\ntahun: 2027\n"
        "pemda: {kode_wilayah: '62.71', nama: Kota Palangka Raya, jenis: kota, punya_desa: false}\n"
        "plafon: {sumber: SE, per_perangkat_daerah: [{kode: 1.03.0.00.0.00.01.0000, jumlah: 100}]}\n"
    )
    outcome = cli("check", ".", "--select", "NAS-ANG-03", "--lang", "en", "--full", inside=project.folder)
    assert outcome.code == 0, outcome.out
    assert "stage `rancangan_awal` does not count" in outcome.out
    (project.folder / "akhir.yaml").write_text(text)
    assert cli("check", ".", "--select", "NAS-ANG-03", inside=project.folder).code == 1

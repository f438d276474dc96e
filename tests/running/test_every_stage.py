from typing import Any


def test_a_check_that_asks_for_every_stage_sees_the_drafts_that_others_leave_out(project: Any, cli: Any) -> None:
    text = project.plan.read_text()
    assert "pagu: 100\n" in text
    later = text.replace("rancangan_awal", "rancangan_akhir").replace("pagu: 100\n", "pagu: 101\n")
    (project.folder / "akhir.yaml").write_text(later)
    (project.folder / "sinkron.yaml").write_text("skema: konfigurasi/1\n")
    outcome = cli("check", ".", "--select", "NAS-KON-08", "--lang", "en", "--full", inside=project.folder)
    assert "Rp100 in the initial draft and Rp101 in the final draft" in " ".join(outcome.out.split())
    (project.folder / "akhir.yaml").write_text(text.replace("rancangan_awal", "rancangan_akhir"))
    outcome = cli("check", ".", "--select", "NAS-KON-08", "--lang", "en", "--full", inside=project.folder)
    assert "in the final draft" not in outcome.out

"""Discovery, and what the reduce stage makes of gaps, doubles and several portfolios."""

import gc
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.errors import ConfigurationError
from sinkron_rules.expressions import frame
from sinkron_rules.model import Document
from sinkron_rules.running import PackSource, RunSettings, WorkerRecipe, build_tools, discover, map_file
from sinkron_rules.running.reducing import reduce_outcomes

ROOT = Path(__file__).parents[2]
CONTEXT = """skema: konteks-daerah/1
tahun: 2027
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}
"""


def test_a_plan_is_freed_as_soon_as_it_is_judged() -> None:
    tools = build_tools(WorkerRecipe((PackSource(shelves.RULES, "test", trusted=True),)))
    plans = sorted((ROOT / "examples" / "palangka-raya" / "dinas").glob("*.yaml"))
    gc.collect()
    before = sum(isinstance(thing, Document) for thing in gc.get_objects())
    gc.disable()
    try:
        outcomes = [map_file(path, path.name, tools) for path in plans]
        assert sum(len(outcome.judgements["NAS-IND-01"].findings) for outcome in outcomes)
        assert sum(isinstance(thing, Document) for thing in gc.get_objects()) == before
    finally:
        gc.enable()


def names(found: list[Path], root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in found]


def test_discovery_is_sorted_and_leaves_out_what_is_not_planning_data(tmp_path: Path) -> None:
    for name in (
        "b.yaml",
        "a.YML",
        ".hidden.yaml",
        ".git/x.yaml",
        "dinas/c.yaml",
        "aturan/pack.yaml",
        "aturan/m/r.yaml",
        "d.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "loop").symlink_to(tmp_path)
    everything = discover([tmp_path])
    assert (names(everything.files, tmp_path), everything.excluded) == (["a.YML", "b.yaml", "dinas/c.yaml"], [])
    some = discover([tmp_path], exclude=["dinas"], skip=[tmp_path / "b.yaml"])
    assert (names(some.files, tmp_path), names(some.excluded, tmp_path)) == (["a.YML"], ["dinas/c.yaml"])
    named = discover([tmp_path, tmp_path / "dinas/c.yaml"], exclude=["dinas"])
    assert (names(named.files, tmp_path), named.excluded) == (["a.YML", "b.yaml", "dinas/c.yaml"], [])
    assert names(discover([tmp_path / "d.txt"]).files, tmp_path) == ["d.txt"]


def test_each_file_is_checked_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n")
    assert len(discover([tmp_path, tmp_path, tmp_path / "a.yaml"]).files) == 1


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="does not exist"):
        discover([tmp_path / "gone"])


def test_two_contexts_of_one_region_and_year_are_refused(project: Any, cli: Any) -> None:
    (project.folder / "satu.yaml").write_text(CONTEXT)
    (project.folder / "dua.yaml").write_text(CONTEXT)
    outcome = cli("check", ".", "--allow-code", "uji", "--select", "UJI", "--lang", "en", inside=project.folder)
    assert outcome.code == 2
    assert "dua.yaml and satu.yaml" in outcome.out + outcome.err


def test_a_list_that_a_pack_has_already_is_refused(project: Any, cli: Any) -> None:
    head = "skema: daftar-prioritas/1\nid: uji-1\nnama: a\njenis: daerah\nberlaku: {dari: 2026, sampai: 2030}\n"
    lists = head + "sumber: a\nkepastian: own\nprioritas: [{kode: A, nama: b}]\n"
    (project.folder / "satu.yaml").write_text(lists)
    (project.folder / "dua.yaml").write_text(lists)
    outcome = cli("check", ".", "--allow-code", "uji", "--select", "UJI", "--lang", "en", inside=project.folder)
    assert outcome.code == 2
    assert "uji-1" in outcome.out + outcome.err


def test_a_context_alone_can_be_checked(project: Any, cli: Any) -> None:
    project.plan.write_text(CONTEXT)
    assert cli("check", ".", "--allow-code", "uji", inside=project.folder).code == 0


def test_a_submission_without_readable_year_is_a_finding_and_no_crash(project: Any, cli: Any) -> None:
    project.plan.write_text(project.plan.read_text().replace("tahun: 2027", "tahun: dua ribu"))
    outcome = cli("check", ".", "--allow-code", "uji", inside=project.folder)
    assert outcome.code == 1
    assert "SKEMA-" in outcome.out


def test_a_run_owes_nothing_to_the_runs_before_it(tmp_path: Path) -> None:
    tools = build_tools(WorkerRecipe((PackSource(shelves.RULES, "test", trusted=True),)))
    settings = RunSettings("0", date(2026, 11, 21), "error")
    (tmp_path / "konteks.yaml").write_text(CONTEXT)
    before = [(document, document.root) for document in tools.book.lists]
    assert before
    for document, _ in before:
        document.steps = 5
    path = tmp_path / "konteks.yaml"
    report = reduce_outcomes([map_file(path, path.name, tools)], {path.name: path}, tools, settings)
    assert not report.failures
    assert {document.steps for document in tools.book.lists} == {0}


def test_a_context_on_which_expressions_cost_too_much_ends_the_run_with_its_name(
    project: Any, cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.plan.write_text(CONTEXT)
    monkeypatch.setattr(frame, "DOCUMENT_BUDGET", 40)
    outcome = cli("check", ".", "--allow-code", "uji", "--lang", "id", inside=project.folder)
    assert outcome.code == 2
    assert (
        "Telaah belum tuntas: ekspresi aturan melampaui batas langkah untuk satu dokumen pada rencana.yaml"
        in outcome.err
    )
    assert "rencana.yaml:1:1" in outcome.out
    assert "ekspresi semua aturan bersama-sama memerlukan lebih dari 40 langkah pada dokumen ini" in outcome.out

"""Rules of a region without Python: they bind, judge, and refuse at load what can never work."""

import json
import pickle
import re
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sinkron_rules import shelves
from sinkron_rules.errors import PackError
from sinkron_rules.judging import Judgement, judge_document
from sinkron_rules.model import BoundRule, Verdict
from sinkron_rules.reading import read_bytes
from sinkron_rules.rulebook import Rulebook, build_rulebook, examples_of, load_pack, try_example
from sinkron_rules.rulebook.portfolios import gather_portfolios
from sinkron_rules.validation import Validator

MANIFEST = """\
skema: paket/1
name: palangka-raya
prefix: PKY
version: 1.0.0
title: {id: Aturan Kota Palangka Raya (contoh), en: Rules of Kota Palangka Raya (example)}
authority: {id: Contoh rekaan, en: Made up}
"""
ITEM = "program[0].kegiatan[0].sub_kegiatan[0]"
RULE = """\
skema: aturan/1
id: UJI-LOK-01
title: {id: Sarana dan prasarana tanpa pendamping teknis, en: Infrastructure without a technical companion}
severity: warning
status: stable
basis: [{cite: Peraturan Wali Kota uji, certainty: own}]
source: []
why: {id: Pembangunan didampingi perangkat daerah teknis., en: A technical agency accompanies construction.}
check: expression
with:
  each: program[].kegiatan[].sub_kegiatan[]
  where: pagu > 100
  require: has(pendamping) && size(pendamping) > 3
  places: [pendamping, pagu]
  values: {n: count(lokasi), satu: "pagu > 0", teks: kode, tiga: 1 / 3}
  rupiah: {pagu: pagu}
messages:
  failed:
    condition: {id: "{item} sebesar {pagu} di {n} lokasi ({teks}, {satu}, {tiga}).", \
en: "{item}, {pagu}, {n} places ({teks}, {satu}, {tiga})."}
    remedy: {id: 'Ketik `pendamping: Dinas Uji`.', en: 'Type `pendamping: Dinas Uji`.'}
remedy: {id: Agar pendamping dicantumkan., en: Name the companion.}
examples:
  conforms:
    - name: pendamping dicantumkan
      base: small
      set: {"program[0].kegiatan[0].sub_kegiatan[0].pagu": 101,
            "program[0].kegiatan[0].sub_kegiatan[0].pendamping": Dinas Uji}
  needs-fix:
    - name: pendamping belum ada
      base: small
      set: {"program[0].kegiatan[0].sub_kegiatan[0].pagu": 101}
      at: ["program[0].kegiatan[0].sub_kegiatan[0]"]
  not-applicable:
    - {name: pagu kecil, base: small}
  not-assessable:
    - name: pagu tidak terbaca
      base: small
      set: {"program[0].kegiatan[0].sub_kegiatan[0].pagu": seratus}
"""


LOOPS = "indikator.all(a, indikator.all(b, indikator.all(c, true)))"
VALIDATOR = Validator()
# Only the checks of the national pack are lent; its rules would be proven anew for every test.
NATIONAL = replace(load_pack(shelves.RULES, VALIDATOR, origin="test"), files=())


@pytest.fixture
def region(project: Any) -> Path:
    """A region's pack of YAML only: no code is allowed to it."""
    module = project.folder / "aturan" / "uji"
    (module / "check.py").unlink()
    (module / "batas.yaml").write_text(RULE, encoding="utf-8")
    return Path(module / "batas.yaml")


def book(region: Path) -> Rulebook:
    own = load_pack(region.parent.parent, VALIDATOR, origin="test", allowed_code=frozenset())
    return build_rulebook([NATIONAL, own], VALIDATOR)


def rule(region: Path) -> BoundRule:
    bound = book(region).find("UJI-LOK-01")
    assert bound is not None
    return bound


def edit(region: Path, old: str, new: str) -> None:
    text = region.read_text()
    assert old in text
    region.write_text(text.replace(old, new, 1))


def judged(bound: BoundRule, plan: str) -> Judgement:
    (document,) = read_bytes(plan.encode(), "rencana.yaml")
    Validator().validate(document)
    return judge_document(bound, document)


def test_a_rule_without_python_passes_its_own_examples(region: Path) -> None:
    made = book(region)
    bound = made.find("UJI-LOK-01")
    assert bound is not None
    examples = list(examples_of(bound, made.sources[bound.rule.id], region.parent.parent / "samples"))
    assert [example.kind for example in examples] == ["conforms", "needs-fix", "not-applicable", "not-assessable"]
    for example in examples:
        result = try_example(example, bound, made, Validator())
        assert result.complaint is None, result.complaint


def test_a_finding_says_what_the_rule_says_with_its_values_and_places(region: Path, project: Any) -> None:
    plan = project.plan.read_text().replace("pagu: 100", "pagu: 1234567")
    (finding,) = judged(rule(region), plan).findings
    item = "1.03.10.2.01.0055 Rehabilitasi Jalan"
    assert finding.condition.id == (
        f"Sub Kegiatan {item} sebesar Rp1.234.567 di 1 lokasi (1.03.10.2.01.0055, ya, 0,3333333333333333333333333333)."
    )
    assert finding.condition.en.startswith(f"Sub-activity {item}, Rp1,234,567, 1 places (1.03.10.2.01.0055, yes, 0.33")
    assert [place.path for place in finding.places] == [ITEM, f"{ITEM}.pagu"]
    assert project.plan.read_text().splitlines()[finding.places[1].line - 1].strip() == "pagu: 100"


def test_the_texts_of_the_check_serve_where_the_rule_has_none(region: Path, project: Any) -> None:
    before, rest = region.read_text().split("messages:\n")
    region.write_text(before + "remedy:" + rest.split("\nremedy:")[1])
    (finding,) = judged(rule(region), project.plan.read_text().replace("pagu: 100", "pagu: 101")).findings
    assert "`has(pendamping) && size(pendamping) > 3`" in finding.condition.id
    assert "`has(pendamping) && size(pendamping) > 3`" in finding.remedy.en


def test_without_where_every_part_is_judged_and_without_places_the_part_is_the_place(
    region: Path, project: Any
) -> None:
    edit(region, "  where: pagu > 100\n", "")
    edit(region, "  places: [pendamping, pagu]\n", "")
    (finding,) = judged(rule(region), project.plan.read_text()).findings
    assert [place.path for place in finding.places] == [ITEM]


def test_the_whole_submission_may_be_the_part(region: Path, project: Any) -> None:
    edit(region, "each: program[].kegiatan[].sub_kegiatan[]", "each: ''")
    edit(region, "where: pagu > 100", "where: jenis == 'renja_pd'")
    edit(
        region,
        "require: has(pendamping) && size(pendamping) > 3",
        "require: sum(program.map(p, count(p.kegiatan))) > 1",
    )
    edit(region, "places: [pendamping, pagu]", "places: ['program[].kegiatan', program]")
    edit(region, '{n: count(lokasi), satu: "pagu > 0", teks: kode, tiga: 1 / 3}', "{n: count(program)}")
    edit(region, "rupiah: {pagu: pagu}", "rupiah: {pagu: '7'}")
    edit(region, " ({teks}, {satu}, {tiga})", "")
    edit(region, " ({teks}, {satu}, {tiga})", "")
    (finding,) = judged(rule(region), project.plan.read_text()).findings
    assert [place.path for place in finding.places] == ["program[0].kegiatan", "program"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "where: pagu > 100",
            "where: pagy > 100",
            "`where`: Column 1: field `pagy` is not in the schema. Nearest: `pagu`.",
        ),
        ("has(pendamping) &&", "has(pendampin) &&", "Nearest: `pendamping`."),
        ("count(lokasi)", "'sum(lokasi.map(x, x.kode_wilaya))'", "Nearest: `kode_wilayah`."),
        ("{pagu: pagu}", "{pagu: paguu}", "`rupiah.pagu`: Column 1"),
        ("places: [pendamping, pagu]", "places: [pendamping, page]", "`places[1]`: Column 1: field `page`"),
        ("places: [pendamping, pagu]", "places: [lokasi.nama]", "Nearest: `lokasi[].nama`."),
        ("places: [pendamping, pagu]", "places: ['pagu[]']", "Nearest: `pagu`."),
        ("each: program[].kegiatan[]", "each: program[].kegiatn[]", "`each`: Column 11: field `program[].kegiatn`"),
        ("each: program[].kegiatan[]", "each: program.kegiatan[]", "Nearest: `program[].kegiatan`."),
        ("each: program[].kegiatan[].sub_kegiatan[]", "each: 'program[]|programs[]'", "`each`: Column 11"),
        ("require: has(pendamping) && size(pendamping) > 3", "require: pagu", "yields a number, expected `true`"),
        ("where: pagu > 100", "where: pagu > 'seratus'", "`>` does not work between a number and text"),
        ("where: pagu > 100", "where: pagu >", "`where`: Column 7"),
        (
            "where: pagu > 100",
            "where: pagu > 1 and has(lokasi)",
            "`where`: Column 10: the word `and` is written as the sign `&&`.",
        ),
        ("where: pagu > 100", "where: not has(lokasi)", "the word `not` is written as the sign `!`."),
        ("where: pagu > 100", "where: NOT(has(lokasi))", "the word `NOT` is written as the sign `!`."),
        ("where: pagu > 100", "where: pagu > 1 atau has(lokasi)", "the word `atau` is written as the sign `||`."),
        (
            "where: pagu > 100",
            "where: program.exists(p, has(p.kode))",
            "`where`: Column 1: names count from the part `program[].kegiatan[].sub_kegiatan[]` that is judged",
        ),
        ("places: [pendamping, pagu]", "places: ['program[].kode']", "names count from the part"),
        ("where: pagu > 100", "where: 5", "where"),
        ("where: pagu > 100", "where: [pagu]", "where"),
        ("where: pagu > 100", "where: ''", "where"),
        ("  each: program[].kegiatan[].sub_kegiatan[]\n", "", "each"),
        ("{n: count", "{item: 1, n: count", "item"),
        ("{n: count", "{N: count", "N"),
    ],
)
def test_what_can_never_work_is_refused_when_the_rule_is_loaded(region: Path, old: str, new: str, said: str) -> None:
    edit(region, old, new)
    with pytest.raises(PackError) as refused:
        book(region)
    assert said in refused.value.text.en
    assert "UJI-LOK-01" in refused.value.text.id
    assert refused.value.place is not None
    assert region.read_text().splitlines()[refused.value.place.line - 1].strip()


def test_a_refusal_points_to_the_line_of_the_expression(region: Path) -> None:
    edit(region, "where: pagu > 100", "where: pagy > 100")
    with pytest.raises(PackError) as refused:
        book(region)
    assert refused.value.place is not None
    assert region.read_text().splitlines()[refused.value.place.line - 1] == "  where: pagy > 100"


def test_an_expression_that_is_too_long_is_pointed_at_and_speaks_one_language(region: Path) -> None:
    edit(region, "require: has(pendamping) && size(pendamping) > 3", f"require: has(pendamping{' ' * 4096})")
    with pytest.raises(PackError) as refused:
        book(region)
    assert "Which parts" not in refused.value.text.id
    assert "What must hold" not in refused.value.text.id
    assert "What must hold" in refused.value.text.en
    assert refused.value.place is not None
    assert region.read_text().splitlines()[refused.value.place.line - 1].startswith("  require:")


def test_a_long_name_is_clipped_in_messages(region: Path, project: Any) -> None:
    plan = project.plan.read_text().replace("pagu: 100", "pagu: 101").replace("Rehabilitasi Jalan", "n" * 5000)
    (finding,) = judged(rule(region), plan).findings
    assert finding.condition.id.startswith("Sub Kegiatan 1.03.10.2.01.0055 nnn")
    assert "n..." in finding.condition.id
    assert len(finding.condition.id) < 400


def test_a_wrong_pattern_is_named_itself_wherever_it_stands(region: Path) -> None:
    edit(region, "  each: program[].kegiatan[].sub_kegiatan[]\n", "")
    edit(region, "  rupiah: {pagu: pagu}\n", "  rupiah: {pagu: pagu}\n  each: programme[]\n")
    with pytest.raises(
        PackError, match=r"`each`: Column 1: field `programme` is not in the schema\. Nearest: `program`"
    ):
        book(region)


SHARE = """\
check: budget-share
with:
  name: {id: Belanja sarana dan prasarana, en: Infrastructure}
  numerator: {codes: ["1.03"], where: WHERE}
  denominator: {context: [APBD]}
  minimum_percent: 10
remedy: {id: Agar ditambah., en: Add some.}
examples:
  conforms:
    - {name: tepat, base: small, boundary: true}
  needs-fix:
    - {name: kurang, base: small, at: [program], boundary: true}
"""
CONTEXT = """\
---
skema: konteks-daerah/1
tahun: 2027
pemda: {kode_wilayah: "62.71", nama: Kota Palangka Raya, jenis: kota, punya_desa: false}
apbd: {total_belanja: 1000}
perangkat_daerah: [{kode: "1.03.0.00.0.00.01.0000", nama: Dinas Uji}]
"""


@pytest.mark.parametrize(
    ("where", "kind", "expected"),
    [
        ("jenis == 'sarana_prasarana'", "jenis: sarana_prasarana", "conforms"),
        ("jenis == 'sarana_prasarana'", "jenis: layanan", "needs-fix"),
        ("jenis == 'sarana_prasarana'", "catatan: x", "not-assessable"),
        ("!has(jenis)", "catatan: x", "conforms"),
    ],
)
def test_a_sum_counts_only_what_its_filter_lets_through(
    region: Path, project: Any, where: str, kind: str, expected: str
) -> None:
    region.write_text(region.read_text().split("check: expression")[0] + SHARE.replace("WHERE", f'"{where}"'))
    bound = rule(region)
    text = project.plan.read_text().replace("pagu: 100", f"pagu: 100\n            {kind}") + CONTEXT
    documents = read_bytes(text.encode(), "rencana.yaml")
    for document in documents:
        assert not Validator().validate(document)
    (portfolio,) = gather_portfolios(documents, [])
    assert [verdict.value for verdict in portfolio.judged_by(bound).counts] == [expected]


@pytest.mark.parametrize(
    ("where", "said"), [("jenjs == 'layanan'", "`numerator.where`: Column 1"), ("pagu + 1", "yields a number")]
)
def test_a_filter_that_can_never_work_is_refused(region: Path, where: str, said: str) -> None:
    region.write_text(region.read_text().split("check: expression")[0] + SHARE.replace("WHERE", f'"{where}"'))
    with pytest.raises(PackError) as refused:
        book(region)
    assert said in refused.value.text.en


def test_an_endless_expression_is_stopped_and_never_counts_as_conforming(region: Path, project: Any) -> None:
    loops = "".join(f"indikator.all(v{n}, " for n in range(6)) + "true" + ")" * 6
    edit(region, "require: has(pendamping) && size(pendamping) > 3", f"require: {loops}")
    many = ", ".join(["{nama: Jumlah jalan, satuan: km, target: 4}"] * 60)
    plan = project.plan.read_text().replace("pagu: 100", "pagu: 101")
    plan = plan.replace("[{nama: Panjang jalan yang direhabilitasi, satuan: km, target: 4}]", f"[{many}]")
    started = time.perf_counter()
    judgement = judged(rule(region), plan)
    assert time.perf_counter() - started < 10
    assert judgement.counts == {Verdict.NOT_ASSESSABLE: 1}
    assert "more than 1,000,000 steps" in judgement.failures[0].text.en
    assert "melebihi 1.000.000 langkah" in judgement.failures[0].text.id
    assert "kesalahan program" not in judgement.failures[0].text.id


@pytest.fixture
def heavy(region: Path, project: Any) -> Any:
    """Two rules and three plans: on `berat.yaml` the first rule alone needs more than a document may cost."""
    edit(region, "where: ", "where: true || ")
    edit(region, "require: has(pendamping) && size(pendamping) > 3", f"require: {LOOPS}")
    light = region.read_text().replace("UJI-LOK-01", "UJI-LOK-02").replace(LOOPS, "has(pendamping)")
    (region.parent / "ringan.yaml").write_text(light)
    plan = project.plan.read_text()
    lines = plan.splitlines(keepends=True)
    one = "".join(lines[lines.index("        sub_kegiatan:\n") + 1 :])
    many = ", ".join(["{nama: Jumlah jalan, satuan: km, target: 4}"] * 60)
    (item,) = re.findall(r"\[\{nama: .*\}\]", one)
    large = plan.replace(one, "".join(one.replace(item, f"[{many}]").replace("0055", f"{n:04}") for n in range(30)))
    (project.folder / "berat.yaml").write_text(large)
    (project.folder / "akhir.yaml").write_text(plan.replace("1.03.0.00.0.00.01", "1.04.0.00.0.00.01"))
    return project


def test_the_rules_of_a_document_share_a_budget_and_what_it_does_not_pay_for_is_named(heavy: Any, cli: Any) -> None:
    common = ("check", ".", "--select", "UJI", "--as-of", "2026-11-21", "--output-format", "json")
    outcome = cli(*common, inside=heavy.folder)
    report = json.loads(outcome.out)
    spent = [remark for remark in report["remarks"] if "10.000.000 langkah" in remark["reason"]["id"]]
    assert {remark["places"][0]["file"] for remark in spent} == {"berat.yaml"}
    assert {remark["verdict"] for remark in spent} == {"not-assessable"}
    counts = {one["rule"]["id"]: one["counts"] for one in report["outcomes"]}
    named = [sum(remark["rule"] == id_ for remark in spent) for id_ in counts]
    assert [entry["not-assessable"] for entry in counts.values()] == named
    assert named[0] > 3
    assert named[1] == 30
    assert counts["UJI-LOK-01"]["conforms"] == 30 - named[0] + 2
    assert counts["UJI-LOK-02"]["needs-fix"] == 2
    (failure,) = report["failures"]
    assert (failure["culprit"], failure["traceback"], outcome.code) == ("berat.yaml", "", 2)
    assert "go beyond what one document may cost in berat.yaml" in failure["text"]["en"]
    (heavy.folder / "berat.yaml").rename(heavy.folder / "a.yaml")
    renamed = cli(*common, inside=heavy.folder).out
    assert [one["counts"] for one in json.loads(renamed)["outcomes"]] == list(counts.values())
    assert cli(*common, "--jobs", "2", inside=heavy.folder).out == renamed


def test_a_string_of_ten_megabytes_is_judged_and_not_repeated_in_the_report(region: Path, project: Any) -> None:
    edit(region, "teks: kode", "teks: nama")
    edit(region, "size(pendamping) > 3", "size(pendamping) > 3 && pendamping.contains('b')")
    plan = project.plan.read_text().replace("pagu: 100", "pagu: 101\n            pendamping: x")
    (document,) = read_bytes(plan.encode(), "rencana.yaml")
    item = document.data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]
    item["pendamping"] = item["nama"] = "a" * 10_000_000
    started = time.perf_counter()
    judgement = judge_document(rule(region), document)
    assert time.perf_counter() - started < 10
    (finding,) = judgement.findings
    assert finding.condition.id.count("a" * 200 + "...") == 1


def test_values_that_cannot_be_shown_are_a_reason_and_no_crash(region: Path, project: Any) -> None:
    edit(region, "teks: kode", "teks: 'indikator[0]'")
    judgement = judged(rule(region), project.plan.read_text().replace("pagu: 100", "pagu: 101"))
    assert judgement.counts == {Verdict.NOT_ASSESSABLE: 1}
    assert not judgement.failures
    assert "`indikator[0]`" in judgement.remarks[0].reason.id


@pytest.mark.parametrize("amount", ["pagu / 2", "pagu > 1", "nama"])
def test_money_is_whole_rupiah(region: Path, project: Any, amount: str) -> None:
    edit(region, "{pagu: pagu}", f"{{pagu: {amount}}}")
    judgement = judged(rule(region), project.plan.read_text().replace("pagu: 100", "pagu: 101"))
    assert judgement.counts == {Verdict.NOT_ASSESSABLE: 1}
    assert amount in judgement.remarks[0].reason.id


def test_a_bound_expression_travels_to_another_process(region: Path, project: Any) -> None:
    parameters = pickle.loads(pickle.dumps(rule(region).parameters))  # noqa: S301 - our own
    (document,) = read_bytes(project.plan.read_bytes(), "rencana.yaml")
    (node,) = document.root.each("program[].kegiatan[].sub_kegiatan[]")
    assert parameters["where"].holds(node) is False
    assert parameters["require"].text == "has(pendamping) && size(pendamping) > 3"


def test_the_command_line_judges_by_the_region_and_by_the_national_pack(region: Path, project: Any, cli: Any) -> None:
    project.plan.write_text(project.plan.read_text().replace("pagu: 100", "pagu: 101"))
    outcome = cli("check", ".", "--fail-on", "warning", "--as-of", "2026-11-21", inside=project.folder)
    assert outcome.code == 1, outcome.err
    assert "UJI-LOK-01" in outcome.out
    assert "sebesar Rp101" in outcome.out
    assert region.is_file()


def test_the_rule_in_the_manual_works_as_printed(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "ekspresi.md").read_text()
    (text,) = re.findall(r"```yaml\n(skema: aturan/1\n.*?)```", manual, re.DOTALL)
    (tmp_path / "pendamping").mkdir()
    (tmp_path / "pendamping" / "pendamping-belum-disebut.yaml").write_text(text)
    (tmp_path / "pack.yaml").write_text(MANIFEST)
    shutil.copytree(shelves.RULES / "samples", tmp_path / "samples")
    own = load_pack(tmp_path, VALIDATOR, origin="test", allowed_code=frozenset())
    made = build_rulebook([NATIONAL, own], VALIDATOR)
    (bound,) = made.rules
    examples = list(examples_of(bound, made.sources[bound.rule.id], tmp_path / "samples"))
    assert len(examples) == 2
    assert [try_example(example, bound, made, VALIDATOR).complaint for example in examples] == [None, None]

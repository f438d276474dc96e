"""What `sinkron.yaml` may loosen and what it may not: every refusal names both values and where each of them stands."""

from pathlib import Path
from typing import Any

import pytest

from sinkron_rules.errors import ConfigurationError
from sinkron_rules.model import Place, Severity
from sinkron_rules.rulebook import Rulebook, Selection, Wish, build_rulebook, load_pack
from sinkron_rules.rulebook.permitting import demand_no_looser
from sinkron_rules.validation import Validator

FILE = "/repo/sinkron.yaml"
LAW = "{cite: Undang-undang uji, certainty: read}"
REGION = """\
skema: paket/1
name: daerah
prefix: DAE
version: 1.0.0
title: {id: Paket daerah, en: Region's pack}
authority: {id: Tim uji, en: Test team}
extends: [uji]
"""


def said(*ids: str) -> tuple[Wish, ...]:
    return tuple(Wish(id_, Place(FILE, 3, 10)) for id_ in ids)


def severity(**wanted: str) -> Selection:
    return Selection(severity=tuple((said(id_.replace("_", "-"))[0], Severity(name)) for id_, name in wanted.items()))


@pytest.fixture
def law(project: Any) -> Any:
    """Two rules of an installed pack: UJI-ANG-01 by law, an error, and UJI-IND-02 by our own word, a warning."""
    rule = project.folder / "aturan" / "uji" / "batas.yaml"
    own = rule.read_text().replace("UJI-ANG-01", "UJI-IND-02").replace("severity: error", "severity: warning")
    project.rule(own, "ambang.yaml")
    project.rule(rule.read_text().replace("{cite: Ketentuan uji, certainty: own}", LAW))
    project.own = False
    project.region = ""
    return project


def change(law: Any, name: str, old: str, new: str) -> None:
    path = law.folder / "aturan" / "uji" / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def book(law: Any, selection: Selection) -> Rulebook:
    validator, allowed = Validator(), frozenset({"uji"})
    packs = [load_pack(law.folder / "aturan", validator, origin="test", allowed_code=allowed if law.own else None)]
    if law.region:
        folder = Path(law.folder) / "daerah"
        folder.mkdir(exist_ok=True)
        (folder / "pack.yaml").write_text(REGION + law.region)
        packs.append(load_pack(folder, validator, origin="test", allowed_code=allowed))
    return build_rulebook(packs, validator, selection)


def refusal(law: Any, selection: Selection) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        book(law, selection)
    return caught.value


@pytest.mark.parametrize("wish", ["UJI-ANG-01", "UJI-ANG", "UJI"])
def test_a_rule_by_law_is_not_ignored_by_name_nor_by_group(law: Any, wish: str) -> None:
    error = refusal(law, Selection(ignore=said(wish)))
    assert error.text.en == (
        f"`ignore: {wish}` sets aside rule UJI-ANG-01 of pack uji, whose severity is `error` (uji:uji/batas.yaml:5:11)."
    )
    assert error.text.id.startswith(f"`ignore: {wish}` mengesampingkan aturan UJI-ANG-01 dari paket uji")
    assert str(error.place) == f"{FILE}:3:10"
    assert error.remedy is not None
    assert f"type `sinkron-rules check --ignore {wish}`; the report says so." in error.remedy.en
    assert "`may_relax: true`" in error.remedy.id


def test_for_a_rule_that_is_never_an_error_the_way_of_a_region_is_named(law: Any) -> None:
    change(law, "batas.yaml", "severity: error", "severity: warning")
    remedy = refusal(law, Selection(ignore=said("UJI-ANG-01"))).remedy
    assert remedy is not None
    assert "A rule that is never an error may be set aside by a region's pack" in remedy.en
    law.region = "ignore: [UJI-ANG-01]\n"
    made = book(law, Selection(ignore=said("UJI-ANG-01")))
    assert made.reasons["UJI-ANG-01"].by == "pack"
    assert made.reasons["UJI-ANG-01"].source.id == "`ignore` pada paket `daerah`"


def test_a_selection_may_not_leave_out_what_must_be_judged(law: Any) -> None:
    error = refusal(law, Selection(select=said("UJI-IND", "UJI-IND-02")))
    assert error.text.en == (
        "`select: UJI-IND, UJI-IND-02` sets aside rules that must be judged (in number: 1); the first is UJI-ANG-01 "
        "of pack uji, whose severity is `error` (uji:uji/batas.yaml:5:11)."
    )
    assert error.remedy is not None
    assert "`sinkron-rules check --select UJI-IND --select UJI-IND-02`" in error.remedy.id
    made = book(law, Selection(select=said("UJI-ANG")))
    assert [bound.rule.id for bound in made.set_aside] == ["UJI-IND-02"]
    assert made.reasons["UJI-IND-02"].source.en == "`select` in `sinkron.yaml`"


def test_a_severity_may_not_fall(law: Any) -> None:
    error = refusal(law, severity(UJI_ANG="note"))
    assert error.text.id == (
        "`severity: UJI-ANG: note` menurunkan tingkat aturan UJI-ANG-01 dari paket uji, yang semula `error` "
        "(uji:uji/batas.yaml:5:11)."
    )
    assert error.text.en.endswith("whose severity is `error` (uji:uji/batas.yaml:5:11).")
    assert error.remedy is not None
    assert "raise it to `error`" in error.remedy.en
    assert book(law, severity(UJI_ANG="error")).rules[0].rule.severity is Severity.ERROR


def test_what_a_region_raised_is_what_may_not_fall(law: Any) -> None:
    change(law, "batas.yaml", "severity: error", "severity: note")
    assert book(law, severity(UJI_ANG_01="note")).rules[0].rule.severity is Severity.NOTE
    law.region = "severities: {UJI-ANG-01: warning}\n"
    assert f"`warning` ({law.folder}/daerah/pack.yaml:8:26)" in refusal(law, severity(UJI_ANG_01="note")).text.en


def test_a_raised_severity_is_a_floor_and_the_finding_names_who_raised_it(law: Any) -> None:
    change(law, "batas.yaml", "severity: error", 'severity: note\nseverity_by_year: {"2027": error}')
    rule = book(law, severity(UJI_ANG_01="warning")).rules[0].rule
    assert (rule.severity_in(2026), rule.severity_in(2027)) == (Severity.WARNING, Severity.ERROR)
    assert [basis.cite for basis in rule.basis] == ["Undang-undang uji", "sinkron.yaml: severity warning (uji: note)"]
    unchanged = book(law, severity(UJI_ANG_01="note")).rules[0].rule
    assert len(unchanged.basis) == 1


def test_the_narrowest_wish_about_a_severity_counts(law: Any) -> None:
    made = book(law, severity(UJI_IND_02="error", UJI="note", UJI_ANG="error"))
    assert {bound.rule.id: bound.rule.severity.value for bound in made.rules} == {
        "UJI-ANG-01": "error",
        "UJI-IND-02": "error",
    }


def free(law: Any) -> None:
    assert [bound.rule.id for bound in book(law, Selection(ignore=said("UJI-ANG"))).rules] == ["UJI-IND-02"]
    assert [bound.rule.id for bound in book(law, Selection(select=said("UJI-IND"))).rules] == ["UJI-IND-02"]
    assert book(law, severity(UJI_ANG="note")).rules[0].rule.severity is Severity.NOTE


def test_the_owner_of_a_rule_may_let_it_be_loosened(law: Any) -> None:
    change(law, "batas.yaml", "status: stable", "status: stable\nmay_relax: true")
    free(law)


def test_the_repository_is_free_with_the_rules_of_its_own_packs(law: Any) -> None:
    law.own = True
    free(law)


def test_a_threshold_that_no_regulation_sets_may_be_set_aside_and_the_report_names_it(law: Any) -> None:
    made = book(law, Selection(ignore=said("UJI-IND")))
    assert [bound.rule.id for bound in made.set_aside] == ["UJI-IND-02"]
    reason = made.reasons["UJI-IND-02"]
    assert (reason.by, reason.source.id, reason.rule.id) == (
        "configuration",
        "`ignore` pada `sinkron.yaml`",
        "UJI-IND-02",
    )
    assert book(law, severity(UJI_IND_02="note")).rules[1].rule.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: warning", "severity: error"),
        ("severity: warning", 'severity: warning\nseverity_by_year: {"2030": error}'),
        ("basis: [", f"basis: [{LAW}, "),
    ],
)
def test_our_own_threshold_is_free_only_without_law_and_below_error(law: Any, old: str, new: str) -> None:
    change(law, "ambang.yaml", old, new)
    assert "UJI-IND-02" in refusal(law, Selection(ignore=said("UJI-IND"))).text.en


def test_the_command_line_is_free_and_named(law: Any) -> None:
    made = book(law, Selection(ignore=(Wish("UJI-ANG"),)))
    assert [bound.rule.id for bound in made.rules] == ["UJI-IND-02"]
    assert made.reasons["UJI-ANG-01"].by == "command-line"
    assert made.reasons["UJI-ANG-01"].source.en == "`--ignore` on the command line"
    made = book(law, Selection(select=(Wish("UJI-ANG"),), ignore=(*said("UJI-IND"),)))
    assert made.reasons["UJI-IND-02"].by == "configuration"


def test_nothing_wished_is_nothing_refused(law: Any) -> None:
    made = book(law, Selection())
    assert not made.reasons
    places = {bound.rule.id: Place("aturan.yaml", 1, 1) for bound in made.rules}
    demand_no_looser(made.rules, Selection(), (), (), lambda bound: places[bound.rule.id])
    with pytest.raises(ConfigurationError, match=r"aturan\.yaml:1:1"):
        demand_no_looser(made.rules, Selection(ignore=said("UJI")), (), (), lambda bound: places[bound.rule.id])
    demand_no_looser(made.rules, Selection(ignore=said("UJI")), {"UJI-ANG-01"}, (), lambda bound: places[bound.rule.id])

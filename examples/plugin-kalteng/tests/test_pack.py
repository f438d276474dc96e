"""The pack's rules by their own examples and on texts of their own; the fixtures come with sinkron-rules."""

from pathlib import Path
from typing import Any

import pytest

import sinkron_rules_kalteng

PACK = Path(sinkron_rules_kalteng.__file__).parent / "pack"
PLAN = (PACK / "samples" / "kecamatan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("id_", ["KAL-BNC-01", "KAL-KOO-01"])
def test_the_examples_of_each_rule_hold(check_rule: Any, id_: str) -> None:
    check_rule(PACK, id_).assert_examples()


def test_the_words_are_found_in_any_case(check_rule: Any, assert_findings: Any) -> None:
    rule = check_rule(PACK, "KAL-BNC-01")
    assert_findings(rule, PLAN.replace("Siaga Kebakaran Lahan", "Siaga KARHUTLA"))
    assert_findings(rule, PLAN.replace("Siaga Kebakaran Lahan", "Siaga Banjir"), ["program"], message="none")


def test_a_finding_says_what_to_add_in_both_languages(check_rule: Any) -> None:
    [finding] = check_rule(PACK, "KAL-BNC-01").findings(PLAN.replace("pagu: 25000000", "pagu: 20000000"))
    assert finding.remedy.id == "Agar pagunya ditambah Rp5.000.000."
    assert finding.remedy.en == "Add Rp5,000,000."


def test_the_national_threshold_is_tightened(check_rule: Any) -> None:
    book = check_rule(PACK, "KAL-BNC-01").bench.book
    [parameter, severity] = sorted(book.changes, key=lambda change: change.name != "under_percent")
    assert (parameter.rule, parameter.old.value, parameter.new.value) == ("NAS-ANG-03A", 10, 5)
    assert (severity.old.value, severity.new.value) == ("note", "warning")

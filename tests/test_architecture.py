"""The ladder: a file imports only from floors below its own, and a check only from the model."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "sinkron_rules"
# Each tuple is one floor, from the ground up; parts of one floor do not know each other.
FLOORS = (
    ("model", "shelves", "version"),
    ("errors",),
    ("reading", "expressions", "validation", "judging", "rendering", "hooks"),
    ("rulebook", "plugins", "configuration"),
    ("running", "handbook", "coverage", "proving"),
    ("cli",),
    ("__init__", "__main__", "testing"),
)
FLOOR = {part: number for number, parts in enumerate(FLOORS) for part in parts}
BUDGET = 250


def part_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
            if node.module == "sinkron_rules":
                names |= {f"sinkron_rules.{alias.name}" for alias in node.names}
    return names


def own_parts(file: Path) -> set[str]:
    return {name.split(".")[1] for name in imported(file) if name.startswith("sinkron_rules.")}


SOURCES = sorted(PACKAGE.rglob("*.py"))
CHECKS = sorted((ROOT / "rules").rglob("*.py"))


def test_every_part_has_a_floor() -> None:
    assert {part_of(file) for file in SOURCES} == set(FLOOR)


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_go_down(file: Path) -> None:
    mine = part_of(file)
    for other in own_parts(file) - {mine}:
        assert FLOOR[other] < FLOOR[mine], f"{file.name} ({mine}) imports {other}, which is not below it"


def test_the_ladder_would_notice_an_arrow_up(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text(
        "from sinkron_rules.cli import main\nimport sinkron_rules.running.run\nfrom sinkron_rules import plugins\n"
    )
    assert own_parts(file) == {"cli", "running", "plugins"}


@pytest.mark.parametrize("file", CHECKS, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_pack_imports_only_the_model(file: Path) -> None:
    assert own_parts(file) <= {"model"}


def test_pluggy_is_known_in_two_places_only() -> None:
    who = {part_of(file) for file in SOURCES if any(name.split(".")[0] == "pluggy" for name in imported(file))}
    assert who == {"hooks", "plugins"}


def test_only_the_command_line_prints() -> None:
    for file in SOURCES:
        if part_of(file) != "cli":
            calls = [n for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
            assert not [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"], file


def test_the_engine_names_no_rule_and_no_check() -> None:
    modules = [folder.name for folder in (ROOT / "rules").iterdir() if (folder / "check.py").is_file()]
    assert modules
    for file in SOURCES:
        text = file.read_text(encoding="utf-8")
        for word in (*modules, *(name.replace("_", "-") for name in modules), "NAS-PRI", "NAS-IND"):
            assert f'"{word}' not in text, f"{file.name} names {word}"


@pytest.mark.parametrize("file", [*SOURCES, *CHECKS], ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_can_be_read_in_a_sitting(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= BUDGET
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < 50, f"{node.name} has more than 50 lines"

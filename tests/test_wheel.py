"""What is shipped: the wheel alone, in a fresh venv, with the sources out of reach."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)],
        check=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    bin_ = home / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([str(bin_ / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return bin_


def test_the_wheel_holds_the_three_shelves_and_nothing_else_of_the_repository(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("rules/pack.yaml", "schemas/usulan.schema.json", "templates/report.html.j2", "py.typed", "hooks.py"):
        assert f"sinkron_rules/{needed}" in names
    assert {name.split("/")[0] for name in names} == {
        "sinkron_rules",
        next(n for n in names if "dist-info" in n).split("/")[0],
    }
    assert not [name for name in names if "test" in name.rsplit("/", 1)[-1] and name.endswith("conftest.py")]


def test_the_wheel_alone_does_the_main_job(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(installed / "sinkron-rules"), *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run("--version").returncode == 0
    defects = run("check", "examples/palangka-raya", "--output-format", "html:r.html", "--output-format", "json:r.json")
    assert defects.returncode == 1, defects.stderr
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("check", "examples/palangka-raya-sesuai", "--output-format", "markdown").returncode == 0
    assert run("test").returncode == 0
    assert run("schema", "usulan").returncode == 0
    assert run("plugins").returncode == 0
    assert run("rule", "NAS-ANG-01").returncode == 0


def test_the_example_distribution_installs_loads_and_passes_its_tests(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    bin_ = home / ("Scripts" if sys.platform == "win32" else "bin")
    shutil.copytree(ROOT / "examples" / "plugin-kalteng", tmp_path / "plugin")
    wanted = [str(wheel), f"{tmp_path / 'plugin'}[dev]"]
    subprocess.run([str(bin_ / "python"), "-m", "pip", "install", "--quiet", *wanted], check=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(bin_ / arguments[0]), *arguments[1:]]
        return subprocess.run(command, cwd=tmp_path / "plugin", capture_output=True, text=True, check=False)

    tests = run("python", "-m", "pytest", "-q", "tests")
    assert tests.returncode == 0, tests.stdout
    plugins = run("sinkron-rules", "plugins", "--lang", "en")
    assert (plugins.returncode, "kalteng (sinkron-rules-kalteng 0.1.0)" in plugins.stdout) == (0, True)
    assert "report formats: nota" in plugins.stdout
    assert "under_percent: 10 becomes 5" in run("sinkron-rules", "rules", "--explain-override", "--lang", "en").stdout
    plan = "src/sinkron_rules_kalteng/pack/samples"
    memo = run("sinkron-rules", "check", plan, "--select", "KAL", "--output-format", "nota", "--lang", "en")
    assert (memo.returncode, "No findings." in memo.stdout) == (0, True), memo.stderr
